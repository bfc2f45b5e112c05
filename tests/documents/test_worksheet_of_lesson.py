"""The sheet, its easy twin and its key come from the same tags."""

from __future__ import annotations

import itertools

import pytest

from builder.documents.worksheet_of_lesson import worksheet_of_lesson
from tests.projects.two_bands import content, edition, frame, localised


def sheet(variant="standard", tag="uk-GB", band="11-13"):
    here = edition(tag, band)
    return worksheet_of_lesson(localised("slow-down", tag, band), here, frame(here), variant)


def test_the_sheet_shows_the_whole_chat_without_its_flags():
    mark, _ = sheet().activities
    assert [bubble.id for bubble in mark.bubbles] == [
        "start-hello",
        "start-fast",
        "start-who",
        "start-secret",
    ]
    assert all(bubble.flags == () for bubble in mark.bubbles)


def test_the_key_numbers_the_flags_as_the_list_on_the_sheet_does():
    mark, _ = sheet("answers").activities
    lesson = content().lessons["slow-down"].record
    listed = dict(enumerate(lesson.worksheet.activities[0].flags, 1))
    for bubble, message in zip(mark.bubbles, lesson.chats[0].messages, strict=True):
        assert tuple(listed[number] for number in bubble.flags) == message.flags
    assert [listed[number] for number in mark.unused] == ["asks-money"]


def test_the_list_of_flags_is_the_same_on_sheet_and_key():
    assert sheet().activities[0].flags == sheet("answers").activities[0].flags


def test_the_easy_twin_has_fewer_messages_and_easy_words():
    mark, order = sheet("easy").activities
    assert [bubble.text for bubble in mark.bubbles] == [
        "Привіт, Семе!",
        "Ти мій найкращий друг!",
        "Нікому не кажи.",
    ]
    assert mark.bubbles[0].name == "Алекс"
    assert [flag.label for flag in mark.flags] == ["Вимагає таємниці.", "Це дуже швидко."]
    assert [step.label for step in order.steps] == ["Збережи це.", "Розкажи комусь.", "Поскаржся."]
    assert order.instructions == "Напиши від 1 до 3."


def test_a_text_without_easy_words_keeps_its_usual_ones():
    assert sheet("easy").title == sheet().title == "Не поспішай"


def test_the_steps_stand_as_the_author_mixed_them():
    _, order = sheet().activities
    assert [(step.number, step.icon) for step in order.steps] == [
        (1, "block"),
        (2, "keep"),
        (3, "tell"),
        (4, "report"),
    ]


def test_the_solution_keeps_every_rule_that_the_key_states():
    _, order = sheet("answers").activities
    labels = [step.label for step in order.solution]
    assert sorted(labels) == sorted(step.label for step in order.steps)
    first, *rules = order.rules
    assert first == edition("uk-GB", "11-13").word("worksheet-rule-first")
    assert len(rules) == 3
    pattern = edition("uk-GB", "11-13").word("worksheet-rule-before")
    kept = {
        pattern.replace("{first}", before).replace("{second}", after)
        for before, after in itertools.combinations(labels, 2)
    }
    assert set(rules) <= kept


@pytest.mark.parametrize(("tag", "minutes"), [("uk-GB", "5 хв"), ("ar-EG", "٥")])
def test_the_time_is_in_the_locales_digits(tag, minutes):
    for activity in sheet(tag=tag).activities:
        assert minutes in activity.minutes


def test_a_band_reads_its_own_wording():
    mark, _ = sheet(band="13-15").activities
    assert mark.bubbles[1].text == "Ми просто розуміємо одне одного, правда?"


def test_every_variant_ends_with_the_countrys_help():
    for variant in ("standard", "easy", "answers"):
        assert [entry.id for entry in sheet(variant, "ar-EG").help.entries] == ["child-helpline"]
