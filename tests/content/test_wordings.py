"""A text is one string for everybody, or a mapping of authored wordings."""

from __future__ import annotations

import pytest

from builder.content.text import Text
from builder.diagnostics import Diagnostics
from builder.source.schema import Record, validate
from builder.source.yaml_tree import parse_yaml


class Page(Record):
    """A record with one text."""

    said: Text


def text(yaml):
    diagnostics = Diagnostics()
    file = parse_yaml(f"said: {yaml}\n", "page.yaml", diagnostics)
    assert file is not None
    page = validate(Page, file, diagnostics)
    return page.said if page else list(diagnostics)


def test_a_plain_string_is_for_everybody():
    plain = text("Hello")
    assert plain.wordings() == {"default": "Hello"}
    assert str(plain) == plain.plain == "Hello"


def test_a_mapping_gives_each_wording_its_name():
    said = text("{default: Hello there, easy: Hello, 13-15: Hey, staff: Good morning}")
    assert said.wordings() == {
        "default": "Hello there",
        "easy": "Hello",
        "13-15": "Hey",
        "staff": "Good morning",
    }


def test_easy_wording_is_never_made_up():
    assert text("{default: Hello, 13-15: Hey}").easy is None
    assert text("{default: Hello, 13-15: Hey}").plain == "Hello"


@pytest.mark.parametrize(
    ("yaml", "code"),
    [
        ("''", "wrong-content"),
        ("'  '", "wrong-content"),
        ("{easy: Hello}", "missing-field"),
        ("{default: Hello, easy: 5}", "wrong-type"),
        ("{default: Hello, 13-15: [Hey]}", "wrong-type"),
        ("{default: Hello, 13-15: ' '}", "wrong-content"),
        ("5", "wrong-type"),
        ("[Hello]", "wrong-type"),
        ("null", "wrong-type"),
    ],
)
def test_what_is_not_a_text_is_refused(yaml, code):
    slips = text(yaml)
    assert [slip.code.name for slip in slips] == [code]
    assert slips[0].place.line == 1
