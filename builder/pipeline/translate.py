"""The translators' files: takes content and a language's tag, gives PO files as they should be.

Starting a language gives its PO files, an empty ledger, and skeletons of its word list and its
glossary; bringing it up to date gives its PO files again. Nothing is written here.
"""

from __future__ import annotations

import dataclasses
import inspect
from typing import TYPE_CHECKING

import polib

from builder.languages.catalogue import read_polib
from builder.languages.extract import template, translatable
from builder.languages.glossary import GLOSSARY
from builder.languages.locale import is_regional, known_language
from builder.languages.merge import HEADER, merge
from builder.languages.review import REVIEW, ledger_text
from builder.languages.translations import FOLDER
from builder.languages.words import WORDS, WordList

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from builder.content.load import Content
    from builder.diagnostics import Diagnostics
    from builder.source.files import Project

TEMPLATES = FOLDER / "templates"

_WIDTH = 98
"""Columns at which PO files are wrapped; the same everywhere, so that nothing moves by itself."""

_WORDS_HEAD = """\
# The words that safety rules look for in this language. A rule without a list is not checked here.
# The longest example: ../en/words.yaml. Do not translate that list: write what people say in this
# language. The first three lists, and the last two, are words alone:
#
# negations: [not, never, nobody]
#
# All others are groups of words, with what an author can write in their place (`instead`), and what
# looks like them and is fine (`unless`). `allowed_from` is the first age that may read them.
#
# denied:
#   - words: [sext*, nude|naked * photo*]  # any ending; either word, up to three words between
#     unless: [sextant*]
#     instead: private picture
#     allowed_from: 13-15
"""

_GLOSSARY_HEAD = """\
# The field's own words in this language: what a translation of this folder uses, and what it keeps
# away from. A * at the end of a word stands for any ending.
#
# terms:
#   - term: online blackmail     # as it stands in the English; its plural is found too
#     use: [chantaje*]           # one of these stands in the translation
#     avoid: [ciberchantaje*]    # none of these does
#     note: why
#     source: who says so
terms: []
"""


@dataclasses.dataclass(frozen=True, slots=True)
class Updated:
    """One PO file as it now should be, and how far its translation is."""

    path: PurePosixPath
    text: str
    translated: int
    fuzzy: int
    missing: int


def begun(project: Project) -> tuple[str, ...]:
    """Give the folders that somebody has begun to translate in, regional ones included."""
    folders = {path.parent.name for path in project.list("lessons", "locale/*/*.po")}
    return tuple(sorted(tag for tag in folders if known_language(tag) or is_regional(tag)))


def templates(content: Content) -> Iterator[tuple[str, str]]:
    """Give the name and text of the template of every part."""
    for stem, parts in translatable(content).items():
        file = polib.POFile(wrapwidth=_WIDTH)
        file.metadata = {**HEADER, "Language": ""}
        file.extend(template(parts))
        yield f"{stem}.pot", str(file)


def start_language(content: Content, tag: str) -> Iterator[tuple[PurePosixPath, str]]:
    """Give every file that a language starts with."""
    for stem, parts in translatable(content).items():
        yield FOLDER / tag / f"{stem}.po", str(merge(template(parts), None, tag))
    yield FOLDER / tag / REVIEW, ledger_text(())
    yield FOLDER / tag / WORDS, _WORDS_HEAD + "".join(_word_lists())
    yield FOLDER / tag / GLOSSARY, _GLOSSARY_HEAD


def _word_lists() -> Iterator[str]:
    """Give an empty list for everything that rules look for, each with what it is."""
    for name, field in WordList.model_fields.items():
        yield f"\n# {inspect.cleandoc(field.description or '')}\n{name}: []\n"


def update_language(content: Content, tag: str, diagnostics: Diagnostics) -> Iterator[Updated]:
    """Give every PO file of a language, up to date; one that cannot be read is left out.

    A regional folder keeps holding only what differs.
    """
    regional = is_regional(tag)
    for stem, parts in translatable(content).items():
        path = FOLDER / tag / f"{stem}.po"
        before = None
        if (content.project.root / path).exists():
            before = read_polib(content.project, path, diagnostics)
        elif regional:
            continue
        if before is not None or not (content.project.root / path).exists():
            merged = merge(template(parts), before, tag)
            yield _updated(path, _only_what_differs(merged) if regional else merged)


def _only_what_differs(merged: polib.POFile) -> polib.POFile:
    for entry in [entry for entry in merged if not entry.msgstr]:
        merged.remove(entry)
    return merged


def _updated(path: PurePosixPath, merged: polib.POFile) -> Updated:
    entries = [entry for entry in merged if not entry.obsolete]
    fuzzy = [entry for entry in entries if entry.fuzzy]
    done = [entry for entry in entries if entry.msgstr and not entry.fuzzy]
    return Updated(path, str(merged), len(done), len(fuzzy), len(entries) - len(fuzzy) - len(done))
