"""How it looks, as data: takes `templates/theme.yaml`, gives a frozen `Theme`.

Colours are named by role; a school can replace the whole file with its own. The contrast of every
pair that carries text is checked when the theme is read.
"""

from __future__ import annotations

from typing import Annotated

import pydantic

from builder.source.schema import Record

Colour = Annotated[
    str,
    pydantic.StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$"),
    pydantic.Field(description="a colour as # and six digits, in quotes: '#14213D'"),
]


class Colours(Record):
    """One colour a role."""

    model_config = pydantic.ConfigDict(title="colours")

    ink: Colour
    ground: Colour
    flag: Colour
    step: Colour
    accent: Colour
    accent_tint: Colour
    first_bubble: Colour
    second_bubble: Colour
    step_tint: Colour
    quiet: Colour
    line: Colour
    sections: tuple[Colour, ...] = pydantic.Field(min_length=3, max_length=8)
    """Colours of the stages, in order, repeated when there are more stages."""


class DeckType(Record):
    """Type in decks: families that teachers' machines have, and sizes in points."""

    model_config = pydantic.ConfigDict(title="deck type")

    families: dict[str, str]
    """ISO 15924 script to font family: `Latn: Arial`."""
    title: tuple[int, ...]
    """Sizes to try for a slide's title, largest first."""
    body: tuple[int, ...]
    """Sizes to try for its body; the last is the floor."""


class Theme(Record):
    """Colours and type of everything that is made."""

    model_config = pydantic.ConfigDict(title="theme")

    colours: Colours
    deck: DeckType
    poster_headline: tuple[int, ...]
    """Sizes in points on A3, largest first."""
