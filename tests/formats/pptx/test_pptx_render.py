"""The file is native, accessible, valid, the same on any day, and right in both directions."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile

import pptx
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt

from builder.documents.deck import HelpBody
from builder.fit.deck import fit_deck
from builder.formats.pptx import FORMAT
from tests.consumers import bidi, libreoffice, ooxml, pptx_checks
from tests.fit.sample_deck import HELP, sample_assets, sample_deck, sample_ruler, sample_theme

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LANGUAGES = ("en", "ar")


@pytest.fixture(scope="module")
def fitted():
    theme, ruler = sample_theme(), sample_ruler()
    return {language: fit_deck(sample_deck(language), theme, ruler) for language in LANGUAGES}


@pytest.fixture(scope="module")
def files(fitted, tmp_path_factory):
    folder = tmp_path_factory.mktemp("decks")
    paths = {}
    for language, deck in fitted.items():
        paths[language] = folder / f"{language}.pptx"
        paths[language].write_bytes(FORMAT.render(deck, sample_assets()).content)
    return paths


@pytest.fixture(params=LANGUAGES)
def path(request, files):
    return files[request.param]


@pytest.fixture
def deck(path):
    return pptx.Presentation(str(path))


def test_the_validator_accepts_it(path):
    assert ooxml.validate_ooxml(path) == []


def test_it_holds_what_an_accessible_deck_holds(path):
    assert pptx_checks.check_deck(path) == []


def test_no_text_leaves_its_shape(files):
    found = libreoffice.texts_outside_shapes(files.values())
    assert [line for lines in found.values() for line in lines] == []


def test_the_same_deck_gives_the_same_bytes(fitted, files):
    again = FORMAT.render(fitted["en"], sample_assets()).content
    assert again == files["en"].read_bytes()


def test_nothing_in_it_says_when_it_was_made(path):
    with zipfile.ZipFile(path) as opened:
        sheet = next(name for name in opened.namelist() if name.endswith(".xlsx"))
        with zipfile.ZipFile(io.BytesIO(opened.read(sheet))) as inner:
            inside = inner.read("docProps/core.xml")
        stamps = re.findall(rb"\d{4}-\d\d-\d\dT", opened.read("docProps/core.xml") + inside)
    assert set(stamps) == {b"2000-01-01T"}


def test_nothing_is_left_of_the_default_template(path):
    with zipfile.ZipFile(path) as opened:
        names = " ".join(opened.namelist())
        application = opened.read("docProps/app.xml")
    assert "thumbnail" not in names
    assert "printerSettings" not in names
    assert b"Microsoft" not in application


def test_a_deck_with_findings_is_not_drawn(fitted):
    found = dataclasses.replace(fitted["en"], findings=("too long",))
    assert FORMAT.render(found, sample_assets()) == FORMAT.render(found, sample_assets())
    assert FORMAT.render(found, sample_assets()).content is None


def test_another_kind_of_document_is_refused():
    with pytest.raises(TypeError, match="not of str"):
        FORMAT.render("a poster", sample_assets())


def test_only_codes_are_pictures(deck):
    pictures = [pic for slide in deck.slides for pic in slide._element.iter(f"{P}pic")]
    assert [pic.find(f".//{P}cNvPr").get("name") for pic in pictures] == ["QR code"]


def test_slides_are_widescreen_on_eight_named_layouts(deck):
    assert (deck.slide_width, deck.slide_height) == (Pt(960), Pt(540))
    assert [layout.name for layout in deck.slide_layouts] == [
        *("Opening", "Rows", "Chat and card", "Title only", "Chart and reading", "Statement"),
        *("Help", "Close"),
    ]


def test_every_placeholder_of_a_slide_is_one_of_its_layout(deck):
    for slide in deck.slides:
        known = {holder.placeholder_format.idx for holder in slide.slide_layout.placeholders}
        used = [holder.placeholder_format.idx for holder in slide.placeholders]
        assert set(used) <= known, slide.shapes.title.text
        assert len(set(used)) == len(used)


def test_text_takes_the_colours_of_the_scheme(deck):
    fixed = [
        fill
        for slide in deck.slides
        for run in slide._element.iter(f"{A}rPr")
        for fill in run.iter(f"{A}srgbClr")
    ]
    assert fixed == []


def test_art_takes_the_colours_of_the_scheme_where_they_are_the_same(deck):
    ours = {
        colour.lstrip("#")
        for colour in sample_theme().colours.model_dump().values()
        if isinstance(colour, str)
    } - {sample_theme().colours.line.lstrip("#")}
    written = {
        each.get("val") for slide in deck.slides for each in slide._element.iter(f"{A}srgbClr")
    }
    assert written & ours == set()


def test_the_scheme_holds_the_theme(path):
    with zipfile.ZipFile(path) as opened:
        theme = opened.read("ppt/theme/theme1.xml").decode()
    colours = sample_theme().colours
    assert f'<a:accent1><a:srgbClr val="{colours.flag[1:]}"/></a:accent1>' in theme
    assert f'<a:dk1><a:srgbClr val="{colours.ink[1:]}"/></a:dk1>' in theme
    assert '<a:font script="Arab" typeface="Arial"/>' in theme


def test_flags_and_steps_are_groups_with_their_words(files):
    deck = pptx.Presentation(str(files["en"]))
    described = {
        about.get("descr")
        for slide in deck.slides
        for group in slide._element.iter(f"{P}grpSp")
        for about in group.findall(f"./*/{P}cNvPr")
    }
    assert {"Red flag 1", "Red flag 5", "Step 1", "Step 5"} <= described


def test_notes_say_when_what_to_say_and_what_to_listen_for(files):
    deck = pptx.Presentation(str(files["en"]))
    for slide in deck.slides:
        notes = slide.notes_slide.notes_text_frame.text
        assert notes.startswith("Time: ")
        assert "\nSay: " in notes
        assert "\nListen for: " in notes


def test_a_notes_page_shows_the_slide_in_its_shape_above_the_notes(deck):
    boxes = {each.placeholder_format.type: each for each in deck.notes_master.placeholders}
    picture, text = boxes[PP_PLACEHOLDER.SLIDE_IMAGE], boxes[PP_PLACEHOLDER.BODY]
    shape = deck.slide_width / deck.slide_height
    assert picture.width / picture.height == pytest.approx(shape, rel=0.01)
    assert picture.top + picture.height < text.top
    assert text.height > picture.height


def test_notes_have_a_size_of_their_own(deck):
    sizes = {
        run.font.size
        for slide in deck.slides
        for paragraph in slide.notes_slide.notes_text_frame.paragraphs
        for run in paragraph.runs
    }
    assert sizes == {Pt(14)}


def test_the_licence_stands_in_the_first_and_last_notes(files):
    deck = pptx.Presentation(str(files["en"]))
    marked = [
        number
        for number, slide in enumerate(deck.slides, 1)
        if "CC BY 4.0" in slide.notes_slide.notes_text_frame.text
    ]
    assert marked == [1, len(deck.slides)]


def test_the_draft_line_stands_on_the_first_and_the_help_slide(fitted):
    marked = [
        slide.id
        for slide in fitted["en"].slides
        if any(getattr(each, "name", "") == "Draft" for each in slide.elements)
    ]
    assert marked == ["open", "help"]


def test_stages_are_sections_that_a_teacher_can_skip(path):
    with zipfile.ZipFile(path) as opened:
        presentation = opened.read("ppt/presentation.xml").decode()
    assert presentation.count("<p14:section ") == 5


def test_phones_and_addresses_read_in_order_in_arabic():
    first, *others = HELP["ar"].entries
    # Groups of digits alone are read in order even where nothing sets them apart.
    abroad = dataclasses.replace(first, phone="+971 4 123-4567")
    strip = dataclasses.replace(HELP["ar"], entries=(abroad, *others))
    deck = pptx.Presentation(io.BytesIO(_with_help(strip)))
    text = "\n".join(
        paragraph.text
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
    )
    for entry in strip.entries:
        for contact in filter(None, (entry.phone, entry.url_short)):
            assert bidi.reads_in_order(contact, text), contact
    assert bidi.reads_in_order(strip.emergency_phone, text)


def _with_help(strip):
    """Give the Arabic deck with other services on its help slide."""
    sample = sample_deck("ar")
    slides = tuple(
        dataclasses.replace(slide, body=dataclasses.replace(slide.body, help=strip))
        if isinstance(slide.body, HelpBody)
        else slide
        for slide in sample.slides
    )
    deck = dataclasses.replace(sample, slides=slides)
    fitted = fit_deck(deck, sample_theme(), sample_ruler())
    return FORMAT.render(fitted, sample_assets()).content


def test_a_latin_deck_holds_no_direction_controls(files):
    with zipfile.ZipFile(files["en"]) as opened:
        slides = [opened.read(name) for name in opened.namelist() if "slides/slide" in name]
    assert not any("\u2066".encode() in slide for slide in slides)


def test_arabic_is_right_to_left_down_to_the_layouts(files):
    deck = pptx.Presentation(str(files["ar"]))
    master = deck.slide_master
    assert deck.part._element.get("rtl") == "1"
    levels = master._element.find(f"{P}txStyles").iter(f"{A}lvl1pPr", f"{A}lvl2pPr")
    assert {(level.get("rtl"), level.get("algn")) for level in levels} == {("1", "r")}
    title = next(each for each in deck.slide_layouts[0].placeholders)
    assert title.left >= deck.slide_width / 2


def test_names_of_services_keep_their_language(files):
    deck = pptx.Presentation(str(files["ar"]))
    runs = [run for slide in deck.slides for run in slide._element.iter(f"{A}r")]
    name = next(run for run in runs if run.find(f"{A}t").text == "Take It Down")
    assert name.find(f"{A}rPr").get("lang") == "en"


def test_the_chart_is_native_and_editable(deck):
    chart = _chart(deck)
    assert [str(label) for label in chart.plots[0].categories]
    assert list(chart.plots[0].series[0].values) == [11, 9, 4, 3]
    assert chart.part.chart_workbook.xlsx_part is not None


def test_chart_labels_follow_the_numbers_that_a_teacher_types(deck):
    labels = _chart(deck).plots[0].data_labels
    assert labels.show_value
    assert _chart(deck)._chartSpace.findall(f".//{C}dLbl") == []


def test_chart_labels_in_other_digits_are_text(fitted):
    slides = tuple(_with_arabic_digits(slide) for slide in fitted["ar"].slides)
    content = FORMAT.render(
        dataclasses.replace(fitted["ar"], slides=slides), sample_assets()
    ).content
    chart = _chart(pptx.Presentation(io.BytesIO(content)))
    shown = [each.text for each in chart._chartSpace.iter(f"{A}t")]
    assert shown == ["١١", "٩", "٤", "٣"]


def test_bars_grow_from_the_start_of_the_line(files):
    for language, expected in (("en", False), ("ar", True)):
        chart = _chart(pptx.Presentation(str(files[language])))
        assert chart.value_axis.reverse_order is expected
        assert chart.category_axis.reverse_order


def test_axes_are_numbered_as_the_standard_allows(deck):
    numbers = {each.get("val") for each in _chart(deck)._chartSpace.iter(f"{C}axId", f"{C}crossAx")}
    assert numbers == {"1", "2"}


def _chart(deck):
    return next(shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart)


def _with_arabic_digits(slide):
    def in_arabic(bar):
        text = bar.value_text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
        return dataclasses.replace(bar, value_text=text)

    def element_of(element):
        if not hasattr(element, "bars"):
            return element
        return dataclasses.replace(element, bars=tuple(map(in_arabic, element.bars)))

    return dataclasses.replace(slide, elements=tuple(map(element_of, slide.elements)))
