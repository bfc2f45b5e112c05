"""What is said to one answer of a quiz: takes what was chosen and why, gives a page with two ways.

What was chosen stands in a bubble above; below it, behind an upright bar, what is said to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page
from builder.fit.cards import card
from builder.fit.doors import FLOOR, buttons
from builder.fit.option_cards import letter_disc
from builder.fit.page import END, SPAN, START
from builder.fit.placed import Box, DrawingShape, Insets, Look, Panel, Placed, TextShape
from builder.fit.setting import Paragraphs, height_of, paragraph

if TYPE_CHECKING:
    from builder.diagnostics import Finding
    from builder.documents.deck import Slide
    from builder.documents.quiz_bodies import ChosenBody

_LOUD = (34, 32, 30)
_CLAIM_LESS = 2
"""A claim is so much smaller than the answer to it, down to the floor."""

_INSETS = Insets(30, 14, 30, 14)
_DISC = 46.0
_BESIDE_DISC = 18.0
_LEAST_BUBBLE = 82.0
_BAR = 6.0
_TEXT_X = START + 40
_VERDICT_ICON = 34.0
_VERDICT_GAP = 8.0
_GAP = 20.0


def lay_chosen(slide: Slide, body: ChosenBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the answer, what is said to it, the way back to choose again, and the way on."""
    inner = SPAN - _start(body) - _INSETS.end
    width = END - _TEXT_X
    size, findings = _size(body, inner, width, FLOOR - top, bench)
    chosen, said = _chosen(body, size, bench), _said(body, size, bench)
    height = _bubble_height(chosen, inner, bench)
    bubble = Box(START, top, SPAN, height)
    insets = Insets(_start(body), _INSETS.top, _INSETS.end, _INSETS.bottom)
    look = Look(fill="first_bubble", radius=min(28.0, height / 2))
    placed: list[Placed] = [*card("Chosen", bubble, look, chosen, holder="body-1", insets=insets)]
    if body.letter:
        disc = Box(bubble.x + _INSETS.start - 8, bubble.middle - _DISC / 2, _DISC, _DISC)
        placed.insert(1, letter_disc(body.letter, disc, bench.section(slide)))
    room = Box(_TEXT_X, bubble.bottom + _GAP, width, FLOOR - bubble.bottom - _GAP)
    doors, wide = buttons(body.on, bench, body.back)
    placed += _explanation(body, said, room, bench)
    return (Page("statement", (*placed, *doors), (*findings, *wide)),)


def _explanation(body: ChosenBody, said: Paragraphs, room: Box, bench: Bench) -> list[Placed]:
    """Give the verdict with its icon, and what is said, behind one bar as tall as both."""
    tall = height_of(said, room.w, bench.ruler)
    y = room.y + (room.h - tall) / 3
    head = height_of(said[:1], room.w - _VERDICT_ICON - _VERDICT_GAP, bench.ruler)
    colour = "step" if body.good else "quiet"
    icon = Box(room.x, y + (head - _VERDICT_ICON) / 2, _VERDICT_ICON, _VERDICT_ICON)
    verdict = Box(icon.right + _VERDICT_GAP, y, room.w - _VERDICT_ICON - _VERDICT_GAP, head)
    text = Box(room.x, y + head, room.w, tall - head)
    return [
        Panel("Bar", Box(START + 14, y, _BAR, tall), Look(fill=colour, radius=3)),
        DrawingShape("icons/check" if body.good else "icons/talk", icon, ""),
        TextShape("Verdict", verdict, said[:1], anchor="middle"),
        TextShape("Feedback", text, said[1:], holder="body-2"),
    ]


def _size(
    body: ChosenBody, inner: float, width: float, height: float, bench: Bench
) -> tuple[int, tuple[Finding, ...]]:
    """Give the largest size at which both fit, and the finding where none does."""
    for size in (*_LOUD, *bench.sizes):
        bubble = _bubble_height(_chosen(body, size, bench), inner, bench)
        if bench.fits(_chosen(body, size, bench), inner, height) and bench.fits(
            _said(body, size, bench), width, height - bubble - _GAP
        ):
            return size, ()
    words = _said(body, bench.floor, bench)
    found = bench.settle([words], width, 0, where="what is said to an answer")
    return bench.floor, found.findings


def _chosen(body: ChosenBody, size: int, bench: Bench) -> Paragraphs:
    answer = paragraph(body.text, size, bold=True)
    if not body.claim:
        return (answer,)
    smaller = max(bench.floor, size - _CLAIM_LESS)
    return (paragraph(body.claim, smaller), answer)


def _said(body: ChosenBody, size: int, bench: Bench) -> Paragraphs:
    colour = "step" if body.good else "quiet"
    verdict = paragraph(body.verdict, bench.floor, bold=True, colour=colour)
    return (verdict, paragraph(body.feedback, size, before=4))


def _bubble_height(chosen: Paragraphs, inner: float, bench: Bench) -> float:
    wanted = height_of(chosen, inner, bench.ruler)
    return max(_LEAST_BUBBLE, wanted + _INSETS.top + _INSETS.bottom)


def _start(body: ChosenBody) -> float:
    return _INSETS.start + (_DISC + _BESIDE_DISC - 8 if body.letter else 0.0)
