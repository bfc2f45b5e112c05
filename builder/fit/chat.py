"""A chat as bubbles: takes bubbles and an area, gives them sized and placed over pages.

The slide that shows the flags has the same bubbles in the same places, so both are divided by the
needs of both: the bubbles' heights and those of the labels beside them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from builder.diagnostics import Finding
from builder.documents.blocks import Bubble, Flag
from builder.fit.bench import Bench
from builder.fit.page import BOTTOM, SMALL, START
from builder.fit.paging import Range, evened, filled, total
from builder.fit.placed import Box, Insets, Look, Placed, TextShape
from builder.fit.setting import Paragraphs, height_of, line_count, paragraph, width_of

COLUMN = Box(START, 0, 508, 0)
"""Where bubbles stand: its top and height come with the page."""

PENNANT_WIDTH = 36.0
PENNANT_ROOM = 44.0
"""Width kept free beside a bubble for one pennant."""

_AVATAR = 38.0
_AVATAR_GAP = 8.0
_PAD_X = 16.0
_PAD_Y = 8.0
_NAME_HEIGHT = 20.0
_TURN_GAP = 9.0
_SAME_GAP = 5.0
_RADIUS = 18.0


@dataclasses.dataclass(frozen=True, slots=True)
class Chat:
    """Bubbles divided over pages: the size of their text and the range of each page."""

    bubbles: tuple[Bubble, ...]
    size: int
    ranges: tuple[Range, ...]
    findings: tuple[Finding, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Spot:
    """Where one bubble stands, and what is drawn for it."""

    bubble: Bubble
    box: Box
    elements: tuple[Placed, ...]


def divide_chat(
    bubbles: Sequence[Bubble], flags: Sequence[Flag], height: float, bench: Bench, labels: float
) -> Chat:
    """Divide a chat over pages of `height`, with room for its flags' labels, `labels` wide."""
    for size in bench.sizes:
        heights = _heights(bubbles, size, bench)
        if total(heights, 0) <= height and _labels_fit(bubbles, flags, height, bench, labels):
            return Chat(tuple(bubbles), size, ((0, len(bubbles)),), ())
    heights = _heights(bubbles, bench.floor, bench, everywhere=True)
    capacity = height
    ranges = evened(heights, 0, capacity)
    while not _pages_fit(ranges, bubbles, flags, height, bench, labels) and capacity > height / 8:
        capacity *= 0.9
        ranges = filled(heights, 0, capacity)
    inner = _widest(bench, bubbles) - 2 * _PAD_X
    wide = bench.wide(
        [paragraph(each.text, bench.floor) for each in bubbles], inner, where="a bubble"
    )
    return Chat(tuple(bubbles), bench.floor, ranges, wide)


def label_paragraphs(flag: Flag) -> Paragraphs:
    """Give a flag's label and what it means, as set beside the chat."""
    return (paragraph(flag.label, 22, bold=True), paragraph(flag.explain, 18, colour="quiet"))


def place_chat(chat: Chat, page: int, top: float, bench: Bench) -> tuple[Spot, ...]:
    """Give the bubbles of one page, spread a little where there is room."""
    start, end = chat.ranges[page]
    shown = chat.bubbles[start:end]
    heights = _heights(shown, chat.size, bench)
    loose = min(10.0, max(0.0, (BOTTOM - top - total(heights, 0)) / max(1, len(shown))))
    spots: list[Spot] = []
    y = top
    for index, bubble in enumerate(shown):
        turn = _begins_turn(shown, index)
        y += (_NAME_HEIGHT if turn else 0.0) + _gap(shown, index) + (loose if index else 0.0)
        box = _bubble_box(bubble, y, chat.size, bench, _widest(bench, chat.bubbles))
        spots.append(Spot(bubble, box, _bubble_elements(bubble, box, chat.size, bench, turn=turn)))
        y = box.bottom
    return tuple(spots)


def _bubble_elements(
    bubble: Bubble, box: Box, size: int, bench: Bench, *, turn: bool
) -> tuple[Placed, ...]:
    words = paragraph(
        bubble.text, size, align="center" if _is_short(bubble, box, size, bench) else "start"
    )
    fill = "first_bubble" if bubble.side == "start" else "second_bubble"
    text = TextShape(
        f"Message {bubble.id}",
        box,
        (words,),
        look=Look(fill=fill, radius=_RADIUS),
        insets=Insets(_PAD_X, _PAD_Y, _PAD_X, _PAD_Y),
        anchor="middle",
    )
    return (*(_speaker(bubble, box) if turn else ()), text)


