"""Wayground's sheet: where everything stands, and that no feedback is lost in the explanation."""

from __future__ import annotations

import io

import openpyxl
import pytest

from builder.formats.exchange import Counts, UnreadableExportError
from builder.formats.wayground import FORMAT
from tests.formats.elsewhere import DOCUMENTS, document, knowledge, rendered, with_choice

HEADS = (
    "Question Text",
    "Question Type",
    *("Option 1", "Option 2", "Option 3", "Option 4", "Option 5"),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
)
"""Of Wayground's own template."""


def sheet(shown):
    return openpyxl.load_workbook(io.BytesIO(rendered(FORMAT, shown))).active


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_question_stands_where_the_template_has_it(name):
    shown = document(name)
    heads, note, *rows = sheet(shown).iter_rows(values_only=True)
    assert heads == HEADS
    assert note[0]
    assert set(note[1:]) == {None}
    for row, question in zip(rows, knowledge(shown), strict=True):
        choices = question.interaction.choices
        texts = [each.text for each in choices]
        right = [str(place) for place, each in enumerate(choices, start=1) if each.right]
        kind = "Checkbox" if len(right) > 1 else "Multiple Choice"
        assert row[:2] == (question.stem, kind)
        assert row[2:7] == (*texts, *([None] * (5 - len(texts))))
        assert row[7:10] == (",".join(right), 900, None)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_explanation_holds_every_feedback_whole_below_its_answer(name):
    shown = document(name)
    rows = list(sheet(shown).iter_rows(min_row=3, values_only=True))
    for row, question in zip(rows, knowledge(shown), strict=True):
        for choice in question.interaction.choices:
            assert f"{choice.text}\n{choice.feedback}" in row[10]


def test_nothing_that_looks_like_a_formula_is_one():
    cells = [cell for row in sheet(document("hostile")).iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s", "n"}


def test_reading_back_counts_and_knows_a_sheet_from_another():
    content = rendered(FORMAT, document("hostile"))
    assert FORMAT.read_back(content) == Counts(questions=2, options=5, right=3, feedback=5)
    assert FORMAT.recognises("a.xlsx", content)
    assert not FORMAT.recognises("a.xlsx", b"")
    assert not FORMAT.recognises("a.csv", content)


def test_feedback_that_is_missing_is_missing_from_the_count():
    shown = with_choice(document("english"), "scene-who", 1, feedback="")
    assert FORMAT.read_back(rendered(FORMAT, shown)).feedback == 4


def test_a_sheet_without_a_key_is_not_whole():
    book = openpyxl.load_workbook(io.BytesIO(rendered(FORMAT, document("english"))))
    book.active["H3"] = "5"
    changed = io.BytesIO()
    book.save(changed)
    with pytest.raises(UnreadableExportError, match="question 1"):
        FORMAT.read_back(changed.getvalue())


def test_the_report_names_what_is_left_out():
    losses = FORMAT.losses(document("english"))
    assert {loss.question for loss in losses} == {"", "q-order", "q-match"}
