"""A build that is killed at any moment leaves every file whole, and the next build finishes it."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builder.pipeline.manifest import MANIFEST
from tests.pipeline.fakes import many, run_build, tree

FAKES = Path(__file__).with_name("fakes.py")
OLD, NEW = "Old boat", "New boat"


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """What the two builds leave when nobody kills them."""
    outputs = {}
    for text in (OLD, NEW):
        output = tmp_path_factory.mktemp("whole")
        run_build(output, many(text))
        outputs[text] = tree(output)
    return outputs


def start_killable(output, text, jobs):
    return subprocess.Popen([sys.executable, str(FAKES), str(output), text, str(jobs)])


def wait_until(condition, process):
    while process.poll() is None and not condition():
        time.sleep(0.001)


def first_new_file(output, whole):
    """Tell whether the build has replaced its first file, so that the kill falls into its work."""
    path = next(iter(sorted(path for path in whole[NEW] if path != MANIFEST)))
    return lambda: tree(output / Path(path).parent) != {Path(path).name: whole[OLD][path]}


@pytest.mark.parametrize("seed", range(5))
def test_kill_leaves_every_file_whole_and_the_next_build_finishes(tmp_path, whole, seed):
    run_build(tmp_path, many(OLD))
    process = start_killable(tmp_path, NEW, jobs=1 + seed % 2)
    wait_until(first_new_file(tmp_path, whole), process)
    time.sleep(random.Random(seed).uniform(0, 0.15))  # noqa: S311 - no secret
    process.send_signal(signal.SIGKILL)
    process.wait()

    left = {path: sha256 for path, sha256 in tree(tmp_path).items() if not path.endswith(".tmp")}
    assert left.keys() == whole[NEW].keys()
    for path, sha256 in left.items():
        if path != MANIFEST:
            assert sha256 in (whole[OLD][path], whole[NEW][path]), f"{path} is neither old nor new"
    json.loads((tmp_path / MANIFEST).read_text())

    run_build(tmp_path, many(NEW))
    assert tree(tmp_path) == whole[NEW], "nothing is missing and nothing is left over"


def test_workers_end_with_a_killed_parent(tmp_path):
    process = start_killable(tmp_path, NEW, jobs=2)
    wait_until(lambda: any(tmp_path.rglob("*.txt")), process)
    workers = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    assert len(workers) >= 2
    process.kill()
    process.wait()
    deadline = time.monotonic() + 20
    while any(is_running(worker) for worker in workers):
        assert time.monotonic() < deadline, "a worker lives on without its build"
        time.sleep(0.01)


def is_running(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_second_build_in_the_same_folder_is_turned_away(tmp_path):
    process = start_killable(tmp_path, NEW, jobs=1)
    try:
        wait_until(lambda: any(tmp_path.rglob("*.txt")), process)
        process.send_signal(signal.SIGSTOP)
        assert run_build(tmp_path, many(OLD, 1)).codes == ["output-busy"]
    finally:
        process.kill()
        process.wait()
