"""The words of H5P's own buttons: takes a document's words, gives them as its content holds them.

H5P keeps them in each content, so that they are in the language of the quiz.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.formats.h5p.package import in_text

if TYPE_CHECKING:
    from builder.documents.blocks import Words


def of_choices(words: Words) -> dict[str, str]:
    """Give the words of a Multiple Choice."""
    said = _Said(words)
    score = said("player-of", "{number}", ":num", "{total}", ":total")
    return {
        "checkAnswerButton": said("player-done"),
        "submitAnswerButton": said("player-done"),
        "showSolutionButton": said("page-answers"),
        "tryAgainButton": said("player-again"),
        "tipsLabel": said("h5p-feedback"),
        "tipAvailable": said("h5p-feedback"),
        "feedbackAvailable": said("h5p-feedback"),
        "readFeedback": said("h5p-feedback"),
        "scoreBarLabel": score,
        "wrongAnswer": said("player-look"),
        "correctAnswer": said("player-fits"),
        "shouldCheck": said("player-fits"),
        "shouldNotCheck": said("player-look"),
        "noInput": said("h5p-no-answer"),
        "a11yCheck": said("player-done"),
        "a11yShowSolution": said("page-answers"),
        "a11yRetry": said("player-again"),
    }


def of_question_set(words: Words) -> dict[str, str]:
    """Give the words of a Question Set."""
    said = _Said(words)
    current = ("{number}", "@current", "{total}", "@total")
    return {
        "prevButton": said("h5p-previous"),
        "previous": said("h5p-previous"),
        "nextButton": said("player-go-on"),
        "next": said("player-go-on"),
        "finishButton": said("h5p-finish"),
        "submitButton": said("h5p-finish"),
        "textualProgress": said("player-of", *current),
        "jumpToQuestion": said("player-of", "{number}", "%d", "{total}", "%total"),
        "questionLabel": said("h5p-question"),
        "readSpeakerProgress": said("player-of", *current),
        "unansweredText": said("h5p-open"),
        "answeredText": said("h5p-answered"),
        "currentQuestionText": said("h5p-now"),
        "navigationLabel": said("h5p-questions"),
        "questionSetInstruction": said("h5p-questions"),
    }


def of_scenario(words: Words) -> dict[str, Any]:
    """Give the words of a Branching Scenario."""
    said = _Said(words)
    return {
        "startScreenButtonText": said("player-start"),
        "endScreenButtonText": said("player-restart"),
        "backButtonText": said("h5p-back"),
        "proceedButtonText": said("player-go-on"),
        "disableProceedButtonText": said("player-go-on"),
        "replayButtonText": said("player-again"),
        "scoreText": said("h5p-no-score"),
        "fullscreenAria": said("h5p-full-screen"),
    }


class _Said:
    """Looks up words and puts H5P's placeholders in the place of ours."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def __call__(self, name: str, *places: str) -> str:
        text = in_text(self._words[name])
        for ours, theirs in zip(places[::2], places[1::2], strict=True):
            text = text.replace(ours, theirs)
        return text
