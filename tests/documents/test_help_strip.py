"""A page names the help of its country, for its band and its language."""

from __future__ import annotations

import dataclasses

import pytest

from builder.content.help import Check, CountryHelp, EmergencyNumber, Evidence, Service
from builder.documents.help_strip import choose_help, help_status, shorten_url
from builder.languages.locale import Locale
from tests.projects.two_bands import ROOT, edition

EVIDENCE = (Evidence(where="a test", kind="none"),)
CHECK = Check(by="A Person", on="2026-11-01")


def service(id_, *needs, **fields):
    given = {"phone": "0800 1", "print": "ok", "evidence": EVIDENCE, **fields}
    return Service(id=id_, name=id_.title(), needs=needs, **given)


def strip(*services, band="13-15", audience="pupils", emergency=(), tag="uk-GB"):
    country = CountryHelp(languages=("uk",), services=services, emergency=emergency)
    return choose_help(dataclasses.replace(edition(tag, band), country=country), audience)


def shown(found):
    return [entry.id for entry in found.entries]


def number(rule, checked=None):
    return EmergencyNumber(
        id="emergency", phone="112", print=rule, evidence=EVIDENCE, checked=checked
    )


def test_an_edition_knows_where_the_names_and_numbers_of_services_stand():
    made = edition("en-GB", "11-13")
    for each in made.country.services:
        place = made.places[each.name]
        lines = (ROOT / place.file).read_text(encoding="utf-8").splitlines()
        assert each.name in lines[place.line - 1]


def test_a_childs_page_leads_with_someone_to_talk_to():
    found = strip(service("b", "report"), service("c", "take-down"), service("a", "talk"))
    assert shown(found) == ["a", "b", "c"]


def test_one_service_a_need_the_first_that_can_be_reached():
    found = strip(service("first", "talk"), service("second", "talk"))
    assert shown(found) == ["first"]
    hidden = service("first", "talk", print="never")
    assert shown(strip(hidden, service("second", "talk"))) == ["second"]


def test_a_service_for_several_needs_stands_once_with_all_of_them():
    found = strip(service("a", "talk", "take-down"), service("b", "report"))
    assert shown(found) == ["a", "b"]
    here = edition("uk-GB", "13-15")
    talk, down = here.word("help-need-talk"), here.word("help-need-take-down")
    assert found.entries[0].need == f"{talk} · {down}"


@pytest.mark.parametrize(("band", "crisis"), [("11-13", False), ("13-15", True)])
def test_a_crisis_line_is_for_thirteen_and_older(band, crisis):
    found = strip(service("talk", "talk"), service("crisis", "crisis"), band=band)
    assert ("crisis" in shown(found)) is crisis


def test_the_plan_names_the_crisis_line_whatever_the_pupils_age():
    services = (service("talk", "talk"), service("crisis", "crisis"))
    assert "crisis" in shown(strip(*services, band="11-13", audience="adults"))


def test_adults_tools_never_stand_on_pupils_pages():
    tool = service("tool", "take-down", audience="adults")
    assert shown(strip(tool)) == []
    assert shown(strip(tool, audience="adults")) == ["tool"]


@pytest.mark.parametrize(
    ("ages_from", "ages_to", "band", "fits"),
    [
        (0, 17, "13-15", True),
        (0, 15, "13-15", True),
        (0, 14, "13-15", False),
        (13, 120, "13-15", True),
        (14, 120, "13-15", False),
        (12, 17, "11-13", False),
    ],
)
def test_a_service_fits_the_whole_band_or_is_not_shown(ages_from, ages_to, band, fits):
    found = strip(service("a", "talk", ages_from=ages_from, ages_to=ages_to), band=band)
    assert bool(found.entries) is fits


def test_services_that_answer_in_the_pages_language_come_first():
    services = (
        service("english", "talk", languages=("en",)),
        service("ukrainian", "talk", languages=("uk",)),
    )
    assert shown(strip(*services)) == ["ukrainian"]
    assert shown(strip(services[0])) == ["english"]


