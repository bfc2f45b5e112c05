"""Decks name the fonts of their own script, and are measured with letters as wide."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile

import pytest

from builder.diagnostics import Diagnostics
from builder.fit.deck import fit_deck
from builder.fit.shaping import Ruler
from builder.formats.pptx import FORMAT
from builder.pipeline.fonts import load_fonts
from tests.fit.sample_deck import sample_assets, sample_deck, sample_ruler, sample_theme


def east_asian_fonts(script, language):
    deck = sample_deck("en")
    frame = dataclasses.replace(deck.frame, script=script, language=language)
    fitted = fit_deck(dataclasses.replace(deck, frame=frame), sample_theme(), sample_ruler())
    content = FORMAT.render(fitted, sample_assets()).content
    assert content is not None
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        theme = package.read("ppt/theme/theme1.xml").decode()
        slide = package.read("ppt/slides/slide2.xml").decode()
    (font,) = set(re.findall(r'<a:ea typeface="([^"]*)"', theme))
    return font, set(re.findall(r'<a:rPr lang="([^"]*)"', slide))


@pytest.mark.parametrize(
    ("script", "language", "font", "told"),
    [
        ("Hans", "zh-Hans-US", "Microsoft YaHei", "zh-CN"),
        ("Hant", "zh-Hant-GB", "Microsoft JhengHei", "zh-TW"),
        ("Jpan", "ja-JP", "Yu Gothic", "ja-JP"),
    ],
)
def test_a_deck_names_the_font_and_language_of_its_script(script, language, font, told):
    found, languages = east_asian_fonts(script, language)
    assert found == font
    assert told in languages


def test_ideographs_are_measured_in_their_own_font_and_fill_an_em():
    fonts = load_fonts(Diagnostics(), scripts=("Hans",))
    ruler = Ruler((*fonts["deck"], *fonts["page"]))
    assert ruler.width("如果有人", 10) == pytest.approx(40)
    # Office sets quotation marks around ideographs as wide as these.
    assert ruler.width("“快”", 10, bold=True) == pytest.approx(30)
    assert ruler.pitch("如", 10) > 12


@pytest.mark.parametrize("text", ["Προστασία", "Безпека"])
def test_greek_and_cyrillic_are_measured_with_the_twin_of_arial(text):
    fonts = load_fonts(Diagnostics())["deck"]
    twin = tuple(face for face in fonts if face.family == "Liberation Sans")
    assert Ruler(fonts).width(text, 10) == Ruler(twin).width(text, 10) < 10 * len(text)
