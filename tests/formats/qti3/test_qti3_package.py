"""QTI 3: a player shows every item, scores every right answer, and says each option's feedback."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import pytest
from hypothesis import given, settings
from lxml import etree

from builder.content.questions.interaction import ChooseAnyOf, Match, Order
from builder.formats.archive import pack
from builder.formats.exchange import UnreadableExportError
from builder.formats.learning_platforms.html import carried
from builder.formats.learning_platforms.orders import right_orders
from builder.formats.qti3 import FORMAT
from tests.consumers import browser, qti_components
from tests.formats import quizzes
from tests.formats.platform_samples import (
    ANY_TEXT,
    choices_of,
    document,
    in_one_order,
    rendered,
    shown_text,
    with_interaction,
    with_text,
)

Q = "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NAMES = ["english", "arabic", "hostile"]


def members(document):
    with zipfile.ZipFile(io.BytesIO(rendered(FORMAT, document))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def item(document, question):
    return members(document)[f"items/i-the-new-team-11-13-{question}.xml"]


def words(text):
    return " ".join(text.split())


@pytest.fixture(scope="module")
def page():
    with browser.start() as chromium:
        opened = chromium.new_page()
        qti_components.prepare(opened)
        yield opened


def answered(page, document, question, response):
    qti_components.show(page, item(document, question))
    return qti_components.answer(page, response)


@pytest.mark.parametrize("name", NAMES)
def test_a_package_read_back_holds_all_that_the_quiz_holds(name):
    content = rendered(FORMAT, document(name))
    assert FORMAT.recognises("quiz.zip", content)
    assert FORMAT.read_back(content) == quizzes.counts_of(document(name))


@pytest.mark.parametrize("name", NAMES)
def test_the_player_says_what_belongs_to_each_option_that_is_chosen(page, name):
    for question in ("q-next", "q-go-on", "q-who", "q-mark"):
        choices = choices_of(document(name))[question]
        shown = words(qti_components.show(page, item(document(name), question)))
        for choice in choices:
            assert words(shown_text(document(name), question, choice)) in shown
            one = f"answer-{choice.id}"
            several = question in {"q-who", "q-mark"}
            found = answered(page, document(name), question, [one] if several else one)
            assert found.feedback == [carried(choice.feedback)]
            rights = [each.id for each in choices if each.right]
            assert found.score == float(rights == [choice.id])


def test_a_click_on_the_right_option_scores(page):
    qti_components.show(page, item(document("english"), "q-next"))
    page.get_by_text("Wait and think.").click()
    assert qti_components.answer(page, None) == qti_components.Answered(1, ["Time helps."])


def test_all_right_options_together_score_and_none_more(page):
    both, every = ["who-parent", "who-line"], ["who-parent", "who-alex", "who-line"]
    scores = [
        answered(page, document("english"), "q-who", [f"answer-{id_}" for id_ in chosen]).score
        for chosen in (both, every)
    ]
    assert scores == [1, 0]


def test_every_right_order_scores_and_no_other(page):
    order = document("arabic").scenes[4].question.interaction
    assert isinstance(order, Order)
    right = list(right_orders(order))
    assert len(right) > 1
    qti_components.show(page, item(document("arabic"), "q-order"))
    for each in (*right, tuple(reversed(right[0]))):
        found = qti_components.answer(page, [f"answer-{id_}" for id_ in each])
        assert found.score == float(each in right)
        assert found.feedback == [order.feedback]
    with_one = in_one_order(document("arabic"))
    for chosen, score in ((["a", "b", "c"], 1), (["b", "a", "c"], 0)):
        response = [f"answer-{id_}" for id_ in chosen]
        assert answered(page, with_one, "q-order", response).score == score


@pytest.mark.parametrize("name", NAMES)
def test_pairs_score_when_all_are_right_and_each_is_explained(page, name):
    match = document(name).scenes[5].question.interaction
    assert isinstance(match, Match)
    ids = [pair[0] for pair in match.pairs]
    turned = [*ids[1:], ids[0]]
    for rights, score in ((ids, 1), (turned, 0)):
        response = [f"left-{left} right-{right}" for left, right in zip(ids, rights, strict=True)]
        found = answered(page, document(name), "q-match", response)
        assert found.score == score
        assert all(carried(pair[3]) in found.feedback[0] for pair in match.pairs)


@pytest.mark.parametrize("name", ["english", "arabic"])
def test_the_help_is_shown_last(page, name):
    last = list(
        etree.fromstring(members(document(name))["test.xml"]).iter(f"{Q}qti-assessment-item-ref")
    )[-1]
    shown = qti_components.show(page, members(document(name))[last.get("href")])
    assert document(name).help.trusted_adult in shown
    assert document(name).help.entries[0].phone.replace(" ", "\u00a0") in shown


@settings(max_examples=40, deadline=None)
@given(ANY_TEXT)
def test_any_text_arrives_as_text(text):
    root = etree.fromstring(item(with_text(document("arabic"), text), "q-next"))
    for path in (f".//{Q}qti-simple-choice", f"{Q}qti-modal-feedback"):
        found = root.find(path)
        for line_end in found.iter(f"{Q}br"):
            line_end.text = "\n"
        assert "".join(found.itertext()) == carried(text)


def test_the_test_branches_as_the_story_does_and_keeps_no_score():
    root = etree.fromstring(members(document("english"))["test.xml"])
    rules = {
        reference.get("identifier").removeprefix("i-the-new-team-11-13-"): [
            (
                rule.get("target").removeprefix("i-the-new-team-11-13-"),
                "".join(rule.itertext()),
            )
            for rule in reference.findall(f"{Q}qti-branch-rule")
        ]
        for reference in root.iter(f"{Q}qti-assessment-item-ref")
    }
    assert rules.pop("q-next") == [
        ("q-go-on", "answer-next-reply"),
        ("q-mark", "answer-next-wait"),
        ("q-go-on", "true"),
    ]
    assert not any(rules.values())
    assert {each.get("value") for each in root.iter(f"{Q}qti-weight")} == {"0"}
    assert root.find(f".//{Q}qti-outcome-processing") is None


def test_a_branch_to_the_end_leads_to_the_help():
    scenes = list(document("english").scenes)
    scenes[1] = dataclasses.replace(scenes[1], next="end")
    changed = dataclasses.replace(document("english"), scenes=tuple(scenes))
    rule = etree.fromstring(members(changed)["test.xml"]).findall(f".//{Q}qti-branch-rule")[-1]
    assert rule.get("target") == "i-the-new-team-11-13-_end"


def test_a_branch_that_goes_back_is_a_loss():
    scenes = list(document("english").scenes)
    scenes[2] = dataclasses.replace(scenes[2], next="scene-hello")
    changed = dataclasses.replace(document("english"), scenes=tuple(scenes))
    assert [each.question for each in FORMAT.losses(changed)] == ["", "q-mark", "q-match"]
    assert (
        len(etree.fromstring(members(changed)["test.xml"]).findall(f".//{Q}qti-branch-rule")) == 3
    )


def test_a_branch_that_several_answers_decide_is_a_loss():
    choices = choices_of(document("english"))["q-who"]
    led = (dataclasses.replace(choices[0], next="scene-think"), *choices[1:])
    changed = with_interaction(document("english"), "q-who", ChooseAnyOf(led))
    assert "q-who" in [each.question for each in FORMAT.losses(changed)]


def test_every_text_says_its_language_and_direction():
    for name, content in members(document("arabic")).items():
        if name.startswith("items/"):
            root = etree.fromstring(content)
            assert root.get(LANG) == "ar-EG"
            for each in root.iter(f"{Q}p", f"{Q}li", f"{Q}h3"):
                assert (each.get(LANG), each.get("dir")) == ("ar-EG", "rtl")


def test_the_manifest_lists_every_file():
    found = members(document("english"))
    root = etree.fromstring(found.pop("imsmanifest.xml"))
    assert sorted(each.get("href") for each in root.iter("{*}file")) == sorted(found)


def test_losses_are_only_what_players_leave_out():
    losses = FORMAT.losses(document("english"))
    assert [each.question for each in losses] == ["", "q-match"]


def test_a_broken_package_is_said_to_be_so():
    whole = members(document("english"))
    without_item = {**whole}
    del without_item["items/i-the-new-team-11-13-q-next.xml"]
    without_body = {**whole, "items/i-the-new-team-11-13-q-next.xml": b"<item/>"}
    for broken in (pack(without_item), pack(without_body), b"no zip"):
        with pytest.raises(UnreadableExportError):
            FORMAT.read_back(broken)


def test_the_same_quiz_gives_the_same_bytes():
    assert rendered(FORMAT, document("arabic")) == rendered(FORMAT, document("arabic"))


def test_only_quizzes_are_made():
    with pytest.raises(TypeError, match="str"):
        FORMAT.render("a text", None)
