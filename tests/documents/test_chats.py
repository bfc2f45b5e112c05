"""Chats as they are drawn: messages and people in, bubbles out."""

from __future__ import annotations

from builder.content.scenario import Message, Person
from builder.content.text import Text
from builder.documents.chats import draw_chat

PEOPLE = (
    Person(id="sam", name=Text(default="Sam"), about=Text(default="12"), focus=True),
    Person(id="kit", name=Text(default="Kit")),
)
LATER = Text(default="A few days later. Some messages are missing.", easy="A few days later.")
MESSAGES = (
    Message(id="one", sender="kit", text=Text(default="Hello")),
    Message(id="two", sender="sam", text=Text(default="No"), later=LATER, flags=("hurry",)),
    Message(id="three", sender="sam", text=Text(default="Stop")),
)


def test_time_that_has_passed_stands_above_its_message_only():
    assert [bubble.later for bubble in draw_chat(MESSAGES, PEOPLE)] == ["", LATER.default, ""]


def test_the_easy_sheet_says_it_in_easy_words():
    easy = draw_chat(MESSAGES, PEOPLE, easy=True)
    assert [bubble.later for bubble in easy] == ["", LATER.easy, ""]


def test_who_somebody_is_stands_once_and_the_focus_is_at_the_end_side():
    bubbles = draw_chat(MESSAGES, PEOPLE)
    assert [bubble.about for bubble in bubbles] == ["", "12", ""]
    assert [bubble.side for bubble in bubbles] == ["start", "end", "end"]


def test_flags_are_shown_only_where_they_have_numbers():
    assert [bubble.flags for bubble in draw_chat(MESSAGES, PEOPLE)] == [(), (), ()]
    numbered = draw_chat(MESSAGES, PEOPLE, {"hurry": 4})
    assert [bubble.flags for bubble in numbered] == [(), (4,), ()]
