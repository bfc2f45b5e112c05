"""Kahoot's sheet: where everything stands, what is text, what is too long, what is left out."""

from __future__ import annotations

import csv
import dataclasses
import io
import zipfile

import openpyxl
import pytest

from builder.diagnostics import Diagnostics
from builder.formats.exchange import Counts, LimitedFormat, UnreadableExportError
from builder.formats.kahoot import FORMAT
from builder.pipeline.losses import note_too_long
from tests.consumers import libreoffice
from tests.formats.elsewhere import (
    DOCUMENTS,
    contacts,
    document,
    knowledge,
    rendered,
    with_choice,
    with_question,
)
from tests.pipeline.fakes import fake_artefact

HEADS = (
    "Question - max 120 characters",
    "Answer 1 - max 75 characters",
    "Answer 2 - max 75 characters",
    "Answer 3 - max 75 characters",
    "Answer 4 - max 75 characters",
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
"""Of Kahoot's own template."""


def sheet(shown):
    return openpyxl.load_workbook(io.BytesIO(rendered(FORMAT, shown))).active


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_question_stands_where_the_template_has_it(name):
    shown = document(name)
    page = sheet(shown)
    assert tuple(page.cell(8, column).value for column in range(2, 9)) == HEADS
    rows = list(page.iter_rows(min_row=9, values_only=True))
    assert len(rows) == len(knowledge(shown)) >= 2
    for number, (row, question) in enumerate(zip(rows, knowledge(shown), strict=True), start=1):
        choices = question.interaction.choices
        right = [str(place) for place, each in enumerate(choices, start=1) if each.right]
        texts = [each.text for each in choices]
        assert row == (
            number,
            question.stem,
            *(texts + [None] * (4 - len(texts))),
            240,
            ",".join(right),
        )


def test_nothing_that_looks_like_a_formula_is_one():
    cells = [cell for row in sheet(document("hostile")).iter_rows() for cell in row if cell.value]
    assert any(str(cell.value).startswith("=") for cell in cells)
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert all(cell.number_format == "@" for cell in cells if cell.data_type == "s")


def test_the_sheet_of_a_language_from_right_to_left_is_turned_round():
    assert sheet(document("arabic")).sheet_view.rightToLeft
    assert not sheet(document("english")).sheet_view.rightToLeft


def test_the_notes_end_with_the_help():
    for name in DOCUMENTS:
        note = sheet(document(name)).cell(6, 2).value
        assert all(contact in note for contact in contacts(document(name)))


@pytest.mark.xdist_group("libreoffice")
def test_libreoffice_reads_the_same_texts(tmp_path):
    source = tmp_path / "sheet.xlsx"
    source.write_bytes(rendered(FORMAT, document("hostile")))
    rows = list(csv.reader(io.StringIO(libreoffice.to_csv(source, tmp_path), newline="")))[8:]
    for row, question in zip(rows, knowledge(document("hostile")), strict=True):
        texts = [question.stem, *(choice.text for choice in question.interaction.choices)]
        assert row[1 : len(texts) + 1] == texts


def test_a_long_text_is_an_error_before_anything_is_written_and_names_its_words():
    stem = "Is this a question that goes on? " * 4
    shown = with_question(document("english"), "scene-who", stem=stem)
    assert isinstance(FORMAT, LimitedFormat)
    (finding,) = FORMAT.too_long(shown)
    assert (finding.code.name, finding.words) == ("too-long-for-game", stem)
    assert "120" in finding.message
    assert "132" in finding.message
    assert FORMAT.render(shown, None).content is None
    diagnostics = Diagnostics()
    artefact = fake_artefact()
    note_too_long([dataclasses.replace(artefact, format="kahoot", document=shown)], diagnostics)
    assert [each.code.name for each in diagnostics if each.severity.value == "error"] == [
        "too-long-for-game"
    ]


def test_a_short_wording_stands_in_only_where_the_text_is_too_long():
    shown = with_question(document("english"), "scene-who", stem="x" * 121, short="Who?")
    shown = with_choice(shown, "scene-who", 0, text="y" * 76, short="A parent")
    shown = with_choice(shown, "scene-who", 1, short="Nobody")
    row = [cell.value for cell in sheet(shown)[10]]
    assert row[1:5] == ["Who?", "A parent", "Alex", "A helpline"]
    assert any(
        loss.question == "q-who" and "short" in loss.instead for loss in FORMAT.losses(shown)
    )


@pytest.mark.parametrize(
    ("stem", "fits"),
    [("x" * 120, True), ("x" * 121, False), ("🙂" * 60, True), ("🙂" * 61, False)],
    ids=["at the limit", "one more", "emoji at the limit", "emoji beyond"],
)
def test_length_is_counted_as_a_browser_counts(stem, fits):
    shown = with_question(document("english"), "scene-who", stem=stem)
    assert (FORMAT.too_long(shown) == ()) is fits


def test_what_is_no_knowledge_is_not_asked_and_the_report_says_so():
    losses = FORMAT.losses(document("english"))
    assert "knowledge" in losses[0].instead
    assert {loss.question for loss in losses} == {"", "q-who", "q-order", "q-match"}


def test_a_question_with_more_answers_than_the_game_has_is_left_out_whole():
    shown = document("english")
    choices = next(s for s in shown.scenes if s.id == "scene-who").question.interaction.choices
    many = type(shown.scenes[3].question.interaction)((*choices, *choices))
    shown = with_question(shown, "scene-who", interaction=many)
    assert FORMAT.read_back(rendered(FORMAT, shown)).questions == 1
    losses = [loss for loss in FORMAT.losses(shown) if loss.question == "q-who"]
    assert [loss.cannot for loss in losses] == ["more than 4 answers"]


def test_reading_back_counts_and_knows_a_sheet_from_another():
    content = rendered(FORMAT, document("english"))
    assert FORMAT.read_back(content) == Counts(questions=2, options=5, right=3, feedback=0)
    assert FORMAT.recognises("a.xlsx", content)
    assert not FORMAT.recognises("a.docx", content)
    assert not FORMAT.recognises("a.xlsx", b"PK")


@pytest.mark.parametrize("column", ["C10", "H10"])
def test_a_sheet_without_an_answer_or_a_key_is_not_whole(column):
    book = openpyxl.load_workbook(io.BytesIO(rendered(FORMAT, document("english"))))
    book.active[column] = None
    changed = io.BytesIO()
    book.save(changed)
    with pytest.raises(UnreadableExportError, match="question 2"):
        FORMAT.read_back(changed.getvalue())


def test_a_file_that_is_no_workbook_is_not_whole():
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("a", "b")
    for content in (b"", empty.getvalue()):
        with pytest.raises(UnreadableExportError):
            FORMAT.read_back(content)
