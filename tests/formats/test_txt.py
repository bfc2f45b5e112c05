"""Plain text says everything once, one paragraph a line, with numbers that stay the right way."""

from __future__ import annotations

import dataclasses

import pytest

from builder.documents.blocks import Frame
from builder.documents.poster_text import Line, Part, PlainText
from builder.formats.txt import FORMAT
from builder.pipeline.formats import find_format
from tests.formats.pdf import samples

FRAME = Frame(
    "en-GB", "ltr", "Latn", "A4", "A poster · Text", "Text", "A poster", "CC BY 4.0", None
)
TEXT = PlainText(
    FRAME,
    "You can tell.",
    (
        Part("", (Line("Someone is there."),)),
        Part("Help", (Line("Talk to someone:", "0800 1111"), Line("Or tell a teacher."))),
    ),
)


def written(document):
    rendered = FORMAT.render(document, samples.assets())
    assert rendered.findings == ()
    return rendered.content.decode("utf-8")


def test_a_paragraph_is_a_line_and_a_heading_has_room_before_it():
    assert written(TEXT) == (
        "You can tell.\n\nSomeone is there.\n\nHelp\nTalk to someone: 0800 1111\n"
        "Or tell a teacher.\n"
    )


def test_a_number_in_a_line_from_right_to_left_keeps_its_own_direction():
    frame = dataclasses.replace(FRAME, direction="rtl")
    assert "\u20660800 1111\u2069" in written(dataclasses.replace(TEXT, frame=frame))
    assert "\u2066" not in written(TEXT)


def test_no_space_stands_between_a_wide_colon_and_a_number():
    part = Part("", (Line("聊一聊：", "116 111"), Line("请拨打", "110")))
    assert "聊一聊：116 111\n请拨打 110\n" in written(dataclasses.replace(TEXT, parts=(part,)))


def test_long_lines_are_not_broken():
    long = Part("", (Line("word " * 200),))
    assert len(written(dataclasses.replace(TEXT, parts=(long,))).splitlines()) == 3


def test_another_document_is_refused():
    with pytest.raises(TypeError):
        FORMAT.render(FRAME, samples.assets())


def test_it_is_found_by_its_name():
    assert find_format("txt") is FORMAT
    assert (FORMAT.name, FORMAT.extension) == ("txt", "txt")
