"""One group of an answers slide: takes its label, cards and width, gives heights and shapes."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.placed import Box, DrawingShape, Insets, Look, Panel, Placed, TextShape
from builder.fit.setting import Paragraphs, height_of, in_size, likely_lines, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from builder.fit.bench import Bench

CARD_INSETS = Insets(16, 5, 12, 6)
COLUMN_INSETS = Insets(18, 14, 16, 16)
CARD_GAP = 8.0

_HEAD = 26
_HEAD_MARK = 32.0
_HEAD_MARK_GAP = 10.0
_TINTS = ("first_bubble", "second_bubble", "accent_tint", "step_tint")


@dataclasses.dataclass(frozen=True)
class GroupColumn:
    """A group being set in a column of a given inner width, its cards in one or more tracks."""

    label: str
    cards: tuple[str, ...]
    width: float
    tracks: int
    bench: Bench

    @property
    def outer_width(self) -> float:
        """Its width with the tint around its cards."""
        return self.width + COLUMN_INSETS.start + COLUMN_INSETS.end

    @property
    def longest(self) -> str:
        """The longest of its texts."""
        return max((self.label, *self.cards), key=len)

    @property
    def head_height(self) -> float:
        """The least height of its label."""
        text = height_of(self._head_words, self._head_width, self.bench.ruler)
        return max(text, _HEAD_MARK) if self._mark else text

    def lines(self, size: int) -> int:
        """Give how many lines its cards likely take."""
        return sum(
            likely_lines(paragraph(card, size), self._text_width, self.bench.ruler)
            for card in self.cards
        )

    def fits(self, size: int, room: float) -> bool:
        """Tell whether its cards fit a height, and no word is wider than its place."""
        heights = self.row_heights(size)
        whole = self.bench.fits(self._head_words, self._head_width, room) and all(
            self.bench.fits(in_size(card, size), self._text_width, room) for card in self.cards
        )
        return whole and sum(heights) + CARD_GAP * len(heights) <= room

    def row_heights(self, size: int) -> list[float]:
        """Give the least height of each row of cards."""
        around = CARD_INSETS.top + CARD_INSETS.bottom
        heights = [
            height_of(in_size(card, size), self._text_width, self.bench.ruler) + around
            for card in self.cards
        ]
        starts = range(0, len(heights), self.tracks)
        return [max(heights[start : start + self.tracks]) for start in starts]

    def placed(
        self, box: Box, size: int, head: float, heights: Sequence[float], index: int
    ) -> list[Placed]:
        """Give the column in `box` with a head of the given height, and rows of `heights`."""
        top = Box(box.x + COLUMN_INSETS.start, box.y + COLUMN_INSETS.top, self.width, head)
        shown: list[Placed] = [
            Panel(f"Group {index + 1}", box, Look(fill=self._tint(index), radius=20)),
            *self._head(top, index),
        ]
        y = top.bottom + CARD_GAP
        for row, height in enumerate(heights):
            for track in range(self.tracks):
                number = row * self.tracks + track
                x = top.x + track * (self._card_width + CARD_GAP)
                place = Box(x, y, self._card_width, height)
                shown += [
                    TextShape(
                        f"Card {index + 1}.{number + 1}",
                        place,
                        in_size(card, size),
                        look=Look(fill="ground", radius=12),
                        insets=CARD_INSETS,
                        anchor="middle",
                    )
                    for card in self.cards[number : number + 1]
                ]
            y += height + CARD_GAP
        return shown

    def _head(self, place: Box, index: int) -> Iterable[Placed]:
        beside = self.width - self._head_width
        text = dataclasses.replace(place, x=place.x + beside, w=self._head_width)
        if self._mark:
            mark = Box(place.x, place.middle - _HEAD_MARK / 2, _HEAD_MARK, _HEAD_MARK)
            yield DrawingShape(f"icons/{self._mark}", mark, "")
        yield TextShape(
            f"Label {index + 1}",
            text,
            self._head_words,
            holder=f"body-{index + 1}",
            anchor="middle",
        )

    @property
    def _mark(self) -> str:
        """Give the mark of a verdict, as on the slides on which the class judges one claim."""
        marks = {self.bench.words["true"]: "check", self.bench.words["not-true"]: "block"}
        return marks.get(self.label, "")

    def _tint(self, index: int) -> str:
        verdicts = {"check": "second_bubble", "block": "accent_tint"}
        return verdicts.get(self._mark, _TINTS[index % len(_TINTS)])

    @property
    def _head_words(self) -> Paragraphs:
        return (paragraph(self.label, _HEAD, bold=True),)

    @property
    def _head_width(self) -> float:
        return self.width - (_HEAD_MARK + _HEAD_MARK_GAP if self._mark else 0.0)

    @property
    def _card_width(self) -> float:
        return (self.width - CARD_GAP * (self.tracks - 1)) / self.tracks

    @property
    def _text_width(self) -> float:
        return self._card_width - CARD_INSETS.start - CARD_INSETS.end
