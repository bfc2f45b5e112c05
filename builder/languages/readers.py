"""Who reads a text: takes a loaded file and a path in it, gives pupils or adults, and their ages.

Safety rules judge by it, and translators are told it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from builder.content.text import DEFAULT, EASY, Text
from builder.content.vocabulary import BANDS

if TYPE_CHECKING:
    from builder.content.load import Loaded
    from builder.source.schema import Record

Path = tuple[str | int, ...]
Reader = Literal["pupils", "adults"]

ADULTS_FIELDS = frozenset(
    {
        "topic",
        "summary",
        "materials",
        "preparation",
        "say",
        "do",
        "listen_for",
        "aim",
        "pupils",
        "likely_questions",
        "wordings",
        "adaptations",
        "cover",
        "how",
        "distancing",
        "question_box",
        "families",
        "first_tab",
    }
)
"""Fields on the way to a text that only adults read. `how` is that of a lesson's short version: the
`short` of a question is what pupils read in class games."""

HEARD_FIELDS = frozenset({"say", "answer", "use"})
"""Adults' fields that are said aloud to pupils: in notes, to likely questions, as words to use."""

ADULTS_SOURCES = ("disclosure", "letter", "briefing")
"""Nodes of files that only adults read."""

ADULTS_BANDS = frozenset({"parents", "staff"})

ADULTS_WORDS = ("plan", "draft", "briefing", "letter", "disclosure", "staffroom", "page")
"""Kinds of interface words that only adults read: what stands before the first hyphen."""

ADULTS_HELP = frozenset(
    {"help-emergency-adults", "help-emergency-local-adults", "help-trusted-person"}
)
"""Words of help strips that only adults read: pupils' pages have others in their place."""


def owners_of(record: Record, path: Path) -> list[Record]:
    """Give the records that a text lies in, from the outermost to its own."""
    found: list[Any] = []
    value: Any = record
    for step in path:
        if not isinstance(value, tuple):
            found.append(value)
        value = getattr(value, step) if isinstance(step, str) else value[step]
    return found


def reader_of(loaded: Loaded[Any], path: Path) -> Reader:
    """Tell whether pupils read the text at a path, or only adults."""
    if loaded.node in ADULTS_SOURCES or getattr(loaded.record, "kind", "") == "staffroom":
        return "adults"
    if loaded.node == "interface" and path[0] == "strings":
        word = loaded.record.strings[path[1]]
        kind = word.id.split("-")[0]
        return "adults" if kind in ADULTS_WORDS or word.id in ADULTS_HELP else "pupils"
    bands = getattr(loaded.record, "bands", ())
    if bands and ADULTS_BANDS.issuperset(each for each in bands if isinstance(each, str)):
        return "adults"
    return "adults" if ADULTS_FIELDS.intersection(path) else "pupils"


def is_heard(reader: Reader, path: Path) -> bool:
    """Tell whether pupils hear a text that an adult reads."""
    return reader == "adults" and bool(HEARD_FIELDS.intersection(path))


def bands_of(record: Record, text: Text, wording: str) -> tuple[str, ...]:
    """Give the bands that read a wording of a text; none where only documents know."""
    if wording not in (DEFAULT, EASY):
        return (wording,)
    bands = [each for each in getattr(record, "bands", ()) if each in BANDS]
    return tuple(each for each in bands if wording == EASY or each not in text.bands)
