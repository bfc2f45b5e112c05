"""What quizzes for learning platforms must hold: gives documents, and the texts to arrive."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

from hypothesis import strategies

from builder.content.questions.interaction import Choice, Mark, Match, Order, Ponder
from builder.documents.quiz_document import QuizDocument
from builder.formats.learning_platforms.html import carried
from tests.formats import quizzes

ANY_TEXT = strategies.one_of(
    strategies.text(strategies.characters(exclude_categories=()), min_size=1),
    strategies.text("~=#{}:\\n%&;0123456789<>\"'[]/-\n\r\t ", min_size=1),
    strategies.sampled_from(quizzes.HOSTILE),
)
"""Texts with any character at all, with many signs that formats use, and known traps."""

DOCUMENTS = {
    "english": quizzes.english,
    "arabic": quizzes.arabic,
    "hostile": quizzes.hostile,
}


@functools.cache
def document(name: str) -> QuizDocument:
    return DOCUMENTS[name]()


def rendered(format_: Any, document: QuizDocument) -> bytes:
    content = format_.render(document, None).content
    assert content is not None
    return content


def choices_of(document: QuizDocument) -> dict[str, tuple[Choice, ...]]:
    """Give the options of every question to choose in, by its id."""
    return {
        scene.question.id: scene.question.interaction.choices
        for scene in document.scenes
        if hasattr(scene.question.interaction, "choices")
    }


def shown_text(document: QuizDocument, question: str, choice: Choice) -> str:
    """Give an option as it is to be shown: a message with the name of who sends it."""
    for scene in document.scenes:
        if scene.question.id == question and isinstance(scene.question.interaction, Mark):
            name = document.speaker(document.message(choice.id).speaker).name
            return carried(f"{name}: {choice.text}")
    return carried(choice.text)


def other_feedback(document: QuizDocument) -> dict[str, list[str]]:
    """Give the feedback that belongs to no option to choose, by question."""
    found: dict[str, list[str]] = {}
    for scene in document.scenes:
        match scene.question.interaction:
            case Match(pairs):
                found[scene.question.id] = [carried(pair[3]) for pair in pairs]
            case Order() | Ponder() as interaction:
                found[scene.question.id] = [carried(interaction.feedback)]
    return found


def with_text(document: QuizDocument, text: str) -> QuizDocument:
    """Put one text into the first scene: story, stem, first option and its feedback."""
    scene = document.scenes[0]
    first, *others = scene.question.interaction.choices
    choices = (dataclasses.replace(first, text=text, feedback=text), *others)
    interaction = dataclasses.replace(scene.question.interaction, choices=choices)
    question = dataclasses.replace(scene.question, stem=text, interaction=interaction)
    changed = dataclasses.replace(scene, story=text, question=question)
    return dataclasses.replace(document, scenes=(changed, *document.scenes[1:]))


def with_interaction(document: QuizDocument, question: str, interaction: Any) -> QuizDocument:
    """Put another interaction into one question."""
    scenes = tuple(
        dataclasses.replace(
            scene, question=dataclasses.replace(scene.question, interaction=interaction)
        )
        if scene.question.id == question
        else scene
        for scene in document.scenes
    )
    return dataclasses.replace(document, scenes=scenes)


def in_one_order(document: QuizDocument) -> QuizDocument:
    """Give a quiz whose order question has a single right order."""
    items = (("b", "second"), ("c", "third"), ("a", "first"))
    order = Order(items, before=(("a", "b"), ("b", "c")), feedback="why in this order")
    return with_interaction(document, "q-order", order)


def without_flags(document: QuizDocument) -> QuizDocument:
    """Give a quiz where no message is a red flag."""
    choices = choices_of(document)["q-mark"]
    none = tuple(dataclasses.replace(choice, right=False) for choice in choices)
    return with_interaction(document, "q-mark", Mark(none))


def without_order(document: QuizDocument) -> Any:
    """Count what a target must hold that only tells an order with several right answers."""
    counts = quizzes.counts_of(document)
    return dataclasses.replace(counts, options=counts.options - 4, right=counts.right - 1)
