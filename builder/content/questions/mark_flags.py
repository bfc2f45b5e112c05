"""Mark the red flags: the messages of the scene so far; the right ones carry flags."""

from __future__ import annotations

from typing import Literal

import pydantic

from builder.content.questions.base import QuestionBase
from builder.content.questions.interaction import Choice, Mark, Terms
from builder.content.text import Id, Text
from builder.source.schema import Record


class MessageFeedback(Record):
    """What to say to somebody who marked, or did not mark, one message."""

    model_config = pydantic.ConfigDict(title="feedback to a message")

    message: Id
    feedback: Text


class MarkFlags(QuestionBase):
    """Which of these messages are red flags? The key comes from the messages' own `flags`."""

    kind: Literal["mark-flags"]
    messages: tuple[Id, ...] = pydantic.Field(min_length=2, max_length=8)
    feedback: tuple[MessageFeedback, ...] = pydantic.Field(min_length=2)

    def lower(self, terms: Terms) -> Mark:
        """Give the messages to mark; those that carry flags are right."""
        feedback = {each.message: str(each.feedback) for each in self.feedback}
        return Mark(
            tuple(
                Choice(message, *terms.messages[message], feedback[message])
                for message in self.messages
            )
        )
