"""The named layouts of the template: takes nothing, gives their placeholders and places.

Boxes are those of a left-to-right deck, in points; slides set their own, and these are where a
teacher's new slide starts.
"""

from __future__ import annotations

import dataclasses

from builder.fit.page import FOOT_HEIGHT, FOOT_SIZE, FOOT_TOP
from builder.fit.placed import Align, Box


@dataclasses.dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder: its kind and number as in `p:ph`, its place and type size in points."""

    kind: str
    index: int
    box: Box
    size: float
    bold: bool = False
    align: Align = "start"

    @property
    def small(self) -> bool:
        """Whether it belongs to the footer."""
        return self.kind in {"dt", "ftr", "sldNum"}


@dataclasses.dataclass(frozen=True, slots=True)
class Sketch:
    """A layout: its name in code and in PowerPoint, the standard kind it is of, its holders."""

    name: str
    title: str
    kind: str
    holders: tuple[Holder, ...]


MINUTES, FOOTER, NUMBER = 20, 21, 22
"""Numbers of the footer's placeholders."""

FOOTERS = (
    Holder("dt", MINUTES, Box(720, FOOT_TOP, 130, FOOT_HEIGHT), FOOT_SIZE, align="end"),
    Holder("ftr", FOOTER, Box(56, FOOT_TOP, 330, FOOT_HEIGHT), FOOT_SIZE),
    Holder(
        "sldNum", NUMBER, Box(862, FOOT_TOP, 50, FOOT_HEIGHT), FOOT_SIZE, bold=True, align="end"
    ),
)

_TITLE = Holder("title", 0, Box(56, 28, 856, 54), 36, bold=True)
_ROWS = 9


def _bodies(*boxes: Box, size: float = 28) -> tuple[Holder, ...]:
    return tuple(Holder("body", number, box, size) for number, box in enumerate(boxes, 1))


def _rows() -> tuple[Holder, ...]:
    height = 380 / _ROWS
    return _bodies(*(Box(56, 98 + index * height, 520, height - 8) for index in range(_ROWS)))


LAYOUTS = (
    Sketch(
        "opening",
        "Opening",
        "title",
        (
            Holder("ctrTitle", 0, Box(56, 150, 424, 190), 48, bold=True),
            Holder("subTitle", 1, Box(56, 350, 424, 96), 28),
        ),
    ),
    Sketch("list", "Rows", "", (_TITLE, *_rows(), *FOOTERS)),
    Sketch("chat", "Chat and card", "", (_TITLE, *_bodies(Box(594, 130, 318, 200)), *FOOTERS)),
    Sketch("diagram", "Title only", "titleOnly", (_TITLE, *FOOTERS)),
    Sketch(
        "chart",
        "Chart and reading",
        "",
        (_TITLE, *_bodies(Box(56, 98, 856, 40), Box(632, 170, 280, 160)), *FOOTERS),
    ),
    Sketch(
        "statement",
        "Statement",
        "",
        (_TITLE, *_bodies(Box(76, 110, 816, 170), Box(330, 310, 582, 170)), *FOOTERS),
    ),
    Sketch("help", "Help", "", (_TITLE, *_bodies(Box(56, 94, 856, 60), size=24), *FOOTERS)),
    Sketch("close", "Close", "", (_TITLE, *_bodies(Box(56, 106, 376, 376)), *FOOTERS)),
)
