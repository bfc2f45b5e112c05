"""How far translations are: takes content and a language's folder, gives a `LanguageStatus`.

Everything is counted anew from the files: what is translated as the English now stands, and which
signatures still hold for the words as they are.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

from builder.languages.catalogue import PoFile, read_po
from builder.languages.extract import translatable
from builder.languages.locale import is_regional
from builder.languages.review import REVIEW, Lapsed, entry_hash, lapsed, read_review
from builder.languages.texts import entries_of
from builder.languages.translations import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from builder.content.load import Content, Loaded
    from builder.diagnostics import Diagnostics
    from builder.languages.review import Hashes, Role, SignOff

Key = tuple[str, str]
"""Context and English of a text."""


@dataclasses.dataclass(frozen=True, slots=True)
class Review:
    """How many texts somebody signed that still stand as they were signed."""

    by: str
    role: Role
    on: str
    texts: int


@dataclasses.dataclass(frozen=True, slots=True)
class PartStatus:
    """One part of a language: a lesson, a quiz, the shared words."""

    part: str
    translated: int
    fuzzy: int
    missing: int
    signed: int
    """How many of the translated texts at least one person has signed as they stand."""
    reviews: tuple[Review, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class LanguageStatus:
    """All parts of one language's folder."""

    tag: str
    regional: bool
    """Whether it holds only what a country says otherwise; then nothing is missing."""
    parts: tuple[PartStatus, ...]
    lapsed: tuple[Lapsed, ...]
    """The sign-offs that no longer count."""

    def total(self, name: str) -> int:
        """Give the sum of one count over all parts."""
        return sum(getattr(part, name) for part in self.parts)


@dataclasses.dataclass(frozen=True, slots=True)
class Folder:
    """What a language's folder holds now."""

    tag: str
    said: Mapping[str, Mapping[Key, str]]
    """The translations that hold, by part."""
    fuzzy: Mapping[str, int]
    texts: Mapping[str, int]
    """How many texts there are to translate, by part."""
    sign_offs: tuple[SignOff, ...]

    def hashes(self) -> Hashes:
        """Give what a signature under each text now has to say."""
        found: dict[str, set[str]] = {}
        for said in self.said.values():
            for (context, source), words in said.items():
                found.setdefault(context, set()).add(entry_hash(source, words))
        return {context: frozenset(each) for context, each in found.items()}


def read_folder(content: Content, tag: str, diagnostics: Diagnostics) -> Folder:
    """Read a language's folder; what cannot be read is missing, with diagnostics."""
    folder = FOLDER / tag
    said: dict[str, dict[Key, str]] = {}
    fuzzy: dict[str, int] = {}
    texts: dict[str, int] = {}
    for stem, parts in translatable(content).items():
        path = folder / f"{stem}.po"
        there = (content.project.root / path).exists()
        po = read_po(content.project, path, diagnostics) if there else None
        keys = _keys(parts)
        said[stem], fuzzy[stem], texts[stem] = *_held(po, keys), len(keys)
    path = folder / REVIEW
    there = (content.project.root / path).exists()
    sign_offs = read_review(content.project, path, diagnostics) if there else None
    return Folder(tag, said, fuzzy, texts, sign_offs or ())


def _keys(parts: Iterable[Loaded[Any]]) -> set[Key]:
    return {(entry.context, entry.words) for loaded in parts for entry in entries_of(loaded)}


def _held(po: PoFile | None, keys: set[Key]) -> tuple[dict[Key, str], int]:
    if po is None:
        return {}, 0
    said = {key: each.words for key, each in po.translated.items() if key in keys}
    return said, len(po.fuzzy & keys)


def status_of(folder: Folder) -> LanguageStatus:
    """Say how far a language is, part by part; of a regional folder, only the parts it has."""
    regional = is_regional(folder.tag)
    parts = [_part(stem, folder, regional=regional) for stem in folder.said]
    kept = tuple(part for part in parts if not regional or part.translated or part.fuzzy)
    gone = tuple(lapsed(folder.sign_offs, folder.hashes()))
    return LanguageStatus(folder.tag, regional, kept, gone)


def _part(stem: str, folder: Folder, *, regional: bool) -> PartStatus:
    said = folder.said[stem]
    current = {(context, entry_hash(source, words)) for (context, source), words in said.items()}
    translated, fuzzy = len(said), folder.fuzzy[stem]
    return PartStatus(
        part=stem,
        translated=translated,
        fuzzy=fuzzy,
        missing=0 if regional else folder.texts[stem] - translated - fuzzy,
        signed=len(current & {each for one in folder.sign_offs for each in one.signed}),
        reviews=tuple(_reviews(folder.sign_offs, current)),
    )


def _reviews(sign_offs: Iterable[SignOff], current: set[tuple[str, str]]) -> Iterator[Review]:
    counts: Counter[tuple[str, str, Role]] = Counter()
    for each in sign_offs:
        counts[each.on, each.by, each.role] += len(current.intersection(each.signed))
    for (on, by, role), texts in sorted(counts.items()):
        if texts:
            yield Review(by, role, on, texts)
