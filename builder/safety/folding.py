"""Text as it is searched: takes words as people write them, gives `Folded` forms to look in.

Capitals, accents, curly quotes, odd spaces, soft hyphens and invisible characters do not count, so
that none of them hides a word. The tilde of ñ stays: without it Spanish words become others.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import unicodedata

_MINUS = "\u2212"
_TATWEEL = "\u0640"
_SAME = {
    **dict.fromkeys("'’‘ʼ`´＇′", "'"),
    **dict.fromkeys('"“”„‟«»‹›″', '"'),
    _MINUS: "-",
    _TATWEEL: "",
}
_TILDE = "\u0303"

# Letters that stand for one another in everyday Arabic spelling.
_ARABIC = {"ى": "ي", "ة": "ه", "ٱ": "ا"}

_JOINED_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_WORD = re.compile(r"\w+")
_SPACED = re.compile(r"(?<!\w)\w(?:[ ._*-]{1,2}\w(?!\w)){2,}")


@dataclasses.dataclass(frozen=True)
class Folded:
    """One way to read a text: its letters, and where each stands in the text as written."""

    letters: str
    origin: tuple[int, ...]
    written: str

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """Its runs of letters."""
        return frozenset(_WORD.findall(self.letters))

    @functools.cached_property
    def heads(self) -> frozenset[str]:
        """All beginnings of its words, whole words included."""
        return frozenset(word[:length] for word in self.words for length in range(1, len(word) + 1))

    def as_written(self, start: int, end: int) -> str:
        """Give a stretch of the letters as the author wrote it."""
        if start >= end:
            return ""
        return self.written[self.origin[start] : self.origin[end - 1] + 1]

    def without(self, places: set[int]) -> Folded:
        """Give it without the letters at some places."""
        kept = [number for number in range(len(self.letters)) if number not in places]
        letters = "".join(self.letters[number] for number in kept)
        return Folded(letters, tuple(self.origin[number] for number in kept), self.written)


def fold(words: str) -> str:
    """Give words as they are searched: what a pattern and a text have to agree in."""
    return _fold(words).letters


@functools.lru_cache(maxsize=60_000)
def readings(words: str) -> tuple[Folded, ...]:
    """Give the ways in which a text can be read, the usual one first.

    The others read `sex-ting` as one word, and `s e x` as well.
    """
    plain = _fold(words)
    found = [dataclasses.replace(plain, letters=plain.letters.replace("-", " "))]
    if _JOINED_HYPHEN.search(plain.letters):
        hyphens = {match.start() for match in _JOINED_HYPHEN.finditer(plain.letters)}
        found.append(plain.without(hyphens))
    spaced = {
        place
        for match in _SPACED.finditer(plain.letters)
        for place in range(match.start(), match.end())
        if not plain.letters[place].isalnum()
    }
    if spaced:
        found.append(plain.without(spaced))
    return tuple(found)


def _fold(words: str) -> Folded:
    letters: list[str] = []
    origin: list[int] = []
    # Composed first: then each character folds by itself.
    written = unicodedata.normalize("NFC", words)
    for number, character in enumerate(written):
        for letter in _letters(character):
            letters.append(letter)
            origin.append(number)
    return Folded("".join(letters), tuple(origin), written)


@functools.lru_cache(maxsize=4_000)
def _letters(character: str) -> str:
    """Give what one character is searched as; nothing for one that nobody sees."""
    category = unicodedata.category(character)
    if character in _SAME:
        return _SAME[character]
    if category == "Cf":
        return ""
    if category == "Pd":
        return "-"
    return " " if character.isspace() else _base(character)


def _base(character: str) -> str:
    """Give a letter small and without its accents."""
    kept: list[str] = []
    for letter in unicodedata.normalize("NFKD", character.casefold()):
        if letter == _TILDE and kept[-1:] == ["n"]:
            kept[-1] = "ñ"
        elif not unicodedata.combining(letter):
            kept.append(_ARABIC.get(letter, letter))
    return "".join(kept)
