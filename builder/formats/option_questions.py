"""A quiz as questions with options alone: takes a `QuizDocument`, gives them in order.

For targets that ask nothing else. A scene's story stands in its question; what cannot be asked
leaves its story to the next question. Finding pairs becomes a question for each left side.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from builder.content.questions.interaction import (
    Choice,
    ChooseAnyOf,
    ChooseOneOf,
    Mark,
    Match,
)
from builder.formats.learning_platforms.html import carried
from builder.formats.quiz_lines import choice_text, scene_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from builder.documents.quiz_document import QuizDocument, StoryScene

    Told = Callable[[StoryScene], Iterable[str]]

_BREAKS = re.compile("[\\n\\u2028\\u2029]+")


@dataclasses.dataclass(frozen=True, slots=True)
class OptionQuestion:
    """One numbered question with options."""

    number: int
    id: str
    """Of the question, and of the pair where it asks for one."""
    told: tuple[str, ...]
    """What stands before it: stories and messages, a line each."""
    stem: str
    options: tuple[Choice, ...]
    """Their texts as they are shown."""
    several: bool

    @property
    def text(self) -> str:
        """Give what stands before it and the question itself in one line."""
        return without_line_breaks(" ".join((*self.told, self.stem)))


def without_line_breaks(text: str) -> str:
    """Give a text with a space for each line break."""
    return _BREAKS.sub(" ", carried(text))


def option_questions(
    document: QuizDocument, also_told: Told | None = None
) -> Iterator[OptionQuestion]:
    """Give every question that has options, numbered.

    Args:
        document: the quiz.
        also_told: what is said of a scene whose question cannot be asked, besides its story.
    """
    told: list[str] = []
    number = 0
    for scene in document.scenes:
        told += scene_lines(document, scene)
        asked = list(_asked(document, scene))
        if not asked and also_told:
            told += also_told(scene)
        for id_, stem, options, several in asked:
            number += 1
            yield OptionQuestion(number, id_, tuple(told), stem, options, several)
            told = []


def told_at_end(document: QuizDocument, also_told: Told) -> tuple[str, ...]:
    """Give what is left to tell after the last question that has options."""
    told: list[str] = []
    for scene in document.scenes:
        told += (*scene_lines(document, scene), *also_told(scene))
        if list(_asked(document, scene)):
            told = []
    return tuple(told)


def not_asked(document: QuizDocument) -> tuple[StoryScene, ...]:
    """Give the scenes whose question the form cannot ask."""
    return tuple(scene for scene in document.scenes if not list(_asked(document, scene)))


def _asked(
    document: QuizDocument, scene: StoryScene
) -> Iterator[tuple[str, str, tuple[Choice, ...], bool]]:
    """Give id, stem, options and whether several are right; a question for each pair to find."""
    question = scene.question
    match question.interaction:
        case ChooseOneOf(choices):
            yield question.id, question.stem, _shown(document, scene, choices), False
        case ChooseAnyOf(choices) | Mark(choices):
            yield question.id, question.stem, _shown(document, scene, choices), True
        case Match() as match:
            for id_, left, _, feedback in match.pairs:
                stem = f"{question.stem} {left}"
                yield f"{question.id}-{id_}", stem, _rights(match, id_, feedback), False


def _shown(
    document: QuizDocument, scene: StoryScene, choices: tuple[Choice, ...]
) -> tuple[Choice, ...]:
    return tuple(
        dataclasses.replace(each, text=without_line_breaks(choice_text(document, scene, each)))
        for each in choices
    )


def _rights(match: Match, id_: str, feedback: str) -> tuple[Choice, ...]:
    """Give every right side as an option; the one that belongs explains."""
    pairs = [match.pairs[place] for place in match.mixed]
    return tuple(
        Choice(
            pair[0],
            without_line_breaks(pair[2]),
            pair[0] == id_,
            feedback if pair[0] == id_ else "",
        )
        for pair in pairs
    )
