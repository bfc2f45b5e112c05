"""What translators get: takes loaded content, gives PO templates; byte-stable, without dates.

One template a source file, in the order of the YAML, with the address of each text as context and
what a translator should know as a comment (decision 7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polib

from builder.content.vocabulary_files import InterfaceFile
from builder.languages.texts import Address, Entry, entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.load import Content, Loaded

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
        for entry in entries(loaded.record, Address(loaded.id, loaded.node)):
            if (entry.context, entry.words) not in seen:
                seen.add((entry.context, entry.words))
                found.append(_po_entry(entry, loaded))
    return found


def _po_entry(entry: Entry, loaded: Loaded[Any]) -> polib.POEntry:
    place = loaded.file.place(entry.path)
    return polib.POEntry(
        msgid=entry.words,
        msgctxt=entry.context,
        comment="\n".join(_comments(entry, loaded)),
        occurrences=[(place.file, "")],
        flags=["python-brace-format"] if "{" in entry.words else [],
    )


def _comments(entry: Entry, loaded: Loaded[Any]) -> Iterator[str]:
    if entry.context.endswith("@easy"):
        yield EASY_COMMENT
    if "{lead_title}" in entry.words:
        yield FACT_COMMENT
    if "{covers}" in entry.words:
        yield COVERS_COMMENT
    if isinstance(loaded.record, InterfaceFile):
        name = entry.context.partition(":")[2].rpartition(".")[0]
        yield from (each.note for each in loaded.record.strings if each.id == name and each.note)
