"""Find words in texts: takes groups of patterns from a word list, gives what they find.

How a pattern is written (`lessons/locale/<tag>/words.yaml`):

- `forever`: this word, whole; capitals, accents, quotes and odd spaces do not count.
- `sext*`: words that start so. `*n't`: words that end so. An apostrophe may be missing in a text,
  but not in an ending.
- `self-harm`: with the hyphen, a space, or neither.
- `send|show`: either word.
- `take * photo*`: up to three words may stand between, in the same sentence.
- `{offender}`: the names of those in the story who write red flags.

In Chinese and Japanese a pattern is found wherever its letters stand; `看*照片` is found in one
clause.
In Arabic the small words that are written together with the next one (and, so, with, to, the) may
stand before each word.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING

from builder.safety.folding import Folded, fold, readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.languages.words import Phrases

OFFENDER = "{offender}"

_APART = r"[^\w.!?…؟]+"
_WORD = r"\w+(?:'\w+)*"
_SENTENCE_END = re.compile(r"[.!?…؟。:;]")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Letters of Chinese and Japanese, which put no space between words."""
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_BEFORE = "[وف]?[بكلس]?(?:ال|ل)?"
_RUN = re.compile(r"\w+")
_FAR = 8
"""So many words before a match a negation still belongs to it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Match:
    """What was found: as it was written, by which group, and where in which reading."""

    words: str
    group: Phrases
    reading: Folded
    start: int
    end: int


class Turns:
    """The words of a language that turn a sentence round, or give it to somebody else."""

    def __init__(
        self,
        negations: tuple[str, ...] = (),
        alternatives: tuple[str, ...] = (),
        reporting: tuple[str, ...] = (),
    ) -> None:
        self.source = "|".join(_compile_word(fold(each)) for each in negations)
        self._word = _compiled(negations)
        self._or = _compiled(alternatives)
        self._reporting = _compiled(reporting)

    def turn(self, match: Match) -> bool:
        """Tell whether a match is not said or asked for in earnest."""
        return self.before(match) or self.reported(match)

    def before(self, match: Match) -> bool:
        """Tell whether a match is what somebody is told not to do.

        The negation stands before it with no comma between, or the two are ends of a list that
        closes with "or": "Do not reply, pay or delete it".
        """
        if self._word is None:
            return False
        letters = match.reading.letters
        ends = [each.end() for each in _SENTENCE_END.finditer(letters, 0, match.start)]
        sentence = letters[ends[-1] if ends else 0 : match.start]
        clauses = re.split("[,،、]", sentence)
        if self._in(clauses[-1]):
            return True
        after = _SENTENCE_END.search(letters, match.end)
        rest = letters[match.start : after.start() if after else len(letters)]
        listed = self._or is not None and self._or.search(f"{clauses[-1]} {rest}")
        return bool(listed) and self._in(sentence)

    def reported(self, match: Match) -> bool:
        """Tell whether a match is quoted from others: If somebody says “it was silly” ..."""
        letters = match.reading.letters
        quotes = [place for place in range(match.start) if letters[place] == '"']
        if self._reporting is None or len(quotes) % 2 == 0:
            return False
        before = letters[: quotes[-1]]
        lead = re.split(r'[.!?…؟。:;"]', before)[-1]
        return self._reporting.search(lead) is not None

    def _in(self, clause: str) -> bool:
        assert self._word is not None
        near = " ".join(clause.split()[-_FAR:])
        return self._word.search(near) is not None


class Matcher:
    """Groups of patterns, ready to search with."""

    def __init__(
        self,
        groups: tuple[Phrases, ...],
        turns: Turns | None = None,
        offenders: tuple[str, ...] = (),
    ) -> None:
        names = "|".join(offenders)
        self._turns = turns or Turns()
        self._groups = [_Group(group, names, self._turns.source) for group in groups]
        self._known: dict[str, tuple[Match, ...]] = {}
        # Most texts hold nothing of any group: one look at all starts passes over them.
        self._starts = _Starts(
            pattern for group in groups for pattern in _named(group.words, names)
        )

    def find(self, words: str) -> tuple[Match, ...]:
        """Give everything found, each stretch once for a group; negations do not matter."""
        # The same sentence stands in many documents, and many rules ask for it.
        if words not in self._known:
            self._known[words] = tuple(self._search(words))
        return self._known[words]

    def _search(self, words: str) -> Iterator[Match]:
        seen: set[tuple[int, int]] = set()
        for reading in filter(self._starts.may_be_in, readings(words)):
            for number, group in enumerate(self._groups):
                for match in group.find(reading):
                    key = (number, reading.origin[match.start])
                    if key not in seen:
                        seen.add(key)
                        yield match

    def claims(self, words: str) -> Iterator[Match]:
        """Give what is said or asked for: without what a negation turns round, or others say."""
        return (match for match in self.find(words) if not self._turns.turn(match))

    def __contains__(self, words: str) -> bool:
        """Tell whether anything of it stands in a text, negations or not."""
        return bool(self.find(words))


class _Group:
    """One group of patterns, with what it is no part of."""

    def __init__(self, group: Phrases, names: str, said_no: str) -> None:
        self._patterns = _named(group.words, names)
        self._group = group
        self._said_no = said_no
        self._starts = _Starts(self._patterns)

    def find(self, reading: Folded) -> Iterator[Match]:
        """Give what stands in one reading of a text."""
        if not self._starts.may_be_in(reading):
            return
        # Compiled when first needed: most groups of most languages never are.
        found = _compiled(self._patterns, self._said_no)
        fine: list[tuple[int, int]] | None = None
        for each in found.finditer(reading.letters) if found else ():
            if fine is None:
                fine = self._fine(reading.letters)
            start, end = each.span()
            if not any(first < end and start < last for first, last in fine):
                yield Match(reading.as_written(start, end), self._group, reading, start, end)

    def _fine(self, letters: str) -> list[tuple[int, int]]:
        unless = _compiled(self._group.unless)
        return [each.span() for each in unless.finditer(letters)] if unless else []


class _Starts:
    """How patterns begin, to pass quickly over the many texts that none of them is in."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._whole: set[str] = set()
        self._heads: set[str] = set()
        self._parts: set[str] = set()
        for pattern in patterns:
            for word in fold(pattern).split()[0].split("|"):
                self._add(word)

    def _add(self, word: str) -> None:
        runs = _RUN.findall(word)
        if word.startswith("*") or _ARABIC.match(word) or _UNSPACED.search(word):
            # What stands before it may be anything.
            self._parts.add(runs[-1])
        elif runs[0] == word:
            self._whole.add(word)
        else:
            self._heads.add(runs[0])

    def may_be_in(self, reading: Folded) -> bool:
        """Tell whether some pattern may begin in a text; no is sure, yes is not."""
        return (
            not self._whole.isdisjoint(reading.words)
            or not self._heads.isdisjoint(reading.heads)
            or any(part in reading.letters for part in self._parts)
        )


