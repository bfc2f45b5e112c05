"""What all kinds of question share: stem, use, options with feedback."""

from __future__ import annotations

from typing import Literal

import pydantic

from builder.content.questions.interaction import Choice
from builder.content.text import Id, Text
from builder.content.vocabulary import RowId
from builder.source.schema import Record


class Option(Record):
    """An answer a pupil may choose; its feedback explains and never shames."""

    model_config = pydantic.ConfigDict(title="option")

    id: Id
    text: Text
    short: Text | None = None
    """The same in fewer words, for class games that have little room; pages never use it."""
    correct: bool = False
    feedback: Text
    next: Id | None = None
    """The scene this answer leads to; the scene's own `next` when absent."""
    last: bool = False
    """Whether it stays last where answers are mixed: "all of these", "none of these"."""

    def choice(self) -> Choice:
        """Give it as formats know it."""
        short = str(self.short or "")
        return Choice(self.id, str(self.text), self.correct, str(self.feedback), self.next, short)


def last_stand_last(options: tuple[Option, ...]) -> None:
    """Check that answers marked `last` come after all others. Raises ValueError where not."""
    marks = [option.last for option in options]
    if marks != sorted(marks):
        raise ValueError("an option marked 'last: true' stands after all that are not")


class QuestionBase(Record):
    """What is asked, and what the answer is for."""

    model_config = pydantic.ConfigDict(title="question")

    id: Id
    stem: Text
    short: Text | None = None
    """The stem in fewer words, for class games that have little room; pages never use it."""
    use: Literal["knowledge", "scenario", "reflect"]
    rows: tuple[RowId, ...] = ()
