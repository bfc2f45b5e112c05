"""How long a translation may be: what games take, what was seen to fit, never less than English."""

from __future__ import annotations

import pytest

from builder.formats import kahoot
from builder.languages.extract import translatable
from builder.languages.room import GAME_ANSWER, GAME_ANSWERS, GAME_STEM, longest, rooms_for
from builder.languages.texts import Address, entries
from tests.projects.two_bands import content


def rooms():
    """Give context, English and rooms of every text of the tiny project."""
    return [
        (entry.context, entry.words, rooms_for(entry, loaded))
        for parts in translatable(content()).values()
        for loaded in parts
        for entry in entries(loaded.record, Address(loaded.id, loaded.node))
    ]


def test_the_limits_of_games_are_those_of_the_narrowest_game():
    limits = kahoot.LIMITS
    assert (limits.stem, limits.answer, limits.answers) == (GAME_STEM, GAME_ANSWER, GAME_ANSWERS)


def test_no_room_is_smaller_than_the_english_needs():
    found = [(words, longest(each)) for _, words, each in rooms() if each]
    assert len(found) > 50
    assert all(len(words) <= length for words, length in found)


def test_only_what_games_ask_is_a_hard_limit():
    # Questions about knowledge with options, or true and false; a story's are for the class alone.
    asked = {"q-go-on.stem", "q-who.stem", "who-parent.text", "who-alex.text", "who-line.text"}
    hard = {context for context, _, each in rooms() if any(room.hard for room in each)}
    assert hard == {f"the-new-team:{name}" for name in asked}


def of(context):
    return next(each for found, _, each in rooms() if found == context)


@pytest.mark.parametrize(
    ("context", "length", "why"),
    [
        ("slow-down:slide-claim.title", 45, "a slide's title"),
        ("three-flags:poster.promise", 55, "poster"),
        ("interface:draft-small-both.text", 62, "draft"),
    ],
)
def test_a_text_in_a_tight_place_has_a_room(context, length, why):
    (room,) = of(context)
    assert (room.length, room.hard) == (length, False)
    assert why in room.why


def test_a_text_that_may_be_long_has_none():
    assert of("slow-down:slide-claim.say") == ()
    assert longest(()) is None