def _named(patterns: tuple[str, ...], names: str) -> tuple[str, ...]:
    """Put names in for `{offender}`; without names, leave out what needs one."""
    if names:
        return tuple(each.replace(OFFENDER, names) for each in patterns)
    others = (each.replace(f"{OFFENDER}|", "") for each in patterns)
    return tuple(each for each in others if OFFENDER not in each)


@functools.lru_cache(maxsize=2_000)
def _compiled(patterns: tuple[str, ...], negations: str = "") -> re.Pattern[str] | None:
    """Compile patterns into one expression; None where there are none."""
    sources = [_compile(each, negations) for each in patterns]
    return re.compile("|".join(sources)) if sources else None


def _compile(pattern: str, negations: str) -> str:
    """Give the regular expression of one pattern."""
    said_no = rf"(?!(?:{negations}))" if negations else ""
    gap = rf"(?:{_APART}{said_no}{_WORD}){{0,3}}?"
    source = ""
    for part in fold(pattern).split():
        if part == "*":
            source += gap
        else:
            source += (_APART if source else "") + _compile_word(part)
    return source


def _compile_word(part: str) -> str:
    words = [each for each in part.split("|") if each]
    return f"(?:{'|'.join(map(_compile_alone, words))})"


def _compile_alone(word: str) -> str:
    """Give one word that stands by itself, or a stretch of a script without spaces."""
    source = _compile_one(word)
    return source if _UNSPACED.search(word) else rf"(?<!\w){source}(?!\w)"


def _compile_one(word: str) -> str:
    letters = {"*": r"\w*", "-": "[ -]?", "'": "'?"}
    if word.startswith("*"):
        # An ending such as n't would else be that of "want".
        letters["'"] = "'"
    source = "".join(letters.get(letter, re.escape(letter)) for letter in word)
    return _ARABIC_BEFORE + source if _ARABIC.match(word) else source
