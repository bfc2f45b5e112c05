"""The form and its key in Word: what the quick import may read, and that the key has the rest."""

from __future__ import annotations

import io
import re

import docx
import pytest

from builder.formats.docx import FORMAT as LETTERS
from builder.formats.exchange import Counts, UnreadableExportError
from builder.formats.ms_forms import FORMAT
from builder.formats.ms_forms_key import FORMAT as KEY
from builder.formats.option_questions import without_line_breaks
from tests.consumers import libreoffice, ooxml, poppler
from tests.formats.docx.test_docx_files import letter
from tests.formats.docx.test_docx_files import written as written_letter
from tests.formats.elsewhere import DOCUMENTS, contacts, document, feedback_of, rendered

QUESTION = re.compile(r"\d+\. ")
OPTION = re.compile(r"[A-H]\. ")


def paragraphs(content):
    return [each.text for each in docx.Document(io.BytesIO(content)).paragraphs]


def all_texts(content):
    """Give the text of every run of a document, in content controls too."""
    root = docx.Document(io.BytesIO(content)).element
    return [each.text or "" for each in root.iter() if str(each.tag).endswith("}t")]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_form_is_a_title_and_questions_with_options_and_ends_with_an_option(name):
    title, *lines = paragraphs(rendered(FORMAT, document(name)))
    assert title == without_line_breaks(document(name).title)
    assert all(QUESTION.match(line) or OPTION.match(line) for line in lines)
    assert OPTION.match(lines[-1])
    numbers = [int(line.partition(".")[0]) for line in lines if QUESTION.match(line)]
    assert numbers == list(range(1, 8))


def test_nothing_stands_at_the_foot_of_the_form():
    opened = docx.Document(io.BytesIO(rendered(FORMAT, document("english"))))
    assert [each.text for each in opened.sections[0].footer.paragraphs] == [""]


def test_a_scene_stands_before_its_question_and_what_cannot_be_asked_leaves_its_story():
    lines = paragraphs(rendered(FORMAT, document("english")))
    first = next(line for line in lines if line.startswith("1. "))
    assert first == (
        "1. Alex starts to follow Sam. Alex: Hi Sam! Alex: You are my best friend now! "
        "Sam: Do I know you? What could Sam do next?"
    )
    assert "5. Who can do what? A trusted adult" in lines


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_form_has_no_key_in_it_and_the_key_has_every_feedback_and_the_help(name):
    shown = document(name)
    told = feedback_of(shown)
    form, key = rendered(FORMAT, shown), rendered(KEY, shown)
    in_the_form = "\n".join(all_texts(form))
    assert [text for text in told if without_line_breaks(text) in in_the_form] == []
    assert set(told) <= set(all_texts(key))
    said = "".join(all_texts(key)).replace("\u00a0", " ")
    assert all(contact in said for contact in contacts(shown))
    assert FORMAT.read_back(form) == Counts(questions=7, options=19, right=0, feedback=0)
    assert KEY.read_back(key) == Counts(questions=7, options=19, right=10, feedback=15)


def test_the_right_options_of_the_key_are_those_of_the_quiz():
    lines = paragraphs(rendered(KEY, document("english")))
    # Content controls are not part of what python-docx calls a paragraph's text.
    marked = [line.removesuffix(" ") for line in lines if OPTION.match(line) and line.endswith(" ")]
    assert marked[:5] == [
        "B. Wait and think.",
        "B. Not true",
        "A. Alex: You are my best friend now!",
        "C. Alex: Keep us a secret.",
        "A. A parent",
    ]


def test_each_file_is_recognised_as_itself_alone():
    form, key = (rendered(each, document("english")) for each in (FORMAT, KEY))
    other = written_letter(letter())
    assert [FORMAT.recognises("a.docx", each) for each in (form, key, other)] == [
        True,
        False,
        False,
    ]
    assert [KEY.recognises("a.docx", each) for each in (form, key, other)] == [False, True, False]
    assert not FORMAT.recognises("a.docx", b"")
    assert not KEY.recognises("a.txt", key)
    assert LETTERS.name != FORMAT.name


def test_a_form_that_lost_a_question_or_its_options_is_not_whole():
    opened = docx.Document(io.BytesIO(rendered(FORMAT, document("english"))))
    second = next(each for each in opened.paragraphs if each.text.startswith("2. "))
    second._p.getparent().remove(second._p)
    changed = io.BytesIO()
    opened.save(changed)
    with pytest.raises(UnreadableExportError, match="question 2"):
        FORMAT.read_back(changed.getvalue())
    with pytest.raises(UnreadableExportError):
        FORMAT.read_back(b"PK")


def test_the_report_names_each_question_that_changes():
    named = [loss.question for loss in FORMAT.losses(document("english"))]
    assert named == ["", "", "", "", "q-next", "q-mark", "q-who", "q-order", "q-match", "q-think"]
    assert KEY.losses(document("english")) == ()


def test_both_files_follow_the_open_xml_schema(tmp_path):
    for each in (FORMAT, KEY):
        for name in DOCUMENTS:
            path = tmp_path / f"{each.name}-{name}.docx"
            path.write_bytes(rendered(each, document(name)))
            assert ooxml.validate_ooxml(path) == []


@pytest.mark.xdist_group("libreoffice")
def test_libreoffice_opens_the_key(tmp_path):
    path = tmp_path / "key.docx"
    path.write_bytes(rendered(KEY, document("english")))
    text = poppler.pdf_text(libreoffice.deck_pages_pdf(path, tmp_path))
    assert "A parent can help." in text
