"""Letters and the staff briefing use the room of their pages before they take another."""

from __future__ import annotations

import dataclasses
import itertools
from typing import Any

import tinyhtml5

from builder.documents.letter_of_lesson import letter_of_lesson
from builder.formats.pdf import FORMAT
from builder.formats.pdf.draw import draw_pdf, lay_out
from builder.formats.pdf.pages import compose
from tests.consumers import poppler
from tests.documents import test_briefing_of as briefings
from tests.formats.pdf import samples
from tests.projects.two_bands import edition, frame, localised

SENTENCE = "Talk little and often, and ask with whom your child would talk about it. "
# From generous to tight, the fourth was the tightest that kept to a size of 10 points.
TEN_POINTS = 3


def letter(sentences: int) -> Any:
    """Give a letter with a slip, one part of which is that much longer."""
    here, lesson = edition("en-GB", "11-13"), localised("slow-down", "en-GB", "11-13")
    made = letter_of_lesson(lesson, here, frame(here), "opt-in")
    first, *others = made.parts
    longer = dataclasses.replace(first, paragraphs=(SENTENCE * sentences,))
    return dataclasses.replace(made, parts=(longer, *others))


def fits(document: Any, attempt: int) -> bool:
    page = compose(document, attempt, samples.assets())
    return not lay_out(page.html, page.css, document.frame, samples.assets()).findings


def test_a_letter_is_set_tighter_before_its_slip_is_a_third_page(tmp_path):
    counts = itertools.count(34, 6)
    document = next(each for each in map(letter, counts) if not fits(each, TEN_POINTS))
    rendered = FORMAT.render(document, samples.assets())
    path = tmp_path / "letter.pdf"
    path.write_bytes(rendered.content)
    assert poppler.pdf_page_count(path) == 2


def columns(tag: str) -> list[int]:
    """Give how many letters stand in each of the columns of a country's briefing."""
    html = compose(briefings.made(tag)[0], 0, samples.assets()).html
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    (parts,) = (each for each in root.iter("div") if each.get("class") == "columns parts")
    return [len(" ".join("".join(column.itertext()).split())) for column in parts]


def test_the_columns_of_a_briefing_are_even_where_the_duty_is_short_too():
    for tag in ("en-UA", "en-GB"):
        left, right = columns(tag)
        assert max(left, right) < 1.7 * min(left, right)


def test_a_row_of_the_briefing_s_words_is_on_one_page(tmp_path):
    document = briefings.made("en-UA")[0]
    rows = len(document.wordings)
    long = tuple(
        dataclasses.replace(line, why=f"First{number} {'and so on ' * 40} Last{number}.")
        for number, line in enumerate(document.wordings)
    )
    page = compose(dataclasses.replace(document, wordings=long), 6, samples.assets())
    html = page.html.replace('data-pages="2"', "")
    drawn = draw_pdf(html, page.css, document.frame, samples.assets())
    path = tmp_path / "briefing.pdf"
    path.write_bytes(drawn.content)
    pages = poppler.pdf_page_texts(path)
    assert drawn.pages > 1
    for number in range(rows):
        assert any(f"First{number} " in each and f"Last{number}." in each for each in pages)


def test_a_briefing_that_needs_two_pages_has_what_to_say_whole_on_the_second(tmp_path):
    document = briefings.made("en-GB")[0]
    duties = tuple(
        dataclasses.replace(duty, text=f"{duty.text} {'And so on. ' * 80}")
        for duty in document.duties
    )
    rendered = FORMAT.render(dataclasses.replace(document, duties=duties), samples.assets())
    path = tmp_path / "briefing.pdf"
    path.write_bytes(rendered.content)
    first, second = poppler.pdf_page_texts(path)
    assert rendered.findings == ()
    assert document.never in " ".join(first.split())
    assert all(line.use.split()[0] in second for line in document.wordings)
    assert document.words["wordings"] in second
    assert document.words["wordings"] not in first
