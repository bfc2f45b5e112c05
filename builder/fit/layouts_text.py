"""Slides of points and activities: takes their bodies, gives their pages."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page
from builder.fit.cards import card, snug
from builder.fit.page import BOTTOM, END, SPAN, START
from builder.fit.placed import Box, DrawingShape, Insets, Look, Panel, Placed, TextShape
from builder.fit.rows import Mark, bar_mark, lay_rows, number_mark
from builder.fit.setting import Paragraphs, height_of, likely_lines, line_count, paragraph
from builder.fit.tiles import lay_tiles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.documents.blocks import Picture
    from builder.documents.deck import ActivityBody, PointsBody, Slide

_ART_WIDTH = 330.0
_GUTTER = 30.0
_GAP = 20.0
_CARD_TINTS = ("first_bubble", "second_bubble", "accent_tint", "step_tint")
_CARD_INSETS = Insets(26, 22, 26, 22)
_MOST_CARDS = len(_CARD_TINTS)
_TALLEST_CARD = 310.0
_LOUD = (36, 34, 32, 30)
"""Sizes on cards above those of body text, where there is room."""

_BAND_INSETS = Insets(34, 12, 34, 12)
_MOST_BANDS = 3
_TALLEST_BAND = 128.0
_BAND_LINES = 2
"""Bands are for short texts; longer ones stand better in narrow cards."""

_BADGE_WIDTH = 204.0
_DISC = 150.0


def lay_points(slide: Slide, body: PointsBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give a lead and its points: rows beside art; bands or up to four cards where it has none."""
    width = SPAN - (_ART_WIDTH + _GUTTER if body.picture else 0)
    lead, used = _lead(body.lead, Box(START, top, width, BOTTOM - top), bench)
    area = Box(START, top + used, width, BOTTOM - top - used)
    if not body.picture and not body.numbered and 1 < len(body.points) <= _MOST_CARDS:
        first = 1 + len(lead)
        cards = _bands(body.points, area, bench, first) or _cards(body.points, area, bench, first)
        if cards is not None:
            return (Page("list", (*lead, *cards)),)
    section = bench.section(slide)
    if not body.picture and body.numbered:
        tiles = lay_tiles(body.points, area, section, bench, first_holder=1 + len(lead))
        if tiles is not None:
            return (Page("list", (*lead, *tiles)),)
    mark: Mark = number_mark(bench, section) if body.numbered else bar_mark(section)
    rows = lay_rows(bench, body.points, area, mark, first_holder=1 + len(lead))
    art = _art_at_end(body.picture, top)
    return tuple(
        Page("list", (*lead, *rows.page(index), *art), rows.findings() if index == 0 else ())
        for index in range(len(rows.division.ranges))
    )


