"""One document in two languages: takes a document made in each, gives one whose texts say both.

The first language is the class's; the other is that of a pupil or a parent who reads it better. The
documents come from the same records, so that they have the same parts in the same order. Numbers,
letters, contacts and whatever a format reads are the first language's.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Self, TypeVar

from builder.documents.blocks import (
    Bubble,
    Direction,
    Draft,
    Flag,
    Frame,
    HelpEntry,
    HelpStrip,
    Qr,
    Second,
    Step,
    Words,
)
from builder.documents.letter import Letter, Part
from builder.documents.worksheet import LeftSide, Lettered, SortedCard, Worksheet

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")


class Both(str):
    """A text in the first language that knows itself in the other."""

    __slots__ = ("direction", "language", "other")

    other: str
    language: str
    """BCP 47 tag of the other language."""
    direction: Direction

    def __new__(cls, first: str, other: str, language: str, direction: Direction) -> Self:
        """Put a text and its translation together."""
        made = super().__new__(cls, first)
        made.other, made.language, made.direction = other, language, direction
        return made

    def __getnewargs__(self) -> tuple[str, str, str, Direction]:  # type: ignore[override]
        """Give what a worker process needs to make it again."""
        return str(self), self.other, self.language, self.direction


_FIRST_ONLY: Mapping[type[Any], frozenset[str]] = {
    Bubble: frozenset({"id", "side"}),
    Flag: frozenset(),
    Frame: frozenset(),
    HelpEntry: frozenset(
        {field.name for field in dataclasses.fields(HelpEntry)} - {"need", "note"}
    ),
    HelpStrip: frozenset({"emergency_phone"}),
    LeftSide: frozenset({"letter"}),
    Letter: frozenset({"kind"}),
    Lettered: frozenset({"letter"}),
    Part: frozenset({"name"}),
    Qr: frozenset({"url", "short", "service"}),
    SortedCard: frozenset({"letters"}),
    Step: frozenset({"icon"}),
    Worksheet: frozenset({"variant"}),
}
"""Fields that are no words, or that both languages share, by the kind of what they stand in."""


def in_both(first: T, other: T, frame: Frame) -> T:
    """Give the first document with every text in both languages.

    Args:
        first: the document in the class's language.
        other: the same document in the other one.
        frame: the other document's: its language and direction.

    Raises:
        ValueError: the two are not the same document.
    """
    made: T = _Joiner(frame).value(first, other)
    return made


@dataclasses.dataclass(frozen=True, slots=True)
class _Joiner:
    frame: Frame

    def value(self, first: Any, other: Any) -> Any:
        if first is not None and other is not None and type(first) is not type(other):
            raise ValueError(f"a {type(first).__name__} is no {type(other).__name__}")
        if isinstance(first, str) and isinstance(other, str):
            return self.text(first, other)
        if isinstance(first, Frame):
            return self.surroundings(first, other)
        if isinstance(first, Words):
            return self.words(first, other)
        if isinstance(first, tuple):
            return tuple(self.value(*pair) for pair in zip(first, other, strict=True))
        if dataclasses.is_dataclass(first) and other is not None:
            return self.record(first, other)
        return first

    def text(self, first: str, other: str) -> str:
        """Give both, or one where they are the same or the other says nothing."""
        if not first.strip() or not other.strip() or first == other:
            return first
        return Both(first, other, self.frame.language, self.frame.direction)

    def record(self, first: Any, other: Any) -> Any:
        kept = _FIRST_ONLY.get(type(first), frozenset())
        names = [field.name for field in dataclasses.fields(first) if field.name not in kept]
        joined = {name: self.value(getattr(first, name), getattr(other, name)) for name in names}
        return dataclasses.replace(first, **joined)

    def words(self, first: Words, other: Words) -> Words:
        """Interface words are named, and both have the same names."""
        return Words(tuple((name, self.text(words, other[name])) for name, words in first.pairs))

    def surroundings(self, first: Frame, other: Frame) -> Frame:
        """Title, subject and foot stay the class's; a draft is one in both languages."""
        draft: Draft | None = self.value(first.draft, other.draft)
        second = Second(other.language, other.direction, other.script)
        return dataclasses.replace(first, draft=draft, second=second)
