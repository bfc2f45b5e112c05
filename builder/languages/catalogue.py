"""Translations: takes the PO files of a language, gives a `Catalogue` that looks words up.

A PO file belongs to one source file (`<id>.po`). Fuzzy and empty entries count as
missing: nothing is ever shown half translated.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

import polib

from builder.diagnostics import Diagnostics, Place, define
from builder.source import merge_conflict
from builder.source.characters import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePosixPath

    from builder.source.files import Project

PO_SYNTAX = define("po-syntax", "A translation file that is not a valid PO file.")
PO_ENTRY = define(
    "po-entry", "An entry of a translation file that stands there twice, or has plural forms."
)
PLACEHOLDERS = define(
    "placeholder-mismatch", "A translation with other placeholders than its source."
)

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_SHOWN = 60
"""Characters of a text that a message repeats."""
_LINE = re.compile(r"line (\d+)")
_PO_LINE = re.compile(
    r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*"\s*)?$'
)
PO_LIMIT = 5_000_000
"""Bytes of the largest PO file that is read."""


@dataclasses.dataclass(frozen=True, slots=True)
class Translated:
    """Words in the language, and where they stand in its PO file."""

    words: str
    place: Place


@dataclasses.dataclass(frozen=True, slots=True)
class PoFile:
    """One PO file: what it translates, and where what it leaves open stands."""

    translated: Mapping[tuple[str, str], Translated]
    open_at: Mapping[tuple[str, str], Place]
    """Entries that are empty or fuzzy."""
    fuzzy: frozenset[tuple[str, str]]
    """Those of them that somebody has to look at again."""


@dataclasses.dataclass(frozen=True, slots=True)
class Catalogue:
    """The translations of one source file for one locale, the most particular folder first."""

    files: tuple[PoFile, ...]
    fallback: PurePosixPath
    """The PO file where a missing translation belongs."""
    regional: bool
    """Whether it holds only what differs from the source language (`en-US`)."""

    def look_up(self, context: str, words: str) -> Translated | None:
        """Give the translation of one entry, None where there is none."""
        found = (po.translated.get((context, words)) for po in self.files)
        return next((each for each in found if each is not None), None)

    def place_of(self, context: str, words: str) -> Place:
        """Give the place where a missing translation stands open, or belongs."""
        found = (po.open_at.get((context, words)) for po in self.files)
        return next((each for each in found if each is not None), Place(str(self.fallback)))


def read_po(project: Project, path: PurePosixPath, diagnostics: Diagnostics) -> PoFile | None:
    """Read one PO file for looking words up; None, with a diagnostic, where it cannot be read."""
    parsed = read_polib(project, path, diagnostics)
    return _sort_out(parsed, path, diagnostics) if parsed is not None else None


def read_polib(
    project: Project, path: PurePosixPath, diagnostics: Diagnostics
) -> polib.POFile | None:
    """Read one PO file whole, with its comments and flags; None, with a diagnostic, on trouble."""
    text = project.read_text(path, diagnostics, limit=PO_LIMIT)
    if text is None:
        return None
    # polib passes over a line that it does not understand, and what stands in it is lost.
    lines = enumerate(text.splitlines(), 1)
    odd = next(((number, line) for number, line in lines if not _PO_LINE.match(line)), None)
    if odd is not None:
        _refuse(path, odd[0], diagnostics, conflict=merge_conflict.is_conflict_mark(odd[1]))
        return None
    try:
        # The leading line break keeps polib from taking the text for the name of a file.
        return polib.pofile("\n" + text, wrapwidth=98, encoding="utf-8")
    except (OSError, ValueError) as error:
        line = _LINE.search(str(error))
        _refuse(path, max(int(line[1]) - 1, 1) if line else 0, diagnostics)
        return None


def _refuse(
    path: PurePosixPath, line: int, diagnostics: Diagnostics, *, conflict: bool = False
) -> None:
    message = "this is not valid PO" + (
        ": a keyword or a quotation mark is missing" if line else ""
    )
    hint = (
        'in a text, write \\" for a quotation mark, or the marks of the language; '
        "an editor for PO files does so"
    )
    if conflict:
        message, hint = merge_conflict.MESSAGE, merge_conflict.HINT
    diagnostics.add(PO_SYNTAX, Place(str(path), line), message, hint)


def _sort_out(parsed: polib.POFile, path: PurePosixPath, diagnostics: Diagnostics) -> PoFile:
    translated: dict[tuple[str, str], Translated] = {}
    open_at: dict[tuple[str, str], Place] = {}
    fuzzy: set[tuple[str, str]] = set()
    first: dict[tuple[str, str], Place] = {}
    for entry in parsed:
        if entry.obsolete or not entry.msgctxt:
            continue
        key = (entry.msgctxt, entry.msgid)
        place = Place(str(path), max((entry.linenum or 0) - 1, 1), 1)
        _usable(entry, place, first.setdefault(key, place), diagnostics)
        if entry.fuzzy or not entry.msgstr.strip():
            open_at[key] = place
            fuzzy.update({key} if entry.fuzzy and entry.msgstr.strip() else ())
        elif _same_placeholders(entry, place, diagnostics):
            translated[key] = Translated(entry.msgstr, place)
    return PoFile(translated, open_at, frozenset(fuzzy))


def _usable(entry: polib.POEntry, place: Place, first: Place, diagnostics: Diagnostics) -> None:
    """Note an entry that stands a second time, of which one would be lost, or has plural forms."""
    named = f"the entry {entry.msgctxt}"
    if place != first:
        message, hint = f"{named} stands already in line {first.line}", "keep one of the two"
        diagnostics.add(PO_ENTRY, place, message, hint)
    if entry.msgid_plural:
        hint = "write one msgid and one msgstr; no text here has another wording for a number"
        diagnostics.add(PO_ENTRY, place, f"{named} has plural forms, which are not read", hint)


def _same_placeholders(entry: polib.POEntry, place: Place, diagnostics: Diagnostics) -> bool:
    wanted = _placeholders(entry.msgid)
    found = _placeholders(entry.msgstr)
    if wanted != found:
        names = ", ".join(wanted) or "none"
        message = f"the translation of “{shortened(entry.msgid)}” has other placeholders"
        diagnostics.add(PLACEHOLDERS, place, message, f"it needs exactly: {names}")
    return wanted == found


def _placeholders(words: str) -> list[str]:
    """Give the placeholders of a text, and every brace that belongs to none."""
    return sorted([*_PLACEHOLDER.findall(words), *re.findall("[{}]", _PLACEHOLDER.sub("", words))])


def shortened(words: str) -> str:
    """Give the start of a text, for a message of one line."""
    return shorten(words, _SHOWN)