def test_a_script_of_the_pages_language_is_that_language():
    services = (
        service("english", "talk", languages=("en",)),
        service("chinese", "talk", languages=("zh-Hans",)),
    )
    country = CountryHelp(languages=("en",), services=services)
    here = edition("uk-GB", "13-15")
    page = dataclasses.replace(here, country=country, locale=Locale("zh", "Hans", "GB"))
    assert shown(choose_help(page, "pupils")) == ["chinese"]


def test_a_region_without_a_name_in_the_other_language_leaves_no_gap():
    scots = service("scots", "talk", regions={"en": "Scotland"}, free=True)
    first = dataclasses.replace(
        edition("en-GB", "13-15"), country=CountryHelp(languages=("en",), services=(scots,))
    )
    other = dataclasses.replace(edition("uk-GB", "13-15"), country=first.country, help_as=first)
    free = other.word("help-free")
    notes = [choose_help(each, "adults").entries[0].note for each in (first, other)]
    assert notes == [f"Scotland · {first.word('help-free')}", free]


def test_what_may_not_be_printed_is_left_out():
    found = strip(
        service(
            "a",
            "talk",
            phone_words="0800-LINE",
            text_number="85258",
            url="https://www.example.org/",
            free=True,
            hours="24/7",
            field_print={"phone": "never", "url": "after_check", "hours": "never"},
        )
    )
    (entry,) = found.entries
    assert (entry.phone, entry.phone_words, entry.url, entry.url_short) == (None,) * 4
    assert entry.text_number == "85258"
    assert entry.note == ""
    assert found.qr is None


def test_after_a_recorded_check_it_is_printed():
    a = service(
        "a",
        "talk",
        url="https://www.example.org/",
        field_print={"url": "after_check"},
        checked=CHECK,
    )
    found = strip(a)
    assert found.entries[0].url_short == "example.org"
    assert found.qr is not None
    assert found.qr.url == "https://www.example.org/"


def test_a_service_without_a_contact_of_its_own_names_the_one_that_leads_to_it():
    remove = service("remove", "take-down", phone=None, via="line")
    found = strip(service("line", "talk"), remove)
    assert shown(found) == ["line", "remove"]
    assert "Line" in found.entries[1].note
    assert shown(strip(remove)) == []
    assert shown(strip(service("line", "talk", print="never"), remove)) == []


def test_the_code_is_that_of_whom_to_talk_to_then_of_the_report_channel_then_take_it_down():
    talk = service("talk", "talk", url="https://talk.example.org")
    report = service("report", "report", url="https://report.example.org")
    down = service("down", "take-down", url="https://down.example.org")
    for services, service_name in [
        ((down, report, talk), "Talk"),
        ((service("talk", "talk"), down, report), "Report"),
        ((service("talk", "talk"), service("report", "report"), down), "Down"),
    ]:
        found = strip(*services)
        assert found.qr is not None
        assert found.qr.service == service_name
    assert strip(service("talk", "talk")).qr is None


def test_without_a_printable_emergency_number_the_page_says_to_call_the_local_one():
    here = edition("uk-GB", "13-15")
    for emergency in ((), (number("after_check"),), (number("never", CHECK),)):
        found = strip(emergency=emergency)
        assert found.emergency_phone is None
        assert found.emergency == here.word("help-emergency-local")
    found = strip(emergency=(number("never"), number("after_check", CHECK)))
    assert found.emergency_phone == "112"
    assert found.emergency == here.word("help-emergency")


@pytest.mark.parametrize(
    ("band_for", "audience", "ending"),
    [
        ("pupils", "pupils", ""),
        ("pupils", "adults", "-adults"),
        ("pupils", "families", "-adults"),
        ("pupils", "staff", "-adults"),
        ("adults", "pupils", "-adults"),
    ],
)
@pytest.mark.parametrize(
    ("emergency", "line"), [((), "help-emergency-local"), ((number("ok"),), "help-emergency")]
)
def test_adults_are_told_of_danger_as_adults(emergency, line, band_for, audience, ending):
    here = edition("uk-GB", "13-15")
    page = dataclasses.replace(
        here,
        interface={name: name for name in here.interface},
        band=here.band.model_copy(update={"audience": band_for}),
        country=CountryHelp(languages=("uk",), services=(), emergency=emergency),
    )
    assert choose_help(page, audience).emergency == f"{line}{ending}"


