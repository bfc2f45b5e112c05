"""The finished pages of each kind, in both directions and on both papers."""

from __future__ import annotations

import dataclasses
import functools
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinyhtml5

from builder.documents.plan import Plan
from builder.documents.poster import Poster
from builder.documents.quiz_paper import QuizPaper
from builder.documents.worksheet import Worksheet
from builder.formats.format import Rendered
from builder.formats.pdf import FORMAT
from builder.formats.pdf.pages import PAGE_KINDS, compose
from tests.consumers import pdf_checks, poppler, verapdf
from tests.consumers.bidi import reads_in_order
from tests.formats.pdf import samples

GOLDEN = samples.ROOT / "tests" / "golden" / "pages"
KINDS = (
    "worksheet",
    "worksheet-easy",
    "worksheet-answers",
    "quiz-a",
    "quiz-answers",
    "plan",
)
LANGUAGES = ("en", "ar")
MOST_PAGES = {"worksheet": 2, "worksheet-easy": 4, "worksheet-answers": 2}
PAPER_SIZES = {"A4": (595.28, 841.89), "Letter": (612.0, 792.0)}


def _document(kind: str, language: str, paper: samples.Paper = "A4") -> Any:
    if kind == "plan":
        return samples.sample_plan(language, paper)
    if kind.startswith("quiz"):
        return samples.sample_quiz(language, key=kind == "quiz-answers", paper=paper)
    variants: Any = {"worksheet-easy": "easy", "worksheet-answers": "answers"}
    return samples.sample_worksheet(language, variants.get(kind, "standard"), paper)


@functools.cache
def _rendered(kind: str, language: str, paper: samples.Paper = "A4") -> Rendered:
    return FORMAT.render(_document(kind, language, paper), samples.assets())


def _file(folder: Path, kind: str, language: str, paper: samples.Paper = "A4") -> Path:
    content = _rendered(kind, language, paper).content
    assert content is not None
    path = folder / f"{kind}_{language}_{paper}.pdf"
    path.write_bytes(content)
    return path


@functools.cache
def _shown(kind: str, language: str) -> tuple[tuple[str, str], ...]:
    """Give each string of a page with its element's name, in reading order."""
    html = compose(_document(kind, language), 0, samples.assets()).html
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    return tuple(_strings(root.find("body")))


def _strings(element: Any) -> Iterator[tuple[str, str]]:
    """Give each string inside an element; a drawing's title is not on the page itself."""
    tag = str(element.tag)
    if not tag.endswith("title"):
        texts = [(tag, element.text)]
        for child in element:
            yield from _said(texts)
            yield from _strings(child)
            texts = [(tag, child.tail)]
        yield from _said(texts)


def _said(texts: list[tuple[str, str | None]]) -> Iterator[tuple[str, str]]:
    return ((tag, " ".join(text.split())) for tag, text in texts if text and text.split())


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_its_paper_and_its_pages(
    kind: str, language: str, paper: samples.Paper, tmp_path: Path
) -> None:
    assert _rendered(kind, language, paper).findings == ()
    sizes = poppler.pdf_page_sizes(_file(tmp_path, kind, language, paper))
    assert all(size == pytest.approx(PAPER_SIZES[paper], abs=0.1) for size in sizes)
    assert len(sizes) <= MOST_PAGES.get(kind, 9)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_worksheet_fills_exactly_two_pages(language: str, tmp_path: Path) -> None:
    assert poppler.pdf_page_count(_file(tmp_path, "worksheet", language)) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_every_string_can_be_read_back(kind: str, tmp_path: Path) -> None:
    said = poppler.normalise(poppler.pdf_text(_file(tmp_path, kind, "en")))
    strings = [string for _, string in _shown(kind, "en")]
    assert [string for string in strings if poppler.normalise(string) not in said] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_arabic_letter_can_be_read_back(kind: str, tmp_path: Path) -> None:
    """Poppler moves words around vowel signs, so letters are counted instead of compared."""
    said = poppler.normalise(poppler.pdf_text(_file(tmp_path, kind, "ar")))
    written = poppler.normalise("".join(string for _, string in _shown(kind, "ar")))
    assert Counter(written) - Counter(said) == Counter()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_says_what_readers_need(kind: str, language: str, tmp_path: Path) -> None:
    tag = samples.frame(language).language
    assert pdf_checks.check_pdf(_file(tmp_path, kind, language), tag) == []


