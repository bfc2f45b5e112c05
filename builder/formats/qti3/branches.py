"""The branches of a story in QTI 3: takes a `QuizDocument`, gives the rules of each item.

A test in a fixed order may lead on from an item to a later one, by what was answered in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.content.questions.interaction import ChooseOneOf
from builder.content.quiz_paths import END
from builder.formats.exchange import Loss
from builder.formats.learning_platforms.items import END as END_ITEM
from builder.formats.learning_platforms.losses import leads_elsewhere
from builder.formats.learning_platforms.qti12 import identifier
from builder.formats.learning_platforms.xml import Element, node
from builder.formats.qti3.elements import RESPONSE, Q, value, variable
from builder.formats.qti3.item import answer_identifier

if TYPE_CHECKING:
    from builder.documents.quiz_document import QuizDocument, StoryScene
    from builder.formats.learning_platforms.losses import LossOfScene


def branches_of(document: QuizDocument) -> dict[str, tuple[Element, ...]]:
    """Give the rules of every item that leads elsewhere than to the next."""
    elsewhere = leads_elsewhere(document)
    return {
        _item_of(document, scene): tuple(_rules(document, scene))
        for scene in document.scenes
        if scene.id in elsewhere and _is_carried(document, scene)
    }


def branch_not_carried(document: QuizDocument) -> LossOfScene:
    """Give the loss of a branch that goes back, or that several answers at once decide."""
    elsewhere = leads_elsewhere(document)

    def loss_of(scene: StoryScene) -> Loss | None:
        if scene.id not in elsewhere or _is_carried(document, scene):
            return None
        return Loss(
            scene.question.id,
            "a branch that goes back, or that several answers at once decide",
            "the next scene follows",
        )

    return loss_of


def _is_carried(document: QuizDocument, scene: StoryScene) -> bool:
    interaction = scene.question.interaction
    choices = getattr(interaction, "choices", ())
    decides = any(choice.next for choice in choices)
    targets = {choice.next or scene.next for choice in choices} | {scene.next}
    ahead = {each.id for each in document.scenes[scene.number :]} | {END}
    return targets <= ahead and (not decides or isinstance(interaction, ChooseOneOf))


def _rules(document: QuizDocument, scene: StoryScene) -> list[Element]:
    """Give a rule for each answer that names a scene, and one for all others."""
    interaction = scene.question.interaction
    source = f"{_item_of(document, scene)}.{RESPONSE}"
    rules = []
    if isinstance(interaction, ChooseOneOf):
        for choice in interaction.choices:
            if choice.next:
                answer = value("identifier", answer_identifier(choice.id))
                test = node(f"{Q}qti-match", None, variable(source), answer)
                rules.append(_rule(_target(document, choice.next), test))
    return [*rules, _rule(_target(document, scene.next), value("boolean", "true"))]


def _rule(target: str, test: Element) -> Element:
    return node(f"{Q}qti-branch-rule", {"target": target}, test)


def _target(document: QuizDocument, scene_id: str) -> str:
    if scene_id == END:
        return identifier(document.key_of(END_ITEM))
    return next(_item_of(document, each) for each in document.scenes if each.id == scene_id)


def _item_of(document: QuizDocument, scene: StoryScene) -> str:
    return identifier(document.key_of(scene.question.id))
