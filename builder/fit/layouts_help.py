"""Who can help: takes the help of a country, gives one large card and smaller ones beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page
from builder.fit.draft import draft_line
from builder.fit.help_cards import GAP, large_card, small_cards
from builder.fit.help_level import level_cards
from builder.fit.help_words import contact
from builder.fit.page import BOTTOM, SPAN, START
from builder.fit.placed import (
    Box,
    DrawingShape,
    Insets,
    Look,
    Panel,
    Paragraph,
    Placed,
    Run,
    TextShape,
)
from builder.fit.setting import height_of

if TYPE_CHECKING:
    from builder.documents.blocks import HelpStrip
    from builder.documents.deck import HelpBody

_LARGE_WIDTH = 440.0
_DRAFT = Box(394, 493, 320, 20)
"""Between the footer and the minutes."""

_EMERGENCY_HEIGHT = 50.0
_EMERGENCY_SIZE = 22
_EMERGENCY_INSETS = Insets(68, 8, 24, 8)
_DISC = 38.0


def lay_help(body: HelpBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the first service large, the others beside or below it, and the emergency line."""
    lead = _lead(body, top, bench)
    foot = _emergency(body.help, bench)
    y = lead.box.bottom + 14
    area = Box(START, y, SPAN, foot[0].box.y - 14 - y)
    draft, overlong = draft_line(bench, _DRAFT, "center")
    around = (*foot, *draft)
    if not body.help.entries:
        return (Page("help", (lead, *around), overlong),)
    large = Box(area.x, y, _LARGE_WIDTH if len(body.help.entries) > 1 else area.w, area.h)
    beside = Box(large.right + GAP, y, area.right - large.right - GAP, area.h)
    divided = small_cards(body.help, beside, area, bench)
    level = level_cards(body.help, area, bench) if len(divided) > 1 else None
    if level is not None:
        return (Page("help", (lead, *level, *around), overlong),)
    first, findings = large_card(body.help, large, bench)
    pages = []
    for index, (cards, found) in enumerate(divided):
        shown = (*first, *cards) if index == 0 else cards
        late = (*findings, *found, *overlong) if index == 0 else found
        pages.append(Page("help", (lead, *shown, *around), late))
    return tuple(pages)


def _lead(body: HelpBody, top: float, bench: Bench) -> TextShape:
    lead = (Run(f"{body.lead} ", bold=True),) if body.lead else ()
    words = (Paragraph((*lead, Run(body.help.trusted_adult)), bench.floor),)
    height = height_of(words, SPAN, bench.ruler)
    return TextShape("Lead", Box(START, top - 4, SPAN, height), words, "body-1", anchor="middle")


def _emergency(strip: HelpStrip, bench: Bench) -> tuple[Panel, *tuple[Placed, ...]]:
    """Give the line for danger right now, across the whole slide."""
    runs = [Run(strip.emergency, colour="ground")]
    if strip.emergency_phone:
        phone = contact(strip.emergency_phone, "ground")
        runs += [Run(" ", colour="ground"), phone]
    words = (Paragraph(tuple(runs), _EMERGENCY_SIZE),)
    insets = _EMERGENCY_INSETS
    wanted = height_of(words, SPAN - insets.start - insets.end, bench.ruler)
    height = max(_EMERGENCY_HEIGHT, wanted + insets.top + insets.bottom)
    box = Box(START, BOTTOM - height, SPAN, height)
    disc = Box(box.x + 16, box.middle - _DISC / 2, _DISC, _DISC)
    return (
        Panel("Band", box, Look(fill="ink", radius=16)),
        TextShape("Danger now", box, words, insets=insets, anchor="middle"),
        Panel("Disc", disc, Look(fill="ground"), round=True),
        DrawingShape("icons/phone-call", Box(disc.x + 6, disc.y + 6, 26, 26), ""),
    )
