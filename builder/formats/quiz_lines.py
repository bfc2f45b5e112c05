"""A quiz as plain lines: takes a `QuizDocument`, gives what stands before a question, and the help.

For targets that know text alone. Numbers and addresses are isolated from the direction of a line
from right to left, as they would be shown the wrong way round otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.content.questions.interaction import Mark
from builder.formats.learning_platforms.orders import right_orders
from builder.languages.locale import parse_locale
from builder.languages.numbers import in_an_order, in_digits_of
from builder.languages.typography import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.questions.interaction import Choice, Order
    from builder.documents.blocks import HelpEntry
    from builder.documents.quiz_document import QuizDocument, Said, StoryScene

# Left-to-right isolate and its end (Unicode Bidirectional Algorithm, section 2.4).
_ISOLATE, _END = "\u2066", "\u2069"


def start_lines(document: QuizDocument) -> Iterator[str]:
    """Give what the story is about, and who is in it."""
    yield document.intro
    for person in document.people:
        about = labelled(person.name, person.about, document.frame.language)
        yield about if person.about else person.name


def scene_lines(document: QuizDocument, scene: StoryScene) -> Iterator[str]:
    """Give what happens in a scene and what is written, before what is asked."""
    if scene.story:
        yield scene.story
    for message in scene.messages:
        if message.later:
            yield message.later
        yield named_message(document, message)


def named_message(document: QuizDocument, message: Said) -> str:
    """Give a message with the name of who sends it."""
    name = document.speaker(message.speaker).name
    return labelled(name, message.text, document.frame.language)


def choice_text(document: QuizDocument, scene: StoryScene, choice: Choice) -> str:
    """Give the words of a choice; of a message, with the name of who sends it."""
    if isinstance(scene.question.interaction, Mark):
        return named_message(document, document.message(choice.id))
    return choice.text


def one_order(document: QuizDocument, order: Order) -> str:
    """Give one order that works, in a sentence that says that it is an example."""
    texts, locale = dict(order.items), parse_locale(document.frame.language)
    steps = in_an_order((texts[step] for step in next(right_orders(order))), locale)
    return document.words["one-order"].replace("{steps}", steps)


def number_of(document: QuizDocument, number: int) -> str:
    """Write a number in the digits of the quiz's language and country."""
    return in_digits_of(document.frame.language, number)


def help_lines(document: QuizDocument) -> Iterator[str]:
    """Give the help of the country: a trusted adult, the services, the number for danger.

    Where something in it is not checked yet, the last line says so.
    """
    help_ = document.help
    yield help_.trusted_adult
    for entry in help_.entries:
        yield _service(entry, document)
    phone = help_.emergency_phone
    yield f"{help_.emergency} {_typed(phone, document)}" if phone else help_.emergency
    if document.frame.draft:
        yield document.frame.draft.small


def _service(entry: HelpEntry, document: QuizDocument) -> str:
    said = " · ".join(filter(None, (entry.shown_name, *_ways(entry, document))))
    return labelled(entry.need, said, document.frame.language) if entry.need else said


def _ways(entry: HelpEntry, document: QuizDocument) -> Iterator[str]:
    for value in (entry.phone, entry.phone_words):
        if value:
            yield _typed(value, document)
    if entry.text_number:
        word = f"{_typed(entry.text_word, document)} " if entry.text_word else ""
        message = f"{word}{_typed(entry.text_number, document)}"
        yield labelled(document.words["help-text"], message, document.frame.language)
    for value in (entry.email, entry.url_short or entry.url):
        if value:
            yield _typed(value, document)
    if entry.note:
        yield entry.note


def _typed(value: str, document: QuizDocument) -> str:
    return f"{_ISOLATE}{value}{_END}" if document.frame.direction == "rtl" else value