def _speaker(bubble: Bubble, box: Box) -> tuple[Placed, ...]:
    """Give the name above the first bubble of a turn, and the speaker's initial beside it."""
    said = f"{bubble.name}, {bubble.about}" if bubble.about else bubble.name
    at_start = bubble.side == "start"
    x = box.x + 10 if at_start else box.right - 310
    name = TextShape(
        f"Name {bubble.id}",
        Box(x, box.y - _NAME_HEIGHT, 300, _NAME_HEIGHT),
        (paragraph(said, SMALL, colour="quiet", align="start" if at_start else "end"),),
        anchor="middle",
    )
    disc = Box(
        COLUMN.x if at_start else COLUMN.right - _AVATAR,
        box.y + 4,
        _AVATAR,
        _AVATAR,
    )
    initial = paragraph(bubble.name[:1], 18, bold=True, colour="ground", align="center")
    look = Look(fill="ink" if at_start else "step", radius=_AVATAR / 2)
    return (name, TextShape(f"Initial {bubble.id}", disc, (initial,), look=look, anchor="middle"))


def _bubble_box(bubble: Bubble, y: float, size: int, bench: Bench, widest: float) -> Box:
    words = paragraph(bubble.text, size)
    inner = min(width_of(words, bench.ruler) + 1, widest - 2 * _PAD_X)
    height = height_of((words,), inner, bench.ruler) + 2 * _PAD_Y
    width = inner + 2 * _PAD_X
    margin = _AVATAR + _AVATAR_GAP
    x = COLUMN.x + margin if bubble.side == "start" else COLUMN.right - margin - width
    return Box(x, y, width, height)


def _is_short(bubble: Bubble, box: Box, size: int, bench: Bench) -> bool:
    return line_count(paragraph(bubble.text, size), box.w - 2 * _PAD_X, bench.ruler) == 1


def _widest(bench: Bench, bubbles: Sequence[Bubble]) -> float:
    del bench
    pennants = max((len(bubble.flags) for bubble in bubbles), default=0)
    return COLUMN.w - _AVATAR - _AVATAR_GAP - max(1, pennants) * PENNANT_ROOM


def _heights(
    bubbles: Sequence[Bubble], size: int, bench: Bench, *, everywhere: bool = False
) -> list[float]:
    """Give each bubble's height with what stands above it; `everywhere` counts a name for each."""
    widest = _widest(bench, bubbles)
    return [
        _bubble_box(bubble, 0, size, bench, widest).h
        + _gap(bubbles, index)
        + (_NAME_HEIGHT if everywhere or _begins_turn(bubbles, index) else 0.0)
        for index, bubble in enumerate(bubbles)
    ]


def _begins_turn(bubbles: Sequence[Bubble], index: int) -> bool:
    return index == 0 or bubbles[index].name != bubbles[index - 1].name


def _gap(bubbles: Sequence[Bubble], index: int) -> float:
    if index == 0:
        return 0.0
    return _TURN_GAP if _begins_turn(bubbles, index) else _SAME_GAP


def _pages_fit(
    ranges: Sequence[Range],
    bubbles: Sequence[Bubble],
    flags: Sequence[Flag],
    height: float,
    bench: Bench,
    labels: float,
) -> bool:
    return all(
        _labels_fit(bubbles[start:end], flags, height, bench, labels) for start, end in ranges
    )


def _labels_fit(
    bubbles: Sequence[Bubble], flags: Sequence[Flag], height: float, bench: Bench, width: float
) -> bool:
    shown = flags_of(bubbles, flags)
    return total(label_heights(shown, width, bench), LABEL_GAP) <= height


LABEL_GAP = 8.0


def label_heights(flags: Sequence[Flag], width: float, bench: Bench) -> list[float]:
    """Give the heights of the labels."""
    return [height_of(label_paragraphs(flag), width, bench.ruler) for flag in flags]


def flags_of(bubbles: Sequence[Bubble], flags: Sequence[Flag]) -> list[Flag]:
    """Give the flags that these bubbles carry, in order."""
    carried = {number for bubble in bubbles for number in bubble.flags}
    return [flag for flag in flags if flag.number in carried]
