"""Scenes of a quiz: takes what happens and what is written, gives pages with the way on."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page, Settled
from builder.fit.cards import card
from builder.fit.chat import Chat, place_chat
from builder.fit.doors import FLOOR, HEIGHT, button, buttons, onward
from builder.fit.layouts_chat import AROUND, SIDE, chat_window
from builder.fit.page import BOTTOM, SPAN, START
from builder.fit.placed import Box, DrawingShape, Insets, Look, Placed
from builder.fit.setting import Paragraphs, height_of, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.diagnostics import Finding
    from builder.documents.deck import Slide
    from builder.documents.quiz_bodies import SceneBody


_GAP = 14.0
_MARGIN = 28.0
_ICON = 64.0
_UNDER_ICON = 12.0
_LABEL_SIZE = 18.0
_LOUD = (34, 32, 30)
_SMALLER = (22, 20)
"""Sizes beside a chat below those of body text, for long translations."""

_LOUDER = (40, 36)
"""Sizes of a text that has the slide to itself."""

_ALONE_INSETS = Insets(44, 30, 44, 30)
_LEAST_ALONE = 200.0


def lay_scene(
    slide: Slide, body: SceneBody, chat: Chat, bench: Bench, top: float
) -> tuple[Page, ...]:
    """Give the chat with a card that tells what happens, or asks about it, and the way on."""
    pages = []
    count = len(chat.ranges)
    for index in range(count):
        bubbles = [part for spot in place_chat(chat, index, top, bench) for part in spot.elements]
        told, overlong = _told(body, top, bench)
        room = Box(SIDE.x, BOTTOM + AROUND - HEIGHT, SIDE.w, HEIGHT)
        door = onward(body.on, slide.id, index + 1, count)
        shape, wide = button(door, bench, at_end=True, room=room)
        findings = (*overlong, *wide, *chat.findings) if index == 0 else ()
        pages.append(Page("chat", (chat_window(top), *bubbles, *told, shape), findings))
    return tuple(pages)


def _told(
    body: SceneBody, top: float, bench: Bench
) -> tuple[tuple[Placed, ...], tuple[Finding, ...]]:
    """Give the card beside the chat, above the way on: an icon over the words."""
    y = top - AROUND
    box = Box(SIDE.x, y, SIDE.w, BOTTOM + AROUND - HEIGHT - _GAP - y)
    if not body.text:
        return (DrawingShape("phone-chat", box, ""),), ()
    width = box.w - 2 * _MARGIN
    settled, above = _beside_chat(body, width, box.h, bench)
    block = above + height_of(settled.paragraphs, width, bench.ruler)
    start = box.y + (box.h - block) / 2
    insets = Insets(_MARGIN, start + above - box.y, _MARGIN)
    text = card(
        *("Scene", box, _look(body), settled.paragraphs),
        holder="body-1",
        insets=insets,
        anchor="top",
    )
    if not above:
        return text, settled.findings
    icon = Box(box.x + _MARGIN, start, _ICON, _ICON)
    return (*text, DrawingShape(_icon(body), icon, "", align="start")), settled.findings


def _beside_chat(
    body: SceneBody, width: float, height: float, bench: Bench
) -> tuple[Settled, float]:
    """Give the words, and the room above them for their icon: none where they are many."""
    above = _ICON + _UNDER_ICON
    where = "the card beside a chat"
    loud = _candidates(body, (*_LOUD, *bench.sizes), bench)
    settled = bench.settle(loud, width, height - above - 2 * _GAP, where=where)
    if not settled.findings:
        return settled, above
    small = _candidates(body, (*bench.sizes, *_SMALLER), bench)
    return bench.settle(small, width, height - 2 * _GAP, where=where), 0.0


def lay_alone(body: SceneBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give what happens, or something to think about, where nothing is written."""
    room = Box(START, top + 4, SPAN, FLOOR - top - 4)
    icon_room = _ICON + _GAP * 2
    insets = dataclasses.replace(_ALONE_INSETS, start=_ALONE_INSETS.start + icon_room)
    width = room.w - insets.start - insets.end
    settled = bench.settle(
        _candidates(body, (*_LOUDER, *_LOUD, *bench.sizes), bench),
        *(width, room.h - insets.top - insets.bottom),
        where="a scene",
    )
    wanted = height_of(settled.paragraphs, width, bench.ruler) + insets.top + insets.bottom
    height = min(room.h, max(_LEAST_ALONE, wanted + _GAP))
    box = dataclasses.replace(room, y=room.y + (room.h - height) / 3, h=height)
    text = card("Scene", box, _look(body), settled.paragraphs, holder="body-1", insets=insets)
    icon = Box(box.x + _ALONE_INSETS.start - _GAP, box.middle - _ICON / 2, _ICON, _ICON)
    doors, wide = buttons(body.on, bench)
    placed = (*text, DrawingShape(_icon(body), icon, ""), *doors)
    return (Page("statement", placed, (*settled.findings, *wide)),)


def _candidates(body: SceneBody, sizes: Sequence[int], bench: Bench) -> list[Paragraphs]:
    if not body.asks:
        return [(paragraph(body.text, size),) for size in sizes]
    label = paragraph(bench.words["think"], _LABEL_SIZE, bold=True, colour="quiet")
    return [(label, paragraph(body.text, size, before=8)) for size in sizes]


def _look(body: SceneBody) -> Look:
    return Look(fill="accent_tint" if body.asks else "first_bubble", radius=24)


def _icon(body: SceneBody) -> str:
    return "icons/talk" if body.asks else "icons/read"
