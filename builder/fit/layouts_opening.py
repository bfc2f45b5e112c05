"""First and last slide: takes a title or closing body, gives its page with large art."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.fit.bench import Bench, Page
from builder.fit.draft import draft_line
from builder.fit.page import BOTTOM, END, SPAN, START
from builder.fit.placed import HEIGHT, WIDTH, Box, DrawingShape, Look, Panel, Placed, TextShape
from builder.fit.setting import Paragraphs, height_of, line_count, paragraph

if TYPE_CHECKING:
    from builder.documents.blocks import Picture
    from builder.documents.deck import CloseBody, Slide, TitleBody

_PANEL = Box(500, 0, WIDTH - 500, HEIGHT)
_ART = Box(512, 40, 440, HEIGHT - 40)
_TITLE_WIDTH = 420.0
_TITLE_HEIGHT = 200.0
_TITLE_LINES = 2
_TITLE_SCALES = (1.4, 1.2)
"""The deck's name is this much larger than a slide's title."""

_PENNANT = 76.0
_MARKS = 6.0
"""Room above and below the title for signs that reach out of the line."""

_SUBTITLE_HEIGHT = 110.0
_SUBTITLE_GAP = 18.0

_CLOSE_ART = 470.0
_LOUD = (36, 32, 28)
_BETWEEN = 20.0


def lay_opening(slide: Slide, body: TitleBody, bench: Bench) -> tuple[Page, ...]:
    """Give the opening slide, its title included: a pennant, the name, art on a tint."""
    title = bench.settle(
        _titles(slide.title, bench),
        *(_TITLE_WIDTH, _TITLE_HEIGHT),
        where="the title slide",
    )
    subtitle = bench.settle(
        [(paragraph(body.subtitle, size, colour="quiet"),) for size in bench.sizes],
        *(_TITLE_WIDTH, _SUBTITLE_HEIGHT),
        where="the title slide",
    )
    draft, overlong = draft_line(bench, Box(START, 494, _TITLE_WIDTH, 20))
    elements = (
        *_names(title.paragraphs, subtitle.paragraphs, bench),
        Panel("Ground", _PANEL, Look(fill="step_tint")),
        DrawingShape(body.picture.name, _ART, body.picture.alt, anchor="bottom"),
        *draft,
    )
    findings = (*title.findings, *subtitle.findings, *overlong)
    return (Page("opening", elements, findings),)


def _titles(name: str, bench: Bench) -> list[Paragraphs]:
    """Give the deck's name in sizes to try: best large and on two lines, else as it comes."""
    usual = bench.theme.deck.title
    large = [round(size * scale) for scale in _TITLE_SCALES for size in usual]
    words = [paragraph(name, size, bold=True) for size in (*large, *usual)]
    short = [
        each
        for each in words[: len(large)]
        if line_count(each, _TITLE_WIDTH, bench.ruler) <= _TITLE_LINES
    ]
    return [(each,) for each in (*short, *words)]


def _names(title: Paragraphs, subtitle: Paragraphs, bench: Bench) -> tuple[Placed, ...]:
    """Give title, pennant and subtitle as one block in the middle of the slide's height."""
    tall = height_of(title, _TITLE_WIDTH, bench.ruler)
    below = height_of(subtitle, _TITLE_WIDTH, bench.ruler)
    block = _PENNANT + 16 + tall + _SUBTITLE_GAP + below
    top = (HEIGHT - block) / 2 - 12
    name = Box(START, top + _PENNANT + 16 - _MARKS, _TITLE_WIDTH, tall + 2 * _MARKS)
    under = Box(START, name.bottom - _MARKS + _SUBTITLE_GAP, _TITLE_WIDTH, below)
    return (
        TextShape("Title", name, title, holder="title", anchor="middle"),
        DrawingShape(
            "pennant", Box(START, top, _PENNANT, _PENNANT), "", align="start", directed=True
        ),
        TextShape("Subtitle", under, subtitle, holder="body-1", anchor="middle"),
    )


def lay_close(body: CloseBody, bench: Bench, top: float) -> tuple[Page, ...]:
    """Give the closing slide: a few calm lines, the first one louder, beside wide art."""
    width = SPAN - _CLOSE_ART - 8 if body.picture else SPAN
    area = Box(START, top + 8, width, BOTTOM - top - 8)
    candidates = [_lines(body, loud, size) for loud in _LOUD for size in bench.sizes]
    lines = bench.settle(candidates, area.w, area.h, where="the closing slide")
    text = TextShape("Lines", area, lines.paragraphs, holder="body-1", anchor="middle")
    return (Page("close", (text, *_close_art(body.picture, top)), lines.findings),)


def _lines(body: CloseBody, loud: int, size: int) -> Paragraphs:
    first, *others = body.lines
    return (
        paragraph(first, loud, bold=True, colour="step"),
        *(paragraph(line, size, before=_BETWEEN) for line in others),
    )


def _close_art(picture: Picture | None, top: float) -> tuple[Placed, ...]:
    if picture is None:
        return ()
    box = Box(END - _CLOSE_ART + 20, top, _CLOSE_ART, BOTTOM - top)
    return (DrawingShape(picture.name, box, picture.alt, align="end"),)
