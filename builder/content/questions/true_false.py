"""True or false: a claim, and feedback for each answer."""

from __future__ import annotations

from typing import Literal

from builder.content.questions.base import QuestionBase
from builder.content.questions.interaction import Choice, ChooseOneOf, Terms
from builder.content.text import Text


class TrueFalse(QuestionBase):
    """The stem is a claim that is true or false."""

    kind: Literal["true-false"]
    answer: bool
    feedback_true: Text
    feedback_false: Text

    def lower(self, terms: Terms) -> ChooseOneOf:
        """Give a choice between two, in the words of the language."""
        return ChooseOneOf(
            (
                Choice("true", terms.true, self.answer, str(self.feedback_true)),
                Choice("false", terms.false, not self.answer, str(self.feedback_false)),
            )
        )
