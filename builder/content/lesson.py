"""What a lesson is: takes `lessons/<id>/lesson.yaml`, gives a frozen `Lesson`.

The id of a lesson is its folder's name. Everything inside that is translated or referred to has an
id of its own, unique in the file.
"""

from __future__ import annotations

from typing import Literal

import pydantic

from builder.content.activities import Activity, Minutes
from builder.content.scenario import Chat
from builder.content.slides import Slide
from builder.content.text import Id, Item, SafetyException, Text
from builder.content.vocabulary import BandId, RowId
from builder.source.schema import Record


class Objective(Record):
    """What pupils can do at the end, and the source rows it rests on."""

    model_config = pydantic.ConfigDict(title="objective")

    id: Id
    text: Text
    rows: tuple[RowId, ...] = pydantic.Field(min_length=1)


class Stage(Record):
    """A stretch of the lesson with one aim; its slides' minutes sum to its own."""

    model_config = pydantic.ConfigDict(title="stage")

    id: Id
    title: Text
    minutes: Minutes
    part: Literal["core", "optional"] = "core"
    role: Literal["welcome", "start", "main", "help", "close"] | None = None
    """What the stage is for: agreeing rules, a starter, a main activity, finding help, the end."""
    aim: Text
    pupils: Text
    """What the pupils do, for the run sheet."""
    slides: tuple[Slide, ...] = pydantic.Field(min_length=1)


class Worksheet(Record):
    """The pupils' sheet: a title, a calm line, the activities."""

    model_config = pydantic.ConfigDict(title="worksheet")

    title: Text
    intro: Text
    activities: tuple[Activity, ...] = pydantic.Field(min_length=1)
    close: Text


class LikelyQuestion(Record):
    """What pupils may ask, and an answer that is true and kind."""

    model_config = pydantic.ConfigDict(title="likely question")

    id: Id
    question: Text
    answer: Text


class Wording(Record):
    """Words to avoid, words to use, and why."""

    model_config = pydantic.ConfigDict(title="wording")

    id: Id
    avoid: Text
    use: Text
    why: Text


class Preparation(Record):
    """The checklists: before, on the day, after."""

    model_config = pydantic.ConfigDict(title="preparation")

    before: tuple[Item, ...]
    on_the_day: tuple[Item, ...]
    after: tuple[Item, ...]


class ShortStage(Record):
    """How one core stage goes in the short version."""

    model_config = pydantic.ConfigDict(title="stage of the short version")

    id: Id
    stage: Id
    """The stage of the lesson that it shortens."""
    minutes: Minutes
    how: Text
    """Which slides to show, what to say in place of the rest."""


class ShortVersion(Record):
    """The same lesson in a form time: its core stages alone, shorter."""

    model_config = pydantic.ConfigDict(title="short version")

    minutes: Minutes
    stages: tuple[ShortStage, ...] = pydantic.Field(min_length=2)


class Cover(Record):
    """Whether somebody who does not know the class may teach it, and what to do instead."""

    model_config = pydantic.ConfigDict(title="cover teacher")

    may_teach: bool
    note: Text
    """Under which conditions, or why not."""
    instead: Text
    """What a cover teacher can safely do instead."""


class CatchUp(Record):
    """One calm page for a pupil who was absent, to go through with an adult in school."""

    model_config = pydantic.ConfigDict(title="catch-up sheet")

    intro: Text
    ideas: tuple[Item, ...] = pydantic.Field(min_length=3, max_length=6)
    """What the lesson said, one idea each."""
    think: tuple[Item, ...] = pydantic.Field(min_length=1, max_length=3)
    """Questions to talk about, none of them about the pupil's own life."""


class Families(Record):
    """What the letter to families says of this lesson."""

    model_config = pydantic.ConfigDict(title="for families")

    covers: Text
    """What the lesson covers: one or two sentences that go on from "In this lesson, pupils"."""
    talk: tuple[Item, ...] = pydantic.Field(min_length=1, max_length=3)
    """Calm things to say or ask at home."""


class Lesson(Record):
    """A lesson that a stranger could teach from cold."""

    model_config = pydantic.ConfigDict(title="lesson")

    title: Text
    """What pupils see: neutral."""
    topic: Text
    """What adults see: what it is about."""
    summary: Text
    bands: tuple[BandId, ...] = pydantic.Field(min_length=1)
    minutes: Minutes
    quizzes: tuple[Id, ...] = ()
    posters: tuple[Id, ...] = ()
    curriculum: tuple[str, ...] = ()
    objectives: tuple[Objective, ...] = pydantic.Field(min_length=1)
    key_messages: tuple[Item, ...] = pydantic.Field(min_length=1)
    materials: tuple[Item, ...] = ()
    preparation: Preparation
    ground_rules: tuple[Item, ...] = pydantic.Field(min_length=3)
    chats: tuple[Chat, ...] = ()
    stages: tuple[Stage, ...] = pydantic.Field(min_length=1)
    worksheet: Worksheet
    likely_questions: tuple[LikelyQuestion, ...] = ()
    wordings: tuple[Wording, ...] = ()
    adaptations: tuple[Item, ...] = ()
    cover: Cover | None = None
    short: ShortVersion | None = None
    distancing: Text | None = None
    """How the lesson stays away from pupils' own lives, for the plan."""
    question_box: Text | None = None
    """How questions are asked in private and read the same day, for the plan."""
    catch_up: CatchUp | None = None
    families: Families | None = None
    setting: Literal["class", "small-group", "assembly"] = "class"
    concepts: tuple[Id, ...] = ()
    """What the lesson speaks of; each age band lists the concepts it may hear."""
    exceptions: tuple[SafetyException, ...] = ()
    """Safety rules that this lesson may break as a whole, each with its reason."""
