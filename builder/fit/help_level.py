"""Many help services on one slide: takes them and an area, gives a band with level cards below it.

For countries with more services than have room one under the other beside a large card.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit import help_words
from builder.fit.help_cards import GAP, TINTS, code_card, leads_to_any
from builder.fit.help_words import Sizes
from builder.fit.placed import Box, Insets, Look, Panel, Placed, TextShape
from builder.fit.setting import Paragraphs, fewest_lines_first, width_of

if TYPE_CHECKING:
    from builder.documents.blocks import HelpEntry, HelpStrip
    from builder.fit.bench import Bench

_COLUMNS = 2
_BAND = 116.0
_BAND_MARGIN = 26.0
_CODE = 96.0
_WHO_SHARE = 0.4
"""Of the band's width without its code, for who it is; the number has the rest."""

_NEED_SIZE = 18
_NAME_SIZES = (26, 24, 22)
_NUMBER_SIZES = (64, 60, 56, 52, 48, 44, 40, 36, 32)
_INSETS = Insets(20, 4, 14, 4)
_SIZES = tuple(
    Sizes(*sizes)
    for sizes in ((18, 22, 26), (18, 20, 24), (16, 18, 22), (16, 18, 20), (14, 16, 20))
)


def level_cards(strip: HelpStrip, area: Box, bench: Bench) -> tuple[Placed, ...] | None:
    """Give the first service as a band, the others two in a row below; None without the room.

    A code that leads to one of the others would be too small on its card.
    """
    others = strip.entries[1:]
    if strip.qr and leads_to_any(strip.qr, others):
        return None
    band = dataclasses.replace(area, h=_BAND)
    first = _band(strip, band, bench)
    boxes = _boxes(len(others), Box(area.x, band.bottom + GAP, area.w, area.h - _BAND - GAP))
    words = _words(others, boxes, bench)
    if first is None or words is None:
        return None
    placed = list(first)
    for index, (entry, said, box) in enumerate(zip(others, words, boxes, strict=True)):
        tint = TINTS[(index + index // _COLUMNS) % len(TINTS)]
        placed += (
            Panel(f"Card {entry.id}", box, Look(fill=tint, radius=16)),
            TextShape(f"Help {entry.id}", box, said, insets=_INSETS, anchor="middle"),
        )
    return tuple(placed)


def _boxes(count: int, area: Box) -> list[Box]:
    """Give the places row by row; an odd last one is as wide as two."""
    rows = -(-count // _COLUMNS)
    width = (area.w - GAP) / _COLUMNS
    height = (area.h - GAP * (rows - 1)) / rows
    boxes = []
    for index in range(count):
        across, down = index % _COLUMNS, index // _COLUMNS
        alone = across == 0 and index == count - 1
        x, y = area.x + across * (width + GAP), area.y + down * (height + GAP)
        boxes.append(Box(x, y, area.w if alone else width, height))
    return boxes


def _words(
    entries: tuple[HelpEntry, ...], boxes: list[Box], bench: Bench
) -> list[Paragraphs] | None:
    """Give the lines of all cards, as large as they fit with contacts unbroken."""
    for sizes in _SIZES:
        words = [help_words.compact(entry, sizes) for entry in entries]
        if all(_is_whole(said, box, bench) for said, box in zip(words, boxes, strict=True)):
            return words
    return None


def _is_whole(words: Paragraphs, box: Box, bench: Bench) -> bool:
    inner = box.w - _INSETS.start - _INSETS.end
    room = box.h - _INSETS.top - _INSETS.bottom
    unbroken = width_of(help_words.reach(words), bench.ruler) <= inner
    return unbroken and bench.fits(words, inner, room)


def _band(strip: HelpStrip, box: Box, bench: Bench) -> tuple[Placed, ...] | None:
    """Give who it is, its number in the middle, and the code at the end wherever it leads."""
    entry, qr = strip.entries[0], strip.qr
    code = _CODE + _BAND_MARGIN if qr else 0.0
    inner = box.w - 2 * _BAND_MARGIN - code
    who = Box(box.x + _BAND_MARGIN, box.y + 4, inner * _WHO_SHARE, box.h - 8)
    number = dataclasses.replace(who, x=who.right, w=inner - who.w)
    scan = bench.words["scan"]
    names = [help_words.who(entry, _NEED_SIZE, size, scan, qr) for size in _NAME_SIZES]
    calm = fewest_lines_first(names, who.w, bench.ruler)
    found = next((each for each in calm if bench.fits(each, who.w, who.h)), None)
    said = (qr.short,) if qr else ()
    sizes = (help_words.number(entry, size, said) for size in _NUMBER_SIZES)
    reach = next((each for each in sizes if _fits_band(each, number, bench)), None)
    if found is None or reach is None:
        return None
    square = Box(box.right - _BAND_MARGIN / 2 - _CODE, box.middle - _CODE / 2, _CODE, _CODE)
    return (
        Panel("First card", box, Look(fill="step", radius=22)),
        TextShape(f"Help {entry.id}", who, found, anchor="middle"),
        TextShape(f"Number {entry.id}", number, reach, anchor="middle"),
        *(code_card(qr, square, bench) if qr else ()),
    )


def _fits_band(words: Paragraphs, box: Box, bench: Bench) -> bool:
    unbroken = all(width_of(each, bench.ruler) <= box.w for each in words)
    return unbroken and bench.fits(words, box.w, box.h - 8)
