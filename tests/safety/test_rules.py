"""Every safety rule finds what its case file says it should, and nothing in what is fine."""

from __future__ import annotations

import pytest

from tests.safety.cases import Case, cases, found_in

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_rule_finds_what_its_example_breaks_and_nothing_else(case: Case, tmp_path):
    found = found_in(case, tmp_path)
    names = {each.code.name for each in found}
    expected = {case.finds, *case.example.get("also", ())} if case.finds else set()
    assert names == expected, [str(each) for each in found]
    for words in case.example.get("words", ()):
        assert any(words in each.message for each in found), [each.message for each in found]
