"""Slides that show the key of an activity: takes groups or pairs, gives their page."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, TypeVar

from builder.fit.answer_column import CARD_GAP, CARD_INSETS, COLUMN_INSETS, GroupColumn
from builder.fit.bench import Bench, Page, too_long
from builder.fit.page import BOTTOM, SPAN, START
from builder.fit.placed import Box, DrawingShape, Look, Placed, TextShape
from builder.fit.setting import calmest_sizes, height_of, in_size, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.diagnostics import Finding
    from builder.documents.deck import GroupsBody, PairsBody

T = TypeVar("T")

_LOUD = (32, 30, 28)
"""Sizes of cards in points where there is room, chosen from by their lines."""

_SIZES = (26, 24, 22, 20)
"""Smaller sizes; the last is the smallest that a class can read in a list."""

_GAP = 18.0
_HEAD_GAP = 10.0
_TALLEST_CARD = 150.0
"""Cards share out the height of their column, but grow no taller than this."""

_OWN_GROWTH = 20.0
"""What cards of different heights may grow by."""

_ALONE_IN_TWO = 4
"""From so many cards on, the only group of a slide sets them two in a row."""

_EVEN_OUT = (4, 2)
"""Added to the number of cards of a group, for its share of the width: wider columns for more."""

_FOOT_SIZE = 24
_ARROW = 34.0
_ARROW_GAP = 12.0
_PAIR_GAP = 8.0
_TALLEST_PAIR = 120.0


def lay_groups(body: GroupsBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give one column a group: its label, and its cards on white, in rows level across columns.

    What does not fit goes on to another slide, each group with some of its cards on either.
    """
    page = _page_of_groups(body, bench, top)
    if not page.findings or max(len(cards) for _, cards in body.groups) == 1:
        return (page,)
    halves = [(label, *_halves(cards)) for label, cards in body.groups]
    first = tuple((label, cards) for label, cards, _ in halves)
    second = tuple((label, cards) for label, _, cards in halves if cards)
    return (
        *lay_groups(dataclasses.replace(body, groups=first, footnote=""), bench, top),
        *lay_groups(dataclasses.replace(body, groups=second), bench, top),
    )


def _page_of_groups(body: GroupsBody, bench: Bench, top: float) -> Page:
    foot, area = _footed(body.footnote, bench, top)
    columns, size = _settled(body, area, bench)
    head, room = _head_and_room(columns, area.h)
    rows = _row_heights_of(columns, size, room)
    tallest = max(sum(heights) + CARD_GAP * len(heights) for heights in rows)
    placed: list[Placed] = []
    x = area.x
    for index, (column, heights) in enumerate(zip(columns, rows, strict=True)):
        box = Box(x, area.y, column.outer_width, area.h - room + tallest)
        placed += column.placed(box, size, head, heights, index)
        x = box.right + _GAP
    return Page("list", (*placed, *foot), _overfull(columns, size, room))


def _settled(body: GroupsBody, area: Box, bench: Bench) -> tuple[list[GroupColumn], int]:
    """Give the columns and the size of their cards: equally wide, if others do not read better."""
    shares = [tuple(len(cards) + more for _, cards in body.groups) for more in _EVEN_OUT]
    best: tuple[list[GroupColumn], int] = ([], 0)
    for share in ((1,) * len(body.groups), *shares):
        columns = _columns(body, share, area.w, bench)
        _, room = _head_and_room(columns, area.h)
        size = _group_size(columns, room)
        if size > best[1] and (not best[0] or not _overfull(columns, size, room)):
            best = columns, size
    return best


def _columns(
    body: GroupsBody, shares: Sequence[int], width: float, bench: Bench
) -> list[GroupColumn]:
    part = (width - _GAP * (len(shares) - 1)) / sum(shares)
    around = COLUMN_INSETS.start + COLUMN_INSETS.end
    tracks = 2 if len(body.groups) == 1 and len(body.groups[0][1]) >= _ALONE_IN_TWO else 1
    return [
        GroupColumn(label, cards, part * share - around, tracks, bench)
        for share, (label, cards) in zip(shares, body.groups, strict=True)
    ]


def _head_and_room(columns: Sequence[GroupColumn], height: float) -> tuple[float, float]:
    """Give the height of all heads, and what it leaves for the cards."""
    head = max(column.head_height for column in columns)
    return head, height - COLUMN_INSETS.top - head - COLUMN_INSETS.bottom


def _group_size(columns: Sequence[GroupColumn], room: float) -> int:
    """Give the calmest of the loud sizes that fits, else the largest that does."""

    def lines(size: int) -> int:
        return sum(column.lines(size) for column in columns)

    sizes = (*sorted(_LOUD, key=lines), *_SIZES)
    fitting = (size for size in sizes if all(column.fits(size, room) for column in columns))
    return next(fitting, _SIZES[-1])


