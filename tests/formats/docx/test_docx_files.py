"""Word files that a school can change: structure, language, direction, blanks, the same words."""

from __future__ import annotations

import collections
import dataclasses
import functools
import io
import re
import zipfile

import docx
import pytest
from lxml import etree

from builder.documents.letter_of_lesson import letter_of_lesson
from builder.formats.docx import FORMAT
from builder.formats.pdf import FORMAT as PDF
from tests.consumers import libreoffice, ooxml, poppler
from tests.documents import test_briefing_of
from tests.formats.pdf import samples
from tests.projects.two_bands import edition, frame, localised

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ISOLATES = re.compile("[\u2066\u2069]")


@functools.cache
def letter(tag="en-GB", kind="opt-in"):
    here = edition(tag, "11-13")
    return letter_of_lesson(localised("slow-down", tag, "11-13"), here, frame(here), kind)


@functools.cache
def briefing(tag="en-GB"):
    return test_briefing_of.made(tag)[0]


@functools.cache
def written(document):
    content = FORMAT.render(document, samples.assets()).content
    assert content is not None
    return content


def opened(document):
    return docx.Document(io.BytesIO(written(document)))


def part(document, name="word/document.xml"):
    with zipfile.ZipFile(io.BytesIO(written(document))) as archive:
        return etree.fromstring(archive.read(name))


def words(text):
    """Give the words of a text, counted: without signs, list numbers and page numbers."""
    found = ISOLATES.sub("", text).replace("\u00a0", " ").split()
    kept = (word.strip(":()[]·•☐,./") for word in found)
    return collections.Counter(word for word in kept if word and not re.fullmatch(r"\d", word))


def body_text(document):
    """Give what stands in the body, without what is to be filled in."""
    root = part(document)
    for control in root.iter(f"{W}sdt"):
        control.find(f"{W}sdtContent").clear()
    paragraphs = root.iter(f"{W}p")
    return "\n".join("".join(each.itertext(f"{W}t")) for each in paragraphs)


@pytest.mark.parametrize("document", [letter(), letter("ar-EG"), briefing(), briefing("en-US")])
def test_the_validator_of_open_xml_finds_nothing(document, tmp_path):
    path = tmp_path / "file.docx"
    path.write_bytes(written(document))
    assert ooxml.validate_ooxml(path) == []


def test_the_same_letter_gives_the_same_bytes():
    again = FORMAT.render(dataclasses.replace(letter()), samples.assets())
    assert again.content == written(letter())


def test_headings_are_headings_in_order_and_lists_are_lists():
    styles = [paragraph.style.name for paragraph in opened(letter()).paragraphs]
    assert styles[0] == "Title"
    assert styles.count("Heading 1") == len(letter().parts) + 1
    assert {"List Bullet", "List Number", "Normal"} <= set(styles)
    assert not any(name.startswith("Heading") for name in styles if name != "Heading 1")


def test_the_file_says_its_title_and_its_language():
    properties = opened(letter()).core_properties
    assert (properties.title, properties.language) == (letter().frame.title, "en-GB")
    lang = part(letter(), "word/styles.xml").find(f".//{W}docDefaults//{W}lang")
    assert lang.get(f"{W}val") == "en-GB"


def test_an_arabic_letter_runs_from_right_to_left_throughout():
    document = letter("ar-EG")
    paragraphs = [
        each for each in part(document).iter(f"{W}p") if each.find(f".//{W}t") is not None
    ]
    assert all(each.find(f"{W}pPr/{W}bidi") is not None for each in paragraphs)
    lang = part(document, "word/styles.xml").find(f".//{W}docDefaults//{W}lang")
    assert lang.get(f"{W}bidi") == "ar-EG"
    assert part(document).find(f".//{W}sectPr/{W}bidi") is not None


def test_contacts_are_set_apart_from_the_direction_of_an_arabic_line():
    document = letter("ar-EG")
    numbers = [each.phone for each in document.help.entries if each.phone]
    assert numbers
    text = "".join(part(document).itertext(f"{W}t"))
    for number in numbers:
        assert f"\u2066{number.replace(' ', chr(0xA0))}\u2069" in text


def test_a_number_is_not_divided_at_its_hyphens():
    entry = dataclasses.replace(letter().help.entries[0], phone="1-800-555-0199")
    strip = dataclasses.replace(letter().help, entries=(entry,))
    runs = part(dataclasses.replace(letter(), help=strip)).iter(f"{W}r")
    (run,) = [each for each in runs if len(each.findall(f"{W}noBreakHyphen")) == 3]
    assert [each.text for each in run.findall(f"{W}t")] == ["1", "800", "555", "0199"]


def test_a_letter_from_left_to_right_carries_no_hidden_signs():
    assert not ISOLATES.search("".join(part(letter()).itertext(f"{W}t")))


def test_every_blank_is_a_control_that_shows_what_belongs_there():
    prompts = ["".join(each.itertext(f"{W}t")) for each in part(letter()).iter(f"{W}sdtContent")]
    blanks = [*letter().facts, letter().sign, letter().slip.return_by, *letter().slip.fields]
    assert {blank.prompt for blank in blanks} <= set(prompts)
    assert prompts.count("☐") == len(letter().slip.choices)
    ids = [each.get(f"{W}val") for each in part(letter()).iterfind(f".//{W}sdtPr/{W}id")]
    assert len(ids) == len(set(ids))


def test_the_slip_is_a_table_whose_first_row_is_its_heading_on_a_page_of_its_own():
    document = part(letter())
    rows = document.findall(f".//{W}tbl/{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 5
    (heading,) = document.findall(f".//{W}pPr/{W}pageBreakBefore/../..")
    assert "".join(heading.itertext(f"{W}t")) == letter().slip.title


@pytest.mark.parametrize("kind", ["inform", "opt-out", "opt-in"])
def test_word_and_pdf_say_the_same(kind, tmp_path):
    document = letter(kind=kind)
    path = tmp_path / "letter.pdf"
    path.write_bytes(PDF.render(document, samples.assets()).content)
    foot = words(f"{document.frame.footer} {document.frame.draft.small} {document.frame.licence}")
    pages = words("\n".join(poppler.pdf_page_texts(path)))
    for _ in range(poppler.pdf_page_count(path)):
        pages -= foot
    assert pages - words(body_text(document)) == collections.Counter()
    assert words(body_text(document)) - words("\n".join(poppler.pdf_page_texts(path))) == (
        collections.Counter()
    )


@pytest.mark.parametrize(("kind", "pages"), [("inform", 1), ("opt-out", 2)])
def test_it_opens_and_keeps_to_its_pages(kind, pages, tmp_path):
    path = tmp_path / "letter.docx"
    path.write_bytes(written(letter(kind=kind)))
    assert poppler.pdf_page_count(libreoffice.deck_pages_pdf(path, tmp_path)) == pages


@pytest.mark.parametrize("tag", ["en-GB", "en-US"])
def test_the_briefing_is_one_page_in_both_formats(tag, tmp_path):
    path = tmp_path / "briefing.docx"
    path.write_bytes(written(briefing(tag)))
    assert poppler.pdf_page_count(libreoffice.deck_pages_pdf(path, tmp_path)) == 1
    page = tmp_path / "page.pdf"
    page.write_bytes(PDF.render(briefing(tag), samples.assets()).content)
    assert poppler.pdf_page_count(page) == 1


def test_another_document_is_refused():
    with pytest.raises(TypeError, match="no Word file is made of a str"):
        FORMAT.render("words", samples.assets())
