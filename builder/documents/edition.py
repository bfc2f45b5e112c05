"""One locale for one band: takes content and translations, gives what documents are made of."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, TypeVar

from builder.content.load import Content, Loaded, join_vocabulary
from builder.documents.blocks import Draft, Frame, HelpStrip, Picture, Words
from builder.documents.help_strip import Audience, choose_help
from builder.languages.localise import Localised, localise
from builder.source.schema import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.content.help import CountryHelp, Wordings
    from builder.content.vocabulary import Band, Vocabulary
    from builder.diagnostics import Diagnostic, Place
    from builder.languages.locale import Locale
    from builder.languages.review import Ledger
    from builder.languages.translations import Translations

R = TypeVar("R", bound=Record)

LICENCE = "CC BY 4.0"


@dataclasses.dataclass(frozen=True, slots=True)
class Edition:
    """The words, the vocabulary and the help of one locale, for one band."""

    locale: Locale
    band: Band
    vocabulary: Vocabulary
    interface: Mapping[str, str]
    alts: Mapping[str, str]
    country: CountryHelp
    facts: Mapping[str, str]
    missing: tuple[Diagnostic, ...]
    missing_words: tuple[str, ...]
    """What stands in a text for each of `missing`."""
    places: Mapping[str, Place]
    reviewed: bool
    """Whether somebody has signed the vocabulary and the interface as they stand."""
    help_as: Edition | None = None
    """The edition whose help services it names: in two languages they are those of the first."""

    def word(self, name: str) -> str:
        """Give one interface word. Raises KeyError for a name that is not there."""
        return self.interface[name]

    def words(self, kind: str, names: tuple[str, ...]) -> Words:
        """Give interface words by name (`page_words`), those of the kind without its prefix."""
        return Words(tuple((name.removeprefix(f"{kind}-"), self.word(name)) for name in names))

    def picture(self, name: str) -> Picture:
        """Give a drawing with its description."""
        return Picture(name, self.alts[name])

    def help(self, audience: Audience) -> HelpStrip:
        """Give this country's help for the band."""
        return choose_help(self, audience)

    def own(self, wordings: Wordings) -> str:
        """Give a country's own fact in this language; empty where it has none."""
        return wordings.get(self.locale.language_tag, "")

    def frame(self, title: str, what: str, subject: str, *, reviewed: bool, checked: bool) -> Frame:
        """Give what surrounds a document.

        Args:
            title: what it is called, as it stands at the foot of its pages.
            what: which kind of document it is, which its own title adds.
            subject: what it is about, for the file's properties.
            reviewed: whether somebody has signed every word of it.
            checked: whether a person has checked every help service on it.
        """
        return Frame(
            language=self.locale.tag,
            direction=self.locale.direction,
            script=self.locale.main_script,
            paper=self.locale.paper,
            title=f"{title} · {what}",
            subject=subject,
            footer=f"{title} · {self.band.label}",
            licence=LICENCE,
            draft=self._draft(reviewed=reviewed, checked=checked),
        )

    def _draft(self, *, reviewed: bool, checked: bool) -> Draft | None:
        if reviewed and checked:
            return None
        what = "help" if reviewed else "translation" if checked else "both"
        plain = [] if reviewed else [self.word("draft-plain-translation")]
        plain += [] if checked else [self.word("draft-plain-help")]
        return Draft(self.word(f"draft-small-{what}"), tuple(plain))


class Editions:
    """Makes editions, and localises what is shown in them."""

    def __init__(self, content: Content, translations: Translations) -> None:
        self._content = content
        self._translations = translations
        self._made: dict[tuple[Locale, str], Edition] = {}

    def make(self, locale: Locale, band_id: str) -> Edition:
        """Give the edition of one locale and band. Raises KeyError for a country without help."""
        if (locale, band_id) not in self._made:
            self._made[locale, band_id] = self._make(locale, band_id)
        return self._made[locale, band_id]

    def _make(self, locale: Locale, band_id: str) -> Edition:
        shared = self._content.shared
        help_file = self._content.countries[locale.country]
        country = help_file.record
        facts = self._facts(locale, country)
        bands = self.localise(shared.bands, locale, band_id, facts)
        flags = self.localise(shared.red_flags, locale, band_id, facts)
        steps = self.localise(shared.steps, locale, band_id, facts)
        disclosure = self.localise(shared.disclosure, locale, band_id, facts)
        letter = self.localise(shared.letter, locale, band_id, facts)
        interface = self.localise(self._content.interface, locale, band_id, facts)
        parts: tuple[Localised[Record], ...] = (bands, flags, steps, disclosure, letter, interface)  # type: ignore[assignment]
        vocabulary = join_vocabulary(
            bands.record,
            flags.record,
            steps.record,
            shared.sources.record,
            disclosure.record,
            letter.record,
        )
        return Edition(
            locale=locale,
            band=vocabulary.band(band_id),
            vocabulary=vocabulary,
            interface={each.id: str(each.text) for each in interface.record.strings},
            alts={each.id: str(each.alt) for each in interface.record.drawings},
            country=country,
            facts=facts,
            missing=tuple(missing for part in parts for missing in part.missing),
            missing_words=tuple(words for part in parts for words in part.missing_words),
            places={
                **_places_of_names(help_file),
                **{words: place for part in parts for words, place in part.places.items()},
            },
            reviewed=all(self.reviewed(part, locale) for part in parts),
        )

    def localise(
        self, loaded: Loaded[R], locale: Locale, band_id: str, facts: Mapping[str, str]
    ) -> Localised[R]:
        """Give a record in the words of a locale, for one band."""
        catalogue = self._translations.catalogue(locale, loaded.id)
        return localise(
            loaded,
            catalogue,
            band=band_id,
            facts=facts,
            language=locale.language,
            country=locale.country,
        )

    def reviewed(self, localised: Localised[R], locale: Locale) -> bool:
        """Tell whether every word is the source's own, or signed as it stands."""
        ledger: Ledger = self._translations.ledger(locale)
        return ledger.covers(localised.used)

    def _facts(self, locale: Locale, country: CountryHelp) -> dict[str, str]:
        """Give what fills placeholders: the country's own words, else neutral ones."""
        given = country.lead_title.get(locale.language_tag)
        return {"lead_title": given or self._neutral(locale, "fact-lead-title")}

    def _neutral(self, locale: Locale, name: str) -> str:
        localised = self.localise(self._content.interface, locale, "", {})
        return next(str(each.text) for each in localised.record.strings if each.id == name)


def _places_of_names(help_file: Loaded[CountryHelp]) -> dict[str, Place]:
    """Give where the names and numbers of a country's services stand."""
    return {
        said: help_file.file.place(("services", number, field))
        for number, service in enumerate(help_file.record.services)
        for field in ("phone", "full_name", "name")
        if (said := getattr(service, field))
    }
