"""The wheel builds by itself: takes a wheel of this checkout, unpacks it elsewhere, builds."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True)
    return next(folder.glob("*.whl"))


def test_content_and_look_travel_inside(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in (
        "lessons/when-a-chat-turns/lesson.yaml",
        "lessons/locale/ar/when-a-chat-turns.po",
        "lessons/help/GB.yaml",
        "quizzes/a-new-follower.yaml",
        "templates/strings.yaml",
        "templates/art/friends-at-phone.svg",
        "templates/pages/worksheet.html",
    ):
        assert f"builder/project/{path}" in names
    assert "builder/formats/pdf/fonts.conf" in names


def test_an_installed_lessonpack_builds_in_an_empty_folder(wheel, tmp_path):
    site, work = tmp_path / "site", tmp_path / "work"
    work.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    environment = {**os.environ, "PYTHONPATH": str(site)}
    command = [sys.executable, "-m", "builder", "build", "--locale", "ar-AE"]
    command += ["--lesson", "when-a-chat-turns"]
    wanted = ["--artefact", "quiz-a", "--artefact", "slides"]
    made = subprocess.run(
        [*command, *wanted], cwd=work, env=environment, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    assert sorted(path.suffix for path in (work / "output").rglob("*.p*")) == [".pdf", ".pptx"]
