"""QTI 1.2 for Canvas: the structure of a peer's packages, with every feedback in `flow_mat`."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from lxml import etree
from text2qti.config import Config
from text2qti.qti import QTI
from text2qti.quiz import Quiz

from builder.formats.archive import pack
from builder.formats.canvas import FORMAT
from builder.formats.exchange import UnreadableExportError
from builder.formats.learning_platforms.html import carried, feedback_texts, text_of
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

Q = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
NAMES = ["english", "arabic", "hostile"]
PEER = """Quiz title: Peer

Text title: Before
Text: Read this.

1. One?
... all
*a) yes
... why yes
b) no
... why not

2. Many?
... all
[*] first
... why first
[ ] second
... why second
"""


def members(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def assessment(content):
    name = next(name for name in members(content) if re.fullmatch(r"([^/]+)/\1\.xml", name))
    return etree.fromstring(members(content)[name])


def items(document):
    return {
        item.get("ident").removeprefix("i-the-new-team-11-13-"): item
        for item in assessment(rendered(FORMAT, document)).iter(f"{Q}item")
    }


def peer():
    config = Config()
    return assessment(QTI(Quiz(PEER, config=config)).zip_bytes())


def kind(item):
    labels = item.findall(f".//{Q}qtimetadatafield")
    return next(
        each.findtext(f"{Q}fieldentry")
        for each in labels
        if each.findtext(f"{Q}fieldlabel") == "question_type"
    )


def places(item):
    """Give the path and attributes of every element of an item: its structure without its words."""
    found = set()
    for element in item.iter():
        path = [etree.QName(each).localname for each in element.iterancestors()]
        path = [*reversed(path), etree.QName(element).localname]
        found.add(("/".join(path[path.index("item") :]), tuple(sorted(element.keys()))))
    return found


def feedback_by_answer(item):
    texts = {
        each.get("ident"): each.findtext(f"{Q}flow_mat/{Q}material/{Q}mattext")
        for each in item.findall(f"{Q}itemfeedback")
    }
    found = {}
    for condition in item.iter(f"{Q}respcondition"):
        shown = condition.find(f"{Q}displayfeedback")
        chosen = condition.find(f"{Q}conditionvar/{Q}varequal")
        if shown is not None and chosen is not None:
            found[chosen.text] = feedback_texts(texts[shown.get("linkrefid")])
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_package_read_back_holds_what_the_quiz_holds(name):
    content = rendered(FORMAT, document(name))
    assert FORMAT.recognises("quiz.zip", content)
    assert FORMAT.read_back(content) == without_order(document(name))


def test_items_have_the_structure_of_a_peers():
    by_kind = {kind(item): places(item) for item in peer().iter(f"{Q}item")}
    found = items(document("english"))
    for question, of_peer in (
        ("_start", "text_only_question"),
        ("q-next", "multiple_choice_question"),
        ("q-who", "multiple_answers_question"),
    ):
        assert kind(found[question]) == of_peer
        assert places(found[question]) <= by_kind[of_peer]


def test_general_feedback_stands_where_a_peers_does():
    general = [
        each
        for item in peer().iter(f"{Q}item")
        for each in item.iter(f"{Q}displayfeedback")
        if each.get("linkrefid") == "general_fb"
    ]
    condition = items(document("english"))["q-match"].find(f".//{Q}respcondition")
    assert [each.tag for each in general[0].getparent().iter()] == [
        each.tag for each in condition.iter()
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_option_arrives_with_its_own_feedback(name):
    found = items(document(name))
    for question, choices in choices_of(document(name)).items():
        labels = found[question].findall(f".//{Q}response_label")
        assert [text_of(each.findtext(f"{Q}material/{Q}mattext")) for each in labels] == [
            shown_text(document(name), question, choice) for choice in choices
        ]
        assert feedback_by_answer(found[question]) == {
            f"answer-{choice.id}": [carried(choice.feedback)] for choice in choices
        }


@pytest.mark.parametrize("name", NAMES)
def test_the_key_asks_for_each_right_option_and_for_no_wrong_one(name):
    found = items(document(name))
    for question, choices in choices_of(document(name)).items():
        scored = next(
            each
            for each in found[question].iter(f"{Q}respcondition")
            if each.find(f"{Q}setvar") is not None
        )
        wanted = {
            each.text: each.getparent().tag != f"{Q}not" for each in scored.iter(f"{Q}varequal")
        }
        expected = {f"answer-{choice.id}": choice.right for choice in choices}
        if kind(found[question]) == "multiple_choice_question":
            expected = {id_: right for id_, right in expected.items() if right}
        assert wanted == expected


@pytest.mark.parametrize("name", NAMES)
def test_feedback_of_pairs_orders_and_thoughts_arrives_with_the_question(name):
    found = items(document(name))
    for question, texts in other_feedback(document(name)).items():
        said = [
            text
            for each in (
                *found[question].findall(f"{Q}presentation/{Q}material/{Q}mattext"),
                *found[question].findall(f"{Q}itemfeedback/{Q}flow_mat/{Q}material/{Q}mattext"),
            )
            for text in feedback_texts(each.text)
        ]
        assert said == texts


@settings(max_examples=40, deadline=None)
@given(ANY_TEXT)
def test_any_text_arrives_as_text(text):
    item = items(with_text(document("arabic"), text))["q-next"]
    label = item.find(f".//{Q}response_label/{Q}material/{Q}mattext")
    assert text_of(label.text) == carried(text)
    assert feedback_by_answer(item)["answer-next-reply"] == [carried(text)]
    assert (
        text_of(item.findtext(f"{Q}presentation/{Q}material/{Q}mattext")).count(carried(text)) >= 2
    )


def test_pairs_have_a_response_each_and_share_the_score():
    item = items(in_one_order(document("english")))["q-order"]
    responses = item.findall(f".//{Q}response_lid")
    assert [each.get("ident") for each in responses] == ["response_b", "response_c", "response_a"]
    keys = [
        (test.find(f"{Q}conditionvar/{Q}varequal").text, test.findtext(f"{Q}setvar"))
        for test in item.iter(f"{Q}respcondition")
        if test.find(f"{Q}setvar") is not None
    ]
    assert keys == [
        ("right-place-2", "33.33"),
        ("right-place-3", "33.33"),
        ("right-place-1", "33.33"),
    ]


def test_true_or_false_keeps_its_own_words_in_every_language():
    for name in ("english", "arabic"):
        assert kind(items(document(name))["q-go-on"]) == "multiple_choice_question"


def test_no_spaces_stand_between_elements_that_new_quizzes_counts():
    root = assessment(rendered(FORMAT, document("english")))
    assert not any(each.tail for each in root.iter())


def test_the_quiz_is_practice_without_points_and_its_instructions_hold_the_help():
    found = members(rendered(FORMAT, document("english")))
    settings_ = next(found[name] for name in found if name.endswith("assessment_meta.xml"))
    root = etree.fromstring(settings_)
    values = {etree.QName(each).localname: each.text for each in root}
    assert (values["quiz_type"], values["points_possible"]) == ("practice_quiz", "0.0")
    assert document("english").help.trusted_adult in text_of(values["description"])
    points = [
        field.findtext(f"{Q}fieldentry")
        for item in items(document("english")).values()
        for field in item.iter(f"{Q}qtimetadatafield")
        if field.findtext(f"{Q}fieldlabel") == "points_possible"
    ]
    assert set(points) == {"0"}


def test_the_help_is_the_last_item():
    assert list(items(document("arabic")))[-1] == "_end"


def test_the_manifest_lists_every_file():
    found = members(rendered(FORMAT, document("english")))
    root = etree.fromstring(found.pop("imsmanifest.xml"))
    assert sorted(each.get("href") for each in root.iter("{*}file")) == sorted(found)


def test_losses_name_what_new_quizzes_may_leave_out():
    losses = [each.question for each in FORMAT.losses(document("english"))]
    assert losses == ["", "q-next", "q-order", "q-order", "q-match", "q-think"]


def test_a_broken_package_is_said_to_be_so():
    whole = members(rendered(FORMAT, document("english")))
    without_quiz = {name: whole[name] for name in whole if not name.endswith("13.xml")}
    for broken in (pack(without_quiz), b"no zip"):
        with pytest.raises(UnreadableExportError):
            FORMAT.read_back(broken)


def test_only_quizzes_are_made():
    with pytest.raises(TypeError, match="str"):
        FORMAT.render("a text", None)
