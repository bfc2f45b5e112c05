"""Exceptions in the YAML hold where they stand, are listed, and useless ones are told apart."""

from __future__ import annotations

import pytest

from builder.content.text import SafetyException, Text
from builder.diagnostics import Diagnostic, Severity
from builder.documents.selection import Selection
from tests.projects.two_bands import QUIZ, change, copy, read
from tests.safety.cases import judged

PLAIN = "feedback: Sam owes no reply."
EXCEPTED = """feedback:
            default: Sam fell for it.
            exceptions:
              - «{rule: L05, reason: a character says so}"""
WHOLE = "title: The new team\n"


def about(found: list[Diagnostic], *names: str) -> list[str]:
    """Give what is said of the quiz by some codes; the lesson has an exception of its own."""
    return [str(each) for each in of_quiz(found) if each.code.name in names]


def of_quiz(found: list[Diagnostic]) -> list[Diagnostic]:
    return [each for each in found if each.place.file == QUIZ]


def test_exception_beside_a_text_holds_there_and_is_listed(tmp_path):
    root = copy(tmp_path)
    place = change(root, QUIZ, PLAIN, EXCEPTED)
    found = judged(root, Selection(locales=("en-GB",), artefacts=("quiz-a",)))
    assert about(found, "L05-blaming", "unused-exception") == []
    (listed,) = [each for each in of_quiz(found) if each.code.name == "safety-exception"]
    assert listed.severity is Severity.NOTE
    assert listed.message == "L05 does not hold here: a character says so"
    assert (listed.place.file, listed.place.line, listed.place.column) == (QUIZ, *place)


def test_exception_is_for_its_own_rule_and_text_only(tmp_path):
    root = copy(tmp_path)
    change(root, QUIZ, PLAIN, EXCEPTED.replace("L05", "L06"))
    change(root, QUIZ, "feedback: Time helps.", "feedback: Sam was silly.")
    found = judged(root, Selection(locales=("en-GB",), artefacts=("quiz-a",)))
    assert len(about(found, "L05-blaming")) == 2


def test_exception_at_the_top_holds_for_the_whole_file(tmp_path):
    root = copy(tmp_path)
    change(root, QUIZ, PLAIN, "feedback: Sam fell for it.")
    exception = "exceptions:\n  - {rule: L05, reason: a test}\n"
    change(root, QUIZ, WHOLE, WHOLE + exception)
    found = judged(root, Selection(locales=("en-GB",), artefacts=("quiz-a",)))
    assert about(found, "L05-blaming") == []
    assert len(about(found, "safety-exception")) == 1


def test_exception_that_nothing_needs_is_a_warning_once_all_is_looked_at(tmp_path):
    root = copy(tmp_path)
    change(root, QUIZ, PLAIN, EXCEPTED.replace("Sam fell for it", "Sam owes no reply"))
    part = judged(root, Selection(locales=("en-GB",), artefacts=("quiz-a",)))
    assert about(part, "unused-exception", "safety-exception") == []
    (unused,) = about(judged(root), "unused-exception")
    assert "nothing here breaks L05 any more" in unused


@pytest.mark.parametrize(
    "wrong",
    [
        "{rule: L29, reason: x}",
        "{rule: L05}",
        "{rule: L05, reason: ' '}",
        "{rule: blame, reason: x}",
    ],
)
def test_exception_has_a_rule_that_exists_and_a_reason(wrong, tmp_path):
    root = copy(tmp_path)
    given = EXCEPTED.replace("{rule: L05, reason: a character says so}", wrong)
    line, _ = change(root, QUIZ, PLAIN, given)
    found = read(root).only()
    assert (found.place.file, found.place.line) == (QUIZ, line)


def test_exception_is_neither_shown_nor_a_wording():
    text = Text(default="A", exceptions=(SafetyException(rule="L05", reason="x"),))
    assert text.wordings() == {"default": "A"}
