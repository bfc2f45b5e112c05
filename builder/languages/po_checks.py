"""What can be seen to be wrong in a translation: takes English and its translation, gives `Slip`s.

None of it needs to know the language: what a program reads (placeholders, addresses, markup) and
what must agree (numbers, line breaks, brackets of quotations). The list follows the checks that
`msgfmt -c` and Weblate make; names differ from theirs where ours look at more.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from builder.diagnostics import Severity, define
from builder.languages.numbers import LEAST_PHONE, dialled_in, in_latin_digits
from builder.languages.room import length_in_browsers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.diagnostics import Code
    from builder.languages.room import Room

DIGITS = define(
    "translation-digits",
    "A translation with other numbers than its source.",
    Severity.WARNING,
)
ADDRESSES = define(
    "translation-addresses", "A translation with other web or mail addresses than its source."
)
PHONE = define("phone-in-translation", "A phone number that is typed into a translation.")
MARKUP = define("translation-markup", "A translation with other markup than its source.")
LINE_BREAKS = define(
    "translation-line-breaks", "A translation that begins or ends with another line break."
)
PARAGRAPHS = define(
    "translation-paragraphs",
    "A translation with more or fewer line breaks than its source.",
    Severity.WARNING,
)
DIRECTION_MARKS = define(
    "direction-marks", "Signs in a translation that turn the direction and never turn it back."
)
QUOTES = define(
    "translation-quotes",
    "Straight quotation marks in a translation, or one that is not closed.",
    Severity.WARNING,
)
UNTRANSLATED = define(
    "translation-is-source", "A translation that is its source, word for word.", Severity.WARNING
)
TOO_LONG = define(
    "translation-too-long",
    "A translation that is longer than its place may have room for.",
    Severity.WARNING,
)
TOO_LONG_FOR_GAME = define(
    "translation-too-long-for-game", "A translation that is longer than class games take."
)

_LATIN = "0-9A-Za-z\u00c0-\u024f"
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!#-;=?-~]+"
    rf"|(?<![{_LATIN}.@-])(?:[\w.+-]+@)?(?:[0-9A-Za-z-]{{2,}}\.)+[a-z]{{2,}}(?![{_LATIN}])"
    r"(?:/[!#-;=?-~]*)?",
    re.ASCII,
)
"""A web or mail address, also one without what browsers put before it: example.org. Other scripts
go on after it without a space."""
_AFTER_ADDRESS = ".,;:!?)]'"
"""What ends a sentence that ends with an address."""
_NUMBER = re.compile(r"\d+")
_GROUPING = re.compile(r"(?<=\d)[,.'’\s](?=\d{3}(?!\d))")
"""What sets thousands apart in one language or another: 262,573 is 262 573 and 262.573."""
"""Six digits and more, perhaps in groups: no number of a lesson is as long."""
_MARKUP = re.compile(r"\*\*|</?[A-Za-z][^<>]*>")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW_WORDS = 2
"""So many words may be the same in two languages, as a name is."""

# Unicode Bidirectional Algorithm, sections 2.1 to 2.4: what opens, by what closes it.
_OPENS = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}
_CLOSES = frozenset(_OPENS.values())

_GUILLEMETS = "«»‹›"
_CURLY = "„“”"
_CORNERS = "「」『』"


@dataclasses.dataclass(frozen=True, slots=True)
class Slip:
    """One thing that is wrong, and where in the translation."""

    code: Code
    message: str
    hint: str
    offset: int = 0


def slips_of(source: str, words: str, rooms: tuple[Room, ...]) -> Iterator[Slip]:
    """Give all that can be seen to be wrong in the translation of one text."""
    yield from _addresses(source, words)
    yield from _phones(source, words)
    yield from _digits(source, words)
    yield from _markup(source, words)
    yield from _line_breaks(source, words)
    yield from _direction_marks(words)
    yield from _quotes(source, words)
    yield from _untranslated(source, words)
    for room in rooms:
        yield from _length(words, room)


def _addresses(source: str, words: str) -> Iterator[Slip]:
    wanted, found = _addresses_in(source), _addresses_in(words)
    for url in sorted(found - wanted):
        message = f"the address {url} is not in the English"
        hint = "take it out: addresses come from the country's help file"
        yield Slip(ADDRESSES, message, hint, words.index(url))
    for url in sorted(wanted - found):
        yield Slip(ADDRESSES, f"the address {url} is missing", "put it in as it is in the English")


def _addresses_in(words: str) -> set[str]:
    return {found.rstrip(_AFTER_ADDRESS) for found in _ADDRESS.findall(words)}


def _phones(source: str, words: str) -> Iterator[Slip]:
    known = set(_NUMBER.findall(in_latin_digits(source)))
    for start, shown, digits in dialled_in(words):
        # Years and large numbers of the English are none, however they are joined.
        figures = known.issuperset(_NUMBER.findall(in_latin_digits(shown)))
        if len(digits) >= LEAST_PHONE and not figures:
            message = f"“{shown}” looks like a phone number"
            yield Slip(
                PHONE, message, "take it out: numbers come from the country's help file", start
            )


def _digits(source: str, words: str) -> Iterator[Slip]:
    wanted, found = _numbers(source), _numbers(words)
    for number in sorted((found - wanted).elements()):
        message = f"the number {number} is not in the English"
        offset = max(in_latin_digits(words).find(number), 0)
        yield Slip(DIGITS, message, "check it against the English", offset)
    for number in sorted((wanted - found).elements()):
        hint = "write it in digits, unless your language writes it as a word here"
        yield Slip(DIGITS, f"the number {number} of the English is missing", hint)


def _numbers(words: str) -> Counter[str]:
    latin = _GROUPING.sub("", _ADDRESS.sub(" ", in_latin_digits(words)))
    return Counter(_NUMBER.findall(latin))


def _markup(source: str, words: str) -> Iterator[Slip]:
    wanted, found = (Counter(_MARKUP.findall(each)) for each in (source, words))
    for sign in sorted({*wanted, *found}):
        if wanted[sign] != found[sign]:
            message = f"“{sign}” stands here {found[sign]} times, in the English {wanted[sign]}"
            yield Slip(MARKUP, message, "mark the same words as the English does", words.find(sign))


def _line_breaks(source: str, words: str) -> Iterator[Slip]:
    if _edges(source) != _edges(words):
        message = "it does not begin and end with the same line breaks as the English"
        yield Slip(
            LINE_BREAKS, message, "add or take out “\\n” at its beginning or end", len(words)
        )
    elif source.count("\n") != words.count("\n"):
        message = f"it has {words.count(chr(10))} line breaks, the English {source.count(chr(10))}"
        yield Slip(PARAGRAPHS, message, "keep the paragraphs of the English")


def _edges(words: str) -> tuple[bool, bool]:
    return words.startswith("\n"), words.endswith("\n")


def _direction_marks(words: str) -> Iterator[Slip]:
    open_: list[tuple[str, int]] = []
    for offset, sign in enumerate(words):
        if sign in _OPENS:
            open_.append((_OPENS[sign], offset))
        elif sign in _CLOSES and (not open_ or open_.pop()[0] != sign):
            yield _mark_slip(words, offset)
            return
    if open_:
        yield _mark_slip(words, open_[0][1])


def _mark_slip(words: str, offset: int) -> Slip:
    sign = words[offset]
    message = f"U+{ord(sign):04X} {unicodedata.name(sign)} has no partner"
    hint = "delete it: the builder works out directions and isolates numbers and names by itself"
    return Slip(DIRECTION_MARKS, message, hint, offset)


def _quotes(source: str, words: str) -> Iterator[Slip]:
    if '"' in words and not _MARKUP.search(words):
        hint = "use the quotation marks of your language"
        yield Slip(QUOTES, "a straight quotation mark", hint, words.index('"'))
    # A quotation may go on in the next text; then the English does not close it here either.
    if not _unbalanced(source) and (family := _unbalanced(words)):
        offset = next(at for at, sign in enumerate(words) if sign in family)
        message = "a quotation mark is not closed, or closed and never opened"
        yield Slip(QUOTES, message, "put the other half where the English has it", offset)


def _unbalanced(words: str) -> str:
    """Give the family of quotation marks of which one has no partner; empty where none is."""
    counts = Counter(words)
    for family in (_GUILLEMETS[:2], _GUILLEMETS[2:], _CORNERS[:2], _CORNERS[2:]):
        if counts[family[0]] != counts[family[1]]:
            return family
    return _CURLY if sum(counts[sign] for sign in _CURLY) % 2 else ""


def _untranslated(source: str, words: str) -> Iterator[Slip]:
    if source == words and len(_WORD.findall(words)) > _FEW_WORDS:
        hint = "translate it, or leave it empty until somebody does"
        yield Slip(UNTRANSLATED, "it is the English, word for word", hint)


def _length(words: str, room: Room) -> Iterator[Slip]:
    # Class games run in browsers.
    length = length_in_browsers(words) if room.hard else len(words)
    if length > room.length:
        code = TOO_LONG_FOR_GAME if room.hard else TOO_LONG
        message = f"it has {length} characters, {length - room.length} too many: {room.why}"
        hint = f"say it in {room.length} characters or fewer"
        hint += "" if room.hard else ", or look at the page: it may fit all the same"
        yield Slip(code, message, hint, room.length)
