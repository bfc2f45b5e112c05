"""Moodle XML: takes a `QuizDocument`, gives a file for Moodle's question bank, 4.1 and later.

Every question says its story, holds every option's feedback, carries no grade and has an ID number
that is the same in every build and language. Checked against `question/format/xml/format.php` of
Moodle 4.1.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import Counts, Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.learning_platforms.html import Markup
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
from builder.formats.learning_platforms.xml import Element, node, read, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.formats.assets import Assets

_HTML = {"format": "html"}
_PLAIN = {"format": "moodle_auto_format"}


@dataclasses.dataclass(frozen=True, slots=True)
class Moodle:
    """The Moodle XML format."""

    name: str = "moodle"
    extension: str = "xml"
    libraries: tuple[str, ...] = ("lxml", "MarkupSafe")
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write one quiz. Raises TypeError for any other kind of document."""
        del assets
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no Moodle quiz is made of a {type(document).__name__}")
        questions = (_question(item, document) for item in items_of(document))
        return Rendered(written(node("quiz", None, _category(document), *questions)))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what Moodle cannot carry of a quiz."""
        return losses_in_moodle(document)

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is Moodle XML."""
        return name.endswith(".xml") and b"<quiz>" in content[:200]

    def read_back(self, content: bytes) -> Counts:
        """Count what a file holds. Raises UnreadableExportError for a file that is not whole."""
        return counted(_found(read(content)))


def _category(document: QuizDocument) -> Element:
    return node(
        "question",
        {"type": "category"},
        node("category", None, _text(category_of(document))),
        _marked_up("info", Markup()),
    )


def _question(item: Item, document: QuizDocument) -> Element:
    kind, parts = _kind_and_parts(item, document)
    return node(
        "question",
        {"type": kind},
        node("name", None, _text(item.name)),
        _marked_up("questiontext", item.body),
        _marked_up("generalfeedback", item.explanation),
        node("defaultgrade", None, "0"),
        node("penalty", None, "0"),
        node("hidden", None, "0"),
        node("idnumber", None, idnumber_of(item)),
        *parts,
        _tags(document),
    )


def _kind_and_parts(item: Item, document: QuizDocument) -> tuple[str, list[Element]]:
    answering = item.answering
    if isinstance(answering, Pairing):
        return "matching", _pairs(answering)
    if not isinstance(answering, Choosing):
        return "description", []
    if is_english_claim(document.frame.language, answering):
        return "truefalse", _claim(answering)
    return "multichoice", _choices(answering)


def _choices(choosing: Choosing) -> list[Element]:
    return [
        node("single", None, "false" if choosing.several else "true"),
        node("shuffleanswers", None, "false"),
        node("answernumbering", None, "none"),
        node("showstandardinstruction", None, "1" if choosing.several else "0"),
        *_combined_feedback(),
        *(
            node(
                "answer",
                {"fraction": grade_of(option, choosing), **_HTML},
                _text(option.text),
                _marked_up("feedback", option.feedback),
            )
            for option in choosing.options
        ),
    ]


def _claim(choosing: Choosing) -> list[Element]:
    """Give the two answers of a true-false question; Moodle asks for exactly these words."""
    return [
        node(
            "answer",
            {"fraction": grade_of(option, choosing), **_PLAIN},
            _text(option.id),
            _marked_up("feedback", option.feedback),
        )
        for option in choosing.options
    ]


def _pairs(pairing: Pairing) -> list[Element]:
    rights = dict(pairing.rights)
    return [
        node("shuffleanswers", None, "true"),
        *_combined_feedback(),
        *(
            node(
                "subquestion",
                _HTML,
                _text(left.text),
                node("answer", None, _text(right_side(rights[left.right]))),
            )
            for left in pairing.lefts
        ),
    ]


def _combined_feedback() -> list[Element]:
    """Give no words for a whole answer: Moodle would fill in its own, in another language."""
    kinds = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
    return [_marked_up(kind, Markup()) for kind in kinds]


def _tags(document: QuizDocument) -> Element:
    names = (document.id, document.band, document.frame.language)
    return node("tags", None, *(node("tag", None, _text(name)) for name in names))


def _marked_up(tag: str, html: Markup) -> Element:
    return node(tag, _HTML, _text(html))


def _text(words: str) -> Element:
    return node("text", None, str(words))


def _found(quiz: Element) -> Iterator[Found]:
    if quiz.tag != "quiz":
        raise UnreadableExportError("it is not a quiz of Moodle")
    for question in quiz.iterfind("question"):
        key = question.findtext("idnumber") or ""
        if question.get("type") != "category" and not key.endswith((START, END)):
            yield _found_in(question, key)


def _found_in(question: Element, key: str) -> Found:
    answers = question.findall("answer")
    pairs = question.findall("subquestion")
    right = sum(float(answer.get("fraction", "0")) > 0 for answer in answers)
    texts = [
        question.findtext("questiontext/text"),
        question.findtext("generalfeedback/text"),
        *(answer.findtext("feedback/text") for answer in answers),
    ]
    return Found(
        key=key,
        options=len(answers) + len(pairs),
        right=right + len(pairs),
        texts=tuple(text or "" for text in texts),
    )


FORMAT = Moodle()
