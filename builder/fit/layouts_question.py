"""A question to think about: takes its body, gives a page with a large speech bubble."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page, Settled
from builder.fit.cards import card
from builder.fit.page import BOTTOM, END, SPAN, START
from builder.fit.placed import Box, DrawingShape, Insets, Look, Placed, Tail
from builder.fit.setting import Paragraphs, height_of, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.documents.deck import QuestionBody

_ART_WIDTH = 320.0
_GUTTER = 44.0
_INSETS = Insets(38, 30, 38, 30)
_LEAST_HEIGHT = 250.0
_LOUD = (36, 34, 32, 30)
_LOUDER = (44, 40)
"""Sizes of a question that has the slide to itself."""

_LABEL_SIZE = 18.0
_BETWEEN = 18.0


def lay_question(body: QuestionBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the question, which points at whoever is thinking where there is a picture."""
    width = SPAN - (_ART_WIDTH + _GUTTER if body.picture else 0)
    room = Box(START, top + 8, width, BOTTOM - top - 16)
    sizes = (*_LOUD, *bench.sizes) if body.picture else (*_LOUDER, *_LOUD, *bench.sizes)
    settled = _words(body.prompts, sizes, bench, room)
    bubble = _bubble(settled, room, bench)
    look = Look(fill="accent_tint", radius=32)
    words = card("Question", bubble, look, settled.paragraphs, holder="body-1", insets=_INSETS)
    return (Page("statement", (*_art(body, bubble, top), *words), settled.findings),)


def _words(prompts: Sequence[str], sizes: Sequence[int], bench: Bench, room: Box) -> Settled:
    candidates: list[Paragraphs] = [
        (
            paragraph(bench.words["think"], _LABEL_SIZE, bold=True, colour="quiet"),
            *(paragraph(text, size, bold=True, before=_BETWEEN) for text in prompts),
        )
        for size in sizes
    ]
    width = room.w - _INSETS.start - _INSETS.end
    height = room.h - _INSETS.top - _INSETS.bottom
    return bench.settle(candidates, width, height, where="a question's card")


def _bubble(settled: Settled, room: Box, bench: Bench) -> Box:
    inner = room.w - _INSETS.start - _INSETS.end
    wanted = height_of(settled.paragraphs, inner, bench.ruler) + _INSETS.top + _INSETS.bottom
    height = min(room.h, max(_LEAST_HEIGHT, wanted + 24))
    return Box(room.x, room.y + (room.h - height) / 3, room.w, height)


def _art(body: QuestionBody, bubble: Box, top: float) -> tuple[Placed, ...]:
    if body.picture is None:
        return ()
    y = bubble.y + bubble.h * 0.6
    points = ((bubble.right - 10, y - 26), (bubble.right + 36, y + 22), (bubble.right - 10, y + 24))
    art = Box(END - _ART_WIDTH, top, _ART_WIDTH, BOTTOM - top)
    return (
        Tail("Tail", points, "accent_tint"),
        DrawingShape(body.picture.name, art, body.picture.alt),
    )
