"""The answer to a question that is answered as a whole: takes its parts, gives pages of rows.

Each page has a way on, to the next page while there is one.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page, too_long
from builder.fit.doors import FLOOR, buttons, onward
from builder.fit.page import SPAN, START
from builder.fit.paging import evened
from builder.fit.placed import Box, DrawingShape, Insets, Look, Panel, Placed, TextShape
from builder.fit.setting import Paragraphs, height_of, paragraph

if TYPE_CHECKING:
    from builder.documents.deck import Slide
    from builder.documents.quiz_bodies import ExplainBody, Explained

_LOUD = (32, 30)
_MARK = 34.0
_INDENT = 54.0
_GAP = 8.0
_LOOSEST = 34.0
_LEAST_ROW = 34.0
_BAR = 6.0
_FIGURE = 18
_ICONS = {"fits": "icons/check", "flag": "pennant"}


@dataclasses.dataclass(frozen=True, slots=True)
class _Rows:
    """The parts in one size."""

    words: tuple[Paragraphs, ...]
    heights: tuple[float, ...]


def lay_explain(slide: Slide, body: ExplainBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the parts row by row, on as few pages as the smallest size needs, as large as fits."""
    room = FLOOR - top
    sizes = (*_LOUD, *bench.sizes)
    least = _rows(body, bench.floor, bench)
    findings = tuple(
        too_long(max(words, key=lambda each: len(each.text)).text, "an explanation")
        for words, height in zip(least.words, least.heights, strict=True)
        if height > room
    )
    fewest = len(evened(least.heights, _GAP, room))
    set_in = (_rows(body, size, bench) for size in sizes)
    rows = next((each for each in set_in if _takes(each, fewest, room)), least)
    ranges = evened(rows.heights, _GAP, room)
    pages = []
    for number, (start, end) in enumerate(ranges, start=1):
        shown = _placed(slide, body, rows, start, end, Box(START, top, SPAN, room), bench)
        on = onward(body.on, slide.id, number, len(ranges))
        doors, wide = buttons(on, bench, body.back)
        pages.append(Page("list", (*shown, *doors), (*findings, *wide) if number == 1 else ()))
    return tuple(pages)


def _takes(rows: _Rows, pages: int, room: float) -> bool:
    return max(rows.heights) <= room and len(evened(rows.heights, _GAP, room)) <= pages


def _rows(body: ExplainBody, size: int, bench: Bench) -> _Rows:
    words = tuple(_words(part, size) for part in body.parts)
    heights = (height_of(each, SPAN - _INDENT, bench.ruler) for each in words)
    return _Rows(words, tuple(max(_LEAST_ROW, height) for height in heights))


def _words(part: Explained, size: int) -> Paragraphs:
    return tuple(
        paragraph(text, size, bold=bold, colour=colour)
        for text, bold, colour in (
            (part.head, True, "ink"),
            (part.belongs, True, "step"),
            (part.text, False, "ink"),
        )
        if text
    )


def _placed(
    slide: Slide, body: ExplainBody, rows: _Rows, start: int, end: int, area: Box, bench: Bench
) -> list[Placed]:
    heights = rows.heights[start:end]
    spare = area.h - sum(heights)
    gap = min(_LOOSEST, spare / len(heights))
    y = area.y + (spare - gap * (len(heights) - 1)) / 3
    placed: list[Placed] = []
    for number, index in enumerate(range(start, end), start=1):
        box = Box(area.x, y, area.w, rows.heights[index])
        placed += [
            *_mark(body.parts[index], box, bench.section(slide)),
            TextShape(
                *(f"Row {number}", box, rows.words[index], f"body-{number}"),
                insets=Insets(start=_INDENT),
                anchor="middle",
            ),
        ]
        y = box.bottom + gap
    return placed


def _mark(part: Explained, row: Box, colour: str) -> tuple[Placed, ...]:
    """Give the mark of a part before its words: a sign, a number, or a bar beside why it is so."""
    box = Box(row.x, row.middle - _MARK / 2, _MARK, _MARK)
    if part.mark == "number":
        figure = paragraph(part.label, _FIGURE, bold=True, colour="ground", align="center")
        look = Look(fill=colour, radius=_MARK / 2)
        number = f"Number {part.label}"
        return (TextShape(number, box, (figure,), look=look, anchor="middle"),)
    if part.mark:
        flies = part.mark == "flag"
        return (DrawingShape(_ICONS[part.mark], box, part.label, directed=flies),)
    if not part.text:
        return ()
    bar = Box(row.x + (_MARK - _BAR) / 2, row.y + 3, _BAR, row.h - 6)
    return (Panel("Bar", bar, Look(fill="line", radius=3)),)
