"""Colours that a teacher can change at once: takes a role or `#RRGGBB`, gives DrawingML.

A role, and a colour that equals a role's, becomes a colour of the deck's scheme; anything else
stays as it is written.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.content.theme import Theme

SLOTS = {
    "ink": "dk1",
    "ground": "lt1",
    "quiet": "dk2",
    "accent_tint": "lt2",
    "flag": "accent1",
    "step": "accent2",
    "accent": "accent3",
    "first_bubble": "accent4",
    "second_bubble": "accent5",
    "step_tint": "accent6",
}
"""Which role fills which slot of the scheme; `line` has none and is written as it is."""

_ON_SLIDES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}


@dataclasses.dataclass(frozen=True, slots=True)
class Palette:
    """The theme's colours as DrawingML."""

    theme: Theme

    def colour(self, colour: str, opacity: float = 1.0) -> str:
        """Give the element of one colour; `opacity` from 0 to 1."""
        role = colour if not colour.startswith("#") else self._role_of(colour)
        alpha = f'<a:alpha val="{round(opacity * 100000)}"/>' if opacity < 1 else ""
        if role in SLOTS:
            name = _ON_SLIDES.get(SLOTS[role], SLOTS[role])
            return f'<a:schemeClr val="{name}">{alpha}</a:schemeClr>'
        return f'<a:srgbClr val="{self.hex(role or colour)}">{alpha}</a:srgbClr>'

    def fill(self, colour: str | None, opacity: float = 1.0) -> str:
        """Give a solid fill, or none."""
        if colour is None:
            return "<a:noFill/>"
        return f"<a:solidFill>{self.colour(colour, opacity)}</a:solidFill>"

    def hex(self, colour: str) -> str:
        """Give six digits for a role or `#RRGGBB`."""
        written = colour if colour.startswith("#") else str(getattr(self.theme.colours, colour))
        return written[1:].upper()

    def _role_of(self, colour: str) -> str | None:
        wanted = colour[1:].upper()
        return next((role for role in SLOTS if self.hex(role) == wanted), None)
