"""A finding about words leads to the line they were written in."""

from __future__ import annotations

import pytest

from builder.diagnostics import Place
from builder.pipeline.places import find_place

SHORT, LONG = Place("a.yaml", 1, 1), Place("a.yaml", 2, 1)
PLACES = {"Stop replying": SHORT, "Stop  replying\nand tell ﬁve friends": LONG}


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Stop replying", SHORT),
        ("Stop  replying", SHORT),
        ("replying", SHORT),
        ("replying and tell", LONG),
        ("tell five friends", LONG),
        ("somewhere else", None),
        ("", None),
        (" ", None),
    ],
)
def test_place_is_that_of_the_shortest_text_around_the_words(words, place):
    assert find_place(words, PLACES) == place
