"""Choose many: two to six options, at least one right."""

from __future__ import annotations

from typing import Literal, Self

import pydantic

from builder.content.questions.base import Option, QuestionBase, last_stand_last
from builder.content.questions.interaction import ChooseAnyOf, Terms


class ChooseMany(QuestionBase):
    """All right options are to be chosen."""

    kind: Literal["choose-many"]
    options: tuple[Option, ...] = pydantic.Field(min_length=2, max_length=6)

    @pydantic.model_validator(mode="after")
    def _some_are_right(self) -> Self:
        last_stand_last(self.options)
        if not any(option.correct for option in self.options):
            raise ValueError("a choose-many question has at least one right option")
        return self

    def lower(self, terms: Terms) -> ChooseAnyOf:
        """Give the interaction that formats draw."""
        del terms
        return ChooseAnyOf(tuple(option.choice() for option in self.options))
