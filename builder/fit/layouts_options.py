"""Questions of a quiz with options: takes them, gives a page on which a class chooses.

Every option that leads somewhere is one link, wherever on its card it is clicked.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page, too_long
from builder.fit.doors import FLOOR, buttons
from builder.fit.option_cards import (
    LOUD,
    RADIUS,
    SMALLER,
    TALLEST,
    TIGHT,
    TINT,
    WIDE,
    Spacing,
    letter_disc,
    mark_box,
)
from builder.fit.page import BOTTOM, SPAN, START
from builder.fit.placed import Box, DrawingShape, Look, Panel, Placed, TextShape
from builder.fit.setting import Paragraphs, in_size, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.diagnostics import Finding
    from builder.documents.deck import Slide
    from builder.documents.quiz_bodies import Offered, OptionsBody

_TALLEST_JUDGED = 112.0
_JUDGED = {"check": "step", "block": "flag"}
"""The colours of verdicts, as where a class judges a claim in a lesson."""

_IN_BALLOT = 14.0
"""How much further from the edge a verdict's icon stands, as the edge is round."""

_EDGE = 2.0
_ABOVE_FOOT = 6.0
"""Between the last option and the link at the foot."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Grid:
    """Cards of one size, row by row: their words, and the box of each."""

    words: tuple[Paragraphs, ...]
    boxes: tuple[Box, ...]
    spacing: Spacing


def lay_options(slide: Slide, body: OptionsBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the options as cards, as large as they may be, in one column or two."""
    area = Box(START, top, SPAN, (FLOOR if body.on else BOTTOM - _ABOVE_FOOT) - top)
    grid, findings = _grid_of(body.options, area, bench)
    doors, wide = buttons(body.on, bench) if body.on else ((), ())
    placed = [
        part
        for index, offered in enumerate(body.options)
        for part in _option(offered, grid, index, bench.section(slide))
    ]
    return (Page("diagram", (*placed, *doors), (*findings, *wide)),)


def _grid_of(
    options: Sequence[Offered], area: Box, bench: Bench
) -> tuple[_Grid, tuple[Finding, ...]]:
    """Give the grid in the largest type that fits, and what does not fit even in the smallest."""
    judged = any(each.icon for each in options)
    columns = (2, 1) if judged else (1, 2)
    tallest = _TALLEST_JUDGED if judged else TALLEST
    for size in (*LOUD, *bench.sizes, *SMALLER):
        for spacing in (WIDE, TIGHT):
            for count in columns:
                grid = _grid(options, size, count, area, tallest, spacing, bench)
                if grid is not None:
                    return grid, ()
    words = tuple(_words(each, bench.floor) for each in options)
    boxes = tuple(_boxes(len(options), 1, area, TIGHT.least, TIGHT.gap))
    longest = max((each.text for each in options), key=len)
    found = too_long(longest, "the options of a question")
    return _Grid(words, boxes, TIGHT), (found,)


def _grid(
    options: Sequence[Offered],
    size: int,
    columns: int,
    area: Box,
    tallest: float,
    spacing: Spacing,
    bench: Bench,
) -> _Grid | None:
    """Give the options as cards in so many columns; None where one of them does not fit."""
    rows = -(-len(options) // columns)
    insets, gap = spacing.insets, spacing.gap
    inner = (area.w - gap * (columns - 1)) / columns - insets.start - insets.end
    height = min(tallest, (area.h - gap * (rows - 1)) / rows)
    words = tuple(_words(each, size) for each in options)
    room = height - insets.top - insets.bottom
    if height < spacing.least or not all(bench.fits(each, inner, room) for each in words):
        return None
    return _Grid(words, tuple(_boxes(len(options), columns, area, height, gap)), spacing)


def _boxes(count: int, columns: int, area: Box, height: float, gap: float) -> Iterator[Box]:
    """Give the cards' places, row by row."""
    width = (area.w - gap * (columns - 1)) / columns
    rows = -(-count // columns)
    top = area.y + (area.h - height * rows - gap * (rows - 1)) / 3
    for index in range(count):
        across, down = index % columns, index // columns
        yield Box(area.x + across * (width + gap), top + down * (height + gap), width, height)


def _option(offered: Offered, grid: _Grid, index: int, colour: str) -> tuple[Placed, ...]:
    """Give a card, its letter or icon, and over both its words, which carry the link."""
    box, spacing = grid.boxes[index], grid.spacing
    look = _look(offered, box, colour)
    name = f"Option {offered.letter or offered.text}"
    words = TextShape(
        *(name, box, grid.words[index]),
        look=Look(fill="ground", clear=True) if offered.to else Look(),
        insets=spacing.insets,
        anchor="middle",
        link=offered.to,
    )
    return Panel(f"{name} card", box, look), _mark(offered, mark_box(box, spacing), colour), words


def _look(offered: Offered, box: Box, colour: str) -> Look:
    """Give a verdict the look of a ballot, and what can be clicked an edge."""
    if offered.icon:
        verdict = _JUDGED[offered.icon]
        return Look(fill="ground", outline=verdict, outline_width=3, radius=box.h / 2)
    edge = colour if offered.to else None
    return Look(fill=TINT, outline=edge, outline_width=_EDGE, radius=min(RADIUS, box.h / 2))


def _mark(offered: Offered, box: Box, colour: str) -> Placed:
    if offered.icon:
        inside = dataclasses.replace(box, x=box.x + _IN_BALLOT)
        return DrawingShape(f"icons/{offered.icon}", inside, "")
    return letter_disc(offered.letter, box, colour)


def _words(offered: Offered, size: int) -> Paragraphs:
    if not offered.icon:
        return in_size(offered.text, size)
    colour = _JUDGED[offered.icon]
    return (paragraph(offered.text, size, bold=True, colour=colour, align="center"),)
