"""Moodle XML: every option with its feedback and a legal grade, stable ID numbers, no grade."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from lxml import etree

from builder.formats.exchange import Loss, UnreadableExportError
from builder.formats.learning_platforms.html import carried, feedback_texts, text_of
from builder.formats.moodle import FORMAT
from tests.formats.platform_samples import (
    ANY_TEXT,
    choices_of,
    document,
    in_one_order,
    other_feedback,
    rendered,
    shown_text,
    with_text,
    without_flags,
    without_order,
)

LEGAL = {
    *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30"),
    *("25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"),
}
"""`question/engine/bank.php`, rounded as an importer accepts them."""

NAMES = ["english", "arabic", "hostile"]


def questions(document):
    root = etree.fromstring(rendered(FORMAT, document))
    return {
        each.findtext("idnumber").removeprefix("the-new-team-11-13-"): each
        for each in root.findall("question")
        if each.get("type") != "category"
    }


def html(element, path):
    return element.findtext(f"{path}/text") or ""


@pytest.mark.parametrize("name", NAMES)
def test_a_file_read_back_holds_what_the_quiz_holds(name):
    content = rendered(FORMAT, document(name))
    assert FORMAT.recognises("quiz.xml", content)
    assert FORMAT.read_back(content) == without_order(document(name))


@pytest.mark.parametrize("name", ["arabic", "hostile"])
def test_every_option_arrives_with_its_own_feedback(name):
    found = questions(document(name))
    for question, choices in choices_of(document(name)).items():
        answers = found[question].findall("answer")
        if found[question].get("type") == "multichoice":
            assert [text_of(answer.findtext("text")) for answer in answers] == [
                shown_text(document(name), question, choice) for choice in choices
            ]
        assert [feedback_texts(html(answer, "feedback")) for answer in answers] == [
            [carried(choice.feedback)] for choice in choices
        ]
        assert [float(answer.get("fraction")) > 0 for answer in answers] == [
            choice.right for choice in choices
        ]


@pytest.mark.parametrize("name", NAMES)
def test_feedback_of_pairs_orders_and_thoughts_arrives_with_the_question(name):
    found = questions(document(name))
    for question, texts in other_feedback(document(name)).items():
        assert feedback_texts(html(found[question], "generalfeedback")) == texts


@settings(max_examples=40, deadline=None)
@given(ANY_TEXT)
def test_any_text_arrives_as_text(text):
    question = questions(with_text(document("arabic"), text))["q-next"]
    answer = question.find("answer")
    assert text_of(answer.findtext("text")) == carried(text)
    assert feedback_texts(html(answer, "feedback")) == [carried(text)]
    assert text_of(html(question, "questiontext")).count(carried(text)) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_grades_are_those_that_moodle_knows_and_right_ones_add_up(name):
    for question in questions(document(name)).values():
        grades = [answer.get("fraction") for answer in question.findall("answer")]
        assert {grade.removeprefix("-") for grade in grades} <= LEGAL
        if grades:
            total = sum(float(grade) for grade in grades if float(grade) > 0)
            assert total == pytest.approx(100, abs=0.001)


def test_choosing_everything_earns_nothing():
    grades = [
        float(each.get("fraction"))
        for each in questions(document("english"))["q-who"].findall("answer")
    ]
    assert grades == [50, -100, 50]


def test_questions_carry_no_grade_and_keep_the_order_of_options():
    for question in questions(document("english")).values():
        assert question.findtext("defaultgrade") == "0"
        if question.get("type") == "multichoice":
            assert question.findtext("shuffleanswers") == "false"


def test_true_or_false_is_moodles_own_in_english_and_a_choice_elsewhere():
    english, arabic = questions(document("english")), questions(document("arabic"))
    assert english["q-go-on"].get("type") == "truefalse"
    answers = english["q-go-on"].findall("answer")
    assert [(each.findtext("text"), each.get("fraction")) for each in answers] == [
        ("true", "0"),
        ("false", "100"),
    ]
    assert arabic["q-go-on"].get("type") == "multichoice"


def test_kinds_of_questions_are_those_of_moodle_4_1():
    kinds = [each.get("type") for each in questions(document("arabic")).values()]
    assert set(kinds) <= {"description", "multichoice", "truefalse", "matching"}
    assert kinds[0] == kinds[-1] == kinds[-2] == "description"


def test_right_sides_are_shown_as_text_though_moodle_takes_them_for_html():
    pairs = document("hostile").scenes[5].question.interaction.pairs
    rights = [
        each.findtext("answer/text")
        for each in questions(document("hostile"))["q-match"].findall("subquestion")
    ]
    assert [text_of(right) for right in rights] == [carried(pair[2]) for pair in pairs]
    assert not any("<" in right for right in rights)


def test_an_order_with_one_right_answer_gives_each_line_its_place():
    order = questions(in_one_order(document("english")))["q-order"]
    assert order.get("type") == "matching"
    assert [
        (text_of(each.findtext("text")), each.findtext("answer/text"))
        for each in order.findall("subquestion")
    ] == [("second", "2"), ("third", "3"), ("first", "1")]


def test_no_flag_at_all_has_an_option_that_says_so():
    mark = questions(without_flags(document("english")))["q-mark"]
    assert [answer.get("fraction") for answer in mark.findall("answer")] == [
        *(["-33.33333"] * 3),
        "100",
    ]
    assert text_of(mark.findall("answer")[-1].findtext("text")) == "No message"
    losses = FORMAT.losses(without_flags(document("english")))
    assert Loss("q-mark", "marking no message at all", "an option that says so") in losses


def test_each_language_has_its_category():
    names = [
        etree.fromstring(rendered(FORMAT, document(name))).findtext("question/category/text")
        for name in ("english", "arabic")
    ]
    assert all(name.startswith("$course$/top/") for name in names)
    assert names[0].endswith("en-GB")
    assert names[1].endswith("ar-EG")


def test_every_text_says_its_language_and_direction():
    for question in questions(document("arabic")).values():
        for text in question.iterfind(".//text"):
            if text.text and text.text.startswith("<"):
                assert 'lang="ar-EG" dir="rtl"' in text.text


def test_losses_name_each_question_that_changes():
    losses = [each.question for each in FORMAT.losses(document("english"))]
    assert losses == ["", "q-next", "q-go-on", "q-order", "q-match"]
    assert [each.question for each in FORMAT.losses(document("arabic"))] == [
        *("", "q-next", "q-order", "q-match"),
    ]


def test_the_same_quiz_gives_the_same_bytes():
    again = rendered(FORMAT, with_text(document("english"), "a"))
    assert again == rendered(FORMAT, with_text(document("english"), "a"))


@pytest.mark.parametrize("content", [b"<quiz>", b"<other/>"])
def test_a_broken_file_is_said_to_be_so(content):
    with pytest.raises(UnreadableExportError):
        FORMAT.read_back(content)


def test_only_quizzes_are_made():
    with pytest.raises(TypeError, match="str"):
        FORMAT.render("a text", None)
