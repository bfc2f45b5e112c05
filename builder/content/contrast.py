"""How well two colours stand apart: takes two colours `#rrggbb`, gives their contrast ratio."""

from __future__ import annotations

READABLE = 4.5
"""Least contrast of text and its ground: WCAG 2.2, success criterion 1.4.3."""


def contrast(first: str, second: str) -> float:
    """Give the contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Give the light of a colour `#rrggbb`, 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    # WCAG 2.2, "relative luminance": the sRGB curve with its corrected threshold.
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
