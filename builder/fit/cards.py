"""Cards: takes a box, a look and words, gives the tinted shape and the text that stands on it.

The two are apart because programs other than PowerPoint draw a filled placeholder as a rectangle.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.placed import Anchor, Box, Insets, Look, Panel, TextShape
from builder.fit.setting import balanced_width, likely_lines, line_count

if TYPE_CHECKING:
    from builder.fit.setting import Paragraphs
    from builder.fit.shaping import Ruler


def snug(box: Box, insets: Insets, words: Paragraphs, ruler: Ruler) -> Box:
    """Give the box, narrower at its end where a single paragraph then has lines of one length.

    The box is made narrower, not its insets larger: a teacher who writes more sees why it breaks.
    Where the words likely take a line less than measured, that is the better break.
    """
    inner = box.w - insets.start - insets.end
    lines = line_count(words[0], inner, ruler)
    if len(words) > 1 or lines == 1 or likely_lines(words[0], inner, ruler) < lines:
        return box
    spare = inner - balanced_width(words[0], inner, ruler) - 1
    return dataclasses.replace(box, w=box.w - max(0.0, spare))


def card(
    name: str,
    box: Box,
    look: Look,
    paragraphs: Paragraphs,
    *,
    holder: str,
    insets: Insets,
    anchor: Anchor = "middle",
) -> tuple[Panel, TextShape]:
    """Give a card whose words fill the placeholder `holder`."""
    panel = Panel(f"{name} card", box, look)
    return panel, TextShape(name, box, paragraphs, holder=holder, insets=insets, anchor=anchor)
