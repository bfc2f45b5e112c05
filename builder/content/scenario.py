"""A chat between named people, as lessons and quizzes show it.

Takes the `people` and `messages` of a YAML file; gives frozen records. Scenarios are about a named
third person: the bubbles carry names, never "me".
"""

from __future__ import annotations

import pydantic

from builder.content.text import Id, Text
from builder.source.schema import Record


class Person(Record):
    """Somebody in a chat: the one it is about (`focus: true`), or the one who writes to them."""

    model_config = pydantic.ConfigDict(title="person")

    id: Id
    name: Text
    about: Text | None = None
    focus: bool = False


class Message(Record):
    """One bubble, and the red flags that it carries."""

    model_config = pydantic.ConfigDict(title="message")

    id: Id
    sender: Id
    text: Text
    later: Text | None = None
    """What stands across the chat above it where time has passed: "A few days later"."""
    flags: tuple[Id, ...] = ()


class Chat(Record):
    """A chat from its first message to its last."""

    model_config = pydantic.ConfigDict(title="chat")

    id: Id
    people: tuple[Person, ...] = pydantic.Field(min_length=2)
    messages: tuple[Message, ...] = pydantic.Field(min_length=1)
    easy_messages: tuple[Id, ...] = ()
    """The messages that the easy twin shows; all when empty."""

    def person(self, person_id: str) -> Person:
        """Give one person. Raises StopIteration for an id that is not there."""
        return next(person for person in self.people if person.id == person_id)
