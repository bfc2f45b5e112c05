"""What a scenario quiz is: takes `quizzes/<id>.yaml`, gives a frozen `Quiz`.

A quiz is a chat told in scenes: each shows messages and asks one question. An option may lead to
another scene than the next (`next`); every path ends on the help screen.
"""

from __future__ import annotations

import pydantic

from builder.content.questions import Question
from builder.content.scenario import Message, Person
from builder.content.text import Id, SafetyException, Text
from builder.content.vocabulary import BandId
from builder.source.schema import Record


class Scene(Record):
    """What happens, and one question about it."""

    model_config = pydantic.ConfigDict(title="scene")

    id: Id
    story: Text | None = None
    messages: tuple[Message, ...] = ()
    question: Question
    next: Id | None = None
    """Where every answer leads that names no scene of its own; the next in the file when absent.
    `end` leads to the help screen."""
    told: bool = False
    """Whether the one targeted, or who stands by them, has told somebody here who can help."""


class Quiz(Record):
    """A short third-person story with choices, each explained."""

    model_config = pydantic.ConfigDict(title="quiz")

    title: Text
    topic: Text
    bands: tuple[BandId, ...] = pydantic.Field(min_length=1)
    intro: Text
    people: tuple[Person, ...] = pydantic.Field(min_length=2)
    scenes: tuple[Scene, ...] = pydantic.Field(min_length=1)
    close: Text
    """What stands over the help services at the end."""
    concepts: tuple[Id, ...] = ()
    """What the quiz speaks of; each age band lists the concepts it may hear."""
    exceptions: tuple[SafetyException, ...] = ()
    """Safety rules that this quiz may break as a whole, each with its reason."""

    def person(self, person_id: str) -> Person:
        """Give one person. Raises StopIteration for an id that is not there."""
        return next(person for person in self.people if person.id == person_id)
