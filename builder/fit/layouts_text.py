"""Slides of words: takes points, questions, claims and activities; gives their pages."""

from __future__ import annotations

from collections.abc import Sequence

from builder.documents.blocks import Picture
from builder.documents.deck import ActivityBody, PointsBody, QuestionBody, Slide
from builder.fit.bench import Bench, Page, Settled
from builder.fit.page import BOTTOM, END, SPAN, START
from builder.fit.placed import Box, DrawingShape, Insets, Look, Panel, Placed, Tail, TextShape
from builder.fit.rows import Mark, bar_mark, lay_rows, number_mark
from builder.fit.setting import Paragraphs, height_of, paragraph

_ART_WIDTH = 300.0
_GUTTER = 32.0
_MOST_CARDS = 3
_CARD_TINTS = ("first_bubble", "second_bubble", "accent_tint")
_LOUD = (36, 32)
"""Sizes of a question above those of body text, where it has the room."""

_BADGE_WIDTH = 190.0


def lay_points(slide: Slide, body: PointsBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give a lead and its points: rows beside art, or up to three cards where there is none."""
    width = SPAN - (_ART_WIDTH + _GUTTER if body.picture else 0)
    lead, used = _lead(body.lead, Box(START, top, width, BOTTOM - top), bench)
    area = Box(START, top + used, width, BOTTOM - top - used)
    if not body.picture and not body.numbered and len(body.points) <= _MOST_CARDS:
        cards = _cards(body.points, area, bench)
        if cards is not None:
            return (Page("list", (*lead, *cards)),)
    section = bench.section(slide)
    mark: Mark = number_mark(bench, section) if body.numbered else bar_mark(section)
    rows = lay_rows(bench, body.points, area, mark, first_holder=1 + len(lead))
    art = _art_at_end(body.picture, top)
    return tuple(
        Page("list", (*lead, *rows.page(index), *art), rows.findings() if index == 0 else ())
        for index in range(len(rows.division.ranges))
    )


def lay_question(body: QuestionBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give a large speech bubble with the question, pointing at whoever is thinking."""
    width = SPAN - (_ART_WIDTH + _GUTTER + 12 if body.picture else 0)
    insets = Insets(36, 28, 36, 28)
    room = Box(START, top + 6, width, BOTTOM - top - 14)
    inner = (width - insets.start - insets.end, room.h - insets.top - insets.bottom)
    settled = _loudest(body.prompts, bench, *inner)
    height = min(
        room.h,
        max(
            220.0, insets.top + insets.bottom + height_of(settled.paragraphs, inner[0], bench.ruler)
        ),
    )
    card = Box(START, room.y + max(0.0, (room.h - height) / 3), width, height)
    look = Look(fill="accent_tint", radius=30)
    text = TextShape("Question", card, settled.paragraphs, "body-1", look, insets, "middle")
    tail = _tail_to_art(card) if body.picture else ()
    return (Page("question", (*tail, text, *_art_at_end(body.picture, top)), settled.findings),)


def lay_activity(slide: Slide, body: ActivityBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the start of an activity: its icon and time on a tinted card, then what to do."""
    card = Box(START, top + 6, _BADGE_WIDTH, BOTTOM - top - 12)
    area = Box(card.right + _GUTTER, card.y, END - card.right - _GUTTER, card.h)
    rows = lay_rows(bench, body.instructions, area, number_mark(bench, bench.section(slide)))
    side = _activity_card(body, card)
    return tuple(
        Page("list", (*rows.page(index), *side), rows.findings() if index == 0 else ())
        for index in range(len(rows.division.ranges))
    )


def _activity_card(body: ActivityBody, card: Box) -> tuple[Placed, ...]:
    disc = Box(card.x + (card.w - 130) / 2, card.y + 26, 130, 130)
    icon = Box(disc.x + 27, disc.y + 27, 76, 76)
    clock = Box(card.x + card.w / 2 - 15, card.bottom - 92, 30, 30)
    time = TextShape(
        "Time",
        Box(card.x + 8, clock.bottom + 4, card.w - 16, 34),
        (paragraph(body.time, 22, bold=True, align="center"),),
        anchor="middle",
    )
    return (
        Panel("Card", card, Look(fill="first_bubble", radius=24)),
        Panel("Disc", disc, Look(fill="ground"), round=True),
        DrawingShape(f"icons/{body.icon}", icon, ""),
        DrawingShape("icons/time", clock, ""),
        time,
    )


def _lead(text: str, area: Box, bench: Bench) -> tuple[tuple[Placed, ...], float]:
    """Give the lead sentence, and how much of the area it takes."""
    if not text:
        return (), 0.0
    size = bench.sizes[1] if len(bench.sizes) > 1 else bench.floor
    lead = (paragraph(text, size, colour="quiet"),)
    height = height_of(lead, area.w, bench.ruler)
    box = Box(area.x, area.y, area.w, height)
    return (TextShape("Lead", box, lead, holder="body-1"),), height + 18


def _cards(points: Sequence[str], area: Box, bench: Bench) -> tuple[Placed, ...] | None:
    """Give two or three tinted cards side by side; None when a text is too long for one."""
    gap = 20.0
    width = (area.w - gap * (len(points) - 1)) / max(1, len(points))
    insets = Insets(22, 22, 22, 22)
    for size in bench.sizes:
        settled = [(paragraph(text, size),) for text in points]
        heights = [height_of(each, width - 44, bench.ruler) for each in settled]
        if max(heights) + 44 <= area.h and not any(
            bench.wide(each, width - 44, where="a card") for each in settled
        ):
            height = min(area.h, max(200.0, max(heights) + 64))
            return tuple(
                TextShape(
                    f"Card {index + 1}",
                    Box(area.x + index * (width + gap), area.y + 6, width, height),
                    each,
                    f"body-{index + 2}",
                    Look(fill=_CARD_TINTS[index % len(_CARD_TINTS)], radius=22),
                    insets,
                    "middle",
                )
                for index, each in enumerate(settled)
            )
    return None


def _loudest(prompts: Sequence[str], bench: Bench, width: float, height: float) -> Settled:
    candidates: list[Paragraphs] = [
        (
            paragraph(bench.words["think"], 18, bold=True, colour="quiet"),
            *(paragraph(text, size, bold=size > bench.sizes[0], before=14.0) for text in prompts),
        )
        for size in (*_LOUD, *bench.sizes)
    ]
    return bench.settle(candidates, width, height, where="a question's card")


def _tail_to_art(card: Box) -> tuple[Placed, ...]:
    y = card.y + card.h * 0.62
    points = ((card.right - 8, y - 22), (card.right + 34, y + 20), (card.right - 8, y + 22))
    return (Tail("Tail", points, "accent_tint"),)


def _art_at_end(picture: Picture | None, top: float) -> tuple[Placed, ...]:
    if picture is None:
        return ()
    box = Box(END - _ART_WIDTH, top, _ART_WIDTH, BOTTOM - top)
    return (DrawingShape(picture.name, box, picture.alt, anchor="middle"),)
