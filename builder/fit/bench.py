"""What every layout works with: takes theme, ruler, frame and words; gives sizes and findings."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.diagnostics import Finding, define
from builder.fit.setting import Paragraphs, first_fitting, fits
from builder.languages.numbers import in_digits_of
from builder.source.characters import quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.content.theme import Theme
    from builder.documents.blocks import Frame, Words
    from builder.documents.deck import Slide
    from builder.fit.placed import Layout, Paragraph, Placed
    from builder.fit.shaping import Ruler

TEXT_TOO_LONG = define(
    "text-too-long", "A text does not fit its place, even at the smallest size it may have."
)


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """One slide's worth of a body: everything but the title, and what did not fit."""

    layout: Layout
    elements: tuple[Placed, ...]
    findings: tuple[Finding, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Settled:
    """Paragraphs that were chosen for a box, and the finding when not even the last fitted."""

    paragraphs: Paragraphs
    findings: tuple[Finding, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Bench:
    """The tools of a layout."""

    ruler: Ruler
    theme: Theme
    frame: Frame
    words: Words

    @property
    def sizes(self) -> tuple[int, ...]:
        """Give the sizes of body text, largest first."""
        return self.theme.deck.body

    @property
    def floor(self) -> int:
        """Give the smallest size of body text."""
        return self.theme.deck.body[-1]

    def section(self, slide: Slide) -> str:
        """Give the colour of the slide's stage."""
        colours = self.theme.colours.sections
        return colours[slide.stage % len(colours)]

    def digits(self, number: int) -> str:
        """Write a number in the digits of the deck's language and country."""
        return in_digits_of(self.frame.language, number)

    def numbered(self, word: str, number: int) -> str:
        """Give an interface word with `{number}` filled in."""
        return self.words[word].format(number=self.digits(number))

    def fits(self, paragraphs: Paragraphs, width: float, height: float) -> bool:
        """Tell whether the paragraphs fit a box."""
        return fits(paragraphs, width, height, self.ruler)

    def settle(
        self, candidates: Sequence[Paragraphs], width: float, height: float, *, where: str
    ) -> Settled:
        """Give the first candidate that fits; else the last, and a finding for its longest text."""
        found = first_fitting(candidates, width, height, self.ruler)
        if found is not None:
            return Settled(found)
        last = candidates[-1]
        longest = max(last, key=lambda each: len(each.text))
        return Settled(last, (too_long(longest.text, where),))

    def wide(
        self, paragraphs: Sequence[Paragraph], width: float, *, where: str
    ) -> tuple[Finding, ...]:
        """Give a finding for each paragraph with a word wider than `width`."""
        return tuple(
            too_long(each.text, where)
            for each in paragraphs
            if first_fitting([(each,)], width, float("inf"), self.ruler) is None
        )


def too_long(words: str, where: str) -> Finding:
    """Give the finding for a text that has no room."""
    return Finding(
        TEXT_TOO_LONG,
        words,
        f"the text does not fit {where}, even at the smallest size: “{quote(words)}”",
        "say it in fewer words",
    )
