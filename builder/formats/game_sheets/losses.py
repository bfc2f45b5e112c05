"""What class games cannot carry: takes a `QuizDocument` and limits, gives the losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.formats.exchange import Loss
from builder.formats.game_sheets.questions import game_questions, why_left_out
from builder.languages.room import length_in_browsers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.documents.quiz_document import QuizDocument
    from builder.formats.game_sheets.questions import Limits

_KNOWLEDGE_ONLY = Loss(
    "",
    "a story that pupils think about without hurry",
    "only the questions about knowledge, in any order; tell the story with the player or on paper",
)
_NO_HELP = Loss(
    "",
    "a last screen with help",
    "close the game with the help page of the player, the slides or the poster",
)
_NO_IDS = Loss("", "updating a game that was imported before", "each import makes a new game")


def losses_of_game(
    document: QuizDocument, limits: Limits, feedback: str, *, all_right: bool = False
) -> Iterator[Loss]:
    """Give the losses of a game.

    Args:
        document: the quiz.
        limits: what the game takes.
        feedback: what stands in the place of each answer's own feedback.
        all_right: whether the game can ask for every right answer.
    """
    yield from (_KNOWLEDGE_ONLY, _NO_HELP, _NO_IDS)
    yield Loss("", "feedback for each answer of its own", feedback)
    asked = {each.id: each for each in game_questions(document, limits)}
    for scene in document.scenes:
        question = scene.question
        if question.use == "knowledge" and (why := why_left_out(question, limits)):
            yield Loss(question.id, why, "left out; it is in the player, on paper and on platforms")
        if not all_right and question.id in asked and asked[question.id].several:
            yield Loss(
                question.id, "that every right answer is to be chosen", "any right answer counts"
            )
        long = limits.stem is not None and length_in_browsers(question.stem) > limits.stem
        if question.id in asked and long:
            yield Loss(question.id, f"more than {limits.stem} characters", "its `short:` wording")
