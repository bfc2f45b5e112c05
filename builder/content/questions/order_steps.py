"""Put steps in an order that works: the key is the steps' own partial order."""

from __future__ import annotations

from typing import Literal

import pydantic

from builder.content.questions.base import QuestionBase
from builder.content.questions.interaction import Order, Terms, steps_before
from builder.content.text import Id, Text


class OrderSteps(QuestionBase):
    """Every order that the steps' `after` allows is right."""

    kind: Literal["order-steps"]
    steps: tuple[Id, ...] = pydantic.Field(min_length=2, max_length=6)
    """As they are shown: mixed."""
    feedback: Text

    def lower(self, terms: Terms) -> Order:
        """Give the steps to order, and the pairs that every right order keeps."""
        return Order(
            items=tuple((step, terms.steps[step]) for step in self.steps),
            before=tuple(steps_before(self.steps, terms.after)),
            feedback=str(self.feedback),
        )
