"""The command line: what it prints, where, and the code it ends with."""

from __future__ import annotations

import datetime as dt
import importlib.metadata
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder import cli
from builder.cli_schema import MODELS
from builder.diagnostics import Diagnostic, Place, Severity, define
from builder.pipeline import plan as plan_module
from builder.pipeline.losses import EXPORT_LOSS, NO_LOSSES, LossReport, TargetLosses
from builder.pipeline.offer import KINDS, Listed, Offer
from builder.pipeline.plan import Plan
from tests.pipeline.fakes import FakeFormat, fake_artefact, fake_assets

WRONG = define("test-cli-wrong", "Something is wrong.")
ODD = define("test-cli-odd", "Something is odd.", Severity.WARNING)

OFFER = Offer(
    listed={
        "lessons": (Listed("boats", "Boats (11-13)"), Listed("kites", "Kites (7-9)")),
        "quizzes": (Listed("a-quiz", "A quiz (11-13)"),),
        "bands": (Listed("7-9", "7 to 9"), Listed("11-13", "11 to 13")),
        "locales": (Listed("en-GB", "English, United Kingdom"),),
        "artefacts": (Listed("slides", "made from a lesson"), Listed("plan", "")),
    },
    posters=("a-poster",),
    briefings=(),
    languages=("en", "uk"),
    countries=("GB",),
)


class FakeProject:
    """A folder with lessons, and a plan that a test can choose."""

    def __init__(self, root):
        self.root = root
        self.artefacts = [fake_artefact("boats"), fake_artefact("kites")]
        self.wrong_in_content = []
        self.selection = None
        self.losses = NO_LOSSES
        (root / "lessons").mkdir()

    def load(self, _project, diagnostics, _selection=None):
        for code, message in self.wrong_in_content:
            diagnostics.add(code, Place("lessons/boats/lesson.yaml", 3, 5), message, "Mend it.")
        return None if diagnostics.errors else plan_module.Source(None, None, OFFER)

    def plan(self, _source, selection, diagnostics, as_of=None):
        self.selection, self.as_of = selection, as_of
        if selection.release:
            plan_module.check_release(self.artefacts, diagnostics)
        planned = Plan(tuple(self.artefacts), fake_assets(), selection, losses=self.losses)
        return None if diagnostics.errors else planned

    def run(self, *arguments):
        return CliRunner().invoke(cli.main, [*arguments, "--project", str(self.root)])


@pytest.fixture
def project(tmp_path, monkeypatch):
    fake = FakeProject(tmp_path)
    monkeypatch.setattr(plan_module, "load", fake.load)
    monkeypatch.setattr(plan_module, "plan", fake.plan)
    monkeypatch.setattr(plan_module, "find_format", lambda _name: FakeFormat())
    return fake


def lines_as_json(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


# --- build --------------------------------------------------------------------------------------


def test_build_makes_files_and_sums_up(project):
    result = project.run("build")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "built en-GB/11-13/boats/boats_11-13_en-GB_slides.txt"
    assert lines[2].startswith("2 files built, 0 unchanged, 0 removed in ")
    assert result.stderr == ""
    assert (project.root / "output/manifest.json").is_file()


def test_second_build_says_that_nothing_changed(project):
    project.run("build")
    result = project.run("build")
    assert result.exit_code == 0
    assert result.stdout.startswith("0 files built, 2 unchanged")


def test_output_goes_where_it_is_told(project, tmp_path):
    project.run("build", "--output", str(tmp_path / "elsewhere"))
    assert (tmp_path / "elsewhere/manifest.json").is_file()
    assert not (project.root / "output").exists()


def test_every_error_of_the_content_is_listed_and_nothing_is_made(project):
    project.run("build")
    before = (project.root / "output/manifest.json").read_bytes()
    project.artefacts = []
    project.wrong_in_content = [(WRONG, "second"), (WRONG, "first"), (ODD, "third")]
    result = project.run("build")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        "lessons/boats/lesson.yaml:3:5: warning[test-cli-odd] third\n"
        "    Mend it.\n"
        "lessons/boats/lesson.yaml:3:5: error[test-cli-wrong] first\n"
        "lessons/boats/lesson.yaml:3:5: error[test-cli-wrong] second\n"
        "    Mend it.\n"
        "2 errors, 1 warning: nothing was made, nothing was changed\n"
    )
    assert (project.root / "output/manifest.json").read_bytes() == before


def test_warnings_do_not_stop_a_build(project):
    project.wrong_in_content = [(ODD, "odd")]
    result = project.run("build")
    assert result.exit_code == 0
    assert "warning[test-cli-odd] odd" in result.stderr


def test_file_that_cannot_be_drawn_ends_with_1(project):
    project.artefacts.append(fake_artefact("trees", behaviour="raise"))
    result = project.run("build", "--jobs", "1")
    assert result.exit_code == 1
    assert "error[render-failed]" in result.stderr
    assert "Traceback" not in result.output
    assert "2 files built, 0 unchanged, 1 failed, 0 removed" in result.stdout


