"""Which files an edit makes again, on the project's own content: fingerprints, nothing drawn."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder.diagnostics import Diagnostics
from builder.documents.selection import Selection
from builder.pipeline import plan as planning
from builder.pipeline.fingerprint import Fingerprinter
from builder.source.files import Project

ROOT = Path(__file__).parents[2]
LOCALE = "lessons/locale"
LANGUAGES = ("en", "en-US", "es", "es-419", "es-US", "ar")
LESSON = "when-a-chat-turns"


@pytest.fixture
def project(tmp_path, monkeypatch):
    # The rules change no fingerprint, and take most of the time of a plan.
    monkeypatch.setattr(planning, "check_safety", lambda *_, **__: None)
    shutil.copytree(ROOT / "quizzes", tmp_path / "quizzes")
    # More languages would show nothing more, and take longer to read.
    others = [each.name for each in (ROOT / LOCALE).iterdir() if each.name not in LANGUAGES]
    shutil.copytree(ROOT / "lessons", tmp_path / "lessons", ignore=shutil.ignore_patterns(*others))
    return tmp_path


def fingerprints(project):
    diagnostics = Diagnostics()
    source = planning.load(Project(project), diagnostics)
    planned = planning.plan(source, Selection(lessons=(LESSON,)), diagnostics)
    assert planned is not None, "\n".join(map(str, diagnostics))
    fingerprinter = Fingerprinter(planned.assets)
    return {
        artefact.path: fingerprinter.of(planning.find_format(artefact.format), artefact.document)
        for artefact in planned.artefacts
    }


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def changed(project, path, old, new):
    """Give locale, source and artefact of every file that an edit makes again."""
    before = fingerprints(project)
    edit(project / path, old, new)
    after = fingerprints(project)
    assert after.keys() <= before.keys()
    names = [Path(each).stem.split("_") for each in after if after[each] != before[each]]
    return {(locale, source, artefact) for source, _, locale, artefact in names}


def test_nothing_changes_by_itself(project):
    assert fingerprints(project) == fingerprints(project)


def test_one_spanish_string_makes_again_only_the_spanish_files_that_show_it(project):
    path = "lessons/locale/es/trust-the-flags.po"
    found = changed(project, path, "fíate de las señales.", "fíate de las señales")
    assert found == {
        ("es-ES", "trust-the-flags", name)
        for name in ("poster-a3", "poster-a3-bw", "poster-a4", "poster-a4-bw", "poster-text")
    }


def test_a_string_that_latin_america_says_otherwise_leaves_the_files_of_spain_alone(project):
    path = "lessons/locale/es-419/trust-the-flags.po"
    found = changed(project, path, "confía en las señales.", "confía en las señales")
    assert found == {
        ("es-US", "trust-the-flags", name)
        for name in (
            *("poster-letter", "poster-letter-bw", "poster-tabloid", "poster-tabloid-bw"),
            "poster-text",
        )
    }


def test_a_word_of_the_plan_makes_again_only_plans(project):
    path = "lessons/locale/ar/interface.po"
    found = changed(project, path, 'msgstr "خطة الدرس"', 'msgstr "خطة درس"')
    assert {(locale, artefact) for locale, _, artefact in found} == {
        ("ar-AE", "plan"),
        ("ar-AE", "pack-imscc"),
    }


def test_a_word_of_the_key_leaves_the_sheets_alone(project):
    msgid = 'msgid "One order that works"\nmsgstr "'
    found = changed(project, "lessons/locale/es/interface.po", msgid, f"{msgid}¡")
    assert {artefact for *_, artefact in found} == {"worksheet-answers"}


def test_the_notes_of_a_slide_change_slides_and_plan(project):
    path = "lessons/when-a-chat-turns/lesson.yaml"
    old = "Say this slowly, to the whole room."
    found = changed(project, path, old, "Say it slowly, to the whole room.")
    # The Spanish and the Arabic are withheld until somebody has looked at the sentence again.
    assert {(locale, artefact) for locale, _, artefact in found} == {
        ("en-GB", "slides"),
        ("en-GB", "plan"),
        ("en-US", "slides"),
        ("en-US", "plan"),
    }


def test_a_phone_number_changes_every_page_of_its_country_and_no_other(project):
    found = changed(project, "lessons/help/GB.yaml", "0800 1111", "0800 1112")
    assert {locale for locale, _, _ in found} == {"en-GB"}
    assert {artefact for _, _, artefact in found} >= {"slides", "plan", "worksheet", "quiz-a"}