def lay_activity(slide: Slide, body: ActivityBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the start of an activity: its icon and time on a tinted card, then what to do."""
    side = Box(START, top + 6, _BADGE_WIDTH, BOTTOM - top - 12)
    area = Box(side.right + 36, side.y, END - side.right - 40, side.h)
    rows = lay_rows(bench, body.instructions, area, number_mark(bench, bench.section(slide)))
    shown = _activity_card(body, side)
    return tuple(
        Page("list", (*shown, *rows.page(index)), rows.findings() if index == 0 else ())
        for index in range(len(rows.division.ranges))
    )


def _activity_card(body: ActivityBody, box: Box) -> tuple[Placed, ...]:
    middle = box.x + box.w / 2
    disc = Box(middle - _DISC / 2, box.y + 44, _DISC, _DISC)
    icon = Box(disc.x + 32, disc.y + 32, _DISC - 64, _DISC - 64)
    clock = Box(middle - 17, disc.bottom + 36, 34, 34)
    below = Box(box.x + 8, clock.bottom + 6, box.w - 16, 36)
    words = (paragraph(body.time, 24, bold=True, align="center"),)
    return (
        Panel("Card", box, Look(fill="accent_tint", radius=26)),
        Panel("Disc", disc, Look(fill="ground"), round=True),
        DrawingShape(f"icons/{body.icon}", icon, ""),
        DrawingShape("icons/time", clock, ""),
        TextShape("Time", below, words, anchor="middle"),
    )


def _lead(text: str, area: Box, bench: Bench) -> tuple[tuple[Placed, ...], float]:
    """Give the lead sentence, and how much of the area it takes."""
    if not text:
        return (), 6.0
    lead = (paragraph(text, bench.sizes[0], bold=True),)
    height = height_of(lead, area.w, bench.ruler)
    box = Box(area.x, area.y, area.w, height)
    return (TextShape("Lead", box, lead, holder="body-1", anchor="middle"),), height + 18


def _bands(
    points: Sequence[str], area: Box, bench: Bench, first_holder: int
) -> tuple[Placed, ...] | None:
    """Give two or three tinted bands, as wide as the area; None where a text needs more lines."""
    if len(points) > _MOST_BANDS:
        return None
    height = min(_TALLEST_BAND, (area.h - _GAP * (len(points) - 1)) / len(points))
    inner = area.w - _BAND_INSETS.start - _BAND_INSETS.end
    room = height - _BAND_INSETS.top - _BAND_INSETS.bottom
    settings = [tuple((paragraph(text, size),) for text in points) for size in _LOUD]
    calm = sorted(settings, key=lambda words: _lines_of(words, inner, bench))
    found = next((words for words in calm if _are_short(words, inner, room, bench)), None)
    if found is None:
        return None
    placed: list[Placed] = []
    for index, words in enumerate(found):
        box = Box(area.x, area.y + index * (height + _GAP), area.w, height)
        look = Look(fill=_CARD_TINTS[index], radius=24)
        holder = f"body-{first_holder + index}"
        placed += card(f"Point {index + 1}", box, look, words, holder=holder, insets=_BAND_INSETS)
    return tuple(placed)


def _lines_of(words: Sequence[Paragraphs], width: float, bench: Bench) -> int:
    return sum(likely_lines(each[0], width, bench.ruler) for each in words)


def _are_short(words: Sequence[Paragraphs], width: float, height: float, bench: Bench) -> bool:
    return all(
        bench.fits(each, width, height) and line_count(each[0], width, bench.ruler) <= _BAND_LINES
        for each in words
    )


def _cards(
    points: Sequence[str], area: Box, bench: Bench, first_holder: int
) -> tuple[Placed, ...] | None:
    """Give tinted cards, at most three in a row; None when a text is too long for one."""
    columns = 2 if len(points) == _MOST_CARDS else len(points)
    rows = -(-len(points) // columns)
    width = (area.w - _GAP * (columns - 1)) / columns
    most = (area.h - _GAP * (rows - 1)) / rows
    found = _card_words(points, width, most, bench)
    if found is None:
        return None
    height = min(most, _TALLEST_CARD)
    placed: list[Placed] = []
    for index, words in enumerate(found):
        across, down = index % columns, index // columns
        box = Box(area.x + across * (width + _GAP), area.y + down * (height + _GAP), width, height)
        look = Look(fill=_CARD_TINTS[index], radius=24)
        holder = f"body-{first_holder + index}"
        panel, text = card(
            f"Point {index + 1}", box, look, words, holder=holder, insets=_CARD_INSETS
        )
        narrow = snug(box, _CARD_INSETS, words, bench.ruler)
        placed += [panel, dataclasses.replace(text, box=narrow)]
    return tuple(placed)


def _card_words(
    points: Sequence[str], width: float, height: float, bench: Bench
) -> tuple[Paragraphs, ...] | None:
    """Give the texts at the largest size at which each fits a card; None where none does."""
    inner = width - _CARD_INSETS.start - _CARD_INSETS.end
    room = height - _CARD_INSETS.top - _CARD_INSETS.bottom
    for size in (*_LOUD, *bench.sizes):
        words = tuple((paragraph(text, size),) for text in points)
        if all(bench.fits(each, inner, room) for each in words):
            return words
    return None


def _art_at_end(picture: Picture | None, top: float) -> tuple[Placed, ...]:
    if picture is None:
        return ()
    box = Box(END - _ART_WIDTH, top, _ART_WIDTH, BOTTOM - top)
    return (DrawingShape(picture.name, box, picture.alt, anchor="middle"),)
