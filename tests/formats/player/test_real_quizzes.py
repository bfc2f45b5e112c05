"""Every path of every real quiz in the player, by keyboard alone: each ends at the help."""

from __future__ import annotations

import functools

import pytest

from builder.content.load import load_project
from builder.diagnostics import Diagnostics
from builder.documents.edition import Editions
from builder.documents.quiz_document import quiz_document_of
from builder.formats.player import FORMAT
from builder.languages.locale import parse_locale
from builder.languages.translations import read_translations
from builder.pipeline.untranslated import OpenTexts
from builder.source.files import Project
from tests.consumers import browser as chromium
from tests.formats.player.walking import ROOT, Pupil, assets, paths

CALM = {"reduced_motion": "reduce"}
SOURCE, OTHER = "en-GB", "ar-AE"
IN_BOTH = ("a-new-follower", "what-now")

pytestmark = pytest.mark.xdist_group("real-quizzes")


@functools.cache
def project():
    content = load_project(
        Project(ROOT), (ROOT / "templates/strings.yaml").read_text(encoding="utf-8"), Diagnostics()
    )
    assert content is not None
    return content, Editions(content, read_translations(content, Diagnostics(), {"ar", OTHER}))


def quizzes():
    """Give every real quiz in English, and two of them in Arabic.

    What a path says and leads to is the same in every language; what the player does from right to
    left is walked in `test_player_browser`.
    """
    content, _ = project()
    yield from ((SOURCE, quiz_id) for quiz_id in content.quizzes)
    yield from ((OTHER, quiz_id) for quiz_id in IN_BOTH if document(OTHER, quiz_id) is not None)


@functools.cache
def document(tag, quiz_id):
    """Give a quiz as the player gets it; None where it is not translated."""
    content, editions = project()
    loaded, locale = content.quizzes[quiz_id], parse_locale(tag)
    assert locale is not None
    edition = editions.make(locale, loaded.record.bands[0])
    localised = editions.localise(loaded, locale, edition.band.id, edition.facts)
    title = str(localised.record.title)
    frame = edition.frame(title, "", title, reviewed=False, checked=False)
    made = quiz_document_of(localised.record, quiz_id, edition, frame)
    return None if OpenTexts.of(edition, localised).shown_by(made) else made


@pytest.fixture(scope="module")
def browser():
    with chromium.start() as started:
        yield started


def test_there_are_twelve_quizzes_and_each_has_more_than_one_path():
    in_english = [quiz_id for tag, quiz_id in quizzes() if tag == SOURCE]
    assert len(in_english) >= 12
    assert {(OTHER, quiz_id) for quiz_id in IN_BOTH} <= {*quizzes()}
    assert all(len(list(paths(document(SOURCE, quiz_id)))) > 1 for quiz_id in in_english)


@pytest.mark.parametrize(("tag", "quiz_id"), list(quizzes()))
def test_every_path_leads_to_the_help_by_keyboard_alone(browser, tmp_path, tag, quiz_id):
    shown = document(tag, quiz_id)
    content = FORMAT.render(shown, assets()).content
    assert content is not None
    file = tmp_path / f"{quiz_id}.html"
    file.write_bytes(content)
    with chromium.visit(browser, file, **CALM) as visited:
        page = visited.page
        pupil = Pupil(page, shown)
        for way in paths(shown):
            pupil.walk(way)
            assert page.locator("#help").is_visible()
            assert page.locator(".ending .close").text_content() == shown.close
            for entry in shown.help.entries:
                assert page.locator("#help").get_by_text(entry.name).first.is_visible()
            pupil.press_on("#restart")
            page.wait_for_selector("#begin:focus")
        assert visited.said == []
        assert visited.asked_for == [file.as_uri()]
