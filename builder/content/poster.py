"""What a poster or card is: takes `lessons/posters/<id>.yaml`, gives a frozen `Poster` of its kind.

`kind:` says which: a corridor poster of red flags or of steps, a toilet-door sheet, tear-off
strips, pocket cards, the staffroom's prompt, or the people of a school. Each kind has only the
fields that it needs.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pydantic

from builder.content.text import Id, Item, SafetyException, Text
from builder.content.vocabulary import BandId
from builder.source.schema import Record

PosterKind = Literal["flags", "steps", "door", "tear-off", "card", "staffroom", "school-people"]


class Poster(Record):
    """What every poster has; read as one of the kinds below it by `poster_model`."""

    model_config = pydantic.ConfigDict(title="poster", extra="ignore")

    kind: PosterKind
    title: Text
    """What it is called in lists and at its foot; not printed large."""
    bands: tuple[BandId, ...] = pydantic.Field(min_length=1)
    concepts: tuple[Id, ...] = ()
    """What the poster speaks of; each age band lists the concepts it may hear."""
    exceptions: tuple[SafetyException, ...] = ()
    """Safety rules that this poster may break as a whole, each with its reason."""


class _Large(Poster):
    """A poster of A3 and A4: one message, a list, one picture, one help strip."""

    headline: Text
    emphasis: Text
    """The end of the headline, in the colour of flags or of steps."""
    items: tuple[Id, ...] = pydantic.Field(min_length=2, max_length=5)
    art: Id
    promise: Text
    """The line over the help strip: not your fault, help works."""
    advice: Text


class FlagsPoster(_Large):
    """Red flags, each on the message that carries it."""

    model_config = pydantic.ConfigDict(title="poster of red flags", extra="forbid")

    kind: Literal["flags"]


class StepsPoster(_Large):
    """Steps that help, as stations on one path."""

    model_config = pydantic.ConfigDict(title="poster of steps", extra="forbid")

    kind: Literal["steps"]


class DoorPoster(Poster):
    """A small sheet for the inside of a toilet door, where it is read alone."""

    model_config = pydantic.ConfigDict(title="door sheet", extra="forbid")

    kind: Literal["door"]
    headline: Text
    emphasis: Text
    message: Text
    """Two or three calm sentences."""
    art: Id
    promise: Text


class TearOff(Poster):
    """A sheet with tabs to take away; nothing on it tells what a tab was taken for."""

    model_config = pydantic.ConfigDict(title="tear-off strip", extra="forbid")

    kind: Literal["tear-off"]
    headline: Text
    message: Text
    art: Id
    take_one: Text
    """What stands over the tabs."""
    first_tab: Text
    """For staff, on the tab that they take off before they hang the sheet up."""


class Card(Poster):
    """A pocket card, many to a sheet, and a small fold-out of the same."""

    model_config = pydantic.ConfigDict(title="pocket card", extra="forbid")

    kind: Literal["card"]
    headline: Text
    promise: Text
    art: Id
    """The front: a drawing that says nothing."""
    items: tuple[Id, ...] = pydantic.Field(min_length=2, max_length=5)
    """Steps, for the fold-out."""
    steps_title: Text
    starters_title: Text
    starters: tuple[Item, ...] = pydantic.Field(min_length=2, max_length=3)
    """First sentences with which somebody can start to tell."""
    people_title: Text
    people: tuple[Item, ...] = pydantic.Field(min_length=2, max_length=4)
    """Places to look for somebody to tell."""
    cut: Text
    """How to fold it, along the one line that is cut."""


class StaffroomPoster(Poster):
    """For adults: what to do when a pupil tells. Its sentences are the disclosure card's own."""

    model_config = pydantic.ConfigDict(title="staffroom poster", extra="forbid")

    kind: Literal["staffroom"]
    headline: Text
    emphasis: Text
    do: tuple[Id, ...] = pydantic.Field(min_length=1, max_length=7)
    do_not: tuple[Id, ...] = pydantic.Field(min_length=1, max_length=5)
    words: tuple[Id, ...] = pydantic.Field(min_length=1, max_length=4)


class SchoolPerson(Record):
    """A box to fill in for one adult of the school."""

    model_config = pydantic.ConfigDict(title="school person")

    id: Id
    role: Text
    helps: Text
    """What this adult can help with."""


class SchoolPeoplePoster(Poster):
    """Boxes for names and photos of adults in the school, filled in by hand."""

    model_config = pydantic.ConfigDict(title="poster of school people", extra="forbid")

    kind: Literal["school-people"]
    headline: Text
    emphasis: Text
    people: tuple[SchoolPerson, ...] = pydantic.Field(min_length=3, max_length=4)
    promise: Text
    advice: Text


_MODELS: dict[str, type[Poster]] = {
    "flags": FlagsPoster,
    "steps": StepsPoster,
    "door": DoorPoster,
    "tear-off": TearOff,
    "card": Card,
    "staffroom": StaffroomPoster,
    "school-people": SchoolPeoplePoster,
}


def poster_model(given: Any) -> type[Poster]:
    """Give the record that a poster's file is read as; `Poster` itself where its kind is wrong."""
    kind = given.get("kind") if isinstance(given, dict) else None
    return _MODELS.get(kind, Poster) if isinstance(kind, str) else Poster


_ByKind = Annotated[
    FlagsPoster | StepsPoster | DoorPoster | TearOff | Card | StaffroomPoster | SchoolPeoplePoster,
    pydantic.Field(discriminator="kind"),
]


class AnyPoster(pydantic.RootModel[_ByKind]):
    """Every kind, for the schema that editors read."""

    model_config = pydantic.ConfigDict(title="poster")
