"""Planning reads the languages that are asked for, and no others."""

from __future__ import annotations

import pytest

from builder.diagnostics import Diagnostics, Severity
from builder.documents.selection import Selection
from builder.pipeline import plan
from builder.source.files import Project
from tests.projects.two_bands import LESSON, QUIZ, change, copy

UKRAINIAN = "lessons/locale/uk/slow-down.po"


@pytest.fixture
def project(tmp_path):
    root = copy(tmp_path)
    (root / UKRAINIAN).write_text('msgid "Never closed\n', encoding="utf-8")
    return Project(root)


def errors_in(project, *locales):
    diagnostics = Diagnostics()
    plan.load(project, diagnostics, Selection(locales=locales))
    return {each.place.file for each in diagnostics if each.severity is Severity.ERROR}


@pytest.mark.parametrize("locales", [(), ("uk-GB",), ("en-GB", "uk-UA"), ("uk-GB", "no tag")])
def test_a_slip_in_a_language_is_found_where_it_is_asked_for(project, locales):
    assert errors_in(project, *locales) == {UKRAINIAN}


@pytest.mark.parametrize("locales", [("en-GB",), ("ar-EG", "en-GB")])
def test_a_slip_in_a_language_keeps_nobody_from_another(project, locales):
    assert errors_in(project, *locales) == set()
    source = plan.load(project, Diagnostics(), Selection(locales=locales))
    assert "uk" not in source.translations.languages
    assert {tag.split("-")[0] for tag in locales} <= set(source.translations.languages)


@pytest.mark.parametrize("folder", ["ar-GB", "ar"])
def test_the_words_of_a_region_are_read_for_the_other_language_too(tmp_path, folder):
    root = copy(tmp_path)
    broken = root / "lessons/locale" / folder / "slow-down.po"
    broken.parent.mkdir(exist_ok=True)
    broken.write_text('msgid "Never closed\n', encoding="utf-8")
    diagnostics = Diagnostics()
    asked = Selection(locales=("uk-GB",), with_languages=("ar",))
    plan.load(Project(root), diagnostics, asked)
    errors = {each.place.file for each in diagnostics if each.severity is Severity.ERROR}
    assert errors == {f"lessons/locale/{folder}/slow-down.po"}


def test_a_way_to_a_scene_that_is_not_there_is_named_and_the_rest_is_judged(tmp_path):
    root = copy(tmp_path)
    change(root, QUIZ, "next: scene-mark", "next: scene-mrak")
    diagnostics = Diagnostics()
    assert plan.load(Project(root), diagnostics, Selection(locales=("en-GB",))) is None
    errors = [each.code.name for each in diagnostics if each.severity is Severity.ERROR]
    assert errors == ["dangling-reference"]


@pytest.mark.parametrize(("asked", "judged"), [("three-flags", False), ("slow-down", True)])
def test_only_the_lessons_that_are_asked_for_are_judged(tmp_path, asked, judged):
    root = copy(tmp_path)
    change(root, LESSON, "say: Raise a hand.", "say: Raise a hand. It was her own fault.")
    diagnostics = Diagnostics()
    selection = Selection(lessons=(asked,), locales=("en-GB",))
    source = plan.load(Project(root), diagnostics, selection)
    plan.plan(source, selection, diagnostics)
    blaming = [each for each in diagnostics if each.code.name.startswith("L05")]
    assert [each.place.file for each in blaming] == [LESSON] * judged
