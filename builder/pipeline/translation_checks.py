"""What is wrong in translations: takes content and a language's folder, gives diagnostics.

Only what is in use is judged: a fuzzy text is looked at again by somebody anyway. Places are those
of the words in the PO file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import Place, Severity, define
from builder.languages.catalogue import PO_LIMIT, read_po, shortened
from builder.languages.extract import translatable
from builder.languages.glossary import GLOSSARY, Glossary, read_glossary
from builder.languages.po_checks import slips_of
from builder.languages.po_places import place_in_translation
from builder.languages.room import rooms_for
from builder.languages.texts import entries_of
from builder.languages.translations import FOLDER, note_stale
from builder.languages.words import Phrases, read_word_lists
from builder.safety.matching import Matcher

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import PurePosixPath
    from typing import Any

    from builder.content.load import Content, Loaded
    from builder.diagnostics import Diagnostics
    from builder.languages.catalogue import Translated
    from builder.languages.glossary import Term
    from builder.languages.room import Room

NOT_GLOSSARY = define(
    "glossary-term",
    "A translation without the words that its language's glossary has for a term.",
    Severity.WARNING,
)
AVOIDED = define(
    "glossary-avoided",
    "A translation with words that its language's glossary keeps away from.",
    Severity.WARNING,
)

_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that do not set words apart: Thai, Lao, Burmese, Khmer, kana, Han."""

_ENDS_LIKE_S = ("s", "x", "ch", "sh")


def check_language(content: Content, tag: str, diagnostics: Diagnostics) -> int:
    """Check what stands in a language's folder; give how many translations are in use there."""
    lexicon = _Lexicon(_glossary(content, tag, diagnostics))
    read_word_lists(content.project, content.project, diagnostics, {tag})
    checked = 0
    for stem, parts in translatable(content).items():
        path = FOLDER / tag / f"{stem}.po"
        if (content.project.root / path).exists():
            checked += _check_file(content, path, parts, lexicon, diagnostics)
    return checked


def _glossary(content: Content, tag: str, diagnostics: Diagnostics) -> Glossary:
    """Give a folder's glossary; empty for none. A region's words differ from its language's."""
    path = FOLDER / tag / GLOSSARY
    there = (content.project.root / path).exists()
    return (read_glossary(content.project, path, diagnostics) if there else None) or Glossary()


def _check_file(
    content: Content,
    path: PurePosixPath,
    parts: Sequence[Loaded[Any]],
    lexicon: _Lexicon,
    diagnostics: Diagnostics,
) -> int:
    po = read_po(content.project, path, diagnostics)
    text = content.project.read_text(path, diagnostics, limit=PO_LIMIT) if po else None
    if po is None or text is None:
        return 0
    lines = text.splitlines()
    rooms = dict(_rooms(parts))
    note_stale(po, rooms, diagnostics)
    used = [(key, said) for key, said in po.translated.items() if key in rooms]
    for (context, source), said in used:
        _check_entry(source, said, rooms[context, source], lines, diagnostics)
        lexicon.check(source, said, lines, diagnostics)
    return len(used)


def _rooms(parts: Sequence[Loaded[Any]]) -> Iterator[tuple[tuple[str, str], tuple[Room, ...]]]:
    for loaded in parts:
        for entry in entries_of(loaded):
            yield (entry.context, entry.words), rooms_for(entry, loaded)


def _check_entry(
    source: str,
    said: Translated,
    rooms: tuple[Room, ...],
    lines: list[str],
    diagnostics: Diagnostics,
) -> None:
    for slip in slips_of(source, said.words, rooms):
        place = _place(said, lines, slip.offset)
        message = f"in the translation of “{shortened(source)}”: {slip.message}"
        diagnostics.add(slip.code, place, message, slip.hint)


def _place(said: Translated, lines: list[str], offset: int = 0) -> Place:
    return Place(said.place.file, *place_in_translation(lines, said.place.line, offset))


class _Lexicon:
    """A glossary, ready to look texts up in."""

    def __init__(self, glossary: Glossary) -> None:
        self._terms = [
            (
                term,
                _matcher(_with_plural(term.term)),
                _matcher(tuple(map(_anywhere, term.use))),
                _matcher(tuple(map(_anywhere, term.avoid)), tuple(map(_anywhere, term.use))),
            )
            for term in glossary.terms
        ]

    def check(
        self, source: str, said: Translated, lines: list[str], diagnostics: Diagnostics
    ) -> None:
        """Note the terms of the English that a translation lacks, or says as it should not."""
        for term, english, use, avoid in self._terms:
            if source not in english:
                continue
            if said.words not in use:
                message = f"“{term.term}” of the English is not “{'”, “'.join(term.use)}” here"
                diagnostics.add(NOT_GLOSSARY, _place(said, lines), message, _hint(term))
            for found in avoid.find(said.words):
                message = f"“{found.words}” stands here for “{term.term}”"
                offset = max(said.words.find(found.words), 0)
                diagnostics.add(AVOIDED, _place(said, lines, offset), message, _hint(term))


def _hint(term: Term) -> str:
    why = f": {term.note}" if term.note else ""
    return f"the glossary says “{'”, “'.join(term.use)}”{why}"


def _matcher(words: tuple[str, ...], unless: tuple[str, ...] = ()) -> Matcher:
    return Matcher((Phrases(words=words, unless=unless),) if words else ())


def _with_plural(term: str) -> tuple[str, str]:
    """Give an English term and its plural: `gift`, `gifts`."""
    if term.endswith(_ENDS_LIKE_S):
        return term, f"{term}es"
    if term.endswith("y") and term[-2:-1] not in "aeiou":
        return term, f"{term[:-1]}ies"
    return term, f"{term}s"


def _anywhere(pattern: str) -> str:
    """Let a pattern stand within a run of letters where its script has no spaces."""
    return " ".join(
        f"*{word.strip('*')}*" if _UNSPACED.search(word) else word for word in pattern.split()
    )
