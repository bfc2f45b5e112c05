"""Patterns find words in any disguise, and turned sentences are told from those in earnest."""

from __future__ import annotations

import pytest

from builder.languages.words import Phrases
from builder.safety.folding import fold, readings
from builder.safety.matching import Matcher, Turns

TURNS = Turns(("not", "*n't", "never", "nobody"), ("or",), ("if",))


def found(pattern: str, words: str, *, unless: tuple[str, ...] = ()) -> list[str]:
    groups = (Phrases(words=(pattern,), unless=unless),)
    return [each.words for each in Matcher(groups, TURNS).find(words)]


def claimed(pattern: str, words: str) -> list[str]:
    return [each.words for each in Matcher((Phrases(words=(pattern,)),), TURNS).claims(words)]


@pytest.mark.parametrize(
    ("pattern", "words", "expected"),
    [
        ("forever", "It is FOREVER.", ["FOREVER"]),
        ("forever", "foreverness", []),
        ("sext*", "Two sextants, one séxting", ["sextants", "séxting"]),
        ("kill", "skill, killed", []),
        ("*n't", "don’t want it", ["don’t"]),
        ("won't", "It wont. It won’t.", ["wont", "won’t"]),
        ("self-harm", "self harm, selfharm, self‑harm", ["self harm", "selfharm", "self‑harm"]),
        ("send|show me", "Show me! Send  me!", ["Show me", "Send  me"]),
        ("take * photo*", "take a nice new photo", ["take a nice new photo"]),
        ("take * photo*", "take it. A photo", []),
        ("take * photo*", "take one two three four photos", []),
        (
            "nude",
            "n u d e, nu-de, nu\u00adde, nu\u200bde",
            ["n u d e", "nu-de", "nu\u00adde", "nu\u200bde"],
        ),
        ("جنسي*", "الجِنسـيّة", ["الجِنسـيّة"]),
        ("裸照", "有人要裸照。", ["裸照"]),
        ("看*照片", "给我看一张照片。看书，照片", ["看一张照片"]),
        ("año", "El ano, el AÑO, an\u0303o", ["AÑO", "año"]),
    ],
)
def test_pattern_finds_what_it_says(pattern, words, expected):
    assert sorted(found(pattern, words)) == sorted(expected)


def test_a_negation_is_found_in_a_script_without_spaces():
    turns = Turns(("不要", "别"))
    matcher = Matcher((Phrases(words=("删除",)),), turns)
    said = {
        words: bool([*matcher.claims(words)])
        for words in ("把它删除。", "请不要删除。", "别。删除它")
    }
    assert said == {"把它删除。": True, "请不要删除。": False, "别。删除它": True}


def test_exceptions_of_a_group_hide_only_what_they_overlap():
    assert found("sext*", "A sextant and sexting.", unless=("sextant*",)) == ["sexting"]


@pytest.mark.parametrize(
    ("words", "claims"),
    [
        ("Delete it.", ["Delete"]),
        ("Do not delete it.", []),
        ("Don’t ever delete it.", []),
        ("Nobody should delete it.", []),
        ("Do not panic, delete it.", ["delete"]),
        ("Do not reply, pay or delete it.", []),
        ("Do not reply, delete or pay.", []),
        ("Do not reply. Delete it.", ["Delete"]),
        ("We want to delete it.", ["delete"]),
        ("If someone says “delete it”, listen.", []),
        ("Say: “delete it”.", ["delete"]),
        ("If someone says “keep it”, say: “delete it”.", ["delete"]),
    ],
)
def test_only_what_is_asked_for_in_earnest_is_claimed(words, claims):
    assert claimed("delete", words) == claims


def test_a_gap_never_holds_a_negation():
    assert found("it is * fault", "it is not your fault") == []
    assert found("it is * fault", "it is all your fault") == ["it is all your fault"]


def test_offenders_stand_for_their_placeholder():
    groups = (Phrases(words=("play {offender}|bully",)),)
    assert [each.words for each in Matcher(groups, None, ("Riley",)).find("Play Riley")]
    assert not list(Matcher(groups).find("Play Riley"))
    assert [each.words for each in Matcher(groups).find("Play bully")]


def test_one_place_is_found_once_for_a_group():
    assert found("sex*", "sex-ting") == ["sex"]


def test_readings_keep_the_words_as_they_were_written():
    reading = readings("Só‑called “nude”")[0]
    start = reading.letters.index("nude")
    assert reading.as_written(start, start + 4) == "nude"
    assert fold("ＦＯＬＤ\u00a0’") == "fold '"
