"""Cards of help services: takes entries and their places, gives what is drawn and what did not fit.

The code stands on the card of the service that it leads to.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.diagnostics import Finding
from builder.fit import help_words
from builder.fit.bench import Bench, too_long
from builder.fit.help_words import Sizes
from builder.fit.paging import evened, total
from builder.fit.placed import Box, Insets, Look, Panel, Placed, QrShape, TextShape
from builder.fit.setting import Paragraphs, fewest_lines_first, height_of, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.documents.blocks import HelpEntry, HelpStrip, Qr

GAP = 10.0
_LARGE = Insets(28, 22, 28, 20)
_SMALL = Insets(24, 8, 18, 8)
_CODE = 112.0
_SMALL_CODE = 84.0
_CODE_MARGIN = 6.0
_BESIDE_CODE = 18.0
_MOST_HEAD = 160.0
_NAME_SIZES = (26, 24, 22)
_NEED_SIZE = 18
_NUMBER_SIZES = (56, 52, 48, 44, 40, 36, 32, 28, 24)
_SIZES = tuple(
    Sizes(*sizes)
    for sizes in (
        (18, 24, 32),
        (16, 22, 28),
        (16, 20, 26),
        (16, 20, 24),
        (14, 18, 24),
        (14, 18, 22),
        (14, 18, 20),
    )
)
_TINTS = ("first_bubble", "second_bubble", "accent_tint")
_PLACE = "a card of the help slide"

Cards = tuple[tuple[Placed, ...], tuple[Finding, ...]]


def large_card(strip: HelpStrip, box: Box, bench: Bench) -> Cards:
    """Give the card of the service to talk to: who it is, its number huge below."""
    entry = strip.entries[0]
    qr = strip.qr if strip.qr and not _leads_to_any(strip.qr, strip.entries[1:]) else None
    inner = box.w - _LARGE.start - _LARGE.end
    beside = _CODE + _BESIDE_CODE if qr else 0.0
    head = Box(box.x + _LARGE.start, box.y + _LARGE.top, inner - beside, _MOST_HEAD)
    scan = bench.words["scan"]
    names = [help_words.who(entry, _NEED_SIZE, size, scan, qr) for size in _NAME_SIZES]
    who = bench.settle(fewest_lines_first(names, head.w, bench.ruler), head.w, head.h, where=_PLACE)
    height = max(height_of(who.paragraphs, head.w, bench.ruler), _CODE if qr else 0.0)
    head = dataclasses.replace(head, h=height)
    below = Box(head.x, head.bottom + 4, inner, box.bottom - head.bottom - 4 - _LARGE.bottom)
    said = (qr.short,) if qr else ()
    number = bench.settle(
        [help_words.number(entry, size, said) for size in _NUMBER_SIZES],
        *(below.w, below.h),
        where=_PLACE,
    )
    placed = (
        Panel("First card", box, Look(fill="step", radius=24)),
        TextShape(f"Help {entry.id}", head, who.paragraphs),
        TextShape(f"Number {entry.id}", below, number.paragraphs, anchor="middle"),
        *(_code(qr, Box(head.right + _BESIDE_CODE, head.y, _CODE, _CODE)) if qr else ()),
    )
    return placed, (*who.findings, *number.findings)


def small_cards(strip: HelpStrip, beside: Box, whole: Box, bench: Bench) -> list[Cards]:
    """Give the other services one under the other; those without room go on to another page.

    `beside` is the place next to the large card, `whole` that on the pages after it.
    """
    entries = strip.entries[1:]
    if not entries:
        return [((), ())]
    column = _Column(strip.qr, beside.w, bench)
    words = column.words(entries, beside.h)
    heights = [column.height(entry, each) for entry, each in zip(entries, words, strict=True)]
    pages = []
    for start, end in evened(heights, GAP, beside.h):
        room = beside if start == 0 else whole
        spare = (room.h - total(heights[start:end], GAP)) / (end - start)
        placed: list[Placed] = []
        y = room.y
        for index in range(start, end):
            height = heights[index] + max(0.0, spare if start == 0 else 0.0)
            tint = _TINTS[index % len(_TINTS)]
            box = Box(room.x, y, room.w, height)
            placed += column.card(entries[index], words[index], box, tint)
            y += height + GAP
        tall = [entries[index].name for index in range(start, end) if heights[index] > beside.h]
        pages.append((tuple(placed), tuple(too_long(name, _PLACE) for name in tall)))
    return pages


@dataclasses.dataclass(frozen=True, slots=True)
class _Column:
    """Small cards of one width."""

    qr: Qr | None
    width: float
    bench: Bench

    def words(self, entries: Sequence[HelpEntry], height: float) -> list[Paragraphs]:
        """Give the lines of all cards, as large as they fit one page with contacts unbroken."""
        words: list[Paragraphs] = []
        for sizes in _SIZES:
            words = [help_words.small(entry, sizes) for entry in entries]
            pairs = list(zip(entries, words, strict=True))
            heights = [self.height(entry, each) for entry, each in pairs]
            whole = all(self._is_whole(entry, each[-1:]) for entry, each in pairs)
            if whole and total(heights, GAP) <= height:
                break
        return words

    def height(self, entry: HelpEntry, words: Paragraphs) -> float:
        """Give the least height of one card."""
        text = height_of(words, self._inner(entry), self.bench.ruler)
        code = _SMALL_CODE if self._code_of(entry) else 0.0
        return max(text, code) + _SMALL.top + _SMALL.bottom

    def card(self, entry: HelpEntry, words: Paragraphs, box: Box, tint: str) -> tuple[Placed, ...]:
        """Give one card, with its code at the end where it has one."""
        code = self._code_of(entry)
        text = dataclasses.replace(box, w=_SMALL.start + self._inner(entry) + _SMALL.end)
        square = Box(
            box.right - _SMALL_CODE - 14, box.middle - _SMALL_CODE / 2, _SMALL_CODE, _SMALL_CODE
        )
        return (
            Panel(f"Card {entry.id}", box, Look(fill=tint, radius=18)),
            TextShape(f"Help {entry.id}", text, words, insets=_SMALL, anchor="middle"),
            *(_code(code, square) if code else ()),
        )

    def _inner(self, entry: HelpEntry) -> float:
        beside = _SMALL_CODE + 8 if self._code_of(entry) else 0.0
        return self.width - _SMALL.start - _SMALL.end - beside

    def _code_of(self, entry: HelpEntry) -> Qr | None:
        return self.qr if self.qr and _leads_to(self.qr, entry) else None

    def _is_whole(self, entry: HelpEntry, contact: Paragraphs) -> bool:
        return all(width_of(each, self.bench.ruler) <= self._inner(entry) for each in contact)


def _leads_to_any(qr: Qr, entries: Sequence[HelpEntry]) -> bool:
    return any(_leads_to(qr, entry) for entry in entries)


def _leads_to(qr: Qr, entry: HelpEntry) -> bool:
    return qr.url == entry.url


def _code(qr: Qr, square: Box) -> tuple[Placed, ...]:
    side = square.w - 2 * _CODE_MARGIN
    code = Box(square.x + _CODE_MARGIN, square.y + _CODE_MARGIN, side, side)
    return (
        Panel("Code card", square, Look(fill="ground", radius=10)),
        QrShape(code, qr.url, f"{qr.service}: {qr.short}"),
    )