def _row_heights_of(columns: Sequence[GroupColumn], size: int, room: float) -> list[list[float]]:
    """Give the heights of each column's rows: all alike, else level across, else as they come."""
    own = [column.row_heights(size) for column in columns]
    most = max(map(len, own))
    share = room / most - CARD_GAP
    tallest = max(max(heights) for heights in own)
    if tallest <= share:
        return [[max(tallest, min(share, _TALLEST_CARD))] * len(heights) for heights in own]
    level = [max(heights[row] for heights in own if row < len(heights)) for row in range(most)]
    if sum(level) + CARD_GAP * most <= room:
        own = [level[: len(heights)] for heights in own]
    spare = min(room - sum(heights) - CARD_GAP * len(heights) for heights in own)
    grown = max(0.0, min(_OWN_GROWTH, spare / most))
    return [[height + grown for height in heights] for heights in own]


def _overfull(columns: Sequence[GroupColumn], size: int, room: float) -> tuple[Finding, ...]:
    return tuple(
        too_long(column.longest, "the answers slide")
        for column in columns
        if not column.fits(size, room)
    )


def lay_pairs(body: PairsBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give one row a pair: the left side, an arrow, the right side; more slides where it must."""
    page = _page_of_pairs(body, bench, top)
    if not page.findings or len(body.pairs) == 1:
        return (page,)
    first, second = _halves(body.pairs)
    return (
        *lay_pairs(dataclasses.replace(body, pairs=first, footnote=""), bench, top),
        *lay_pairs(dataclasses.replace(body, pairs=second), bench, top),
    )


def _page_of_pairs(body: PairsBody, bench: Bench, top: float) -> Page:
    foot, area = _footed(body.footnote, bench, top)
    width = (area.w - _ARROW - 2 * _ARROW_GAP) / 2
    size = _pair_size(body, width, area.h, bench)
    findings = () if size else (too_long(_longest(body), "the answers slide"),)
    size = size or _SIZES[-1]
    heights = _pair_heights(body, size, width, bench)
    even = (area.h - _PAIR_GAP * (len(heights) - 1)) / len(heights)
    if max(heights) <= even:
        heights = [max(*heights, min(even, _TALLEST_PAIR))] * len(heights)
    else:
        spare = even - sum(heights) / len(heights)
        heights = [height + max(0.0, min(_OWN_GROWTH, spare)) for height in heights]
    placed: list[Placed] = []
    y = area.y
    for number, ((left, right), height) in enumerate(zip(body.pairs, heights, strict=True)):
        placed += _pair(number + 1, (left, right), Box(area.x, y, width, height), size)
        y += height + _PAIR_GAP
    return Page("diagram", (*placed, *foot), findings)


def _pair_size(body: PairsBody, width: float, height: float, bench: Bench) -> int:
    """Give the calmest of the loud sizes that fits, else the largest that does, else 0."""
    room = width - CARD_INSETS.start - CARD_INSETS.end
    sides = [text for pair in body.pairs for text in pair]
    sizes = (*calmest_sizes(_LOUD, sides, room, bench.ruler), *_SIZES)
    return next((size for size in sizes if _fits_rows(body, size, width, height, bench)), 0)


def _pair(number: int, sides: tuple[str, str], box: Box, size: int) -> tuple[Placed, ...]:
    other = dataclasses.replace(box, x=box.right + _ARROW + 2 * _ARROW_GAP)
    arrow = Box(box.right + _ARROW_GAP, box.middle - _ARROW / 2, _ARROW, _ARROW)
    return (
        _side(f"Left {number}", sides[0], box, "first_bubble", size),
        DrawingShape("icons/arrow", arrow, "", directed=True),
        _side(f"Right {number}", sides[1], other, "second_bubble", size),
    )


def _side(name: str, text: str, box: Box, fill: str, size: int) -> TextShape:
    look = Look(fill=fill, radius=14)
    return TextShape(name, box, in_size(text, size), look=look, insets=CARD_INSETS, anchor="middle")


def _fits_rows(body: PairsBody, size: int, width: float, height: float, bench: Bench) -> bool:
    room = width - CARD_INSETS.start - CARD_INSETS.end
    wide = all(
        bench.fits(in_size(text, size), room, height) for pair in body.pairs for text in pair
    )
    heights = _pair_heights(body, size, width, bench)
    return wide and sum(heights) + _PAIR_GAP * (len(heights) - 1) <= height


def _pair_heights(body: PairsBody, size: int, width: float, bench: Bench) -> list[float]:
    room = width - CARD_INSETS.start - CARD_INSETS.end
    around = CARD_INSETS.top + CARD_INSETS.bottom
    return [
        max(height_of(in_size(text, size), room, bench.ruler) for text in pair) + around
        for pair in body.pairs
    ]


def _longest(body: PairsBody) -> str:
    return max((text for pair in body.pairs for text in pair), key=len)


def _halves(items: tuple[T, ...]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Divide a list into two of like length, the first no shorter."""
    middle = (len(items) + 1) // 2
    return items[:middle], items[middle:]


def _footed(text: str, bench: Bench, top: float) -> tuple[tuple[Placed, ...], Box]:
    """Give the line at the foot, if there is one, and the area above it."""
    if not text:
        return (), Box(START, top, SPAN, BOTTOM - top)
    words = (paragraph(text, _FOOT_SIZE, bold=True),)
    height = height_of(words, SPAN, bench.ruler)
    foot = TextShape("Footnote", Box(START, BOTTOM - height, SPAN, height), words, anchor="bottom")
    return (foot,), Box(START, top, SPAN, BOTTOM - top - height - _HEAD_GAP)
