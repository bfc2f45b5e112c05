"""The fonts of pages: fixed subsets that shape text as the whole font does."""

from __future__ import annotations

import pytest
import uharfbuzz

from builder.formats.pdf.faces import SCRIPT_RANGES, families, page_subsets
from tests.formats.pdf import samples


def _advances(content: bytes, text: str) -> list[tuple[int, int]]:
    """Shape `text`; give where each glyph goes, which tells its form as well."""
    font = uharfbuzz.Font(uharfbuzz.Face(content))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, {})
    return [(each.x_advance, each.x_offset) for each in buffer.glyph_positions]


@pytest.mark.parametrize(
    ("script", "text"),
    [
        ("Latn", "Łódź: fin, “AVATAR” – naïve"),
        ("Cyrl", "Підтримка їжачків"),
        ("Arab", "لا تدفع، الابتزاز ليس ذنبك أبدًا ﷲ"),
    ],
)
def test_a_subset_shapes_text_as_the_whole_font_does(script: str, text: str) -> None:
    whole = next(face for face in samples.fonts() if script in face.scripts)
    subset = page_subsets(samples.fonts(), script, "")[0]
    covered = "".join(letter for letter in text if ord(letter) in subset.covers)
    assert len(covered) >= len(text) - 1
    assert _advances(subset.content, covered) == _advances(whole.read(), covered)


def test_a_subset_does_not_depend_on_the_text() -> None:
    few, many = (page_subsets(samples.fonts(), "Latn", text) for text in ("a", "zebra ÿ ő"))
    assert few == many


def test_the_page_s_script_comes_first_and_latin_follows() -> None:
    subsets = page_subsets(samples.fonts(), "Arab", "")
    assert families(subsets) == ("Noto Sans Arabic Arab", "Noto Sans Latn")


def test_letters_of_a_third_script_bring_its_font() -> None:
    subsets = page_subsets(samples.fonts(), "Latn", "Лінія")
    assert families(subsets) == ("Noto Sans Latn", "Noto Sans Cyrl")


def test_no_family_name_stands_for_two_scripts() -> None:
    subsets = page_subsets(samples.fonts(), "Arab", "Лінія Ελλάδα")
    named = {(subset.family, subset.script) for subset in subsets}
    assert len({family for family, _ in named}) == len(named)


def test_a_script_without_a_font_gives_the_others_only() -> None:
    assert families(page_subsets(samples.fonts(), "Hans", "分享")) == ("Noto Sans Latn",)


def test_every_range_is_in_order() -> None:
    assert all(first <= last for ranges in SCRIPT_RANGES.values() for first, last in ranges)
