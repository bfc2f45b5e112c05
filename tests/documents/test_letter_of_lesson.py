"""A letter is the shared one, filled with what one lesson and one country say."""

from __future__ import annotations

import pytest

from builder.documents.letter_of_lesson import LETTERS, goes_home, letter_of_lesson
from tests.projects.two_bands import edition, frame, localised

PARTS = ["why", "what", "blame", "talk", "lesson", "steps", "help", "contact"]


def made(kind="inform", tag="en-GB", band="11-13"):
    here = edition(tag, band)
    return letter_of_lesson(localised("slow-down", tag, band), here, frame(here), kind)


def part(letter, name):
    return next(each for each in letter.parts if each.name == name)


@pytest.mark.parametrize("kind", LETTERS.values())
def test_every_letter_has_its_eight_parts_in_order(kind):
    assert [each.name for each in made(kind).parts] == PARTS


def test_it_says_which_lesson_it_is_for_and_what_that_covers():
    letter = made()
    title = str(localised("slow-down", "en-GB", "11-13").title)
    assert letter.title == f"For families: {title}"
    assert part(letter, "lesson").paragraphs[0] == "In this lesson, pupils learn to slow down."
    assert part(letter, "talk").points == ("What helps you to slow down?",)


def test_the_country_says_whom_to_tell():
    lead = edition("en-GB", "11-13").facts["lead_title"]
    assert part(made(), "contact").paragraphs == (f"Ask {lead}.",)
    assert lead in part(made(), "steps").points[-1]


def test_a_band_gets_its_own_wording():
    assert part(made(band="11-13"), "why").paragraphs == ("Chats can turn.",)
    assert part(made(band="13-15"), "why").paragraphs == ("Chats can turn quickly.",)


def test_each_kind_says_what_a_family_has_to_do():
    said = {kind: part(made(kind), "lesson").paragraphs[1] for kind in LETTERS.values()}
    assert said == {
        "inform": "You need not do anything.",
        "opt-out": "Send back the slip if your child will not take part.",
        "opt-in": "Send back the slip, please.",
    }


def test_a_letter_that_informs_asks_for_nothing_back():
    assert made("inform").slip is None


def test_to_opt_out_there_is_one_line_and_to_opt_in_there_are_two():
    out, in_ = made("opt-out").slip, made("opt-in").slip
    title = str(localised("slow-down", "en-GB", "11-13").title)
    assert out is not None
    assert in_ is not None
    assert out.choices == (f"Not in “{title}”, please.",)
    assert in_.choices == (
        f"My child may take part in “{title}”.",
        "My child will not take part.",
    )
    assert [field.label for field in out.fields] == ["Child:", "Class:", "You:", "Signed:", "On:"]


def test_families_see_the_help_that_is_chosen_for_families():
    here = edition("en-GB", "11-13")
    assert made().help == here.help("families")


@pytest.mark.parametrize("kind", LETTERS.values())
def test_no_placeholder_is_left(kind):
    assert "{" not in repr(made(kind))


def test_only_a_lesson_of_pupils_that_speaks_to_families_goes_home():
    here = edition("en-GB", "11-13")
    lesson = localised("slow-down", "en-GB", "11-13")
    silent = lesson.model_copy(update={"families": None})
    assert goes_home(lesson, here)
    assert not goes_home(silent, here)
    with pytest.raises(ValueError, match="families"):
        letter_of_lesson(silent, here, frame(here), "inform")
