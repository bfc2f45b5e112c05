"""The HTML before, around and after questions: takes a `QuizDocument`, gives texts with language.

A scene's story and messages stand before its question, each message with the name of who sends it.
The help stands last, with its numbers and addresses as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.formats.learning_platforms.html import Markup, Writer, escaped, name_in, strong
from builder.formats.templates import typed
from builder.languages.typography import after_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.documents.blocks import HelpEntry, Words
    from builder.documents.quiz_document import QuizDocument, Said, StoryScene

_BETWEEN = Markup(" · ")


def writer_of(document: QuizDocument) -> Writer:
    """Give what writes in the language of a quiz."""
    return Writer(document.frame.language, document.frame.direction)


def start_page(document: QuizDocument) -> Markup:
    """Give the title, what the story is about, and who is in it."""
    writer = writer_of(document)
    people = Markup().join(
        writer.element("li", _named(each.name, each.about, writer)) for each in document.people
    )
    return Markup().join(
        (
            writer.element("h3", document.title),
            writer.element("p", document.intro),
            writer.element("ul", people),
        )
    )


def end_page(document: QuizDocument) -> Markup:
    """Give how the story closes, and the help of the country."""
    writer, help_ = writer_of(document), document.help
    danger = escaped(help_.emergency)
    if help_.emergency_phone:
        danger = Markup("{} {}").format(danger, typed(help_.emergency_phone))
    frame = document.frame
    foot = [frame.footer, frame.licence, *([frame.draft.small] if frame.draft else [])]
    services = (_service(entry, document.words, writer) for entry in help_.entries)
    return Markup().join(
        (
            writer.element("h3", document.words["end"]),
            writer.element("p", document.close),
            writer.element("h3", document.words["help-title"]),
            writer.element("p", strong(help_.trusted_adult)),
            writer.element("ul", writer.elements("li", services)) if help_.entries else Markup(),
            writer.element("p", danger),
            writer.element("p", _BETWEEN.join(map(escaped, foot))),
        )
    )


def scene_page(document: QuizDocument, scene: StoryScene, messages: Iterable[Said]) -> Markup:
    """Give what happens in a scene and what is written, and then what is asked."""
    writer = writer_of(document)
    said = Markup().join(
        line for message in messages for line in _message_lines(document, writer, message)
    )
    story = writer.element("p", scene.story) if scene.story else Markup()
    return story + said + writer.element("p", strong(scene.question.stem))


def said_by(document: QuizDocument, message: Said, text: str) -> Markup:
    """Give the text of a message with the name of who sends it."""
    return _named(document.speaker(message.speaker).name, text, writer_of(document))


def _message_lines(document: QuizDocument, writer: Writer, message: Said) -> Iterator[Markup]:
    if message.later:
        yield writer.element("p", Markup("<em>{}</em>").format(escaped(message.later)))
    yield writer.element("p", said_by(document, message, message.text))


def _named(name: str, text: str, writer: Writer) -> Markup:
    """Give a name and what belongs to it."""
    return _labelled(strong(name), escaped(text), writer) if text else strong(name)


def _labelled(label: Markup, value: Markup, writer: Writer) -> Markup:
    return Markup("{}{}{}").format(label, after_label(writer.language), value)


def _service(entry: HelpEntry, words: Words, writer: Writer) -> Markup:
    """Give a service with every way to reach it, in one line."""
    name = name_in(entry.name_language, entry.shown_name)
    named = [name] if entry.shown_name else []
    note = [escaped(entry.note)] if entry.note else []
    said = _BETWEEN.join((*named, *_ways(entry, words, writer), *note))
    return _labelled(strong(entry.need), said, writer) if entry.need else said


def _ways(entry: HelpEntry, words: Words, writer: Writer) -> Iterator[Markup]:
    if entry.phone:
        yield typed(entry.phone)
    if entry.phone_words:
        yield typed(entry.phone_words)
    if entry.text_number:
        word = Markup("<bdi>{}</bdi> · ").format(entry.text_word) if entry.text_word else Markup()
        yield _labelled(escaped(words["help-text"]), word + typed(entry.text_number), writer)
    if entry.email:
        yield typed(entry.email)
    if entry.url:
        yield typed(entry.url_short or entry.url)
