"""Chats as they are drawn: takes a localised chat, gives bubbles, and the flags they carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.documents.blocks import Bubble, Flag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.content.scenario import Message, Person
    from builder.content.text import Text
    from builder.content.vocabulary import Vocabulary


def draw_chat(
    messages: Iterable[Message],
    people: Iterable[Person],
    numbers: Mapping[str, int] | None = None,
    *,
    easy: bool = False,
) -> tuple[Bubble, ...]:
    """Give bubbles in order; who somebody is stands once, at their first message.

    Args:
        messages: those to draw.
        people: everybody in the chat.
        numbers: the number of each red flag, where the flags are to be shown.
        easy: whether to take the easy wording.
    """
    by_id = {person.id: person for person in people}
    introduced: set[str] = set()
    bubbles = []
    for message in messages:
        person = by_id[message.sender]
        about = "" if person.id in introduced or person.about is None else say(person.about, easy)
        introduced.add(person.id)
        bubbles.append(
            Bubble(
                id=message.id,
                name=say(person.name, easy),
                about=about,
                side="end" if person.focus else "start",
                text=say(message.text, easy),
                flags=tuple(numbers[flag] for flag in message.flags) if numbers else (),
                later=say(message.later, easy) if message.later else "",
            )
        )
    return tuple(bubbles)


def flags_in_order(messages: Iterable[Message]) -> tuple[str, ...]:
    """Give the flags that messages carry, each once, in the order they appear."""
    return tuple(dict.fromkeys(flag for message in messages for flag in message.flags))


def number_flags(
    flags: Iterable[str], vocabulary: Vocabulary, first: int = 1, *, easy: bool = False
) -> tuple[Flag, ...]:
    """Give red flags numbered from `first`."""
    return tuple(
        Flag(number, say(flag.label, easy), say(flag.explain, easy))
        for number, flag in enumerate(map(vocabulary.red_flag, flags), start=first)
    )


def say(text: Text, easy: bool) -> str:
    """Give the easy wording where it is wanted, else the usual one."""
    return text.plain if easy else text.default
