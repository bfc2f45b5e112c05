"""A new lesson or quiz is complete, passes every check, and never replaces anything."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder import cli
from builder.content.load import load_project
from builder.diagnostics import Diagnostics
from builder.pipeline import starters
from builder.source.files import Project

ROOT = Path(__file__).parents[1]
PATHS = {"lesson": "lessons/my-own/lesson.yaml", "quiz": "quizzes/my-own.yaml"}


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project that has the shared vocabulary and nothing else."""
    shutil.copytree(ROOT / "lessons/shared", tmp_path / "lessons/shared")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(*arguments):
    return CliRunner().invoke(cli.main, ["new", *arguments])


def load(root):
    diagnostics = Diagnostics()
    strings = (ROOT / "templates/strings.yaml").read_text()
    content = load_project(Project(root), strings, diagnostics)
    return content, [str(each) for each in diagnostics]


@pytest.mark.parametrize("kind", starters.KINDS)
def test_new_file_passes_every_check(project, kind):
    result = new(kind, "my-own")
    assert result.exit_code == 0, result.output
    wrote, then = result.stdout.splitlines()
    assert wrote == f"wrote {PATHS[kind]}"
    assert then.endswith("lessonpack check --lesson my-own --locale en-GB")
    content, wrong = load(project)
    assert wrong == []
    assert "my-own" in (content.lessons if kind == "lesson" else content.quizzes)


@pytest.mark.parametrize("kind", starters.KINDS)
def test_new_file_explains_itself(project, kind):
    new(kind, "my-own")
    lines = (project / PATHS[kind]).read_text().splitlines()
    assert sum(line.lstrip().startswith("#") for line in lines) > 10
    assert "$" not in "".join(lines)


def test_new_file_uses_what_the_project_has(project):
    flags = project / "lessons/shared/red_flags.yaml"
    flags.write_text(flags.read_text().replace("id: wants-secret", "id: my-flag"))
    assert new("lesson", "my-own").exit_code == 0
    assert load(project)[1] == []


@pytest.mark.parametrize("kind", starters.KINDS)
def test_nothing_is_replaced(project, kind):
    new(kind, "my-own")
    (project / PATHS[kind]).write_text("mine")
    for other in starters.KINDS:
        result = new(other, "my-own")
        assert result.exit_code == 2
        assert "is taken" in result.stderr
    assert (project / PATHS[kind]).read_text() == "mine"


@pytest.mark.parametrize("folder", ["posters", "briefings", "my-own"])
def test_the_id_of_anything_else_is_taken(project, folder):
    other = project / "lessons" / folder / "my-own.yaml"
    other.parent.mkdir()
    other.write_text("title: mine\n")
    result = new("lesson", "my-own")
    assert result.exit_code == 2
    assert "is taken" in result.stderr


@pytest.mark.parametrize(
    ("bad", "suggestion"),
    [
        ("My Lesson!", "Perhaps 'my-lesson'?"),
        ("../outside", "Perhaps 'outside'?"),
        ("a--b", "Perhaps 'a-b'?"),
        ("ü", "cannot be an id"),
        ("a" * 61, "at most 60"),
        ("shared", "is taken"),
        ("vocabulary", "means something else"),
        ("", "cannot be an id"),
    ],
)
def test_bad_id_is_refused_with_a_better_one(project, bad, suggestion):
    before = sorted(project.rglob("*"))
    result = new("lesson", bad)
    assert result.exit_code == 2
    assert suggestion in " ".join(result.stderr.split())
    assert sorted(project.rglob("*")) == before


def test_vocabulary_that_is_too_small_is_a_diagnostic(project):
    (project / "lessons/shared/steps.yaml").write_text("steps: []\n")
    result = new("lesson", "my-own")
    assert result.exit_code == 1
    assert "error[shared-too-small]" in result.stderr


def test_broken_vocabulary_is_a_diagnostic(project):
    (project / "lessons/shared/steps.yaml").unlink()
    result = new("quiz", "my-own")
    assert result.exit_code == 1
    assert "error[file-missing]" in result.stderr


def test_without_a_project_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = new("lesson", "my-own")
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []
