"""Artefacts that are made of others: takes packs and their parts, gives what became of each pack.

A pack is drawn after everything else. A part that is finished and up to date in the output folder
is read from there; any other is drawn once more into a temporary folder that nobody sees.
"""

from __future__ import annotations

import contextlib
import dataclasses
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from builder.documents.lesson_pack import FilledPack
from builder.formats.format import Rendered
from builder.pipeline.fingerprint import Fingerprinter, joined
from builder.pipeline.render import Crash, Job, choose_workers, render_all

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from builder.documents.artefact import Artefact
    from builder.formats.assets import Assets
    from builder.formats.format import Format
    from builder.pipeline.render import Outcome


class Fingerprints:
    """Gives the fingerprint of any artefact; that of a pack changes with each of its parts."""

    def __init__(self, assets: Assets, find_format: Callable[[str], Format]) -> None:
        self._of_documents = Fingerprinter(assets)
        self._find_format = find_format
        self._known: dict[str, str] = {}

    def of(self, artefact: Artefact) -> str:
        """Give the fingerprint of one artefact of this run."""
        if artefact.path not in self._known:
            own = self._of_documents.of(self._find_format(artefact.format), artefact.document)
            parts = [self.of(part) for part in artefact.parts]
            self._known[artefact.path] = joined([own, *parts]) if parts else own
        return self._known[artefact.path]


@dataclasses.dataclass(frozen=True, slots=True)
class Packing:
    """How the packs of one run come by their parts."""

    assets: Assets
    find_format: Callable[[str], Format]
    read: Callable[[Artefact], bytes | None]
    """Gives the bytes of a part that is up to date; None for one that has to be drawn."""
    jobs: int | None
    """Worker processes; None to choose."""

    def outcomes(self, packs: Sequence[Artefact]) -> Generator[Outcome, None, None]:
        """Give what became of each pack, in order."""
        every = {part.path: part for pack in packs for part in pack.parts}
        due = [part for part in every.values() if self.read(part) is None]
        jobs = [Job(self.find_format(part.format), part.document) for part in due]
        workers = choose_workers(self.jobs, len(jobs))
        with (
            tempfile.TemporaryDirectory(prefix="lessonpack-") as folder,
            contextlib.closing(render_all(jobs, self.assets, workers)) as drawn,
        ):
            parts = _Parts(self.read, zip(due, drawn, strict=True), Path(folder))
            for pack in packs:
                yield self._outcome(pack, [parts.outcome(part) for part in pack.parts])

    def _outcome(self, pack: Artefact, parts: list[Outcome]) -> Outcome:
        rendered = [part for part in parts if isinstance(part, Rendered)]
        if len(rendered) < len(parts):
            return next(part for part in parts if isinstance(part, Crash))
        findings = tuple(finding for part in rendered for finding in part.findings)
        contents = tuple(part.content for part in rendered if part.content is not None)
        if len(contents) < len(parts):
            return Rendered(None, findings)
        job = Job(self.find_format(pack.format), FilledPack(pack.document, contents))
        outcome = next(render_all([job], self.assets, workers=1))
        if isinstance(outcome, Crash):
            return outcome
        return Rendered(outcome.content, (*findings, *outcome.findings))


class _Parts:
    """The parts of some packs; those that have to be drawn are, when a pack first needs them."""

    def __init__(
        self,
        read: Callable[[Artefact], bytes | None],
        drawn: Iterator[tuple[Artefact, Outcome]],
        folder: Path,
    ) -> None:
        self._read = read
        self._drawn = drawn
        self._folder = folder
        self._without_content: dict[str, Outcome] = {}

    def outcome(self, part: Artefact) -> Outcome:
        """Give what became of a part."""
        content = self._read(part)
        if content is not None:
            return Rendered(content)
        while part.path not in self._without_content:
            self._take(*next(self._drawn))
        outcome = self._without_content[part.path]
        place = self._folder / part.path
        if isinstance(outcome, Crash) or not place.exists():
            return outcome
        return Rendered(place.read_bytes(), outcome.findings)

    def _take(self, part: Artefact, outcome: Outcome) -> None:
        """Keep the bytes of a part in the folder, and what else there is to say of it here."""
        if isinstance(outcome, Rendered) and outcome.content is not None:
            place = self._folder / part.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(outcome.content)
            outcome = Rendered(None, outcome.findings)
        self._without_content[part.path] = outcome
