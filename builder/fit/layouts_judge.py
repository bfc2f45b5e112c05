"""Slides on which the class judges: takes a vote or a claim, gives its page."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page, Settled
from builder.fit.cards import card
from builder.fit.page import BOTTOM, END, SPAN, START
from builder.fit.placed import (
    Box,
    ChartShape,
    DrawingShape,
    Insets,
    Look,
    Panel,
    Placed,
    Tail,
    TextShape,
)
from builder.fit.setting import (
    Paragraphs,
    balanced_width,
    calmest_first,
    fewest_lines_first,
    height_of,
    paragraph,
    width_of,
)

if TYPE_CHECKING:
    from builder.documents.deck import ClaimBody, VoteBody

_CHART_WIDTH = 540.0
_AXIS_SIZE = 22.0
_QUESTION_HEIGHT = 110.0
_READING_INSETS = Insets(26, 22, 26, 22)
_NOTE_SIZE = 16.0
_NOTE_GAP = 18.0
_CALM = 2
"""So many of the largest sizes are chosen from by their lines."""

_LOUD = (44, 40, 36)
"""Sizes of a claim above those of body text; the smaller ones only to save a line."""

_CLAIM_INSETS = Insets(44, 28, 44, 28)
_CLAIM = Box(START + 16, 0, SPAN - 32, 0)
_BALLOT = 88.0
_BALLOT_WIDTH = 250.0
_BALLOT_ICON = 54.0
_BALLOT_SIZE = 32
_BALLOTS_APART = 40.0
_STAMP_HEIGHT = 84.0
_STAMP_ICON = 48.0


def lay_vote(body: VoteBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the chart with its question above, and a card that reads it in one line."""
    question = bench.settle(
        [(paragraph(body.question, size, bold=True),) for size in bench.sizes],
        *(SPAN, _QUESTION_HEIGHT),
        where="the vote slide",
    )
    height = height_of(question.paragraphs, SPAN, bench.ruler)
    box = Box(START, top, SPAN, height)
    lead = TextShape("Question", box, question.paragraphs, "body-1", anchor="middle")
    y = top + height + 16
    chart = Box(START, y, _CHART_WIDTH, BOTTOM - y)
    room = Box(chart.right + 36, y, END - chart.right - 36, BOTTOM - y)
    reading, settled = _reading(body, room, bench)
    shape = ChartShape(chart, body.bars, body.series, body.alt, _AXIS_SIZE, "step")
    return (Page("chart", (lead, shape, *reading), (*question.findings, *settled.findings)),)


def _reading(body: VoteBody, room: Box, bench: Bench) -> tuple[tuple[Placed, ...], Settled]:
    insets = _READING_INSETS
    width = room.w - insets.start - insets.end
    note = (paragraph(bench.words["example"], _NOTE_SIZE, colour="quiet"),)
    note_height = height_of(note, room.w - 46, bench.ruler)
    words: list[Paragraphs] = [(paragraph(body.reading, size),) for size in (30, *bench.sizes)]
    settled = bench.settle(
        [*calmest_first(words[:_CALM], width, bench.ruler), *words[_CALM:]],
        *(width, room.h - note_height - insets.top - insets.bottom - _NOTE_GAP),
        where="the card beside the chart",
    )
    height = height_of(settled.paragraphs, width, bench.ruler) + insets.top + insets.bottom
    top = room.y + (room.h - height - _NOTE_GAP - note_height) / 2
    box = Box(room.x, top, room.w, height)
    look = Look(fill="accent_tint", radius=22)
    shown = card("Reading", box, look, settled.paragraphs, holder="body-2", insets=insets)
    pencil = DrawingShape(
        "icons/write", Box(room.x + 4, box.bottom + _NOTE_GAP, 32, 32), "", anchor="top"
    )
    below = Box(room.x + 46, box.bottom + _NOTE_GAP, room.w - 46, note_height)
    return (*shown, pencil, TextShape("Example", below, note)), settled


