"""Common Cartridge 1.1: a quiz in the profile's own kinds, the rest on pages, the help last."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import pytest
from hypothesis import given, settings
from lxml import etree

from builder.formats.archive import pack
from builder.formats.exchange import UnreadableExportError
from builder.formats.imscc import FORMAT
from builder.formats.learning_platforms.html import carried, feedback_texts, text_of
from tests.formats.platform_samples import (
    ANY_TEXT,
    choices_of,
    document,
    in_one_order,
    rendered,
    shown_text,
    with_text,
    without_order,
)

Q = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
P = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
NAMES = ["english", "arabic", "hostile"]
QUIZ = "i-the-new-team-11-13"


def members(document):
    with zipfile.ZipFile(io.BytesIO(rendered(FORMAT, document))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def items(document):
    root = etree.fromstring(members(document)[f"{QUIZ}/{QUIZ}.xml"])
    return {item.get("ident").removeprefix(f"{QUIZ}-"): item for item in root.iter(f"{Q}item")}


def manifest(document):
    return etree.fromstring(members(document)["imsmanifest.xml"])


def mattext(element):
    return element.findtext(f".//{Q}mattext")


@pytest.mark.parametrize("name", NAMES)
def test_a_cartridge_read_back_holds_the_quiz_with_a_question_for_each_pair(name):
    content = rendered(FORMAT, document(name))
    assert FORMAT.recognises("pack.imscc", content)
    quiz = without_order(document(name))
    # Three pairs in one question become three questions with three options, one of them right.
    assert FORMAT.read_back(content) == dataclasses.replace(
        quiz, questions=quiz.questions + 2, options=quiz.options + 6
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_option_arrives_with_its_own_feedback(name):
    found = items(document(name))
    for question, choices in choices_of(document(name)).items():
        labels = found[question].findall(f".//{Q}response_label")
        assert [text_of(mattext(label)) for label in labels] == [
            shown_text(document(name), question, choice) for choice in choices
        ]
        said = [
            feedback_texts(
                mattext(found[question].find(f"{Q}itemfeedback[@ident='answer-{id_}_fb']"))
            )
            for id_ in (choice.id for choice in choices)
        ]
        assert said == [[carried(choice.feedback)] for choice in choices]


@pytest.mark.parametrize("name", NAMES)
def test_each_pair_is_a_question_with_its_own_feedback(name):
    found = items(document(name))
    for id_, left, right, feedback in document(name).scenes[5].question.interaction.pairs:
        item = found[f"q-match-{id_}"]
        assert text_of(mattext(item)).endswith(carried(left))
        key = item.findall(f".//{Q}respcondition")[-1].findtext(f".//{Q}varequal")
        label = item.find(f".//{Q}response_label[@ident='{key}']")
        assert text_of(mattext(label)) == carried(right)
        general = item.find(f"{Q}itemfeedback[@ident='general_fb']")
        assert feedback_texts(mattext(general)) == [carried(feedback)]


def test_an_order_with_one_right_answer_asks_for_each_place():
    found = items(in_one_order(document("english")))
    item = found["q-order-a"]
    key = item.findall(f".//{Q}respcondition")[-1].findtext(f".//{Q}varequal")
    assert text_of(mattext(item.find(f".//{Q}response_label[@ident='{key}']"))) == "1"
    losses = FORMAT.losses(in_one_order(document("english")))
    assert ("q-order", "putting lines in order") in [
        (each.question, each.cannot) for each in losses
    ]


@settings(max_examples=40, deadline=None)
@given(ANY_TEXT)
def test_any_text_arrives_as_text(text):
    item = items(with_text(document("arabic"), text))["q-next"]
    assert text_of(mattext(item.find(f".//{Q}response_label"))) == carried(text)
    assert feedback_texts(mattext(item.find(f"{Q}itemfeedback"))) == [carried(text)]
    assert text_of(mattext(item)).count(carried(text)) >= 2


def test_the_quiz_keeps_to_the_profile():
    root = etree.fromstring(members(document("english"))[f"{QUIZ}/{QUIZ}.xml"])
    fields = [
        (each.findtext(f"{Q}fieldlabel"), each.findtext(f"{Q}fieldentry"))
        for each in root.iter(f"{Q}qtimetadatafield")
    ]
    assert fields[0] == ("cc_profile", "cc.exam.v0p1")
    of_items = set(fields[5:])
    assert of_items == {
        ("cc_profile", "cc.multiple_choice.v0p1"),
        ("cc_profile", "cc.multiple_response.v0p1"),
    }
    assert {each.get("action") for each in root.iter(f"{Q}setvar")} == {"Set"}
    assert len(root.findall(f".//{Q}section")) == 1
    shown = {each.get("linkrefid") for each in root.iter(f"{Q}displayfeedback")}
    assert shown == {each.get("ident") for each in root.iter(f"{Q}itemfeedback")}


def test_pages_stand_in_the_order_of_the_story_with_the_help_last():
    root = manifest(document("english"))
    entries = [each.get("identifierref") for each in root.iter(f"{P}item")][1:]
    assert entries == [
        "page-the-new-team-11-13-_start",
        QUIZ,
        "page-the-new-team-11-13-q-order",
        "page-the-new-team-11-13-q-think",
        "page-the-new-team-11-13-_end",
    ]
    resources = {each.get("identifier"): each.get("type") for each in root.iter(f"{P}resource")}
    assert set(entries) == set(resources)
    assert resources[QUIZ] == "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"


def test_the_help_page_says_its_language_and_every_number():
    page = members(document("arabic"))["pages/the-new-team-11-13-_end.html"].decode()
    assert '<html lang="ar-EG" dir="rtl">' in page
    for entry in document("arabic").help.entries:
        if entry.phone:
            assert entry.phone.replace(" ", "\u00a0") in page


def test_the_manifest_says_what_it_is_in_which_language():
    root = manifest(document("arabic"))
    assert root.findtext(f"{P}metadata/{P}schemaversion") == "1.1.0"
    string = root.find(".//{*}title/{*}string")
    assert (string.text, string.get("language")) == (document("arabic").title, "ar-EG")
    ids = [each.get("identifier") for each in root.iter() if each.get("identifier")]
    assert len(ids) == len(set(ids))


def test_a_quiz_that_only_tells_has_no_quiz_file():
    only = dataclasses.replace(document("english"), scenes=document("english").scenes[-1:])
    assert f"{QUIZ}/{QUIZ}.xml" not in members(only)
    assert FORMAT.read_back(rendered(FORMAT, only)).questions == 1


def test_losses_name_each_question_that_changes():
    losses = [each.question for each in FORMAT.losses(document("english"))]
    assert losses == ["", "", "q-next", "q-order", "q-match", "q-think"]


def test_a_broken_cartridge_is_said_to_be_so():
    whole = members(document("english"))
    without_help = {name: whole[name] for name in whole if "_end" not in name}
    for broken in (pack(without_help), b"no zip"):
        with pytest.raises(UnreadableExportError):
            FORMAT.read_back(broken)


def test_only_quizzes_are_made():
    with pytest.raises(TypeError, match="str"):
        FORMAT.render("a text", None)
