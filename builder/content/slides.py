"""What a slide is: takes an entry of `slides:` in a lesson, gives the frozen record of its kind."""

from __future__ import annotations

from typing import Annotated, Literal

import pydantic

from builder.content.activities import Minutes
from builder.content.text import Id, Item, Text
from builder.content.vocabulary import RowId
from builder.source.schema import Record


class SlideBase(Record):
    """What every slide has: its title, its minutes and the teacher's notes."""

    model_config = pydantic.ConfigDict(title="slide")

    id: Id
    title: Text
    minutes: Minutes
    say: Text
    """What the teacher can say, word for word."""
    do: Text | None = None
    """What the teacher does."""
    listen_for: Text | None = None
    """Answers to expect, and how to take them up."""


class TitleSlide(SlideBase):
    """The first slide: title, subtitle, picture."""

    kind: Literal["title"]
    subtitle: Text
    art: Id


class RulesSlide(SlideBase):
    """The ground rules of the lesson."""

    kind: Literal["rules"]
    art: Id | None = None


class QuestionSlide(SlideBase):
    """A question to think about, alone, then with a partner."""

    kind: Literal["question"]
    prompts: tuple[Item, ...] = pydantic.Field(min_length=1, max_length=3)
    art: Id | None = None


class PointsSlide(SlideBase):
    """A few points, one idea, perhaps a lead sentence and a picture."""

    kind: Literal["points"]
    lead: Text | None = None
    points: tuple[Item, ...] = pydantic.Field(min_length=1)
    art: Id | None = None


class ChatSlide(SlideBase):
    """Some messages of a chat as bubbles; with `reveal`, the next slide shows their red flags."""

    kind: Literal["chat"]
    chat: Id
    messages: tuple[Id, ...] = pydantic.Field(min_length=1)
    prompt: Text
    reveal: Reveal | None = None


class Reveal(SlideBase):
    """The slide that shows the red flags of the messages just seen."""

    model_config = pydantic.ConfigDict(title="reveal")


class StepsSlide(SlideBase):
    """Steps that help, as a path."""

    kind: Literal["steps"]
    steps: tuple[Id, ...] = pydantic.Field(min_length=2, max_length=6)
    footnote: Text | None = None


class Choice(Record):
    """One answer of a hands-up vote, with an example count to overwrite."""

    model_config = pydantic.ConfigDict(title="choice of a vote")

    id: Id
    label: Text
    example: int = pydantic.Field(ge=0, le=400)


class VoteSlide(SlideBase):
    """The class's own hands-up vote as an editable chart."""

    kind: Literal["vote"]
    question: Text
    choices: tuple[Choice, ...] = pydantic.Field(min_length=2, max_length=6)
    reading: Text
    """How to read the chart, in one line."""


class ClaimSlide(SlideBase):
    """A claim to judge; the next slide says whether it is true, and why."""

    kind: Literal["claim"]
    claim: Text
    is_true: bool
    answer: ClaimAnswer


class ClaimAnswer(SlideBase):
    """The slide that says whether a claim is true."""

    model_config = pydantic.ConfigDict(title="answer to a claim")

    text: Text
    rows: tuple[RowId, ...] = pydantic.Field(min_length=1)


class ActivitySlide(SlideBase):
    """Start of a worksheet activity: what to do, for how long."""

    kind: Literal["activity"]
    activity: Id
    instructions: tuple[Item, ...] = pydantic.Field(min_length=1, max_length=4)


class AnswersSlide(SlideBase):
    """The key of an activity on screen: cards in their groups, pairs, an order, verdicts."""

    kind: Literal["answers"]
    activity: Id
    parts: tuple[Id, ...] = ()
    """The cards, pairs or claims to show; all when empty. Two slides may share a long activity."""
    footnote: Text | None = None


class HelpSlide(SlideBase):
    """Who can help in this country; the services come from its help file."""

    kind: Literal["help"]
    lead: Text


class CloseSlide(SlideBase):
    """The calm end."""

    kind: Literal["close"]
    lines: tuple[Item, ...] = pydantic.Field(min_length=1, max_length=4)
    art: Id | None = None


Slide = Annotated[
    TitleSlide
    | RulesSlide
    | QuestionSlide
    | PointsSlide
    | ChatSlide
    | StepsSlide
    | VoteSlide
    | ClaimSlide
    | ActivitySlide
    | AnswersSlide
    | HelpSlide
    | CloseSlide,
    pydantic.Field(discriminator="kind"),
]
