"""Words are looked up in es-US, es-419, then es, then they are the source's."""

from __future__ import annotations

import pytest

from builder.content.text import Text
from builder.diagnostics import Diagnostics
from builder.languages.locale import pair
from builder.languages.localise import localise
from builder.languages.translations import listed_locales, plain_locales, read_translations
from tests.languages.po_projects import catalogue, entry, project, write
from tests.projects.two_bands import GB, change, content, read, translations

PROMISE = ("three-flags:poster.promise", "It is not your fault.")
ADVICE = ("three-flags:poster.advice", "Tell someone you trust.")


def said(catalogue, key):
    found = catalogue.look_up(*key)
    return found.words if found else None


def test_a_region_comes_before_its_language(tmp_path):
    root, found = project(tmp_path)
    write(root, "lessons/locale/es/three-flags.po", entry(*PROMISE, "uno") + entry(*ADVICE, "dos"))
    write(root, "lessons/locale/es-US/three-flags.po", entry(*PROMISE, "one"))
    region = catalogue(found, "es-US")
    assert (said(region, PROMISE), said(region, ADVICE)) == ("one", "dos")
    assert said(catalogue(found, "es-ES"), PROMISE) == "uno"


def test_a_part_of_the_world_comes_between_a_country_and_its_language(tmp_path):
    root, found = project(tmp_path)
    write(root, "lessons/locale/es/three-flags.po", entry(*PROMISE, "uno") + entry(*ADVICE, "dos"))
    write(root, "lessons/locale/es-419/three-flags.po", entry(*PROMISE, "1") + entry(*ADVICE, "2"))
    write(root, "lessons/locale/es-US/three-flags.po", entry(*PROMISE, "one"))
    states, mexico, spain = (catalogue(found, tag) for tag in ("es-US", "es-MX", "es-ES"))
    assert (said(states, PROMISE), said(states, ADVICE)) == ("one", "2")
    assert (said(mexico, PROMISE), said(mexico, ADVICE)) == ("1", "2")
    assert (said(spain, PROMISE), said(spain, ADVICE)) == ("uno", "dos")


def test_the_source_language_needs_no_words(tmp_path):
    _, found = project(tmp_path)
    assert catalogue(found, "en-GB") is None


def test_a_region_of_the_source_holds_only_what_differs(tmp_path):
    root, found = project(tmp_path)
    write(root, "lessons/locale/en-US/three-flags.po", entry(*ADVICE, "Tell a grownup."))
    loaded = found.posters["three-flags"]
    poster = localise(loaded, catalogue(found, "en-US"), band="11-13", facts={})
    assert str(poster.record.advice) == "Tell a grownup."
    assert str(poster.record.promise) == "It is not your fault."
    assert poster.missing == ()
    assert poster.used == ((*ADVICE, "Tell a grownup."),)


@pytest.mark.parametrize(
    "body",
    [
        entry(*PROMISE, ""),
        entry(*PROMISE, "   "),
        entry(*PROMISE, "No es culpa tuya.", flags="fuzzy"),
        entry(*PROMISE, "No es culpa tuya.", flags="python-brace-format, fuzzy"),
        entry("three-flags:poster.advice", PROMISE[1], "otro"),
        entry(PROMISE[0], "It was not your fault.", "otro"),
        "#~ " + entry(*PROMISE, "x").replace("\nm", "\n#~ m"),
    ],
)
def test_fuzzy_empty_and_changed_entries_count_as_missing(tmp_path, body):
    root, found = project(tmp_path)
    write(root, "lessons/locale/es/three-flags.po", body)
    assert said(catalogue(found, "es-ES"), PROMISE) is None


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("es/three-flags.po", (PROMISE[0], "It was not your fault.")),
        ("en-US/three-flags.po", ("three-flags:poster.promis", PROMISE[1])),
        ("es/no-such-poster.po", PROMISE),
    ],
)
def test_a_translation_of_nothing_is_a_warning(tmp_path, file, key):
    root, found = project(tmp_path)
    write(root, f"lessons/locale/{file}", entry(*key, "No es culpa tuya."))
    diagnostics = Diagnostics()
    read_translations(found, diagnostics)
    (slip,) = diagnostics
    assert slip.code.name == "stale-translation"
    assert str(slip.place) == f"lessons/locale/{file}:6:1"
    assert not diagnostics.errors


def test_what_is_missing_is_placed_where_it_stands_open(tmp_path):
    root, found = project(tmp_path)
    write(root, "lessons/locale/es/three-flags.po", entry(*ADVICE, "dos") + entry(*PROMISE, ""))
    loaded = found.posters["three-flags"]
    poster = localise(loaded, catalogue(found, "es-US"), band="11-13", facts={})
    places = {each.hint.rpartition(" ")[2]: each.place for each in poster.missing}
    lines = (root / "lessons/locale/es/three-flags.po").read_text(encoding="utf-8").splitlines()
    promise = places["three-flags:poster.promise"]
    assert promise.file == "lessons/locale/es/three-flags.po"
    assert lines[promise.line - 1] == 'msgctxt "three-flags:poster.promise"'
    assert str(places["three-flags:poster.emphasis"]) == "lessons/locale/es/three-flags.po:0:0"
    assert "three-flags:poster.advice" not in places


