"""First and last slide: takes a title or closing body, gives its page with large art."""

from __future__ import annotations

from builder.documents.deck import CloseBody, Slide, TitleBody
from builder.fit.bench import Bench, Page
from builder.fit.draft import draft_line
from builder.fit.page import BOTTOM, SPAN, START
from builder.fit.placed import HEIGHT, Box, DrawingShape, Look, Panel, Placed, TextShape
from builder.fit.setting import height_of, paragraph

_PANEL = Box(506, 0, 454, HEIGHT)
_TITLE = Box(START, 150, 424, 190)
_TITLE_SCALE = 1.3
"""The deck's name is this much larger than a slide's title."""

_SUBTITLE_HEIGHT = 96.0
_CLOSE_ART = Box(448, 118, 490, 372)


def lay_opening(slide: Slide, body: TitleBody, bench: Bench) -> tuple[Page, ...]:
    """Give the opening slide, its title included: a pennant, the name, art on a tint."""
    sizes = [round(size * _TITLE_SCALE) for size in bench.theme.deck.title]
    title = bench.settle(
        [(paragraph(slide.title, size, bold=True),) for size in sizes],
        *(_TITLE.w, _TITLE.h),
        where="the title slide",
    )
    height = height_of(title.paragraphs, _TITLE.w, bench.ruler)
    below = Box(START, _TITLE.y + height + 16, _TITLE.w, _SUBTITLE_HEIGHT)
    subtitle = bench.settle(
        [(paragraph(body.subtitle, size, colour="quiet"),) for size in bench.sizes],
        *(below.w, below.h),
        where="the title slide",
    )
    name = Box(_TITLE.x, _TITLE.y, _TITLE.w, height)
    elements: list[Placed] = [
        TextShape("Title", name, title.paragraphs, holder="title"),
        Panel("Ground", _PANEL, Look(fill="step_tint")),
        DrawingShape("pennant", Box(START, 72, 56, 63), "", align="start"),
        TextShape("Subtitle", below, subtitle.paragraphs, holder="body-1"),
        DrawingShape(body.picture.name, Box(522, 48, 422, 492), body.picture.alt, anchor="bottom"),
        *draft_line(bench, Box(START, 494, 424, 20)),
    ]
    return (Page("opening", tuple(elements), (*title.findings, *subtitle.findings)),)


def lay_close(body: CloseBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the closing slide: a few calm lines, the first one louder, beside wide art."""
    width = _CLOSE_ART.x - START - 16 if body.picture else SPAN
    area = Box(START, top + 8, width, BOTTOM - top - 8)
    candidates = [
        tuple(
            paragraph(
                line, size + (4 if index == 0 else 0), bold=index == 0, before=18.0 * bool(index)
            )
            for index, line in enumerate(body.lines)
        )
        for size in bench.sizes
    ]
    lines = bench.settle(candidates, area.w, area.h, where="the closing slide")
    art = (
        (DrawingShape(body.picture.name, _CLOSE_ART, body.picture.alt, anchor="bottom"),)
        if body.picture
        else ()
    )
    text = TextShape("Lines", area, lines.paragraphs, holder="body-1", anchor="middle")
    return (Page("close", (text, *art), lines.findings),)
