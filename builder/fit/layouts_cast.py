"""The start of a quiz: takes what its story is about and who is in it, gives their page."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page
from builder.fit.cards import card
from builder.fit.doors import FLOOR, buttons, onward
from builder.fit.page import SPAN, START
from builder.fit.placed import Box, Insets, Look, Panel, Placed, TextShape
from builder.fit.setting import Paragraphs, height_of, paragraph

if TYPE_CHECKING:
    from builder.diagnostics import Finding
    from builder.documents.deck import Slide
    from builder.documents.quiz_bodies import CastBody, Door

_INSETS = Insets(30, 14, 30, 14)
_LOUD = 30
_GAP = 14.0
_MOST_COLUMNS = 4
_DISC = 50.0
_DISC_SIZE = 24
_PERSON = Insets(18 + _DISC + 14, 10, 14, 10)
_LEAST_PERSON = 84.0
_SMALLER = (22, 20)
"""Sizes of what is said of people below those of body text, where the words need the room."""

_TINTS = ("first_bubble", "second_bubble")


@dataclasses.dataclass(frozen=True, slots=True)
class _Cards:
    """The cards of everybody: what is said on each, how they stand, how large each is."""

    words: tuple[Paragraphs, ...]
    columns: int
    width: float
    height: float

    @property
    def all_high(self) -> float:
        """The height of all rows, with a gap above each."""
        return (self.height + _GAP) * -(-len(self.words) // self.columns)


def lay_cast(slide: Slide, body: CastBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give what the story is about above, and everybody in it below, or on a page after it."""
    whole = Box(START, top, SPAN, FLOOR - top)
    settings = [_settings(body, size, bench) for size in (bench.floor, *_SMALLER)]
    for cards in settings:
        room = dataclasses.replace(whole, h=whole.h - cards.all_high)
        intro, findings = _intro(body, room, bench)
        if not findings:
            people = _people(cards, room.bottom + _GAP)
            return (_page((*intro, *people), body.on, bench),)
    intro, findings = _intro(body, whole, bench)
    fitting = (each for each in settings if each.all_high <= whole.h)
    people = _people(next(fitting, settings[-1]), top)
    first, last = onward(body.on, slide.id, 1, 2), onward(body.on, slide.id, 2, 2)
    return _page(intro, first, bench, findings), _page(people, last, bench)


def _page(
    placed: tuple[Placed, ...], on: Door, bench: Bench, findings: tuple[Finding, ...] = ()
) -> Page:
    doors, wide = buttons(on, bench)
    return Page("statement", (*placed, *doors), (*findings, *wide))


def _intro(
    body: CastBody, room: Box, bench: Bench
) -> tuple[tuple[Placed, ...], tuple[Finding, ...]]:
    """Give what the story is about on a card that fills the room."""
    settled = bench.settle(
        [(paragraph(body.intro, size),) for size in (_LOUD, *bench.sizes)],
        *(room.w - _INSETS.start - _INSETS.end, room.h - _INSETS.top - _INSETS.bottom),
        where="the start of a quiz",
    )
    look = Look(fill="accent_tint", radius=24)
    words = settled.paragraphs
    return card("Intro", room, look, words, holder="body-1", insets=_INSETS), settled.findings


def _people(cards: _Cards, top: float) -> tuple[Placed, ...]:
    """Give everybody's card, row by row."""
    placed: list[Placed] = []
    for index, said in enumerate(cards.words):
        across, down = index % cards.columns, index // cards.columns
        x = START + across * (cards.width + _GAP)
        y = top + down * (cards.height + _GAP)
        placed += _person(index, said, Box(x, y, cards.width, cards.height))
    return tuple(placed)


def _settings(body: CastBody, size: int, bench: Bench) -> _Cards:
    """Give everybody's card in one size, in as many columns as take the least height."""
    words = tuple(_said(person, size) for person in body.people)
    most = min(_MOST_COLUMNS, len(words))
    return min(
        (_in_columns(words, columns, bench) for columns in range(most, 0, -1)),
        key=lambda cards: cards.all_high,
    )


def _in_columns(words: tuple[Paragraphs, ...], columns: int, bench: Bench) -> _Cards:
    width = (SPAN - _GAP * (columns - 1)) / columns
    inner = width - _PERSON.start - _PERSON.end
    whole = all(bench.fits(said, inner, FLOOR) for said in words)
    tallest = max(height_of(said, inner, bench.ruler) for said in words) if whole else FLOOR
    height = max(_LEAST_PERSON, tallest + _PERSON.top + _PERSON.bottom)
    return _Cards(words, columns, width, height)


def _said(person: tuple[str, str], size: int) -> Paragraphs:
    name, about = person
    lines = (paragraph(name, size, bold=True), paragraph(about, size))
    return lines if about else lines[:1]


def _person(index: int, said: Paragraphs, box: Box) -> tuple[Placed, ...]:
    disc = Box(box.x + 18, box.middle - _DISC / 2, _DISC, _DISC)
    letter = said[0].text[:1]
    initial = paragraph(letter, _DISC_SIZE, bold=True, colour="ground", align="center")
    tint = Look(fill=_TINTS[index % len(_TINTS)], radius=20)
    mark = Look(fill="ink", radius=_DISC / 2)
    return (
        Panel(f"Card {index + 1}", box, tint),
        TextShape(f"Initial {index + 1}", disc, (initial,), look=mark, anchor="middle"),
        TextShape(f"Person {index + 1}", box, said, insets=_PERSON, anchor="middle"),
    )
