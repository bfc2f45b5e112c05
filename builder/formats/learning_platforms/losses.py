"""What platforms lack: takes a `QuizDocument`, gives the losses that several formats have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.content.questions.interaction import Mark, Match, Order
from builder.content.quiz_paths import END
from builder.formats.exchange import Loss
from builder.formats.learning_platforms.orders import the_only_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from builder.documents.quiz_document import QuizDocument, StoryScene

    LossOfScene = Callable[[StoryScene], Loss | None]


def losses_of(document: QuizDocument, *each: LossOfScene) -> Iterator[Loss]:
    """Give the losses of every question in order, those of one question in the order of `each`."""
    for scene in document.scenes:
        for loss_of in each:
            loss = loss_of(scene)
            if loss is not None:
                yield loss


def leads_elsewhere(document: QuizDocument) -> set[str]:
    """Give the ids of scenes after which not simply the next one follows."""
    following = [*(scene.id for scene in document.scenes[1:]), END]
    return {
        scene.id
        for scene, after in zip(document.scenes, following, strict=True)
        if _targets(scene) != {after}
    }


def _targets(scene: StoryScene) -> set[str]:
    choices = getattr(scene.question.interaction, "choices", ())
    return {choice.next or scene.next for choice in choices} or {scene.next}


def branch_lost(document: QuizDocument) -> LossOfScene:
    """Give the loss of a branch where every pupil sees all scenes."""
    branching = leads_elsewhere(document)

    def loss_of(scene: StoryScene) -> Loss | None:
        if scene.id not in branching:
            return None
        return Loss(
            scene.question.id,
            "an answer that leads to another scene",
            "all scenes stand in their order, each with its own story",
        )

    return loss_of


def pair_feedback_joined(scene: StoryScene) -> Loss | None:
    """Give the loss of feedback for each pair."""
    if not isinstance(scene.question.interaction, Match):
        return None
    return Loss(
        scene.question.id,
        "feedback for each pair of its own",
        "the feedback of every pair, whole, in that of the question",
    )


def pair_asked_alone(scene: StoryScene) -> Loss | None:
    """Give the loss of a question of pairs where only one of several options can be chosen."""
    if not isinstance(scene.question.interaction, Match):
        return None
    return Loss(scene.question.id, "finding pairs", "a question with all right sides for each pair")


def order_lost(scene: StoryScene) -> Loss | None:
    """Give the loss of an order question, which is paired with places or only told."""
    interaction = scene.question.interaction
    if not isinstance(interaction, Order):
        return None
    if the_only_order(interaction):
        return Loss(scene.question.id, "putting lines in order", "each line is given its place")
    return Loss(
        scene.question.id,
        "an order with several right answers",
        "a text with the lines, the explanation and one order that works; nothing is marked wrong",
    )


def empty_mark_lost(scene: StoryScene) -> Loss | None:
    """Give the loss of marking nothing, where no message carries a red flag."""
    interaction = scene.question.interaction
    if not isinstance(interaction, Mark) or any(each.right for each in interaction.choices):
        return None
    return Loss(scene.question.id, "marking no message at all", "an option that says so")
