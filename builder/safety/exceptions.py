"""Rules that do not hold somewhere, and why: takes a material and hits, gives the hits that count.

An exception stands in the YAML beside the text it is for, or at the top of a lesson, quiz or poster
for that whole file. It holds in every language. One that nothing needs is worth a warning: the
text has changed, and the exception would hide the next slip.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.text import EXCEPTIONS, SafetyException
from builder.diagnostics import Diagnostics, Place, Severity, define
from builder.safety.passages import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.safety.material import Hit, Material
    from builder.safety.passages import Passage, Path
    from builder.source.yaml_tree import YamlFile

IN_FORCE = define(
    "safety-exception",
    "A safety rule that does not hold somewhere, with the reason.",
    Severity.NOTE,
)
UNUSED = define(
    "unused-exception", "An exception to a safety rule that nothing needs.", Severity.WARNING
)


@dataclasses.dataclass(frozen=True, slots=True)
class _Exempt:
    """One exception: what it covers, and where it was written."""

    exception: SafetyException
    place: Place
    covers: str | frozenset[Place]
    """The id of a whole source, or the places of one text in all languages."""

    def fits(self, code: str, hit: Hit) -> bool:
        """Tell whether it is for this hit of a rule."""
        if self.exception.rule != code:
            return False
        if isinstance(self.covers, str):
            return self.covers == hit.source
        return hit.place in self.covers


class Exceptions:
    """All exceptions of a project, and which of them anything needed."""

    def __init__(self, material: Material) -> None:
        self._all = [*_of_texts(material), *_of_sources(material)]
        self._used: set[int] = set()

    def cover(self, code: str, hit: Hit) -> bool:
        """Tell whether a hit of a rule is excepted, and remember which exception it needed."""
        fitting = [number for number, each in enumerate(self._all) if each.fits(code, hit)]
        self._used.update(fitting)
        return bool(fitting)

    def report(self, diagnostics: Diagnostics, *, complete: bool) -> None:
        """List those in force; and those that nothing needs, where everything was looked at."""
        for number, each in enumerate(self._all):
            rule, reason = each.exception.rule, each.exception.reason
            if number in self._used:
                diagnostics.add(IN_FORCE, each.place, f"{rule} does not hold here: {reason}")
            elif complete:
                message = f"nothing here breaks {rule} any more"
                hint = "take the exception out, so that it cannot hide a later slip"
                diagnostics.add(UNUSED, each.place, message, hint)


def _of_texts(material: Material) -> Iterator[_Exempt]:
    excepted: dict[tuple[str, str, Path], list[Passage]] = {}
    for passage in material.passages:
        if passage.exceptions:
            key = (passage.source, passage.kind, passage.path)
            excepted.setdefault(key, []).append(passage)
    files = {(each.id, each.node): each.file for each in sources_of(material.content)}
    for (source, kind, path), passages in excepted.items():
        file = files[source, kind]
        # Documents name the place of a text as a whole, passages that of a wording.
        covers = frozenset({file.place(path), *(each.place for each in passages)})
        yield from _each(passages[0].exceptions, file, path, covers)


def _of_sources(material: Material) -> Iterator[_Exempt]:
    for loaded in sources_of(material.content):
        yield from _each(getattr(loaded.record, EXCEPTIONS, ()), loaded.file, (), loaded.id)


def _each(
    exceptions: tuple[SafetyException, ...],
    file: YamlFile,
    path: Path,
    covers: str | frozenset[Place],
) -> Iterator[_Exempt]:
    for number, exception in enumerate(exceptions):
        yield _Exempt(exception, file.place((*path, EXCEPTIONS, number)), covers)
