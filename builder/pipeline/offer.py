"""What a project has to offer: takes its content, gives ids with a word about each."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Literal

import babel

from builder.content.vocabulary import BANDS
from builder.documents.catalogue_of_artefacts import ARTEFACTS
from builder.languages.locale import parse_locale
from builder.languages.translations import offered_locales, plain_locales

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.content.load import Content, Loaded
    from builder.documents.catalogue_of_artefacts import ArtefactKind
    from builder.languages.locale import Locale
    from builder.languages.translations import Translations

Kind = Literal["lessons", "quizzes", "bands", "locales", "artefacts"]
KINDS: tuple[Kind, ...] = ("lessons", "quizzes", "bands", "locales", "artefacts")

PLAIN = " (in a plain build)"
"""Marks a locale that is made without being named."""


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
    briefings: tuple[str, ...]
    languages: tuple[str, ...]
    countries: tuple[str, ...]

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Give the ids of one kind."""
        return tuple(each.id for each in self.listed[kind])

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of everything that files are made from."""
        return (*self.ids("lessons"), *self.ids("quizzes"), *self.posters, *self.briefings)

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
    listed: dict[Kind, tuple[Listed, ...]] = {
        "lessons": _titles(content.lessons),
        "quizzes": _titles(content.quizzes),
        "bands": _bands(content),
        "locales": _locales(content, translations),
        "artefacts": _artefacts(),
    }
    return Offer(
        listed=listed,
        posters=tuple(sorted(content.posters)),
        briefings=tuple(sorted(content.briefings)),
        languages=translations.languages,
        countries=tuple(sorted(content.countries)),
    )


def in_english(locale: Locale) -> str:
    """Give a locale's name in English: `Spanish, United States`."""
    names = babel.Locale("en")
    language = names.languages.get(locale.language, locale.language)
    script = f" ({names.scripts.get(locale.script, locale.script)})" if locale.script else ""
    return f"{language}{script}, {names.territories.get(locale.country, locale.country)}"


def _locales(content: Content, translations: Translations) -> tuple[Listed, ...]:
    plain = plain_locales(content, translations)
    return tuple(
        Listed(locale.tag, in_english(locale) + (PLAIN if locale in plain else ""))
        for locale in offered_locales(content, translations)
    )


def _titles(sources: Mapping[str, Loaded[Any]]) -> tuple[Listed, ...]:
    return tuple(
        Listed(id_, f"{loaded.record.title} ({', '.join(loaded.record.bands)})")
        for id_, loaded in sorted(sources.items())
    )


def _bands(content: Content) -> tuple[Listed, ...]:
    used = {
        *(band for each in content.lessons.values() for band in each.record.bands),
        *(band for each in content.quizzes.values() for band in each.record.bands),
        *(band for each in content.posters.values() for band in each.record.bands),
        *(band for each in content.briefings.values() for band in each.record.bands),
    }
    labels = {str(band.id): str(band.label) for band in content.shared.bands.record.bands}
    return tuple(Listed(band, labels.get(band, "")) for band in BANDS if band in used)


def _artefacts() -> tuple[Listed, ...]:
    """List each name once: some are made in two formats, or on the paper of the country."""
    kinds: dict[str, list[ArtefactKind]] = {}
    for kind in ARTEFACTS:
        kinds.setdefault(kind.name, []).append(kind)
    return tuple(Listed(name, _about(same)) for name, same in kinds.items())


def _about(kinds: list[ArtefactKind]) -> str:
    """Say what one artefact is: `made from a lesson, docx and pdf`."""
    formats = " and ".join(dict.fromkeys(kind.format for kind in kinds))
    papers = " or ".join(dict.fromkeys(kind.paper for kind in kinds if kind.paper))
    return f"made from a {kinds[0].source}, {formats}{f', {papers}' if papers else ''}"
