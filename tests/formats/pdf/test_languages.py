"""Pages in Chinese and Japanese, in two languages at once, and in languages of long words."""

from __future__ import annotations

import dataclasses
import functools
import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import tinyhtml5

from builder.diagnostics import Diagnostics
from builder.documents.both import Both, in_both
from builder.documents.key_words import key_words_of
from builder.documents.letter_of_lesson import letter_of_lesson
from builder.documents.worksheet_of_lesson import worksheet_of_lesson
from builder.formats.pdf import FORMAT
from builder.formats.pdf.draw import draw_pdf
from builder.formats.pdf.faces import families, page_subsets
from builder.formats.pdf.pages import compose
from builder.pipeline.fonts import load_fonts
from builder.pipeline.untranslated import texts_of
from tests.consumers import pdf_checks, poppler, verapdf
from tests.formats.pdf import samples
from tests.projects.han import SAYING
from tests.projects.two_bands import edition, frame, localised

NEVER_FIRST = "，。；！？”、：）"
"""Punctuation that begins no line (GB/T 15834)."""


@functools.cache
def assets():
    fonts = load_fonts(Diagnostics(), scripts=("Hans", "Hant", "Jpan"))["page"]
    return dataclasses.replace(samples.assets(), fonts=fonts)


def draw(html: str, language: str, script: str, folder: Path, css: str = "") -> Path:
    """Draw a body in some language; give the file."""
    around = dataclasses.replace(samples.frame("en"), language=language, script=script)
    page = f'<html lang="{language}" dir="ltr"><title>A page</title><body>{html}</body></html>'
    drawn = draw_pdf(page, ("@page { size: A4 } body { font-size: 12pt }", css), around, assets())
    assert drawn.findings == ()
    assert drawn.content is not None
    path = folder / "page.pdf"
    path.write_bytes(drawn.content)
    return path


def fonts_of(path: Path) -> set[str]:
    """Give the families that a file has embedded, without their subset's tag."""
    with pikepdf.open(path) as pdf:
        found = {
            str(each.BaseFont).partition("+")[2]
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each
        }
    return {re.sub("-Bold$", "", name) for name in found}


def test_chinese_breaks_its_lines_between_letters_and_never_before_a_comma(tmp_path):
    path = draw(f"<p>{SAYING * 4}</p>", "zh-Hans-GB", "Hans", tmp_path, "p { width: 61mm }")
    lines = poppler.pdf_text(path).split()
    assert len(lines) > 10
    assert not [line for line in lines if line[0] in NEVER_FIRST]
    assert "".join(lines) == SAYING * 4


def test_each_script_of_ideographs_is_drawn_by_its_own_font(tmp_path):
    for language, script, font in (
        ("zh-Hans-GB", "Hans", "Noto-Sans-CJK-SC-Hans"),
        ("zh-Hant-TW", "Hant", "Noto-Sans-CJK-TC-Hant"),
        ("ja-JP", "Jpan", "Noto-Sans-CJK-JP-Jpan"),
    ):
        path = draw("<p>海外 <b>直角</b></p>", language, script, tmp_path)
        assert fonts_of(path) == {font}
        assert "海外 直角" in poppler.pdf_text(path)


def test_a_japanese_name_on_an_english_page_is_drawn_as_in_japan():
    fonts = assets().fonts
    assert families(page_subsets(fonts, "Latn", "警察 いのちの電話")) == (
        "Noto Sans Latn",
        "Noto Sans CJK JP Jpan",
    )
    assert families(page_subsets(fonts, "Latn", "海外"))[1:] == ("Noto Sans CJK SC Hans",)
    assert families(page_subsets(fonts, "Latn", "海外", "Hant"))[1:] == ("Noto Sans CJK TC Hant",)


# --- two languages ------------------------------------------------------------------------------


@functools.cache
def in_two(kind: str, first: str, other: str) -> Any:
    """Give a document of the tiny project in two languages."""
    made = []
    for tag in (first, other):
        here, lesson = edition(tag, "11-13"), localised("slow-down", tag, "11-13")
        if kind == "key-words":
            made.append(key_words_of(lesson, here, frame(here)))
        elif kind == "letter":
            made.append(letter_of_lesson(lesson, here, frame(here), "opt-in"))
        else:
            made.append(worksheet_of_lesson(lesson, here, frame(here), kind))
    return in_both(*made, made[1].frame)


PAIRS = [("uk-GB", "ar-GB"), ("ar-EG", "uk-EG")]


