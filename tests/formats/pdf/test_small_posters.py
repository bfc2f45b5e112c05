"""Door sheets, tabs, cards, fold-outs and walls: one page each, whole, and right when cut."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re

import pytest
import segno
from PIL import Image

from builder.documents.blocks import HelpEntry
from builder.formats.pdf import FORMAT
from builder.formats.pdf.overflow import BOX_OVERFLOW, PAGE_OVERFLOW
from tests.consumers import pdf_checks, poppler, programs, verapdf
from tests.formats.pdf import samples
from tests.formats.pdf.poster_samples import KINDS, LANGUAGES, sheet
from tests.formats.pdf.test_poster import poster

# Width and height in millimetres: ISO 216, ANSI/ASME Y14.1 and its half.
PAPERS = {
    "A4": (210, 297),
    "A5": (148, 210),
    "Letter": (215.9, 279.4),
    "Half-Letter": (139.7, 215.9),
}
DOTS = 127
PER_MM = DOTS / 25.4


@functools.cache
def drawn(kind, language="en-GB", ink="colour"):
    rendered = FORMAT.render(sheet(kind, language, ink=ink), samples.assets())
    assert rendered.findings == ()
    return rendered.content


def draw(folder, kind, language="en-GB", ink="colour"):
    path = folder / f"{kind}_{language}_{ink}.pdf"
    path.write_bytes(drawn(kind, language, ink))
    return path


def words(path, page):
    """Give each word of a page with its left, top, right and bottom in millimetres."""
    said = programs.run(
        [programs.program("pdftotext"), "-bbox", "-f", str(page), "-l", str(page), path, "-"]
    )
    found = re.findall(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', said)
    return [(word, *(float(at) * 25.4 / 72 for at in box)) for *box, word in found]


def picture(path, folder, page=0):
    with Image.open(poppler.pdf_to_png(path, folder, DOTS, smooth=False)[page]) as opened:
        return opened.convert("RGB")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ink", ["colour", "black"])
def test_a_sheet_fits_its_paper(kind, language, ink, tmp_path):
    path = draw(tmp_path, kind, language, ink)
    wide, high = PAPERS[sheet(kind, language).paper]
    millimetres = (high, wide) if kind == "fold-out" else (wide, high)
    sizes = poppler.pdf_page_sizes(path)
    assert len(sizes) == (2 if kind == "cards" else 1)
    for size in sizes:
        assert [points * 25.4 / 72 for points in size] == pytest.approx(millimetres, abs=0.1)


def test_sheets_are_accessible(tmp_path):
    paths = [
        draw(tmp_path, kind, language, ink)
        for kind in KINDS
        for language, ink in (("en-GB", "colour"), ("ar-AE", "black"))
    ]
    assert [found for found in map(pdf_checks.check_pdf, paths) if found] == []
    assert [broken for broken in verapdf.validate_pdfua(paths).values() if broken] == []


@pytest.mark.parametrize("kind", [*KINDS, "flags", "steps"])
def test_a_sheet_for_a_black_printer_has_no_colour(kind, tmp_path):
    if kind in KINDS:
        path = draw(tmp_path, kind, ink="black")
    else:
        document = dataclasses.replace(poster("en-GB", kind, "A4"), ink="black")
        path = tmp_path / "poster.pdf"
        path.write_bytes(FORMAT.render(document, samples.assets()).content)
    for _, (red, green, blue) in picture(path, tmp_path).getcolors(1 << 24):
        assert max(red, green, blue) - min(red, green, blue) <= 2


@pytest.mark.parametrize("kind", [*KINDS, "flags", "steps"])
def test_most_of_a_sheet_for_a_black_printer_is_white(kind, tmp_path):
    if kind in KINDS:
        path = draw(tmp_path, kind, ink="black")
    else:
        document = dataclasses.replace(poster("en-GB", kind, "A4"), ink="black")
        path = tmp_path / "poster.pdf"
        path.write_bytes(FORMAT.render(document, samples.assets()).content)
    shades = picture(path, tmp_path).convert("L").histogram()
    assert sum(shades[:64]) / sum(shades) < 0.2


@pytest.mark.parametrize(("kind", "language"), [("door", "en-GB"), ("people", "es-US")])
def test_the_code_is_large_enough_and_reads_as_its_address(kind, language, tmp_path):
    path = draw(tmp_path, kind, language)
    seen = picture(path, tmp_path)
    # The code alone is drawn in pure black.
    coloured = seen.point(lambda value: 255 if value else 0).convert("L")
    black = coloured.point(lambda value: 0 if value else 255)
    left, top, right, _ = black.getbbox()
    rows = segno.make(sheet(kind, language).help.qr.url, error="m", micro=False).matrix
    assert (right - left) / PER_MM >= 25
    # Every pixel that is touched is black, so the code seems a pixel larger than it is.
    module, left, top = (right - left - 1) / len(rows), left + 0.5, top + 0.5
    for number, row in enumerate(rows):
        for column, dark in enumerate(row):
            across, down = (left + (column + 0.5) * module, top + (number + 0.5) * module)
            assert bool(black.getpixel((int(across), int(down)))) == bool(dark)


def test_a_tab_says_the_number_and_nothing_else_does(tmp_path):
    said = poppler.pdf_text(draw(tmp_path, "tear-off"))
    assert said.count("1111") == 8
    assert said.count("Childline") == 8


def test_the_first_tab_is_for_staff(tmp_path):
    document = sheet("tear-off")
    said = poppler.normalise(poppler.pdf_text(draw(tmp_path, "tear-off")))
    assert said.count(poppler.normalise(document.first_tab)) == 2  # once as its message


@pytest.mark.parametrize(("language", "first"), [("en-GB", "left"), ("ar-AE", "right")])
def test_staff_take_off_the_tab_at_the_start(language, first, tmp_path):
    seen = picture(draw(tmp_path, "tear-off", language), tmp_path)
    tint = tuple(bytes.fromhex(samples.assets().theme.colours.accent_tint.removeprefix("#")))
    lowest = seen.height - 10
    assert (seen.getpixel((10, lowest)) == tint) == (first == "left")
    assert (seen.getpixel((seen.width - 10, lowest)) == tint) == (first == "right")


def test_the_picture_of_a_sheet_with_tabs_gives_way_to_its_words(tmp_path):
    made = sheet("tear-off", headline="Would you like somebody to talk to about it?")
    said = dataclasses.replace(made, message="So many words. " * 14)
    path = tmp_path / "tear-off.pdf"
    path.write_bytes(FORMAT.render(said, samples.assets()).content)
    last = max(bottom for word, _, _, _, bottom in words(path, 1)[:80] if word == "words.")
    colours = {picture(path, tmp_path).getpixel((40, int(last * PER_MM) + 1))}
    assert colours == {(255, 255, 255)}


def test_words_on_the_picture_of_a_sheet_with_tabs_are_named():
    rendered = FORMAT.render(sheet("tear-off", message="So many words. " * 60), samples.assets())
    assert rendered.content is None
    assert "a picture" in rendered.findings[0].message


def test_a_country_without_a_line_still_says_where_to_turn(tmp_path):
    document = sheet("tear-off", line=None)
    rendered = FORMAT.render(document, samples.assets())
    assert rendered.findings == ()
    path = tmp_path / "tear-off.pdf"
    path.write_bytes(rendered.content)
    said = poppler.normalise(poppler.pdf_text(path))
    assert said.count(poppler.normalise(document.trusted_adult)) == 8


def test_backs_lie_on_fronts_whichever_edge_is_turned(tmp_path):
    """Print the fronts, turn the sheet, print the backs: the marks of both lie on one another."""
    path = draw(tmp_path, "cards")
    front, back = (
        picture(path, tmp_path, page).convert("L").point(lambda value: 255 if value < 128 else 0)
        for page in (0, 1)
    )
    for turn in (Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.FLIP_TOP_BOTTOM):
        # The marks are the outermost ink on either side.
        assert front.getbbox() == pytest.approx(back.transpose(turn).getbbox(), abs=2)


@pytest.mark.parametrize("language", ["en-GB", "es-US"])
def test_a_card_has_the_size_of_a_bank_card_holder(language, tmp_path):
    path = draw(tmp_path, "cards", language)
    word = sheet("cards", language).headline.split(" ")[0]
    places = [(left, top) for said, left, top, *_ in words(path, 2) if said == word]
    rows = 5 if language == "en-GB" else 4
    lefts = sorted({round(left, 1) for left, _ in places})
    tops = sorted({round(top, 1) for _, top in places})
    assert len(lefts) == 2
    assert lefts[1] - lefts[0] == pytest.approx(85, abs=0.2)
    assert len(tops) >= rows
    steps = [after - before for before, after in itertools.pairwise(tops)]
    assert min(abs(step - 54) for step in steps) < 0.2


def test_a_fold_out_is_a_book_in_the_right_order(tmp_path):
    """Pages 8, 1, 2, 3 stand below, and 7, 6, 5, 4 above on their heads."""
    columns = [297 / 4 * number for number in range(5)]

    def place(word):
        _, left, top, right, bottom = next(
            each for each in words(draw(tmp_path, "fold-out"), 1) if each[0] == word
        )
        column = next(n for n in range(4) if columns[n] <= (left + right) / 2 < columns[n + 1])
        return column, "above" if (top + bottom) / 2 < 105 else "below"

    assert place("1") == (3, "below")
    assert place("5") == (3, "above")
    assert place("free,") == (0, "above")
    assert place("CEOP") == (0, "below")


def test_a_number_stands_beside_its_name_and_the_note_after_it(tmp_path):
    made = sheet("cards")
    service = HelpEntry("x", "Crisis", "Sea Lifeline", "en", phone="988", note="free, any time")
    strip = dataclasses.replace(made.help, entries=(made.help.entries[0], service))
    content = FORMAT.render(dataclasses.replace(made, help=strip), samples.assets()).content
    path = tmp_path / "cards.pdf"
    path.write_bytes(content)
    said = [each[0] for each in words(path, 2)]
    at = said.index("Lifeline:")
    assert said[at + 1 : at + 5] == ["988", "(free,", "any", "time)"]


def test_a_line_for_danger_is_divided_between_its_sentences(tmp_path):
    made = sheet("fold-out")
    strip = dataclasses.replace(made.help, emergency_phone="0999-123456")
    path = tmp_path / "fold-out.pdf"
    path.write_bytes(FORMAT.render(dataclasses.replace(made, help=strip), samples.assets()).content)
    tops = {word: round(top) for word, _, top, *_ in words(path, 1)}
    assert tops["Call"] == tops["0999-123456"] != tops["danger"]


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("door", "message"),
        ("tear-off", "first_tab"),
        ("cards", "promise"),
        ("fold-out", "promise"),
        ("staffroom", "lead"),
        ("people", "advice"),
    ],
)
def test_what_does_not_fit_is_named(kind, field):
    rendered = FORMAT.render(sheet(kind, **{field: "So many words. " * 120}), samples.assets())
    assert rendered.content is None
    assert {finding.code for finding in rendered.findings} <= {BOX_OVERFLOW, PAGE_OVERFLOW}
    assert any("So many words." in finding.words for finding in rendered.findings)
