"""Match: two to six pairs; each left side belongs to one right side."""

from __future__ import annotations

from typing import Literal

import pydantic

from builder.content.questions.base import QuestionBase
from builder.content.questions.interaction import Match, Terms
from builder.content.text import Id, Text
from builder.source.schema import Record


class MatchedPair(Record):
    """A left side, the right side that belongs to it, and why."""

    model_config = pydantic.ConfigDict(title="pair to match")

    id: Id
    left: Text
    right: Text
    feedback: Text


class MatchPairs(QuestionBase):
    """Which right side belongs to which left side? Right sides are shown mixed."""

    kind: Literal["match-pairs"]
    pairs: tuple[MatchedPair, ...] = pydantic.Field(min_length=2, max_length=6)

    def lower(self, terms: Terms) -> Match:
        """Give the pairs with what is said of each."""
        del terms
        return Match(
            tuple(
                (each.id, str(each.left), str(each.right), str(each.feedback))
                for each in self.pairs
            )
        )
