"""Who can help: takes the help of a country, gives one large card and smaller ones beside it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from builder.diagnostics import Finding
from builder.documents.blocks import HelpEntry, HelpStrip, Qr
from builder.documents.deck import HelpBody
from builder.fit.bench import Bench, Page, too_long
from builder.fit.draft import draft_line
from builder.fit.page import BOTTOM, SPAN, START
from builder.fit.paging import evened, total
from builder.fit.placed import (
    Box,
    DrawingShape,
    Insets,
    Look,
    Panel,
    Paragraph,
    Placed,
    QrShape,
    Run,
    TextShape,
)
from builder.fit.setting import Paragraphs, fits, height_of, paragraph

_GAP = 10.0
_LARGE_WIDTH = 440.0
_LARGE_INSETS = Insets(28, 22, 28, 20)
_SMALL_INSETS = Insets(22, 8, 18, 8)
_TALLEST_SMALL = 140.0
_EMERGENCY_HEIGHT = 50.0
_EMERGENCY_SIZE = 22
_CODE = 112.0
_MOST_HEAD = 156.0
_NAME_SIZES = (26, 24, 22, 20, 18)
_CODE_MARGIN = 6.0
_NUMBER_SIZES = (56, 52, 48, 44, 40, 36, 32, 28, 24)
_CONTACT_SIZES = (30, 28, 26, 24, 22, 20)
_NOTHING: tuple[tuple[Placed, ...], tuple[Finding, ...]] = ((), ())
_TINTS = ("first_bubble", "second_bubble", "accent_tint")


def lay_help(body: HelpBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the first service large, the others beside it, and the emergency line at the foot."""
    lead = _lead(body, top, bench)
    foot = _emergency(body.help, bench)
    area = Box(START, lead.box.bottom + 14, SPAN, foot.box.y - lead.box.bottom - 28)
    draft = draft_line(bench, Box(START + SPAN / 2 - 160, 493, 320, 20), "center")
    others = body.help.entries[1:]
    large = Box(area.x, area.y, _LARGE_WIDTH if others else area.w, area.h)
    top_card, findings = _large(body.help, large, bench)
    beside = Box(large.right + _GAP, area.y, area.right - large.right - _GAP, area.h)
    (cards, found), *more = _smalls(others, beside, area, bench) or [_NOTHING]
    first = Page("help", (lead, *top_card, *cards, *foot_of(foot), *draft), (*findings, *found))
    rest = (Page("help", (lead, *placed, *foot_of(foot), *draft), late) for placed, late in more)
    return (first, *rest)


def foot_of(foot: TextShape) -> tuple[Placed, ...]:
    """Give the emergency line with its telephone."""
    icon = Box(foot.box.x + 18, foot.box.middle - 16, 32, 32)
    disc = Box(icon.x - 4, icon.y - 4, 40, 40)
    return (
        foot,
        Panel("Disc", disc, Look(fill="ground"), round=True),
        DrawingShape("icons/phone-call", Box(icon.x + 3, icon.y + 3, 26, 26), ""),
    )


def _lead(body: HelpBody, top: float, bench: Bench) -> TextShape:
    runs = (Run(f"{body.lead} ", bold=True), Run(body.help.trusted_adult))
    words = (Paragraph(runs, bench.floor),)
    height = height_of(words, SPAN, bench.ruler)
    return TextShape("Lead", Box(START, top - 4, SPAN, height), words, "body-1")


def _emergency(strip: HelpStrip, bench: Bench) -> TextShape:
    runs = [Run(strip.emergency, colour="ground")]
    if strip.emergency_phone:
        phone = Run(strip.emergency_phone, bold=True, colour="ground", contact=True)
        runs += [Run(" ", colour="ground"), phone]
    words = (Paragraph(tuple(runs), _EMERGENCY_SIZE),)
    insets = Insets(68, 8, 24, 8)
    height = height_of(words, SPAN - insets.start - insets.end, bench.ruler) + 16
    height = max(_EMERGENCY_HEIGHT, height)
    box = Box(START, BOTTOM - height, SPAN, height)
    look = Look(fill="ink", radius=16)
    return TextShape("Danger now", box, words, look=look, insets=insets, anchor="middle")


def _large(
    strip: HelpStrip, box: Box, bench: Bench
) -> tuple[tuple[Placed, ...], tuple[Finding, ...]]:
    """Give the card of the service to talk to: who it is beside its code, its number huge below."""
    entry, inner = strip.entries[0], box.w - _LARGE_INSETS.start - _LARGE_INSETS.end
    code = _CODE + 18 if strip.qr else 0
    head = Box(box.x + _LARGE_INSETS.start, box.y + _LARGE_INSETS.top, inner - code, _MOST_HEAD)
    who = bench.settle(
        [_who(entry, strip.qr, size, bench) for size in _NAME_SIZES],
        *(head.w, head.h),
        where="the first card of the help slide",
    )
    taken = max(height_of(who.paragraphs, head.w, bench.ruler), _CODE if strip.qr else 0)
    head = dataclasses.replace(head, h=taken)
    y = head.bottom + 4
    below = Box(head.x, y, inner, box.bottom - y - _LARGE_INSETS.bottom)
    number = bench.settle(
        [_number(entry, strip.qr, size) for size in _NUMBER_SIZES],
        *(below.w, below.h),
        where="the first card of the help slide",
    )
    placed = (
        Panel("First card", box, Look(fill="step", radius=24)),
        TextShape(f"Help {entry.id}", head, who.paragraphs),
        TextShape(f"Number {entry.id}", below, number.paragraphs, anchor="middle"),
        *_code(strip.qr, Box(head.right + 18, head.y, _CODE, _CODE)),
    )
    return placed, (*who.findings, *number.findings)


