"""Signs are set as a language's typesetters set them."""

from __future__ import annotations

import pytest

from builder.diagnostics import Diagnostics
from builder.documents.edition import Editions
from builder.languages.locale import pair, parse_locale
from builder.languages.numbers import in_an_order
from builder.languages.translations import read_translations
from builder.languages.typography import (
    aside,
    bind_short_words,
    colon,
    in_a_row,
    labelled,
    without_full_stop,
)
from tests.languages.po_projects import entry, project, write
from tests.languages.test_catalogue_chain import PROMISE


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("Szantaż w internecie?", "Szantaż w\u00a0internecie?"),
        ("A i w domu", "A\u00a0i\u00a0w\u00a0domu"),
        ("„O tym” mówi", "„O\u00a0tym” mówi"),
        ("Ala ma kota", "Ala ma kota"),
        ("Zrobi to", "Zrobi to"),
    ],
)
def test_a_polish_word_of_one_letter_stays_with_the_next(words, bound):
    assert bind_short_words(words, "pl") == bound


def test_other_languages_may_end_a_line_with_one_letter():
    assert bind_short_words("a line, I say", "en") == "a line, I say"


def test_a_polish_page_says_it_bound(tmp_path):
    root, found = project(tmp_path)
    write(
        root, "lessons/locale/pl/three-flags.po", entry(*PROMISE, "To nie jest o tobie i o mnie.")
    )
    makers = Editions(found, read_translations(found, Diagnostics()))
    poster = makers.localise(found.posters["three-flags"], pair("pl", "GB"), "11-13", {})
    assert "i\u00a0o\u00a0mnie" in str(poster.record.promise)
    assert poster.places[str(poster.record.promise)].file.endswith("pl/three-flags.po")


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("CH", "Heisst das, du schliesst es? STRASSE"),
        ("DE", "Heißt das, du schließt es? STRAẞE"),
        ("AT", "Heißt das, du schließt es? STRAẞE"),
    ],
)
def test_a_swiss_page_is_spelled_as_swiss_schools_spell(tmp_path, country, said):
    root, found = project(tmp_path)
    words = entry(*PROMISE, "Heißt das, du schließt es? STRAẞE")
    write(root, "lessons/locale/de/three-flags.po", words)
    makers = Editions(found, read_translations(found, Diagnostics()))
    poster = makers.localise(found.posters["three-flags"], pair("de", country), "11-13", {})
    assert str(poster.record.promise) == said


@pytest.mark.parametrize(
    ("language", "sign"),
    [("fr", "\u00a0:"), ("fr-CA", "\u00a0:"), ("zh", "："), ("zh-Hans-US", "："), ("en", ":")],
)
def test_a_label_ends_with_its_language_s_colon(language, sign):
    assert colon(language) == sign


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr-FR", "Source\u00a0: loi"), ("ja-JP", "Source：loi"), ("uk-GB", "Source: loi")],
)
def test_no_space_follows_a_colon_that_is_as_wide_as_a_letter(language, said):
    assert labelled("Source", "loi", language) == said


@pytest.mark.parametrize(
    ("language", "said"), [("en-GB", "Art. 3 (any time)"), ("zh-Hans-GB", "Art. 3（any time）")]
)
def test_an_aside_stands_in_the_brackets_of_its_language(language, said):
    assert f"Art. 3{aside('any time', language)}" == said
    assert aside("", language) == ""


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("Halt an und atme.", "Halt an und atme"),
        ("告诉一位大人。", "告诉一位大人"),
        ("کسی کو بتائیں۔", "کسی کو بتائیں"),
        ("किसी को बताओ।", "किसी को बताओ"),
        ("Stop replying", "Stop replying"),
        ("Is it real?", "Is it real?"),
        ("Stop!", "Stop!"),
        ("I want to say…", "I want to say…"),
        ("I want to say...", "I want to say..."),
        ("", ""),
    ],
)
def test_words_within_a_sentence_bring_no_full_stop(words, quoted):
    assert without_full_stop(words) == quoted


@pytest.mark.parametrize(
    ("tag", "line"),
    [("el-GR", "1. Στοπ · 2. Πες το"), ("ar-EG", "١. Στοπ · ٢. Πες το")],
)
def test_steps_in_one_line_are_not_parted_by_a_sign_that_asks_in_greek(tag, line):
    assert in_an_order(("Στοπ", "Πες το"), parse_locale(tag)) == line
    assert in_an_order(("Tell",), None) == "1. Tell"


def test_letters_of_a_key_stand_in_a_row():
    assert in_a_row(["ج", "أ", "د"], "ar") == "ج، أ، د"
    assert in_a_row(["C", "A"], "zh") == "C、A"
    assert in_a_row(["C", "A", "D"], "de") == "C, A, D"
