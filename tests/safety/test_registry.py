"""The 28 rules are all there, and say plainly what they cannot check."""

from __future__ import annotations

import dataclasses
import pkgutil
import re

import pytest

import builder
from builder.diagnostics import Code, Diagnostics, Severity, all_codes
from builder.languages.words import WordList
from builder.safety.registry import RULES, rule
from builder.safety.run import check_safety
from tests.safety.cases import cases, material

LOCALE = "lessons/locale"
CODES = [f"L{number:02}" for number in range(1, 29)]


def test_there_are_28_rules_in_order():
    assert [each.code for each in RULES] == CODES


@pytest.mark.parametrize("each", RULES, ids=lambda each: each.code)
def test_rule_names_lists_that_there_are(each):
    assert set(each.lists) <= set(WordList.model_fields)
    assert re.fullmatch(r"[A-Z“].*\.", each.title)


def test_rules_that_other_rooms_keep_are_kept_there():
    for package in pkgutil.walk_packages(builder.__path__, "builder."):
        if not package.name.endswith("__main__"):
            __import__(package.name)
    names = {each.name for each in all_codes()}
    assert {name for each in RULES for name in each.kept_by} <= names


def test_every_rule_has_codes_of_its_own_with_their_severity():
    own = {
        code: [each for each in all_codes() if each.name.startswith(f"{code}-")] for code in CODES
    }
    assert [code for code, found in own.items() if not found] == []
    errors = {code for code, found in own.items() if any(_is_error(each) for each in found)}
    # These warn: sentence length, removal beside help, gender over all stories; and L25, L26, whose
    # errors other rooms give.
    assert sorted(set(CODES) - errors) == ["L04", "L16", "L22", "L25", "L26"]


def _is_error(code: Code) -> bool:
    return code.severity is Severity.ERROR


def test_no_code_belongs_to_a_rule_that_is_not_there():
    named = {each.name[:3] for each in all_codes() if re.match(r"L\d\d-", each.name)}
    assert named == set(CODES)


def test_every_code_of_a_rule_has_failing_examples_and_every_rule_fine_ones():
    given = {case.finds for case in cases()}
    assert {each.name for each in all_codes() if re.match(r"L\d\d-", each.name)} <= given
    assert {case.rule for case in cases() if case.finds is None} == set(CODES)


def test_every_rule_with_checks_has_its_case_file():
    assert {each.code for each in RULES if each.checks} <= {case.rule for case in cases()}


def test_what_a_language_has_no_words_for_is_said_once():
    diagnostics = Diagnostics()
    whole = material()
    without = {tag: words for tag, words in whole.words.items() if tag != "uk"}
    judged = dataclasses.replace(whole, words=without)
    check_safety(judged, diagnostics, complete=False, rules=[rule("L05"), rule("L03")])
    said = [each for each in diagnostics if each.code.name == "rule-not-checked"]
    assert [(each.place.file, each.message) for each in said] == [
        (f"{LOCALE}/uk/words.yaml", "L05 is not checked in 'uk': no list 'blaming'"),
        (f"{LOCALE}/ar/words.yaml", "L03 is not checked in 'ar': no sound measure is known"),
        (f"{LOCALE}/uk/words.yaml", "L03 is not checked in 'uk': no sound measure is known"),
    ]
