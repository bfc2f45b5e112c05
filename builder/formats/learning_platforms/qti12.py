"""QTI 1.2 as Canvas and Common Cartridges have it: takes items, gives `item` elements, and counts.

Feedback nests `flow_mat`, without which New Quizzes and Moodle's cartridge importer drop it. The
order of elements is that of the XSD of Common Cartridge 1.1 (`ccv1p1_qtiasiv1p2p1_v1p0.xsd`).
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.formats.learning_platforms.html import carried
from builder.formats.learning_platforms.reading import Found
from builder.formats.learning_platforms.xml import Element, node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from builder.formats.learning_platforms.html import Markup
    from builder.formats.learning_platforms.items import Choosing, Item, Option, Pairing

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_Q = f"{{{NAMESPACE}}}"

_RESPONSE = "response1"
_GENERAL = "general_fb"
_WHOLE = 100

Fields = tuple[tuple[str, str], ...]


def identifier(key: str) -> str:
    """Give an identifier that is a name in XML too: those may not begin with a digit."""
    return f"i-{key}"


@dataclasses.dataclass(frozen=True, slots=True)
class Quiz12:
    """A whole file: its identifier, title and language, what it says of itself, its items."""

    identifier: str
    title: str
    language: str
    fields: Fields
    items: tuple[Element, ...]

    def element(self) -> Element:
        """Give the root."""
        section = node(f"{_Q}section", {"ident": "root_section"}, *self.items)
        assessment = node(
            f"{_Q}assessment",
            {
                "ident": self.identifier,
                "title": self.title,
                "{http://www.w3.org/XML/1998/namespace}lang": self.language,
            },
            _metadata(self.fields),
            section,
        )
        return node(f"{_Q}questestinterop", None, assessment, namespaces={None: NAMESPACE})


def option_identifier(option: Option) -> str:
    """Give an option's identifier; none is one of those that feedback has names from."""
    return f"answer-{option.id}"


def choice_item(item: Item, choosing: Choosing, fields: Fields) -> Element:
    """Give a question with options, of which one or several are right."""
    several = choosing.several
    labels = [_label(option_identifier(each), each.text) for each in choosing.options]
    answers = node(
        f"{_Q}response_lid",
        {"ident": _RESPONSE, "rcardinality": "Multiple" if several else "Single"},
        node(f"{_Q}render_choice", None, *labels),
    )
    feedback = [(option_identifier(each), each.feedback) for each in choosing.options]
    right = _right_choice(choosing)
    scored = _condition(right, score=f"{_WHOLE}", goes_on="No")
    return _item(item, fields, [answers], [*_shown_feedback(feedback), scored], feedback)


def pair_item(item: Item, pairing: Pairing, fields: Fields) -> Element:
    """Give a question with pairs, as Canvas has it: one response for each left side."""
    answers = [
        node(
            f"{_Q}response_lid",
            {"ident": f"response_{left.id}", "rcardinality": "Single"},
            _material(left.text),
            node(f"{_Q}render_choice", None, *(_right_side(*each) for each in pairing.rights)),
        )
        for left in pairing.lefts
    ]
    share = f"{_WHOLE / len(pairing.lefts):.2f}"
    conditions = [
        _condition(
            [_equal(f"response_{left.id}", f"right-{left.right}")], score=share, action="Add"
        )
        for left in pairing.lefts
    ]
    return _item(item, fields, answers, conditions, ())


def text_item(item: Item, fields: Fields) -> Element:
    """Give a text without an answer; its explanation stands at its end."""
    return node(
        f"{_Q}item",
        {"ident": identifier(item.key), "title": item.name},
        node(f"{_Q}itemmetadata", None, _metadata(fields)),
        node(f"{_Q}presentation", None, _material(item.body + item.explanation)),
    )


def _item(
    item: Item,
    fields: Fields,
    answers: Iterable[Element],
    conditions: Iterable[Element],
    feedback: Iterable[tuple[str, Markup]],
) -> Element:
    general = [_general_condition()] if item.explanation else []
    texts = [(f"{id_}_fb", html) for id_, html in feedback if html]
    texts += [(_GENERAL, item.explanation)] if item.explanation else []
    return node(
        f"{_Q}item",
        {"ident": identifier(item.key), "title": item.name},
        node(f"{_Q}itemmetadata", None, _metadata(fields)),
        node(f"{_Q}presentation", None, _material(item.body), *answers),
        node(f"{_Q}resprocessing", None, _outcomes(), *general, *conditions),
        *(_feedback(id_, html) for id_, html in texts),
    )


