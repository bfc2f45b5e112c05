"""What is said of a help service: takes a `HelpEntry`, gives paragraphs for a card.

What is reached first is set alone and loud: the phone, else the text number, else an address.
Everything else that may be said of the service follows in one quiet line.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.placed import Paragraph, Run
from builder.fit.setting import Paragraphs, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.documents.blocks import HelpEntry, Qr

_BETWEEN = "  ·  "
_DETAIL_SIZE = 18.0


@dataclasses.dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes on a card, in points: what it is for, its name, how to reach it."""

    need: int
    name: int
    contact: int


def loudest(entry: HelpEntry) -> str:
    """Give the contact to set loud; empty for a service that is reached through another."""
    return entry.phone or entry.text_number or entry.url_short or entry.email or ""


def contact(text: str, colour: str = "ink", *, bold: bool = True) -> Run:
    """Give the run of a contact, whose groups of digits stay on one line."""
    return Run(text.replace(" ", "\u00a0"), bold=bold, colour=colour, contact=True)


def who(entry: HelpEntry, need_size: int, name_size: int, scan: str, qr: Qr | None) -> Paragraphs:
    """Give need and name for the large card; with a code, what stands beside it."""
    lines = [
        paragraph(entry.need, need_size, bold=True, colour="accent"),
        *(Paragraph((name,), name_size) for name in _name(entry, "ground")),
    ]
    if qr:
        short = contact(qr.short, "ground")
        lines.append(paragraph(scan, 14, colour="ground", before=6))
        lines.append(Paragraph((short,), 16))
    return tuple(lines)


def number(entry: HelpEntry, size: int, said: Iterable[str]) -> Paragraphs:
    """Give the contact of the large card and the rest of it, without what is `said` already."""
    loud = loudest(entry)
    rest = _rest(_parts(entry), {loud, *said}, "ground")
    addresses = _rest(_addresses(entry), {loud, *said}, "ground")
    lines = [Paragraph((contact(loud, "ground"),), size)]
    details = [Paragraph(each, _DETAIL_SIZE) for each in (rest, addresses) if each]
    return (*(lines if loud else ()), *details)


def small(entry: HelpEntry, sizes: Sizes) -> Paragraphs:
    """Give all lines of a small card; beside a number to call or text it has no address."""
    loud = loudest(entry)
    rest = _beside(entry, loud)
    need = Run(entry.need, bold=True, colour="step")
    head = (need, Run(_BETWEEN, colour="quiet"), *rest) if rest else (need,)
    named = (Paragraph((name,), sizes.name) for name in _name(entry))
    lines = [Paragraph(head, sizes.need), *named]
    if loud:
        lines.append(Paragraph((contact(loud),), sizes.contact))
    return tuple(lines)


def compact(entry: HelpEntry, sizes: Sizes) -> Paragraphs:
    """Give the two lines of a low card: what it is for and its name, then how to reach it."""
    loud = loudest(entry)
    rest = _beside(entry, loud)
    need = Run(entry.need, bold=True, colour="step", size=sizes.need)
    between = Run(_BETWEEN, colour="quiet", size=sizes.need)
    named = [run for name in _name(entry) for run in (between, name)]
    details = tuple(dataclasses.replace(run, size=sizes.need) for run in rest)
    line = (contact(loud), *((between, *details) if details else ())) if loud else details
    lines = [Paragraph((need, *named), sizes.name)]
    if line:
        lines.append(Paragraph(line, sizes.contact if loud else sizes.need))
    return tuple(lines)


def _name(entry: HelpEntry, colour: str = "ink") -> tuple[Run, ...]:
    """Give the name, unless its contact says it."""
    if not entry.shown_name:
        return ()
    return (Run(entry.shown_name, bold=True, colour=colour, language=entry.name_language or None),)


def reach(words: Paragraphs) -> Paragraph:
    """Give what may not be broken of a card's lines: the contact that its last line starts with."""
    last = words[-1]
    return dataclasses.replace(last, runs=last.runs[:1])


def _beside(entry: HelpEntry, loud: str) -> tuple[Run, ...]:
    """Give the rest of a small card; beside a number to call or text it has no address."""
    called = entry.phone or entry.text_number
    said = {loud, entry.url_short or "", entry.email or ""} if called else {loud}
    return _rest((*_parts(entry), *_addresses(entry)), said, "ink")


def _rest(parts: Iterable[tuple[str | None, bool]], said: set[str], colour: str) -> tuple[Run, ...]:
    runs: list[Run] = []
    for text, typed in parts:
        if text and text not in said:
            runs += [Run(_BETWEEN, colour=colour)] if runs else []
            runs.append(contact(text, colour, bold=False) if typed else Run(text, colour=colour))
    return tuple(runs)


def _parts(entry: HelpEntry) -> Iterator[tuple[str | None, bool]]:
    yield entry.phone_words, True
    yield entry.text_word, True
    yield entry.text_number, True
    yield entry.note, False


def _addresses(entry: HelpEntry) -> Iterator[tuple[str | None, bool]]:
    yield entry.url_short, True
    yield entry.email, True
