"""The chat and its red flags: takes either body and how the chat is divided, gives its pages."""

from __future__ import annotations

import dataclasses
import itertools
from statistics import fmean
from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page, Settled
from builder.fit.bubbles import PENNANT_ROOM, PENNANT_WIDTH, WINDOW, Spot
from builder.fit.cards import card
from builder.fit.chat import (
    LABEL_GAP,
    LABEL_SIZES,
    Chat,
    flags_of,
    label_heights,
    label_paragraphs,
    place_chat,
)
from builder.fit.page import BOTTOM, END
from builder.fit.paging import total
from builder.fit.placed import (
    Box,
    DrawingShape,
    Insets,
    Look,
    Panel,
    Pennant,
    Placed,
    TextShape,
    Trail,
)
from builder.fit.setting import Paragraphs, height_of, likely_lines, paragraph
from builder.fit.shaping import LEAST_PITCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.documents.blocks import Flag
    from builder.documents.deck import ChatBody, FlagsBody

SIDE = Box(WINDOW.right + 26, 0, END - WINDOW.right - 26, 0)
"""What stands beside a chat; its top and height come with the page."""
AROUND = 4.0
"""How far the window, and a card beside it, reach above and below the area of the bubbles."""

_LABEL_INDENT = 38.0
LABEL_WIDTH = SIDE.w - _LABEL_INDENT
"""Width of the words beside a flag's number."""

_PENNANT_HEIGHT = 44.0
_BESIDE = 8.0
"""Space between a bubble and its first pennant."""

_AIRY = 0.75
"""Share of the height that larger labels may take: they stand near their bubbles."""

_TAG = 30.0
_CARD_MARGIN = 30.0
_CARD_ICON = 72.0
_UNDER_ICON = 14.0
_LEAST_MARGIN = 14.0
"""The least space above the icon and below the words, in points."""
_MARKS = 4.0
"""Space above a label for the vowel signs of its first line."""

_LABEL_SIZE = 18.0
_LOUD = (36, 34, 32, 30)