def test_every_page_is_pdf_ua(tmp_path: Path) -> None:
    files = [_file(tmp_path, kind, language) for kind in KINDS for language in LANGUAGES]
    verdicts = verapdf.validate_pdfua(files)
    assert {path.name: broken for path, broken in verdicts.items() if broken} == {}


@pytest.mark.parametrize("kind", ["worksheet", "worksheet-easy", "quiz-a", "plan"])
def test_phone_numbers_read_in_order_in_arabic(kind: str) -> None:
    html = compose(_document(kind, "ar"), 0, samples.assets()).html
    text = re.sub(r'<bdi[^>]*dir="ltr"[^>]*>(.*?)</bdi>', "\u2066\\1\u2069", html)
    text = re.sub("<[^>]*>", "", text)
    for number in ("116 111", "+971 4 123-4567", "999"):
        assert reads_in_order(number, text)


@pytest.mark.parametrize("kind", ["worksheet", "worksheet-easy", "quiz-a"])
def test_pupils_pages_end_with_help_and_ask_for_no_name(kind: str) -> None:
    strings = [string for _, string in _shown(kind, "en")]
    assert {"Childline", "0800 1111", "childline.org.uk"} <= set(strings)
    assert not any(string.strip(": ").lower() == "name" for string in strings)


@pytest.mark.parametrize("kind", ["worksheet-answers", "quiz-answers"])
def test_a_key_says_that_it_is_the_teacher_s(kind: str) -> None:
    first = [string for _, string in _shown(kind, "en")][:8]
    assert "Answers" in first
    assert "For the teacher" in first


def test_the_quiz_s_key_marks_what_is_right_by_a_word_too() -> None:
    answers = [
        answer for q in samples.sample_quiz("en", key=True).questions for answer in q.answers
    ]
    marked = [string for _, string in _shown("quiz-answers", "en") if string == "Right"]
    ordered = 4  # the lines of the question about an order are not right or wrong by themselves
    assert len(marked) == sum(answer.right for answer in answers) - ordered
    assert all(
        answer.feedback in {string for _, string in _shown("quiz-answers", "en")}
        for answer in answers
    )


def test_the_quiz_itself_gives_nothing_away() -> None:
    strings = {string for _, string in _shown("quiz-a", "en")}
    questions = samples.sample_quiz("en", key=False).questions
    assert not strings & {answer.feedback for q in questions for answer in q.answers}


def test_a_sheet_that_is_too_long_stops_with_its_words() -> None:
    sheet = samples.sample_worksheet("en", "standard")
    activity = sheet.activities[0]
    longer = dataclasses.replace(activity, bubbles=activity.bubbles * 3)
    rendered = FORMAT.render(
        dataclasses.replace(sheet, activities=(longer, *sheet.activities[1:])), samples.assets()
    )
    assert rendered.content is None
    assert [finding.code.name for finding in rendered.findings] == ["page-overflow"]


def test_a_fuller_sheet_is_set_tighter() -> None:
    sheet = samples.sample_worksheet("en", "standard")
    activity = sheet.activities[0]
    fuller = dataclasses.replace(activity, bubbles=(*activity.bubbles, *activity.bubbles[3:7]))
    document = dataclasses.replace(sheet, activities=(fuller, *sheet.activities[1:]))
    assert FORMAT.render(document, samples.assets()).content


def test_every_kind_of_page_is_registered() -> None:
    assert set(PAGE_KINDS) == {Worksheet, QuizPaper, Plan, Poster}


def test_a_document_without_pages_is_refused() -> None:
    with pytest.raises(TypeError, match="no page is made of a str"):
        FORMAT.render("words", samples.assets())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_reads_as_before(kind: str, language: str) -> None:
    """Compare with the golden text; `UPDATE_GOLDEN=1 pytest ...` writes it anew."""
    path = GOLDEN / f"{kind}_{language}.txt"
    said = "".join(f"{tag:>8}  {string}\n" for tag, string in _shown(kind, language))
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")
