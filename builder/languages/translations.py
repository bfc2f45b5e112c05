"""All translations of a project: takes `lessons/locale/`, gives catalogues by locale and file."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostics, Place, Severity, define
from builder.languages.catalogue import Catalogue, PoFile, read_po, shortened
from builder.languages.extract import translatable
from builder.languages.locale import (
    SOURCE_LANGUAGE,
    Locale,
    is_regional,
    known_country,
    known_language,
    pair,
    parse_locale,
)
from builder.languages.pseudo_catalogue import Origins, PseudoCatalogue, origins_of
from builder.languages.review import Ledger, read_ledger
from builder.languages.texts import entries_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from builder.content.load import Content

UNKNOWN_LANGUAGE = define("unknown-language", "A language tag that is not one.")
UNKNOWN_COUNTRY = define("unknown-country", "A country code that is not one.")

STALE = define(
    "stale-translation", "A translation of a text that has changed or is gone.", Severity.WARNING
)

FOLDER = PurePosixPath("lessons/locale")

_FOR_EVERY_LANGUAGE = frozenset({"GB", "US"})
"""Countries that every translated language is listed with."""


@dataclasses.dataclass(frozen=True, slots=True)
class Translations:
    """The PO files and ledgers of every language folder."""

    files: Mapping[tuple[str, str], PoFile]
    """By folder (`es`, `es-US`) and source file id."""
    ledgers: Mapping[str, Ledger]
    origins: Callable[[], Origins] = dict
    """Gives where each text was written, of which the pseudo languages are made."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have a folder of their own, and the source language."""
        folders = {folder for folder, _ in self.files if known_language(folder)}
        return tuple(sorted({SOURCE_LANGUAGE, *folders}))

    def catalogue(self, locale: Locale, file_id: str) -> Catalogue | None:
        """Give the translations of one source file; None where the source stands as is."""
        if locale.pseudo is not None:
            place = FOLDER / locale.language_tag / f"{file_id}.po"
            return PseudoCatalogue((), place, False, locale.pseudo, self.origins())
        found = [self.files.get((folder, file_id)) for folder in locale.chain]
        files = tuple(po for po in found if po is not None)
        if locale.is_source and not files:
            return None
        belongs = FOLDER / locale.language_tag / f"{file_id}.po"
        return Catalogue(files, belongs, regional=locale.is_source)

    def ledger(self, locale: Locale) -> Ledger:
        """Give the reviews that count for a locale: its own and its language's."""
        own = [self.ledgers[folder] for folder in locale.chain if folder in self.ledgers]
        return Ledger(frozenset().union(*(ledger.signed for ledger in own)))


def read_translations(
    content: Content, diagnostics: Diagnostics, folders: Collection[str] | None = None
) -> Translations:
    """Read the PO files of all lessons, quizzes, posters, the vocabulary and the interface.

    Args:
        content: what is translated.
        diagnostics: takes what is wrong in a file.
        folders: those to read, such as `es` and `es-US`; None for all.
    """
    project = content.project
    files = {}
    ledgers = {}
    for path in project.list("lessons", "locale/*/*.po"):
        folder = path.parent.name
        wanted = folders is None or folder in folders
        if wanted and _known_folder(folder, path, diagnostics):
            po = read_po(project, path, diagnostics)
            if po is not None:
                files[folder, path.stem] = po
    for path in project.list("lessons", "locale/*/review.yaml"):
        wanted = folders is None or path.parent.name in folders
        ledger = read_ledger(project, path, diagnostics) if wanted else None
        if ledger is not None:
            ledgers[path.parent.name] = ledger
    _check_countries(content, diagnostics)
    _check_rows(content, diagnostics)
    if not diagnostics.errors:
        _check_stale(content, files, diagnostics)
    return Translations(files, ledgers, functools.cache(functools.partial(origins_of, content)))


def _check_stale(
    content: Content, files: Mapping[tuple[str, str], PoFile], diagnostics: Diagnostics
) -> None:
    """Note what is a translation of nothing: the text has changed since, or is gone."""
    current = {
        stem: {(entry.context, entry.words) for loaded in parts for entry in entries_of(loaded)}
        for stem, parts in translatable(content).items()
    }
    for (_, stem), po in files.items():
        note_stale(po, current.get(stem, ()), diagnostics)


def note_stale(po: PoFile, current: Collection[tuple[str, str]], diagnostics: Diagnostics) -> None:
    """Note every translation in a file whose context and text are none of the current ones."""
    for key, translated in po.translated.items():
        if key not in current:
            message = f"this translates a text that has changed: “{shortened(key[1])}”"
            hint = f"look at {key[0]}; until then the text stands as it is elsewhere"
            diagnostics.add(STALE, translated.place, message, hint)


def _known_folder(folder: str, path: PurePosixPath, diagnostics: Diagnostics) -> bool:
    if known_language(folder) or is_regional(folder):
        return True
    hint = (
        "name the folder by language, as in es or zh-Hans, or with a country or region, as in es-US"
        " or es-419"
    )
    message = f"'{folder}' is not a language"
    diagnostics.add(UNKNOWN_LANGUAGE, Place(str(path.parent)), message, hint)
    return False


def _check_countries(content: Content, diagnostics: Diagnostics) -> None:
    for code, country in content.countries.items():
        if not known_country(code):
            hint = "name the file by the country's two letters, as in GB.yaml"
            place = Place(country.file.file)
            diagnostics.add(UNKNOWN_COUNTRY, place, f"'{code}' is not a country", hint)
        for number, language in enumerate(country.record.languages):
            if not known_language(language):
                place = country.file.place(("languages", number))
                message = f"'{language}' is not a language"
                hint = "use its code, as in en, es or zh-Hans"
                diagnostics.add(UNKNOWN_LANGUAGE, place, message, hint)


def _check_rows(content: Content, diagnostics: Diagnostics) -> None:
    """Refuse a row whose locale is none: it could never be listed."""
    sources = content.shared.sources
    for number, row in enumerate(sources.record.rows):
        if row.locale is not None and parse_locale(row.locale) is None:
            place = sources.file.place(("rows", number, "locale"))
            message = f"'{row.locale}' is not a language with a country"
            diagnostics.add(UNKNOWN_LANGUAGE, place, message, "write it as in de-AT or zh-Hans-US")


def plain_locales(content: Content, translations: Translations) -> tuple[Locale, ...]:
    """Give the locales of a plain build: those that countries name for it and there are words for.

    45 countries in all their languages are more than somebody wants who asks for nothing.
    """
    found = [
        pair(tag, code)
        for code, loaded in content.countries.items()
        for tag in loaded.record.plain_build
        if tag in translations.languages
    ]
    return tuple(sorted(found, key=lambda locale: locale.tag))


def listed_locales(content: Content, translations: Translations) -> tuple[Locale, ...]:
    """Give every locale that somebody may look for, translated or not.

    Each country with its languages, the pairs that a source names (rows S0-29 to S0-66), and every
    language that there are words for with the two countries that lessons are first made for,
    where the project has a help file for them.
    """
    rows = content.shared.sources.record.rows
    named = (parse_locale(row.locale) for row in rows if row.locale is not None)
    found = {locale for locale in named if locale is not None}
    for code, loaded in content.countries.items():
        found |= {pair(language, code) for language in loaded.record.languages}
    for country in content.countries.keys() & _FOR_EVERY_LANGUAGE:
        found |= {pair(language, country) for language in translations.languages}
    return tuple(sorted(found, key=lambda locale: locale.tag))
