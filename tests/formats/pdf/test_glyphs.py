"""A character that no font of the page has is an error, never an empty box."""

from __future__ import annotations

import dataclasses

import pytest

from builder.formats.pdf.faces import page_subsets
from builder.formats.pdf.glyphs import missing_glyphs
from tests.formats.pdf import samples
from tests.formats.pdf.drawing import codes, draw_body


@pytest.mark.parametrize("text", ["分享之前", "→ next", "😀", "ગુજરાતી"])
def test_a_character_without_a_glyph_stops_the_page(text: str) -> None:
    drawn = draw_body(f"<p>Fine</p><p>{text}</p>")
    assert drawn.content is None
    assert set(codes(drawn)) == {"missing-glyph"}
    assert all(finding.words == text for finding in drawn.findings)


def test_the_finding_names_the_character_and_the_fonts_that_lack_it() -> None:
    (finding,) = draw_body("<p>a → b</p>").findings
    assert "U+2192" in finding.message
    assert "RIGHTWARDS ARROW" in finding.message
    assert "Noto Sans Latn" in finding.message


@pytest.mark.parametrize(
    "text", ["Zoë’s “naïve” façade… 10–18 €", "مرحبًا ١٢٣؟", "Лінія", "a\u00adb\u200bc\u2066d"]
)
def test_text_in_scripts_with_a_font_is_drawn(text: str) -> None:
    assert draw_body(f"<p>{text}</p>").content


def test_a_character_that_only_one_weight_has_is_missing() -> None:
    regular, bold = page_subsets(samples.fonts(), "Latn", "")
    poorer = dataclasses.replace(bold, covers=bold.covers - {ord("q")})
    assert [finding.words for finding in missing_glyphs(["quit"], (regular, poorer))] == ["quit"]


def test_words_in_attributes_and_style_sheets_are_no_text() -> None:
    assert draw_body('<style>/* → */</style><p title="→">x</p>').content
