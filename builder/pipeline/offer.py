"""What a project has to offer: takes its content, gives ids with a word about each."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Literal, get_args

import babel

from builder.content.vocabulary import BANDS
from builder.documents.catalogue_of_artefacts import ARTEFACTS
from builder.documents.help_choice import reachable
from builder.languages.completeness import Completenesses
from builder.languages.locale import SOURCE_LANGUAGE, known_language, pair, parse_locale
from builder.languages.translations import listed_locales, plain_locales
from builder.pipeline.translate import begun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.content.load import Content, Loaded
    from builder.documents.catalogue_of_artefacts import ArtefactKind
    from builder.languages.completeness import Completeness, State
    from builder.languages.locale import Locale
    from builder.languages.translations import Translations

Kind = Literal["lessons", "quizzes", "bands", "locales", "artefacts"]
KINDS: tuple[Kind, ...] = get_args(Kind)

PLAIN = " (in a plain build)"
"""Marks a locale that is made without being named."""

_TWICE = {"too": "; in two languages too (--with)", "only": "; in two languages only (--with)"}


@dataclasses.dataclass(frozen=True, slots=True)
class Listed:
    """One thing that can be asked for, and what it is in a few words."""

    id: str
    about: str


@dataclasses.dataclass(frozen=True, slots=True)
class ListedLocale(Listed):
    """A language with a country: how far its words are, and how far its help lines."""

    state: State
    parts: int
    parts_translated: int
    translation_status: str
    help_lines: int
    """How many services the country's file names."""
    help_lines_printable: int
    plain_build: bool
    rows: tuple[str, ...]
    """The source rows that name the pair."""


@dataclasses.dataclass(frozen=True, slots=True)
class Offer:
    """All that can be asked for, by kind."""

    listed: Mapping[Kind, tuple[Listed, ...]]
    posters: tuple[str, ...]
    briefings: tuple[str, ...]
    languages: tuple[str, ...]
    """Those that somebody has begun, whether or not their words were read."""
    countries: tuple[str, ...]

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Give the ids of one kind."""
        return tuple(each.id for each in self.listed[kind])

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of everything that files are made from."""
        return (*self.ids("lessons"), *self.ids("quizzes"), *self.posters, *self.briefings)

    def knows_locale(self, tag: str) -> bool:
        """Tell whether there is such a language, and help for such a country, in any pairing.

        A language that nobody has begun to translate is known too: that is a matter of the
        content, and the build says what is missing.
        """
        locale = parse_locale(tag)
        return locale is not None and locale.country in self.countries

    def twin(self, tag: str) -> str | None:
        """Give the tag under which the words of a locale are found: `zh-Hans-GB` for `zh-GB`."""
        locale = parse_locale(tag)
        if locale is None or locale.language_tag in self.languages:
            return None
        same = (pair(language, locale.country) for language in self.languages)
        return next(
            (
                each.tag
                for each in same
                if (each.language, each.main_script) == (locale.language, locale.main_script)
            ),
            None,
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
        languages=_languages(content),
        countries=tuple(sorted(content.countries)),
    )


def _languages(content: Content) -> tuple[str, ...]:
    found = {tag for tag in begun(content.project) if known_language(tag)}
    return tuple(sorted({SOURCE_LANGUAGE, *found}))


def in_english(locale: Locale) -> str:
    """Give a locale's name in English: `Spanish, United States`."""
    names = babel.Locale("en")
    language = names.languages.get(locale.language, locale.language)
    script = f" ({names.scripts.get(locale.script, locale.script)})" if locale.script else ""
    return f"{language}{script}, {names.territories.get(locale.country, locale.country)}"


def _locales(content: Content, translations: Translations) -> tuple[Listed, ...]:
    plain = plain_locales(content, translations)
    counted = Completenesses(content, translations)
    return tuple(
        _locale(content, locale, counted.of(locale), plain=locale in plain)
        for locale in listed_locales(content, translations)
    )


def _locale(content: Content, locale: Locale, far: Completeness, *, plain: bool) -> ListedLocale:
    country = content.countries.get(locale.country)
    services = country.record.services if country else ()
    printable = sum(map(reachable, services))
    words = f"{_state_in_words(far)}; {_help_in_words(len(services), printable)}"
    rows = content.shared.sources.record.rows
    return ListedLocale(
        id=locale.tag,
        about=f"{in_english(locale)}: {words}{PLAIN if plain else ''}",
        state=far.state,
        parts=far.parts,
        parts_translated=far.done,
        translation_status=far.review,
        help_lines=len(services),
        help_lines_printable=printable,
        plain_build=plain,
        rows=tuple(row.id for row in rows if row.locale == locale.tag),
    )


def _state_in_words(far: Completeness) -> str:
    """Say how far the words are: `4 of 37 parts translated, drafts`."""
    if far.state == "not-begun":
        return "not begun"
    if far.review == "source":
        return "complete"
    whole = f"{far.done} of {far.parts} parts translated" if far.state == "partly" else "complete"
    return f"{whole}, {'signed' if far.review == 'reviewed' else 'drafts'}"


def _help_in_words(services: int, printable: int) -> str:
    if not services:
        return "no help file yet"
    return f"{printable} of {services} help lines printable"


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
    source = "lesson with its quizzes and posters" if kinds[0].source == "pack" else kinds[0].source
    twice = next((_TWICE[kind.bilingual] for kind in kinds if kind.bilingual != "never"), "")
    return f"made from a {source}, {formats}{f', {papers}' if papers else ''}{twice}"
