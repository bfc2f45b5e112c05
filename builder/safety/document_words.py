"""Every word of a finished document: takes an artefact, gives what stands on pages and slides.

Documents are dataclasses, so they are walked without knowing them. Contacts, names of services and
what only a format reads (ids, colours, drawings' names) are no words of ours and are left out.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING, Any

from builder.documents.blocks import HelpEntry, Picture, Qr, Words
from builder.documents.catalogue_of_artefacts import ARTEFACTS
from builder.documents.plan import RunRow, SourceLine, Wording
from builder.documents.quiz_bodies import Jump
from builder.fit.placed import (
    DrawingShape,
    FittedDeck,
    FittedSlide,
    Note,
    Panel,
    Paragraph,
    Tail,
    TextShape,
    Trail,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.documents.artefact import Artefact
    from builder.documents.help_choice import Audience
    from builder.safety.passages import Reader

NOT_WORDS = frozenset(
    {
        "align",
        "anchor",
        "colour",
        "fill",
        "findings",
        "format",
        "holder",
        "icon",
        "id",
        "interaction",
        "kind",
        "language",
        "layout",
        "licence",
        "name_language",
        "outline",
        "paper",
        "script",
        "side",
        "url",
        "url_short",
        "variant",
    }
)
"""Fields that hold no words for people."""

_SILENT: Mapping[type[Any], frozenset[str]] = {
    HelpEntry: frozenset(
        {"name", "phone", "phone_words", "text_number", "text_word", "email", "url_short"}
    ),
    Picture: frozenset({"name"}),
    Qr: frozenset({"short", "service"}),
    Jump: frozenset({"slide"}),
    Wording: frozenset({"avoid"}),
    SourceLine: frozenset({"publisher", "title", "rows"}),
    TextShape: frozenset({"name"}),
    DrawingShape: frozenset({"name"}),
    Panel: frozenset({"name"}),
    Trail: frozenset({"name"}),
    Tail: frozenset({"name"}),
}
"""Fields that hold no words of ours, by the kind of what they stand in: `name` is one for a person
in a chat, but not for a drawing or a service."""


_PAPER_OR_INK = re.compile(r"-(?:a3|a4|a5|letter|half-letter|tabloid|bw)(?=-|$)")


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """One text of a document."""

    words: str
    field: str
    """The field it stands in: `alt`, `footnote`."""
    reader: Reader
    heard: bool
    """Whether an adult reads it aloud to pupils."""

    @property
    def for_pupils(self) -> bool:
        """Whether pupils read it or hear it."""
        return self.reader == "pupils" or self.heard


def words_of(artefact: Artefact) -> tuple[Said, ...]:
    """Give every text of a document, in its order; words quoted as words to avoid are left out."""
    document = artefact.document
    walk = _Walk(document.words["say"] if isinstance(document, FittedDeck) else "", [])
    walk.value(document, "", _Ear(reader_of(artefact), heard=False))
    return tuple(walk.found)


def audience_of(artefact: Artefact) -> Audience:
    """Give whom a document is made for: pupils, families, staff ..."""
    return next(kind.audience for kind in ARTEFACTS if kind.name == artefact.artefact)


def reader_of(artefact: Artefact) -> Reader:
    """Give who reads a document: pupils, or the adults around them."""
    return "pupils" if audience_of(artefact) == "pupils" else "adults"


def without_paper(artefact: Artefact) -> str:
    """Give a document's name without its paper and its ink: `poster` for `poster-half-letter-bw`.

    A letter to families keeps its kind: `letter-inform`.
    """
    return _PAPER_OR_INK.sub("", artefact.artefact)


def names_of_services(document: Any) -> frozenset[str]:
    """Give the names of all services on a document, which word rules do not judge."""
    found: set[str] = set()
    for entry in instances(document, HelpEntry):
        found |= {entry.name, *entry.name.split(" / ")}
    return frozenset(each for each in found if each)


def instances(value: Any, wanted: type[Any]) -> Iterator[Any]:
    """Give everything of one type in a document, the outer ones first."""
    if isinstance(value, wanted):
        yield value
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from instances(getattr(value, field.name), wanted)
    elif isinstance(value, tuple):
        for each in value:
            yield from instances(each, wanted)


@dataclasses.dataclass(frozen=True, slots=True)
class _Ear:
    """Who reads what a walk comes to, and whether pupils hear it."""

    reader: Reader
    heard: bool


@functools.cache
def _speaking(kind: type[Any]) -> tuple[str, ...]:
    """Give the fields of a kind of block that may hold words."""
    silent = _SILENT.get(kind, frozenset())
    return tuple(each.name for each in dataclasses.fields(kind) if each.name not in silent)


@dataclasses.dataclass(frozen=True, slots=True)
class _Walk:
    """One pass over a document; `say` is the label of notes that are read aloud."""

    say: str
    found: list[Said]

    def value(self, value: Any, field: str, ear: _Ear) -> None:
        """Find the texts of anything that a document may hold."""
        if isinstance(value, str):
            if field not in NOT_WORDS and value.strip():
                self.found.append(Said(value, field, ear.reader, ear.heard))
        elif isinstance(value, tuple):
            for each in value:
                self.value(each, field, ear)
        elif isinstance(value, Paragraph):
            words = "".join(run.text for run in value.runs if not run.contact)
            self.value(words, field, ear)
        elif isinstance(value, Words):
            for name, words in value.pairs:
                self.value(words, name, ear)
        elif dataclasses.is_dataclass(value) and not isinstance(value, type):
            for name in _speaking(type(value)):
                self.value(getattr(value, name), name, self._ear(value, name, ear))

    def _ear(self, value: Any, field: str, ear: _Ear) -> _Ear:
        if isinstance(value, FittedSlide) and field == "notes":
            return _Ear("adults", heard=False)
        if isinstance(value, Note):
            return _Ear("adults", heard=field == "text" and value.label == self.say)
        if isinstance(value, RunRow):
            return _Ear("adults", heard=field == "say")
        return ear
