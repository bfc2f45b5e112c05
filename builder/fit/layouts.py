"""Which layout a body has: takes a slide and its body, gives its pages below the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.documents.deck import (
    ActivityBody,
    Body,
    ClaimBody,
    CloseBody,
    GroupsBody,
    HelpBody,
    PairsBody,
    PointsBody,
    QuestionBody,
    Slide,
    StepsBody,
    VoteBody,
)
from builder.documents.quiz_bodies import (
    CastBody,
    ChosenBody,
    ExplainBody,
    OptionsBody,
    SceneBody,
    SidesBody,
)
from builder.fit.layouts_answers import lay_groups, lay_pairs
from builder.fit.layouts_cast import lay_cast
from builder.fit.layouts_explain import lay_explain
from builder.fit.layouts_help import lay_help
from builder.fit.layouts_judge import lay_claim, lay_vote
from builder.fit.layouts_opening import lay_close
from builder.fit.layouts_options import lay_options
from builder.fit.layouts_question import lay_question
from builder.fit.layouts_scene import lay_alone
from builder.fit.layouts_sides import lay_sides
from builder.fit.layouts_steps import lay_steps
from builder.fit.layouts_text import lay_activity, lay_points
from builder.fit.layouts_told import lay_chosen

if TYPE_CHECKING:
    from builder.fit.bench import Bench, Page


def lay_body(slide: Slide, body: Body, bench: Bench, top: float) -> tuple[Page, ...]:  # noqa: C901, PLR0911 (one line a body)
    """Give the pages of a body that starts at `top`. Raises TypeError for an unknown one."""
    match body:
        case PointsBody():
            return lay_points(slide, body, bench, top)
        case QuestionBody():
            return lay_question(body, bench, top)
        case ActivityBody():
            return lay_activity(slide, body, bench, top)
        case StepsBody():
            return lay_steps(body, bench, top)
        case VoteBody():
            return lay_vote(body, bench, top)
        case ClaimBody():
            return lay_claim(body, bench, top)
        case GroupsBody():
            return lay_groups(body, bench, top)
        case PairsBody():
            return lay_pairs(body, bench, top)
        case HelpBody():
            return lay_help(body, bench, top)
        case CloseBody():
            return lay_close(body, bench, top)
        case _:
            return _lay_quiz(slide, body, bench, top)


def _lay_quiz(slide: Slide, body: Body, bench: Bench, top: float) -> tuple[Page, ...]:
    match body:
        case CastBody():
            return lay_cast(slide, body, bench, top)
        case SceneBody():
            return lay_alone(body, bench, top)
        case OptionsBody():
            return lay_options(slide, body, bench, top)
        case SidesBody():
            return lay_sides(slide, body, bench, top)
        case ChosenBody():
            return lay_chosen(slide, body, bench, top)
        case ExplainBody():
            return lay_explain(slide, body, bench, top)
        case _:
            raise TypeError(f"no layout for {type(body).__name__}")
