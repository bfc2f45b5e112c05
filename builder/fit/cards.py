"""Cards: takes a box, a look and words, gives the tinted shape and the text that stands on it.

The two are apart because programs other than PowerPoint draw a filled placeholder as a rectangle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.fit.placed import Anchor, Box, Insets, Look, Panel, TextShape

if TYPE_CHECKING:
    from builder.fit.setting import Paragraphs


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
