"""What translators get: takes loaded content, gives PO templates; byte-stable, without dates.

One template a source file, in the order of the YAML, with the address of each text as context and
what a translator should know as comments: who reads it, how long it may be, what its author says of
it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polib

from builder.content.text import DEFAULT
from builder.content.vocabulary import BANDS
from builder.content.vocabulary_files import InterfaceFile
from builder.languages.readers import ADULTS_BANDS, bands_of, is_heard, owners_of, reader_of
from builder.languages.room import longest, rooms_for
from builder.languages.texts import Entry, entries_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.content.load import Content, Loaded
    from builder.languages.room import Room

MAX_LENGTH = "max-length:"
"""The flag by which PO editors know how long a translation may be (Weblate's name for it)."""

EASY_COMMENT = "Easy wording: short words, one idea a sentence. It stands on the easy sheet."
FACT_COMMENT = "{lead_title} becomes the title of whoever is in charge of safeguarding in a school."
COVERS_COMMENT = "{covers} is what a lesson says of itself, and begins inside the sentence."


def translatable(content: Content) -> dict[str, tuple[Loaded[Any], ...]]:
    """Give what each PO file translates, by the file's stem."""
    shared = content.shared
    every: dict[str, tuple[Loaded[Any], ...]] = {
        "interface": (content.interface,),
        "vocabulary": (
            shared.bands,
            shared.red_flags,
            shared.steps,
            shared.disclosure,
            shared.letter,
        ),
    }
    for found in (content.lessons, content.quizzes, content.posters, content.briefings):
        for id_, loaded in found.items():
            every[id_] = (loaded,)
    return every


def template(parts: tuple[Loaded[Any], ...]) -> list[polib.POEntry]:
    """Give the entries of one PO file, untranslated."""
    found: list[polib.POEntry] = []
    seen: set[tuple[str, str]] = set()
    for loaded in parts:
        for entry in entries_of(loaded):
            if (entry.context, entry.words) not in seen:
                seen.add((entry.context, entry.words))
                found.append(_po_entry(entry, loaded))
    return found


def _po_entry(entry: Entry, loaded: Loaded[Any]) -> polib.POEntry:
    place = loaded.file.place(entry.path)
    rooms = rooms_for(entry, loaded)
    return polib.POEntry(
        msgid=entry.words,
        msgctxt=entry.context,
        comment="\n".join(_comments(entry, loaded, rooms)),
        occurrences=[(place.file, "")],
        flags=[
            *(["python-brace-format"] if "{" in entry.words else []),
            *([f"{MAX_LENGTH}{longest(rooms)}"] if rooms else []),
        ],
    )


def _comments(entry: Entry, loaded: Loaded[Any], rooms: tuple[Room, ...]) -> Iterator[str]:
    yield _readers(entry, loaded)
    if entry.context.endswith("@easy"):
        yield EASY_COMMENT
    if "{lead_title}" in entry.words:
        yield FACT_COMMENT
    if "{covers}" in entry.words:
        yield COVERS_COMMENT
    yield from map(_room_comment, rooms)
    if isinstance(loaded.record, InterfaceFile):
        name = entry.context.partition(":")[2].rpartition(".")[0]
        yield from (each.note for each in loaded.record.strings if each.id == name and each.note)


def _readers(entry: Entry, loaded: Loaded[Any]) -> str:
    """Say who a text is for, as in `For ages 11-13. Pupils read it`."""
    wording = entry.context.partition("@")[2] or DEFAULT
    text = getattr(owners_of(loaded.record, entry.path)[-1], str(entry.path[-1]))
    bands = bands_of(loaded.record, text, wording)
    reader = reader_of(loaded, entry.path)
    if is_heard(reader, entry.path):
        return f"{_ages(bands)}It is said aloud."
    adults = reader == "adults" or (bands and ADULTS_BANDS.issuperset(bands))
    return f"{_ages(bands)}{'Only adults' if adults else 'Pupils'} read it."


def _ages(bands: Iterable[str]) -> str:
    """Name the bands in teaching order; nothing for what every band may see."""
    ordered = sorted(bands, key=BANDS.index)
    ages = [band.replace("18-plus", "18 and over") for band in ordered if band[0].isdigit()]
    named = [*([f"ages {_joined(ages)}"] if ages else []), *ordered[len(ages) :]]
    return f"For {_joined(named)}. " if named else ""


def _joined(names: list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _room_comment(room: Room) -> str:
    about = "" if room.hard else "about "
    return f"At most {about}{room.length} characters: {room.why}."