def lay_claim(body: ClaimBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the claim in a large bubble; with its verdict, a stamp and the explanation below."""
    return (_answered(body, bench, top),) if body.verdict else (_asked(body, bench, top),)


def _asked(body: ClaimBody, bench: Bench, top: float) -> Page:
    """Give the claim with both verdicts under it, for thumbs up or down."""
    room = Box(_CLAIM.x, top + 12, _CLAIM.w, BOTTOM - top - _BALLOT - 70)
    settled = _claim_words(body, room, (*_LOUD, *bench.sizes), bench)
    bubble = _claim_box(settled, room, min(room.h, 190), bench)
    y = bubble.bottom + (BOTTOM - bubble.bottom - _BALLOT) / 2 + 6
    return Page(
        "statement", (*_claim(bubble, settled, bench), *_ballots(y, bench)), settled.findings
    )


def _ballots(y: float, bench: Bench) -> tuple[Placed, ...]:
    """Give "True" and "Not true" side by side, equally wide: neither is the expected one."""
    words = (
        paragraph(bench.words["true"], _BALLOT_SIZE, bold=True, colour="step"),
        paragraph(bench.words["not-true"], _BALLOT_SIZE, bold=True, colour="flag"),
    )
    icon_room = _BALLOT_ICON + 16
    needed = max(width_of(word, bench.ruler) for word in words)
    width = max(_BALLOT_WIDTH, needed + icon_room + 52)
    start = START + (SPAN - 2 * width - _BALLOTS_APART) / 2
    placed: list[Placed] = []
    marks = (("True", "check", "step"), ("Not true", "block", "flag"))
    for index, (word, (name, mark, colour)) in enumerate(zip(words, marks, strict=True)):
        box = Box(start + index * (width + _BALLOTS_APART), y, width, _BALLOT)
        said = width_of(word, bench.ruler)
        before = (width - icon_room - said) / 2
        icon = Box(box.x + before, box.middle - _BALLOT_ICON / 2, _BALLOT_ICON, _BALLOT_ICON)
        look = Look(fill="ground", outline=colour, outline_width=3, radius=_BALLOT / 2)
        insets = Insets(start=before + icon_room)
        text = TextShape(name, box, (word,), look=look, insets=insets, anchor="middle")
        placed += [text, DrawingShape(f"icons/{mark}", icon, "")]
    return tuple(placed)


def _answered(body: ClaimBody, bench: Bench, top: float) -> Page:
    """Give the claim above, its stamp, and beside that the answer behind an upright bar."""
    room = Box(_CLAIM.x, top + 6, _CLAIM.w, 170)
    settled = _claim_words(body, room, (34, 32, 30, *bench.sizes), bench)
    bubble = _claim_box(settled, room, 116, bench)
    below = Box(START, bubble.bottom + 36, SPAN, BOTTOM - bubble.bottom - 40)
    stamp, width = _stamp(body, below, bench)
    text = Box(START + width + 76, below.y, END - START - width - 76, below.h)
    answer = bench.settle(
        [(paragraph(body.answer, size),) for size in (32, 30, *bench.sizes)],
        *(text.w, text.h),
        where="the answer to a claim",
    )
    height = height_of(answer.paragraphs, text.w, bench.ruler)
    bar = Box(text.x - 26, text.middle - height / 2, 6, height)
    placed = (
        *_claim(bubble, settled, bench),
        *stamp,
        Panel("Bar", bar, Look(fill=_verdict_colour(body), radius=3)),
        TextShape("Answer", text, answer.paragraphs, "body-2", anchor="middle"),
    )
    return Page("statement", placed, (*settled.findings, *answer.findings))


def _claim_words(body: ClaimBody, room: Box, sizes: tuple[int, ...], bench: Bench) -> Settled:
    width = room.w - _CLAIM_INSETS.start - _CLAIM_INSETS.end
    height = room.h - _CLAIM_INSETS.top - _CLAIM_INSETS.bottom
    words: list[Paragraphs] = [
        (paragraph(body.claim, size, bold=True, align="center"),) for size in sizes
    ]
    loud = fewest_lines_first(words[: len(_LOUD)], width, bench.ruler)
    candidates = [*loud, *words[len(_LOUD) :]]
    return bench.settle(candidates, width, height, where="a claim's bubble")


def _claim_box(settled: Settled, room: Box, least: float, bench: Bench) -> Box:
    width = room.w - _CLAIM_INSETS.start - _CLAIM_INSETS.end
    height = height_of(settled.paragraphs, width, bench.ruler)
    return Box(
        room.x, room.y, room.w, max(least, height + _CLAIM_INSETS.top + _CLAIM_INSETS.bottom)
    )


def _claim(box: Box, settled: Settled, bench: Bench) -> tuple[Placed, ...]:
    foot = box.bottom - 6
    points = ((box.x + 70, foot), (box.x + 50, foot + 38), (box.x + 124, foot))
    look = Look(fill="first_bubble", radius=34)
    inner = box.w - _CLAIM_INSETS.start - _CLAIM_INSETS.end
    narrower = inner - balanced_width(settled.paragraphs[0], inner, bench.ruler) - 1
    aside = max(0.0, narrower / 2)
    insets = dataclasses.replace(
        _CLAIM_INSETS, start=_CLAIM_INSETS.start + aside, end=_CLAIM_INSETS.end + aside
    )
    words = card("Claim", box, look, settled.paragraphs, holder="body-1", insets=insets)
    return (Tail("Tail", points, "first_bubble"), *words)


def _stamp(body: ClaimBody, area: Box, bench: Bench) -> tuple[tuple[Placed, ...], float]:
    """Give the verdict as a stamp: its word beside a tick or a barred ring, not colour alone."""
    colour = _verdict_colour(body)
    word = paragraph(body.verdict, 34, bold=True, colour=colour, align="center")
    width = max(210.0, width_of(word, bench.ruler) + _STAMP_ICON + 56)
    box = Box(area.x + 16, area.middle - _STAMP_HEIGHT / 2, width, _STAMP_HEIGHT)
    mark = "icons/check" if body.true else "icons/block"
    icon = Box(box.x + 20, box.middle - _STAMP_ICON / 2 + 2, _STAMP_ICON, _STAMP_ICON)
    look = Look(fill="ground", outline=colour, outline_width=4.5, radius=16, turn=-3)
    insets = Insets(20 + _STAMP_ICON + 6, 8, 18, 8)
    text = TextShape("Verdict", box, (word,), look=look, insets=insets, anchor="middle")
    return (text, DrawingShape(mark, icon, "")), width


def _verdict_colour(body: ClaimBody) -> str:
    return "step" if body.true else "flag"
