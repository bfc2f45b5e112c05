"""Anki's own database: takes cards, gives the bytes of a collection, and reads such bytes back."""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import sqlite3
from typing import TYPE_CHECKING

import genanki

from builder.formats.exchange import UnreadableExportError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.formats.anki.cards import Card

_MODEL = 1_714_580_163
"""The id of the kind of note: made up once, never changed, so that importing again finds it."""

_MADE = 946_684_800
"""2000-01-01 in seconds. No clock is read: the same input gives the same bytes on any day."""

_SPREAD = 1 << 28
"""Seconds, about eight years, over which the times of different cards are spread."""

_SQLITE_VERSION = slice(96, 100)
"""Where a database says which version of SQLite wrote it last (SQLite file format, 1.3)."""

_FIELDS = ("Key", "Question", "Answer", "Help")
_FRONT = "{{Question}}"
_BACK = '{{FrontSide}}<hr id="answer">{{Answer}}<footer>{{Help}}</footer>'
_STYLE = """
.card { font: 1.15em/1.5 sans-serif; max-width: 40em; margin: auto; padding: 1em; }
.feedback { margin-inline-start: 1.5em; }
.option { margin-block-end: 0; }
footer { font-size: .8em; border-block-start: 1px solid; margin-block-start: 2em; }
"""
_SEPARATOR = "\x1f"
"""Between the fields of a note."""


def collection(deck_id: int, name: str, about: str, tag: str, cards: Sequence[Card]) -> bytes:
    """Write a collection with one deck.

    Args:
        deck_id: the deck's number, the same in every build.
        name: what it is called.
        about: HTML that Anki shows over it.
        tag: of each note.
        cards: what is in it.
    """
    model = genanki.Model(
        _MODEL,
        "lessonpack",
        fields=[{"name": field} for field in _FIELDS],
        templates=[{"name": "1", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
        sort_field_index=0,
    )
    deck = genanki.Deck(deck_id, name, about)
    for card in cards:
        fields = [card.key, card.front, card.back, card.help]
        deck.add_note(
            genanki.Note(model, [str(each) for each in fields], guid=card.key, tags=[tag])
        )
    ids = itertools.count(_MADE * 1000 + deck_id)
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        genanki.Package(deck).write_to_db(database.cursor(), _changed_at(cards), ids)
        database.commit()
        written = bytearray(database.serialize())
    written[_SQLITE_VERSION] = bytes(4)
    return bytes(written)


def _changed_at(cards: Sequence[Card]) -> float:
    """Give a time that is another one where any card is.

    Anki takes a note for unchanged, whatever somebody asks for, where its time is the same.
    """
    said = "\n".join(text for card in cards for text in (card.front, card.back, card.help))
    digest = hashlib.sha256(said.encode()).digest()
    return float(_MADE + int.from_bytes(digest[:8], "big") % _SPREAD)


def notes_in(content: bytes) -> list[dict[str, str]]:
    """Give the fields of every note of a collection, by name.

    Raises:
        UnreadableExportError: it is no collection, or has a note of another kind.
    """
    try:
        with contextlib.closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(content)
            rows = database.execute("select flds from notes order by id").fetchall()
            cards = database.execute("select count(distinct nid) from cards").fetchone()[0]
        notes = [dict(zip(_FIELDS, fields.split(_SEPARATOR), strict=True)) for (fields,) in rows]
    except (sqlite3.Error, ValueError, AttributeError) as error:
        raise UnreadableExportError(f"this is no whole collection: {error}") from error
    if cards != len(notes):
        raise UnreadableExportError("a note has no card")
    return notes
