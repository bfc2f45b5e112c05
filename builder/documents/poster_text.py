"""A poster in words alone: takes a finished poster or card, gives what a screen reader reads.

Everything that the sheet says stands here, in the order in which it is meant to be read; pictures
are described, and what only helps printing is left out.
"""

from __future__ import annotations

import dataclasses
from functools import singledispatch
from typing import TYPE_CHECKING

from builder.documents.poster import (
    CardSheet,
    DoorSheet,
    FoldOut,
    PeopleSheet,
    Poster,
    StaffroomSheet,
    TearOffSheet,
)
from builder.languages.numbers import in_digits_of
from builder.languages.typography import aside, colon, labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.documents.blocks import Frame, HelpEntry, HelpStrip, Words
    from builder.documents.poster import Sheet


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One paragraph; `contact` is a number or address after its words, kept in its own order."""

    words: str
    contact: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs under a heading, which may be empty."""

    heading: str
    lines: tuple[Line, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class PlainText:
    """A document of words alone."""

    frame: Frame
    title: str
    parts: tuple[Part, ...]


def text_of(sheet: Sheet, words: Words) -> PlainText:
    """Give what a sheet says; `words` name its parts (`page_words.POSTER_TEXT`)."""
    title, parts = _said(sheet, words)
    frame = sheet.frame
    foot = [frame.footer, frame.licence, *([frame.draft.small] if frame.draft else [])]
    return PlainText(frame, title, (*parts, Part("", (Line(" · ".join(foot)),))))


@singledispatch
def _said(sheet: Sheet, words: Words) -> tuple[str, tuple[Part, ...]]:
    """Give the title and the parts of a sheet. Raises TypeError for another document."""
    del words
    raise TypeError(type(sheet).__name__)


@_said.register(Poster)
def _of_poster(sheet: Poster, words: Words) -> tuple[str, tuple[Part, ...]]:
    language = sheet.frame.language
    named = [
        *((words["flag-name"], flag.number, flag.label) for flag in sheet.flags),
        *((words["step-name"], step.number, step.label) for step in sheet.steps),
    ]
    items = [
        Line(labelled(name.replace("{number}", in_digits_of(language, number)), label, language))
        for name, number, label in named
    ]
    return f"{sheet.headline} {sheet.emphasis}", (
        Part("", tuple(items)),
        Part(sheet.promise, (Line(sheet.advice),)),
        _help(sheet.help, words, sheet.frame),
        _picture(sheet.picture.alt, words),
    )


@_said.register(DoorSheet)
def _of_door(sheet: DoorSheet, words: Words) -> tuple[str, tuple[Part, ...]]:
    return f"{sheet.headline} {sheet.emphasis}", (
        Part("", (Line(sheet.message), Line(sheet.promise))),
        _help(sheet.help, words, sheet.frame),
        _picture(sheet.picture.alt, words),
    )


@_said.register(TearOffSheet)
def _of_tear_off(sheet: TearOffSheet, words: Words) -> tuple[str, tuple[Part, ...]]:
    line = sheet.line
    ways = _ways(line, words, sheet.frame) if line else (Line(sheet.trusted_adult),)
    return sheet.headline, (Part("", (Line(sheet.message), *ways)),)


@_said.register(CardSheet)
def _of_cards(sheet: CardSheet, words: Words) -> tuple[str, tuple[Part, ...]]:
    return sheet.headline, (
        Part("", (Line(sheet.promise),)),
        _help(sheet.help, words, sheet.frame),
    )


@_said.register(FoldOut)
def _of_fold_out(sheet: FoldOut, words: Words) -> tuple[str, tuple[Part, ...]]:
    language = sheet.frame.language
    steps = (Line(f"{in_digits_of(language, each.number)}. {each.label}") for each in sheet.steps)
    return sheet.headline, (
        Part("", (Line(sheet.promise),)),
        Part(sheet.steps_title, tuple(steps)),
        Part(sheet.starters_title, tuple(map(Line, sheet.starters))),
        Part(sheet.people_title, tuple(map(Line, sheet.people))),
        _help(sheet.help, words, sheet.frame),
    )


@_said.register(StaffroomSheet)
def _of_staffroom(sheet: StaffroomSheet, words: Words) -> tuple[str, tuple[Part, ...]]:
    language = sheet.frame.language
    duties = (
        Line(labelled(duty.region, duty.text, language) if duty.region else duty.text)
        for duty in sheet.duties
    )
    return f"{sheet.headline} {sheet.emphasis}", (
        Part(words["do"], tuple(map(Line, sheet.do))),
        Part(words["do-not"], tuple(map(Line, sheet.do_not))),
        Part(words["say"], tuple(map(Line, sheet.say))),
        Part(words["lead"], (Line(sheet.lead),)),
        Part(words["duty"], tuple(duties)),
        Part("", (Line(sheet.help.emergency, sheet.help.emergency_phone or ""),)),
    )


@_said.register(PeopleSheet)
def _of_people(sheet: PeopleSheet, words: Words) -> tuple[str, tuple[Part, ...]]:
    blank = (Line(words["name"]), Line(words["where"]))
    boxes = (Part(each.role, (Line(each.helps), *blank)) for each in sheet.people)
    return f"{sheet.headline} {sheet.emphasis}", (
        *boxes,
        Part(sheet.promise, (Line(sheet.advice),)),
        _help(sheet.help, words, sheet.frame),
    )


def _picture(alt: str, words: Words) -> Part:
    return Part(words["picture"], (Line(alt),))


def _help(strip: HelpStrip, words: Words, frame: Frame) -> Part:
    lines = [line for entry in strip.entries for line in _ways(entry, words, frame)]
    danger = Line(strip.emergency, strip.emergency_phone or "")
    return Part(words["help-title"], (Line(strip.trusted_adult), *lines, danger))


def _ways(entry: HelpEntry, words: Words, frame: Frame) -> Iterator[Line]:
    """Give every way to reach a service, each said whole: a listener hears one line at a time."""
    sign, note = colon(frame.language), aside(entry.note, frame.language)
    said = f"{labelled(entry.need, entry.name, frame.language)}{note}"
    ways = [way for way in (entry.phone, entry.email, entry.url_short) if way]
    for number, way in enumerate(ways):
        name = entry.name if number else entry.shown_name
        told = labelled(entry.need, name, frame.language) if name else entry.need
        yield Line(f"{told}{note}{sign}", way)
    if entry.text_number:
        word = words["help-text-to"].replace("{word}", entry.text_word or "").strip()
        named = labelled(said, word, frame.language) if entry.text_word else f"{said}{sign}"
        yield Line(named, entry.text_number)
    if not ways and not entry.text_number:
        yield Line(said)
