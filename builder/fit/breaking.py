"""Where lines end: takes text and a width, gives lines, broken as UAX #14 allows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from uniseg.linebreak import line_break_units

Measure = Callable[[str], float]


def break_lines(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Give the lines of `text` in `width`, in the unit of `measure`; a wide word keeps its line."""
    return tuple(line for part in text.split("\n") for line in _broken(part, width, measure))


def widest_unit(text: str, measure: Measure) -> float:
    """Give the width of the widest part of `text` that has to stay together."""
    return max((measure(unit.rstrip()) for unit in line_break_units(text)), default=0.0)


def _broken(text: str, width: float, measure: Measure) -> Iterator[str]:
    line, filled = "", 0.0
    for unit in line_break_units(text):
        if line and filled + measure(unit.rstrip()) > width:
            yield line.rstrip()
            line, filled = "", 0.0
        line += unit
        filled += measure(unit)
    yield line.rstrip()
