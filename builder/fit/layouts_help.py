"""Who can help: takes the help of a country, gives cards with large numbers and a code."""

from __future__ import annotations

from collections.abc import Sequence

from builder.documents.blocks import HelpEntry, HelpStrip, Qr
from builder.documents.deck import HelpBody
from builder.fit.bench import Bench, Page, too_long
from builder.fit.draft import draft_line
from builder.fit.page import BOTTOM, END, SPAN, START
from builder.fit.paging import evened
from builder.fit.placed import (
    Box,
    Insets,
    Look,
    Panel,
    Paragraph,
    Placed,
    QrShape,
    Run,
    TextShape,
)
from builder.fit.setting import Paragraphs, height_of, paragraph, width_of

_QR_WIDTH = 190.0
_GUTTER = 22.0
_GAP = 14.0
_EMERGENCY = 50.0
_COLUMNS = 2
_CARD_INSETS = Insets(20, 12, 16, 12)
_NUMBER_SIZES = (40, 36, 32, 28, 24)
_TINTS = ("second_bubble", "first_bubble", "accent_tint", "first_bubble")


def lay_help(body: HelpBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the services as cards beside a code to scan, with the emergency line at the foot."""
    lead = _lead(body, top, bench)
    foot = _emergency(body.help, bench)
    y = top + lead.box.h + 14
    width = SPAN - (_QR_WIDTH + _GUTTER if body.help.qr else 0)
    area = Box(START, y, width, foot.box.y - y - 14)
    draft = draft_line(bench, Box(START + SPAN / 2 - 160, 493, 320, 20), "center")
    pages = []
    for cards, findings in _pages(body.help.entries, area, bench):
        code = _code(body.help.qr, Box(END - _QR_WIDTH, y, _QR_WIDTH, area.h), bench)
        pages.append(Page("help", (lead, *cards, *code, foot, *draft), findings))
    return tuple(pages)


def _lead(body: HelpBody, top: float, bench: Bench) -> TextShape:
    words = (
        Paragraph((Run(f"{body.lead} ", bold=True), Run(body.help.trusted_adult)), bench.floor),
    )
    height = height_of(words, SPAN, bench.ruler)
    return TextShape("Lead", Box(START, top - 4, SPAN, height), words, "body-1")


def _emergency(strip: HelpStrip, bench: Bench) -> TextShape:
    runs = [Run(strip.emergency, colour="ground")]
    if strip.emergency_phone:
        runs += [Run(" "), Run(strip.emergency_phone, bold=True, colour="ground", contact=True)]
    words = (Paragraph(tuple(runs), 22),)
    insets = Insets(24, 8, 24, 8)
    height = max(_EMERGENCY, height_of(words, SPAN - 48, bench.ruler) + 16)
    box = Box(START, BOTTOM - height, SPAN, height)
    look = Look(fill="ink", radius=16)
    return TextShape("Danger now", box, words, look=look, insets=insets, anchor="middle")


def _pages(
    entries: Sequence[HelpEntry], area: Box, bench: Bench
) -> list[tuple[tuple[Placed, ...], tuple]]:  # type: ignore[type-arg]
    """Give the cards of each page: two in a row, as many rows as fit."""
    width = (area.w - _GAP) / _COLUMNS if len(entries) > 1 else area.w
    rows = [entries[index : index + _COLUMNS] for index in range(0, len(entries), _COLUMNS)]
    heights = [max(_card_height(entry, width, bench) for entry in row) for row in rows]
    pages = []
    for start, end in evened(heights, _GAP, area.h):
        spare = (area.h - sum(heights[start:end]) - _GAP * (end - start - 1)) / (end - start)
        placed: list[Placed] = []
        y = area.y
        for index in range(start, end):
            height = heights[index] + min(max(spare, 0.0), 60.0)
            for column, entry in enumerate(rows[index]):
                box = Box(area.x + column * (width + _GAP), y, width, height)
                placed.append(
                    _card(entry, box, _TINTS[(index * _COLUMNS + column) % len(_TINTS)], bench)
                )
            y += height + _GAP
        findings = tuple(
            too_long(entry.note or entry.name, "a card of the help slide")
            for index in range(start, end)
            if heights[index] > area.h
            for entry in rows[index]
        )
        pages.append((tuple(placed), findings))
    return pages


def _card(entry: HelpEntry, box: Box, tint: str, bench: Bench) -> TextShape:
    words = _card_words(entry, box.w, bench)
    look = Look(fill=tint, radius=18)
    return TextShape(
        f"Help {entry.id}", box, words, look=look, insets=_CARD_INSETS, anchor="middle"
    )


def _card_height(entry: HelpEntry, width: float, bench: Bench) -> float:
    inner = width - _CARD_INSETS.start - _CARD_INSETS.end
    text = height_of(_card_words(entry, width, bench), inner, bench.ruler)
    return text + _CARD_INSETS.top + _CARD_INSETS.bottom


def _card_words(entry: HelpEntry, width: float, bench: Bench) -> Paragraphs:
    inner = width - _CARD_INSETS.start - _CARD_INSETS.end
    name = Run(entry.name, bold=True, language=entry.name_language)
    lines = [
        paragraph(entry.need, 16, bold=True, colour="step"),
        Paragraph((name,), 20),
        *_loud(entry, inner, bench),
        *_quiet(entry),
    ]
    return tuple(lines)


def _loud(entry: HelpEntry, inner: float, bench: Bench) -> list[Paragraph]:
    """Give what is reached first, huge: the phone, else the text number, else the address."""
    loudest = entry.phone or entry.text_number or entry.url_short
    if not loudest:
        return []
    runs = (Run(loudest, bold=True, contact=True),)
    made = [Paragraph(runs, size) for size in _NUMBER_SIZES]
    return [next((each for each in made if width_of(each, bench.ruler) <= inner), made[-1])]


def _quiet(entry: HelpEntry) -> list[Paragraph]:
    runs: list[Run] = []
    if entry.phone and entry.text_word and entry.text_number:
        runs = [
            Run(entry.text_word, contact=True),
            Run(" → "),
            Run(entry.text_number, contact=True),
        ]
    lines = [Paragraph(tuple(runs), 16)] if runs else []
    if entry.phone and entry.url_short:
        lines.append(Paragraph((Run(entry.url_short, contact=True),), 16))
    if entry.note:
        lines.append(paragraph(entry.note, 14, colour="quiet"))
    return lines


def _code(qr: Qr | None, room: Box, bench: Bench) -> tuple[Placed, ...]:
    if qr is None:
        return ()
    words = (
        paragraph(bench.words["scan"], 16, bold=True, align="center"),
        Paragraph((Run(qr.short, contact=True),), 16, "center"),
    )
    height = height_of(words, room.w - 16, bench.ruler)
    side = min(room.w - 28, room.h - height - 30)
    code = Box(room.x + (room.w - side) / 2, room.y + 12, side, side)
    text = TextShape(
        "Scan", Box(room.x + 8, code.bottom + 6, room.w - 16, height), words, anchor="top"
    )
    return (
        Panel("Code card", room, Look(fill="ground", outline="line", outline_width=1.5, radius=18)),
        QrShape(code, qr.url, f"{qr.service}: {qr.short}"),
        text,
    )
