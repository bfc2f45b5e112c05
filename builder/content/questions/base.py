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

    def choice(self) -> Choice:
        """Give it as formats know it."""
        short = str(self.short or "")
        return Choice(self.id, str(self.text), self.correct, str(self.feedback), self.next, short)


class QuestionBase(Record):
    """What is asked, and what the answer is for."""

    model_config = pydantic.ConfigDict(title="question")

    id: Id
    stem: Text
    short: Text | None = None
    """The stem in fewer words, for class games that have little room; pages never use it."""
    use: Literal["knowledge", "scenario", "reflect"]
    rows: tuple[RowId, ...] = ()
