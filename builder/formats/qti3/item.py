"""One item of QTI 3: takes an item of the quiz, gives its file's root element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.content.questions.interaction import Order
from builder.formats.learning_platforms.html import carried
from builder.formats.learning_platforms.items import Choosing, Item, Pairing
from builder.formats.learning_platforms.orders import right_orders
from builder.formats.learning_platforms.pages import scene_page, writer_of
from builder.formats.learning_platforms.qti12 import identifier
from builder.formats.learning_platforms.xml import Element, node
from builder.formats.qti3.elements import (
    FEEDBACK,
    NAMESPACE,
    RESPONSE,
    SCORE,
    XML_LANG,
    Q,
    content_of,
    is_response,
    set_outcome,
    value,
    variable,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from builder.documents.quiz_document import QuizDocument, StoryScene
    from builder.formats.learning_platforms.html import Markup

_EXPLANATION = "explanation"
"""The identifier of feedback that belongs to the whole question; no option has it."""


def item_element(item: Item, document: QuizDocument) -> Element:
    """Give the root of an item's file."""
    scene = next(
        (each for each in document.scenes if item.asks and each.question.id == item.question), None
    )
    if scene and isinstance(scene.question.interaction, Order):
        return _order(item, document, scene, scene.question.interaction)
    if isinstance(item.answering, Choosing):
        return _choice(item, document, item.answering)
    if isinstance(item.answering, Pairing):
        return _pairs(item, document, item.answering)
    body = _body(item.body + item.explanation)
    return _item(item, document, (), body, (), ())


def answer_identifier(id_: str) -> str:
    """Give an option's identifier, which may not begin with a digit."""
    return f"answer-{id_}"


def _choice(item: Item, document: QuizDocument, choosing: Choosing) -> Element:
    cardinality = "multiple" if choosing.several else "single"
    right = [answer_identifier(each.id) for each in choosing.options if each.right]
    attributes = {
        "response-identifier": RESPONSE,
        "shuffle": "false",
        "max-choices": "0" if choosing.several else "1",
    }
    options = [(answer_identifier(each.id), each.text) for each in choosing.options]
    interaction = node(f"{Q}qti-choice-interaction", attributes, *_simple_choices(options))
    feedback = [
        _modal_feedback(answer_identifier(each.id), each.feedback)
        for each in choosing.options
        if each.feedback
    ]
    return _item(
        item,
        document,
        (_response(cardinality, "identifier", right), *_outcomes(cardinality)),
        _body(item.body, interaction),
        (set_outcome(FEEDBACK, variable()), _scored(is_response(_correct()))),
        feedback,
    )


def _order(item: Item, document: QuizDocument, scene: StoryScene, order: Order) -> Element:
    """Give an item that accepts every right order; the first of them is shown as a solution."""
    writer = writer_of(document)
    orders = [[answer_identifier(each) for each in right] for right in right_orders(order)]
    options = [(answer_identifier(id_), writer.element("p", text)) for id_, text in order.items]
    attributes = {"response-identifier": RESPONSE, "shuffle": "false"}
    interaction = node(f"{Q}qti-order-interaction", attributes, *_simple_choices(options))
    tests = [is_response(_in_order(each)) for each in orders]
    accepted = tests[0] if len(tests) == 1 else node(f"{Q}qti-or", None, *tests)
    return _item(
        item,
        document,
        (_response("ordered", "identifier", orders[0]), *_outcomes("single")),
        _body(scene_page(document, scene, scene.messages), interaction),
        (_explained(), _scored(accepted)),
        (_modal_feedback(_EXPLANATION, writer.feedback(order.feedback)),),
    )


