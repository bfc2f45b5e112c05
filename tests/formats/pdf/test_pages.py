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

from builder.documents.briefing import Briefing, DisclosureCard
from builder.documents.catch_up import CatchUp
from builder.documents.key_words import KeyWords
from builder.documents.letter import Letter
from builder.documents.plan import Plan
from builder.documents.poster import Poster
from builder.documents.quiz_paper import QuizPaper
from builder.documents.worksheet import Worksheet
from builder.formats.format import Rendered
from builder.formats.pdf import FORMAT
from builder.formats.pdf.draw import draw_pdf
from builder.formats.pdf.pages import PAGE_KINDS, compose, kind_of
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
    "sheet",
    "sheet-easy",
    "sheet-answers",
    "catch-up",
)
REVIEWED = ("worksheet", "worksheet-easy", "worksheet-answers", "quiz-a", "quiz-answers", "plan")
"""Those whose whole reading is compared with what a person has seen."""

LANGUAGES = ("en", "ar")
MOST_PAGES = {
    "worksheet": 2,
    "worksheet-easy": 4,
    "worksheet-answers": 2,
    "sheet": 4,
    "sheet-answers": 2,
    "catch-up": 1,
}
PAPER_SIZES = {"A4": (595.28, 841.89), "Letter": (612.0, 792.0)}


def _document(kind: str, language: str, paper: samples.Paper = "A4") -> Any:
    if kind == "plan":
        return samples.sample_plan(language, paper)
    if kind.startswith("quiz"):
        return samples.sample_quiz(language, key=kind == "quiz-answers", paper=paper)
    if kind == "catch-up":
        return samples.sample_catch_up(language, paper)
    name, _, variant = kind.partition("-")
    make = samples.sample_worksheet if name == "worksheet" else samples.sample_sheet
    return make(language, variant or "standard", paper)  # type: ignore[arg-type]


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


def _section(kind: str, language: str, name: str) -> Any:
    """Give the one section of a page with the class `name`."""
    html = compose(_document(kind, language), 0, samples.assets()).html
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    (section,) = (each for each in root.iter("section") if each.get("class") == name)
    return section


def _with_class(element: Any, name: str) -> list[Any]:
    return [each for each in element.iter() if name in (each.get("class") or "").split()]


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


@pytest.mark.parametrize("kind", ["worksheet", "worksheet-easy", "quiz-a", "plan", "catch-up"])
def test_phone_numbers_read_in_order_in_arabic(kind: str) -> None:
    html = compose(_document(kind, "ar"), 0, samples.assets()).html
    text = re.sub(r'<bdi[^>]*dir="ltr"[^>]*>(.*?)</bdi>', "\u2066\\1\u2069", html)
    text = re.sub("<[^>]*>", "", text)
    for number in ("116 111", "+971 4 123-4567", "999"):
        assert reads_in_order(number, text)


@pytest.mark.parametrize(
    "kind", ["worksheet", "worksheet-easy", "quiz-a", "sheet", "sheet-easy", "catch-up"]
)
def test_pupils_pages_end_with_help_and_ask_for_no_name(kind: str) -> None:
    strings = [string for _, string in _shown(kind, "en")]
    close = " ".join(_document(kind, "en").close.split())
    assert {"Childline", "0800 1111", "childline.org.uk"} <= set(strings[strings.index(close) :])
    assert not any(string.strip(": ").lower() == "name" for string in strings)


def test_a_space_stands_between_what_a_service_is_for_and_its_name(tmp_path: Path) -> None:
    text = " ".join(poppler.pdf_text(_file(tmp_path, "worksheet", "en")).split())
    beside = _document("worksheet", "en").help.entries[1:]
    assert beside
    for entry in beside:
        assert f"{entry.need} {entry.name}" in text


@pytest.mark.parametrize("kind", ["worksheet", "worksheet-easy", "quiz-a", "catch-up"])
def test_where_no_line_may_be_printed_the_emergency_stands_alone(kind: str) -> None:
    document = _document(kind, "en")
    strip = dataclasses.replace(document.help, entries=(), qr=None)
    page = compose(dataclasses.replace(document, help=strip), 0, samples.assets()).html
    assert strip.emergency in page
    assert document.help.entries[0].name not in page


@pytest.mark.parametrize("kind", ["worksheet-answers", "quiz-answers", "sheet-answers"])
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_match_question_shows_its_letters_on_the_key_alone(language: str) -> None:
    said = samples.texts(language)["quiz"]["questions"]
    (match,) = (question for question in said if question["kind"] == "match")
    lefts = [answer[0] for answer in match["answers"]]
    letters = list(samples.letters(language))
    assert _letters_beside("quiz-a", language, lefts) == [[], [], []]
    assert _letters_beside("quiz-a", language, match["rights"]) == [[each] for each in letters]
    assert _letters_beside("quiz-answers", language, lefts) == [[each] for each in match["letters"]]


