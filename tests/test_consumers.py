"""Each consumer finds the fault that was planted in a file and passes the file without it."""

from __future__ import annotations

import json
import pathlib
import zipfile
from collections.abc import Callable

import pptx
import pytest
import weasyprint
from pptx.presentation import Presentation
from pptx.util import Pt

from tests.consumers import (
    bidi,
    libreoffice,
    ooxml,
    pdf_checks,
    poppler,
    pptx_checks,
    programs,
    verapdf,
    verify_all,
)

FITS = "Tell someone you trust."
TOO_LONG = "Stop. Keep it. Tell someone you trust. " * 12
ARABIC_FITS = "أخبر شخصًا تثق به."
ARABIC_TOO_LONG = "توقف عن الرد، واحتفظ بالمحادثة، وأخبر شخصًا تثق به. " * 9

GOOD_PAGE = """
<html lang="ar" dir="rtl"><title>ملصق</title>
<style>body { font-family: Noto Sans Arabic }</style>
<h1>لا ترد الآن</h1><p>اتصل على <bdi dir="ltr">800\u00a0085</bdi></p>
<svg width="9" height="9"><title>باب مفتوح</title><rect width="9" height="9"/></svg></html>
"""

Plant = Callable[[Presentation], None]


# --- decks --------------------------------------------------------------------------------------


def make_deck(path: pathlib.Path, plant: Plant = lambda deck: None) -> pathlib.Path:
    """Write a deck of one good slide, with one fault planted in it."""
    deck = pptx.Presentation()
    deck.core_properties.title = "When a chat turns"
    deck.core_properties.language = "en-GB"
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "What helps"
    slide.notes_slide.notes_text_frame.text = "Ask who could help."
    add_box(deck, FITS)
    plant(deck)
    for each in deck.slides:
        runs = [*each.element.iter(f"{pptx_checks._A}r")]
        if each.has_notes_slide:
            runs += each.notes_slide.element.iter(f"{pptx_checks._A}r")
        for run in runs:
            run.get_or_add_rPr().set("lang", "en-GB")
    deck.save(str(path))
    return path


def add_box(deck: Presentation, text: str, size: int = 24) -> object:
    """Add a box of 300 by 120 points, with its text wrapped, to the first slide."""
    box = deck.slides[0].shapes.add_textbox(Pt(60), Pt(150), Pt(300), Pt(120))
    box.text_frame.word_wrap = True
    box.text_frame.text = text
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
    return box


def add_table(deck: Presentation, text: str) -> None:
    frame = deck.slides[0].shapes.add_table(2, 2, Pt(60), Pt(300), Pt(400), Pt(100))
    for cell in frame.table.iter_cells():
        cell.text = text


def add_shrinking_box(deck: Presentation) -> None:
    add_box(deck, TOO_LONG).text_frame.auto_size = pptx.enum.text.MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE


def add_box_in_group(deck: Presentation, text: str) -> None:
    """Add a box in a group that shows it at half its width, at another place."""
    group = deck.slides[0].shapes.add_group_shape([add_box(deck, text, 12)])
    group.left, group.top, group.width, group.height = Pt(400), Pt(300), Pt(150), Pt(120)


def add_turned_box(deck: Presentation, text: str) -> None:
    add_box(deck, text).rotation = 90


def add_box_at_the_edge(deck: Presentation) -> None:
    add_box(deck, FITS).left = Pt(650)


OVERFLOWS: dict[str, tuple[Plant, str]] = {
    "nothing planted": (lambda deck: None, ""),
    "a text too long for its box": (lambda deck: add_box(deck, TOO_LONG), "below"),
    "an Arabic text that fits": (lambda deck: add_box(deck, ARABIC_FITS), ""),
    "an Arabic text too long for its box": (lambda deck: add_box(deck, ARABIC_TOO_LONG), "below"),
    "a text that LibreOffice would shrink": (add_shrinking_box, "below"),
    "a text that fits a box in a group": (lambda deck: add_box_in_group(deck, FITS), ""),
    "a text too long for a box in a group": (
        lambda deck: add_box_in_group(deck, TOO_LONG),
        "its shape",
    ),
    "a text that fits a turned box": (lambda deck: add_turned_box(deck, FITS), ""),
    "a text too long for a turned box": (lambda deck: add_turned_box(deck, TOO_LONG), "left"),
    "a table that fits": (lambda deck: add_table(deck, "yes"), ""),
    "a table whose rows grow": (lambda deck: add_table(deck, TOO_LONG), "below"),
    "a box over the slide's edge": (add_box_at_the_edge, "outside the slide"),
}


