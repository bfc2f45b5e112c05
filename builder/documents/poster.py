"""Posters and cards as documents: takes nothing, gives what is drawn on each kind of sheet.

`ink` says whether a sheet is drawn in colours or for a black printer; nothing else differs.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from builder.documents.blocks import Flag, Frame, HelpEntry, HelpStrip, Picture, Step, Words
    from builder.documents.plan import Duty

PosterPaper = Literal["A3", "A4", "A5", "Tabloid", "Letter", "Half-Letter"]
Ink = Literal["colour", "black"]


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
    ink: Ink = "colour"


@dataclasses.dataclass(frozen=True, slots=True)
class DoorSheet:
    """A small sheet that is read alone: one calm message, and who helps."""

    frame: Frame
    words: Words
    paper: PosterPaper
    headline: str
    emphasis: str
    message: str
    picture: Picture
    promise: str
    help: HelpStrip
    ink: Ink = "colour"


@dataclasses.dataclass(frozen=True, slots=True)
class TearOffSheet:
    """A neutral sheet with tabs to take away, on the country's paper."""

    frame: Frame
    words: Words
    paper: PosterPaper
    headline: str
    message: str
    picture: Picture
    take_one: str
    first_tab: str
    """Stands on the first tab, which staff take off before pupils see the sheet."""
    line: HelpEntry | None
    """Whose number the tabs carry: the first that can be called, else the first there is."""
    trusted_adult: str
    """What a tab says in a country without any."""
    ink: Ink = "colour"


@dataclasses.dataclass(frozen=True, slots=True)
class CardSheet:
    """Pocket cards, all alike: a sheet of fronts, then their backs, for printing on both sides."""

    frame: Frame
    words: Words
    paper: PosterPaper
    headline: str
    promise: str
    picture: Picture
    help: HelpStrip
    ink: Ink = "colour"


@dataclasses.dataclass(frozen=True, slots=True)
class FoldOut:
    """One sheet, printed on one side, that is folded and cut into a book of eight small pages."""

    frame: Frame
    words: Words
    paper: PosterPaper
    headline: str
    promise: str
    picture: Picture
    steps_title: str
    steps: tuple[Step, ...]
    starters_title: str
    starters: tuple[str, ...]
    people_title: str
    people: tuple[str, ...]
    cut: str
    help: HelpStrip
    ink: Ink = "colour"


@dataclasses.dataclass(frozen=True, slots=True)
class StaffroomSheet:
    """For adults in the school: what to do and what to say when a pupil tells."""

    frame: Frame
    words: Words
    paper: PosterPaper
    headline: str
    emphasis: str
    do: tuple[str, ...]
    do_not: tuple[str, ...]
    say: tuple[str, ...]
    lead: str
    """Who has to be told: the country's own name for the role."""
    duties: tuple[Duty, ...]
    help: HelpStrip
    ink: Ink = "colour"


@dataclasses.dataclass(frozen=True, slots=True)
class PersonBox:
    """A place for one adult's photo and name, filled in by hand, and what they can help with."""

    role: str
    helps: str


@dataclasses.dataclass(frozen=True, slots=True)
class PeopleSheet:
    """The adults of a school to whom pupils can turn."""

    frame: Frame
    words: Words
    paper: PosterPaper
    headline: str
    emphasis: str
    people: tuple[PersonBox, ...]
    promise: str
    advice: str
    help: HelpStrip
    ink: Ink = "colour"


Sheet = Poster | DoorSheet | TearOffSheet | CardSheet | FoldOut | StaffroomSheet | PeopleSheet
