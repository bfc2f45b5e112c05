"""The questions that a class game may ask: takes a `QuizDocument`, gives them with few answers.

A game carries only what is marked `use: knowledge`: nobody should have to hurry, or be ranked,
while they think about what somebody in trouble could do.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.questions.interaction import ChooseAnyOf, ChooseOneOf, Mark
from builder.diagnostics import Finding, define
from builder.languages.room import length_in_browsers
from builder.languages.typography import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.questions.interaction import Choice
    from builder.documents.quiz_document import AskedQuestion, QuizDocument

TOO_LONG = define("too-long-for-game", "A text of a quiz that is longer than a game takes.")

_SHOWN = 60
"""Characters of a text that a message repeats."""


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """What a game takes, as its own template says; lengths count UTF-16 units, as browsers do."""

    game: str
    answers: int
    stem: int | None = None
    answer: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class GameAnswer:
    """One answer, in the wording that a game shows."""

    text: str
    right: bool
    feedback: str


@dataclasses.dataclass(frozen=True, slots=True)
class GameQuestion:
    """One question of a game; the numbers of its right answers count from 1."""

    id: str
    stem: str
    answers: tuple[GameAnswer, ...]
    several: bool

    @property
    def key(self) -> str:
        """Give the numbers of the right answers: `2`, or `1,3`."""
        numbers = (number for number, each in enumerate(self.answers, start=1) if each.right)
        return ",".join(map(str, numbers))


def game_questions(document: QuizDocument, limits: Limits) -> tuple[GameQuestion, ...]:
    """Give every question that a game with these limits can ask."""
    return tuple(
        _question(document, question, choices, limits)
        for question, choices in _askable(document, limits)
    )


def why_left_out(question: AskedQuestion, limits: Limits) -> str:
    """Say in a few words why a game cannot ask a question; empty where it can."""
    if question.use != "knowledge":
        return "a question that is not about knowledge"
    choices = _choices(question)
    if choices is None:
        return "an answer that is not chosen from a list"
    if len(choices) > limits.answers:
        return f"more than {limits.answers} answers"
    return "" if any(each.right for each in choices) else "a question without a right answer"


def too_long(document: QuizDocument, limits: Limits) -> tuple[Finding, ...]:
    """Find every text that is longer than a game takes; nothing is ever cut."""
    found: list[Finding] = []
    for question, choices in _askable(document, limits):
        found += _finding(question.stem, question.short, limits.stem, "a question", limits)
        for choice in choices:
            found += _finding(choice.text, choice.short, limits.answer, "an answer", limits)
    return tuple(found)


def _askable(
    document: QuizDocument, limits: Limits
) -> Iterator[tuple[AskedQuestion, tuple[Choice, ...]]]:
    for scene in document.scenes:
        choices = _choices(scene.question)
        if choices is not None and not why_left_out(scene.question, limits):
            yield scene.question, choices


def _choices(question: AskedQuestion) -> tuple[Choice, ...] | None:
    interaction = question.interaction
    if isinstance(interaction, ChooseOneOf | ChooseAnyOf | Mark):
        return interaction.choices
    return None


def _question(
    document: QuizDocument, question: AskedQuestion, choices: tuple[Choice, ...], limits: Limits
) -> GameQuestion:
    marked = isinstance(question.interaction, Mark)
    answers = (
        GameAnswer(
            _said_by(document, choice)
            if marked and limits.answer is None
            else _fitting(choice.text, choice.short, limits.answer),
            choice.right,
            choice.feedback,
        )
        for choice in choices
    )
    several = not isinstance(question.interaction, ChooseOneOf)
    stem = _fitting(question.stem, question.short, limits.stem)
    return GameQuestion(question.id, stem, tuple(answers), several)


def _said_by(document: QuizDocument, choice: Choice) -> str:
    """Give a message with the name of who sends it, where there is room for it."""
    name = document.speaker(document.message(choice.id).speaker).name
    return labelled(name, choice.text, document.frame.language)


def _fitting(text: str, short: str, limit: int | None) -> str:
    return short if short and limit is not None and length_in_browsers(text) > limit else text


def _finding(
    text: str, short: str, limit: int | None, what: str, limits: Limits
) -> Iterator[Finding]:
    shown = _fitting(text, short, limit)
    if limit is not None and length_in_browsers(shown) > limit:
        begins = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        yield Finding(
            TOO_LONG,
            shown,
            f"{what} of {limits.game} has room for {limit} characters, "
            f"this has {length_in_browsers(shown)}: “{begins}”",
            f"say it in fewer words, or give the game a wording of its own in `short:` "
            f"(at most {limit} characters)",
        )
