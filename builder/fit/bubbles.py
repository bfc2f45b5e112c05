"""One bubble of a chat: takes a message and where it begins, gives its box and what is drawn.

The speaker's initial stands beside the first bubble of each turn with the name under it; who they
are is said above their first message, once.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.page import SMALL, START
from builder.fit.placed import Align, Box, Insets, Look, Placed, TextShape, Trail
from builder.fit.setting import balanced_width, height_of, line_count, paragraph, width_of

if TYPE_CHECKING:
    from builder.documents.blocks import Bubble
    from builder.fit.bench import Bench
    from builder.fit.placed import Paragraph

WINDOW = Box(START, 0, 496, 0)
"""The outline around a chat: its top and height come with the page."""

_INSIDE = 12.0
COLUMN = Box(WINDOW.x + _INSIDE, 0, WINDOW.w - 2 * _INSIDE, 0)
"""Where bubbles stand."""

PENNANT_WIDTH = 38.0
PENNANT_ROOM = 44.0
"""Width kept free beside a bubble for one pennant."""

PENNANT_OUT = 18.0
"""How far a pennant may stand out of the column, over the window's edge."""

SPEAKER = 56.0
"""Width of the place for the speaker's initial and name."""

_DISC = 34.0
_NAME_SIZE = 14.0
_NAME_HEIGHT = 18.0
_ABOUT_HEIGHT = 22.0
_ABOUT_WIDTH = 300.0
_PAD_X = 17.0
_PAD_Y = 7.0
_RADIUS = 18.0

_LATER_SIZE = 18.0
_LATER_PAD = 16.0
_LATER_WIDTH = COLUMN.w - 2 * _LATER_PAD - 8
_LATER_GAP = 12.0
"""Space under the line which says that time has passed."""


@dataclasses.dataclass(frozen=True, slots=True)
class Spot:
    """Where one bubble stands, and what is drawn for it."""

    bubble: Bubble
    box: Box
    elements: tuple[Placed, ...]


def inner_width(bubble: Bubble) -> float:
    """Give the widest that the text of a bubble may be."""
    pennants = max(1, len(bubble.flags)) * PENNANT_ROOM
    return COLUMN.w - SPEAKER - pennants + PENNANT_OUT - 2 * _PAD_X


def bubble_height(bubble: Bubble, size: int, bench: Bench) -> float:
    """Give the height of a bubble without what stands above it."""
    words = paragraph(bubble.text, size)
    return height_of((words,), _text_width(bubble, size, bench), bench.ruler) + 2 * _PAD_Y


def space_above(bubble: Bubble, bench: Bench, *, turn: bool) -> float:
    """Give the height of what stands above a bubble: that time has passed, and who begins."""
    named = _ABOUT_HEIGHT if turn and _is_named_above(bubble, bench) else 0.0
    return named + (_later_height(bubble, bench) if bubble.later else 0.0)


def place_bubble(bubble: Bubble, y: float, size: int, bench: Bench, *, turn: bool) -> Spot:
    """Give a bubble whose top is at `y`; `turn` where its speaker has just begun."""
    words = paragraph(bubble.text, size)
    inner = _text_width(bubble, size, bench)
    width = inner + 2 * _PAD_X
    at_start = bubble.side == "start"
    x = COLUMN.x + SPEAKER if at_start else COLUMN.right - SPEAKER - width
    box = Box(x, y, width, bubble_height(bubble, size, bench))
    one_line = line_count(words, inner, bench.ruler) == 1
    align: Align = "center" if one_line else "start"
    text = TextShape(
        f"Message {bubble.id}",
        box,
        (paragraph(bubble.text, size, align=align),),
        look=Look(fill="first_bubble" if at_start else "second_bubble", radius=_RADIUS),
        insets=Insets(_PAD_X, _PAD_Y, _PAD_X, _PAD_Y),
        anchor="middle",
    )
    later = _later(bubble, y - space_above(bubble, bench, turn=turn), bench)
    return Spot(bubble, box, (*later, *(_speaker(bubble, box, bench) if turn else ()), text))


def _text_width(bubble: Bubble, size: int, bench: Bench) -> float:
    """Give the width of a bubble's text: lines about equally long."""
    words = paragraph(bubble.text, size)
    return min(
        width_of(words, bench.ruler) + 1,
        balanced_width(words, inner_width(bubble), bench.ruler),
    )


def _later(bubble: Bubble, y: float, bench: Bench) -> tuple[Placed, ...]:
    """Give the line across the chat which says that time has passed, its top at `y`."""
    if not bubble.later:
        return ()
    words = _later_words(bubble)
    wide = min(_LATER_WIDTH, width_of(words, bench.ruler) + 1) + 2 * _LATER_PAD
    height = _later_height(bubble, bench) - _LATER_GAP
    box = Box(COLUMN.x + (COLUMN.w - wide) / 2, y, wide, height)
    ends = ((COLUMN.x, box.middle), (COLUMN.right, box.middle))
    look = Look(fill="accent_tint", radius=height / 2)
    insets = Insets(_LATER_PAD, 4, _LATER_PAD, 4)
    return (
        Trail("Gap", ends, "quiet", 2, dashed=True),
        TextShape(f"Later {bubble.id}", box, (words,), look=look, insets=insets, anchor="middle"),
    )


def _later_words(bubble: Bubble) -> Paragraph:
    return paragraph(bubble.later, _LATER_SIZE, align="center")


def _later_height(bubble: Bubble, bench: Bench) -> float:
    return height_of((_later_words(bubble),), _LATER_WIDTH, bench.ruler) + 8 + _LATER_GAP


def _speaker(bubble: Bubble, box: Box, bench: Bench) -> tuple[Placed, ...]:
    place = _place(bubble)
    disc = Box(place.x + (SPEAKER - 8 - _DISC) / 2, box.y + 1, _DISC, _DISC)
    initial = paragraph(bubble.name[:1], 17, bold=True, colour="ground", align="center")
    look = Look(fill="ink" if bubble.side == "start" else "step", radius=_DISC / 2)
    mark = TextShape(f"Initial {bubble.id}", disc, (initial,), look=look, anchor="middle")
    if _is_named_above(bubble, bench):
        return (_about(bubble, box), mark)
    name = (paragraph(bubble.name, _NAME_SIZE, colour="quiet", align="center"),)
    below = Box(place.x, disc.bottom, place.w, _NAME_HEIGHT)
    return (TextShape(f"Name {bubble.id}", below, name, anchor="middle"), mark)


def _place(bubble: Bubble) -> Box:
    width = SPEAKER - 8
    x = COLUMN.x if bubble.side == "start" else COLUMN.right - width
    return Box(x, 0, width, 0)


def _about(bubble: Bubble, box: Box) -> TextShape:
    said = f"{bubble.name} · {bubble.about}" if bubble.about else bubble.name
    at_start = bubble.side == "start"
    x = box.x + 6 if at_start else box.right - 6 - _ABOUT_WIDTH
    line = (paragraph(said, SMALL, colour="quiet", align="start" if at_start else "end"),)
    above = Box(x, box.y - _ABOUT_HEIGHT, _ABOUT_WIDTH, _ABOUT_HEIGHT)
    return TextShape(f"Name {bubble.id}", above, line, anchor="middle")


def _is_named_above(bubble: Bubble, bench: Bench) -> bool:
    """Tell whether the name goes above: with what is said about them, or when it is long."""
    name = paragraph(bubble.name, _NAME_SIZE)
    return bool(bubble.about) or width_of(name, bench.ruler) > _place(bubble).w
