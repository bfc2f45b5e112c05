"""A document in two languages says everything twice, and counts once."""

from __future__ import annotations

import dataclasses
import functools
import pickle

import pytest

from builder.documents.both import Both, in_both
from builder.documents.key_words import key_words_of
from builder.documents.letter_of_lesson import letter_of_lesson
from builder.documents.worksheet_of_lesson import worksheet_of_lesson
from builder.pipeline.untranslated import texts_of
from tests.projects.two_bands import edition, frame, localised

BAND = "11-13"


@functools.cache
def made(tag, kind):
    here = edition(tag, BAND)
    lesson = localised("slow-down", tag, BAND)
    if kind == "key-words":
        return key_words_of(lesson, here, frame(here))
    if kind.startswith("letter"):
        return letter_of_lesson(lesson, here, frame(here), kind.removeprefix("letter-"))
    return worksheet_of_lesson(lesson, here, frame(here), kind)


@functools.cache
def both(kind):
    other = made("ar-GB", kind)
    return in_both(made("uk-GB", kind), other, other.frame)


def arabic(text):
    return any("\u0600" <= letter <= "\u06ff" for letter in text)


KINDS = ["standard", "easy", "answers", "letter-opt-in", "key-words"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_of_both_languages_is_there(kind):
    first = set(texts_of(made("uk-GB", kind)))
    other = {text for text in texts_of(made("ar-GB", kind)) if arabic(text)}
    joined = list(texts_of(both(kind)))
    assert set(map(str, joined)) == first | {"ar-GB", "rtl", "Arab"}
    said = {text.other for text in joined if isinstance(text, Both)}
    # The foot and the file's own title are in the class's language; so are the letters of options.
    frame_ = made("ar-GB", kind).frame
    left = other - said - {frame_.title, frame_.footer, frame_.subject}
    assert {text for text in left if len(text) > 1} <= {"أ أو ب"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_other_language_says_which_it_is(kind):
    pairs = [text for text in texts_of(both(kind)) if isinstance(text, Both)]
    assert len(pairs) > 10
    assert {(text.language, text.direction) for text in pairs} == {("ar-GB", "rtl")}
    assert all(text != text.other for text in pairs)


def test_letters_numbers_and_contacts_are_the_first_languages():
    sheet, alone = both("answers"), made("uk-GB", "answers")
    cards = next(each for each in sheet.activities if each.kind == "sort-cards")
    plain = next(each for each in alone.activities if each.kind == "sort-cards")
    assert [type(group.letter) for group in cards.groups] == [str] * len(plain.groups)
    assert [group.letter for group in cards.groups] == [group.letter for group in plain.groups]
    assert [each.number for each in sheet.activities] == [each.number for each in alone.activities]
    for entry, own in zip(sheet.help.entries, alone.help.entries, strict=True):
        assert (type(entry.name), entry.name, entry.phone) == (str, own.name, own.phone)


def test_a_draft_is_one_in_both_languages():
    draft = both("standard").frame.draft
    assert isinstance(draft.small, Both)
    assert arabic(draft.small.other)


def test_words_that_are_the_same_are_said_once():
    here = made("uk-GB", "standard")
    assert not any(isinstance(text, Both) for text in texts_of(in_both(here, here, here.frame)))


def test_two_different_documents_are_refused():
    here = made("uk-GB", "standard")
    shorter = dataclasses.replace(here, activities=here.activities[1:])
    with pytest.raises(ValueError, match="is no OrderSteps"):
        in_both(here, shorter, here.frame)
    fewer = dataclasses.replace(here, activities=here.activities[:-1])
    with pytest.raises(ValueError, match="zip"):
        in_both(here, fewer, here.frame)


def test_a_text_in_two_languages_reaches_a_worker_process_whole():
    text = Both("Слухай", "استمع", "ar-GB", "rtl")
    sent = pickle.loads(pickle.dumps(text))  # noqa: S301 (our own)
    assert (sent, sent.other, sent.language, sent.direction) == ("Слухай", "استمع", "ar-GB", "rtl")
