"""Rows of text one under the other: takes texts and marks, gives placed rows over several pages."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from builder.fit.bench import Bench, too_long
from builder.fit.cards import snug
from builder.fit.paging import Division, divide
from builder.fit.placed import Box, Insets, Look, Panel, Placed, TextShape
from builder.fit.setting import calmest_sizes, height_of, likely_lines, paragraph

if TYPE_CHECKING:
    from builder.diagnostics import Finding
    from builder.fit.placed import Paragraph

_GAP = 10.0
_LOOSEST = 36.0
"""Rows are spread over their area, but no further apart than this, in points."""

_LOUD = (32, 30)
_FEW = 4
"""Up to so many rows are set larger than body text where there is room."""

_DISC = 40.0
_INDENT = 58.0
_LEAST_ROW = 44.0

Mark = Callable[[int, Box], tuple[Placed, ...]]


@dataclasses.dataclass(frozen=True, slots=True)
class Rows:
    """Texts divided over pages, in an area of each page."""

    bench: Bench
    texts: tuple[str, ...]
    area: Box
    division: Division
    mark: Mark
    first_holder: int

    def page(self, index: int) -> tuple[Placed, ...]:
        """Give the elements of one page; rows are equally tall where they may be."""
        start, end = self.division.ranges[index]
        heights = _heights(self.bench, self.texts[start:end], self.area.w, self.division.size)
        tallest = max(heights)
        even = (tallest + _GAP) * len(heights) - _GAP <= self.area.h
        if even:
            heights = [tallest] * len(heights)
        spare = self.area.h - sum(heights)
        gap = min(_LOOSEST, spare / len(heights))
        placed: list[Placed] = []
        top = self.area.y + (spare - gap * (len(heights) - 1)) / 2
        for offset, height in enumerate(heights):
            row = Box(self.area.x, top, self.area.w, height)
            placed.extend(self._row(start + offset, offset, row, even=even))
            top += height + gap
        return tuple(placed)

    def findings(self) -> tuple[Finding, ...]:
        """Give what has no room on any page."""
        return tuple(too_long(self.texts[index], "a slide") for index in self.division.overfull)

    def _row(self, number: int, offset: int, row: Box, *, even: bool) -> tuple[Placed, ...]:
        words = (paragraph(self.texts[number], self.division.size),)
        marked = row if even else self._likely(row, words[0])
        insets = Insets(start=_INDENT)
        text = TextShape(
            f"Row {number + 1}",
            snug(row, insets, words, self.bench.ruler),
            words,
            holder=f"body-{self.first_holder + offset}",
            insets=insets,
            anchor="middle",
        )
        return (*self.mark(number, marked), text)

    def _likely(self, row: Box, words: Paragraph) -> Box:
        """Give the part of a row that its words likely take: a mark no taller than they are."""
        lines = likely_lines(words, row.w - _INDENT, self.bench.ruler)
        pitch = self.bench.ruler.pitch(words.text, words.size, bold=words.bold)
        height = min(row.h, max(_LEAST_ROW, lines * pitch))
        return dataclasses.replace(row, y=row.middle - height / 2, h=height)


def lay_rows(
    bench: Bench, texts: Sequence[str], area: Box, mark: Mark, *, first_holder: int = 1
) -> Rows:
    """Divide texts over as many pages as they need, each with the same area; a few are louder."""
    sizes = bench.sizes
    if len(texts) <= _FEW:
        calm = calmest_sizes((*_LOUD, sizes[0]), texts, area.w - _INDENT, bench.ruler)
        sizes = (*calm, *sizes[1:])
    division = divide(sizes, lambda size: _heights(bench, texts, area.w, size), _GAP, area.h)
    return Rows(bench, tuple(texts), area, division, mark, first_holder)


def number_mark(bench: Bench, colour: str) -> Mark:
    """Give the mark of numbered rows: a disc with the number."""

    def mark(number: int, row: Box) -> tuple[Placed, ...]:
        disc = Box(row.x, row.middle - _DISC / 2, _DISC, _DISC)
        figure = paragraph(bench.digits(number + 1), 20, bold=True, colour="ground", align="center")
        look = Look(fill=colour, radius=_DISC / 2)
        return (TextShape(f"Number {number + 1}", disc, (figure,), look=look, anchor="middle"),)

    return mark


def bar_mark(colour: str) -> Mark:
    """Give the mark of plain rows: an upright bar."""

    def mark(number: int, row: Box) -> tuple[Placed, ...]:
        bar = Box(row.x + 26, row.y + 3, 6, row.h - 6)
        return (Panel(f"Bar {number + 1}", bar, Look(fill=colour, radius=3)),)

    return mark


def _heights(bench: Bench, texts: Sequence[str], width: float, size: int) -> list[float]:
    return [
        max(_LEAST_ROW, height_of((paragraph(text, size),), width - _INDENT, bench.ruler))
        for text in texts
    ]
