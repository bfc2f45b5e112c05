"""The mark of what is not yet checked: takes the frame's draft words, gives a small line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.fit.placed import Align, Box, Placed, TextShape
from builder.fit.setting import paragraph

if TYPE_CHECKING:
    from builder.diagnostics import Finding
    from builder.fit.bench import Bench

_SIZES = (12.0, 11.0, 10.0)


def draft_line(
    bench: Bench, box: Box, align: Align = "start"
) -> tuple[tuple[Placed, ...], tuple[Finding, ...]]:
    """Give the line for pupils' slides, if any, and a finding where it is too long for its box."""
    if bench.frame.draft is None:
        return (), ()
    small = bench.frame.draft.small
    lines = [(paragraph(small, size, colour="quiet", align=align),) for size in _SIZES]
    fitting = bench.settle(lines, box.w, box.h, where="the line that marks a draft")
    return (TextShape("Draft", box, fitting.paragraphs, anchor="middle"),), fitting.findings