def _who(entry: HelpEntry, qr: Qr | None, size: int, bench: Bench) -> Paragraphs:
    name = Run(entry.name, bold=True, colour="ground", language=entry.name_language)
    lines = [paragraph(entry.need, 18, bold=True, colour="accent"), Paragraph((name,), size)]
    if qr:
        short = Run(qr.short, bold=True, colour="ground", contact=True)
        lines.append(paragraph(bench.words["scan"], 14, colour="ground", before=6))
        lines.append(Paragraph((short,), 16))
    return tuple(lines)


def _number(entry: HelpEntry, qr: Qr | None, size: int) -> Paragraphs:
    loudest = entry.phone or entry.text_number or entry.url_short or ""
    number = Run(loudest, bold=True, colour="ground", contact=True)
    said = {loudest, qr.short if qr else ""}
    details = _details(entry, said, "ground")
    lines = (Paragraph((number,), size),) if loudest not in (said - {loudest}) else ()
    return (*lines, *((Paragraph(details, 18),) if details else ()))


def _code(qr: Qr | None, square: Box) -> tuple[Placed, ...]:
    if qr is None:
        return ()
    margin = _CODE_MARGIN
    code = Box(square.x + margin, square.y + margin, _CODE - 2 * margin, _CODE - 2 * margin)
    return (
        Panel("Code card", square, Look(fill="ground", radius=10)),
        QrShape(code, qr.url, f"{qr.service}: {qr.short}"),
    )


def _smalls(
    entries: Sequence[HelpEntry], beside: Box, area: Box, bench: Bench
) -> list[tuple[tuple[Placed, ...], tuple[Finding, ...]]]:
    """Give the other services, one under the other; those without room go on to another page."""
    if not entries:
        return []
    words = _all_small_words(entries, beside, bench)
    heights = [_small_height(each, beside.w, bench) for each in words]
    pages = []
    for start, end in evened(heights, _GAP, area.h):
        room = Box(beside.x, area.y, beside.w, area.h) if start == 0 else area
        spare = (room.h - sum(heights[start:end]) - _GAP * (end - start - 1)) / (end - start)
        placed: list[Placed] = []
        y = room.y
        for index in range(start, end):
            height = min(heights[index] + max(0.0, spare), max(_TALLEST_SMALL, heights[index]))
            box = Box(room.x, y, room.w, height)
            look = Look(fill=_TINTS[index % len(_TINTS)], radius=18)
            name = f"Help {entries[index].id}"
            placed.append(
                TextShape(name, box, words[index], look=look, insets=_SMALL_INSETS, anchor="middle")
            )
            y += height + _GAP
        tall = [entries[index].name for index in range(start, end) if heights[index] > area.h]
        pages.append((tuple(placed), tuple(too_long(name, "a help card") for name in tall)))
    return pages


def _all_small_words(entries: Sequence[HelpEntry], beside: Box, bench: Bench) -> list[Paragraphs]:
    """Give the words of every card at the largest size of contacts that keeps them on one page."""
    words: list[Paragraphs] = []
    for most in _CONTACT_SIZES:
        words = [_small_words(entry, beside.w, most, bench) for entry in entries]
        if total([_small_height(each, beside.w, bench) for each in words], _GAP) <= beside.h:
            break
    return words


def _small_words(entry: HelpEntry, width: float, most: int, bench: Bench) -> Paragraphs:
    inner = width - _SMALL_INSETS.start - _SMALL_INSETS.end
    loudest = entry.phone or entry.text_number or entry.url_short
    head: list[Run] = [Run(entry.need, bold=True, colour="step")]
    said = {loudest or "", entry.url_short or ""}
    details = _details(entry, said, "ink")
    if details:
        head += [Run("  ·  ", colour="quiet"), *details]
    name = Run(entry.name, bold=True, language=entry.name_language)
    made = [
        (Paragraph((Run(loudest, bold=True, contact=True),), size),)
        for size in _CONTACT_SIZES
        if loudest and size <= most
    ]
    chosen = next((each for each in made if fits(each, inner, size_room(each), bench.ruler)), None)
    return (
        Paragraph(tuple(head), 14),
        Paragraph((name,), 18),
        *(chosen or made[-1:][0] if made else ()),
    )


def size_room(paragraphs: Paragraphs) -> float:
    """Give the height of one line, in which a number has to stand whole."""
    return paragraphs[0].size * 1.5


def _details(entry: HelpEntry, said: set[str], colour: str) -> tuple[Run, ...]:
    """Give what else there is of a service besides what is `said`: text word, address, note."""
    runs: list[Run] = []
    if entry.text_word and entry.text_number:
        runs.append(Run(entry.text_word, bold=True, colour=colour, contact=True))
        if entry.text_number not in said:
            runs.append(Run(f" → {entry.text_number}", colour=colour, contact=True))
    for part, contact in ((entry.url_short, True), (entry.note, False)):
        if part and part not in said:
            runs += [Run("  ·  ", colour=colour)] if runs else []
            runs.append(Run(part, colour=colour, contact=contact))
    return tuple(runs)


def _small_height(words: Paragraphs, width: float, bench: Bench) -> float:
    inner = width - _SMALL_INSETS.start - _SMALL_INSETS.end
    return height_of(words, inner, bench.ruler) + _SMALL_INSETS.top + _SMALL_INSETS.bottom