@pytest.fixture(scope="module")
def overflow_findings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Judge all the decks with one start of LibreOffice."""
    folder = tmp_path_factory.mktemp("overflow")
    decks = {
        name: make_deck(folder / f"{number}.pptx", plant)
        for number, (name, (plant, _)) in enumerate(OVERFLOWS.items())
    }
    found = libreoffice.texts_outside_shapes(decks.values())
    return {name: found[deck] for name, deck in decks.items()}


@pytest.mark.xdist_group("libreoffice")
@pytest.mark.parametrize("name", OVERFLOWS)
def test_text_outside_its_shape_is_found(
    name: str, overflow_findings: dict[str, list[str]]
) -> None:
    wanted = OVERFLOWS[name][1]
    found = overflow_findings[name]
    assert (found == []) if not wanted else any(wanted in each for each in found), found


@pytest.mark.xdist_group("libreoffice")
def test_a_deck_is_drawn_page_by_page(tmp_path: pathlib.Path) -> None:
    deck = make_deck(
        tmp_path / "deck.pptx", lambda deck: deck.slides.add_slide(deck.slide_layouts[5])
    )
    pictures = libreoffice.to_png(deck, tmp_path / "pages", dpi=30)
    assert [picture.name for picture in pictures] == ["deck-1.png", "deck-2.png"]


@pytest.mark.xdist_group("libreoffice")
def test_a_file_that_is_no_deck_is_an_error(tmp_path: pathlib.Path) -> None:
    broken = tmp_path / "broken.pptx"
    broken.write_bytes(b"PK\x03\x04 not a deck")
    with pytest.raises(RuntimeError, match=r"could not open .*broken\.pptx"):
        libreoffice.deck_pages_pdf(broken, tmp_path)


def test_the_open_xml_validator_passes_a_good_deck(tmp_path: pathlib.Path) -> None:
    assert ooxml.validate_ooxml(make_deck(tmp_path / "deck.pptx")) == []


def test_the_open_xml_validator_finds_an_attribute_out_of_range(tmp_path: pathlib.Path) -> None:
    good, bad = make_deck(tmp_path / "good.pptx"), tmp_path / "bad.pptx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        for member in source.namelist():
            target.writestr(member, source.read(member).replace(b'sz="2400"', b'sz="-2400"'))
    found = ooxml.validate_many([good, bad])
    assert found[good] == []
    assert any(
        each.startswith("/ppt/slides/slide1.xml") and "MinInclusive" in each for each in found[bad]
    )


def test_the_open_xml_validator_finds_a_file_that_is_no_deck(tmp_path: pathlib.Path) -> None:
    broken = tmp_path / "broken.pptx"
    broken.write_bytes(b"not a deck")
    assert ooxml.validate_ooxml(broken)


def add_slide_without_title(deck: Presentation) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    slide.notes_slide.notes_text_frame.text = "Say it again."


def add_slide_with_same_title(deck: Presentation) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = deck.slides[0].shapes.title.text
    slide.notes_slide.notes_text_frame.text = "Say it again."


def read_title_last(deck: Presentation) -> None:
    tree = deck.slides[0].shapes._spTree
    tree.append(deck.slides[0].shapes.title._element)


def remove_notes(deck: Presentation) -> None:
    deck.slides[0].notes_slide.notes_text_frame.text = " "


FAULTS: dict[str, tuple[Plant, str]] = {
    "no title": (add_slide_without_title, "slide 2: no title"),
    "two slides of one title": (add_slide_with_same_title, "2 slides have the same title"),
    "a title that is read last": (read_title_last, "the title is not the first"),
    "a table without alternative text": (
        lambda deck: add_table(deck, "yes"),
        "'Table 3' has no alternative text",
    ),
    "a group without alternative text": (
        lambda deck: add_box_in_group(deck, FITS),
        "group 'Group 4' has no alternative text",
    ),
    "a drawing without alternative text": (
        lambda deck: deck.slides[0].shapes.add_shape(1, 0, 0, Pt(9), Pt(9)),
        "'Rectangle 3' has no alternative text",
    ),
    "no notes": (remove_notes, "no facilitator notes"),
}


def test_a_good_deck_has_no_faults(tmp_path: pathlib.Path) -> None:
    assert pptx_checks.check_deck(make_deck(tmp_path / "deck.pptx")) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_deck_is_found(name: str, tmp_path: pathlib.Path) -> None:
    plant, wanted = FAULTS[name]
    found = pptx_checks.check_deck(make_deck(tmp_path / "deck.pptx", plant))
    assert len(found) == 1
    assert wanted in found[0]


def test_a_decorative_or_described_drawing_is_no_fault(tmp_path: pathlib.Path) -> None:
    def plant(deck: Presentation) -> None:
        for mark in ("descr", "decorative"):
            shape = deck.slides[0].shapes.add_shape(1, 0, 0, Pt(9), Pt(9))
            about = shape._element.nvSpPr.cNvPr
            if mark == "descr":
                about.set("descr", "An open door")
            else:
                about.append(about.makeelement(pptx_checks._DECORATIVE, {"val": "1"}))

    assert pptx_checks.check_deck(make_deck(tmp_path / "deck.pptx", plant)) == []


def test_a_run_without_a_language_is_found(tmp_path: pathlib.Path) -> None:
    path = make_deck(tmp_path / "deck.pptx")
    deck = pptx.Presentation(str(path))
    add_box(deck, "Who is this?")
    deck.slides[0].notes_slide.notes_text_frame.add_paragraph().add_run().text = "A pause."
    deck.save(str(path))
    assert pptx_checks.check_deck(path) == [
        "slide 1: no language on 'Who is this?'",
        "slide 1: notes: no language on 'A pause.'",
    ]


def test_a_deck_without_properties_is_found(tmp_path: pathlib.Path) -> None:
    def plant(deck: Presentation) -> None:
        deck.core_properties.title = deck.core_properties.language = ""

    assert pptx_checks.check_deck(make_deck(tmp_path / "deck.pptx", plant)) == [
        "the deck's properties name no language",
        "the deck's properties hold no title",
    ]


def turn_right_to_left(deck: Presentation) -> None:
    deck.core_properties.language = "ar"
    deck.part._element.set("rtl", "1")
    for paragraph in deck.slides[0].element.iter(f"{pptx_checks._A}p"):
        paragraph.get_or_add_pPr().set("rtl", "1")


def test_an_arabic_deck_must_run_right_to_left(tmp_path: pathlib.Path) -> None:
    good = make_deck(tmp_path / "good.pptx", turn_right_to_left)
    bad = make_deck(tmp_path / "bad.pptx")
    assert pptx_checks.check_deck(good) == []
    assert pptx_checks.check_deck(bad, "ar-AE") == [
        "the deck is not marked right to left",
        "slide 1: not right to left: 'What helps'",
        f"slide 1: not right to left: '{FITS}'",
    ]


# --- pages --------------------------------------------------------------------------------------


def make_page(path: pathlib.Path, page: str = GOOD_PAGE, **options: object) -> pathlib.Path:
    """Write a PDF of a page; PDF/UA-1 unless `options` say otherwise."""
    weasyprint.HTML(string=page).write_pdf(path, **{"pdf_variant": "pdf/ua-1", **options})
    return path


def test_verapdf_passes_a_good_page_and_finds_the_bad_ones(tmp_path: pathlib.Path) -> None:
    good = make_page(tmp_path / "good.pdf")
    untitled = make_page(tmp_path / "untitled.pdf", GOOD_PAGE.replace("ملصق", ""))
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"not a page")
    found = verapdf.validate_pdfua([good, untitled, broken])
    assert found[good] == []
    assert [each.split()[1] for each in found[untitled]] == ["7.1-9"]
    assert "cannot be judged" in found[broken][0]


def test_a_good_page_has_no_faults(tmp_path: pathlib.Path) -> None:
    assert pdf_checks.check_pdf(make_page(tmp_path / "page.pdf"), "ar") == []


def test_a_page_in_another_language_is_found(tmp_path: pathlib.Path) -> None:
    page = make_page(tmp_path / "page.pdf")
    assert pdf_checks.check_pdf(page, "es") == ["the document's language is ar, not es"]


def test_a_figure_without_alternative_text_is_found(tmp_path: pathlib.Path) -> None:
    page = make_page(tmp_path / "page.pdf", GOOD_PAGE.replace("<title>باب مفتوح</title>", ""))
    assert pdf_checks.check_pdf(page) == ["figure 1 has no alternative text"]


def test_a_field_without_a_name_is_found(tmp_path: pathlib.Path) -> None:
    page = GOOD_PAGE.replace("<svg", '<form><input name="school"></form><svg')
    written = make_page(tmp_path / "page.pdf", page, pdf_forms=True)
    assert pdf_checks.check_pdf(written) == ["field 'school' has no name to read aloud"]


def test_a_page_that_says_nothing_of_itself_is_found(tmp_path: pathlib.Path) -> None:
    page = make_page(tmp_path / "page.pdf", "<p>Hello</p>", pdf_variant=None)
    assert pdf_checks.check_pdf(page) == [
        "the document names no language",
        "the document is not tagged",
        "the document has no title",
        "the document does not say that it is PDF/UA-1",
        "viewers will show the file's name instead of the title",
    ]


def test_the_text_of_a_page_is_read_back(tmp_path: pathlib.Path) -> None:
    page = make_page(tmp_path / "page.pdf")
    read = poppler.normalise(poppler.pdf_text(page))
    assert poppler.normalise("لا ترد الآن") in read
    assert poppler.normalise("800 085") in read
    assert poppler.normalise("لا ترد أبدا") not in read


def test_pages_are_counted_measured_and_drawn(tmp_path: pathlib.Path) -> None:
    style = "<style>@page { size: 200pt 100pt; margin: 0 } p { break-after: page }</style>"
    page = make_page(tmp_path / "page.pdf", f"{style}<p>One</p><p>Two</p>Three")
    assert poppler.pdf_page_count(page) == 3
    assert poppler.pdf_page_sizes(page) == [(200.0, 100.0)] * 3
    assert [text.strip() for text in poppler.pdf_page_texts(page)] == ["One", "Two", "Three"]
    pictures = poppler.pdf_to_png(page, tmp_path, dpi=36)
    assert [picture.name for picture in pictures] == ["page-1.png", "page-2.png", "page-3.png"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("self-help", "self-\nhelp", id="hyphen kept at a line's end"),
        pytest.param("together", "to\u00adge-\nther", id="hyphen added at a line's end"),
        pytest.param("116\u00a0111", "116 111", id="width of a space"),
        pytest.param("\u2066116\u2069", "116", id="isolates"),
        pytest.param("ﬁne", "fine", id="ligature"),
        pytest.param("لا", "ال", id="lam-alef"),
        pytest.param("الإنترنت", "اإلنترنت", id="lam-alef with hamza"),
        pytest.param("ﻻ", "لا", id="presentation form"),
    ],
)
def test_the_same_text_in_two_forms_is_the_same(one: str, other: str) -> None:
    assert poppler.normalise(one) == poppler.normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("116 111", "111 116", id="another number"),
        pytest.param("سلام", "سالم جدا", id="another text"),
        pytest.param("pay", "Pay", id="another case"),
    ],
)
def test_different_texts_stay_different(one: str, other: str) -> None:
    assert poppler.normalise(one) != poppler.normalise(other)


# --- direction ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "text", "reads"),
    [
        pytest.param("116 111", "اتصل على 116 111 الآن", False, id="bare"),
        pytest.param("116 111", "اتصل على \u2066116\u00a0111\u2069 الآن", True, id="isolated"),
        pytest.param("+966 11 123-4567", "على +966 11 123-4567", False, id="bare, with signs"),
        pytest.param(
            "+966 11 123-4567",
            "على \u2066+966\u00a011\u00a0123-4567\u2069",
            True,
            id="isolated, with signs",
        ),
    ],
)
def test_a_number_must_be_seen_in_its_order(number: str, text: str, reads: bool) -> None:
    assert bidi.reads_in_order(number, text) is reads


def test_arabic_is_displayed_from_the_right() -> None:
    assert bidi.display_order("نعم 12\nكم") == "12 معن\nمك"


# --- programs -----------------------------------------------------------------------------------


def test_a_missing_program_is_an_error_that_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    page = make_page(tmp_path / "page.pdf")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs, "INSTALLED", tmp_path)
    for use in (
        lambda: poppler.pdf_text(page),
        lambda: verapdf.validate_pdfua([page]),
        lambda: ooxml.validate_ooxml(page),
        lambda: libreoffice.deck_pages_pdf(page, tmp_path),
    ):
        with pytest.raises(programs.ProgramMissingError, match="`make setup` installs it"):
            use()


def test_a_program_that_fails_is_quoted(tmp_path: pathlib.Path) -> None:
    with pytest.raises(RuntimeError, match=r"pdftotext ended with 1: .*No such file"):
        poppler.pdf_text(tmp_path / "absent.pdf")


# --- everything ---------------------------------------------------------------------------------


@pytest.mark.xdist_group("libreoffice")
def test_verify_all_judges_every_file_of_the_manifest(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_page(tmp_path / "good.pdf")
    make_page(tmp_path / "bad.pdf", "<p>Hello</p>", pdf_variant=None)
    make_deck(tmp_path / "deck.pptx", lambda deck: add_box(deck, TOO_LONG))
    entries = [{"path": name} for name in ("good.pdf", "bad.pdf", "deck.pptx")]
    (tmp_path / "manifest.json").write_text(json.dumps({"artefacts": entries}), encoding="utf-8")
    assert verify_all.main(tmp_path) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "1 passed, 2 failed"
    assert "bad.pdf: the document is not tagged" in said
    assert any(line.startswith("deck.pptx: slide 1:") and "below" in line for line in said)
