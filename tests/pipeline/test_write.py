"""Files appear whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from builder.pipeline import run as run_module
from builder.pipeline.write import clean_leftovers, remove_file, write_whole
from tests.pipeline.fakes import fake_artefact, run_build, tree

BOATS = "en-GB/11-13/boats/boats_11-13_en-GB_slides.txt"


def test_failed_write_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    write_whole(tmp_path, "a/b.txt", b"old")

    def fail(_self, _target):
        raise OSError(errno.EIO, "broken disk")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="broken disk"):
        write_whole(tmp_path, "a/b.txt", b"new")
    monkeypatch.undo()
    assert list(tree(tmp_path)) == ["a/b.txt"]
    assert (tmp_path / "a/b.txt").read_bytes() == b"old"


def test_leftovers_of_a_killed_build_go_and_nothing_else(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/.lessonpack-17.tmp").write_text("half a fi")
    (tmp_path / "a/.lessonpack-notes.txt").write_text("mine")
    clean_leftovers(tmp_path)
    assert list(tree(tmp_path)) == ["a/.lessonpack-notes.txt"]


def test_removing_takes_empty_folders_but_not_the_output_itself(tmp_path):
    write_whole(tmp_path, "a/b/c.txt", b"")
    write_whole(tmp_path, "a/d.txt", b"")
    remove_file(tmp_path, "a/b/c.txt")
    assert [path.name for path in tmp_path.rglob("*")] == ["a", "d.txt"]
    remove_file(tmp_path, "a/d.txt")
    assert tmp_path.is_dir()


def fail_with(number):
    def fail(_output, _relative, _content):
        raise OSError(number, os.strerror(number))

    return fail


def test_full_disk_is_said_once_and_ends_the_build(tmp_path, monkeypatch):
    monkeypatch.setattr(run_module, "write_whole", fail_with(errno.ENOSPC))
    run = run_build(tmp_path, [fake_artefact(f"boat-{number}") for number in range(4)])
    assert run.codes == ["cannot-write"]
    assert "no space left" in run.diagnostics[0].message
    assert run.result.not_made == 4


def test_file_that_may_not_be_written_does_not_stop_the_others(tmp_path):
    (tmp_path / BOATS).mkdir(parents=True)
    run = run_build(tmp_path, [fake_artefact("boats"), fake_artefact("kites")])
    assert run.codes == ["cannot-write"]
    assert (run.result.made, run.result.not_made) == (1, 1)


def test_output_that_is_a_file_is_reported(tmp_path):
    (tmp_path / "output").write_text("mine")
    run = run_build(tmp_path / "output", [fake_artefact("boats")])
    assert run.codes == ["cannot-write"]
    assert (tmp_path / "output").read_text() == "mine"
