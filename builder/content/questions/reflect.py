"""Reflect: a question to think or talk about. Never graded, never a box that nobody reads."""

from __future__ import annotations

from typing import Literal

from builder.content.questions.base import QuestionBase
from builder.content.questions.interaction import Ponder, Terms
from builder.content.text import Text


class Reflect(QuestionBase):
    """Something to think about or to say to a partner."""

    kind: Literal["reflect"]
    feedback: Text

    def lower(self, terms: Terms) -> Ponder:
        """Give something to think about."""
        del terms
        return Ponder(str(self.feedback))
