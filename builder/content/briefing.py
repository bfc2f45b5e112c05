"""What staff know before the lesson: takes `lessons/briefings/<id>.yaml`, gives a `Briefing`."""

from __future__ import annotations

from typing import Literal

import pydantic

from builder.content.lesson import Wording
from builder.content.text import Id, Item, SafetyException, Text
from builder.content.vocabulary import RowId
from builder.source.schema import Record


class BriefingPart(Record):
    """A heading and its points, with the rows they rest on."""

    model_config = pydantic.ConfigDict(title="part of a briefing")

    id: Id
    title: Text
    points: tuple[Item, ...] = pydantic.Field(min_length=1, max_length=8)
    rows: tuple[RowId, ...] = ()


class Figure(Record):
    """A number with its year, for adults only."""

    model_config = pydantic.ConfigDict(title="dated figure")

    id: Id
    text: Text
    year: str = pydantic.Field(
        pattern=r"^[0-9]{4}(?:–[0-9]{4})?$",
        description="a year in quotes, or two with a dash between them: '2024', '2023–2024'",
    )
    """The year or years it is of, as it is printed before the figure."""
    rows: tuple[RowId, ...] = pydantic.Field(min_length=1)


class Briefing(Record):
    """One page for all staff: recognise, respond, record, refer; and the disclosure card."""

    model_config = pydantic.ConfigDict(title="staff briefing")

    title: Text
    topic: Text
    bands: tuple[Literal["staff"], ...] = ("staff",)
    intro: Text
    never: Text
    """The one rule that stands out: nobody looks at a picture."""
    parts: tuple[BriefingPart, ...] = pydantic.Field(min_length=4, max_length=4)
    """Recognise, respond, record, refer."""
    wordings: tuple[Wording, ...] = pydantic.Field(min_length=1)
    checks: tuple[BriefingPart, ...] = pydantic.Field(min_length=2, max_length=2)
    """Before the lesson, and after it."""
    figures: tuple[Figure, ...] = ()
    messaging: BriefingPart
    """How staff speak of suicide: for staff only."""
    card_title: Text
    """Heads the card that says what to do when a pupil tells."""
    exceptions: tuple[SafetyException, ...] = ()
