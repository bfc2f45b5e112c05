"""Put content into one language: takes a record and its catalogue, gives the same record localised.

What comes back is the same type with one wording a text, the band's, and its easy twin. What is
missing is marked and returned too: the caller decides what that withholds.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Generic, TypeVar

from builder.content.text import DEFAULT, EASY, Text
from builder.diagnostics import Diagnostic, Place, Severity, define
from builder.languages.catalogue import Catalogue, shortened
from builder.languages.texts import Address, rewrite
from builder.languages.typography import bind_short_words, spelled_in
from builder.source.schema import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.content.load import Loaded

R = TypeVar("R", bound=Record)

MISSING = define(
    "missing-translation", "A text that a language does not have yet.", Severity.WARNING
)

OPEN = "\uffff"
"""Stands before a text that is left untranslated: a noncharacter, which no content may hold. By it
a document that shows such a text is known, so that none is ever made half translated."""

_FACT = re.compile(r"\{([a-z_]+)\}")


@dataclasses.dataclass(frozen=True, slots=True)
class Localised(Generic[R]):
    """A record in one language; `missing` is empty when nothing is left untranslated."""

    record: R
    missing: tuple[Diagnostic, ...]
    missing_words: tuple[str, ...]
    """What stands in the record for each of `missing`: the source's words after `OPEN`."""
    places: Mapping[str, Place]
    """Where each text stands: in the PO file, or in the YAML for the source language."""
    used: tuple[tuple[str, str, str], ...]
    """Context, source words and translation of each entry, for the ledger of reviews."""


class _Localiser(Generic[R]):
    """One pass over one record."""

    def __init__(
        self,
        loaded: Loaded[R],
        catalogue: Catalogue | None,
        band: str,
        facts: Mapping[str, str],
        language: str,
        country: str,
    ) -> None:
        self.loaded = loaded
        self.catalogue = catalogue
        self.band = band
        self.facts = facts
        self.language = language
        self.country = country
        self.missing: list[Diagnostic] = []
        self.missing_words: list[str] = []
        self.places: dict[str, Place] = {}
        self.used: list[tuple[str, str, str]] = []

    def __call__(self, address: Address, text: Text) -> Text:
        wording = self.band if self.band in text.bands else DEFAULT
        words = self._say(address, wording, text.bands.get(self.band, text.default))
        easy = self._say(address, EASY, text.easy) if text.easy is not None else None
        return Text(default=words, easy=easy)

    def _say(self, address: Address, wording: str, source: str) -> str:
        context = address.context(wording)
        place = self.loaded.file.place(address.path)
        words = source
        if self.catalogue is not None:
            translated = self.catalogue.look_up(context, source)
            if translated is not None:
                words, place = translated.words, translated.place
                self.used.append((context, source, words))
            elif not self.catalogue.regional:
                self._miss(context, source)
                words = OPEN + source
                self.missing_words.append(self._filled(words))
        said = self._filled(words)
        self.places.setdefault(said, place)
        return said

    def _filled(self, words: str) -> str:
        filled = _FACT.sub(lambda match: self.facts.get(match[1], match[0]), words)
        spelled = spelled_in(filled, self.language, self.country)
        return bind_short_words(spelled, self.language)

    def _miss(self, context: str, source: str) -> None:
        assert self.catalogue is not None
        message = f"no translation of “{shortened(source)}”"
        hint = f"translate the entry {context}"
        place = self.catalogue.place_of(context, source)
        self.missing.append(Diagnostic(MISSING, place, message, hint))


def localise(
    loaded: Loaded[R],
    catalogue: Catalogue | None,
    *,
    band: str,
    facts: Mapping[str, str],
    language: str = "",
    country: str = "",
) -> Localised[R]:
    """Give a record in the words of a catalogue, for one band.

    Args:
        loaded: the record as it was written, with its file.
        catalogue: its translations; None for the source language.
        band: whose wording to take where a text has several.
        facts: the country's own words for placeholders such as `{lead_title}`.
        language: the one that they are in, such as `pl`, which sets its signs in its own way.
        country: the one that reads them, such as `CH`, which may spell in its own way.
    """
    localiser = _Localiser(loaded, catalogue, band, facts, language, country)
    address = Address(loaded.id, loaded.node)
    record = rewrite(loaded.record, address, localiser)
    return Localised(
        record,
        tuple(localiser.missing),
        tuple(localiser.missing_words),
        localiser.places,
        tuple(localiser.used),
    )
