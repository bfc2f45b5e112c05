"""A quiz as platforms know it: takes a `QuizDocument`, gives items with HTML and what is right.

There are items to choose from, items to pair, and items that only tell. A platform that lacks a
kind of answer gets the nearest honest one: an order with a single right answer is paired with its
places, and an order with several right ones is told with its explanation, never marked wrong.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.questions.interaction import (
    Choice,
    ChooseAnyOf,
    ChooseOneOf,
    Mark,
    Match,
    Order,
)
from builder.formats.learning_platforms.html import Markup, in_one_line
from builder.formats.learning_platforms.orders import the_only_order
from builder.formats.learning_platforms.pages import (
    end_page,
    said_by,
    scene_page,
    start_page,
    writer_of,
)
from builder.formats.quiz_lines import one_order
from builder.languages.numbers import in_digits_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.content.questions.interaction import Ponder
    from builder.documents.quiz_document import QuizDocument, Said, StoryScene

START, END = "_start", "_end"
"""Names of the two items that ask nothing; no id of an author has an underscore."""

NONE = "_none"
"""The option that no message carries a red flag."""

_LONGEST_NAME = 250
"""Moodle keeps 255 signs of a question's name (`question.name` of its database)."""


@dataclasses.dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose; `feedback` is empty where there is none."""

    id: str
    text: Markup
    right: bool
    feedback: Markup
    next: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Choosing:
    """Options to choose from: one, or every right one."""

    options: tuple[Option, ...]
    several: bool
    claim: bool = False
    """Whether the options are just "true" and "not true", in this order."""


@dataclasses.dataclass(frozen=True, slots=True)
class Left:
    """A left side of a pair, the id of the right side that belongs to it, and why."""

    id: str
    text: Markup
    right: str
    feedback: Markup


@dataclasses.dataclass(frozen=True, slots=True)
class Pairing:
    """Left sides, and right sides in the order they are shown."""

    lefts: tuple[Left, ...]
    rights: tuple[tuple[str, str], ...]
    """Id and plain text."""


@dataclasses.dataclass(frozen=True, slots=True)
class Telling:
    """Nothing to answer."""


Answering = Choosing | Pairing | Telling


@dataclasses.dataclass(frozen=True, slots=True)
class Item:
    """One question, or a page of text between them."""

    key: str
    """The same in every build and language."""
    name: str
    """For lists of questions: plain text in one line."""
    body: Markup
    """What happens, what is written and what is asked."""
    answering: Answering
    explanation: Markup
    """Feedback that belongs to no single option; may be empty."""
    asks: bool = True
    """Whether it is a question of the quiz; else the start or the end."""
    question: str = ""
    """The question's id."""


def items_of(document: QuizDocument) -> tuple[Item, ...]:
    """Give the start, every scene in order, and the end with the help."""
    last = len(document.scenes) + 1
    return (
        _page(document, START, 0, start_page(document)),
        *(_item(document, scene) for scene in document.scenes),
        _page(document, END, last, end_page(document)),
    )


def _page(document: QuizDocument, id_: str, number: int, body: Markup) -> Item:
    words = [document.words["help-title"]] if id_ == END else []
    return Item(
        key=document.key_of(id_),
        name=_name(document, number, *words),
        body=body,
        answering=Telling(),
        explanation=Markup(),
        asks=False,
    )


def _item(document: QuizDocument, scene: StoryScene) -> Item:
    interaction = scene.question.interaction
    body = scene_page(document, scene, _messages(scene))
    if isinstance(interaction, Order) and the_only_order(interaction) is None:
        steps = writer_of(document).elements("li", [text for _, text in interaction.items])
        body += writer_of(document).element("ul", steps)
    return Item(
        key=document.key_of(scene.question.id),
        name=_name(document, scene.number, scene.question.stem),
        body=body,
        answering=_answering(document, scene),
        explanation=_explanation(document, scene),
        question=scene.question.id,
    )


