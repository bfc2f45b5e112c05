"""Tests of what a document shows untranslated: filled, parted and quoted texts are known too."""

import dataclasses

import pytest

from builder.diagnostics import Diagnostic, Place
from builder.documents.option_letters import letters_of
from builder.languages.localise import MISSING, OPEN
from builder.pipeline.untranslated import OpenTexts

WORDS = (
    "Text",
    "Text version",
    "{length} minutes",
    "{range} min ({length})",
    "“{first}” comes before “{second}”.",
    "Stop replying.",
    "A B C D E F G H",
)


@dataclasses.dataclass(frozen=True)
class Page:
    """A document of one text."""

    text: str


@dataclasses.dataclass(frozen=True)
class Left:
    """A part of which nothing is translated."""

    missing: tuple[Diagnostic, ...]
    missing_words: tuple[str, ...]


def left_open():
    missing = tuple(
        Diagnostic(MISSING, Place("it.po", number), words) for number, words in enumerate(WORDS, 1)
    )
    return OpenTexts.of(Left(missing, tuple(OPEN + words for words in WORDS)))


def shown(*texts):
    return [each.message for each in left_open().shown_by(*map(Page, texts))]


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        (f"{OPEN}Text version", ["Text version"]),
        (f"{OPEN}Text: 85258", ["Text"]),
        (f"{OPEN}4 minutes", ["{length} minutes"]),
        (f"{OPEN}0–3 min (3)", ["{range} min ({length})"]),
        (f"{OPEN}Text version · {OPEN}4 minutes", ["Text version", "{length} minutes"]),
        (f"«{OPEN}Stop replying»", ["Stop replying."]),
        (
            f"{OPEN}“{OPEN}Stop replying” comes before “Dillo”.",
            ["“{first}” comes before “{second}”.", "Stop replying."],
        ),
        (letters_of(f"{OPEN}A B C D E F G H")[2], ["A B C D E F G H"]),
        ("4 minuti", []),
    ],
)
def test_what_is_open_is_known_by_what_became_of_it(text, open_):
    assert shown(text) == open_


def test_what_nobody_can_tell_is_all_of_it():
    assert shown(f"{OPEN}TEXT") == list(WORDS)


def test_a_letter_of_its_own_is_never_half_a_text():
    assert set(letters_of(f"{OPEN}A B C D E F G H")) == {f"{OPEN}A B C D E F G H"}
