"""In every format a label has its language's colon, and a service is not named twice."""

from __future__ import annotations

import dataclasses
import io
import re
from typing import Any

import docx
import pytest
from pptx import Presentation

from builder.content.questions.interaction import Order
from builder.documents import page_words
from builder.documents.blocks import HelpEntry, HelpStrip, Qr
from builder.documents.deck import HelpBody
from builder.documents.poster_text import text_of
from builder.fit.placed import Note, QrShape
from builder.formats.docx import FORMAT as WORD
from builder.formats.docx.writer import Writer
from builder.formats.learning_platforms.pages import end_page
from builder.formats.pdf.pages import compose
from builder.formats.player import FORMAT as PLAYER
from builder.formats.player.story import story_of
from builder.formats.pptx.colours import Palette
from builder.formats.pptx.notes import write_notes
from builder.formats.pptx.text import Typesetter
from builder.formats.quiz_lines import help_lines, start_lines
from tests.fit import test_fit_deck as decks
from tests.formats import platform_samples, quizzes
from tests.formats.docx.test_docx_files import briefing, letter
from tests.formats.pdf import poster_samples, samples

NAMED = "StopNCII.org"
ADDRESS = "stopncii.org"
ENTRY = HelpEntry(
    "stopncii", "Take it down", NAMED, "en", url="https://stopncii.org", url_short=ADDRESS
)
STRIP = HelpStrip(
    (ENTRY, dataclasses.replace(ENTRY, id="other")),
    "In danger right now? Call",
    "999",
    Qr("https://stopncii.org", ADDRESS, NAMED),
    "Tell somebody.",
)


def shown(html: str) -> str:
    """Give what is read of a page: without its head, its drawings and its tags."""
    body = re.sub(r"<svg.*?</svg>", "", html.partition("<body")[2], flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", "", body).split())


def spoken(document: Any, language: str) -> Any:
    return dataclasses.replace(
        document, frame=dataclasses.replace(document.frame, language=language)
    )


def quiz(language: str = "en-GB") -> Any:
    return spoken(dataclasses.replace(quizzes.english(), help=STRIP), language)


def page(document: Any) -> str:
    return shown(compose(document, 0, samples.assets()).html)


@pytest.mark.parametrize("kind", ["door", "cards", "fold-out", "people"])
def test_posters_and_cards_say_a_name_that_is_its_address_once(kind: str) -> None:
    said = page(poster_samples.sheet(kind, help=STRIP))
    assert NAMED not in said
    assert ADDRESS in said
    assert ": stopncii" not in said.replace("Take it down: ", "")


def test_a_tab_says_a_name_that_is_its_address_once() -> None:
    said = page(poster_samples.sheet("tear-off", line=ENTRY))
    assert (said.count(NAMED), said.count(ADDRESS)) == (0, 8)


def test_pages_say_a_name_that_is_its_address_once() -> None:
    for document in (samples.sample_worksheet("en", "standard"), samples.sample_plan("en")):
        said = page(dataclasses.replace(document, help=STRIP))
        assert NAMED not in said
        assert ADDRESS in said


def test_word_files_say_a_name_that_is_its_address_once() -> None:
    paragraphs = list(Writer(letter().frame).help(STRIP, "Text"))
    said = ["".join(each.itertext("{*}t")) for each in paragraphs]
    assert said[0] == f"Take it down: {ADDRESS}"


def test_slides_say_a_name_that_is_its_address_once() -> None:
    deck = decks.fitted(help=HelpBody("It is not your fault.", STRIP))
    elements = [each for slide in deck.slides for each in slide.elements]
    said = " ".join(
        paragraph.text for each in elements for paragraph in getattr(each, "paragraphs", ())
    )
    assert NAMED not in said
    assert ADDRESS in said
    assert [each.alt for each in elements if isinstance(each, QrShape)] == [ADDRESS]


def test_the_words_of_a_poster_say_a_name_that_is_its_address_once() -> None:
    sheet = poster_samples.sheet("door", help=STRIP)
    words = poster_samples._words(page_words.POSTER_TEXT)
    lines = [line for part in text_of(sheet, words).parts for line in part.lines]
    assert ("Take it down:", ADDRESS) in [(line.words, line.contact) for line in lines]


def test_quizzes_say_a_name_that_is_its_address_once() -> None:
    assert f"Take it down: {ADDRESS}" in list(help_lines(quiz()))
    assert f"Take it down: {ADDRESS}" in re.sub("<[^>]*>", "", end_page(quiz()))
    content = PLAYER.render(quiz(), samples.assets()).content
    assert content is not None
    assert NAMED not in shown(content.decode())


@pytest.mark.parametrize(
    ("language", "sign"), [("fr-FR", "\u00a0: "), ("zh-Hans-US", "："), ("en-GB", ": ")]
)
def test_each_format_has_the_colon_of_its_language(language: str, sign: str) -> None:
    made = quiz(language)
    assert f"Sam{sign}" in "".join(start_lines(made))
    assert f"Take it down{sign}{ADDRESS}" in list(help_lines(made))
    assert f"Take it down{sign}{ADDRESS}" in re.sub("<[^>]*>", "", end_page(made))
    door = compose(
        poster_samples.sheet("door", frame=spoken(samples.sample_plan("en"), language).frame),
        0,
        samples.assets(),
    )
    assert f"Talk to someone{sign}Childline" in re.sub("<[^>]*>", "", door.html)
    content = WORD.render(spoken(briefing(), language), samples.assets()).content
    assert content is not None
    said = [each.text for each in docx.Document(io.BytesIO(content)).paragraphs]
    record = briefing().words["disclosure-record"]
    assert any(line.startswith(f"{record}{sign}") for line in said)


@pytest.mark.parametrize(("language", "sign"), [("fr-FR", "\u00a0: "), ("zh-Hans-US", "：")])
def test_notes_have_the_colon_of_their_language(language: str, sign: str) -> None:
    frame = dataclasses.replace(decks.fitted(help=HelpBody("", STRIP)).frame, language=language)
    setter = Typesetter(frame, Palette(samples.assets().theme))
    opened = Presentation()
    slide = opened.slides.add_slide(opened.slide_layouts[0])
    write_notes(slide, (Note("Dire", "bonjour"),), setter)
    assert slide.notes_slide.notes_text_frame.text == f"Dire{sign}bonjour"


def test_a_player_quotes_a_line_without_its_full_stop() -> None:
    items = (("a", "Halt an und atme."), ("b", "Erzähl es!"))
    order = Order(items, before=(("a", "b"),), feedback="")
    story = story_of(platform_samples.with_interaction(quizzes.english(), "q-order", order))
    asked = next(
        each["question"] for each in story["scenes"] if each["question"]["id"] == "q-order"
    )
    said = [(each["text"], each["quoted"]) for each in asked["items"]]
    assert said == [("Halt an und atme.", "Halt an und atme"), ("Erzähl es!", "Erzähl es!")]
