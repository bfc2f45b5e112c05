"""Links as shapes: takes the doors of a slide, gives buttons below its body and at its foot."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.documents.deck import CloseBody, HelpBody, TitleBody
from builder.fit.bench import too_long
from builder.fit.page import BOTTOM, END, FOOT_HEIGHT, FOOT_TOP, START
from builder.fit.placed import Box, Look, Placed, TextShape
from builder.fit.setting import paragraph, width_of

if TYPE_CHECKING:
    from builder.diagnostics import Finding
    from builder.documents.deck import Slide
    from builder.documents.quiz_bodies import Door
    from builder.fit.bench import Bench

HEIGHT = 46.0
FLOOR = BOTTOM - HEIGHT - 14
"""Where a body ends that has buttons below it."""

_SIZES = (24.0, 22.0, 20.0)
_LEAST_WIDTH = 170.0
_MOST_WIDTH = 420.0
_PAD = 26.0

_FOOT_SIZES = (16.0, 15.0, 14.0, 12.0)
_FOOT_PAD = 12.0
_FOOT_OUT = 4.0
"""How far a link at the foot stands out of the footer's line, to be hit more easily."""

_FOOT_END = 640.0
_FOOT_WIDTH = 246.0
"""Between the footer's words and the button above: far enough not to be hit in its place."""

_LAST_END = 850.0
"""On the last slides: before the slide's number."""

_BESIDE_DRAFT = 136.0
"""Between the line that marks a draft and the slide's number."""


def button(
    door: Door, bench: Bench, *, at_end: bool, quiet: bool = False, room: Box | None = None
) -> tuple[TextShape, tuple[Finding, ...]]:
    """Give a door as a button at the start or end of the line below a body, or in `room`.

    Args:
        door: its words, and where it leads.
        bench: measures the words.
        at_end: whether it stands at the end of the line: doors that lead on do.
        quiet: whether it is outlined only: doors that lead back are.
        room: the box it may be as wide as, where that is not the whole slide.
    """
    whole = room or Box(START, BOTTOM - HEIGHT, END - START, HEIGHT)
    most = min(_MOST_WIDTH, whole.w) - 2 * _PAD
    colour = "step" if quiet else "ground"
    words = [
        paragraph(door.label, size, bold=True, colour=colour, align="center") for size in _SIZES
    ]
    fitting = [each for each in words if width_of(each, bench.ruler) <= most]
    said = next(iter(fitting), words[-1])
    width = min(whole.w, max(_LEAST_WIDTH, width_of(said, bench.ruler) + 2 * _PAD))
    box = dataclasses.replace(whole, x=whole.right - width if at_end else whole.x, w=width)
    edge = Look(fill="ground", outline="step", outline_width=2.5, radius=HEIGHT / 2)
    look = edge if quiet else Look(fill="step", radius=HEIGHT / 2)
    shape = TextShape(f"Link {door.label}", box, (said,), look=look, anchor="middle", link=door.to)
    return shape, () if fitting else (too_long(door.label, "a link"),)


def buttons(
    on: Door, bench: Bench, back: Door | None = None
) -> tuple[tuple[Placed, ...], tuple[Finding, ...]]:
    """Give the button that leads on, and before it the one that leads back, if there is one."""
    doors = [button(back, bench, at_end=False, quiet=True)] if back else []
    doors.append(button(on, bench, at_end=True))
    placed = tuple(shape for shape, _ in doors)
    return placed, tuple(finding for _, found in doors for finding in found)


def onward(on: Door, slide_id: str, page: int, pages: int) -> Door:
    """Give the door of one page of a slide: to the next page while there is one, then `on`."""
    if page == pages:
        return on
    further = dataclasses.replace(on.to, slide=slide_id, page=page + 1)
    return dataclasses.replace(on, label=on.further or on.label, to=further)


def _foot_place(slide: Slide) -> tuple[float, float]:
    """Give where the link at the foot ends, and how wide it may be."""
    if isinstance(slide.body, TitleBody):
        return END, _FOOT_WIDTH
    if isinstance(slide.body, CloseBody):
        return _LAST_END, _FOOT_WIDTH
    if isinstance(slide.body, HelpBody):
        return _LAST_END, _BESIDE_DRAFT
    return _FOOT_END, _FOOT_WIDTH


def foot_door(slide: Slide, bench: Bench) -> tuple[tuple[Placed, ...], tuple[Finding, ...]]:
    """Give the small link at the foot of a slide, if it has one."""
    door = slide.foot
    if door is None:
        return (), ()
    end, most = _foot_place(slide)
    words = [
        paragraph(door.label, size, bold=True, colour="step", align="center")
        for size in _FOOT_SIZES
    ]
    fitting = [each for each in words if width_of(each, bench.ruler) <= most - 2 * _FOOT_PAD]
    said = next(iter(fitting), words[-1])
    width = min(most, width_of(said, bench.ruler) + 2 * _FOOT_PAD)
    height = FOOT_HEIGHT + 2 * _FOOT_OUT
    box = Box(end - width, FOOT_TOP - _FOOT_OUT, width, height)
    look = Look(fill="ground", outline="step", outline_width=1.5, radius=height / 2)
    name = f"Link {door.label}"
    shape = TextShape(name, box, (said,), look=look, anchor="middle", link=door.to)
    return (shape,), () if fitting else (too_long(door.label, "the link at the foot"),)
