"""Lines that are about equally long, and labels that stand near what they name."""

from __future__ import annotations

import pytest

from builder.fit.layouts_chat import spread
from builder.fit.page import BOTTOM
from builder.fit.setting import balanced_width, likely_lines, line_count, paragraph, width_of
from tests.fit.sample_deck import sample_ruler

RULER = sample_ruler()
CLAIM = paragraph("Una buena amistad guarda el secreto.", 44)
WIDE = width_of(CLAIM, RULER) - 10
"""Only the last word has no room."""


def test_balanced_lines_are_no_more_than_before():
    balanced = balanced_width(CLAIM, WIDE, RULER)
    assert line_count(CLAIM, balanced, RULER) == line_count(CLAIM, WIDE, RULER) == 2
    assert balanced < WIDE * 0.75


def test_balanced_lines_could_not_be_shorter():
    balanced = balanced_width(CLAIM, WIDE, RULER)
    assert line_count(CLAIM, balanced - 2, RULER) > 2


def test_what_stands_on_one_line_is_as_wide_as_its_words():
    word = paragraph("Secreto", 44)
    assert balanced_width(word, WIDE, RULER) == pytest.approx(width_of(word, RULER), abs=1)


def test_likely_lines_are_those_without_the_spare_tenth():
    assert line_count(CLAIM, WIDE, RULER) == 2
    assert likely_lines(CLAIM, WIDE, RULER) == 1


def test_words_without_spaces_keep_the_spare_tenth():
    threat = paragraph("“照做，不然……”", 44)
    wide = width_of(threat, RULER) - 10
    assert line_count(threat, wide, RULER) == likely_lines(threat, wide, RULER) == 2


def test_labels_that_do_not_touch_stand_where_they_want():
    assert spread([100, 300], [50, 50], 80) == [100, 300]


def test_labels_of_one_bubble_stand_around_it():
    first, second = spread([200, 200], [50, 50], 80)
    assert second - first == 60
    assert (first + second) / 2 == 200


def test_labels_stay_in_their_area():
    tops = spread([BOTTOM, BOTTOM, BOTTOM], [40, 40, 40], 80)
    assert tops[-1] + 40 == BOTTOM
    assert spread([0, 300], [40, 40], 80) == [80, 300]


def test_a_block_pushed_up_does_not_cover_the_label_above_it():
    first, second, third = spread([370, 430, 440], [50, 50, 50], 80)
    assert first + 50 <= second
    assert third + 50 == BOTTOM


def test_lines_without_spaces_are_not_made_equal():
    narrow = 200
    chinese = paragraph("不要把别人的隐私照片转发给任何人", 30)
    assert line_count(chinese, narrow, RULER) > 1
    assert balanced_width(chinese, narrow, RULER) == narrow
    short = paragraph("停", 30)
    assert balanced_width(short, narrow, RULER) < narrow
