"""A chat divided over slides: takes bubbles and their flags, gives the bubbles of each page placed.

The slide that shows the flags has the same bubbles in the same places, so both are divided by the
needs of both: the bubbles' heights and those of the labels beside them.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.bubbles import Spot, bubble_height, inner_width, place_bubble, space_above
from builder.fit.page import BOTTOM, SIDE_TEXT
from builder.fit.paging import Range, evened, total
from builder.fit.setting import Paragraphs, height_of, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.diagnostics import Finding
    from builder.documents.blocks import Bubble, Flag
    from builder.fit.bench import Bench

LABEL_GAP = 10.0
LABEL_SIZES = ((32, 24), (30, 24), (28, 22), (26, 20), (24, 20), (22, SIDE_TEXT))
"""Sizes of a flag's label and its explanation, largest first."""

_TURN_GAP = 8.0
_SAME_GAP = 5.0
_LOOSEST = 32.0
"""The most that is added between bubbles where there is room, in points."""

_INSIDE = 8.0
"""Space in the window above the first bubble."""

_TIGHTER = 0.9


@dataclasses.dataclass(frozen=True, slots=True)
class Chat:
    """Bubbles divided over pages: the size of their text and the range of each page."""

    bubbles: tuple[Bubble, ...]
    size: int
    ranges: tuple[Range, ...]
    findings: tuple[Finding, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Divider:
    """What a chat is divided by: its flags, the height of a page, the width of a label."""

    flags: tuple[Flag, ...]
    height: float
    label_width: float
    bench: Bench

    def divide(self, bubbles: tuple[Bubble, ...]) -> Chat:
        """Give the chat on one page at the largest size that fits, else on several pages."""
        whole = ((0, len(bubbles)),)
        for size in self.bench.sizes:
            if self._fits(bubbles, size) and not _wide(bubbles, size, self.bench):
                return Chat(bubbles, size, whole)
        floor = self.bench.floor
        wide = _wide(bubbles, floor, self.bench)
        return Chat(bubbles, floor, self._pages(bubbles, floor), wide)

    def _pages(self, bubbles: tuple[Bubble, ...], size: int) -> tuple[Range, ...]:
        heights = _heights(bubbles, size, self.bench)
        capacity = self.height - _INSIDE
        ranges = evened(heights, 0, capacity)
        while len(ranges) < len(bubbles) and not self._all_fit(bubbles, size, ranges):
            capacity *= _TIGHTER
            ranges = evened(heights, 0, capacity)
        return ranges

    def _all_fit(self, bubbles: tuple[Bubble, ...], size: int, ranges: tuple[Range, ...]) -> bool:
        return all(self._fits(bubbles[start:end], size) for start, end in ranges)

    def _fits(self, bubbles: tuple[Bubble, ...], size: int) -> bool:
        labels = label_heights(
            flags_of(bubbles, self.flags), self.label_width, LABEL_SIZES[-1], self.bench
        )
        chat = _INSIDE + total(_heights(bubbles, size, self.bench), 0)
        return chat <= self.height and total(labels, LABEL_GAP) <= self.height


def place_chat(chat: Chat, page: int, top: float, bench: Bench) -> tuple[Spot, ...]:
    """Give the bubbles of one page, spread a little where there is room."""
    start, end = chat.ranges[page]
    shown = chat.bubbles[start:end]
    spare = BOTTOM - top - _INSIDE - total(_heights(shown, chat.size, bench), 0)
    loose = max(0.0, min(_LOOSEST, spare / len(shown)))
    spots: list[Spot] = []
    y = top + _INSIDE + max(0.0, spare - loose * (len(shown) - 1)) / 2
    for index, bubble in enumerate(shown):
        turn = _begins_turn(shown, index)
        y += space_above(bubble, bench, turn=turn) + _gap(shown, index) + (loose if index else 0.0)
        spots.append(place_bubble(bubble, y, chat.size, bench, turn=turn))
        y = spots[-1].box.bottom
    return tuple(spots)


def label_paragraphs(flag: Flag, sizes: tuple[float, float]) -> Paragraphs:
    """Give a flag's label and what it means, as set beside the chat."""
    return (
        paragraph(flag.label, sizes[0], bold=True),
        paragraph(flag.explain, sizes[1], colour="quiet"),
    )


def label_heights(
    flags: Sequence[Flag], width: float, sizes: tuple[float, float], bench: Bench
) -> list[float]:
    """Give the heights of the labels."""
    return [height_of(label_paragraphs(flag, sizes), width, bench.ruler) for flag in flags]


def flags_of(bubbles: Sequence[Bubble], flags: Sequence[Flag]) -> list[Flag]:
    """Give the flags that these bubbles carry, in order."""
    carried = {number for bubble in bubbles for number in bubble.flags}
    return [flag for flag in flags if flag.number in carried]


def _heights(bubbles: Sequence[Bubble], size: int, bench: Bench) -> list[float]:
    """Give each bubble's height with the gap and the line above it."""
    return [
        bubble_height(bubble, size, bench)
        + _gap(bubbles, index)
        + space_above(bubble, bench, turn=_begins_turn(bubbles, index))
        for index, bubble in enumerate(bubbles)
    ]


def _wide(bubbles: Sequence[Bubble], size: int, bench: Bench) -> tuple[Finding, ...]:
    return tuple(
        finding
        for bubble in bubbles
        for finding in bench.wide(
            [paragraph(bubble.text, size)], inner_width(bubble), where="a bubble"
        )
    )


def _begins_turn(bubbles: Sequence[Bubble], index: int) -> bool:
    return index == 0 or bubbles[index].name != bubbles[index - 1].name


def _gap(bubbles: Sequence[Bubble], index: int) -> float:
    if index == 0:
        return 0.0
    return _TURN_GAP if _begins_turn(bubbles, index) else _SAME_GAP
