"""What safety rules judge: takes a project and its documents, gives one `Material`.

A rule asks the material for what it needs: `passages` are all texts as authors and translators
wrote them, `artefacts` the finished documents, `words` the word lists of each language.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from builder.content.vocabulary import BANDS
from builder.diagnostics import Place
from builder.safety.document_words import words_of
from builder.safety.matching import Matcher, Turns
from builder.safety.passages import Passage, passages_of

if TYPE_CHECKING:
    import datetime as dt

    from builder.content.load import Content
    from builder.diagnostics import Code
    from builder.documents.artefact import Artefact
    from builder.languages.translations import Translations
    from builder.languages.words import Brands, WordList
    from builder.safety.document_words import Said

FindPlace = Callable[[str, Mapping[str, Place]], Place | None]


@dataclasses.dataclass(frozen=True, slots=True)
class Hit:
    """Something that breaks a rule: what, where, and what to write instead."""

    code: Code
    place: Place
    source: str
    """Id of the lesson, quiz, poster or shared file whose own exceptions count for it."""
    message: str
    hint: str = ""


@dataclasses.dataclass(frozen=True)
class Material:
    """Everything that rules read."""

    content: Content
    translations: Translations
    artefacts: tuple[Artefact, ...]
    words: Mapping[str, WordList]
    """By language tag: `en`, `es`. Ask `list_of` for that of a folder such as `es-US`."""
    brands: Brands
    find_place: FindPlace
    """Gives where a text of a document was written, by the places of its artefact."""
    as_of: dt.date | None = None
    """The day for which checks of help services are judged; the newest check's when absent."""

    @functools.cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text in every language, wording by wording."""
        return tuple(passages_of(self.content, self.translations))

    @functools.cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that anything is written or translated in, without countries."""
        return tuple(sorted({language_of(each.language) for each in self.passages}))

    def list_of(self, tag: str) -> WordList | None:
        """Give the word list for a language tag with or without a country; None without one."""
        return self.words.get(language_of(tag))

    def matcher(self, tag: str, name: str, offenders: tuple[str, ...] = ()) -> Matcher | None:
        """Give one list of a language ready to search with; None where the language has none.

        Args:
            tag: the language, with or without a country.
            name: a field of `WordList`: `blaming`.
            offenders: names that stand for `{offender}` in its patterns.
        """
        return self._matchers(language_of(tag), name, offenders)

    @functools.cached_property
    def _matchers(self) -> Callable[[str, str, tuple[str, ...]], Matcher | None]:
        # One memory a material: word lists differ from project to project.
        return functools.cache(self._make_matcher)

    def _make_matcher(self, language: str, name: str, offenders: tuple[str, ...]) -> Matcher | None:
        words = self.words.get(language)
        if words is None or not getattr(words, name):
            return None
        turns = Turns(words.negations, words.alternatives, words.reporting)
        return Matcher(getattr(words, name), turns, offenders)

    def said_in(self, artefact: Artefact) -> tuple[Said, ...]:
        """Give every text of one of `artefacts`, as `words_of` does, and read it only once."""
        known = self._said
        if id(artefact) not in known:
            known[id(artefact)] = words_of(artefact)
        return known[id(artefact)]

    @functools.cached_property
    def _said(self) -> dict[int, tuple[Said, ...]]:
        # By identity, which holds as long as the material holds its artefacts: to compare two
        # documents takes as long as to read one.
        return {}

    def place_in(self, artefact: Artefact, words: str) -> Place:
        """Give where words of a document were written; the document's own path where unknown."""
        return self.find_place(words, artefact.places) or Place(artefact.path)


def language_of(tag: str) -> str:
    """Give a language without its country or region: `es` for `es-US` and `es-419`, `zh-Hans`."""
    head, _, last = tag.rpartition("-")
    return head if head and (last.isupper() or last.isdigit()) else tag


def rank(band: str) -> int:
    """Give a band's place in teaching order, from 0."""
    return BANDS.index(band)
