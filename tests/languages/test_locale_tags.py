"""Any language goes with any country; nonsense is refused."""

from __future__ import annotations

import pytest

from builder.languages.locale import (
    is_regional,
    known_country,
    known_language,
    office_tag,
    pair,
    parse_locale,
)
from builder.languages.numbers import in_a_list, in_digits, number_range


def locale(tag):
    found = parse_locale(tag)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("tag", "language", "script", "country"),
    [
        ("en-GB", "en", None, "GB"),
        ("uk-GB", "uk", None, "GB"),
        ("zh-Hans-US", "zh", "Hans", "US"),
        ("ar-EG", "ar", None, "EG"),
        ("sr-Latn-RS", "sr", "Latn", "RS"),
        ("fil-PH", "fil", None, "PH"),
    ],
)
def test_a_tag_is_language_perhaps_script_and_country(tag, language, script, country):
    found = locale(tag)
    assert (found.language, found.script, found.country) == (language, script, country)
    assert str(found) == found.tag == tag


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "en",
        "en_GB",
        "EN-GB",
        "en-gb",
        "en-GB ",
        "en-GB-x",
        "xx-GB",
        "und-GB",
        "root-GB",
        "en-XX",
        "en-ZZ",
        "en-EU",
        "en-AA",
        "en-419",
        "en-Zzzz-GB",
        "uk-Qaaa-GB",
        "en-Arab-GB",
        "../../etc-GB",
        "en-GB\n",
    ],
)
def test_nonsense_is_refused(tag):
    assert parse_locale(tag) is None


def test_a_locale_looks_in_its_own_folder_first():
    assert locale("uk-GB").chain == ("uk-GB", "uk")
    assert locale("zh-Hans-US").chain == ("zh-Hans-US", "zh-Hans")


def test_countries_of_latin_america_share_a_folder():
    assert locale("es-US").chain == ("es-US", "es-419", "es")
    assert locale("es-MX").chain == ("es-MX", "es-419", "es")
    assert locale("es-ES").chain == ("es-ES", "es")


@pytest.mark.parametrize(
    ("tag", "direction", "script", "paper"),
    [
        ("en-GB", "ltr", "Latn", "A4"),
        ("en-US", "ltr", "Latn", "Letter"),
        ("uk-GB", "ltr", "Cyrl", "A4"),
        ("ar-EG", "rtl", "Arab", "A4"),
        ("ar-US", "rtl", "Arab", "Letter"),
        ("fa-GB", "rtl", "Arab", "A4"),
        ("zh-Hans-US", "ltr", "Hans", "Letter"),
        ("es-MX", "ltr", "Latn", "Letter"),
    ],
)
def test_the_language_decides_the_direction_and_the_country_the_paper(
    tag, direction, script, paper
):
    found = locale(tag)
    assert (found.direction, found.main_script, found.paper) == (direction, script, paper)


def test_only_english_is_the_source():
    assert locale("en-US").is_source
    assert not locale("es-US").is_source


@pytest.mark.parametrize(
    ("tag", "office"),
    [
        ("en-GB", "en-GB"),
        ("es-US", "es-US"),
        ("en-JP", "en-GB"),
        ("en-HR", "en-GB"),
        ("uk-GB", "uk-UA"),
        ("ar-US", "ar-EG"),
        ("zh-Hans-US", "zh-CN"),
        ("zh-Hant-GB", "zh-TW"),
        ("qps-ploc-GB", "qps-ploc-GB"),
    ],
)
def test_office_programs_are_told_a_country_that_the_language_is_at_home_in(tag, office):
    assert office_tag(tag) == office


def test_a_language_and_a_country_are_put_together():
    assert pair("zh-Hans", "US") == locale("zh-Hans-US")
    assert pair("uk", "GB") == locale("uk-GB")
    assert locale("uk-GB").autonym == "Українська"
    assert locale("ka-GB").autonym == "ქართული"


@pytest.mark.parametrize(("tag", "digits"), [("ar-GB", "16"), ("fa-GB", "16"), ("ar-EG", "١٦")])
def test_where_a_language_is_not_at_home_its_numbers_are_in_latin_digits(tag, digits):
    assert in_digits(16, locale(tag)) == digits


def test_languages_and_countries_by_themselves():
    assert known_language("zh-Hant")
    assert not known_language("es-US")
    assert is_regional("es-US")
    assert is_regional("es-419")
    assert not is_regional("es-999")
    assert not is_regional("es")
    assert not is_regional("zh-Hans")
    assert known_country("EG")
    assert not known_country("eg")


@pytest.mark.parametrize(
    ("tag", "digits"),
    [
        ("en-GB", "1048"),
        ("ar-EG", "١٠٤٨"),
        ("ar-AE", "1048"),
        ("uk-GB", "1048"),
        ("fa-IR", "۱۰۴۸"),
        ("bn-BD", "১০৪৮"),
        ("zh-Hans-US", "1048"),
    ],
)
def test_numbers_are_written_in_the_digits_of_language_and_country(tag, digits):
    assert in_digits(1048, locale(tag)) == digits


def test_a_range_of_one_number_is_that_number():
    assert number_range(10, 18, locale("ar-EG")) == "١٠–١٨"
    assert number_range(7, 7, locale("en-GB")) == "7"


def test_lists_are_joined_as_the_language_does():
    assert in_a_list(["A", "B", "C"], locale("uk-GB")) == "A, B і C"
    assert in_a_list(["A", "B"], locale("ar-EG")) == "A وB"
    assert in_a_list(["A", "B", "C"], locale("en-HR")) == "A, B and C"
    assert in_a_list(["A"], locale("en-GB")) == "A"
