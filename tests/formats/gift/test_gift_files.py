"""GIFT: read back by the steps of Moodle's own importer, every sign stays text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from builder.formats.exchange import UnreadableExportError
from builder.formats.gift import FORMAT
from builder.formats.gift.reading import questions_in
from builder.formats.gift.signs import escaped, held, kept_apart, released
from builder.formats.learning_platforms.html import carried, feedback_texts, text_of
from builder.formats.learning_platforms.html import escaped as as_html
from tests.formats.platform_samples import (
    ANY_TEXT,
    choices_of,
    document,
    in_one_order,
    other_feedback,
    rendered,
    shown_text,
    with_text,
    without_order,
)

NAMES = ["english", "arabic", "hostile"]


def questions(document):
    found = questions_in(rendered(FORMAT, document))
    return {each.id.removeprefix("the-new-team-11-13-"): each for each in found}


@given(ANY_TEXT)
def test_escaped_signs_are_no_structure_and_come_back(text):
    html = str(as_html(text))
    inside = held(escaped(html))
    assert not set("~=#{}") & set(inside)
    assert "::" not in inside
    assert released(inside) == html


@given(ANY_TEXT)
def test_plain_names_come_back_but_for_a_sign_that_nobody_sees(text):
    plain = carried(text)
    assert released(held(escaped(kept_apart(plain)))).replace("\u2060", "") == plain.replace(
        "\u2060", ""
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_file_read_back_holds_what_the_quiz_holds(name):
    content = rendered(FORMAT, document(name))
    assert FORMAT.recognises("quiz.gift", content)
    assert FORMAT.read_back(content) == without_order(document(name))


@pytest.mark.parametrize("name", ["arabic", "hostile"])
def test_every_option_arrives_with_its_own_feedback(name):
    found = questions(document(name))
    for question, choices in choices_of(document(name)).items():
        answers = found[question].answers
        assert [feedback_texts(answer.feedback) for answer in answers] == [
            [carried(choice.feedback)] for choice in choices
        ]
        assert [answer.grade > 0 for answer in answers] == [choice.right for choice in choices]
        if answers[0].text != "true":
            assert [text_of(answer.text) for answer in answers] == [
                shown_text(document(name), question, choice) for choice in choices
            ]


@pytest.mark.parametrize("name", NAMES)
def test_feedback_of_pairs_orders_and_thoughts_arrives_with_the_question(name):
    found = questions(document(name))
    for question, texts in other_feedback(document(name)).items():
        assert feedback_texts(found[question].text + found[question].explanation) == texts


@settings(max_examples=40, deadline=None)
@given(ANY_TEXT)
def test_any_text_arrives_as_text(text):
    found = questions(with_text(document("arabic"), text))
    answer = found["q-next"].answers[0]
    assert text_of(answer.text) == carried(text)
    assert feedback_texts(answer.feedback) == [carried(text)]
    assert text_of(found["q-next"].text).count(carried(text)) >= 2
    assert len(found) == 9


def test_true_or_false_says_the_wrong_feedback_first():
    content = rendered(FORMAT, document("english")).decode()
    assert "{FALSE#" in content
    wrong, right = content.index("Sam may stop at any time."), content.index("Right. Sam may stop.")
    assert wrong < right
    answers = questions(document("english"))["q-go-on"].answers
    assert [(each.text, each.grade) for each in answers] == [("true", 0.0), ("false", 100.0)]


def test_true_or_false_is_a_choice_outside_english():
    answers = questions(document("arabic"))["q-go-on"].answers
    assert [text_of(each.text) for each in answers] == [
        choice.text for choice in choices_of(document("arabic"))["q-go-on"]
    ]


def test_several_right_answers_share_the_grade():
    grades = [each.grade for each in questions(document("english"))["q-who"].answers]
    assert grades == [50, -100, 50]


def test_pairs_and_places_arrive():
    pairs = questions(in_one_order(document("english")))["q-order"].pairs
    assert [(text_of(left), right) for left, right in pairs] == [
        ("second", "2"),
        ("third", "3"),
        ("first", "1"),
    ]
    rights = [right for _, right in questions(document("hostile"))["q-match"].pairs]
    expected = document("hostile").scenes[5].question.interaction.pairs
    assert [text_of(right) for right in rights] == [carried(pair[2]) for pair in expected]


def test_losses_say_that_gift_knows_no_grade_of_nought():
    losses = FORMAT.losses(document("english"))
    assert losses[0].cannot == "that questions carry no grade"
    assert [each.question for each in losses[2:]] == ["q-next", "q-go-on", "q-order", "q-match"]


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        b"no name{=a ~b}",
        b"::name::[html]stem{=a",
        b"::name::[html]stem}",
        b"::name::[html]stem{=a ~b} more",
        b"::name::stem{=a ~b}",
        b"::name::[html]stem{=a =b}",
        b"::name::[html]stem{~a#<p>}",
    ],
)
def test_a_broken_file_is_said_to_be_so(content):
    with pytest.raises(UnreadableExportError):
        FORMAT.read_back(content)


def test_only_quizzes_are_made():
    with pytest.raises(TypeError, match="str"):
        FORMAT.render("a text", None)
