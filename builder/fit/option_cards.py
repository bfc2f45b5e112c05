"""What cards of a quiz's question are made of: takes sizes and letters, gives their parts."""

from __future__ import annotations

import dataclasses

from builder.fit.placed import Box, Insets, Look, TextShape
from builder.fit.setting import paragraph

LOUD = (32, 30)
"""Sizes of answers above those of body text, where there is room."""

SMALLER = (22, 20)
"""Sizes below those of body text, for long translations; the last is what a list is read at."""

TALLEST = 116.0
RADIUS = 18.0
TINT = "first_bubble"


@dataclasses.dataclass(frozen=True, slots=True)
class Spacing:
    """How far cards stand apart, how large their marks are, how close text comes to the edge."""

    gap: float
    mark: float
    edge: float

    @property
    def insets(self) -> Insets:
        """Around text beside a mark."""
        return Insets(self.margin + self.mark + 14, self.edge, 14, self.edge)

    @property
    def plain(self) -> Insets:
        """Around text without a mark."""
        return Insets(20, self.edge, 14, self.edge)

    @property
    def margin(self) -> float:
        """Before the mark."""
        return 14.0

    @property
    def least(self) -> float:
        """The lowest that a card may be: a little higher than its mark."""
        return self.mark + 2 * self.edge


WIDE = Spacing(12, 46, 6)
TIGHT = Spacing(7, 34, 3)
"""For many answers, before they are set smaller."""


def mark_box(card: Box, spacing: Spacing) -> Box:
    """Give the place of a card's letter or icon."""
    y = card.middle - spacing.mark / 2
    return Box(card.x + spacing.margin, y, spacing.mark, spacing.mark)


def letter_disc(letter: str, box: Box, colour: str) -> TextShape:
    """Give the letter of an option on a disc."""
    size = box.h / 2
    words = (paragraph(letter, round(size), bold=True, colour="ground", align="center"),)
    look = Look(fill=colour, radius=box.h / 2)
    return TextShape(f"Letter {letter}", box, words, look=look, anchor="middle")