@pytest.mark.parametrize(
    ("name", "fields", "shown_name"),
    [
        ("3018", {"phone": "30 18"}, ""),
        ("StopNCII.org", {"phone": None, "url": "https://stopncii.org"}, ""),
        ("Dyżurnet.pl", {"phone": None, "url": "https://www.dyzurnet.pl/"}, ""),
        ("Dyżurnet.pl", {"phone": "801 615", "url": "https://dyzurnet.pl"}, "Dyżurnet.pl"),
        ("SOS 1056", {"phone": "1056"}, "SOS 1056"),
        ("3018 (e-Enfance)", {"phone": "3018"}, "e-Enfance"),
        ("116 111 (ANAR)", {"phone": "116 111"}, "ANAR"),
        ("1737, Need to talk?", {"phone": "1737"}, "Need to talk?"),
        ("3114, la ligne (France)", {"phone": "3114"}, "la ligne (France)"),
        ("Centre, here (Lyon)", {"phone": "1737"}, "Centre, here (Lyon)"),
        ("3018 (e-Enfance)", {"phone": "0 800"}, "3018 (e-Enfance)"),
        ("988 Suicide Lifeline", {"phone": "988"}, "988 Suicide Lifeline"),
    ],
)
def test_a_name_that_is_the_contact_after_it_is_said_once(name, fields, shown_name):
    given = service("a", "take-down", **fields).model_copy(update={"name": name})
    found = strip(given, audience="adults")
    assert (found.entries[0].name, found.entries[0].shown_name) == (name, shown_name)
    if found.qr and not shown_name:
        assert found.qr.shown_service == ""


def test_a_code_names_whose_address_it_is_where_the_address_does_not():
    found = strip(service("talk", "talk", url="https://talk.example.org"))
    assert found.qr is not None
    assert found.qr.shown_service == "Talk"


@pytest.mark.parametrize(
    ("services", "emergency", "status"),
    [
        ((), (), "none"),
        ((service("a", "talk", print="never"),), (), "none"),
        ((service("a", "talk"),), (), "unverified"),
        ((service("a", "talk", checked=CHECK),), (), "verified"),
        ((service("a", "talk", checked=CHECK),), (number("ok"),), "unverified"),
        ((service("a", "talk", checked=CHECK),), (number("ok", CHECK),), "verified"),
        ((service("a", "talk", checked=CHECK), service("b", "talk")), (), "verified"),
        ((service("a", "talk", checked=CHECK), service("b", "report")), (), "unverified"),
    ],
)
def test_help_is_verified_when_a_person_checked_all_that_is_shown(services, emergency, status):
    country = CountryHelp(languages=("uk",), services=services, emergency=emergency)
    here = dataclasses.replace(edition("uk-GB", "13-15"), country=country)
    assert help_status(here, "pupils") == status


@pytest.mark.parametrize(
    ("url", "short"),
    [
        ("https://www.childline.org.uk", "childline.org.uk"),
        ("https://www.ceop.police.uk/Safety-Centre/", "ceop.police.uk/Safety-Centre"),
        ("https://takeitdown.ncmec.org", "takeitdown.ncmec.org"),
    ],
)
def test_an_address_is_shortened_to_what_people_type(url, short):
    assert shorten_url(url) == short


def test_ukrainian_pupils_in_britain_get_the_british_services():
    help_ = edition("uk-GB", "11-13").help("pupils")
    assert shown(help_) == ["childline", "ceop-safety-centre", "report-remove"]
    childline = help_.entries[0]
    assert (childline.phone, childline.name_language) == ("0800 1111", "en")
    assert childline.note == "безкоштовно · цілодобово"
    assert help_.emergency_phone == "999"
    assert "Childline" in help_.entries[2].note


def test_pupils_in_egypt_get_the_one_number_there_is_in_latin_digits():
    help_ = edition("ar-EG", "13-15").help("pupils")
    (line,) = help_.entries
    assert line.phone == "16000"
    assert help_.emergency_phone is None
    assert help_.qr is None


def test_only_adults_get_what_a_short_name_stands_for():
    short = service("abc", "talk", full_name="A Big Charity")
    assert strip(short).entries[0].name == "Abc"
    assert strip(short, audience="adults").entries[0].name == "A Big Charity (Abc)"
