"""Numbers as Office writes them: takes points, gives EMU and hundredths of a point as text."""

from __future__ import annotations

EMU = 12700
"""English metric units in a point."""


def emu(points: float) -> int:
    """Give a length in EMU."""
    return round(points * EMU)


def hundredths(points: float) -> int:
    """Give a type size in hundredths of a point."""
    return round(points * 100)
