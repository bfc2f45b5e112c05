"""How far each language is: takes content and its translations, gives a `Completeness` a locale.

A part is what one PO file translates: a lesson, a quiz, a poster, a briefing, the vocabulary that
all share, the words of the pages themselves. It counts when every text of it is translated.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

from builder.languages.extract import translatable
from builder.languages.texts import Entry, entries_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.content.load import Content
    from builder.languages.locale import Locale
    from builder.languages.translations import Translations

State = Literal["complete", "partly", "not-begun"]


@dataclasses.dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the parts are whole, and whether people have read what there is."""

    parts: int
    done: int
    begun: bool
    review: Literal["source", "draft", "reviewed", "none"]
    """`source` where no word differs from the source, `none` where nothing is translated."""

    @property
    def state(self) -> State:
        """Say it in one word."""
        if self.done == self.parts:
            return "complete"
        return "partly" if self.begun else "not-begun"


class Completenesses:
    """Counts locales; what two locales have in common is read once."""

    def __init__(self, content: Content, translations: Translations) -> None:
        self._translations = translations
        self._entries: Mapping[str, tuple[Entry, ...]] = {
            stem: tuple(entry for loaded in parts for entry in entries_of(loaded))
            for stem, parts in translatable(content).items()
        }
        self._known: dict[tuple[str, ...], Completeness] = {}

    def of(self, locale: Locale) -> Completeness:
        """Count the parts of one locale."""
        folders = {folder for folder, _ in self._translations.files}
        key = tuple(folder for folder in locale.chain if folder in folders)
        # Without a folder, English is the source and every other language is not begun.
        key = key or (("source",) if locale.is_source else ())
        if key not in self._known:
            self._known[key] = self._count(locale)
        return self._known[key]

    def _count(self, locale: Locale) -> Completeness:
        done, used = 0, []
        for stem, found in self._entries.items():
            catalogue = self._translations.catalogue(locale, stem)
            if catalogue is None:
                done += 1
                continue
            said = [(entry, catalogue.look_up(entry.context, entry.words)) for entry in found]
            used += [(entry.context, entry.words, words.words) for entry, words in said if words]
            done += catalogue.regional or all(words for _, words in said)
        if not used:
            return Completeness(len(self._entries), done, False, self._unused(locale))
        signed = self._translations.ledger(locale).covers(used)
        review: Literal["draft", "reviewed"] = "reviewed" if signed else "draft"
        return Completeness(len(self._entries), done, True, review)

    def _unused(self, locale: Locale) -> Literal["source", "none"]:
        return "source" if locale.is_source else "none"
