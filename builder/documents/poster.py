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
class SheetHead:
    """What every sheet has, whatever stands on it."""

    frame: Frame
    words: Words
    paper: PosterPaper
    headline: str
    ink: Ink = dataclasses.field(default="colour", kw_only=True)


@dataclasses.dataclass(frozen=True, slots=True)
class Poster(SheetHead):
    """One message, five flags or steps, one picture, one help strip."""

    emphasis: str
    flags: tuple[Flag, ...]
    steps: tuple[Step, ...]
    """Exactly one of `flags` and `steps` has entries."""
    picture: Picture
    promise: str
    advice: str
    help: HelpStrip


@dataclasses.dataclass(frozen=True, slots=True)
class DoorSheet(SheetHead):
    """A small sheet that is read alone: one calm message, and who helps."""

    emphasis: str
    message: str
    picture: Picture
    promise: str
    help: HelpStrip


@dataclasses.dataclass(frozen=True, slots=True)
class TearOffSheet(SheetHead):
    """A neutral sheet with tabs to take away, on the country's paper."""

    message: str
    picture: Picture
    take_one: str
    first_tab: str
    """Stands on the first tab, which staff take off before pupils see the sheet."""
    line: HelpEntry | None
    """Whose number the tabs carry: the first that can be called, else the first there is."""
    trusted_adult: str
    """What a tab says in a country without any."""


@dataclasses.dataclass(frozen=True, slots=True)
class CardSheet(SheetHead):
    """Pocket cards, all alike: a sheet of fronts, then their backs, for printing on both sides."""

    promise: str
    picture: Picture
    help: HelpStrip


@dataclasses.dataclass(frozen=True, slots=True)
class FoldOut(SheetHead):
    """One sheet, printed on one side, that is folded and cut into a book of eight small pages."""

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


@dataclasses.dataclass(frozen=True, slots=True)
class StaffroomSheet(SheetHead):
    """For adults in the school: what to do and what to say when a pupil tells."""

    emphasis: str
    do: tuple[str, ...]
    do_not: tuple[str, ...]
    say: tuple[str, ...]
    lead: str
    """Who has to be told: the country's own name for the role."""
    duties: tuple[Duty, ...]
    help: HelpStrip


@dataclasses.dataclass(frozen=True, slots=True)
class PersonBox:
    """A place for one adult's photo and name, filled in by hand, and what they can help with."""

    role: str
    helps: str


@dataclasses.dataclass(frozen=True, slots=True)
class PeopleSheet(SheetHead):
    """The adults of a school to whom pupils can turn."""

    emphasis: str
    people: tuple[PersonBox, ...]
    promise: str
    advice: str
    help: HelpStrip


Sheet = Poster | DoorSheet | TearOffSheet | CardSheet | FoldOut | StaffroomSheet | PeopleSheet
