"""The kinds of question, one module each; takes a `question` of a quiz, gives its record.

Each module defines the fields of its kind, its own checks, and how it lowers to an interaction that
every quiz format knows (`interaction.py`).
"""

from __future__ import annotations

from typing import Annotated

import pydantic

from builder.content.questions.choose_many import ChooseMany
from builder.content.questions.choose_one import ChooseOne
from builder.content.questions.mark_flags import MarkFlags
from builder.content.questions.match_pairs import MatchPairs
from builder.content.questions.order_steps import OrderSteps
from builder.content.questions.reflect import Reflect
from builder.content.questions.true_false import TrueFalse

Question = Annotated[
    ChooseOne | ChooseMany | TrueFalse | MarkFlags | OrderSteps | MatchPairs | Reflect,
    pydantic.Field(discriminator="kind"),
]

__all__ = [
    "ChooseMany",
    "ChooseOne",
    "MarkFlags",
    "MatchPairs",
    "OrderSteps",
    "Question",
    "Reflect",
    "TrueFalse",
]
