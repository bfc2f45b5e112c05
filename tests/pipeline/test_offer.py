"""What can be asked for is listed whole, with how far it is and a mark on what comes unasked."""

from __future__ import annotations

import shutil

import pytest

from builder.diagnostics import Diagnostics
from builder.languages.translations import read_translations
from builder.pipeline.offer import PLAIN, offer_of
from tests.projects.two_bands import GB, UK, change, copy, read

SOURCES = "lessons/shared/sources.yaml"


def offer(root):
    content = read(root).content
    assert content is not None
    return offer_of(content, read_translations(content, Diagnostics()))


def listed(root):
    return {each.id: each for each in offer(root).listed["locales"]}


def test_a_locale_says_how_far_its_words_and_its_help_lines_are(tmp_path):
    root = copy(tmp_path)
    change(root, GB, "languages: [uk]", "languages: [uk, en]")
    help_lines = "4 of 5 help lines printable"
    assert {id_: each.about for id_, each in listed(root).items()} == {
        "ar-EG": f"Arabic, Egypt: complete, drafts; 1 of 1 help lines printable{PLAIN}",
        "ar-GB": f"Arabic, United Kingdom: complete, drafts; {help_lines}",
        "en-GB": f"English, United Kingdom: complete; {help_lines}",
        "uk-GB": f"Ukrainian, United Kingdom: complete, drafts; {help_lines}{PLAIN}",
    }


def test_one_open_text_makes_a_part_of_a_language_open(tmp_path):
    root = copy(tmp_path)
    whole = listed(root)["uk-GB"]
    assert (whole.state, whole.parts_translated) == ("complete", whole.parts)
    change(root, f"{UK}/three-flags.po", 'msgstr "Три знаки"', 'msgstr ""')
    open_ = listed(root)["uk-GB"]
    assert (open_.state, open_.parts_translated) == ("partly", whole.parts - 1)
    assert f"{open_.parts_translated} of {open_.parts} parts translated" in open_.about


def test_a_pair_that_a_source_names_is_listed_before_anybody_has_begun(tmp_path):
    root = copy(tmp_path)
    text = (root / SOURCES).read_text(encoding="utf-8")
    row = "  - {id: T-99, use: feature, place: here, fact: A film., locale: de-AT}\n"
    (root / SOURCES).write_text(text.rstrip() + "\n" + row, encoding="utf-8")
    austria = listed(root)["de-AT"]
    assert austria.rows == ("T-99",)
    assert austria.about == "German, Austria: not begun; no help file yet"
    assert (austria.state, austria.translation_status) == ("not-begun", "none")


@pytest.mark.parametrize("tag", ["xx-AT", "de", "de-at", "de-XX"])
def test_a_row_that_names_no_locale_is_refused_with_its_place(tmp_path, tag):
    root = copy(tmp_path)
    text = (root / SOURCES).read_text(encoding="utf-8").rstrip()
    row = f"  - {{id: T-99, use: feature, place: here, fact: A film., locale: {tag}}}\n"
    (root / SOURCES).write_text(f"{text}\n{row}", encoding="utf-8")
    diagnostics = Diagnostics()
    content = read(root).content
    assert content is not None
    read_translations(content, diagnostics)
    (slip,) = diagnostics
    assert (slip.code.name, slip.place.file) == ("unknown-language", SOURCES)
    assert slip.place.line == text.count("\n") + 2


def test_any_language_is_known_with_any_country_that_has_help(tmp_path):
    known = offer(copy(tmp_path)).knows_locale
    assert known("en-EG")
    assert known("zh-Hans-GB")
    assert known("de-GB")
    assert not known("uk-PL")
    assert not known("xx-GB")


@pytest.mark.parametrize(
    ("tag", "twin"),
    [
        ("zh-GB", "zh-Hans-GB"),
        ("zh-Hant-GB", None),
        ("zh-Hans-GB", None),
        ("uk-Cyrl-GB", "uk-GB"),
        ("de-GB", None),
        ("no tag", None),
    ],
)
def test_a_language_that_is_begun_under_another_tag_is_found(tmp_path, tag, twin):
    root = copy(tmp_path)
    shutil.copytree(root / UK, root / "lessons/locale/zh-Hans")
    assert offer(root).twin(tag) == twin


def test_languages_are_those_that_are_begun_though_they_are_not_read(tmp_path):
    content = read(copy(tmp_path)).content
    assert content is not None
    translations = read_translations(content, Diagnostics(), {"en"})
    assert translations.languages == ("en",)
    assert offer_of(content, translations).languages == ("ar", "en", "uk")
