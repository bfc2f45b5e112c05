"""QTI 1.2 for Canvas: takes a `QuizDocument`, gives a zip for Classic and New Quizzes.

A practice quiz without points. True or false is a choice between two in every language: Canvas
knows its own true-false question only by English words, and then shows English ones. Checked
against `lib/qti/v1` of `instructure/qti`, which New Quizzes reads with.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.content.questions.interaction import Order, Ponder
from builder.documents.quiz_document import QuizDocument, StoryScene
from builder.formats.archive import pack
from builder.formats.exchange import Counts, Loss
from builder.formats.format import Rendered
from builder.formats.learning_platforms.html import carried, in_one_line
from builder.formats.learning_platforms.items import (
    END,
    START,
    Choosing,
    Item,
    Pairing,
    items_of,
)
from builder.formats.learning_platforms.losses import (
    branch_lost,
    empty_mark_lost,
    losses_of,
    order_lost,
    pair_feedback_joined,
)
from builder.formats.learning_platforms.orders import the_only_order
from builder.formats.learning_platforms.pages import end_page, start_page
from builder.formats.learning_platforms.qti12 import (
    Fields,
    Quiz12,
    choice_item,
    found_in,
    identifier,
    option_identifier,
    pair_item,
    text_item,
)
from builder.formats.learning_platforms.reading import counted, member, members_of
from builder.formats.learning_platforms.xml import Element, node, read, written

if TYPE_CHECKING:
    from builder.formats.assets import Assets

_MANIFEST = "imsmanifest.xml"
_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
_TYPE = "imsqti_xmlv1p2"
_SETTINGS_TYPE = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
_P, _C = f"{{{_PACKAGE}}}", f"{{{_CANVAS}}}"

_TEXTS_DROPPED = Loss(
    "",
    "texts between questions in New Quizzes: it may leave them out",
    "the introduction and the help stand in the instructions of the quiz as well",
)
_SETTINGS: tuple[tuple[str, str], ...] = (
    ("shuffle_answers", "false"),
    ("scoring_policy", "keep_highest"),
    ("hide_results", ""),
    ("quiz_type", "practice_quiz"),
    ("points_possible", "0.0"),
    ("show_correct_answers", "true"),
    ("anonymous_submissions", "false"),
    ("allowed_attempts", "-1"),
    ("one_question_at_a_time", "true"),
    ("cant_go_back", "false"),
    ("available", "false"),
)
"""Any number of tries, one question at a time, no points; seen only when a teacher says so."""


@dataclasses.dataclass(frozen=True, slots=True)
class Canvas:
    """The QTI 1.2 format for Canvas."""

    name: str = "canvas"
    extension: str = "zip"
    libraries: tuple[str, ...] = ("lxml", "MarkupSafe")
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write one quiz. Raises TypeError for any other kind of document."""
        del assets
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no Canvas quiz is made of a {type(document).__name__}")
        id_ = identifier(document.key_of())
        quiz = Quiz12(
            identifier=id_,
            title=in_one_line(document.title),
            language=document.frame.language,
            fields=(("cc_maxattempts", "unlimited"),),
            items=tuple(map(_item, items_of(document))),
        )
        members = {
            _MANIFEST: written(_manifest(id_)),
            f"{id_}/{id_}.xml": written(quiz.element()),
            f"{id_}/assessment_meta.xml": written(_settings(document, id_)),
        }
        return Rendered(pack(members, first=(_MANIFEST,)))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what Canvas cannot carry of a quiz."""
        branch = branch_lost(document)
        of_each = (branch, order_lost, pair_feedback_joined, empty_mark_lost, _text_may_be_dropped)
        return (_TEXTS_DROPPED, *losses_of(document, *of_each))

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a QTI 1.2 package."""
        del name
        return f'type="{_TYPE}"'.encode() in members_of(content).get(_MANIFEST, b"")

    def read_back(self, content: bytes) -> Counts:
        """Count what a file holds. Raises UnreadableExportError for a file that is not whole."""
        members = members_of(content)
        manifest = read(member(members, _MANIFEST))
        names = [
            file.get("href", "")
            for resource in manifest.iter(f"{_P}resource")
            if resource.get("type") == _TYPE
            for file in resource.iterfind(f"{_P}file")
        ]
        found = (each for name in names for each in found_in(read(member(members, name))))
        return counted(each for each in found if not each.key.endswith((START, END)))


def _text_may_be_dropped(scene: StoryScene) -> Loss | None:
    """Give the loss of a question that only tells, which New Quizzes may leave out."""
    interaction = scene.question.interaction
    several = isinstance(interaction, Order) and the_only_order(interaction) is None
    if not several and not isinstance(interaction, Ponder):
        return None
    return Loss(
        scene.question.id,
        "a question without an answer",
        "a text with its explanation, which New Quizzes may leave out",
    )


def _item(item: Item) -> Element:
    answering = item.answering
    if isinstance(answering, Choosing):
        kind = "multiple_answers_question" if answering.several else "multiple_choice_question"
        ids = [option_identifier(option) for option in answering.options]
        return choice_item(item, answering, _fields(item, kind, ids))
    if isinstance(answering, Pairing):
        ids = [left.id for left in answering.lefts]
        return pair_item(item, answering, _fields(item, "matching_question", ids))
    return text_item(item, _fields(item, "text_only_question", []))


def _fields(item: Item, kind: str, answers: list[str]) -> Fields:
    return (
        ("question_type", kind),
        ("points_possible", "0"),
        ("original_answer_ids", ",".join(answers)),
        ("assessment_question_identifierref", f"{identifier(item.key)}_bank"),
    )


def _manifest(id_: str) -> Element:
    quiz = node(
        f"{_P}resource",
        {"identifier": id_, "type": _TYPE},
        node(f"{_P}file", {"href": f"{id_}/{id_}.xml"}),
        node(f"{_P}dependency", {"identifierref": f"{id_}_settings"}),
    )
    settings = node(
        f"{_P}resource",
        {
            "identifier": f"{id_}_settings",
            "type": _SETTINGS_TYPE,
            "href": f"{id_}/assessment_meta.xml",
        },
        node(f"{_P}file", {"href": f"{id_}/assessment_meta.xml"}),
    )
    return node(
        f"{_P}manifest",
        {"identifier": f"{id_}_package"},
        node(
            f"{_P}metadata",
            None,
            node(f"{_P}schema", None, "IMS Content"),
            node(f"{_P}schemaversion", None, "1.1.3"),
        ),
        node(f"{_P}organizations"),
        node(f"{_P}resources", None, quiz, settings),
        namespaces={None: _PACKAGE},
    )


def _settings(document: QuizDocument, id_: str) -> Element:
    description = start_page(document) + end_page(document)
    return node(
        f"{_C}quiz",
        {"identifier": id_},
        node(f"{_C}title", None, carried(document.title)),
        node(f"{_C}description", None, str(description)),
        *(node(f"{_C}{name}", None, value) for name, value in _SETTINGS),
        namespaces={None: _CANVAS},
    )


FORMAT = Canvas()
