"""The chat and its red flags: takes either body and how the chat is divided, gives its pages."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from builder.documents.blocks import Bubble, Flag
from builder.documents.deck import ChatBody, FlagsBody
from builder.fit.bench import Bench, Page
from builder.fit.chat import (
    COLUMN,
    LABEL_GAP,
    PENNANT_ROOM,
    PENNANT_WIDTH,
    Chat,
    Spot,
    divide_chat,
    flags_of,
    label_heights,
    label_paragraphs,
    place_chat,
)
from builder.fit.page import BOTTOM, END
from builder.fit.placed import Box, DrawingShape, Insets, Look, Pennant, Placed, TextShape, Trail
from builder.fit.setting import Paragraphs, height_of, paragraph

_SIDE = Box(COLUMN.right + 30, 0, END - COLUMN.right - 30, 0)
_LABEL_INDENT = 40.0
LABEL_WIDTH = _SIDE.w - _LABEL_INDENT
_PENNANT_HEIGHT = 42.0
_TAG = 28.0
_CARD_INSETS = Insets(24, 60, 24, 24)


def divide(bubbles: Sequence[Bubble], flags: Sequence[Flag], top: float, bench: Bench) -> Chat:
    """Divide a chat over slides, leaving room for the labels of `flags` wherever they are shown."""
    return divide_chat(bubbles, flags, BOTTOM - top, bench, LABEL_WIDTH)


def lay_chat(body: ChatBody, chat: Chat, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the chat with a card that asks something about it."""
    pages = []
    for index in range(len(chat.ranges)):
        spots = place_chat(chat, index, top, bench)
        card, findings = _card(body.prompt, top, bench)
        elements = [element for spot in spots for element in spot.elements]
        pages.append(
            Page("chat", (*elements, *card), (*findings, *chat.findings) if index == 0 else ())
        )
    return tuple(pages)


def lay_flags(body: FlagsBody, chat: Chat, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the same chat with a pennant on each flagged bubble and its label beside it."""
    pages = []
    for index, (start, end) in enumerate(chat.ranges):
        spots = [_own(spot, body) for spot in place_chat(chat, index, top, bench)]
        flags = flags_of(body.bubbles[start:end], body.flags)
        elements = [
            element for spot in spots for element in (*spot.elements, *_pennants(spot, bench))
        ]
        labels = _labels(flags, spots, top, bench)
        pages.append(Page("diagram", (*elements, *labels)))
    return tuple(pages)


def _own(spot: Spot, body: FlagsBody) -> Spot:
    """Give the place with the flags that this slide shows, of all that the bubble carries."""
    bubble = next(each for each in body.bubbles if each.id == spot.bubble.id)
    return dataclasses.replace(spot, bubble=bubble)


def _card(prompt: str, top: float, bench: Bench) -> tuple[tuple[Placed, ...], tuple]:  # type: ignore[type-arg]
    insets = _CARD_INSETS
    width = _SIDE.w - insets.start - insets.end
    room = BOTTOM - top - 30 - insets.top - insets.bottom
    candidates: list[Paragraphs] = [
        (
            paragraph(bench.words["think"], 18, bold=True, colour="quiet"),
            paragraph(prompt, size, before=8),
        )
        for size in bench.sizes
    ]
    settled = bench.settle(candidates, width, room, where="the card beside a chat")
    height = height_of(settled.paragraphs, width, bench.ruler) + insets.top + insets.bottom
    box = Box(_SIDE.x, top + 20, _SIDE.w, height)
    text = TextShape(
        "Think", box, settled.paragraphs, "body-1", Look(fill="accent_tint", radius=22), insets
    )
    icon = DrawingShape("icons/talk", Box(box.x + 24, box.y + 18, 38, 38), "", align="start")
    return (text, icon), settled.findings


def _pennants(spot: Spot, bench: Bench) -> tuple[Placed, ...]:
    at_start = spot.bubble.side == "start"
    placed = []
    for index, number in enumerate(spot.bubble.flags):
        away = 8 + index * PENNANT_ROOM
        x = spot.box.right + away if at_start else spot.box.x - away - PENNANT_WIDTH
        box = Box(x, spot.box.middle - _PENNANT_HEIGHT / 2, PENNANT_WIDTH, _PENNANT_HEIGHT)
        placed.append(Pennant(box, bench.digits(number), bench.numbered("flag", number)))
    return tuple(placed)


def _labels(
    flags: Sequence[Flag], spots: Sequence[Spot], top: float, bench: Bench
) -> tuple[Placed, ...]:
    heights = label_heights(flags, LABEL_WIDTH, bench)
    wanted = [
        _spot_of(flag, spots).box.middle - height / 2
        for flag, height in zip(flags, heights, strict=True)
    ]
    placed: list[Placed] = []
    for flag, height, y in zip(flags, heights, spread(wanted, heights, top), strict=True):
        box = Box(_SIDE.x + _LABEL_INDENT, y, LABEL_WIDTH, height)
        tag = Box(_SIDE.x, y - 1, _TAG, _TAG)
        placed.append(_thread(_spot_of(flag, spots), tag))
        placed.append(_tag(flag, tag, bench))
        placed.append(TextShape(f"Label {flag.number}", box, label_paragraphs(flag)))
    return tuple(placed)


def _tag(flag: Flag, box: Box, bench: Bench) -> TextShape:
    number = paragraph(bench.digits(flag.number), 16, bold=True, colour="ground", align="center")
    look = Look(fill="flag", radius=6)
    return TextShape(f"Number {flag.number}", box, (number,), look=look, anchor="middle")


def _thread(spot: Spot, tag: Box) -> Trail:
    """Give the thin line from a bubble's last pennant to the label."""
    count = len(spot.bubble.flags)
    at_start = spot.bubble.side == "start"
    x = spot.box.right + (8 + (count - 1) * PENNANT_ROOM + PENNANT_WIDTH + 6 if at_start else 8)
    y = spot.box.middle - 8
    points = ((x, y), (tag.x - 6, tag.middle))
    return Trail("Thread", points, "line", 1.5)


def _spot_of(flag: Flag, spots: Sequence[Spot]) -> Spot:
    return next(spot for spot in spots if flag.number in spot.bubble.flags)


def spread(wanted: Sequence[float], heights: Sequence[float], top: float) -> list[float]:
    """Give tops near the wanted ones so that labels neither touch nor leave the area."""
    tops: list[float] = []
    least = top
    for want, height in zip(wanted, heights, strict=True):
        tops.append(max(want, least))
        least = tops[-1] + height + LABEL_GAP
    most = BOTTOM
    for index in reversed(range(len(tops))):
        tops[index] = min(tops[index], most - heights[index])
        most = tops[index] - LABEL_GAP
    return tops
