"""What is asked of every export to a game, a form, cards or a story: gives documents and bytes."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

from builder.content.questions.interaction import ChooseOneOf
from builder.documents.quiz_document import QuizDocument
from tests.formats import quizzes
from tests.formats.pdf import samples

DOCUMENTS = {
    "english": quizzes.english,
    "arabic": quizzes.arabic,
    "hostile": quizzes.hostile,
}


@functools.cache
def document(name: str) -> QuizDocument:
    return DOCUMENTS[name]()


def rendered(format_: Any, shown: QuizDocument) -> bytes:
    content = format_.render(shown, samples.assets()).content
    assert content is not None
    assert content == format_.render(shown, samples.assets()).content
    return content


def with_question(shown: QuizDocument, scene_id: str, **changes: Any) -> QuizDocument:
    """Give a quiz with another stem, use ... in one of its scenes."""
    scenes = tuple(
        dataclasses.replace(scene, question=dataclasses.replace(scene.question, **changes))
        if scene.id == scene_id
        else scene
        for scene in shown.scenes
    )
    return dataclasses.replace(shown, scenes=scenes)


def with_choice(shown: QuizDocument, scene_id: str, place: int, **changes: Any) -> QuizDocument:
    """Give a quiz with another text, feedback ... of one of a scene's choices."""
    found: Any = next(scene for scene in shown.scenes if scene.id == scene_id).question.interaction
    choices = tuple(
        dataclasses.replace(choice, **changes) if number == place else choice
        for number, choice in enumerate(found.choices)
    )
    return with_question(shown, scene_id, interaction=dataclasses.replace(found, choices=choices))


def knowledge(shown: QuizDocument) -> list[Any]:
    """Give the questions that a game can ask: about knowledge, and chosen from a list."""
    questions = [scene.question for scene in shown.scenes]
    return [
        each
        for each in questions
        if each.use == "knowledge" and getattr(each.interaction, "choices", ())
    ]


def feedback_of(shown: QuizDocument) -> list[str]:
    """Give every feedback text of a quiz, in its order."""
    told = []
    for scene in shown.scenes:
        interaction: Any = scene.question.interaction
        if hasattr(interaction, "choices"):
            told += [choice.feedback for choice in interaction.choices]
        elif hasattr(interaction, "pairs"):
            told += [pair[3] for pair in interaction.pairs]
        else:
            told.append(interaction.feedback)
    return told


def contacts(shown: QuizDocument) -> list[str]:
    """Give every number and address of the help, which must arrive as text."""
    values = [shown.help.emergency_phone]
    for entry in shown.help.entries:
        values += [entry.phone, entry.text_number, entry.email, entry.url_short]
    return [value for value in values if value]


def ways(shown: QuizDocument) -> dict[str, set[str]]:
    """Give for each scene those that its answers lead to."""
    return {
        scene.id: {choice.next or scene.next for choice in scene.question.interaction.choices}
        if isinstance(scene.question.interaction, ChooseOneOf)
        else {scene.next}
        for scene in shown.scenes
    }
