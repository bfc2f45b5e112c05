"""The steps as a path: takes a body of steps, gives pages with a winding trail of badges."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page, too_long
from builder.fit.page import BOTTOM, END, SPAN, START
from builder.fit.paging import evened, filled
from builder.fit.placed import (
    Badge,
    Box,
    DrawingShape,
    Insets,
    Look,
    Panel,
    Placed,
    TextShape,
    Trail,
)
from builder.fit.setting import Paragraphs, fewest_lines_first, height_of, line_count, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.diagnostics import Finding
    from builder.documents.blocks import Step
    from builder.documents.deck import StepsBody

_BADGE = 54.0
_SWING = (START, START + 52)
"""Where badges stand, in turns, so that the trail winds."""

_ICON = 40.0
_ICON_X = START + 124
_TEXT = Box(START + 182, 0, END - START - 182, 0)
_GAPS = (6.0, 4.0)
"""Space below a step; the lesser one for a script whose lines are tall by themselves."""

_LEAST_ROW = 60.0
_LOOSEST = 24.0
_EXPLAIN = (22, 20, 18)
"""Sizes of an explanation, the last the smallest that a class can read."""

_FOOTNOTE = (22, 20)
_FOOTNOTE_INSETS = Insets(22, 7, 22, 7)
_TALLEST_FOOTNOTE = 84.0

Footnote = tuple[Panel, TextShape]


def lay_steps(body: StepsBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the steps along a trail, over as many pages as they need."""
    foot = _footnote(body.footnote, bench)
    below = min(foot[1].box.h, _TALLEST_FOOTNOTE) + 10 if foot else 0.0
    area = Box(START, top, SPAN, BOTTOM - top - below)
    words, heights = _settled(body.steps, area.h, bench)
    findings = tuple(
        too_long(step.explain, "a step")
        for step, height in zip(body.steps, heights, strict=True)
        if height > area.h
    )
    findings += _footnote_findings(foot)
    pages = []
    for start, end in evened(heights, 0, area.h):
        rows = _rows(heights[start:end], area)
        placed = _path(body.steps[start:end], words[start:end], rows, bench)
        last = foot if foot and end == len(body.steps) else ()
        pages.append(Page("diagram", (*placed, *last), findings if start == 0 else ()))
    return tuple(pages)


def _footnote_findings(foot: Footnote | None) -> tuple[Finding, ...]:
    if foot is None or foot[1].box.h <= _TALLEST_FOOTNOTE:
        return ()
    return (too_long(foot[1].paragraphs[0].text, "the foot of the steps"),)


def _settled(
    steps: Sequence[Step], height: float, bench: Bench
) -> tuple[list[Paragraphs], list[float]]:
    """Give the largest texts that need the fewest slides, and the heights of their rows.

    Best are sizes at which every label and every explanation is a line.
    """
    pairs = [(size, explain) for explain in _EXPLAIN for size in bench.sizes if explain < size - 3]
    settings = [[_words(step, *pair) for step in steps] for pair in pairs]
    rows = [(words, _heights(words, bench, gap)) for gap in _GAPS for words in settings]
    rows = [each for each in rows if max(each[1]) <= height] or rows[-1:]
    pages = [len(filled(heights, 0, height)) for _, heights in rows]
    fitting = [each for each, needed in zip(rows, pages, strict=True) if needed == min(pages)]
    calm = (each for each in fitting if all(_is_calm(words, bench) for words in each[0]))
    return next(calm, fitting[0])


def _words(step: Step, size: int, explain: int) -> Paragraphs:
    return (
        paragraph(step.label, size, bold=True),
        paragraph(step.explain, explain, colour="quiet"),
    )


def _is_calm(words: Paragraphs, bench: Bench) -> bool:
    return all(line_count(each, _TEXT.w, bench.ruler) == 1 for each in words)


def _heights(words: Sequence[Paragraphs], bench: Bench, gap: float) -> list[float]:
    return [max(_LEAST_ROW, height_of(each, _TEXT.w, bench.ruler) + gap) for each in words]


def _path(
    steps: Sequence[Step], words: Sequence[Paragraphs], rows: Sequence[Box], bench: Bench
) -> tuple[Placed, ...]:
    centres = tuple((_SWING[index % 2] + _BADGE / 2, row.middle) for index, row in enumerate(rows))
    trail = Trail("Path", centres, "step_tint", 18, curved=True)
    placed: list[Placed] = [trail] if len(centres) > 1 else []
    for step, said, row, centre in zip(steps, words, rows, centres, strict=True):
        placed.extend(_step(step, said, row, centre, bench))
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
    step: Step, words: Paragraphs, row: Box, centre: tuple[float, float], bench: Bench
) -> tuple[Placed, ...]:
    x, y = centre
    badge = Box(x - _BADGE / 2, y - _BADGE / 2, _BADGE, _BADGE)
    icon = Box(_ICON_X, y - _ICON / 2, _ICON, _ICON)
    return (
        Badge(badge, bench.digits(step.number), bench.numbered("step", step.number)),
        DrawingShape(f"icons/{step.icon}", icon, ""),
        TextShape(f"Step {step.number}", row, words, anchor="middle"),
    )


def _footnote(text: str, bench: Bench) -> Footnote | None:
    """Give the rule that goes with all steps, on a band below them."""
    if not text:
        return None
    insets = _FOOTNOTE_INSETS
    inner = SPAN - insets.start - insets.end
    settings: list[Paragraphs] = [(paragraph(text, size, bold=True),) for size in _FOOTNOTE]
    words = fewest_lines_first(settings, inner, bench.ruler)[0]
    wanted = height_of(words, inner, bench.ruler)
    height = wanted + insets.top + insets.bottom
    box = Box(START, BOTTOM - height, SPAN, height)
    return (
        Panel("Band", box, Look(fill="accent_tint", radius=14)),
        TextShape("Footnote", box, words, insets=insets, anchor="middle"),
    )
