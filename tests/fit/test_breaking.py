"""Lines end where UAX #14 lets them, and not one letter is lost."""

from __future__ import annotations

import pytest
from uniseg.linebreak import line_break_units

from builder.fit.breaking import break_lines, units, widest_unit

TEXTS = [
    pytest.param("Tell someone you trust, today.", id="plain"),
    pytest.param("a well-known (but odd) line… and “quotes”, too!", id="punctuation"),
    pytest.param("Type childline.org.uk/get-help or call 0800 1111 now", id="address-and-number"),
    pytest.param("« Dis-le » : à qui ? Jamais !", id="french-spaces"),
    pytest.param("أخبر شخصًا تثق به، الآن: 116 111", id="arabic"),
    pytest.param("分享之前，请先想一想。", id="chinese"),
    pytest.param("Не відповідай — розкажи дорослому.", id="ukrainian"),
    pytest.param("", id="empty"),
]


@pytest.mark.parametrize("text", TEXTS)
def test_words_looked_up_alone_break_as_the_whole_text_does(text):
    assert list(units(text)) == list(line_break_units(text))


@pytest.mark.parametrize("text", TEXTS)
def test_no_letter_is_lost(text):
    lines = break_lines(text, 8, len)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_lines_are_as_full_as_the_width_allows():
    assert break_lines("one two three four", 9, len) == ("one two", "three", "four")


def test_spaces_at_the_end_of_a_line_take_no_room():
    assert break_lines("four more", 4, len) == ("four", "more")


def test_a_word_wider_than_the_line_keeps_it_and_is_reported():
    assert break_lines("an extraordinary word", 6, len) == ("an", "extraordinary", "word")
    assert widest_unit("an extraordinary word", len) == len("extraordinary")


def test_groups_of_digits_joined_by_a_no_break_space_stay_together():
    assert break_lines("call 0800\u00a01111", 9, len) == ("call", "0800\u00a01111")


def test_a_line_feed_ends_a_line():
    assert break_lines("one\ntwo", 80, len) == ("one", "two")
