"""What a poster is: takes `lessons/posters/<id>.yaml`, gives a frozen `Poster`."""

from __future__ import annotations

from typing import Literal

import pydantic

from builder.content.text import Id, Text
from builder.content.vocabulary import BandId
from builder.source.schema import Record


class Poster(Record):
    """One message, five flags or steps at most, one picture, one help strip."""

    model_config = pydantic.ConfigDict(title="poster")

    title: Text
    """What it is called in lists; not printed large."""
    bands: tuple[BandId, ...] = pydantic.Field(min_length=1)
    headline: Text
    emphasis: Text
    """The end of the headline, in the colour of flags or of steps."""
    shows: Literal["red-flags", "steps"]
    items: tuple[Id, ...] = pydantic.Field(min_length=2, max_length=5)
    art: Id
    promise: Text
    """The line over the help strip: not your fault, help works."""
    advice: Text
