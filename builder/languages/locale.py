"""A locale, the language of the words and the country of the help: takes a tag, gives a `Locale`.

Any language goes with any country: `uk-GB` is Ukrainian with British help lines. Babel refuses such
pairs, so it is never handed the whole: what belongs to the language is asked of the language, what
belongs to the country of the country.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import Literal

import babel
from babel.core import get_global

from builder.languages.pseudo import ACCENTED, MIRRORED, PSEUDO_TAGS, PseudoTag

_TAG = re.compile(r"(?P<language>[a-z]{2,3})(?:-(?P<script>[A-Z][a-z]{3}))?-(?P<country>[A-Z]{2})")
_AREA = re.compile(r"[0-9]{3}")
"""UN M49 code of a part of the world, as in `es-419`, the Spanish of Latin America."""

_LANGUAGE = re.compile(r"(?P<language>[a-z]{2,3})(?:-(?P<script>[A-Z][a-z]{3}))?")

SOURCE_LANGUAGE = "en"
"""Content is written in British English."""

# Codes that CLDR names beside countries: unions, outlying areas, test codes, "unknown".
_NOT_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})

# The pseudo languages and the language whose data serve each: its direction, how it joins a list.
_PSEUDO: dict[str, str] = {ACCENTED: "en", MIRRORED: "ar"}
_PSEUDO_TAG = re.compile(rf"(?P<language>{MIRRORED}|{ACCENTED})-(?P<country>[A-Z]{{2}})")

# "Undetermined", which Babel takes for American English.
_NOT_LANGUAGES = frozenset({"und"})

# CLDR supplemental measurementData 48: paperSize US-Letter. (Unicode licence)
_LETTER_COUNTRIES = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())  # noqa: SIM905


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Locale:
    """Language, perhaps a script, and country."""

    language: str
    script: str | None
    country: str

    @property
    def tag(self) -> str:
        """The whole: `zh-Hans-US`."""
        return f"{self.language_tag}-{self.country}"

    @property
    def language_tag(self) -> str:
        """The language with its script where it is written: `zh-Hans`, `es`."""
        return f"{self.language}-{self.script}" if self.script else self.language

    @property
    def chain(self) -> tuple[str, ...]:
        """The folders that hold its words, the most particular first: `es-US`, `es-419`, `es`.

        The one between is what CLDR gives as the parent of the locale: the Spanish of Latin America
        for the United States and for Mexico.
        """
        parents: dict[str, str] = get_global("parent_exceptions")  # type: ignore[assignment]
        parent = parents.get(self.tag.replace("-", "_"), "root").replace("_", "-")
        shared = (parent,) if parent.startswith(f"{self.language_tag}-") else ()
        return (self.tag, *shared, self.language_tag)

    @property
    def is_source(self) -> bool:
        """Whether its words are the source's, or differ from them only by region."""
        return self.language_tag == SOURCE_LANGUAGE

    @property
    def pseudo(self) -> PseudoTag | None:
        """The pseudo language that it is of, if any: its words are made, not translated."""
        return next((tag for tag in PSEUDO_TAGS if tag == self.language), None)

    @property
    def words(self) -> babel.Locale:
        """Babel's data for the language alone."""
        return _babel_language(self.language_tag)

    @property
    def pair(self) -> babel.Locale:
        """Babel's data for language and country together where it has the pair.

        Where it has not, English is the world's (`en_001`): Babel's plain English is American.
        """
        try:
            return babel.Locale.parse(self.tag, sep="-")
        except (babel.UnknownLocaleError, ValueError):
            return babel.Locale("en", "001") if self.is_source else self.words

    @property
    def main_script(self) -> str:
        """ISO 15924 code of the script it is written in."""
        return self.script or self.words.script or _likely_script(self.words.language)

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Where a line starts."""
        return "rtl" if self.words.text_direction == "rtl" else "ltr"

    @property
    def autonym(self) -> str:
        """What speakers of the language call it: `Українська`."""
        name = self.words.get_language_name(self.words) or self.language_tag
        # Not its capital: a Georgian word begins with none.
        return name[:1].title() + name[1:]

    @property
    def paper(self) -> Literal["A4", "Letter"]:
        """The sheet that schools of the country print on."""
        return "Letter" if self.country in _LETTER_COUNTRIES else "A4"

    def __str__(self) -> str:
        return self.tag


def parse_locale(tag: str) -> Locale | None:
    """Read a tag such as `ar-AE`; None where its shape, language or country is unknown."""
    pseudo = _PSEUDO_TAG.fullmatch(tag)
    if pseudo is not None:
        made_up = Locale(pseudo["language"], None, pseudo["country"])
        return made_up if known_country(made_up.country) else None
    match = _TAG.fullmatch(tag)
    if match is None or not known_language(tag.rpartition("-")[0]):
        return None
    locale = Locale(match["language"], match["script"], match["country"])
    return locale if known_country(locale.country) else None


def pair(language_tag: str, country: str) -> Locale:
    """Put a language (`uk`, `zh-Hans`) and a country together; both are known ones."""
    if language_tag in _PSEUDO:
        return Locale(language_tag, None, country)
    language, _, script = language_tag.partition("-")
    return Locale(language, script or None, country)


def office_tag(tag: str) -> str:
    """Give the tag by which office programs choose a dictionary and a voice for a locale's words.

    They know a language with a country that it is at home in, and no script: `uk-GB` is `uk-UA` to
    them, and `zh-Hans-US` is `zh-CN`.
    """
    locale = parse_locale(tag)
    if locale is None or (locale.script is None and locale.pair.territory == locale.country):
        return tag
    if locale.is_source:
        return f"{SOURCE_LANGUAGE}-GB"
    subtags: dict[str, str] = get_global("likely_subtags")  # type: ignore[assignment]
    likely = subtags.get(locale.language_tag.replace("-", "_")) or subtags.get(locale.language, "")
    home = likely.rpartition("_")[2]
    return f"{locale.language}-{home}" if known_country(home) else tag


def known_language(tag: str) -> bool:
    """Tell whether a language tag (`es`, `zh-Hans`) is one that Babel has data for."""
    match = _LANGUAGE.fullmatch(tag)
    if match is None or match["language"] in _NOT_LANGUAGES:
        return False
    try:
        found = _babel_language(tag)
    except (babel.UnknownLocaleError, ValueError):
        return False
    # Babel falls back to the language alone for a script that it has no data for.
    return match["script"] in (None, found.script or _likely_script(match["language"]))


def known_country(code: str) -> bool:
    """Tell whether a code is a country of CLDR."""
    shaped = bool(re.fullmatch(r"[A-Z]{2}", code)) and code not in _NOT_COUNTRIES
    return shaped and code in babel.Locale("en").territories


def is_regional(tag: str) -> bool:
    """Tell whether a folder holds only what a region says otherwise: `es-US`, `es-419`."""
    language, _, region = tag.rpartition("-")
    area = bool(_AREA.fullmatch(region)) and region in babel.Locale("en").territories
    return known_language(language) and (area or known_country(region))


@functools.cache
def _babel_language(tag: str) -> babel.Locale:
    return babel.Locale.parse(_PSEUDO.get(tag, tag), sep="-")


def _likely_script(language: str) -> str:
    subtags: dict[str, str] = get_global("likely_subtags")  # type: ignore[assignment]
    parts = subtags.get(language, "").split("_")
    return parts[1] if len(parts) > 1 else "Latn"
