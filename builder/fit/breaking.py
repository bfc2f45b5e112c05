"""Where lines end: takes text and a width, gives lines, broken as UAX #14 allows."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from uniseg.linebreak import line_break_units

Measure = Callable[[str], float]

# A space between a word and a word always ends a unit, whatever stands further off; so words are
# looked up one by one, and those already seen cost nothing.
_BETWEEN_WORDS = re.compile(r"(?<=[\w.,!?;:]) (?=\w)")


def break_lines(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Give the lines of `text` in `width`, in the unit of `measure`; a wide word keeps its line."""
    return tuple(line for part in text.split("\n") for line in _broken(part, width, measure))


def widest_unit(text: str, measure: Measure) -> float:
    """Give the width of the widest part of `text` that has to stay together."""
    return max((measure(unit.rstrip(" ")) for unit in units(text)), default=0.0)


@functools.lru_cache(maxsize=4096)
def units(text: str) -> tuple[str, ...]:
    """Give the parts of `text` that have to stay together, with the spaces that follow them."""
    words = _BETWEEN_WORDS.split(text)
    spaced = [f"{word} " for word in words[:-1]] + words[-1:]
    return tuple(unit for word in spaced for unit in _units_of_word(word))


@functools.lru_cache(maxsize=4096)
def _units_of_word(word: str) -> tuple[str, ...]:
    return tuple(line_break_units(word))


def _broken(text: str, width: float, measure: Measure) -> Iterator[str]:
    line, filled = "", 0.0
    for unit in units(text):
        if line and filled + measure(unit.rstrip(" ")) > width:
            yield line.rstrip(" ")
            line, filled = "", 0.0
        line += unit
        filled += measure(unit)
    yield line.rstrip(" ")
