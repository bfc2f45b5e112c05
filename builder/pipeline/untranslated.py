"""What a document shows untranslated: takes a document and open texts, gives those it shows."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING, Any, Protocol

from builder.languages.localise import OPEN
from builder.languages.typography import without_full_stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.diagnostics import Diagnostic

_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


class Part(Protocol):
    """Content in one language, with what it lacks."""

    @property
    def missing(self) -> tuple[Diagnostic, ...]:
        """Give what is not translated."""
        ...

    @property
    def missing_words(self) -> tuple[str, ...]:
        """Give what stands in the content for each of those."""
        ...


@dataclasses.dataclass(frozen=True, slots=True)
class OpenTexts:
    """All that some parts leave untranslated."""

    pairs: tuple[tuple[str, Diagnostic], ...]

    @classmethod
    def of(cls, *parts: Part) -> OpenTexts:
        """Put the parts together."""
        pairs = (zip(each.missing_words, each.missing, strict=True) for each in parts)
        return cls(tuple(pair for part in pairs for pair in part))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Give what there is to say of all of them."""
        return tuple(diagnostic for _, diagnostic in self.pairs)

    def shown_by(self, *documents: Any) -> tuple[Diagnostic, ...]:
        """Give what there is to say of those that stand on one of the documents."""
        if not self.pairs:
            return ()
        shown = {text for each in documents for text in texts_of(each) if OPEN in text}
        # The longest first: “Text” is not what is open in “Text version”.
        every = sorted({words for words, _ in self.pairs}, key=len, reverse=True)
        found = {words for text in shown for words in _open_in(text, every)}
        return tuple(diagnostic for words, diagnostic in self.pairs if words in found)


def _open_in(text: str, every: Sequence[str]) -> set[str]:
    """Give which open texts make up a text that is shown; all of them where nobody can tell."""
    found = set()
    rest = text
    for words in every:
        if words in rest:
            found.add(words)
            rest = rest.replace(words, "")
    if OPEN in rest:
        found.update(words for words in every if _filled(words).search(rest))
    return found or set(every)


@functools.cache
def _filled(words: str) -> re.Pattern[str]:
    """Give what a text becomes on a page: placeholders filled, perhaps without its full stop."""
    parts = _PLACEHOLDER.split(without_full_stop(words))
    return re.compile(".*?".join(map(re.escape, parts)), re.DOTALL)


def texts_of(value: Any) -> Iterator[str]:
    """Give every string in a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts_of(getattr(value, field.name))
