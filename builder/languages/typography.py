"""How a language sets its signs: takes words and a language, gives them as its typesetters do."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NO_BREAK_SPACE = "\u00a0"

_SHORT_WORDS = {"cs": "aikosuvz", "pl": "aiouwz", "sk": "aikosuvz"}
"""Words of one letter that no line may end with: PN-83/P-55366 for Polish, ČSN 01 6910 for Czech,
STN 01 6910 for Slovak."""

_WITHOUT_SHARP_S = {"CH", "LI"}
"""Where German has no ß: the official rules (Deutsche Rechtschreibung, § 25 E2) let Switzerland
write ss throughout; its schools teach nothing else, and so it is in Liechtenstein."""

WIDE_COLON = "："
"""As wide as an ideograph, and followed by no space."""

_COMMAS = {"ar": "، ", "fa": "، ", "ur": "، ", "zh": "、", "ja": "、"}
"""The comma between things in a row, with the space that follows: that of Arabic script (U+060C),
and the one that counts up in Chinese (GB/T 15834-2011, 4.5) and Japanese."""

_COLONS = {"fr": f"{_NO_BREAK_SPACE}:", "zh": WIDE_COLON, "ja": WIDE_COLON}
"""French sets a space before it that no line is divided at (Lexique des règles typographiques en
usage à l'Imprimerie nationale), Chinese (GB/T 15834-2011) and Japanese a sign as wide as a
letter."""

_BRACKETS = {"zh": ("（", "）"), "ja": ("（", "）")}
"""Chinese (GB/T 15834-2011, 4.9) and Japanese brackets are as wide as a letter, without spaces."""

_FULL_STOPS = ".。．｡।۔։።"
"""Of Latin, Greek, Cyrillic and Arabic; Chinese and Japanese; Devanagari and Bengali; Urdu;
Armenian; Ethiopic."""


def bind_short_words(words: str, language: str) -> str:
    """Keep words of one letter with what follows, in languages in which no line may end with one.

    Args:
        words: as a translator wrote them.
        language: such as `pl`.
    """
    letters = _SHORT_WORDS.get(language)
    return _short_word(letters).sub(rf"\1{_NO_BREAK_SPACE}", words) if letters else words


def spelled_in(words: str, language: str, country: str) -> str:
    """Spell words as the schools of a country do, where its language is written elsewhere too.

    Args:
        words: as a translator wrote them, for every country.
        language: such as `de`.
        country: such as `CH`.
    """
    swiss = language == "de" and country in _WITHOUT_SHARP_S
    return words.replace("ß", "ss").replace("ẞ", "SS") if swiss else words


def in_a_row(items: Iterable[str], language: str) -> str:
    """Join with the comma alone: in Arabic the word for "and" is itself a letter of a key."""
    return _COMMAS.get(language, ", ").join(items)


def colon(language: str) -> str:
    """Give the sign that stands between a label and what it labels, without a space after it.

    Args:
        language: or a tag that begins with it: `fr`, `fr-CA`, `zh-Hans-US`.
    """
    return _COLONS.get(language.partition("-")[0], ":")


def after_label(language: str) -> str:
    """Give what stands between a label and its value: the colon, and a space where one follows."""
    sign = colon(language)
    return sign if sign == WIDE_COLON else f"{sign} "


def labelled(label: str, value: str, language: str) -> str:
    """Join a label and its value: `Source: the police`."""
    return f"{label}{after_label(language)}{value}"


def brackets(language: str) -> tuple[str, str]:
    """Give the brackets of an aside, with the space before them where the language sets one."""
    return _BRACKETS.get(language.partition("-")[0], (" (", ")"))


def aside(words: str, language: str) -> str:
    """Give words as an aside that follows other words: ` (any time)`; nothing for none."""
    start, end = brackets(language)
    return f"{start}{words}{end}" if words else ""


def without_full_stop(words: str) -> str:
    """Give words as they are quoted within a sentence, which has a full stop of its own.

    What asks, exclaims or trails off (three dots) keeps its end.
    """
    shown = words.rstrip()
    stops = shown.endswith(tuple(_FULL_STOPS)) and not shown.endswith("..")
    return shown[:-1] if stops else words


@functools.cache
def _short_word(letters: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)([{letters}]) (?=\S)", re.IGNORECASE)
