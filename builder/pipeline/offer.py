"""What a project has to offer: takes its content, gives ids with a word about each."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

from builder.content.vocabulary import BANDS
from builder.documents.catalogue_of_artefacts import ARTEFACTS
from builder.languages.locale import parse_locale
from builder.languages.translations import Translations, offered_locales

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.content.load import Content

Kind = Literal["lessons", "quizzes", "bands", "locales", "artefacts"]
KINDS: tuple[Kind, ...] = ("lessons", "quizzes", "bands", "locales", "artefacts")


@dataclasses.dataclass(frozen=True, slots=True)
class Listed:
    """One thing that can be asked for, and what it is in a few words."""

    id: str
    about: str


@dataclasses.dataclass(frozen=True, slots=True)
class Offer:
    """All that can be asked for, by kind."""

    listed: Mapping[Kind, tuple[Listed, ...]]
    posters: tuple[str, ...]
    languages: tuple[str, ...]
    countries: tuple[str, ...]

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Give the ids of one kind."""
        return tuple(each.id for each in self.listed[kind])

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of everything that files are made from."""
        return (*self.ids("lessons"), *self.ids("quizzes"), *self.posters)

    def knows_locale(self, tag: str) -> bool:
        """Tell whether there is such a language and such a country, in whatever pairing."""
        locale = parse_locale(tag)
        return (
            locale is not None
            and locale.language_tag in self.languages
            and locale.country in self.countries
        )


def offer_of(content: Content, translations: Translations) -> Offer:
    """List what can be asked for, each kind in the order that people expect."""
    used = {
        band for each in _sources(content) for band in each.bands
    }
    about_bands = {band.id: str(band.label) for band in content.shared.bands.record.bands}
    listed: dict[Kind, tuple[Listed, ...]] = {
        "lessons": tuple(
            Listed(id_, f"{each.record.title} ({_bands(each.record.bands)})")
            for id_, each in sorted(content.lessons.items())
        ),
        "quizzes": tuple(
            Listed(id_, f"{each.record.title} ({_bands(each.record.bands)})")
            for id_, each in sorted(content.quizzes.items())
        ),
        "bands": tuple(Listed(band, about_bands.get(band, "")) for band in BANDS if band in used),
        "locales": tuple(
            Listed(locale.tag, locale.in_english)
            for locale in offered_locales(content, translations)
        ),
        "artefacts": tuple(Listed(kind.name, kind.about) for kind in ARTEFACTS),
    }
    return Offer(
        listed=listed,
        posters=tuple(sorted(content.posters)),
        languages=translations.languages,
        countries=tuple(sorted(content.countries)),
    )