def _letters_beside(kind: str, language: str, texts: list[str]) -> list[list[str]]:
    """Give the letters in the line of each text of the match question."""
    lines = [
        [string for _, string in _strings(line)]
        for line in _section(kind, language, "question match").iter("li")
    ]
    beside = [next(line for line in lines if text in line) for text in texts]
    return [[each for each in line if each in samples.letters(language)] for line in beside]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pupils_sheet_has_no_key_on_it(language: str) -> None:
    said = samples.texts(language)["sheet"]
    reasons = {text for card in said["sort"]["cards"] for text in card[1:]}
    reasons |= {left[2] for left in said["match"]["lefts"] if left[2]}
    reasons |= {claim[3] for claim in said["claims"]["claims"]}
    examples = {sentence[2] for sentence in said["sentences"]["sentences"]}
    for kind in ("sheet", "sheet-easy"):
        strings = {string for _, string in _shown(kind, language)}
        assert not strings & (reasons - set(samples.letters(language)))
        assert not any(example in string for example in examples for string in strings)
        for activity in ("sort-cards", "match-pairs"):
            boxes = _with_class(_section(kind, language, f"activity {activity}"), "letter-box")
            assert len(boxes) == {"sort-cards": 4, "match-pairs": 3}[activity]
            assert {(box.text or "", len(box)) for box in boxes} == {("", 0)}
    key = {string for _, string in _shown("sheet-answers", language)}
    assert reasons <= key
    assert all(any(example in string for string in key) for example in examples)


@pytest.mark.parametrize("kind", ["sheet", "sheet-easy"])
def test_a_claim_has_a_box_for_each_answer_and_a_sentence_its_lines(kind: str) -> None:
    claims = _section(kind, "en", "activity true-or-not")
    assert len(_with_class(claims, "tickbox")) == 4
    sentences = _section(kind, "en", "activity complete-sentences")
    assert [len(_with_class(each, "line")) for each in sentences.iter("li")] == [2, 1]


@pytest.mark.parametrize("variant", ["standard", "easy"])
def test_the_boxes_of_a_claim_have_room_for_long_words(variant: Any) -> None:
    sheet = samples.sample_sheet("en", variant)
    longer = {"true": "Stimmt wirklich", "not-true": "Stimmt so nicht ganz"}
    words = dataclasses.replace(
        sheet.words, pairs=tuple((name, longer.get(name, text)) for name, text in sheet.words.pairs)
    )
    document = dataclasses.replace(sheet, words=words)
    assert FORMAT.render(document, samples.assets()).findings == ()


@pytest.mark.parametrize("more", range(5, 9))
def test_a_key_never_leaves_one_step_alone_on_a_page(more: int, tmp_path: Path) -> None:
    """In the tightest setting, the only one in which a key's last activity may be divided."""
    key = samples.sample_worksheet("en", "answers")
    mark, order = key.activities
    chat = (*mark.bubbles, *[mark.bubbles[at % len(mark.bubbles)] for at in range(more)])
    longer = dataclasses.replace(key, activities=(dataclasses.replace(mark, bubbles=chat), order))
    tightest = kind_of(longer).attempts(samples.assets()) - 1
    page = compose(longer, tightest, samples.assets())
    content = draw_pdf(page.html, page.css, longer.frame, samples.assets()).content
    assert content is not None
    path = tmp_path / "key.pdf"
    path.write_bytes(content)
    pages = [poppler.normalise(page) for page in poppler.pdf_page_texts(path)]
    labels = [poppler.normalise(step.label) for step in order.solution]
    assert 1 not in [sum(label in page for label in labels) for page in pages]


def test_the_key_to_a_help_map_says_that_there_is_none() -> None:
    strings = [string for _, string in _shown("sheet-answers", "en")]
    assert samples.texts("en")["words"]["no-key"] in strings
    assert "Somebody trained to listen" not in strings


def test_a_plan_shows_cover_and_short_version_only_where_there_are_any() -> None:
    words = samples.texts("en")["words"]
    said = {string for _, string in _shown("plan", "en")}
    bare = dataclasses.replace(
        samples.sample_plan("en"), cover=None, short=None, distancing="", question_box=""
    )
    html = compose(bare, 0, samples.assets()).html
    for heading in ("cover-teacher", "short-how", "distancing", "question-box"):
        assert words[heading] in said
        assert f">{words[heading]}<" not in html


def test_the_source_of_a_duty_may_be_longer_than_a_line() -> None:
    document = samples.sample_plan("en")
    source = (
        "Council for the Safety of Children: " + "what to do after an incident, " * 4 + "page 7"
    )
    duties = tuple(dataclasses.replace(duty, source=source) for duty in document.disclosure.duties)
    card = dataclasses.replace(document.disclosure, duties=duties)
    rendered = FORMAT.render(dataclasses.replace(document, disclosure=card), samples.assets())
    assert duties
    assert rendered.findings == ()


def test_a_catch_up_sheet_that_is_too_long_stops_with_its_words() -> None:
    sheet = samples.sample_catch_up("en")
    longer = dataclasses.replace(sheet, ideas=tuple(idea * 25 for idea in sheet.ideas))
    rendered = FORMAT.render(longer, samples.assets())
    assert rendered.content is None
    assert [finding.code.name for finding in rendered.findings] == ["page-overflow"]


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
    assert {Worksheet, QuizPaper, Plan, Poster, CatchUp, KeyWords} <= set(PAGE_KINDS)
    assert {Letter, Briefing, DisclosureCard} <= set(PAGE_KINDS)


def test_a_document_without_pages_is_refused() -> None:
    with pytest.raises(TypeError, match="no page is made of a str"):
        FORMAT.render("words", samples.assets())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", REVIEWED)
def test_a_page_reads_as_before(kind: str, language: str) -> None:
    """Compare with the golden text; `UPDATE_GOLDEN=1 pytest ...` writes it anew."""
    path = GOLDEN / f"{kind}_{language}.txt"
    said = "".join(f"{tag:>8}  {string}\n" for tag, string in _shown(kind, language))
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")
