"""The pseudo languages change every letter, keep what programs read, and stay within the room."""

from __future__ import annotations

import re
import unicodedata

import pytest

from builder.languages.locale import known_language, parse_locale
from builder.languages.pseudo import ACCENTED, CLOSE, MIRRORED, OPEN, PSEUDO_TAGS, pseudo
from builder.languages.translations import listed_locales
from tests.projects.two_bands import content, translations

LETTERS = "The quick brown fox jumps over the lazy dog, AND THE QUICK BROWN FOX JUMPS BACK"
SENTENCE = "Tell someone you trust, at home or at school."


@pytest.mark.parametrize("tag", PSEUDO_TAGS)
def test_no_latin_letter_stays_as_it_is(tag):
    assert not re.search("[A-Za-z]", pseudo(LETTERS, tag))


@pytest.mark.parametrize("tag", PSEUDO_TAGS)
@pytest.mark.parametrize(
    "kept",
    ["{lead_title}", "https://example.org/a?b=c", "www.example.org", "**", "<br>", "116 111"],
)
def test_what_programs_read_stays_as_it_is(tag, kept):
    words = pseudo(f"Ask {kept} about it", tag)
    assert kept in words
    assert not re.search("[A-Za-z]", words.replace(kept, ""))


@pytest.mark.parametrize("tag", PSEUDO_TAGS)
def test_one_sees_where_a_text_begins_and_ends(tag):
    visible = [sign for sign in pseudo(SENTENCE, tag) if unicodedata.category(sign) != "Cf"]
    assert (visible[0], visible[-1]) == (OPEN, CLOSE)


def test_a_text_becomes_a_third_longer():
    assert len(pseudo(SENTENCE, ACCENTED)) == round(len(SENTENCE) * 1.35)


def test_a_text_stays_within_its_room_and_grows_by_the_brackets_where_there_is_none():
    assert len(pseudo(SENTENCE, ACCENTED, 50)) == 50
    assert len(pseudo(SENTENCE, ACCENTED, len(SENTENCE))) == len(SENTENCE) + 2


def test_the_mirrored_language_is_isolated_and_written_from_right_to_left():
    words = pseudo(SENTENCE, MIRRORED)
    assert (words[0], words[-1]) == ("\u2067", "\u2069")
    assert {unicodedata.bidirectional(sign) for sign in words if sign.isalpha()} == {"AL"}


def test_a_list_of_letters_stays_a_list_of_letters():
    assert pseudo("A B C", ACCENTED) == "À Ḃ Ç"


def test_a_pseudo_language_goes_with_any_country_and_has_a_direction_and_a_script():
    accented, mirrored = (parse_locale(f"{tag}-GB") for tag in PSEUDO_TAGS)
    assert (accented.tag, accented.pseudo) == ("qps-ploc-GB", ACCENTED)
    assert (accented.direction, accented.main_script, accented.paper) == ("ltr", "Latn", "A4")
    assert (mirrored.direction, mirrored.main_script) == ("rtl", "Arab")
    assert parse_locale("qps-ploc-US").paper == "Letter"


@pytest.mark.parametrize("tag", ["qps-GB", "qps-ploc", "qps-ploca-GB", "qps-ploc-XX"])
def test_nothing_else_is_a_pseudo_language(tag):
    assert parse_locale(tag) is None


def test_a_pseudo_language_has_no_folder_and_is_offered_to_nobody():
    assert not any(known_language(tag) for tag in PSEUDO_TAGS)
    assert not any(locale.pseudo for locale in listed_locales(content(), translations()))


@pytest.mark.parametrize("tag", PSEUDO_TAGS)
def test_every_text_is_there_with_the_place_of_the_english(tag):
    catalogue = translations().catalogue(parse_locale(f"{tag}-GB"), "three-flags")
    said = catalogue.look_up("three-flags:poster.promise", "It is not your fault.")
    assert said.words.strip("\u2067\u2069").startswith(OPEN)
    assert said.place.file == "lessons/posters/three-flags.yaml"
    assert said.place.line > 1
