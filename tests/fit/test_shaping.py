"""Text is as wide as its letters are when shaped together."""

from __future__ import annotations

import pytest

from builder.fit.shaping import LEAST_PITCH, Ruler
from tests.fit.sample_deck import sample_ruler


@pytest.fixture(scope="module")
def ruler():
    return sample_ruler()


def test_width_grows_with_the_size(ruler):
    assert ruler.width("Tell someone", 48) == pytest.approx(2 * ruler.width("Tell someone", 24))


def test_width_is_that_of_the_metric_twin(ruler):
    # Arial's "M" is 0.833 em wide, its digits 0.556.
    assert ruler.width("M", 100) == pytest.approx(83.3, abs=0.1)
    assert ruler.width("106", 100) == pytest.approx(3 * 55.6, abs=0.3)


def test_bold_is_wider(ruler):
    assert ruler.width("red flags", 24, bold=True) > ruler.width("red flags", 24)


def test_arabic_is_measured_joined(ruler):
    apart = sum(ruler.width(letter, 24) for letter in "تثق")
    assert ruler.width("تثق", 24) < apart


def test_scripts_in_one_line_are_measured_each_in_its_font(ruler):
    # The Latin font has no Arabic letter; the Arabic one would go on over Latin words.
    mixed = ruler.width("Riley ريان", 24)
    parts = ruler.width("Riley ", 24) + ruler.width("ريان", 24)
    assert mixed == pytest.approx(parts)


def test_a_sign_that_opens_a_text_is_as_wide_as_the_one_that_closes_it(ruler):
    opened, closed, bare = (ruler.width(text, 24) for text in ('"تثق', 'تثق"', "تثق"))
    assert opened - bare == pytest.approx(closed - bare)
    assert opened - bare != pytest.approx(ruler.width('"', 24), rel=0.05)


def test_direction_controls_take_no_room(ruler):
    assert ruler.width("\u2066116\u2069", 24) == ruler.width("116", 24)


def test_a_letter_that_no_font_covers_is_taken_for_a_wide_one(ruler):
    assert ruler.width("请", 24) == 24


def test_lines_are_never_closer_than_office_sets_them(ruler):
    assert ruler.pitch("Tell", 10) == pytest.approx(10 * LEAST_PITCH)


def test_without_fonts_everything_is_wide():
    assert Ruler(()).width("ab", 10) == 20