def _pairs(item: Item, document: QuizDocument, pairing: Pairing) -> Element:
    writer = writer_of(document)
    sides = (
        [(f"left-{left.id}", left.text) for left in pairing.lefts],
        [(f"right-{id_}", writer.element("p", carried(text))) for id_, text in pairing.rights],
    )
    right = [f"left-{left.id} right-{left.right}" for left in pairing.lefts]
    attributes = {
        "response-identifier": RESPONSE,
        "shuffle": "false",
        "max-associations": str(len(pairing.lefts)),
    }
    interaction = node(f"{Q}qti-match-interaction", attributes, *map(_match_set, sides))
    return _item(
        item,
        document,
        (_response("multiple", "directedPair", right), *_outcomes("single")),
        _body(item.body, interaction),
        (_explained(), _scored(is_response(_correct()))),
        (_modal_feedback(_EXPLANATION, item.explanation),),
    )


def _item(
    item: Item,
    document: QuizDocument,
    declarations: Iterable[Element],
    body: Element,
    rules: Sequence[Element],
    feedback: Iterable[Element],
) -> Element:
    processing = [node(f"{Q}qti-response-processing", None, *rules)] if rules else []
    attributes = {
        "identifier": identifier(item.key),
        "title": item.name,
        "adaptive": "false",
        "time-dependent": "false",
        XML_LANG: document.frame.language,
    }
    return node(
        f"{Q}qti-assessment-item",
        attributes,
        *declarations,
        body,
        *processing,
        *feedback,
        namespaces={None: NAMESPACE},
    )


def _response(cardinality: str, kind: str, right: Iterable[str]) -> Element:
    values = (node(f"{Q}qti-value", None, each) for each in right)
    return node(
        f"{Q}qti-response-declaration",
        {"identifier": RESPONSE, "cardinality": cardinality, "base-type": kind},
        node(f"{Q}qti-correct-response", None, *values),
    )


def _outcomes(feedback: str) -> tuple[Element, Element]:
    """Give the outcomes that are set: a score of 0 or 1, and which feedback is shown."""
    nought = node(f"{Q}qti-default-value", None, node(f"{Q}qti-value", None, "0"))
    score = {
        "identifier": SCORE,
        "cardinality": "single",
        "base-type": "float",
        "normal-maximum": "1",
    }
    shown = {"identifier": FEEDBACK, "cardinality": feedback, "base-type": "identifier"}
    return (
        node(f"{Q}qti-outcome-declaration", score, nought),
        node(f"{Q}qti-outcome-declaration", shown),
    )


def _body(html: Markup, *interaction: Element) -> Element:
    return node(f"{Q}qti-item-body", None, *content_of(html), *interaction)


def _simple_choices(options: Iterable[tuple[str, Markup]]) -> list[Element]:
    return [
        node(f"{Q}qti-simple-choice", {"identifier": id_}, *content_of(text))
        for id_, text in options
    ]


def _match_set(side: Iterable[tuple[str, Markup]]) -> Element:
    choices = (
        node(
            f"{Q}qti-simple-associable-choice",
            {"identifier": id_, "match-max": "1"},
            *content_of(text),
        )
        for id_, text in side
    )
    return node(f"{Q}qti-simple-match-set", None, *choices)


def _in_order(ids: Iterable[str]) -> Element:
    return node(f"{Q}qti-ordered", None, *(value("identifier", id_) for id_ in ids))


def _correct() -> Element:
    return node(f"{Q}qti-correct", {"identifier": RESPONSE})


def _explained() -> Element:
    return set_outcome(FEEDBACK, value("identifier", _EXPLANATION))


def _scored(test: Element) -> Element:
    rule = set_outcome(SCORE, value("float", "1"))
    return node(f"{Q}qti-response-condition", None, node(f"{Q}qti-response-if", None, test, rule))


def _modal_feedback(id_: str, html: Markup) -> Element:
    attributes = {"outcome-identifier": FEEDBACK, "identifier": id_, "show-hide": "show"}
    body = node(f"{Q}qti-content-body", None, *content_of(html))
    return node(f"{Q}qti-modal-feedback", attributes, body)