def _name(document: QuizDocument, number: int, *words: str) -> str:
    """Give a name that sorts in the order of the story; too long words are left out whole."""
    language = document.frame.language
    digits = "".join(in_digits_of(language, int(digit)) for digit in f"{number:02}")
    short = in_one_line(f"{document.title} · {digits}")
    whole = in_one_line(" · ".join((short, *words)))
    return whole if len(whole) <= _LONGEST_NAME else short


def _messages(scene: StoryScene) -> Sequence[Said]:
    """Give the messages that stand before the question: none that are all its options."""
    if isinstance(scene.question.interaction, Mark):
        options = {choice.id for choice in scene.question.interaction.choices}
        if options >= {message.id for message in scene.messages}:
            return ()
    return scene.messages


def _answering(document: QuizDocument, scene: StoryScene) -> Answering:
    interaction = scene.question.interaction
    match interaction:
        case ChooseOneOf(choices):
            return Choosing(
                tuple(_option(document, each, each.text) for each in choices),
                several=False,
                claim=_is_claim(document, choices),
            )
        case ChooseAnyOf(choices):
            options = tuple(_option(document, each, each.text) for each in choices)
            return Choosing(options, several=True)
        case Mark(choices):
            return Choosing(_marks(document, choices), several=True)
        case Match():
            return _matching(document, interaction)
        case Order():
            return _ordering(document, interaction)
        case _:
            return Telling()


def _option(document: QuizDocument, choice: Choice, text: str) -> Option:
    writer = writer_of(document)
    return Option(
        id=choice.id,
        text=writer.element("p", text),
        right=choice.right,
        feedback=writer.feedback(choice.feedback),
        next=choice.next,
    )


def _is_claim(document: QuizDocument, choices: Sequence[Choice]) -> bool:
    words = document.words
    return [(each.id, each.text) for each in choices] == [
        ("true", words["true"]),
        ("false", words["false"]),
    ]


def _marks(document: QuizDocument, choices: Sequence[Choice]) -> tuple[Option, ...]:
    """Give the messages as options; with one more for "none" where none is right."""
    options = [
        _option(document, each, said_by(document, document.message(each.id), each.text))
        for each in choices
    ]
    if not any(each.right for each in choices):
        none = Choice(NONE, document.words["none"], right=True, feedback="")
        options.append(_option(document, none, none.text))
    return tuple(options)


def _matching(document: QuizDocument, match: Match) -> Pairing:
    writer = writer_of(document)
    return Pairing(
        lefts=tuple(
            Left(id_, writer.element("p", left), id_, writer.feedback(feedback))
            for id_, left, _, feedback in match.pairs
        ),
        rights=tuple((match.pairs[place][0], match.pairs[place][2]) for place in match.mixed),
    )


def _ordering(document: QuizDocument, order: Order) -> Pairing | Telling:
    """Give the steps with their places, where only one order is right."""
    only = the_only_order(order)
    if only is None:
        return Telling()
    writer, language = writer_of(document), document.frame.language
    places = range(1, len(only) + 1)
    return Pairing(
        lefts=tuple(
            Left(id_, writer.element("p", text), f"place-{only.index(id_) + 1}", Markup())
            for id_, text in order.items
        ),
        rights=tuple((f"place-{place}", in_digits_of(language, place)) for place in places),
    )


def _explanation(document: QuizDocument, scene: StoryScene) -> Markup:
    writer = writer_of(document)
    interaction = scene.question.interaction
    match interaction:
        case Match():
            return Markup().join(
                writer.element("p", f"{left} – {right}") + writer.feedback(feedback)
                for _, left, right, feedback in interaction.pairs
            )
        case Order() if the_only_order(interaction) is None:
            example = writer.element("p", one_order(document, interaction))
            return writer.feedback(interaction.feedback) + example
        case ChooseOneOf() | ChooseAnyOf() | Mark():
            return Markup()
        case _:
            return _of_whole(document, interaction)


def _of_whole(document: QuizDocument, interaction: Order | Ponder) -> Markup:
    return writer_of(document).feedback(interaction.feedback)
