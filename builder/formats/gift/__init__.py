"""GIFT: takes a `QuizDocument`, gives a text file that Moodle and others import.

Every text is HTML in one line, with all signs escaped that GIFT takes for structure. Checked
against `question/format/gift/format.php` of Moodle 4.1.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import Counts, Loss
from builder.formats.format import Rendered
from builder.formats.gift.reading import GiftQuestion, questions_in
from builder.formats.gift.signs import escaped, kept_apart
from builder.formats.learning_platforms.items import (
    END,
    START,
    Choosing,
    Item,
    Pairing,
    items_of,
)
from builder.formats.learning_platforms.moodle_values import (
    category_of,
    grade_of,
    idnumber_of,
    is_english_claim,
    losses_in_moodle,
    right_side,
)
from builder.formats.learning_platforms.reading import Found, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.formats.assets import Assets

_CATEGORY = "$CATEGORY: "
_GRADED = Loss(
    "",
    "that questions carry no grade",
    "choose a maximum grade of 0 for the quiz that the questions go into",
)


@dataclasses.dataclass(frozen=True, slots=True)
class Gift:
    """The GIFT format."""

    name: str = "gift"
    extension: str = "gift"
    libraries: tuple[str, ...] = ("MarkupSafe",)
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write one quiz. Raises TypeError for any other kind of document."""
        del assets
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no GIFT quiz is made of a {type(document).__name__}")
        questions = (_question(item, document) for item in items_of(document))
        category = _CATEGORY + category_of(document)
        return Rendered(("\n\n".join((category, *questions)) + "\n").encode())

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what GIFT cannot carry of a quiz."""
        return (_GRADED, *losses_in_moodle(document))

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is GIFT."""
        return name.endswith((".gift", ".txt")) and content.startswith(_CATEGORY.encode())

    def read_back(self, content: bytes) -> Counts:
        """Count what a file holds. Raises UnreadableExportError for a file that is not whole."""
        return counted(_found(content))


def _question(item: Item, document: QuizDocument) -> str:
    tags = "".join(
        f" [tag:{name}]" for name in (document.id, document.band, document.frame.language)
    )
    body, answers = str(item.body), _answers(item, document.frame.language)
    if not answers:
        # A description has no field for feedback.
        body += str(item.explanation)
    return f"// [id:{idnumber_of(item)}]{tags}\n::{_name(item)}::[html]{escaped(body)}{answers}"


def _name(item: Item) -> str:
    return escaped(kept_apart(item.name))


def _answers(item: Item, language: str) -> str:
    answering = item.answering
    if isinstance(answering, Pairing):
        lines = list(_pairs(answering))
    elif not isinstance(answering, Choosing):
        return ""
    elif is_english_claim(language, answering):
        return _claim(answering)
    else:
        lines = list(_choices(answering))
    if item.explanation:
        lines.append(f"####{escaped(item.explanation)}")
    return "\n".join(("{", *lines, "}"))


def _choices(choosing: Choosing) -> Iterator[str]:
    for option in choosing.options:
        feedback = f"#{escaped(option.feedback)}" if option.feedback else ""
        grade = grade_of(option, choosing)
        mark = f"~%{grade}%" if choosing.several else "=" if option.right else "~"
        yield f"{mark}{escaped(option.text)}{feedback}"


def _claim(choosing: Choosing) -> str:
    """Give the answer, then what is said to the wrong one, then to the right one."""
    right = next(option for option in choosing.options if option.right)
    wrong = next(option for option in choosing.options if not option.right)
    return f"{{{right.id.upper()}#{escaped(wrong.feedback)}#{escaped(right.feedback)}}}"


def _pairs(pairing: Pairing) -> Iterator[str]:
    rights = dict(pairing.rights)
    for left in pairing.lefts:
        right = kept_apart(right_side(rights[left.right]))
        yield f"={escaped(left.text)} -> {escaped(right)}"


def _found(content: bytes) -> Iterator[Found]:
    for question in questions_in(content):
        if not question.id.endswith((START, END)):
            yield _found_of(question)


def _found_of(question: GiftQuestion) -> Found:
    feedback = (answer.feedback for answer in question.answers)
    return Found(
        key=question.id,
        options=len(question.answers) + len(question.pairs),
        right=sum(answer.grade > 0 for answer in question.answers) + len(question.pairs),
        texts=(question.text, question.explanation, *feedback),
    )


FORMAT = Gift()
