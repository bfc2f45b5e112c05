"""What staff get says what the law of the country asks, and names who helps there."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from builder.content.load import load_project
from builder.diagnostics import Diagnostics
from builder.documents.briefing_of import briefing_of, disclosure_card_of
from builder.documents.edition import Editions
from builder.languages.locale import parse_locale
from builder.languages.translations import read_translations
from builder.source.files import Project

ROOT = Path(__file__).parents[2]
STRINGS = (ROOT / "templates/strings.yaml").read_text(encoding="utf-8")


@functools.cache
def project():
    """Give the project's own content, and what makes its editions in English."""
    content = load_project(Project(ROOT), STRINGS, Diagnostics())
    return content, Editions(content, read_translations(content, Diagnostics(), {"en-US"}))


@functools.cache
def made(tag):
    """Give the project's own briefing and card in one locale, with their edition."""
    content, editions = project()
    here = editions.make(parse_locale(tag), "staff")
    loaded = content.briefings["staff-briefing"]
    record = editions.localise(loaded, here.locale, "staff", here.facts).record
    frame = here.frame("A title", "Briefing", "a subject", reviewed=True, checked=True)
    return briefing_of(record, here, frame), disclosure_card_of(record, here, frame), here


@pytest.mark.parametrize("tag", ["en-GB", "en-US"])
def test_page_and_card_say_what_the_countrys_file_says(tag):
    briefing, card, here = made(tag)
    duties = [here.own(duty.text) for duty in here.country.reporting_duty]
    assert duties
    assert [duty.text for duty in briefing.duties] == duties
    assert [duty.text for duty in card.disclosure.duties] == duties


def test_where_no_duty_is_known_both_send_to_the_schools_procedure():
    briefing, card, here = made("en-UA")
    assert not any(here.own(duty.text) for duty in here.country.reporting_duty)
    assert [duty.text for duty in briefing.duties] == [here.word("plan-duty-unknown")]
    assert [duty.text for duty in card.disclosure.duties] == [here.word("plan-duty-unknown")]


@pytest.mark.parametrize(("tag", "paper"), [("en-GB", "A5"), ("en-US", "Half-Letter")])
def test_the_card_is_half_a_sheet_of_the_countrys_paper(tag, paper):
    assert made(tag)[1].paper == paper


@pytest.mark.parametrize("tag", ["en-GB", "en-US"])
def test_both_name_somebody_to_talk_to_first(tag):
    briefing, card, here = made(tag)
    first = here.help("staff").entries[0]
    assert here.word("help-need-talk") in first.need
    assert briefing.help.entries[0] == card.help.entries[0] == first


def test_where_suicide_is_spoken_of_a_crisis_line_stands():
    briefing, card, _ = made("en-US")
    assert [entry.id for entry in briefing.help.entries][-1] == "lifeline-988"
    assert [entry.id for entry in card.help.entries][-1] == "lifeline-988"


def test_every_figure_has_its_year_and_stands_in_no_other_text():
    briefing = made("en-GB")[0]
    assert briefing.figures
    assert all(figure.years[:4].isdigit() for figure in briefing.figures)
    rest = [point for part in briefing.parts for point in part.points]
    assert not any("%" in point for point in rest)


def test_speaking_of_suicide_names_no_number_and_no_method():
    (known, how, left) = made("en-GB")[0].messaging.points
    assert not any(letter.isdigit() for point in (known, how, left) for letter in point)
    assert "died by suicide" in how