def test_a_band_takes_its_own_wording_from_its_own_entry():
    loaded = content().posters["three-flags"]
    words = translations().catalogue(pair("uk", "GB"), "three-flags")
    heads = {
        band: localise(loaded, words, band=band, facts={}).record.headline
        for band in ("11-13", "13-15")
    }
    assert heads == {
        "11-13": Text(default="Коли щось змінюється,"),
        "13-15": Text(default="Коли чат змінюється,"),
    }


def test_a_countrys_own_fact_fills_its_placeholder():
    loaded = content().shared.disclosure
    card = localise(loaded, None, band="11-13", facts={"lead_title": "Ms Lead"}).record
    assert str(card.disclosure.do[1].text) == "Tell Ms Lead today."


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Tell {lead_title} today.", "Díselo hoy."),
        ("Tell {lead_title} today.", "Díselo a {lead} hoy."),
        ("Tell {lead_title} today.", "Díselo a {lead_title} y {lead_title} hoy."),
        ("Tell {lead_title} today.", "Díselo a {Lead_Title} hoy."),
        ("Tell {lead_title} today.", "Díselo a {lead_title} hoy {."),
        ("Tell {lead_title} today.", "Díselo a {{lead_title}} hoy."),
        ("Tell {lead_title} today.", "Díselo a {lead_title!r} hoy."),
        ("Listen.", "Escucha a {lead_title}."),
        ("Listen.", "Escucha}."),
    ],
)
def test_other_placeholders_than_the_sources_are_an_error(tmp_path, source, words):
    root, found = project(tmp_path)
    write(root, "lessons/locale/es/vocabulary.po", entry("vocabulary:x.text", source, words))
    diagnostics = Diagnostics()
    read_translations(found, diagnostics)
    (slip,) = diagnostics
    assert slip.code.name == "placeholder-mismatch"
    lines = (root / "lessons/locale/es/vocabulary.po").read_text(encoding="utf-8").splitlines()
    assert lines[slip.place.line - 1] == 'msgctxt "vocabulary:x.text"'


def test_each_country_is_listed_with_its_languages_begun_or_not(tmp_path):
    root, found = project(tmp_path)
    change(root, GB, "languages: [uk]", "languages: [uk, en, cy]")
    listed = listed_locales(content(), translations())
    assert [each.tag for each in listed] == ["ar-EG", "ar-GB", "en-GB", "uk-GB"]
    found = read(root).content
    assert found is not None
    more = listed_locales(found, read_translations(found, Diagnostics()))
    assert [each.tag for each in more] == ["ar-EG", "ar-GB", "cy-GB", "en-GB", "uk-GB"]
    plain = plain_locales(found, read_translations(found, Diagnostics()))
    assert [each.tag for each in plain] == ["ar-EG", "uk-GB"]


def test_a_plain_build_makes_no_more_than_countries_name_for_it(tmp_path):
    root, _ = project(tmp_path)
    change(root, GB, "plain_build: [uk]", "plain_build: []")
    found = read(root).content
    assert found is not None
    words = read_translations(found, Diagnostics())
    assert [each.tag for each in plain_locales(found, words)] == ["ar-EG"]
    assert "uk-GB" in [each.tag for each in listed_locales(found, words)]


@pytest.mark.parametrize("folder", ["xx", "spanish", "es_US", "es-XX", "und"])
def test_a_folder_that_is_no_language_is_named(tmp_path, folder):
    root, found = project(tmp_path)
    write(root, f"lessons/locale/{folder}/three-flags.po", entry(*PROMISE, "x"))
    diagnostics = Diagnostics()
    read_translations(found, diagnostics)
    (slip,) = diagnostics
    assert slip.code.name == "unknown-language"
    assert slip.place.file == f"lessons/locale/{folder}"


def test_a_language_or_country_of_help_that_is_none_is_named(tmp_path):
    root, _ = project(tmp_path)
    line, column = change(root, GB, "languages: [uk]", "languages: [uk, «xx]")
    (root / "lessons/help/UK.yaml").write_bytes((root / "lessons/help/EG.yaml").read_bytes())
    found = read(root).content
    assert found is not None
    diagnostics = Diagnostics()
    read_translations(found, diagnostics)
    assert {(each.code.name, str(each.place)) for each in diagnostics} == {
        ("unknown-language", f"{GB}:{line}:{column}"),
        ("unknown-country", "lessons/help/UK.yaml:0:0"),
    }
