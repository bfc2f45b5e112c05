"""A headline is set as large as its room allows, and no word of it stands alone."""

from __future__ import annotations

import pytest

from builder.formats.headlines import LEAST, Headline, set_headline
from tests.formats.pdf import samples

MOST = 120.0
ROOM = 740.0
"""Points: the column of a poster on A3."""


def headline(*texts: str, script: str = "Latn") -> Headline:
    return set_headline(samples.assets(), script, texts, MOST, ROOM, -0.022)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Sag es jemandem.", "Latn"),
        ("Egal, was kommt:", "Latn"),
        ("Du kannst es sagen.", "Latn"),
        ("Можна розказати.", "Cyrl"),
        ("Gdy uczeń ci o czymś mówi", "Latn"),
    ],
)
def test_no_short_word_stands_alone_on_a_line(text: str, script: str) -> None:
    (lines,) = headline(text, script=script).parts
    assert " ".join(lines) == text
    assert len(lines) == 1 or all(" " in line for line in lines)


def test_two_long_words_may_stand_one_above_the_other() -> None:
    found = headline("Διαδικτυακός εκβιασμός;", script="Grek")
    assert found.parts == (("Διαδικτυακός", "εκβιασμός;"),)
    assert found.size > MOST * LEAST


def test_a_headline_that_is_too_wide_gets_smaller_down_to_the_least_size() -> None:
    assert headline("Tell us.").size == MOST
    assert MOST * LEAST <= headline("Можна спинитися.", script="Cyrl").size < MOST
    assert headline("Datenschutzgrundverordnungsbeauftragte").size == MOST * LEAST


def test_every_part_starts_a_line_in_the_same_size() -> None:
    found = headline("When a chat turns,", "trust the flags.")
    assert [" ".join(part) for part in found.parts] == ["When a chat turns,", "trust the flags."]


def test_a_word_with_a_hyphen_stays_whole() -> None:
    lines = headline("Ein Oje-Gefühl im Bauch?").parts[0]
    assert any("Oje-Gefühl" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("聊天变味的时候，", ("聊天变味的时候，",)),
        ("先聊得开心，再施压？", ("先聊得开心，", "再施压？")),
        ("发现聊天里的警示信号，", ("发现聊天里的", "警示信号，")),
    ],
)
def test_a_chinese_clause_is_whole_or_divided_after_its_particle(
    text: str, lines: tuple[str, ...]
) -> None:
    assert headline(text, script="Hans").parts == (lines,)


def test_an_empty_part_takes_no_line() -> None:
    assert headline("Tell us.", "").lines == 1
