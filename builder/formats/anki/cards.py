"""The cards: takes a `QuizDocument`, gives front and back of each as HTML.

Cards come back for weeks, so they carry only what is marked `use: knowledge`; a story is met once,
with somebody to talk to. Every back ends with the help.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.questions.interaction import Match, Order, Ponder
from builder.formats.learning_platforms.html import Markup, strong
from builder.formats.learning_platforms.pages import end_page, writer_of
from builder.formats.quiz_lines import choice_text, one_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.questions.interaction import Interaction
    from builder.documents.quiz_document import QuizDocument, StoryScene

OPTION, RIGHT = "option", "option right"
"""Classes of an option on the back of a card."""


@dataclasses.dataclass(frozen=True, slots=True)
class Card:
    """One card."""

    key: str
    """The same in every build and language."""
    front: Markup
    back: Markup
    help: Markup


def is_carried(scene: StoryScene) -> bool:
    """Tell whether a scene's question becomes a card."""
    question = scene.question
    return question.use == "knowledge" and not isinstance(question.interaction, Ponder)


def cards_of(document: QuizDocument) -> Iterator[Card]:
    """Give a card for every question about knowledge."""
    help_ = end_page(document)
    for scene in document.scenes:
        if is_carried(scene):
            front, back = _sides(document, scene)
            yield Card(document.key_of(scene.question.id), front, back, help_)


def _sides(document: QuizDocument, scene: StoryScene) -> tuple[Markup, Markup]:
    writer = writer_of(document)
    shown = _shown(document, scene, scene.question.interaction)
    items = writer.element("ul", writer.elements("li", shown))
    front = writer.element("p", strong(scene.question.stem)) + items
    return front, Markup().join(_back(document, scene, scene.question.interaction))


def _shown(document: QuizDocument, scene: StoryScene, interaction: Interaction) -> Iterator[str]:
    match interaction:
        case Order(items):
            yield from (text for _, text in items)
        case Match(pairs):
            yield from (left for _, left, _, _ in pairs)
            yield from (pairs[place][2] for place in interaction.mixed)
        case Ponder():
            return
        case _:
            yield from (choice_text(document, scene, each) for each in interaction.choices)


def _back(document: QuizDocument, scene: StoryScene, interaction: Interaction) -> Iterator[Markup]:
    writer = writer_of(document)
    match interaction:
        case Order():
            yield writer.element("p", one_order(document, interaction), RIGHT)
            yield writer.feedback(interaction.feedback)
        case Match(pairs):
            for _, left, right, feedback in pairs:
                yield writer.element("p", f"{left} – {right}", RIGHT)
                yield writer.feedback(feedback)
        case Ponder():
            return
        case _:
            for choice in interaction.choices:
                text: str = strong(choice_text(document, scene, choice))
                if choice.right:
                    text = Markup("{} ({})").format(text, document.words["right"])
                yield writer.element("p", text, RIGHT if choice.right else OPTION)
                yield writer.feedback(choice.feedback)
