"""Every safety rule finds what its case file says it should, and nothing in what is fine."""

from __future__ import annotations

import pytest

from builder.diagnostics import Diagnostics, Severity
from tests.safety.cases import Case, cases, changed, found_in

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_rule_finds_what_its_example_breaks_and_nothing_else(case: Case, tmp_path):
    found = found_in(case, tmp_path)
    names = {each.code.name for each in found}
    expected = {case.finds, *case.example.get("also", ())} if case.finds else set()
    assert names == expected, [str(each) for each in found]
    for words in case.example.get("words", ()):
        assert any(words in each.message for each in found), [each.message for each in found]


def test_an_idea_that_nothing_has_is_a_slip_of_the_pen_and_no_more(tmp_path):
    bands, lesson = "lessons/shared/bands.yaml", "lessons/slow-down/lesson.yaml"
    known = "concepts:\n  - {id: telling, about: x}\nbands:\n"
    change = [
        {"file": bands, "old": "bands:\n", "new": known},
        {"file": bands, "old": "Ages 11–13}", "new": "Ages 11–13, concepts: [telling]}"},
        {"file": bands, "old": "Ages 13–15}", "new": "Ages 13–15, concepts: [telling]}"},
        {"file": lesson, "old": "minutes: 30\n", "new": "minutes: 30\nconcepts: [tellin]\n"},
    ]
    named = [
        each
        for each in changed({"change": change}, tmp_path, Diagnostics())
        if each.severity is Severity.ERROR and "tellin'" in each.message
    ]
    assert [each.code.name for each in named] == ["dangling-reference"]
