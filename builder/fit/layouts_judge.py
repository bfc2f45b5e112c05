"""Slides on which the class judges: takes a vote or a claim, gives its page."""

from __future__ import annotations

from builder.documents.deck import ClaimBody, VoteBody
from builder.fit.bench import Bench, Page
from builder.fit.page import BOTTOM, END, SPAN, START
from builder.fit.placed import (
    Box,
    ChartShape,
    DrawingShape,
    Insets,
    Look,
    Placed,
    Tail,
    TextShape,
)
from builder.fit.setting import Paragraphs, height_of, paragraph, width_of

_CHART_WIDTH = 540.0
_AXIS_SIZE = 18.0
_BAR_COLOURS = ("step", "accent", "quiet", "flag")
_LOUD = (40, 36, 32)
_CLAIM_INSETS = Insets(40, 24, 40, 24)


def lay_vote(body: VoteBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the chart with its question above, and a card that reads it in one line."""
    question = bench.settle(
        [(paragraph(body.question, size, bold=True),) for size in bench.sizes],
        *(SPAN, 110.0),
        where="the vote slide",
    )
    height = height_of(question.paragraphs, SPAN, bench.ruler)
    lead = TextShape("Question", Box(START, top, SPAN, height), question.paragraphs, "body-1")
    y = top + height + 16
    chart = Box(START, y, _CHART_WIDTH, BOTTOM - y)
    card, findings = _reading(
        body, Box(chart.right + 36, y + 8, END - chart.right - 36, BOTTOM - y - 8), bench
    )
    shape = ChartShape(chart, body.bars, body.series, body.alt, _AXIS_SIZE, _BAR_COLOURS)
    return (Page("chart", (lead, shape, *card), (*question.findings, *findings)),)


def _reading(body: VoteBody, room: Box, bench: Bench) -> tuple[tuple[Placed, ...], tuple]:  # type: ignore[type-arg]
    insets = Insets(22, 22, 22, 22)
    width = room.w - insets.start - insets.end
    note = (paragraph(bench.words["example"], 16, colour="quiet"),)
    note_height = height_of(note, width - 44, bench.ruler)
    settled = bench.settle(
        [(paragraph(body.reading, size),) for size in bench.sizes],
        *(width, room.h - note_height - 64),
        where="the card beside the chart",
    )
    height = height_of(settled.paragraphs, width, bench.ruler) + 44
    card = Box(room.x, room.y, room.w, height)
    pencil = Box(room.x + 4, card.bottom + 16, 32, 32)
    below = Box(room.x + 46, card.bottom + 16, room.w - 46, note_height)
    return (
        TextShape(
            "Reading",
            card,
            settled.paragraphs,
            "body-2",
            Look(fill="accent_tint", radius=22),
            insets,
            "middle",
        ),
        DrawingShape("icons/write", pencil, "", anchor="top"),
        TextShape("Example", below, note),
    ), settled.findings


def lay_claim(body: ClaimBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the claim in a large bubble; with its verdict, a stamp and the explanation below."""
    return (_answered(body, bench, top),) if body.verdict else (_asked(body, bench, top),)


def _asked(body: ClaimBody, bench: Bench, top: float) -> Page:
    room = Box(START + 20, top + 10, SPAN - 40, 270)
    bubble, findings = _bubble(body.claim, room, (*_LOUD, *bench.sizes), bench)
    y = bubble[0].box.bottom + 24  # type: ignore[union-attr]
    tokens = (
        DrawingShape("icons/check", Box(START + SPAN / 2 - 96, y, 72, 72), ""),
        DrawingShape("icons/block", Box(START + SPAN / 2 + 24, y, 72, 72), ""),
    )
    return Page("statement", (*bubble, *tokens), findings)


def _answered(body: ClaimBody, bench: Bench, top: float) -> Page:
    bubble, findings = _bubble(
        body.claim, Box(START + 20, top + 4, SPAN - 40, 150), bench.sizes, bench
    )
    y = bubble[0].box.bottom + 26  # type: ignore[union-attr]
    stamp = _stamp(body, y, bench)
    beside = stamp[0].box.right + 32  # type: ignore[union-attr]
    area = Box(beside, y, END - beside, BOTTOM - y)
    answer = bench.settle(
        [(paragraph(body.answer, size),) for size in bench.sizes],
        *(area.w, area.h),
        where="the answer to a claim",
    )
    text = TextShape("Answer", area, answer.paragraphs, "body-2")
    return Page("statement", (*bubble, *stamp, text), (*findings, *answer.findings))


def _bubble(
    claim: str, room: Box, sizes: tuple[int, ...], bench: Bench
) -> tuple[tuple[Placed, ...], tuple]:  # type: ignore[type-arg]
    insets = _CLAIM_INSETS
    width = room.w - insets.start - insets.end
    candidates: list[Paragraphs] = [(paragraph(claim, size, bold=True),) for size in sizes]
    settled = bench.settle(
        candidates, width, room.h - insets.top - insets.bottom, where="a claim's bubble"
    )
    height = height_of(settled.paragraphs, width, bench.ruler) + insets.top + insets.bottom
    box = Box(room.x, room.y, room.w, height)
    look = Look(fill="first_bubble", radius=30)
    text = TextShape("Claim", box, settled.paragraphs, "body-1", look, insets, "middle")
    tail = Tail(
        "Tail",
        (
            (box.x + 60, box.bottom - 4),
            (box.x + 44, box.bottom + 30),
            (box.x + 112, box.bottom - 4),
        ),
        "first_bubble",
    )
    return (text, tail), settled.findings


def _stamp(body: ClaimBody, y: float, bench: Bench) -> tuple[Placed, ...]:
    """Give the verdict as a stamp: its word beside a tick or a barred ring, not colour alone."""
    colour = "step" if body.true else "flag"
    word = paragraph(body.verdict, 30, bold=True, colour=colour, align="center")
    width = max(200.0, width_of(word, bench.ruler) + 96)
    box = Box(START + 20, y + 20, width, 76)
    look = Look(fill="ground", outline=colour, outline_width=4, radius=14, turn=-4)
    mark = "icons/check" if body.true else "icons/block"
    return (
        TextShape("Verdict", box, (word,), look=look, insets=Insets(64, 8, 16, 8), anchor="middle"),
        DrawingShape(mark, Box(box.x + 20, box.middle - 20, 42, 42), ""),
    )