def test_selection_arrives_as_it_was_given(project):
    arguments = "--lesson boats --lesson a-quiz --band 7-9 --locale en-GB --artefact plan"
    assert project.run("build", *arguments.split()).exit_code == 0
    assert project.selection.lessons == ("boats", "a-quiz")
    assert project.selection.bands == ("7-9",)
    assert project.selection.locales == ("en-GB",)
    assert project.selection.artefacts == ("plan",)


@pytest.mark.parametrize(
    ("option", "value", "meant"),
    [
        ("--lesson", "boat", "Did you mean 'boats'?"),
        ("--lesson", "zzz", "There is: boats, kites, a-quiz, a-poster."),
        ("--band", "11-14", "Did you mean '11-13'?"),
        ("--locale", "en-BG", "Did you mean 'en-GB'?"),
        ("--locale", "en-Latn-GB", "Did you mean 'en-GB'?"),
        ("--artefact", "slide", "Did you mean 'slides'?"),
    ],
)
def test_unknown_id_is_wrong_usage(project, option, value, meant):
    result = project.run("build", option, value)
    assert result.exit_code == 2
    assert f"there is no '{value}' here" in result.stderr
    assert meant in " ".join(result.stderr.split())


def test_selection_that_nothing_fits_is_said(project):
    project.artefacts = []
    result = project.run("build", "--lesson", "boats", "--band", "7-9")
    assert result.exit_code == 0
    assert result.stderr == "there is nothing that fits all of what was asked for\n"


def test_any_language_goes_with_any_country(project):
    assert project.run("build", "--locale", "uk-GB").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    ["build --jobs 0", "build --colour", "bild", "list pets", "new lesson", "schema pet"],
)
def test_command_that_is_not_understood_ends_with_2(arguments):
    assert CliRunner().invoke(cli.main, arguments.split()).exit_code == 2


def test_project_without_lessons_is_wrong_usage(tmp_path):
    result = CliRunner().invoke(cli.main, ["build", "--project", str(tmp_path)])
    assert result.exit_code == 2
    assert "lessons/" in result.stderr


def test_why_gives_the_reason(project):
    project.run("build")
    result = project.run("build", "--why", "--force", "--lesson", "boats")
    assert "boats_11-13_en-GB_slides.txt (forced)" in result.stdout


def test_release_refuses_drafts_with_a_list(project):
    project.artefacts.append(fake_artefact("drafts", translation_status="draft"))
    result = project.run("build", "--release")
    assert result.exit_code == 1
    assert result.stderr.count("error[not-released]") == 1
    assert "drafts_11-13_en-GB_slides.txt" in result.stderr
    assert not (project.root / "output").exists()


def test_release_makes_what_is_checked(project):
    assert project.run("build", "--release").exit_code == 0


def test_plain_build_says_that_there_are_drafts(project):
    project.artefacts.append(fake_artefact("drafts", help_status="unverified"))
    result = project.run("build")
    assert result.exit_code == 0
    assert "1 of 3 files is a draft" in result.stdout


def test_build_as_json_is_one_object_a_line(project):
    project.wrong_in_content = [(ODD, "odd")]
    result = project.run("build", "--json")
    assert [each["event"] for each in lines_as_json(result)] == [
        "planned",
        "built",
        "built",
        "diagnostic",
        "summary",
    ]
    assert result.stderr == ""


def test_ctrl_c_ends_with_130_and_says_so(project):
    project.artefacts.append(fake_artefact("trees", behaviour="interrupt"))
    result = project.run("build", "--jobs", "1")
    assert result.exit_code == 130
    assert "stopped before the end" in result.stdout
    assert len(json.loads((project.root / "output/manifest.json").read_text())["artefacts"]) == 2


