"""The player's colours: takes a theme, gives CSS custom properties for light and for dark.

A theme has light colours only. The dark ones are made of them: grounds by darkening the ink, and
what stands on those by lightening a role until it can be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.content.contrast import READABLE, contrast

if TYPE_CHECKING:
    from builder.content.theme import Colours

COMFORTABLE = 6.5
"""Contrast of small text on dark, where the thin strokes of letters look thinner."""

_BLACK, _WHITE = "#000000", "#FFFFFF"
_STEPS = 20


def custom_properties(colours: Colours) -> str:
    """Give both sets as CSS: light for all, dark for those who asked their device for it."""
    light, dark = light_colours(colours), dark_colours(colours)
    return (
        f":root {{\n{_declarations(light)}}}\n"
        "@media screen and (prefers-color-scheme: dark) {\n"
        f":root {{\n{_declarations(dark)}}}\n}}\n"
    )


def light_colours(colours: Colours) -> dict[str, str]:
    """Give each role of the player as the theme has it."""
    card = colours.ground
    wall = mix(colours.first_bubble, colours.ground, 0.7)
    return {
        "ink": colours.ink,
        "quiet": readable(colours.quiet, wall, _BLACK),
        "wall": wall,
        "card": card,
        "line": colours.line,
        "first": colours.first_bubble,
        "second": colours.second_bubble,
        "step": colours.step,
        "on-step": colours.ground,
        "step-tint": colours.step_tint,
        "flag": colours.flag,
        "on-flag": colours.ground,
        "accent": colours.accent,
        "on-accent": colours.ink,
        "accent-tint": colours.accent_tint,
    }


def dark_colours(colours: Colours) -> dict[str, str]:
    """Give each role on dark grounds."""
    wall = mix(colours.ink, _BLACK, 0.55)
    card = mix(colours.ink, _BLACK, 0.1)
    return {
        "ink": mix(_WHITE, colours.ink, 0.08),
        "quiet": readable(colours.quiet, card, _WHITE, COMFORTABLE),
        "wall": wall,
        "card": card,
        "line": mix(colours.quiet, card, 0.5),
        "first": mix(colours.first_bubble, card, 0.78),
        "second": mix(colours.step, card, 0.45),
        "step-tint": mix(colours.step, card, 0.3),
        "accent-tint": mix(colours.accent, card, 0.75),
        "step": readable(colours.step_tint, card, _WHITE),
        "on-step": wall,
        "flag": readable(colours.flag, card, _WHITE),
        "on-flag": wall,
        "accent": colours.accent,
        "on-accent": colours.ink,
    }


def readable(colour: str, ground: str, towards: str, least: float = READABLE) -> str:
    """Move a colour towards black or white until text in it can be read on its ground."""
    for step in range(_STEPS):
        moved = mix(colour, towards, step / _STEPS)
        if contrast(moved, ground) >= least:
            return moved
    return towards


def mix(colour: str, other: str, share: float) -> str:
    """Give a colour with a share from 0 to 1 of another in it."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


def _declarations(colours: dict[str, str]) -> str:
    return "".join(f"  --{role}: {colour};\n" for role, colour in colours.items())
