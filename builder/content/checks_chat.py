"""What a chat refers to: takes a chat of a lesson or messages of a quiz, notes names of nothing."""

from __future__ import annotations

from builder.content.known import Known
from builder.content.references import Path, References
from builder.content.scenario import Chat, Message, Person
from builder.source.yaml_tree import YamlFile


def check_chat(names: References, known: Known, file: YamlFile, path: Path, chat: Chat) -> None:
    """Check a chat's messages, and those that its easy twin names."""
    check_messages(names, known, file, (*path, "messages"), chat.messages, chat.people)
    messages = [message.id for message in chat.messages]
    here = (*path, "easy_messages")
    names.each(file, here, chat.easy_messages, messages, "message")


def check_messages(
    names: References,
    known: Known,
    file: YamlFile,
    path: Path,
    messages: tuple[Message, ...],
    people: tuple[Person, ...],
) -> None:
    """Check who sends each message, and the red flags that it carries."""
    here_are = [person.id for person in people]
    for number, message in enumerate(messages):
        here = (*path, number)
        names.name(file, (*here, "sender"), message.sender, here_are, "person")
        names.each(file, (*here, "flags"), message.flags, known.flags, "red flag")
