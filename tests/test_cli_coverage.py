"""`lessonpack coverage`, run as an author would."""

from __future__ import annotations

import csv

import pytest
from click.testing import CliRunner

from builder.cli import main
from tests.projects.two_bands import LESSON, change, copy

SOURCES = "lessons/shared/sources.yaml"


@pytest.fixture
def project(tmp_path):
    root = copy(tmp_path)
    path = root / SOURCES
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("use: pupils,", "use: pupils, ages_from: 11,"), "utf-8")
    return root


def coverage(project, *arguments):
    return CliRunner().invoke(main, ["coverage", "--project", str(project), *arguments])


def test_each_row_stands_in_a_line_with_all_that_uses_it(project):
    outcome = coverage(project)
    assert outcome.exit_code == 0, outcome.output
    lines = outcome.stdout.splitlines()
    assert lines[6] == (
        "S2-4  pupils 11+  lesson slow-down; quiz the-new-team; poster three-steps; "
        "step stop-replying"
    )
    assert lines[-1] == "asks-money    nothing"
    assert lines[-4].startswith("moves-fast    11-13: slow-down, the-new-team | 13-15: slow-down")


def test_as_csv_it_is_two_tables_with_an_empty_line_between(project):
    outcome = coverage(project, "--format", "csv")
    assert outcome.exit_code == 0
    first, second = outcome.stdout.split("\n\n")
    rows = {each["row"]: each for each in csv.DictReader(first.splitlines())}
    assert len(rows) == 10
    assert rows["S2-4"] == {
        **dict.fromkeys(("countries", "place", "letter", "briefing", "service", "red flag"), ""),
        "row": "S2-4",
        "use": "pupils",
        "ages_from": "11",
        "fact": "No reply is owed.",
        "lesson": "slow-down",
        "quiz": "the-new-team",
        "poster": "three-steps",
        "step": "stop-replying",
    }
    flags = {each["red flag"]: each for each in csv.DictReader(second.splitlines())}
    assert flags["threat"] == {"red flag": "threat", "11-13": "slow-down", "13-15": "slow-down"}


@pytest.mark.parametrize("layout", ["text", "csv"])
def test_a_row_out_of_place_ends_with_one_and_the_tables_stand_all_the_same(project, layout):
    change(project, SOURCES, "rows:\n", "rows:\n  - {id: S2-8, use: adults, fact: 'Unused.'}\n")
    outcome = coverage(project, "--format", layout)
    assert outcome.exit_code == 1
    assert f"{SOURCES}:5:5: error[row-not-used]" in outcome.stderr
    assert "1 error" in outcome.stderr
    assert "S2-8" in outcome.stdout


def test_a_row_that_says_where_it_is_honoured_shows_that(project):
    new = "  - {id: S2-8, use: credit, place: README.md, fact: 'Thanks.'}\n"
    change(project, SOURCES, "rows:\n", f"rows:\n{new}")
    assert "S2-8  credit      README.md" in coverage(project).stdout


def test_a_slip_elsewhere_is_named_and_what_could_be_read_is_shown(project):
    change(project, LESSON, "posters: [", "posters: [no-such-poster, ")
    outcome = coverage(project)
    assert outcome.exit_code == 1
    assert "error[dangling-reference]" in outcome.stderr
    assert "S2-4" in outcome.stdout


def test_a_project_that_cannot_be_read_shows_nothing(project):
    (project / SOURCES).write_text("nothing", encoding="utf-8")
    outcome = coverage(project)
    assert outcome.exit_code == 1
    assert outcome.stdout == ""
    assert SOURCES in outcome.stderr
