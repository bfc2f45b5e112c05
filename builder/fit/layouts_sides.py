"""Questions of a quiz that match: takes two sides, gives a page with the right one mixed."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page, too_long
from builder.fit.doors import FLOOR, buttons
from builder.fit.option_cards import (
    LOUD,
    RADIUS,
    SMALLER,
    TALLEST,
    TIGHT,
    TINT,
    WIDE,
    Spacing,
    letter_disc,
    mark_box,
)
from builder.fit.page import SPAN, START
from builder.fit.placed import Box, Look, Panel, Placed, TextShape
from builder.fit.setting import height_of, in_size

if TYPE_CHECKING:
    from builder.diagnostics import Finding
    from builder.documents.deck import Slide
    from builder.documents.quiz_bodies import SidesBody

_RIGHT_TINT = "second_bubble"


def lay_sides(slide: Slide, body: SidesBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the left sides, and beside them the right ones, mixed, each with its letter."""
    area = Box(START, top, SPAN, FLOOR - top)
    size, spacing, findings = _side_setting(body, area, bench)
    heights = _row_heights(body, size, spacing, area, bench)
    spare = area.h - sum(heights) - spacing.gap * (len(heights) - 1)
    grown = max(0.0, min(spare / len(heights), TALLEST - max(heights)))
    placed: list[Placed] = []
    y = area.y
    sides = zip(body.lefts, body.rights, heights, strict=True)
    for row, (left, right, height) in enumerate(sides, start=1):
        box = Box(area.x, y, _side_width(area, spacing), height + grown)
        look = Look(fill=TINT, radius=min(RADIUS, box.h / 2))
        words = in_size(left, size)
        placed.append(
            TextShape(f"Left {row}", box, words, look=look, insets=spacing.plain, anchor="middle")
        )
        other = dataclasses.replace(box, x=area.right - box.w)
        placed += _right(right, size, other, spacing, bench.section(slide))
        y = box.bottom + spacing.gap
    doors, wide = buttons(body.on, bench)
    return (Page("diagram", (*placed, *doors), (*findings, *wide)),)


def _right(
    right: tuple[str, str], size: int, box: Box, spacing: Spacing, colour: str
) -> tuple[Placed, ...]:
    letter, text = right
    look = Look(fill=_RIGHT_TINT, radius=min(RADIUS, box.h / 2))
    words = in_size(text, size)
    return (
        Panel(f"Right {letter} card", box, look),
        letter_disc(letter, mark_box(box, spacing), colour),
        TextShape(f"Right {letter}", box, words, insets=spacing.insets, anchor="middle"),
    )


def _side_setting(
    body: SidesBody, area: Box, bench: Bench
) -> tuple[int, Spacing, tuple[Finding, ...]]:
    """Give the largest size at which all rows fit, and what is too long for the smallest."""
    sizes = (*LOUD, *bench.sizes, *SMALLER)
    for size in sizes:
        for spacing in (WIDE, TIGHT):
            heights = _row_heights(body, size, spacing, area, bench)
            whole = sum(heights) + spacing.gap * (len(heights) - 1) <= area.h
            if whole and _no_word_too_wide(body, size, spacing, area, bench):
                return size, spacing, ()
    longest = max((*body.lefts, *(right for _, right in body.rights)), key=len)
    return sizes[-1], TIGHT, (too_long(longest, "the sides of a question"),)


def _row_heights(
    body: SidesBody, size: int, spacing: Spacing, area: Box, bench: Bench
) -> list[float]:
    """Give the least height of each row: that of its taller side."""
    return [
        max(
            spacing.least,
            *(
                height_of(in_size(text, size), width, bench.ruler) + 2 * spacing.edge
                for text, width in _texts_of_row(body, row, spacing, area)
            ),
        )
        for row in range(len(body.lefts))
    ]


def _no_word_too_wide(
    body: SidesBody, size: int, spacing: Spacing, area: Box, bench: Bench
) -> bool:
    return all(
        bench.fits(in_size(text, size), width, area.h)
        for row in range(len(body.lefts))
        for text, width in _texts_of_row(body, row, spacing, area)
    )


def _texts_of_row(
    body: SidesBody, row: int, spacing: Spacing, area: Box
) -> tuple[tuple[str, float], tuple[str, float]]:
    """Give the left and the right text of a row, each with the width it has."""
    width = _side_width(area, spacing)
    plain, beside = spacing.plain, spacing.insets
    left = body.lefts[row], width - plain.start - plain.end
    return left, (body.rights[row][1], width - beside.start - beside.end)


def _side_width(area: Box, spacing: Spacing) -> float:
    return (area.w - 2 * spacing.gap) / 2
