"""Numbered tiles: takes texts and an area, gives two columns of cards with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.fit.cards import snug
from builder.fit.placed import Box, Insets, Look, Panel, Placed, TextShape
from builder.fit.setting import Paragraphs, calmest_sizes, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.fit.bench import Bench

_FEWEST, _MOST = 4, 8
_COLUMNS = 2
_GAP = 16.0
_TIGHT = 12.0
_FEW_ROWS = 3
"""More rows than this stand closer, `_TIGHT` apart."""

_TALLEST = 124.0
_DISC = 44.0
_MARGIN = 20.0
_LOUD = (32, 30)
"""Sizes above those of body text, where there is room and no line more."""

_INSETS = Insets(_MARGIN + _DISC + 18, 6, 18, 6)
_TINTS = ("first_bubble", "second_bubble")


def lay_tiles(
    texts: Sequence[str], area: Box, colour: str, bench: Bench, *, first_holder: int
) -> tuple[Placed, ...] | None:
    """Give the tiles row by row; None where there are too few or many, or one is too long.

    An odd last tile is as wide as two, so that no hole is left beside it.
    """
    if not _FEWEST <= len(texts) <= _MOST:
        return None
    rows = -(-len(texts) // _COLUMNS)
    width = (area.w - _GAP) / _COLUMNS
    gap = _GAP if rows <= _FEW_ROWS else _TIGHT
    height = min(_TALLEST, (area.h - gap * (rows - 1)) / rows)
    words = _words(texts, width, height, bench)
    if words is None:
        return None
    top = area.y + (area.h - height * rows - gap * (rows - 1)) / 3
    placed: list[Placed] = []
    for index, each in enumerate(words):
        across, down = index % _COLUMNS, index // _COLUMNS
        x, y = area.x + across * (width + _GAP), top + down * (height + gap)
        holder = f"body-{first_holder + index}"
        alone = across == 0 and index == len(words) - 1
        box = Box(x, y, area.w if alone else width, height)
        placed += _tile(index + 1, box, each, holder, colour, bench)
    return tuple(placed)


def _words(
    texts: Sequence[str], width: float, height: float, bench: Bench
) -> tuple[Paragraphs, ...] | None:
    inner = width - _INSETS.start - _INSETS.end
    room = height - _INSETS.top - _INSETS.bottom
    loud = calmest_sizes((*_LOUD, bench.sizes[0]), texts, inner, bench.ruler)
    for size in (*loud, *bench.sizes[1:]):
        words = tuple((paragraph(text, size),) for text in texts)
        if all(bench.fits(each, inner, room) for each in words):
            return words
    return None


def _tile(
    number: int, box: Box, words: Paragraphs, holder: str, colour: str, bench: Bench
) -> tuple[Placed, ...]:
    disc = Box(box.x + _MARGIN, box.middle - _DISC / 2, _DISC, _DISC)
    figure = (paragraph(bench.digits(number), 22, bold=True, colour="ground", align="center"),)
    look = Look(fill=colour, radius=_DISC / 2)
    tint = _TINTS[((number - 1) // _COLUMNS + (number - 1) % _COLUMNS) % len(_TINTS)]
    text = snug(box, _INSETS, words, bench.ruler)
    return (
        Panel(f"Tile {number}", box, Look(fill=tint, radius=20)),
        TextShape(f"Number {number}", disc, figure, look=look, anchor="middle"),
        TextShape(f"Row {number}", text, words, holder=holder, insets=_INSETS, anchor="middle"),
    )