def _metadata(fields: Fields) -> Element:
    return node(
        f"{_Q}qtimetadata",
        None,
        *(
            node(
                f"{_Q}qtimetadatafield",
                None,
                node(f"{_Q}fieldlabel", None, label),
                node(f"{_Q}fieldentry", None, entry),
            )
            for label, entry in fields
        ),
    )


def _material(text: str, kind: str = "text/html") -> Element:
    return node(f"{_Q}material", None, node(f"{_Q}mattext", {"texttype": kind}, str(text)))


def _label(id_: str, text: str, kind: str = "text/html") -> Element:
    return node(f"{_Q}response_label", {"ident": id_}, _material(text, kind))


def _right_side(id_: str, text: str) -> Element:
    return _label(f"right-{id_}", carried(text), "text/plain")


def _outcomes() -> Element:
    attributes = {
        "maxvalue": f"{_WHOLE}",
        "minvalue": "0",
        "varname": "SCORE",
        "vartype": "Decimal",
    }
    return node(f"{_Q}outcomes", None, node(f"{_Q}decvar", attributes))


def _equal(response: str, value: str) -> Element:
    return node(f"{_Q}varequal", {"respident": response}, value)


def _right_choice(choosing: Choosing) -> list[Element]:
    """Give what is true of the right answer: each right option, and none of the wrong ones."""
    if not choosing.several:
        right = next(each for each in choosing.options if each.right)
        return [_equal(_RESPONSE, option_identifier(right))]
    tests = []
    for option in choosing.options:
        equal = _equal(_RESPONSE, option_identifier(option))
        tests.append(equal if option.right else node(f"{_Q}not", None, equal))
    return [node(f"{_Q}and", None, *tests)]


def _condition(
    tests: Sequence[Element], *, score: str, goes_on: str = "Yes", action: str = "Set"
) -> Element:
    return node(
        f"{_Q}respcondition",
        {"continue": goes_on},
        node(f"{_Q}conditionvar", None, *tests),
        node(f"{_Q}setvar", {"action": action, "varname": "SCORE"}, score),
    )


def _shown_feedback(feedback: Iterable[tuple[str, Markup]]) -> Iterator[Element]:
    for id_, html in feedback:
        if html:
            yield _shows([_equal(_RESPONSE, id_)], f"{id_}_fb")


def _general_condition() -> Element:
    return _shows([node(f"{_Q}other")], _GENERAL)


def _shows(tests: Sequence[Element], feedback: str) -> Element:
    return node(
        f"{_Q}respcondition",
        {"continue": "Yes"},
        node(f"{_Q}conditionvar", None, *tests),
        node(f"{_Q}displayfeedback", {"feedbacktype": "Response", "linkrefid": feedback}),
    )


def _feedback(id_: str, html: Markup) -> Element:
    return node(f"{_Q}itemfeedback", {"ident": id_}, node(f"{_Q}flow_mat", None, _material(html)))


def found_in(root: Element) -> Iterator[Found]:
    """Give every item of a file, with the texts of its question and feedback."""
    for item in root.iter(f"{_Q}item"):
        responses = item.findall(f"{_Q}presentation/{_Q}response_lid")
        labels = item.findall(f".//{_Q}response_label")
        pairs = len(responses) if len(responses) > 1 else 0
        texts = [item.find(f"{_Q}presentation/{_Q}material/{_Q}mattext")]
        texts += item.findall(f"{_Q}itemfeedback/{_Q}flow_mat/{_Q}material/{_Q}mattext")
        yield Found(
            key=item.get("ident", ""),
            options=pairs or len(labels),
            right=pairs or _right_in(item),
            texts=tuple(each.text or "" for each in texts if each is not None),
        )


def _right_in(item: Element) -> int:
    """Count the options that a score asks for."""
    return sum(
        len(test.findall(f"{_Q}conditionvar/{_Q}varequal"))
        + len(test.findall(f"{_Q}conditionvar/{_Q}and/{_Q}varequal"))
        for test in item.iter(f"{_Q}respcondition")
        if test.find(f"{_Q}setvar") is not None
    )
