"""Setting type in a box: takes paragraphs and a width, gives heights, and the first that fits.

Every width is taken with a tenth to spare, since the teacher's own font is not the one measured.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING

from builder.fit.breaking import Measure, break_lines, widest_unit
from builder.fit.placed import Align, Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from builder.fit.shaping import Ruler

SPARE = 1.1

_MARKS = 0.25
"""Height in ems by which vowel signs stand out above the first line and below the last."""

Paragraphs = tuple[Paragraph, ...]


def paragraph(
    text: str,
    size: float,
    *,
    bold: bool = False,
    colour: str = "ink",
    align: Align = "start",
    before: float = 0.0,
) -> Paragraph:
    """Give a paragraph of one run."""
    return Paragraph((Run(text, bold, colour),), size, align, before)


def in_size(text: str, size: float) -> Paragraphs:
    """Give a plain text as it is set alone on a card."""
    return (paragraph(text, size),)


def height_of(paragraphs: Iterable[Paragraph], width: float, ruler: Ruler) -> float:
    """Give the height in points that the paragraphs take in a box `width` wide."""
    return sum(_paragraph_height(each, width, ruler) for each in paragraphs)


def width_of(each: Paragraph, ruler: Ruler) -> float:
    """Give the width of a paragraph on one line, with the spare tenth."""
    return _measure(each, ruler)(each.text)


@functools.lru_cache(maxsize=1 << 16)
def line_count(each: Paragraph, width: float, ruler: Ruler) -> int:
    """Give how many lines a paragraph takes in `width`.

    Layouts ask for the same words again at every attempt, and so do other countries' decks.
    """
    return len(break_lines(each.text, width, _measure(each, ruler)))


def likely_lines(each: Paragraph, width: float, ruler: Ruler) -> int:
    """Give how many lines a paragraph takes in `width` where the font is the one measured.

    Words without spaces keep the spare tenth: LibreOffice and Word put a quarter of an em between a
    Chinese letter and a figure or mark of another script, which no font tells.
    """
    spare = SPARE if " " in each.text else 1.0
    return line_count(each, width * spare, ruler)


def balanced_width(each: Paragraph, width: float, ruler: Ruler) -> float:
    """Give the least width in which a paragraph takes no line more than in `width`.

    Its lines are then about equally long, and break as measured in a font a little narrower. Lines
    without spaces, as in Chinese, are not made equal: they would only break within more words.
    """
    lines = line_count(each, width, ruler)
    if lines > 1 and " " not in each.text:
        return width
    narrow, wide = widest_unit(each.text, _measure(each, ruler)), width
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if line_count(each, middle, ruler) > lines:
            narrow = middle
        else:
            wide = middle
    return wide


def fits(paragraphs: Sequence[Paragraph], width: float, height: float, ruler: Ruler) -> bool:
    """Tell whether the paragraphs fit a box, no word being wider than it."""
    wide = any(widest_unit(each.text, _measure(each, ruler)) > width for each in paragraphs)
    return not wide and height_of(paragraphs, width, ruler) <= height


def first_fitting(
    candidates: Iterable[Paragraphs], width: float, height: float, ruler: Ruler
) -> Paragraphs | None:
    """Give the first of the settings that fits; None when none does."""
    return next((each for each in candidates if fits(each, width, height, ruler)), None)


def fewest_lines_first(
    candidates: Iterable[Paragraphs], width: float, ruler: Ruler
) -> list[Paragraphs]:
    """Give the settings with the fewest lines first, else in their order.

    A word alone on a last line looks worse than letters a little smaller.
    """

    def lines(candidate: Paragraphs) -> int:
        return sum(line_count(each, width, ruler) for each in candidate)

    return sorted(candidates, key=lines)


def calmest_first(candidates: Iterable[Paragraphs], width: float, ruler: Ruler) -> list[Paragraphs]:
    """Give the settings with the fewest likely lines first, else in their order."""

    def lines(candidate: Paragraphs) -> int:
        return sum(likely_lines(each, width, ruler) for each in candidate)

    return sorted(candidates, key=lines)


def calmest_sizes(
    sizes: Sequence[int], texts: Sequence[str], width: float, ruler: Ruler
) -> tuple[int, ...]:
    """Give the sizes at which plain texts break least first, else in their order."""

    def lines(size: int) -> int:
        return sum(likely_lines(paragraph(text, size), width, ruler) for text in texts)

    return tuple(sorted(sizes, key=lines))


def _paragraph_height(each: Paragraph, width: float, ruler: Ruler) -> float:
    size = _size(each)
    pitch = ruler.pitch(each.text, size, bold=each.bold)
    marks = _MARKS * size if any(map(unicodedata.combining, each.text)) else 0.0
    return each.before + line_count(each, width, ruler) * pitch + marks


def _measure(each: Paragraph, ruler: Ruler) -> Measure:
    size = _size(each)
    if len(each.runs) == 1:
        return functools.partial(_spare_width, ruler, size, SPARE, each.bold)
    # Bold words in a line are wider than its other words: each unit is taken for as wide as the
    # paragraph is on average, which leaves most of the spare tenth.
    plain = ruler.width(each.text, size)
    mixed = sum(ruler.width(run.text, run.size or each.size, bold=run.bold) for run in each.runs)
    return functools.partial(_spare_width, ruler, size, SPARE * mixed / plain, False)


def _spare_width(ruler: Ruler, size: float, factor: float, bold: bool, text: str) -> float:
    return ruler.width(text, size, bold=bold) * factor


def _size(each: Paragraph) -> float:
    return max((run.size or each.size for run in each.runs), default=each.size)
