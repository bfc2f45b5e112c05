"""The help of all 45 countries: every entry with its evidence, its rule and sensible ages."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from builder.content.help import CONTACT_FIELDS, Check, CountryHelp
from builder.diagnostics import Diagnostics, in_order
from builder.languages.locale import known_country, known_language
from builder.source.schema import validate
from builder.source.yaml_tree import parse_yaml

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "lessons" / "help"

CODES = (
    "AE AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IN IT JP KE LT LU LV MT MX NG "
    "NL NO NZ PH PL PT RO SE SI SK TR UA US ZA"
)
COUNTRIES = CODES.split()

PLAIN = {"GB": ("en",), "US": ("en", "es"), "ES": ("es",), "AE": ("ar",)}
"""What a build makes that names no locale."""

STRICTER = {"ok": 0, "after_check": 1, "never": 2}

LASTING = {"official", "bik", "relay", "vetted", "source", "law"}
"""Places that keep what they say up to date; what they say holds without a date."""

NEWEST_TRUSTED = "2022"
"""The year before which a dated source is too old to print from."""

WAYS_TO_REACH = ("phone", "text_number", "email", "url", "chat")

CHILDREN = ("7-9", "9-11", "11-13", "13-15", "15-18")

WRONG = {
    "CY": ["70000116"],
    "CZ": ["122"],
    "DE": ["166111", "08003050750"],
    "DK": ["166111"],
    "ES": ["717003717"],
    "FR": ["116111"],
    "HR": ["014833888", "116006"],
    "IE": ["50101"],
    "IN": ["155260"],
    "IT": ["116111"],
    "NG": ["627"],
    "NL": ["08000450"],
    "PT": ["800919090"],
    "SI": ["111116"],
    "UA": ["772"],
    "ZA": ["0800055555"],
}
"""Numbers that are in circulation and are wrong, out of date or do not answer there."""

GONE = {
    "ES": "protegeles.com",
    "GB": "actionfraud.police.uk",
    "NL": "meldpunt-kinderporno.nl",
    "SK": "stopline.sk",
}
"""Addresses of services that have closed or are called something else now."""

TAGS = {
    "AU": (
        "AC9HP4P08 AC9HP8P08 AC9HP10P07 AC9HP10P08 AC9HP10P10 "
        "unesco:4.1 unesco:4.2 unesco:4.3 unesco:5.3 unesco:5.4 unesco:5.5"
    ),
    "ES": "digcomp:1.2 digcomp:2.2 digcomp:2.5 digcomp:2.6 digcomp:4.2 digcomp:4.3 unesco:5.4",
    "GB": (
        "rshe:2025:primary:online rshe:2025:secondary:online rshe:2025:secondary:being-safe "
        "rshe:2025:secondary:sexual-harassment-violence efacw:online-relationships "
        "efacw:online-reputation efacw:privacy-and-security efacw:self-image-and-identity "
        "efacw:managing-online-information unesco:4.1 unesco:4.2 unesco:4.3 unesco:5.3 unesco:5.4 "
        "unesco:5.5"
    ),
    "IE": "sphe:junior-cycle:strand-3 digcomp:4.2 unesco:4.3",
    "US": (
        "casel:self-awareness casel:self-management casel:social-awareness "
        "casel:relationship-skills casel:responsible-decision-making iste:digital-citizen "
        "nhes:shape-2024:1 unesco:4.1 unesco:4.2 unesco:4.3 unesco:5.3 unesco:5.4 unesco:5.5"
    ),
}


@functools.cache
def country(code):
    diagnostics = Diagnostics()
    text = (FOLDER / f"{code}.yaml").read_text(encoding="utf-8")
    file = parse_yaml(text, f"{code}.yaml", diagnostics)
    assert file is not None
    record = validate(CountryHelp, file, diagnostics)
    assert record is not None, "\n".join(map(str, in_order(diagnostics)))
    return record


def entries(code):
    return [*country(code).emergency, *country(code).services]


def recent(each):
    return each.date is None or each.date[:4] >= NEWEST_TRUSTED


def may_be_ok(evidence):
    """Tell whether the evidence is good enough to print from before anybody has checked it."""
    lasting = [each for each in evidence if each.kind in LASTING and recent(each)]
    news = [each for each in evidence if each.kind == "news" and each.date and recent(each)]
    agreeing = [each for each in evidence if each.kind in {"news", "dataset", "app"}]
    return bool(lasting or news or len([each for each in agreeing if recent(each)]) > 1)


def digits(number):
    return "".join(character for character in number if character.isdigit())


def test_these_are_the_countries():
    assert sorted(path.stem for path in FOLDER.glob("*.yaml")) == COUNTRIES
    assert all(known_country(code) for code in COUNTRIES)


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_country_has_help_and_a_number_for_danger(code):
    assert country(code).services
    assert country(code).emergency
    assert all(each.evidence for each in entries(code))


@pytest.mark.parametrize("code", COUNTRIES)
def test_an_id_names_one_thing(code):
    record = country(code)
    ids = [each.id for each in entries(code)]
    assert len(ids) == len(set(ids))
    for things in (record.reporting_duty, record.curriculum):
        assert len({each.id for each in things}) == len(things)


@pytest.mark.parametrize("code", COUNTRIES)
def test_ages_are_sensible(code):
    for service in country(code).services:
        assert service.ages_from <= service.ages_to, service.id
        if service.audience == "pupils":
            assert service.ages_from < 18, service.id
            assert service.ages_to >= 17, service.id
        if service.ages_from >= 18:
            assert service.audience == "adults", service.id


@pytest.mark.parametrize("code", COUNTRIES)
def test_only_good_evidence_prints_unchecked(code):
    for each in entries(code):
        assert each.print != "ok" or may_be_ok(each.evidence), each.id


@pytest.mark.parametrize("code", COUNTRIES)
def test_what_rests_on_nothing_but_knowledge_waits_for_a_check(code):
    for each in entries(code):
        if all(evidence.kind == "none" for evidence in each.evidence):
            assert each.print in {"after_check", "never"}, each.id


@pytest.mark.parametrize("code", COUNTRIES)
def test_the_rule_of_a_field_is_stricter_than_its_entrys(code):
    for service in country(code).services:
        for field, rule in service.field_print.items():
            assert getattr(service, field) not in (None, ()), (service.id, field)
            assert STRICTER[rule] > STRICTER[service.print], (service.id, field)


@pytest.mark.parametrize("code", COUNTRIES)
def test_what_is_unsure_is_not_printed_even_when_checked(code):
    check = Check(by="A Person", on="2026-11-21")
    for service in country(code).services:
        checked = service.model_copy(update={"checked": check})
        for field in CONTACT_FIELDS:
            unsure = "never" in (service.print, service.field_print.get(field))
            assert checked.may_print(field) is not unsure, (service.id, field)


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_service_can_be_reached_or_says_who_leads_to_it(code):
    for service in country(code).services:
        ways = [getattr(service, name) for name in WAYS_TO_REACH]
        assert any(ways) or service.via or service.print == "never", service.id


@pytest.mark.parametrize("code", WRONG)
def test_a_wrong_number_in_circulation_is_nobodys_contact(code):
    numbers = [
        digits(number)
        for each in entries(code)
        for number in (each.phone, getattr(each, "text_number", None))
        if number
    ]
    assert not set(numbers) & set(WRONG[code])


@pytest.mark.parametrize("code", GONE)
def test_the_address_of_a_service_that_is_gone_is_nobodys_contact(code):
    for service in country(code).services:
        assert GONE[code] not in f"{service.url} {service.chat} {service.email}", service.id


@pytest.mark.parametrize("code", COUNTRIES)
def test_pictures_come_down_by_one_tool_for_children_and_another_for_adults(code):
    services = {service.id: service for service in country(code).services}
    child, adult = services["take-it-down"], services["stopncii"]
    assert (child.audience, child.url) == ("everyone", "https://takeitdown.ncmec.org")
    assert (adult.audience, adult.ages_from) == ("adults", 18)
    assert "take-down" in child.needs
    assert "take-down" in adult.needs


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_child_has_somebody_to_talk_to_once_a_person_has_checked(code):
    talks = [
        service
        for service in country(code).services
        if "talk" in service.needs and service.audience != "adults" and service.print != "never"
    ]
    assert talks


@pytest.mark.parametrize("code", COUNTRIES)
def test_languages_are_languages_and_the_plain_ones_are_among_them(code):
    record = country(code)
    assert all(map(known_language, record.languages))
    assert record.plain_build == PLAIN.get(code, ())
    assert set(record.plain_build) <= set(record.languages)


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_fact_of_the_country_is_told_in_one_of_its_languages_with_its_source(code):
    record = country(code)
    for duty in record.reporting_duty:
        assert record.languages[0] in duty.text, duty.id
        assert duty.text.keys() == duty.source.keys(), duty.id
        assert duty.region is None or duty.region.keys() == duty.text.keys(), duty.id
    for wordings in (record.lead_title, record.record):
        assert not wordings or record.languages[0] in wordings


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_region_is_named_in_the_first_language(code):
    record = country(code)
    for service in record.services:
        assert not service.regions or record.languages[0] in service.regions, service.id


@pytest.mark.parametrize("code", COUNTRIES)
def test_school_years_are_known_for_all_bands_or_for_none(code):
    years = country(code).school_years
    assert tuple(years) in ((), CHILDREN)


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_curriculum_tag_has_a_label_and_evidence(code):
    for tag in country(code).curriculum:
        assert tag.label, tag.id
        assert tag.evidence, tag.id


@pytest.mark.parametrize("code", TAGS)
def test_the_tags_that_lessons_name_are_known_where_they_are_used(code):
    record = country(code)
    labels = {tag.id: tag.label for tag in record.curriculum}
    for tag in TAGS[code].split():
        assert record.languages[0] in labels.get(tag, {}), tag


def test_every_tag_of_a_lesson_is_known_to_some_country():
    known = {tag.id for code in COUNTRIES for tag in country(code).curriculum}
    lessons = sorted((ROOT / "lessons").glob("*/lesson.yaml"))
    assert lessons
    for path in lessons:
        file = parse_yaml(path.read_text(encoding="utf-8"), path.parent.name, Diagnostics())
        assert file is not None, path.parent.name
        assert set(file.value.get("curriculum", ())) <= known, path.parent.name