@pytest.mark.parametrize(("first", "other"), PAIRS)
@pytest.mark.parametrize("kind", ["standard", "answers", "key-words", "letter"])
def test_both_languages_stand_on_the_page_and_can_be_read_back(kind, first, other, tmp_path):
    document = in_two(kind, first, other)
    rendered = FORMAT.render(document, assets())
    assert rendered.findings == ()
    assert rendered.content is not None
    path = tmp_path / "two.pdf"
    path.write_bytes(rendered.content)
    text = poppler.normalise(poppler.pdf_text(path))
    said = [each for each in texts_of(document) if isinstance(each, Both)]
    in_ukrainian = {str(each) if first == "uk-GB" else each.other for each in said}
    # Word by word: where two directions meet, Poppler takes up the lines of a sentence in turn.
    shown = re.sub("<title>.*?</title>", "", html_of(document))
    wanted = {
        word for each in in_ukrainian if each in shown for word in re.findall(r"[\w’]{3,}", each)
    }
    assert len(wanted) > 20
    assert [word for word in wanted if poppler.normalise(word) not in text] == []
    assert pdf_checks.check_pdf(path, document.frame.language) == []


def html_of(document: Any) -> str:
    return compose(document, 0, assets()).html


def test_the_other_language_is_marked_with_its_language_and_direction():
    html = html_of(in_two("standard", "uk-GB", "ar-GB"))
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    others = [each for each in root.iter("span") if each.get("class") == "other"]
    assert len(others) > 40
    assert {(each.get("lang"), each.get("dir")) for each in others} == {("ar-GB", "rtl")}
    assert all(re.search("[\u0600-\u06ff]", "".join(each.itertext())) for each in others)
    rest = "".join(root.itertext())
    for each in others:
        rest = rest.replace("".join(each.itertext()), "", 1)
    assert not re.search("[\u0600-\u06ff]{2}", rest)


def test_a_space_parts_the_languages_of_a_drafts_mark():
    html = html_of(in_two("standard", "uk-GB", "ar-GB"))
    foot = re.search('<div class="foot-line">.*?</div>', html, re.DOTALL)
    assert foot is not None
    assert re.search(r'\S <span class="other"', foot[0])


def test_a_page_in_two_languages_is_pdf_ua(tmp_path):
    path = tmp_path / "two.pdf"
    content = FORMAT.render(in_two("standard", "uk-GB", "ar-GB"), assets()).content
    assert content is not None
    path.write_bytes(content)
    assert verapdf.validate_pdfua([path]) == {path: []}


# --- long words ---------------------------------------------------------------------------------


LONG = {
    "de-DE": "Aufmerksamkeitsschwierigkeiten",
    "el-GR": "ευαισθητοποιημένος",
}
WIDE, NARROW = "76mm", "40mm"
"""Columns with room for each of these words alone, and with none."""


@pytest.mark.parametrize("language", LONG)
def test_a_long_word_is_divided_in_a_narrow_column(language, tmp_path):
    word = LONG[language]
    after = "a b c d e f g h"
    wide = f"<p style='width: {WIDE}'>{after} {after if language != 'de-DE' else ''} {word}</p>"
    assert divided(wide, language, "standard", tmp_path)
    assert not divided(wide, language, "easy", tmp_path)
    assert not divided(wide.replace(word, f"<bdi>{word}</bdi>"), language, "standard", tmp_path)


def test_on_the_easy_sheet_a_word_without_room_is_divided(tmp_path):
    narrow = f"<p style='width: {NARROW}'>{LONG['de-DE']}</p>"
    assert divided(narrow, "de-DE", "easy", tmp_path)


@pytest.mark.parametrize(
    ("language", "word"), [("en-GB", "responsibilities"), ("uk-UA", "найвідповідальніший")]
)
def test_english_and_ukrainian_words_are_never_divided(language, word, tmp_path):
    html = f"<p style='width: {WIDE}'>{'a b c d e f g h ' * 2}{word}</p>"
    assert not divided(html, language, "standard", tmp_path)


def divided(html: str, language: str, variant: str, folder: Path) -> bool:
    """Draw a body by the style sheet of worksheets; tell whether a line ends in a hyphen."""
    sheet = samples.sample_worksheet("en", variant)  # type: ignore[arg-type]
    around = dataclasses.replace(sheet.frame, language=language)
    css = compose(dataclasses.replace(sheet, frame=around), 0, samples.assets()).css[0]
    script = {"el-GR": "Grek", "uk-UA": "Cyrl"}.get(language, "Latn")
    text = poppler.pdf_text(draw(html, language, script, folder, css))
    return bool(re.search(r"[-\u2010]$", text, re.MULTILINE))
