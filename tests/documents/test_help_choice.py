"""Which services stand on a page is decided by who reads it and how old they are."""

from __future__ import annotations

import dataclasses

import pytest

from builder.content.help import CountryHelp, Evidence, Service
from builder.content.text import Text
from builder.content.vocabulary import Band
from builder.documents.help_choice import choose_services
from builder.documents.help_strip import choose_help, help_status
from tests.projects.two_bands import edition

EVIDENCE = (Evidence(where="a test", kind="none"),)
AGES = {
    "7-9": (7, 9),
    "9-11": (9, 11),
    "11-13": (11, 13),
    "13-15": (13, 15),
    "15-18": (15, 17),
    "18-plus": (18, 120),
    "parents": (18, 120),
    "staff": (18, 120),
}


def band(id_):
    first, last = AGES[id_]
    audience = "adults" if first >= 18 else "pupils"
    return Band(id=id_, audience=audience, ages_from=first, ages_to=last, label=Text(default=id_))


def service(id_, *needs, **fields):
    given = {"phone": "0800 1", "print": "ok", "evidence": EVIDENCE, **fields}
    return Service(id=id_, name=id_.title(), needs=needs, **given)


def here(services, band_id, tag="uk-GB"):
    known = edition(tag, "13-15")
    every = tuple(band(each) for each in AGES)
    return dataclasses.replace(
        known,
        band=band(band_id),
        vocabulary=known.vocabulary.model_copy(update={"bands": every}),
        country=CountryHelp(languages=("uk",), services=tuple(services)),
    )


def ids(services, band_id, audience="pupils"):
    return [each.service.id for each in choose_services(here(services, band_id), audience)]


LINE = service("childline", "talk", audience="pupils", ages_to=18)
CEOP = service("ceop", "report", "police", ages_to=17)
HOTLINE = service("hotline", "report")
REMOVE = service("remove", "take-down", ages_to=17)
ANY_AGE_REMOVE = service("take-it-down", "take-down")
TEXT_LINE = service("text-line", "crisis", phone=None, text_number="85258")
LISTENING = service("listening", "crisis")
YOUNG_LISTENING = service("young-listening", "crisis", ages_from=11, ages_to=25)
POLICE = service("police", "police")
FRAUD = service("fraud", "report", "police", audience="adults", ages_from=18)
ADULT_REMOVE = service("adult-remove", "take-down", audience="adults", ages_from=18)
ADULT_LINE = service("adult-line", "talk", "take-down", audience="adults", ages_from=18)
FAMILIES = service("families", "talk", audience="families")

EVERYTHING = (
    *(LINE, HOTLINE, CEOP, REMOVE, ANY_AGE_REMOVE, LISTENING, TEXT_LINE),
    *(POLICE, FRAUD, ADULT_REMOVE, ADULT_LINE),
)
CHILD_ONLY = {"childline", "ceop", "remove"}
ADULT_ONLY = {"fraud", "adult-remove", "adult-line"}


@pytest.mark.parametrize(
    ("band_id", "shown"),
    [
        ("7-9", ["childline"]),
        ("9-11", ["childline", "ceop"]),
        ("11-13", ["childline", "ceop", "remove"]),
        ("13-15", ["childline", "ceop", "remove", "text-line"]),
        ("15-18", ["childline", "ceop", "remove", "listening"]),
        ("18-plus", ["adult-line", "fraud", "adult-remove", "listening"]),
    ],
)
def test_each_band_is_shown_the_help_for_its_age(band_id, shown):
    assert ids(EVERYTHING, band_id) == shown


@pytest.mark.parametrize("band_id", ["7-9", "9-11", "11-13", "13-15", "15-18"])
def test_no_pupils_page_shows_a_tool_for_adults(band_id):
    # Asked one by one: what stands before it in the file would hide it.
    for each in EVERYTHING:
        if each.id in ADULT_ONLY:
            assert ids([each], "18-plus") == [each.id]
            assert ids([each], band_id) == []


@pytest.mark.parametrize("audience", ["pupils", "adults", "families", "staff"])
def test_nobody_over_eighteen_is_sent_to_a_service_for_children_as_their_own(audience):
    assert CHILD_ONLY.isdisjoint(ids(EVERYTHING, "18-plus", audience))


def test_adults_report_to_the_police_and_to_what_is_for_adults_only():
    fraud = service("fraud", "report", audience="adults", regions={"uk": "Англія"})
    police = service("police", "police", "report")
    assert ids([HOTLINE, police, fraud], "18-plus") == ["police", "fraud"]
    assert ids([HOTLINE, POLICE], "18-plus") == ["police"]
    assert ids([HOTLINE], "18-plus") == ["hotline"]


def test_the_youngest_are_shown_no_place_to_report_that_is_for_everybody():
    assert ids([LINE, HOTLINE, POLICE], "9-11") == ["childline"]
    assert ids([LINE, HOTLINE], "11-13") == ["childline", "hotline"]


def test_the_place_to_report_that_is_meant_for_children_comes_first():
    assert ids([HOTLINE, CEOP], "13-15") == ["ceop"]


def test_without_a_place_to_report_the_police_stand_in_from_eleven():
    assert ids([LINE, POLICE], "9-11") == ["childline"]
    found = choose_services(here([LINE, POLICE], "11-13"), "pupils")
    assert [(each.service.id, each.needs) for each in found] == [
        ("childline", ("talk",)),
        ("police", ("police",)),
    ]