def test_ctrl_c_while_planning_ends_with_130(project, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(plan_module, "load", interrupt)
    result = project.run("build")
    assert result.exit_code == 130
    assert result.stderr == "stopped\n"


# --- check and list -----------------------------------------------------------------------------


def test_check_of_good_content_makes_nothing(project):
    result = project.run("check")
    assert result.exit_code == 0
    assert result.stderr == "nothing is wrong: 2 files can be made\n"
    assert not (project.root / "output").exists()


def test_check_judges_what_is_selected_for_the_day_that_is_given(project):
    given = ("--lesson", "boats", "--locale", "en-GB", "--as-of", "2026-11-22")
    assert project.run("check", *given).exit_code == 0
    assert (project.selection.lessons, project.selection.locales) == (("boats",), ("en-GB",))
    assert project.as_of == dt.date(2026, 11, 22)


@pytest.mark.parametrize("given", [("--lesson", "boat"), ("--as-of", "tomorrow")])
def test_check_refuses_what_it_does_not_know(project, given):
    result = project.run("check", *given)
    assert result.exit_code == 2
    assert given[1] in result.stderr


def test_check_lists_what_is_wrong(project):
    project.wrong_in_content = [(WRONG, "wrong")]
    result = project.run("check")
    assert result.exit_code == 1
    assert "lessons/boats/lesson.yaml:3:5: error[test-cli-wrong] wrong" in result.stderr
    assert "1 error" in result.stderr.splitlines()[-1]


@pytest.fixture
def losing(project):
    """Give a project whose kites cannot carry everything."""
    place = Place("quizzes/kites.yaml", 7, 3)
    lost = Diagnostic(EXPORT_LOSS, place, "kites of wind, q-1: colour", "instead: grey")
    names = {"slides": "red", "kites": "grey"}
    project.artefacts = [fake_artefact(name, artefact=name) for name in names]
    project.losses = LossReport(
        tuple(TargetLosses(name, 4, 2, most, (lost,)) for name, most in names.items())
    )
    return project


def test_check_says_in_one_line_what_an_export_cannot_carry(losing):
    result = losing.run("check")
    assert result.exit_code == 0
    heading, slides, kites, last = result.stderr.splitlines()
    assert "lessonpack check --losses" in heading
    assert slides == "  slides  2 of 4 questions differ; most often: red"
    assert kites == "  kites   2 of 4 questions differ; most often: grey"
    assert last == "nothing is wrong: 2 files can be made"


@pytest.mark.parametrize("option", ["--losses", "--json"])
def test_check_says_each_loss_where_somebody_asks(losing, option):
    result = losing.run("check", option)
    assert "kites of wind, q-1: colour" in result.output
    assert "most often" not in result.output


def test_a_build_says_it_of_what_it_has_just_made_and_never_again(losing):
    first = losing.run("build", "--output", str(losing.root / "made"))
    assert "2 of 4 questions differ; most often: grey" in first.stderr
    (losing.root / "made" / losing.artefacts[0].path).unlink()
    second = losing.run("build", "--output", str(losing.root / "made"))
    assert "most often: red" in second.stderr
    assert "most often: grey" not in second.stderr
    third = losing.run("build", "--output", str(losing.root / "made"))
    assert third.stderr == ""


def test_check_as_json(project):
    project.wrong_in_content = [(WRONG, "wrong")]
    first = lines_as_json(project.run("check", "--json"))[0]
    assert (first["event"], first["code"], first["line"]) == ("diagnostic", "test-cli-wrong", 3)


@pytest.mark.parametrize("kind", KINDS)
def test_list_gives_ids_for_people_and_for_programs(project, kind):
    ids = [each.id for each in OFFER.listed[kind]]
    assert [line.split()[0] for line in project.run("list", kind).stdout.splitlines()] == ids
    assert [each["id"] for each in json.loads(project.run("list", kind, "--json").stdout)] == ids


def test_list_of_broken_content_says_what_is_wrong(project):
    project.wrong_in_content = [(WRONG, "wrong")]
    result = project.run("list", "lessons")
    assert result.exit_code == 1
    assert "error[test-cli-wrong]" in result.stderr


# --- the rest -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", MODELS)
def test_schema_describes_what_a_file_may_hold(name):
    result = CliRunner().invoke(cli.main, ["schema", name])
    assert result.exit_code == 0
    schema = json.loads(result.stdout)
    # A poster is one of several records, told apart by its kind.
    shapes = list(schema["$defs"].values()) if "oneOf" in schema else [schema]
    objects = [shape for shape in shapes if shape.get("type") == "object"]
    assert objects
    assert all(shape["additionalProperties"] is False for shape in objects)


def test_schema_without_a_name_gives_all():
    result = CliRunner().invoke(cli.main, ["schema"])
    assert list(json.loads(result.stdout)) == list(MODELS)


@pytest.mark.parametrize("command", [[], *([name] for name in cli.main.commands)])
def test_help_explains_every_command_with_an_example_or_its_end(command):
    result = CliRunner().invoke(cli.main, [*command, "--help"])
    assert result.exit_code == 0
    assert "lessonpack " in result.stdout or "Ends with 0" in result.stdout
    assert "\b" not in result.stdout


def test_commands_are_the_ones_that_were_promised():
    assert sorted(cli.main.commands) == [
        *("build", "check", "coverage", "help-status", "into-h5p", "list", "new", "schema"),
        *("translate", "verify"),
    ]


def test_version_is_that_of_the_package():
    result = CliRunner().invoke(cli.main, ["--version"])
    assert result.exit_code == 0
    assert result.stdout == f"lessonpack {importlib.metadata.version('lessonpack')}\n"


def test_package_runs_as_a_module():
    run = subprocess.run(
        [sys.executable, "-m", "builder", "--version"], capture_output=True, text=True, check=True
    )
    assert run.stdout.startswith("lessonpack ")


def test_ctrl_c_of_a_build_with_workers_is_quiet(tmp_path):
    """A real process: Ctrl-C reaches the workers as well, and they must not complain."""
    fakes = Path(__file__).with_name("pipeline") / "fakes.py"
    process = subprocess.Popen(
        [sys.executable, str(fakes), str(tmp_path), "Boat", "2"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while process.poll() is None and not any(tmp_path.rglob("*.txt")):
        time.sleep(0.001)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate()
    assert "Traceback" not in errors
    listed = json.loads((tmp_path / "manifest.json").read_text())["artefacts"]
    assert {each["path"] for each in listed} == {
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.txt")
    }
