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
from builder.languages.typography import labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.documents.blocks import HelpEntry, HelpStrip, Qr
    from builder.fit.placed import Paragraph

GAP = 10.0
_LARGE = Insets(28, 22, 28, 20)
_SMALL = Insets(24, 8, 18, 8)
_CODE = 112.0
_SMALL_CODE = 76.0
_CODE_MARGIN = 6.0
_BESIDE_CODE = 18.0
_MOST_HEAD = 160.0
_NAME_SIZES = (26, 24, 22, 20, 18)
_ALONE_NAME_SIZES = (40, 36, 32, *_NAME_SIZES)
_ALONE_NEED_SIZE = 24
_ALONE_CODE = 176.0
"""Sizes on the card of the only service, which has the whole width."""

_NEED_SIZE = 18
_NUMBER_SIZES = (96, 88, 80, 72, 64, 56, 52, 48, 44, 40, 36, 32, 28, 24)
_SETTINGS = tuple(
    (lines, Sizes(*sizes))
    for lines, sizes in (
        (help_words.small, (18, 24, 32)),
        (help_words.small, (16, 22, 28)),
        (help_words.small, (16, 20, 26)),
        (help_words.small, (18, 24, 22)),
        (help_words.small, (16, 20, 24)),
        (help_words.small, (18, 22, 20)),
        (help_words.compact, (16, 20, 24)),
        (help_words.compact, (16, 18, 22)),
        (help_words.small, (14, 18, 22)),
        (help_words.small, (14, 18, 20)),
        (help_words.compact, (14, 18, 20)),
    )
)
"""Three lines to a card, or two where those would have to be small."""

_LEAST = (help_words.compact, Sizes(14, 16, 18))
"""Only beside a code, which keeps the services from being set level (`help_level.py`)."""

TINTS = ("first_bubble", "second_bubble", "accent_tint")
"""Of the smaller cards, in turns."""
_PLACE = "a card of the help slide"

Cards = tuple[tuple[Placed, ...], tuple[Finding, ...]]


def large_card(strip: HelpStrip, box: Box, bench: Bench) -> Cards:
    """Give the card of the service to talk to: who it is, its number huge below."""
    entry = strip.entries[0]
    qr = strip.qr if strip.qr and not leads_to_any(strip.qr, strip.entries[1:]) else None
    alone = len(strip.entries) == 1
    side = _ALONE_CODE if alone else _CODE
    inner = box.w - _LARGE.start - _LARGE.end
    beside = side + _BESIDE_CODE if qr else 0.0
    head = Box(box.x + _LARGE.start, box.y + _LARGE.top, inner - beside, _MOST_HEAD)
    scan = bench.words["scan"]
    need = _ALONE_NEED_SIZE if alone else _NEED_SIZE
    name_sizes = _ALONE_NAME_SIZES if alone else _NAME_SIZES
    names = [help_words.who(entry, need, size, scan, qr) for size in name_sizes]
    who = bench.settle(fewest_lines_first(names, head.w, bench.ruler), head.w, head.h, where=_PLACE)
    least = side if qr and not alone else 0.0
    head = dataclasses.replace(head, h=max(height_of(who.paragraphs, head.w, bench.ruler), least))
    width = head.w if alone else inner
    below = Box(head.x, head.bottom + 4, width, box.bottom - head.bottom - 4 - _LARGE.bottom)
    said = (qr.short,) if qr else ()
    number = bench.settle(
        [help_words.number(entry, size, said) for size in _NUMBER_SIZES],
        *(below.w, below.h),
        where=_PLACE,
    )
    code_top = box.middle - side / 2 if alone else head.y
    square = Box(head.right + _BESIDE_CODE, code_top, side, side)
    placed = (
        Panel("First card", box, Look(fill="step", radius=24)),
        TextShape(f"Help {entry.id}", head, who.paragraphs),
        TextShape(f"Number {entry.id}", below, number.paragraphs, anchor="middle"),
        *(code_card(qr, square, bench) if qr else ()),
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
        shown = entries[start:end]
        tall = [
            each.name
            for each, height in zip(shown, heights[start:end], strict=True)
            if height > beside.h
        ]
        found = tuple(too_long(name, _PLACE) for name in tall)
        if start == 0:
            pages.append((column.stacked(shown, words[start:end], beside, 0), found))
        else:
            wide = _Column(strip.qr, whole.w, bench)
            pages.append((wide.stacked(shown, wide.words(shown, whole.h), whole, start), found))
    return pages


@dataclasses.dataclass(frozen=True, slots=True)
class _Column:
    """Small cards of one width."""

    qr: Qr | None
    width: float
    bench: Bench

    def words(self, entries: Sequence[HelpEntry], height: float) -> list[Paragraphs]:
        """Give the lines of all cards, as large as they fit one page with contacts unbroken.

        What has no room even in the last setting goes on to another page.
        """
        coded = any(self._code_of(entry) for entry in entries)
        pairs = (*_SETTINGS, _LEAST) if coded else _SETTINGS
        settings = [[lines(entry, sizes) for entry in entries] for lines, sizes in pairs]
        fitting = (words for words in settings if self._fit(entries, words, height))
        return next(fitting, settings[-1])

    def _fit(
        self, entries: Sequence[HelpEntry], words: Sequence[Paragraphs], height: float
    ) -> bool:
        pairs = list(zip(entries, words, strict=True))
        heights = [self.height(entry, each) for entry, each in pairs]
        whole = all(self._is_whole(entry, help_words.reach(each)) for entry, each in pairs)
        return whole and total(heights, GAP) <= height

    def stacked(
        self, entries: Sequence[HelpEntry], words: Sequence[Paragraphs], room: Box, before: int
    ) -> tuple[Placed, ...]:
        """Give cards that fill the height of `room`; `before` them stood so many on other pages."""
        heights = [self.height(entry, each) for entry, each in zip(entries, words, strict=True)]
        spare = max(0.0, (room.h - total(heights, GAP)) / len(entries))
        placed: list[Placed] = []
        y = room.y
        for index, (entry, said) in enumerate(zip(entries, words, strict=True)):
            box = Box(room.x, y, room.w, heights[index] + spare)
            placed += self.card(entry, said, box, TINTS[(before + index) % len(TINTS)])
            y += box.h + GAP
        return tuple(placed)

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
            *(code_card(code, square, self.bench) if code else ()),
        )

    def _inner(self, entry: HelpEntry) -> float:
        beside = _SMALL_CODE + 8 if self._code_of(entry) else 0.0
        return self.width - _SMALL.start - _SMALL.end - beside

    def _code_of(self, entry: HelpEntry) -> Qr | None:
        return self.qr if self.qr and _leads_to(self.qr, entry) else None

    def _is_whole(self, entry: HelpEntry, contact: Paragraph) -> bool:
        return width_of(contact, self.bench.ruler) <= self._inner(entry)


def leads_to_any(qr: Qr, entries: Sequence[HelpEntry]) -> bool:
    """Tell whether the code's address is that of one of the entries."""
    return any(_leads_to(qr, entry) for entry in entries)


def _leads_to(qr: Qr, entry: HelpEntry) -> bool:
    return qr.url == entry.url


def code_card(qr: Qr, square: Box, bench: Bench) -> tuple[Placed, ...]:
    """Give the code on white, with its margin, in a square."""
    side = square.w - 2 * _CODE_MARGIN
    code = Box(square.x + _CODE_MARGIN, square.y + _CODE_MARGIN, side, side)
    whose = labelled(qr.service, qr.short, bench.frame.language)
    return (
        Panel("Code card", square, Look(fill="ground", radius=10)),
        QrShape(code, qr.url, whose if qr.shown_service else qr.short),
    )
