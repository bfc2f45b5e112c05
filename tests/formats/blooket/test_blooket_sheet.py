"""Blooket's sheet: where everything stands, and that a spreadsheet computes nothing in it."""

from __future__ import annotations

import csv
import io

import pytest

from builder.formats.blooket import FORMAT, questions_in
from builder.formats.exchange import Counts, UnreadableExportError
from tests.consumers import libreoffice
from tests.formats.elsewhere import DOCUMENTS, document, knowledge, rendered, with_question

HEADS = (
    "Question #",
    "Question Text",
    "Answer 1",
    "Answer 2",
    "Answer 3\n(Optional)",
    "Answer 4\n(Optional)",
    "Time Limit (sec)\n(Max: 300 seconds)",
    "Correct Answer(s)\n(Only include Answer #)",
)
"""Of Blooket's own template."""
WORD_JOINER = "\u2060"


def rows_of(content):
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_question_stands_where_the_template_has_it(name):
    shown = document(name)
    content = rendered(FORMAT, shown)
    title, heads, *_ = rows_of(content)
    assert title == ["Blooket\nImport Template", *[""] * 7]
    assert tuple(heads) == HEADS
    rows = questions_in(content)
    for number, (row, question) in enumerate(zip(rows, knowledge(shown), strict=True), start=1):
        choices = question.interaction.choices
        right = [str(place) for place, each in enumerate(choices, start=1) if each.right]
        texts = [each.text for each in choices]
        filled = [*texts, *[""] * (4 - len(texts))]
        assert row == [str(number), question.stem, *filled, "300", ",".join(right)]


@pytest.mark.parametrize("begins", ["=1+1", "+44", "-2", "@cmd", "\t=1"])
def test_an_unseen_sign_stands_before_what_looks_like_a_formula_and_the_report_says_so(begins):
    shown = with_question(document("english"), "scene-who", stem=f"{begins} is this?")
    content = rendered(FORMAT, shown)
    assert rows_of(content)[3][1] == f"{WORD_JOINER}{begins} is this?"
    assert questions_in(content)[1][1] == f"{begins} is this?"
    assert any("formula" in loss.cannot for loss in FORMAT.losses(shown))
    assert not any("formula" in loss.cannot for loss in FORMAT.losses(document("english")))


@pytest.mark.xdist_group("libreoffice")
def test_libreoffice_computes_nothing_and_reads_the_same_texts(tmp_path):
    source = tmp_path / "sheet.csv"
    source.write_bytes(rendered(FORMAT, document("hostile")))
    read = list(csv.reader(io.StringIO(libreoffice.to_csv(source, tmp_path), newline="")))[2:]
    assert [[cell.removeprefix(WORD_JOINER) for cell in row] for row in read] == questions_in(
        source.read_bytes()
    )


def test_reading_back_counts_and_knows_a_sheet_from_another():
    content = rendered(FORMAT, document("hostile"))
    assert FORMAT.read_back(content) == Counts(questions=2, options=5, right=3, feedback=0)
    assert FORMAT.recognises("a.csv", content)
    assert not FORMAT.recognises("a.csv", b"a,b")


@pytest.mark.parametrize(
    ("old", "new"),
    [(b'"1,3"', b'"1,4"'), (b"Question #", b"Question"), (b"Sam has to go on now.", b"")],
    ids=["key names no answer", "other heads", "no text"],
)
def test_a_broken_sheet_is_not_whole(old, new):
    content = rendered(FORMAT, document("english"))
    assert old in content
    with pytest.raises(UnreadableExportError):
        FORMAT.read_back(content.replace(old, new))


def test_a_sheet_in_another_encoding_is_not_whole():
    with pytest.raises(UnreadableExportError, match="UTF-8"):
        FORMAT.read_back("é".encode("latin-1"))
