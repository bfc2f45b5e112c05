"""The sheet of a Word file: takes a frame, gives its size, margins and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.formats.docx.wordml import Element, el, mm

if TYPE_CHECKING:
    from builder.documents.blocks import Frame

FOOTER = "footer"
"""How a section refers to the line at the foot of its pages."""

_PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Width and height in millimetres: ISO 216, ANSI/ASME Y14.1."""

_TOP, _SIDE, _BOTTOM, _TO_EDGE = 12.0, 17.0, 14.0, 7.0
"""Margins in millimetres; `_TO_EDGE` is from the foot line to the edge of the paper."""

_GUTTER = 7.0
"""Between columns, in millimetres."""


def line_width(frame: Frame) -> float:
    """Give the width of a whole line, in millimetres."""
    return _PAPERS[frame.paper][0] - 2 * _SIDE


def section(frame: Frame, columns: int, *, goes_on: bool) -> Element:
    """Give the properties of a section: what stands before them, since the section before.

    Args:
        frame: whose paper and direction it has.
        columns: how many it is set in.
        goes_on: whether it begins on the page where the one before ends.
    """
    width, height = _PAPERS[frame.paper]
    margins = {
        "w:top": mm(_TOP),
        "w:right": mm(_SIDE),
        "w:bottom": mm(_BOTTOM),
        "w:left": mm(_SIDE),
        "w:header": mm(_TO_EDGE),
        "w:footer": mm(_TO_EDGE),
        "w:gutter": "0",
    }
    return el(
        "w:sectPr",
        None,
        el("w:footerReference", {"w:type": "default", "r:id": FOOTER}),
        el("w:type", {"w:val": "continuous"}) if goes_on else None,
        el("w:pgSz", {"w:w": mm(width), "w:h": mm(height)}),
        el("w:pgMar", margins),
        el("w:cols", {"w:num": str(columns), "w:space": mm(_GUTTER)}),
        el("w:bidi") if frame.direction == "rtl" else None,
    )
