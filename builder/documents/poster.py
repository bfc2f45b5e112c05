"""A poster as a document: takes a localised poster and a paper size, gives a `Poster`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from builder.documents.blocks import Flag, Frame, HelpStrip, Picture, Step, Words

PosterPaper = Literal["A3", "A4", "Tabloid", "Letter"]


@dataclasses.dataclass(frozen=True, slots=True)
class Poster:
    """One message, five flags or steps, one picture, one help strip."""

    frame: Frame
    words: Words
    paper: PosterPaper
    headline: str
    emphasis: str
    flags: tuple[Flag, ...]
    steps: tuple[Step, ...]
    """Exactly one of `flags` and `steps` has entries."""
    picture: Picture
    promise: str
    advice: str
    help: HelpStrip
