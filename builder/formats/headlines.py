"""Takes the parts of a headline and the room across; gives its type size and each part's lines.

A browser's lines are filled one by one, which leaves a word alone on a line in letters as large as
a poster's, or runs over the edge where a word is long. So lines are chosen here, all of a headline
in one size: the largest in which no word stands alone and, in Chinese and Japanese, no clause is
divided.
"""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from typing import TYPE_CHECKING

from builder.fit.breaking import units
from builder.fit.shaping import Ruler

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from builder.formats.assets import Assets, FontFace

    Rule = Callable[[tuple[str, ...]], bool]

LEAST = 0.6
"""How small a headline may become: 72 pt where it starts from 120, still read from three metres."""

_MOST_LINES = 4
_STEP = 2
"""Points between two sizes that are tried."""

_BOLD = 700
_ROUNDING = 0.995
"""How much of the room is used: a browser rounds each letter's place."""

_LONG_WORD = 9
"""Letters of a word that may stand alone: it fills its line well enough."""

_WORD = re.compile(r"[^\W_]+(?:[-'\u2019][^\W_]+)*")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_PARTICLE = "\u7684"
"""Ends the word before it in Chinese."""
_TOGETHER = 3
_CLAUSE_END = re.compile(r"[\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]$")


@dataclasses.dataclass(frozen=True, slots=True)
class Headline:
    """How a headline is set."""

    size: float
    """In points."""
    parts: tuple[tuple[str, ...], ...]
    """The lines of each part, none of which may be divided again."""

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return sum(map(len, self.parts))


def set_headline(
    assets: Assets, script: str, texts: tuple[str, ...], size: float, room: float, spacing: float
) -> Headline:
    """Choose the largest size, and in it the fewest lines, then the most even ones.

    Args:
        assets: whose bold faces it is set in.
        script: of the page, by ISO 15924: whose faces come first.
        texts: the parts, each of which starts a line; empty ones are left out.
        size: the largest size, in points.
        room: the width of its column, in points.
        spacing: what is added after each letter, in ems.

    What fits in no size is given in the smallest, for the page to find.
    """
    ruler = _ruler(assets.fonts, script)
    said = tuple(text for text in texts if text)

    def width(line: str) -> float:
        return ruler.width(line, 1, bold=True) + spacing * len(line)

    for rule in (_leaves_none_alone, _is_any):
        ways = [_most_even(text, width, rule) for text in said]
        for points in _sizes(size):
            most = room * _ROUNDING / points
            parts = [next((way.lines for way in each if way.width <= most), ()) for each in ways]
            if all(parts):
                return Headline(points, tuple(parts))
    return Headline(_sizes(size)[-1], tuple(_narrowest(text) for text in said))


def words_width(assets: Assets, script: str, words: str) -> float:
    """Give how wide bold words are on one line of a page in a script, in ems."""
    return _ruler(assets.fonts, script).width(words, 1, bold=True)


def _sizes(most: float) -> list[float]:
    count = int(most * (1 - LEAST) / _STEP) + 1
    return [most - number * _STEP for number in range(count)]


@dataclasses.dataclass(frozen=True, slots=True)
class _Way:
    """A way to divide a text, and how wide its widest line is, in ems."""

    lines: tuple[str, ...]
    width: float


def _most_even(text: str, width: Callable[[str], float], rule: Rule) -> list[_Way]:
    """Give for each number of lines, the fewest first, the most even way that obeys the rule."""
    found = []
    for count in range(1, _MOST_LINES + 1):
        ways = [
            _Way(lines, max(map(width, lines))) for lines in _divisions(text, count) if rule(lines)
        ]
        found += [min(ways, key=lambda way: way.width)] if ways else []
    return found


def _divisions(text: str, count: int) -> Iterator[tuple[str, ...]]:
    """Give every way to divide a text into so many lines."""
    pieces = _pieces(text)
    for cuts in itertools.combinations(range(1, len(pieces)), count - 1):
        ends = (0, *cuts, len(pieces))
        yield tuple("".join(pieces[a:b]).strip(" ") for a, b in itertools.pairwise(ends))


def _narrowest(text: str) -> tuple[str, ...]:
    return tuple(piece.strip(" ") for piece in _pieces(text))


def _pieces(text: str) -> tuple[str, ...]:
    """Give what is not divided: words with their hyphens; of ideographs, what UAX #14 gives."""
    if _IDEOGRAPH.search(text):
        return units(text)
    return tuple(f"{word} " for word in text.split(" "))


def _leaves_none_alone(lines: tuple[str, ...]) -> bool:
    if _IDEOGRAPH.search("".join(lines)):
        return all(_CLAUSE_END.search(line) for line in lines[:-1])
    return len(lines) == 1 or all(map(_stands, lines))


def _stands(line: str) -> bool:
    words = _WORD.findall(line)
    return len(words) != 1 or len(words[0]) >= _LONG_WORD


def _is_any(lines: tuple[str, ...]) -> bool:
    """Let words stand alone, but ideographs at least three together, none without its particle."""
    if not _IDEOGRAPH.search("".join(lines)):
        return True
    whole = not any(line.startswith(_PARTICLE) for line in lines)
    return len(lines) == 1 or (
        whole and all(len(_IDEOGRAPH.findall(line)) >= _TOGETHER for line in lines)
    )


@functools.lru_cache(maxsize=8)
def _ruler(fonts: tuple[FontFace, ...], script: str) -> Ruler:
    """Give a ruler of the bold faces a page in a script is set in, the script's own first."""
    wanted = [face for face in fonts if {script, "Latn"} & set(face.scripts)]
    bold = [face for face in wanted if face.weight >= _BOLD] or wanted
    return Ruler(tuple(sorted(bold, key=lambda face: script not in face.scripts)))
