"""Choose one: two to five options, exactly one right."""

from __future__ import annotations

from typing import Literal, Self

import pydantic

from builder.content.questions.base import Option, QuestionBase, last_stand_last
from builder.content.questions.interaction import ChooseOneOf, Terms


class ChooseOne(QuestionBase):
    """One option is right."""

    kind: Literal["choose-one"]
    options: tuple[Option, ...] = pydantic.Field(min_length=2, max_length=5)

    @pydantic.model_validator(mode="after")
    def _one_is_right(self) -> Self:
        last_stand_last(self.options)
        right = sum(option.correct for option in self.options)
        if right != 1:
            raise ValueError(
                f"a choose-one question has exactly one right option, this has {right}"
            )
        return self

    def lower(self, terms: Terms) -> ChooseOneOf:
        """Give the interaction that formats draw."""
        del terms
        return ChooseOneOf(tuple(option.choice() for option in self.options))
