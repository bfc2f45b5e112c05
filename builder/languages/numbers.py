"""Numbers and lists in words: takes numbers and a locale, gives text in the locale's digits.

Which digits a text uses is decided by language and country together, where CLDR knows the pair
(Arabic: Egypt writes ٣, the Emirates write 3); contacts keep Latin digits always.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

from babel.lists import format_list

from builder.languages.locale import Locale, parse_locale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# The ten digits of the numbering systems that CLDR names as a language's default.
_DIGITS = {
    "latn": "0123456789",
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
    "deva": "०१२३४५६७८९",
    "beng": "০১২৩৪৫৬৭৮৯",
    "mymr": "၀၁၂၃၄၅၆၇၈၉",
}

_BETWEEN_STEPS = " · "
"""Not a semicolon, which ends a question in Greek."""

# What CSS Counter Styles Level 3 calls them.
_COUNTER_STYLES = {
    "latn": "decimal",
    "arab": "arabic-indic",
    "arabext": "persian",
    "deva": "devanagari",
    "beng": "bengali",
    "mymr": "myanmar",
}


LEAST_PHONE = 6
"""So many digits make a number that is dialled, unless a text says it of something else."""

# Digits, and what phone numbers are grouped with.
_DIALLED = re.compile(r"\+?\d(?:[\s\u00a0()./-]{0,2}\d)*")


def in_latin_digits(words: str) -> str:
    """Give a text with every digit of any script as a Latin one: ٣ and 3 are the same number."""
    return "".join(
        str(unicodedata.digit(letter)) if letter.isdecimal() else letter for letter in words
    )


def dialled_in(words: str) -> Iterator[tuple[int, str, str]]:
    """Give what stands in a text as phone numbers do: its place, its words, its Latin digits."""
    for found in _DIALLED.finditer(in_latin_digits(words)):
        digits = "".join(filter(str.isdecimal, found[0]))
        yield found.start(), words[found.start() : found.end()], digits


def in_digits(number: int, locale: Locale) -> str:
    """Write a whole number in the locale's digits, without grouping."""
    return str(number).translate(_table(_numbering(locale)))


def in_digits_of(tag: str, number: int) -> str:
    """Write a whole number in the digits of a locale by its tag; in Latin ones if it is none."""
    locale = parse_locale(tag)
    return in_digits(number, locale) if locale else str(number)


def number_range(first: int, last: int, locale: Locale) -> str:
    """Write a range, `10–18`; a single number where both are the same."""
    if first == last:
        return in_digits(first, locale)
    return f"{in_digits(first, locale)}–{in_digits(last, locale)}"


def in_a_list(items: list[str], locale: Locale) -> str:
    """Join with commas and the language's word for "and"."""
    joined: str = format_list(items, locale=locale.pair)
    return joined


def in_an_order(items: Iterable[str], locale: Locale | None) -> str:
    """Number items and set them in one line, `1. Stop · 2. Tell`; None gives Latin digits."""
    return _BETWEEN_STEPS.join(
        f"{in_digits(number, locale) if locale else number}. {item}"
        for number, item in enumerate(items, start=1)
    )


def in_a_choice(items: list[str], locale: Locale) -> str:
    """Join with commas and the language's word for "or"."""
    joined: str = format_list(items, style="or", locale=locale.pair)
    return joined


def counter_style(locale: Locale) -> str:
    """Give the name that CSS has for the locale's digits, for counters that a page makes itself."""
    return _COUNTER_STYLES[_numbering(locale)]


@functools.cache
def _numbering(locale: Locale) -> str:
    if locale.pair.territory is None:
        return "latn"
    system: str = locale.pair.default_numbering_system
    return system if system in _DIGITS else "latn"


@functools.cache
def _table(system: str) -> dict[int, int]:
    return {ord(latin): ord(own) for latin, own in zip("0123456789", _DIGITS[system], strict=True)}
