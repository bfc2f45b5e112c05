"""Both H5P packages: taken by a real H5P server, whole, with every way and every feedback."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import Any

import pytest

from builder.content.quiz_paths import END
from builder.formats import archive
from builder.formats.exchange import Counts, UnreadableExportError
from builder.formats.h5p import FORMAT
from builder.formats.h5p.package import read_libraries, read_package
from builder.formats.h5p_scenario import FORMAT as SCENARIO
from builder.formats.learning_platforms.html import feedback_texts, text_of
from tests.consumers import h5p_server
from tests.formats import quizzes
from tests.formats.elsewhere import (
    DOCUMENTS,
    contacts,
    document,
    feedback_of,
    rendered,
    ways,
    with_choice,
)
from tests.formats.pdf import samples

BOTH = (FORMAT, SCENARIO)


def content_of(format_: Any, name: str) -> Any:
    return read_package(rendered(format_, document(name)))[1]


@pytest.fixture
def server(tmp_path):
    """Give the folder of a server that has our libraries."""
    h5p_server.install(tmp_path, dict(read_libraries(samples.assets()).versions))
    return tmp_path


@pytest.mark.parametrize("format_", BOTH, ids=["question set", "scenario"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_server_takes_the_package_and_keeps_its_content(format_, name, server):
    found = h5p_server.upload(server, rendered(format_, document(name)))
    assert found["faults"] == []
    assert found["content"] == content_of(format_, name)
    assert found["h5p"]["title"] == document(name).title


def test_a_server_without_the_libraries_says_which_it_needs(tmp_path):
    h5p_server.install(tmp_path, {"H5P.QuestionSet": "1.19"})
    found = h5p_server.upload(tmp_path, rendered(FORMAT, document("english")))
    assert found["faults"] == ["install-missing-libraries"]


@pytest.mark.parametrize("format_", BOTH, ids=["question set", "scenario"])
def test_the_package_is_content_alone_in_a_zip_without_folders(format_):
    with zipfile.ZipFile(BytesIO(rendered(format_, document("english")))) as opened:
        assert opened.namelist() == ["h5p.json", "content/content.json"]
        about = json.loads(opened.read("h5p.json"))
    named = [each["machineName"] for each in about["preloadedDependencies"]]
    assert named[0] == about["mainLibrary"]
    versions = dict(read_libraries(samples.assets()).versions)
    for each in about["preloadedDependencies"]:
        written = f"{each['majorVersion']}.{each['minorVersion']}"
        assert versions[each["machineName"]] == written


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_feedback_of_the_question_set_arrives(name):
    shown, content = document(name), content_of(FORMAT, name)
    answers = [each for question in content["questions"] for each in question["params"]["answers"]]
    told = [text_of(each["tipsAndFeedback"]["chosenFeedback"]) for each in answers]
    before = "".join(text_of(each["params"]["question"]) for each in content["questions"])
    end = text_of(content["endGame"]["noResultMessage"])
    for feedback in feedback_of(shown):
        in_one_line = " ".join(feedback.split())
        assert feedback in told or feedback in before or in_one_line in end
    assert FORMAT.read_back(rendered(FORMAT, shown)) == Counts(7, 19, 9, 13)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_last_thing_of_either_is_the_help(name):
    shown = document(name)
    end = text_of(content_of(FORMAT, name)["endGame"]["noResultMessage"])
    story = content_of(SCENARIO, name)["branchingScenario"]
    page = text_of(story["content"][-1]["type"]["params"]["text"]).replace("\u00a0", " ")
    screen = text_of(story["endScreens"][0]["endScreenSubtitle"])
    for contact in contacts(shown):
        assert contact in end
        assert contact in page
        assert contact in screen


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_scenario_holds_what_the_quiz_holds(name):
    shown = document(name)
    content = rendered(SCENARIO, shown)
    assert SCENARIO.read_back(content) == quizzes.counts_of(shown)
    told: list[str] = []
    for page in content_of(SCENARIO, name)["branchingScenario"]["content"]:
        params = page["type"]["params"]
        asked = params.get("branchingQuestion", {"alternatives": []})
        for each in asked["alternatives"]:
            told += feedback_texts(each["feedback"]["subtitle"])
        told += feedback_texts(params.get("text", ""))
    assert told == feedback_of(shown)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_scenario_leads_where_the_quiz_leads(name):
    shown = document(name)
    pages = content_of(SCENARIO, name)["branchingScenario"]["content"]
    first: dict[str, int] = {}
    for scene in shown.scenes:
        ids = {str(shown.uuid_of("h5p", what, scene.question.id)) for what in ("branch", "asked")}
        first[scene.id] = next(
            place for place, page in enumerate(pages) if page["type"]["subContentId"] in ids
        )
    first[END] = len(pages) - 1
    for scene_id, wanted in ways(shown).items():
        page = pages[first[scene_id]]
        asked = page["type"]["params"].get("branchingQuestion")
        found = (
            {each["nextContentId"] for each in asked["alternatives"]}
            if asked
            else {pages[page["nextContentId"]]["nextContentId"]}
        )
        assert found == {first[each] for each in wanted}


@pytest.mark.parametrize("format_", BOTH, ids=["question set", "scenario"])
def test_ids_are_the_same_in_every_language_and_no_two_are_the_same(format_):
    ids = [[] for _ in DOCUMENTS]
    for found, name in zip(ids, DOCUMENTS, strict=True):
        text = json.dumps(content_of(format_, name))
        found += [part.split('"')[2] for part in text.split('"subContentId')[1:]]
    assert ids[0] == ids[1] == ids[2] != []
    assert len(set(ids[0])) == len(ids[0])


def test_nothing_is_graded():
    content = content_of(FORMAT, "english")
    assert content["endGame"]["showResultPage"] is False
    story = content_of(SCENARIO, "english")["branchingScenario"]
    assert story["scoringOptionGroup"]["scoringOption"] == "no-score"


def test_each_is_recognised_as_itself_alone():
    both = [rendered(each, document("english")) for each in BOTH]
    assert [FORMAT.recognises("a.h5p", each) for each in both] == [True, False]
    assert [SCENARIO.recognises("a.h5p", each) for each in both] == [False, True]
    assert not FORMAT.recognises("a.zip", both[0])


def test_feedback_that_is_missing_is_missing_from_the_count():
    shown = with_choice(document("english"), "scene-hello", 1, feedback="")
    assert FORMAT.read_back(rendered(FORMAT, shown)).feedback == 12
    assert SCENARIO.read_back(rendered(SCENARIO, shown)).feedback == 14


def test_a_way_to_no_page_and_a_missing_part_are_not_whole():
    story = content_of(SCENARIO, "english")
    about = archive.unpack(rendered(SCENARIO, document("english")))["h5p.json"]
    story["branchingScenario"]["content"][0]["nextContentId"] = 99
    changed = {"h5p.json": about, "content/content.json": json.dumps(story).encode()}
    for broken in (archive.pack(changed), archive.pack({"h5p.json": about}), b""):
        with pytest.raises(UnreadableExportError):
            SCENARIO.read_back(broken)
    about = archive.unpack(rendered(FORMAT, document("english")))["h5p.json"]
    broken = archive.pack({"h5p.json": about, "content/content.json": b"{}"})
    with pytest.raises(UnreadableExportError):
        FORMAT.read_back(broken)


def test_the_reports_name_each_question_that_changes():
    named = [loss.question for loss in FORMAT.losses(document("english")) if loss.question]
    assert named == ["q-next", "q-order", "q-match", "q-think"]
    named = [loss.question for loss in SCENARIO.losses(document("english")) if loss.question]
    assert named == ["q-mark", "q-who", "q-order", "q-match", "q-think"]


def test_a_language_from_right_to_left_is_warned_about_its_direction():
    for each in BOTH:
        told = {name: [loss.cannot for loss in each.losses(document(name))] for name in DOCUMENTS}
        assert any("direction" in cannot for cannot in told["arabic"])
        assert not any("direction" in cannot for cannot in told["english"])