def test_without_anybody_to_talk_to_a_crisis_line_leads_where_it_may_be_shown():
    assert ids([HOTLINE, LISTENING], "11-13") == ["hotline"]
    found = choose_services(here([HOTLINE, LISTENING], "13-15"), "pupils")
    assert [(each.service.id, each.needs) for each in found] == [
        ("listening", ("crisis",)),
        ("hotline", ("report",)),
    ]


def test_under_fifteen_a_crisis_line_for_the_young_or_by_text_goes_first():
    assert ids([LISTENING, TEXT_LINE], "13-15")[0] == "text-line"
    assert ids([LISTENING, YOUNG_LISTENING], "13-15")[0] == "young-listening"
    assert ids([LISTENING], "13-15") == ["listening"]


def test_from_fifteen_a_listening_line_for_everybody_stands_beside_it():
    assert ids([LISTENING, YOUNG_LISTENING], "15-18") == ["young-listening", "listening"]
    assert ids([LISTENING, TEXT_LINE], "15-18") == ["listening"]


@pytest.mark.parametrize(("band_id", "word"), [("parents", "child"), ("staff", "pupil")])
@pytest.mark.parametrize("audience", ["pupils", "adults"])
def test_parents_and_staff_read_whose_each_service_is(band_id, word, audience):
    edition_ = here(EVERYTHING, band_id)
    theirs, own = edition_.word(f"help-for-{word}"), edition_.word("help-for-adults")
    shown = {each.id: each.need for each in choose_help(edition_, audience).entries}
    assert {id_ for id_, need in shown.items() if need.startswith(theirs)} == CHILD_ONLY
    adults = {id_ for id_, need in shown.items() if need.startswith(own)}
    assert adults == {"adult-line", "adult-remove"}
    assert set(shown) - CHILD_ONLY - adults == {"text-line", "listening"}
    assert next(iter(shown)) == "childline"


def test_a_letter_home_names_the_childs_services_and_who_parents_can_talk_to():
    found = choose_services(here((*EVERYTHING, FAMILIES), "11-13"), "families")
    assert [(each.service.id, each.whom) for each in found] == [
        ("childline", "help-for-child"),
        ("ceop", "help-for-child"),
        ("remove", "help-for-child"),
        ("text-line", ""),
        ("families", "help-for-adults"),
        ("listening", ""),
    ]


def test_a_letter_home_never_leads_to_help_with_adults_own_pictures():
    assert ids([LINE, ADULT_REMOVE, ADULT_LINE], "11-13", "families") == ["childline"]


def test_who_supports_families_is_no_help_for_an_adults_own_trouble():
    assert ids([FAMILIES, ADULT_LINE], "18-plus") == ["adult-line"]
    assert ids([ADULT_LINE, FAMILIES], "parents")[0] == "families"
    assert ids([FAMILIES, LINE], "13-15") == ["childline"]


def test_a_briefing_for_staff_speaks_of_the_pupil():
    (line,) = choose_services(here([LINE], "13-15"), "staff")
    assert line.whom == "help-for-pupil"


def test_the_teachers_plan_names_what_pupils_are_told_of_without_a_label():
    found = choose_services(here(EVERYTHING, "13-15"), "adults")
    assert [each.service.id for each in found] == ids(EVERYTHING, "13-15")
    assert {each.whom for each in found} == {""}


def test_the_plan_marks_what_is_for_adults_where_there_is_nothing_else():
    tool = service("tool", "take-down", audience="adults")
    (found,) = choose_services(here([tool], "13-15"), "adults")
    assert found.whom == "help-for-adults"
    assert ids([tool, REMOVE], "13-15", "adults") == ["remove"]


SCOTTISH = service("scottish", "talk", regions={"uk": "Шотландія"})


def test_a_service_for_part_of_the_country_is_left_out_of_pupils_pages():
    assert ids([SCOTTISH, LINE], "13-15") == ["childline"]
    assert ids([SCOTTISH], "13-15") == []


def test_on_adults_pages_it_stands_with_its_region_before_one_for_everybody():
    strip = choose_help(here([SCOTTISH, LINE], "13-15"), "adults")
    assert [(each.id, each.note) for each in strip.entries] == [
        ("scottish", "Шотландія"),
        ("childline", ""),
    ]


def test_a_region_without_a_name_in_the_pages_language_is_left_out():
    nameless = service("scottish", "talk", regions={"en": "Scotland"})
    assert ids([nameless, LINE], "13-15", "adults") == ["childline"]


def test_the_status_is_of_the_services_that_the_readers_are_shown():
    unchecked = here([LINE, FAMILIES], "13-15")
    checked = LINE.model_copy(update={"checked": {"by": "A", "on": "2026-11-01"}})
    some = here([checked, FAMILIES], "13-15")
    assert help_status(unchecked, "pupils") == "unverified"
    assert help_status(some, "pupils") == "verified"
    assert help_status(some, "families") == "unverified"


def test_grown_ups_are_not_told_to_tell_an_adult():
    pupils = choose_help(here([LINE], "13-15"), "pupils").trusted_adult
    adults = choose_help(here([LINE], "18-plus"), "pupils").trusted_adult
    known = edition("uk-GB", "13-15")
    assert pupils == known.word("help-trusted-adult")
    assert adults == known.word("help-trusted-person") != pupils
