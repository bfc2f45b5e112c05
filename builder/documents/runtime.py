"""The minutes of a lesson: takes lengths one after another, gives from when to when each runs."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.languages.numbers import number_range

if TYPE_CHECKING:
    from builder.languages.locale import Locale


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """Minutes from the start of the lesson."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many minutes."""
        return self.end - self.start

    def in_words(self, locale: Locale) -> str:
        """Write it as a range in the locale's digits."""
        return number_range(self.start, self.end, locale)


class Clock:
    """Runs through the lesson."""

    def __init__(self) -> None:
        self._now = 0

    def peek(self, minutes: int) -> Span:
        """Give the next so many minutes without letting them pass."""
        return Span(self._now, self._now + minutes)

    def take(self, minutes: int) -> Span:
        """Give the next so many minutes, and let them pass."""
        span = self.peek(minutes)
        self._now = span.end
        return span