def lay_chat(body: ChatBody, chat: Chat, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the chat with a card that asks something about it."""
    words, settled = _card(body.prompt, top, bench)
    pages = []
    for index in range(len(chat.ranges)):
        spots = place_chat(chat, index, top, bench)
        bubbles = [element for spot in spots for element in spot.elements]
        pages.append(
            Page("chat", (chat_window(top), *bubbles, *words), (*settled.findings, *chat.findings))
        )
    return tuple(pages)


def lay_flags(body: FlagsBody, chat: Chat, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the same chat with a pennant on each flagged bubble and its label beside it."""
    sizes = _label_sizes(body, BOTTOM - top, bench)
    pages = []
    for index in range(len(chat.ranges)):
        spots = [_own(spot, body) for spot in place_chat(chat, index, top, bench)]
        flags = flags_of([spot.bubble for spot in spots], body.flags)
        marked = [part for spot in spots for part in (*spot.elements, *_pennants(spot, bench))]
        pages.append(
            Page("diagram", (chat_window(top), *marked, *_labels(flags, spots, top, sizes, bench)))
        )
    return tuple(pages)


def _label_sizes(body: FlagsBody, height: float, bench: Bench) -> tuple[float, float]:
    """Give the largest sizes at which all labels fit a page with room, in the fewest lines."""

    def lines(sizes: tuple[float, float]) -> int:
        labels = [label_paragraphs(flag, sizes)[0] for flag in body.flags]
        return sum(likely_lines(label, LABEL_WIDTH, bench.ruler) for label in labels)

    def tall(sizes: tuple[float, float]) -> float:
        return total(label_heights(body.flags, LABEL_WIDTH, sizes, bench), LABEL_GAP)

    airy = [sizes for sizes in LABEL_SIZES if tall(sizes) <= height * _AIRY]
    return min(airy, key=lines, default=LABEL_SIZES[-1])


def chat_window(top: float) -> Panel:
    """Give the outline of a chat's window around the bubbles."""
    box = Box(WINDOW.x, top - AROUND, WINDOW.w, BOTTOM - top + 2 * AROUND)
    return Panel("Window", box, Look(fill="ground", outline="line", outline_width=1.5, radius=26))


def _own(spot: Spot, body: FlagsBody) -> Spot:
    """Give the place with the flags that this slide shows, of all that the bubble carries."""
    bubble = next(each for each in body.bubbles if each.id == spot.bubble.id)
    return dataclasses.replace(spot, bubble=bubble)


def _card(prompt: str, top: float, bench: Bench) -> tuple[tuple[Placed, ...], Settled]:
    """Give the card beside the chat, as tall as its window: an icon over the words."""
    box = Box(SIDE.x, top - AROUND, SIDE.w, BOTTOM - top + 2 * AROUND)
    width = box.w - 2 * _CARD_MARGIN
    above = _CARD_ICON + _UNDER_ICON
    candidates: list[Paragraphs] = [
        (
            paragraph(bench.words["think"], _LABEL_SIZE, bold=True, colour="quiet"),
            paragraph(prompt, size, before=10),
        )
        for size in (*_LOUD, *bench.sizes)
    ]
    room = box.h - 2 * _LEAST_MARGIN - above
    settled = bench.settle(candidates, width, room, where="the card beside a chat")
    block = above + height_of(settled.paragraphs, width, bench.ruler)
    y = box.y + (box.h - block) / 2
    insets = Insets(_CARD_MARGIN, y + above - box.y, _CARD_MARGIN)
    look = Look(fill="accent_tint", radius=24)
    text = card(
        "Think", box, look, settled.paragraphs, holder="body-1", insets=insets, anchor="top"
    )
    icon = Box(box.x + _CARD_MARGIN, y, _CARD_ICON, _CARD_ICON)
    return (*text, DrawingShape("icons/talk", icon, "", align="start")), settled


def _pennants(spot: Spot, bench: Bench) -> tuple[Placed, ...]:
    placed = []
    for index, number in enumerate(spot.bubble.flags):
        away = _BESIDE + index * PENNANT_ROOM
        x = spot.box.x - away - PENNANT_WIDTH
        if spot.bubble.side == "start":
            x = spot.box.right + away
        box = Box(x, spot.box.middle - _PENNANT_HEIGHT / 2, PENNANT_WIDTH, _PENNANT_HEIGHT)
        placed.append(Pennant(box, bench.digits(number), bench.numbered("flag", number)))
    return tuple(placed)


def _labels(
    flags: Sequence[Flag],
    spots: Sequence[Spot],
    top: float,
    sizes: tuple[float, float],
    bench: Bench,
) -> tuple[Placed, ...]:
    heights = _even(label_heights(flags, LABEL_WIDTH, sizes, bench), BOTTOM - top)
    bubbles = [_spot_of(flag, spots) for flag in flags]
    wanted = [spot.box.middle - height / 2 for spot, height in zip(bubbles, heights, strict=True)]
    placed: list[Placed] = []
    tops = spread(wanted, heights, top)
    for flag, spot, height, y in zip(flags, bubbles, heights, tops, strict=True):
        tag = Box(SIDE.x, y + (sizes[0] * LEAST_PITCH - _TAG) / 2, _TAG, _TAG)
        box = Box(SIDE.x + _LABEL_INDENT, y - _MARKS, LABEL_WIDTH, height + _MARKS)
        text = TextShape(
            f"Label {flag.number}", box, label_paragraphs(flag, sizes), insets=Insets(top=_MARKS)
        )
        placed += [_thread(spot, tag), _tag(flag, tag, bench), text]
    return tuple(placed)


def _even(heights: list[float], room: float) -> list[float]:
    """Give all labels the height of the tallest, where there is room for that."""
    equal = [max(heights, default=0.0)] * len(heights)
    return equal if total(equal, LABEL_GAP) <= room else heights


def _tag(flag: Flag, box: Box, bench: Bench) -> TextShape:
    number = paragraph(bench.digits(flag.number), 16, bold=True, colour="ground", align="center")
    look = Look(fill="flag", radius=6)
    return TextShape(f"Number {flag.number}", box, (number,), look=look, anchor="middle")


def _thread(spot: Spot, tag: Box) -> Trail:
    """Give the thin line from a bubble's last pennant to the label."""
    last = (len(spot.bubble.flags) - 1) * PENNANT_ROOM + PENNANT_WIDTH
    away = _BESIDE + (last if spot.bubble.side == "start" else 0)
    start = (spot.box.right + away + 4, spot.box.middle - 8)
    return Trail("Thread", (start, (tag.x - 5, tag.middle)), "line", 1.5)


def _spot_of(flag: Flag, spots: Sequence[Spot]) -> Spot:
    return next(spot for spot in spots if flag.number in spot.bubble.flags)


def spread(wanted: Sequence[float], heights: Sequence[float], top: float) -> list[float]:
    """Give tops near the wanted ones so that labels neither touch nor leave the area.

    Labels that would touch become one block, which stands where its labels want to be on average.
    """
    offsets = list(itertools.accumulate((height + LABEL_GAP for height in heights), initial=0.0))
    blocks: list[list[float]] = []
    for want, offset in zip(wanted, offsets, strict=False):
        blocks.append([want - offset])
        while len(blocks) > 1 and fmean(blocks[-2]) > fmean(blocks[-1]):
            blocks[-2:] = [[*blocks[-2], *blocks[-1]]]
    lowest = BOTTOM - offsets[-1] + LABEL_GAP
    starts = [min(max(fmean(block), top), lowest) for block in blocks for _ in block]
    return [start + offset for start, offset in zip(starts, offsets, strict=False)]
