"""A project's files become records; a file that is wrong is named and the rest is read on."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from builder.content.load import load_project
from builder.diagnostics import Diagnostics
from builder.source.files import Project
from tests.projects.two_bands import (
    GB,
    LESSON,
    POSTER,
    QUIZ,
    ROOT,
    STRINGS,
    change,
    content,
    copy,
    read,
)


def test_the_project_is_read_whole():
    found = content()
    assert list(found.lessons) == ["slow-down"]
    assert list(found.quizzes) == ["the-new-team"]
    assert sorted(found.posters) == ["three-flags", "three-steps"]
    assert sorted(found.countries) == ["EG", "GB"]
    assert [band.id for band in found.shared.vocabulary().bands] == ["11-13", "13-15"]


def test_a_record_says_what_its_file_says():
    written = yaml.safe_load((ROOT / LESSON).read_text(encoding="utf-8"))
    lesson = content().lessons["slow-down"].record
    assert lesson.minutes == written["minutes"]
    assert [stage.id for stage in lesson.stages] == [each["id"] for each in written["stages"]]
    kinds = {slide.kind for stage in lesson.stages for slide in stage.slides}
    assert kinds == {
        "title",
        "rules",
        "vote",
        "activity",
        "answers",
        "chat",
        "steps",
        "claim",
        "points",
        "question",
        "help",
        "close",
    }


def test_every_kind_of_activity_is_on_the_worksheet():
    activities = content().lessons["slow-down"].record.worksheet.activities
    assert [each.kind for each in activities] == [
        "mark-flags",
        "order-steps",
        "sort-cards",
        "match-pairs",
        "order-cards",
        "true-or-not",
        "complete-sentences",
        "help-map",
    ]


def test_every_kind_of_question_is_in_the_quiz():
    quiz = content().quizzes["the-new-team"].record
    assert {type(scene.question).__name__ for scene in quiz.scenes} == {
        "ChooseOne",
        "TrueFalse",
        "MarkFlags",
        "ChooseMany",
        "OrderSteps",
        "MatchPairs",
        "Reflect",
    }


def test_a_lesson_knows_what_it_lists_and_the_listed_know_their_lesson():
    found = content()
    everything = {"slow-down", "the-new-team", "three-flags", "three-steps"}
    assert found.of_lesson("slow-down") == everything
    assert found.lesson_of("the-new-team") == "slow-down"


def test_a_quiz_of_two_lessons_belongs_to_neither(tmp_path):
    root = copy(tmp_path)
    other = root / "lessons/slow-again/lesson.yaml"
    other.parent.mkdir()
    other.write_bytes((root / LESSON).read_bytes())
    found = read(root).content
    assert found is not None
    assert found.lesson_of("the-new-team") is None


@pytest.mark.parametrize(
    "name", ["Upper-case", "with_line", "-edge", "two--hyphens", "vocabulary", "interface", "ünï"]
)
def test_a_file_name_that_cannot_be_an_id_is_refused(tmp_path, name):
    root = copy(tmp_path)
    (root / f"quizzes/{name}.yaml").write_bytes((root / QUIZ).read_bytes())
    slip = read(root).only()
    assert slip.code.name == "bad-name"
    assert slip.place.file == f"quizzes/{name}.yaml"
    assert "when-a-chat-turns" in slip.hint


@pytest.mark.parametrize(
    "name",
    ["lessons/my-own/lesson", "quizzes/my-own", "lessons/posters/my-own", "lessons/help/FR"],
)
def test_a_file_that_ends_in_yml_is_not_passed_over_in_silence(tmp_path, name):
    root = copy(tmp_path)
    (root / name).parent.mkdir(exist_ok=True)
    (root / f"{name}.yml").write_text("title: x\n")
    slip = read(root).only()
    assert slip.code.name == "file-not-read"
    assert slip.place.file == f"{name}.yml"
    assert slip.hint == f"call it {Path(name).name}.yaml"


def test_an_id_of_two_things_is_refused(tmp_path):
    root = copy(tmp_path)
    (root / "quizzes/slow-down.yaml").write_bytes((root / QUIZ).read_bytes())
    slip = read(root).only()
    assert slip.code.name == "repeated-id"
    assert slip.place.file == "quizzes/slow-down.yaml"
    assert LESSON in slip.message


def test_an_empty_folder_is_told_where_to_start(tmp_path):
    diagnostics = Diagnostics()
    assert load_project(Project(tmp_path), STRINGS, diagnostics) is None
    assert {each.code.name for each in diagnostics} == {"file-missing"}


def test_a_project_without_lessons_is_told_so(tmp_path):
    root = copy(tmp_path)
    for file in (LESSON, QUIZ):
        (root / file).unlink()
    slips = [each for each in read(root).diagnostics if each.code.name == "no-content"]
    assert [str(each.place) for each in slips] == ["lessons:0:0"]
    assert "lessonpack new lesson" in slips[0].hint


def test_a_missing_shared_file_is_named(tmp_path):
    root = copy(tmp_path)
    (root / "lessons/shared/steps.yaml").unlink()
    slip = read(root).only()
    assert (slip.code.name, slip.place.file) == ("file-missing", "lessons/shared/steps.yaml")


def test_slips_in_several_files_are_all_reported_at_once(tmp_path):
    root = copy(tmp_path)
    change(root, LESSON, "minutes: 30", "minuts: 30")
    change(root, QUIZ, "close: It is not your fault. Help is here.", "close: 5")
    change(root, POSTER, "kind: flags", "kind: flag")
    change(root, GB, 'phone: "999"', 'phone: "٩٩٩"')
    found = read(root)
    assert {(each.place.file, each.code.name) for each in found.diagnostics} == {
        (LESSON, "unknown-field"),
        (LESSON, "missing-field"),
        (QUIZ, "wrong-type"),
        (POSTER, "wrong-value"),
        (GB, "wrong-value"),
    }


def test_a_slide_of_points_has_one(tmp_path):
    root = copy(tmp_path)
    points = "        points:\n          - {id: points-chose, text: Alex chose to threaten.}\n"
    change(root, LESSON, points, "        points: []\n")
    slip = read(root).only()
    assert slip.place.file == LESSON
    assert "points" in slip.message


def test_a_file_with_a_slip_is_still_there_for_those_who_name_it(tmp_path):
    root = copy(tmp_path)
    change(root, QUIZ, "close: It is not your fault. Help is here.", "close: 5")
    change(root, POSTER, "kind: flags", "kind: flag")
    assert "dangling-reference" not in read(root).codes


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (LESSON, "title: Slow down\ntopic", "title: ''\ntopic"),
        (LESSON, "13-15: Pupils weigh a made-up chat.", "13-15: ' '"),
        (LESSON, "easy: likes chess", "easy: ''"),
    ],
)
def test_an_empty_wording_is_refused(tmp_path, file, old, new):
    root = copy(tmp_path)
    change(root, file, old, new)
    slip = read(root).only()
    assert slip.code.name == "wrong-content"
    assert "empty" in slip.message
