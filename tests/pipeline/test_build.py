"""A build makes what has changed, keeps what has not, and removes only what is its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from builder.documents.selection import Selection
from builder.pipeline import fingerprint
from builder.pipeline.events import Made, NotMade, Removed, Result
from builder.pipeline.render import FEW, MOST_WORKERS, choose_workers
from tests.pipeline.fakes import fake_artefact, fake_assets, run_build, tree

if TYPE_CHECKING:
    from pathlib import Path

BOATS = "en-GB/11-13/boats/boats_11-13_en-GB_slides.txt"
KITES = "en-GB/11-13/kites/kites_11-13_en-GB_slides.txt"


def manifest_paths(output: Path) -> list[str]:
    manifest = json.loads((output / "manifest.json").read_text())
    return [each["path"] for each in manifest["artefacts"]]


def test_first_build_makes_everything_and_lists_it(tmp_path):
    run = run_build(tmp_path, [fake_artefact("kites"), fake_artefact("boats")])
    assert run.result == Result(made=2, unchanged=0, removed=0, not_made=0)
    assert run.paths(Made) == [KITES, BOATS], "in plan order"
    assert manifest_paths(tmp_path) == [BOATS, KITES], "sorted"
    assert sorted(tree(tmp_path)) == [BOATS, KITES, "manifest.json"]


def test_second_build_draws_nothing_and_changes_no_byte(tmp_path):
    artefacts = [fake_artefact("boats"), fake_artefact("kites")]
    run_build(tmp_path, artefacts)
    before = tree(tmp_path)
    run = run_build(tmp_path, artefacts)
    assert run.result == Result(made=0, unchanged=2, removed=0, not_made=0)
    assert tree(tmp_path) == before


def test_one_changed_text_remakes_only_what_shows_it(tmp_path):
    run_build(tmp_path, [fake_artefact("boats"), fake_artefact("kites")])
    run = run_build(tmp_path, [fake_artefact("boats", text="Two boats"), fake_artefact("kites")])
    assert run.paths(Made) == [BOATS]


def test_manifest_says_what_decision_5_asks_for(tmp_path):
    run_build(tmp_path, [fake_artefact("boats")])
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert list(manifest) == ["schema", "artefacts"]
    assert manifest["schema"] == 1
    assert " ".join(manifest["artefacts"][0]) == (
        "path kind source_id artefact lesson quiz band locale language country paper format bytes "
        "sha256 fingerprint translation_status help_status with"
    )
    assert manifest["artefacts"][0]["with"] is None
    assert manifest["artefacts"][0]["bytes"] == (tmp_path / BOATS).stat().st_size
    assert manifest["artefacts"][0]["sha256"] == tree(tmp_path)[BOATS]


def test_status_of_an_unchanged_file_is_kept_up_to_date(tmp_path):
    run_build(tmp_path, [fake_artefact("boats", help_status="unverified")])
    run = run_build(tmp_path, [fake_artefact("boats", help_status="verified")])
    assert run.result.made == 0
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert manifest["artefacts"][0]["help_status"] == "verified"


def test_any_number_of_workers_gives_the_same_files(tmp_path):
    artefacts = [fake_artefact(f"boat-{number}", text=f"Boat {number}") for number in range(5)]
    run_build(tmp_path / "one", artefacts, jobs=1)
    run_build(tmp_path / "two", artefacts, jobs=2)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_workers_come_only_when_they_pay():
    assert choose_workers(None, FEW - 1) == 1
    assert 1 <= choose_workers(None, 1000) <= MOST_WORKERS
    assert choose_workers(7, 2) == 7


def test_part_then_whole_is_the_whole(tmp_path):
    boats, kites = fake_artefact("boats"), fake_artefact("kites")
    run_build(tmp_path / "whole", [boats, kites])
    run_build(tmp_path / "parts", [kites], selection=Selection(lessons=("kites",)))
    run = run_build(tmp_path / "parts", [boats, kites])
    assert run.result == Result(made=1, unchanged=1, removed=0, not_made=0)
    assert tree(tmp_path / "parts") == tree(tmp_path / "whole")


# --- why ----------------------------------------------------------------------------------------


def reasons(output, artefact, assets=None, **options):
    run = run_build(output, [artefact], assets, **options)
    return [event.why for event in run.events if isinstance(event, Made)]


def test_why_names_what_changed(tmp_path, monkeypatch):
    boats = fake_artefact("boats")
    assert reasons(tmp_path, boats) == [("new",)]
    assert reasons(tmp_path, boats) == []
    assert reasons(tmp_path, boats, force=True) == [("forced",)]
    boats = fake_artefact("boats", text="Another")
    assert reasons(tmp_path, boats) == [("document",)]
    assert reasons(tmp_path, boats, fake_assets(ink="#000000")) == [("assets",)]
    other_drawing = fake_assets(ink="#000000", drawing="<svg></svg>")
    assert reasons(tmp_path, boats, other_drawing) == [("assets",)]
    monkeypatch.setattr(fingerprint, "hash_of_code", lambda _package: "0" * 16)
    assert reasons(tmp_path, boats, other_drawing) == [("builder code",)]
    monkeypatch.setattr(fingerprint, "_version", lambda _name: "99")
    assert reasons(tmp_path, boats, other_drawing) == [("libraries",)]


def test_missing_and_altered_files_are_made_again(tmp_path):
    boats = fake_artefact("boats")
    run_build(tmp_path, [boats])
    good = tree(tmp_path)
    (tmp_path / BOATS).unlink()
    assert reasons(tmp_path, boats) == [("output missing",)]
    (tmp_path / BOATS).write_text("my own notes")
    assert reasons(tmp_path, boats) == [("output altered",)]
    assert tree(tmp_path) == good


def test_file_of_somebody_else_in_the_way_is_said(tmp_path):
    (tmp_path / BOATS).parent.mkdir(parents=True)
    (tmp_path / BOATS).write_text("mine")
    assert reasons(tmp_path, fake_artefact("boats")) == [
        ("new", "a file in its place is overwritten")
    ]


# --- removing -----------------------------------------------------------------------------------


def test_file_that_is_no_longer_offered_goes_with_its_empty_folders(tmp_path):
    run_build(tmp_path, [fake_artefact("boats"), fake_artefact("kites", band="7-9")])
    run = run_build(tmp_path, [fake_artefact("boats")])
    assert run.paths(Removed) == ["en-GB/7-9/kites/kites_7-9_en-GB_slides.txt"]
    assert not (tmp_path / "en-GB/7-9").exists()
    assert manifest_paths(tmp_path) == [BOATS]


def test_files_that_no_build_made_stay(tmp_path):
    run_build(tmp_path, [fake_artefact("kites")])
    mine = tmp_path / "en-GB/11-13/kites/notes.txt"
    mine.write_text("mine")
    run = run_build(tmp_path, [])
    assert run.paths(Removed) == [KITES]
    assert mine.read_text() == "mine"


@pytest.mark.parametrize(
    "selection",
    [
        Selection(lessons=("boats",)),
        Selection(bands=("7-9",)),
        Selection(locales=("es-ES",)),
        Selection(artefacts=("plan",)),
    ],
    ids=["lesson", "band", "locale", "artefact"],
)
def test_what_was_not_asked_about_stays(tmp_path, selection):
    run_build(tmp_path, [fake_artefact("kites")])
    run = run_build(tmp_path, [], selection=selection)
    assert run.paths(Removed) == []
    assert manifest_paths(tmp_path) == [KITES]


def test_what_is_withheld_for_now_stays(tmp_path):
    run_build(tmp_path, [fake_artefact("kites"), fake_artefact("boats")])
    run = run_build(tmp_path, [], withheld=frozenset({("en-GB", "kites")}))
    assert run.paths(Removed) == [BOATS]


def test_edited_file_that_is_no_longer_offered_stays(tmp_path):
    run_build(tmp_path, [fake_artefact("kites")])
    (tmp_path / KITES).write_text("with my notes")
    run = run_build(tmp_path, [])
    assert run.codes == ["edited-file-kept"]
    assert run.paths(Removed) == []
    assert (tmp_path / KITES).read_text() == "with my notes"
    assert run_build(tmp_path, []).codes == [], "it is its editor's now"


# --- failing ------------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", [1, 2])
def test_failing_renderer_fails_alone(tmp_path, jobs):
    artefacts = [fake_artefact("kites", behaviour="raise"), fake_artefact("boats")]
    run = run_build(tmp_path, artefacts, jobs=jobs)
    assert run.codes == ["render-failed"]
    assert "ValueError: the ink is dry (fakes.py:" in run.diagnostics[0].message
    assert run.diagnostics[0].place.file == KITES
    assert run.paths(NotMade) == [KITES]
    assert run.paths(Made) == [BOATS]


def test_death_of_a_worker_fails_only_its_own_file(tmp_path):
    artefacts = [fake_artefact(f"boat-{number}") for number in range(3)]
    artefacts.insert(1, fake_artefact("kites", behaviour="die"))
    run = run_build(tmp_path, artefacts, jobs=2)
    assert run.paths(NotMade) == [KITES]
    assert len(run.paths(Made)) == 3
    assert run.codes == ["render-failed"]


def test_what_does_not_fit_names_where_it_was_written(tmp_path):
    run = run_build(tmp_path, [fake_artefact("kites", behaviour="unfit")])
    assert str(run.diagnostics[0]) == (
        "lessons/kites/lesson.yaml:3:7: error[fake-too-long] it is too long"
        " (in kites_11-13_en-GB_slides.txt)\n    say less"
    )
    assert run.result.not_made == 1


def test_warning_of_a_renderer_does_not_stop_its_file(tmp_path):
    run = run_build(tmp_path, [fake_artefact("kites", behaviour="warn")])
    assert run.codes == ["fake-rather-long"]
    assert run.paths(Made) == [KITES]


def test_renderer_that_gives_nothing_is_reported(tmp_path):
    run = run_build(tmp_path, [fake_artefact("kites", behaviour="nothing")])
    assert run.codes == ["render-failed"]


def test_failed_file_keeps_its_old_self_and_is_tried_again(tmp_path):
    run_build(tmp_path, [fake_artefact("kites")])
    before = tree(tmp_path)
    run_build(tmp_path, [fake_artefact("kites", behaviour="raise")])
    assert tree(tmp_path) == before
    assert run_build(tmp_path, [fake_artefact("kites", text="New")]).paths(Made) == [KITES]


def test_ctrl_c_keeps_what_is_done(tmp_path):
    artefacts = [
        fake_artefact("boats"),
        fake_artefact("kites", behaviour="interrupt"),
        fake_artefact("trees"),
    ]
    run = run_build(tmp_path, artefacts)
    assert run.result == Result(made=1, unchanged=0, removed=0, not_made=0, interrupted=True)
    assert manifest_paths(tmp_path) == [BOATS]


def test_ctrl_c_removes_nothing(tmp_path):
    run_build(tmp_path, [fake_artefact("boats")])
    run = run_build(tmp_path, [fake_artefact("kites", behaviour="interrupt")])
    assert run.paths(Removed) == []
    assert manifest_paths(tmp_path) == [BOATS]
