"""Planning reads the languages that are asked for, and no others."""

from __future__ import annotations

import pytest

from builder.diagnostics import Diagnostics, Severity
from builder.documents.selection import Selection
from builder.pipeline import plan
from builder.source.files import Project
from tests.projects.two_bands import copy

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
