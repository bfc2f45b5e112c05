"""`lessonpack translate`, run as a person would."""

from __future__ import annotations

import shutil
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner

from builder.cli import main

ROOT = Path(__file__).parent.parent
PO = "lessons/locale/fr/a-new-follower.po"
TITLE = "a-new-follower:quiz.title"


@pytest.fixture
def project(tmp_path):
    for folder in ("lessons", "quizzes"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def translate(project, language="fr"):
    return CliRunner().invoke(main, ["translate", language, "--project", str(project)])


def title(project):
    return next(entry for entry in polib.pofile(str(project / PO)) if entry.msgctxt == TITLE)


def test_a_new_language_starts_with_every_text_and_none_translated(project):
    outcome = translate(project)
    assert outcome.exit_code == 0, outcome.output
    assert f"{PO}: 0 translated, 0 fuzzy" in outcome.output
    assert title(project).msgid == "A new follower"


def test_again_gives_the_same_bytes(project):
    translate(project)
    first = (project / PO).read_bytes()
    translate(project)
    assert (project / PO).read_bytes() == first


def test_a_reworded_text_keeps_its_translation_as_fuzzy(project):
    translate(project)
    po = polib.pofile(str(project / PO))
    next(entry for entry in po if entry.msgctxt == TITLE).msgstr = "Un nouvel abonné"
    po.save()
    quiz = project / "quizzes/a-new-follower.yaml"
    text = quiz.read_text(encoding="utf-8")
    quiz.write_text(text.replace("title: A new follower", "title: A new follower writes"), "utf-8")
    translate(project)
    assert title(project).fuzzy
    assert title(project).msgstr == "Un nouvel abonné"
    assert title(project).previous_msgid == "A new follower"


@pytest.mark.parametrize("language", ["en", "xx", "../es", "fr-FR"])
def test_what_is_no_language_to_translate_into_is_wrong_usage(project, language):
    outcome = translate(project, language)
    assert outcome.exit_code == 2
    assert "is not a language to translate into" in outcome.output
    assert not (project / PO).exists()


def test_a_broken_po_file_is_named_and_left_alone(project):
    translate(project)
    (project / PO).write_text('msgid "x\n', "utf-8")
    outcome = translate(project)
    assert outcome.exit_code == 1
    assert (project / PO).read_text("utf-8") == 'msgid "x\n'
