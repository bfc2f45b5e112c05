"""Languages that nobody speaks: takes English, gives it as it would look in a long foreign tongue.

They show, before anybody translates, what is not translatable and what has no room. `qps-ploc` puts
accents on every letter and makes a text a third longer, as far as its room allows. `qps-plocm`
writes Arabic letters from right to left in a mirrored layout; like Arabic it leaves out short
vowels, and its lines are taller. Both put a text between `⟦` and `⟧`, so that one sees where it
ends. Placeholders, addresses and `**` stay as they are. The tags are the ones that Windows uses;
`qps` is for private use in ISO 639.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PseudoTag = Literal["qps-ploc", "qps-plocm"]
ACCENTED: PseudoTag = "qps-ploc"
MIRRORED: PseudoTag = "qps-plocm"
PSEUDO_TAGS = (ACCENTED, MIRRORED)

GROWTH: dict[PseudoTag, float] = {ACCENTED: 0.35, MIRRORED: 0.0}
"""How much longer a text becomes; translations out of English often become a third longer (W3C,
"Text size in translation")."""

OPEN, CLOSE = "⟦", "⟧"

# Right-to-left isolate and its end (Unicode Bidirectional Algorithm, section 2.4).
_ISOLATE, _END = "\u2067", "\u2069"

_KEPT = re.compile(r"\{[^{}]*\}|https?://\S+|www\.\S+|\*\*|<[^<>]*>")
_LETTERS = re.compile(r"\w(?: \w)+")
"""A list of letters, each of which stands alone on a page: no room for brackets."""
_VOWEL = re.compile("[aeiouyAEIOUY]")
_SHORT = re.compile("(?<=[A-Za-z])[eiu](?=[A-Za-z])")
"""Vowels within a word that an Arabic hand would leave out."""

_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
# No letter stays as it is, so that what stays is seen; the fonts of pages and slides have them all.
_ACCENTS = str.maketrans(_LATIN, "àḃçđéḟĝĥîĵķłṁñöþɋŕšţûṽŵẋýžÀḂÇĐÉḞĜĤÎĴĶŁṀÑÖÞɊŔŠŢÛṼŴẊÝŽ")
_ARABIC = str.maketrans(f"{_LATIN}?,;", "ابجدهفغحيژكلمنوپقرستعڤثخىزابجدهفغحيژكلمنوپقرستعڤثخىز؟،؛")


def pseudo(words: str, tag: PseudoTag, longest: int | None = None) -> str:
    """Give a text in a pseudo language.

    Args:
        words: the English.
        tag: which of the two.
        longest: characters that it may have; a text that leaves no room for them grows all the
            same by the brackets, which have to be seen.
    """
    letters = _ACCENTS if tag == ACCENTED else _ARABIC
    if _LETTERS.fullmatch(words):
        return words.translate(letters)
    before, after = (OPEN, CLOSE) if tag == ACCENTED else (_ISOLATE + OPEN, CLOSE + _END)
    more = round(len(words) * GROWTH[tag])
    if longest is not None:
        more = min(more, longest - len(words))
    more = max(more - len(before) - len(after), 0)
    plain = _longer(words, more) if tag == ACCENTED else _changed(words, _without_short_vowels)
    return f"{before}{_changed(plain, lambda part: part.translate(letters))}{after}"


def _without_short_vowels(words: str) -> str:
    return _SHORT.sub("", words)


def _longer(words: str, more: int) -> str:
    """Double vowels from the start on until a text is `more` letters longer, or has no more."""
    left = iter(range(more))

    def double(vowel: re.Match[str]) -> str:
        return vowel[0] * (1 if next(left, None) is None else 2)

    return _changed(words, lambda part: _VOWEL.sub(double, part))


def _changed(words: str, change: Callable[[str], str]) -> str:
    """Change all that is text; what a program reads stays as it is."""
    return "".join(part if kept else change(part) for part, kept in _parts(words))


def _parts(words: str) -> Iterator[tuple[str, bool]]:
    end = 0
    for kept in _KEPT.finditer(words):
        yield words[end : kept.start()], False
        yield kept[0], True
        end = kept.end()
    yield words[end:], False
