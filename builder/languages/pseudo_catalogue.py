"""The words of a pseudo language: takes loaded content, gives a `Catalogue` that makes them up.

Nothing is stored: each text is made of the English when it is looked up, as long as its room lets
it. Its place is that of the English, where an author can mend what does not fit.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING

from builder.diagnostics import Place
from builder.languages.catalogue import Catalogue, Translated
from builder.languages.extract import translatable
from builder.languages.pseudo import PseudoTag, pseudo
from builder.languages.room import Room, rooms_for
from builder.languages.texts import entries_of

if TYPE_CHECKING:
    from builder.content.load import Content

CROWDED = 1.1
"""How long texts on a poster are made, the English being 1: about what French and German need."""


@dataclasses.dataclass(frozen=True, slots=True)
class Origin:
    """Where a text was written, and how long its translation may be."""

    place: Place
    longest: int | None


Origins = Mapping[tuple[str, str], Origin]


@dataclasses.dataclass(frozen=True, slots=True)
class PseudoCatalogue(Catalogue):
    """All texts of a project in a pseudo language; none is ever missing."""

    tag: PseudoTag
    origins: Origins

    def look_up(self, context: str, words: str) -> Translated | None:
        """Make the translation of one entry."""
        origin = self.origins.get((context, words))
        if origin is None:
            return None
        return Translated(pseudo(words, self.tag, origin.longest), origin.place)


def _length(words: str, rooms: tuple[Room, ...]) -> int | None:
    """Give how long a text may be where all around it are as long as they may."""
    crowded = [round(len(words) * CROWDED) for room in rooms if room.crowded]
    return min([*crowded, *(room.length for room in rooms)], default=None)


def origins_of(content: Content) -> Origins:
    """Give the origin of every text of a project, by context and words."""
    found: dict[tuple[str, str], Origin] = {}
    for parts in translatable(content).values():
        for loaded in parts:
            for entry in entries_of(loaded):
                room = _length(entry.words, rooms_for(entry, loaded))
                origin = Origin(loaded.file.place(entry.path), room)
                found.setdefault((entry.context, entry.words), origin)
    return found
