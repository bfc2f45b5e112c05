"""What every learning platform gets: texts that stay texts, honest stand-ins, the help last."""

from __future__ import annotations

import pytest
from hypothesis import given

from builder.content.questions.interaction import Order
from builder.formats.exchange import UnreadableExportError
from builder.formats.learning_platforms.html import (
    Writer,
    carried,
    escaped,
    feedback_texts,
    text_of,
)
from builder.formats.learning_platforms.items import Pairing, Telling, items_of
from builder.formats.learning_platforms.orders import right_orders, the_only_order
from builder.formats.learning_platforms.reading import member, members_of
from builder.formats.learning_platforms.xml import node, read, written
from tests.formats.platform_samples import ANY_TEXT, document, in_one_order, with_text


@given(ANY_TEXT)
def test_every_text_comes_back_from_html_as_it_was(text):
    html = escaped(text)
    assert text_of(html) == carried(text)
    assert feedback_texts(Writer("ar", "rtl").feedback(text)) == [carried(text)]


@given(ANY_TEXT)
def test_every_text_can_stand_in_xml(text):
    assert read(written(node("a", {"b": carried(text)}, carried(text)))).text == carried(text)


def test_control_characters_become_pictures_of_themselves():
    assert carried("a\x00b\x07c\x7fd\x85e\ud800f\ufffeg\th\r\ni\rj") == (
        "a␀b␇c␡d\ufffde\ufffdf\ufffdg\th\ni\nj"
    )


def test_each_element_says_its_language_and_direction():
    html = Writer("ar-EG", "rtl").element("p", "<b>", "feedback")
    assert html == '<p class="feedback" lang="ar-EG" dir="rtl">&lt;b&gt;</p>'


def test_a_text_that_is_not_well_formed_is_said_to_be_so():
    with pytest.raises(UnreadableExportError, match="not well-formed"):
        text_of("<p>")
    with pytest.raises(UnreadableExportError, match="not well-formed"):
        read(b"<p>")


def test_a_missing_member_is_named():
    with pytest.raises(UnreadableExportError, match=r"a\.xml is missing"):
        member({}, "a.xml")


def test_what_is_no_zip_has_no_members():
    assert members_of(b"PK\x05\x06 no zip") == {}


def test_every_right_order_keeps_what_comes_before():
    order = Order((("a", ""), ("b", ""), ("c", "")), before=(("c", "a"),), feedback="")
    assert list(right_orders(order)) == [("b", "c", "a"), ("c", "a", "b"), ("c", "b", "a")]
    assert the_only_order(order) is None


def test_an_order_with_one_right_answer_is_paired_with_its_places():
    items = {item.question: item for item in items_of(in_one_order(document("arabic")))}
    answering = items["q-order"].answering
    assert isinstance(answering, Pairing)
    assert [(left.id, left.right) for left in answering.lefts] == [
        ("b", "place-2"),
        ("c", "place-3"),
        ("a", "place-1"),
    ]
    assert [text for _, text in answering.rights] == ["١", "٢", "٣"]


def test_an_order_with_several_right_answers_is_told_and_explained():
    item = next(each for each in items_of(document("english")) if each.question == "q-order")
    assert isinstance(item.answering, Telling)
    assert "<li" in item.body
    assert feedback_texts(item.explanation) == ["Telling is right at any time."]
    assert "For example: 1. Keep it · 2. Tell someone" in text_of(item.explanation)


def test_story_and_named_messages_stand_before_the_question():
    text = text_of(items_of(document("english"))[1].body)
    parts = ["Alex starts to follow Sam.", "Alex: Hi Sam!", "Sam: Do I know you?", "What could Sam"]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_messages_that_are_the_options_are_not_said_twice():
    item = next(each for each in items_of(document("english")) if each.question == "q-mark")
    assert "Keep us a secret." not in item.body


@pytest.mark.parametrize("name", ["english", "arabic"])
def test_the_last_item_is_the_help_with_every_number_and_address(name):
    text = text_of(items_of(document(name))[-1].body)
    help_ = document(name).help
    ways = [
        way.replace(" ", "\u00a0")
        for entry in help_.entries
        for way in (entry.phone, entry.email, entry.url_short)
        if way
    ]
    assert ways
    for said in (document(name).close, help_.trusted_adult, help_.emergency, *ways):
        assert said in text


def test_names_sort_as_the_story_goes_and_keys_are_the_same_in_each_language():
    english, arabic = items_of(document("english")), items_of(document("arabic"))
    assert [item.key for item in english] == [item.key for item in arabic]
    assert sorted(item.name for item in english) == [item.name for item in english]
    assert len({item.key for item in english}) == len(english)


def test_a_name_that_would_be_too_long_leaves_the_words_of_the_question_out():
    names = [item.name for item in items_of(with_text(document("english"), "long " * 60))]
    assert names[1] == "The new team · 01"
