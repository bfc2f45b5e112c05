"""The mark of what is not yet checked: takes the frame's draft words, gives a small line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.fit.placed import Align, Box, Placed, TextShape
from builder.fit.setting import paragraph

if TYPE_CHECKING:
    from builder.fit.bench import Bench

_SIZE = 12.0


def draft_line(bench: Bench, box: Box, align: Align = "start") -> tuple[Placed, ...]:
    """Give the line for pupils' slides, or nothing where all is checked."""
    if bench.frame.draft is None:
        return ()
    line = paragraph(bench.frame.draft.small, _SIZE, colour="quiet", align=align)
    return (TextShape("Draft", box, (line,), anchor="middle"),)
