"""The steps as a path: takes a body of steps, gives pages with a winding trail of badges."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from builder.documents.blocks import Step
from builder.documents.deck import StepsBody
from builder.fit.bench import Bench, Page, too_long
from builder.fit.page import BOTTOM, END, SIDE_TEXT, SPAN, START
from builder.fit.paging import divide
from builder.fit.placed import Badge, Box, DrawingShape, Placed, TextShape, Trail
from builder.fit.setting import Paragraphs, height_of, paragraph

_BADGE = 54.0
_SWING = (START + 4, START + 74)
"""Where badges stand, in turns, so that the trail winds."""

_ICON = 40.0
_ICON_X = START + 152
_TEXT = Box(START + 216, 0, END - START - 216, 0)
_GAP = 6.0
_LEAST_ROW = 60.0
_LOOSEST = 24.0
_FOOTNOTE_SIZE = 20.0


def lay_steps(body: StepsBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the steps along a trail, over as many pages as they need."""
    foot = _footnote(body.footnote, bench)
    height = BOTTOM - top - (foot.box.h + 8 if foot else 0)
    division = divide(bench.sizes, lambda size: _heights(body.steps, size, bench), _GAP, height)
    findings = tuple(too_long(body.steps[index].explain, "a step") for index in division.overfull)
    pages = []
    for start, end in division.ranges:
        placed = _path(body.steps[start:end], Box(START, top, SPAN, height), division.size, bench)
        last = (foot,) if foot and end == len(body.steps) else ()
        pages.append(Page("diagram", (*placed, *last), findings if start == 0 else ()))
    return tuple(pages)


def _words(step: Step, size: int) -> Paragraphs:
    explain = max(SIDE_TEXT, size - 6)
    return (
        paragraph(step.label, size, bold=True),
        paragraph(step.explain, explain, colour="quiet"),
    )


def _heights(steps: Sequence[Step], size: int, bench: Bench) -> list[float]:
    return [max(_LEAST_ROW, height_of(_words(step, size), _TEXT.w, bench.ruler)) for step in steps]


def _path(steps: Sequence[Step], area: Box, size: int, bench: Bench) -> tuple[Placed, ...]:
    heights = _heights(steps, size, bench)
    rows = _rows(heights, area)
    centres = tuple((_SWING[index % 2] + _BADGE / 2, row.middle) for index, row in enumerate(rows))
    trail = Trail("Path", centres, "step_tint", 18, curved=True)
    placed: list[Placed] = [trail] if len(centres) > 1 else []
    for step, row, centre in zip(steps, rows, centres, strict=True):
        placed.extend(_step(step, row, centre, size, bench))
    return tuple(placed)


def _rows(heights: Sequence[float], area: Box) -> list[Box]:
    """Give the places of the texts: evenly apart where the tallest allows, else as they come."""
    even = area.h / len(heights)
    if max(heights) <= even:
        pitch = min(even, max(heights) + _LOOSEST)
        top = area.y + (area.h - pitch * len(heights)) / 2
        return [Box(_TEXT.x, top + pitch * index, _TEXT.w, pitch) for index in range(len(heights))]
    starts = itertools.accumulate(heights, initial=area.y)
    return [Box(_TEXT.x, y, _TEXT.w, height) for y, height in zip(starts, heights, strict=False)]


def _step(
    step: Step, row: Box, centre: tuple[float, float], size: int, bench: Bench
) -> tuple[Placed, ...]:
    x, y = centre
    badge = Box(x - _BADGE / 2, y - _BADGE / 2, _BADGE, _BADGE)
    icon = Box(_ICON_X, y - _ICON / 2, _ICON, _ICON)
    return (
        Badge(badge, bench.digits(step.number), bench.numbered("step", step.number)),
        DrawingShape(f"icons/{step.icon}", icon, ""),
        TextShape(f"Step {step.number}", row, _words(step, size), anchor="middle"),
    )


def _footnote(text: str, bench: Bench) -> TextShape | None:
    if not text:
        return None
    words = (paragraph(text, _FOOTNOTE_SIZE, bold=True, colour="step"),)
    height = height_of(words, SPAN, bench.ruler)
    return TextShape("Footnote", Box(START, BOTTOM - height, SPAN, height), words)
