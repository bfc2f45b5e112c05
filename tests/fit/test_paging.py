"""Items go on as few pages as they need, evenly, none lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.fit.paging import divide, evened, filled, total

HEIGHTS = st.lists(st.integers(10, 90), min_size=1, max_size=12)


def test_the_largest_size_that_fits_one_page_is_taken():
    division = divide((28, 26, 24), lambda size: [size * 2.0] * 4, 10, 240)
    assert (division.size, division.ranges) == (26, ((0, 4),))


def test_a_smaller_size_is_taken_for_fewer_pages():
    division = divide((28, 24), lambda size: [size * 2.0] * 6, 0, 150)
    assert (division.size, division.ranges) == (24, ((0, 3), (3, 6)))


def test_words_on_several_pages_are_as_large_as_those_pages_allow():
    division = divide((32, 28, 24), lambda size: [size * 2.0] * 5, 0, 180)
    assert (division.size, division.ranges) == (28, ((0, 3), (3, 5)))


def test_pages_are_evened_out():
    assert filled([50] * 7, 0, 300) == ((0, 6), (6, 7))
    assert evened([50] * 7, 0, 300) == ((0, 4), (4, 7))


def test_an_item_taller_than_a_page_is_named():
    division = divide((24,), lambda _: [40, 500, 40], 0, 300)
    assert division.overfull == (1,)


@given(HEIGHTS, st.integers(0, 20), st.integers(100, 300))
def test_every_item_is_on_one_page_and_no_page_is_too_full(heights, gap, capacity):
    ranges = evened(heights, gap, capacity)
    assert [index for start, end in ranges for index in range(start, end)] == [*range(len(heights))]
    assert all(total(heights[start:end], gap) <= capacity for start, end in ranges)
    assert len(ranges) == len(filled(heights, gap, capacity))
