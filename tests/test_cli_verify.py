"""`lessonpack verify`, run as a teacher or a developer would, on files that formats really made."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from builder.cli import main
from builder.formats.canvas import FORMAT as CANVAS
from builder.formats.moodle import FORMAT
from tests.formats.pdf.samples import assets
from tests.formats.quizzes import english


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "the-new-team_11-13_en-GB_quiz-moodle.xml"
    path.write_bytes(FORMAT.render(english(), assets()).content)
    return path


def verify(*files):
    return CliRunner().invoke(main, ["verify", *map(str, files)])


def test_it_says_what_a_file_is_and_holds(export):
    outcome = verify(export)
    assert outcome.exit_code == 0, outcome.output
    counts = FORMAT.read_back(export.read_bytes())
    assert outcome.stdout.strip() == (
        f"{export}: moodle, {counts.questions} questions, {counts.options} options, "
        f"{counts.right} marked as right, {counts.feedback} feedback texts"
    )
    assert counts.feedback > 0


def test_a_file_cut_short_is_not_whole(export):
    export.write_bytes(export.read_bytes()[:-200])
    outcome = verify(export)
    assert outcome.exit_code == 1
    assert "error[broken-export]" in outcome.output


def test_a_damaged_package_is_told_and_the_rest_is_read(export, tmp_path):
    package = CANVAS.render(english(), assets()).content
    damaged = tmp_path / "the-new-team_11-13_en-GB_quiz-canvas.zip"
    damaged.write_bytes(package[:200] + package[209:])
    outcome = verify(damaged, export)
    assert outcome.exit_code == 1
    assert "quiz-canvas.zip:0:0: error[not-an-export]" in outcome.output
    assert "moodle, " in outcome.output


def test_another_file_is_named_and_the_rest_is_read(export, tmp_path):
    other = tmp_path / "letter.txt"
    other.write_text("Dear all", "utf-8")
    outcome = verify(other, export)
    assert outcome.exit_code == 1
    assert "letter.txt:0:0: error[not-an-export]" in outcome.output
    assert "moodle, " in outcome.output
