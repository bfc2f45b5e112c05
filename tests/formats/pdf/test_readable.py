"""A PDF's glyphs carry the letters that the font draws by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.formats.pdf.readable import GlyphTexts
from tests.consumers import poppler
from tests.formats.pdf.drawing import draw_body


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["جدًا", "شيئًا"], id="letters that stand with a vowel sign only"),
        pytest.param(["حقًّا", "سرًّا", "أبدًا"], id="two signs on a letter"),
        pytest.param(["لا", "الآن", "لأنك"], id="ligatures"),
        pytest.param(["office", "first", "afflict"], id="Latin ligatures"),
    ],
)
def test_no_letter_is_lost_or_added(words: list[str], tmp_path: Path) -> None:
    body = "".join(f"<p>{word}</p>" for word in words)
    content = draw_body(body, language="ar").content
    assert content is not None
    path = tmp_path / "page.pdf"
    path.write_bytes(content)
    said = poppler.normalise(poppler.pdf_text(path))
    assert sorted(said) == sorted(poppler.normalise("".join(words)))


def test_brackets_and_quotes_keep_their_side_in_arabic(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(draw_body("<p>«نعم» (لا)</p>", language="ar").content or b"")
    said = poppler.normalise(poppler.pdf_text(path))
    assert said.startswith("«")
    assert said.index("(") < said.index(")")


def test_the_font_s_word_is_taken_over_the_place_s() -> None:
    texts = GlyphTexts({7: frozenset({"ئ"}), 8: frozenset({" ", "\u00a0"})})
    texts[7] = ""
    texts[8] = "\u00a0"
    texts[9] = "ﷲ"
    assert texts == {7: "ئ", 8: "\u00a0", 9: "ﷲ"}
