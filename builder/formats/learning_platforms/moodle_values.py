"""What Moodle's two formats have in common: takes items, gives grades, categories and idnumbers.

Checked against `question/engine/bank.php`, `question/format.php` and `question/type/match` of
Moodle 4.1.
"""

from __future__ import annotations

import functools
import uuid
from typing import TYPE_CHECKING

import markupsafe

from builder.formats.exchange import Loss
from builder.formats.learning_platforms.html import carried, in_one_line
from builder.formats.learning_platforms.losses import (
    branch_lost,
    empty_mark_lost,
    losses_of,
    order_lost,
    pair_feedback_joined,
)

if TYPE_CHECKING:
    from builder.documents.quiz_document import QuizDocument, StoryScene
    from builder.formats.learning_platforms.items import Choosing, Item, Option

_WHOLE = 100
_LONGEST_IDNUMBER = 100
_IDNUMBERS = uuid.UUID("0f0d2ab1-2c0c-4a52-8f0a-6b9f1f3f2c55")

_ADDED_AGAIN = Loss(
    "",
    "questions that replace those of an earlier import: Moodle always adds",
    "the same ID numbers each time, which show the questions to take out",
)


def losses_in_moodle(document: QuizDocument) -> tuple[Loss, ...]:
    """Give what Moodle cannot carry of a quiz, in either of its formats."""
    claim = functools.partial(claim_reworded, document)
    branch = branch_lost(document)
    of_each = (branch, claim, order_lost, pair_feedback_joined, empty_mark_lost)
    return (_ADDED_AGAIN, *losses_of(document, *of_each))


def grade_of(option: Option, choosing: Choosing) -> str:
    """Give the part of the grade, in percent, that choosing one option earns.

    Right options share 100, and where several are to be chosen wrong ones share −100, so that
    choosing all of them earns nothing. Up to ten options, each share is one that Moodle knows.
    """
    if not choosing.several:
        return _share(1) if option.right else "0"
    alike = sum(each.right == option.right for each in choosing.options)
    return _share(alike) if option.right else f"-{_share(alike)}"


def _share(among: int) -> str:
    return f"{_WHOLE / among:.5f}".rstrip("0").rstrip(".")


def category_of(document: QuizDocument) -> str:
    """Give the category of the question bank that the quiz goes into: one for each language."""
    frame = document.frame
    name = in_one_line(f"{frame.footer} · {frame.language}").replace("\\", " ")
    return "$course$/top/" + name.replace("/", "//")


def idnumber_of(item: Item) -> str:
    """Give an ID number within the length that Moodle keeps."""
    if len(item.key) <= _LONGEST_IDNUMBER:
        return item.key
    return str(uuid.uuid5(_IDNUMBERS, item.key))


def right_side(text: str) -> str:
    """Give the right side of a pair: a plain field that Moodle still shows as HTML.

    `format_string` takes what looks like a tag out of it, so signs are given as entities.
    """
    return str(markupsafe.escape(carried(text)).replace("&#34;", '"').replace("&#39;", "'"))


def is_english_claim(item_language: str, choosing: Choosing) -> bool:
    """Tell whether Moodle's own true-false question fits: it shows its own words, in English."""
    return choosing.claim and item_language.partition("-")[0] == "en"


def claim_reworded(document: QuizDocument, scene: StoryScene) -> Loss | None:
    """Give the loss of the words on a true-false question, where they are not Moodle's own."""
    choices = getattr(scene.question.interaction, "choices", ())
    words = document.words
    told = [(each.id, each.text) for each in choices]
    if told != [("true", words["true"]), ("false", words["false"])]:
        return None
    if document.frame.language.partition("-")[0] != "en":
        return None
    return Loss(
        scene.question.id,
        f"the words “{words['true']}” and “{words['false']}”",
        "Moodle's own words for true and false",
    )
