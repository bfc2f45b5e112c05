"""The plan's run sheet is the deck, slide by slide; what differs by country comes from its file."""

from __future__ import annotations

import dataclasses
import itertools

from builder.documents.deck_of_lesson import deck_of_lesson
from builder.documents.plan_of_lesson import plan_of_lesson
from tests.projects.two_bands import edition, frame, localised


def made(tag="uk-GB", band="11-13", continued=(), here=None):
    """Give the plan and the deck; slides named in `continued` take two numbers."""
    here = here or edition(tag, band)
    lesson = localised("slow-down", tag, band)
    deck = deck_of_lesson(lesson, here, frame(here))
    numbers, at = {}, 1
    for slide in deck.slides:
        count = 2 if slide.id in continued else 1
        numbers[slide.id] = tuple(range(at, at + count))
        at += count
    return plan_of_lesson(lesson, here, frame(here), deck, numbers), deck


def rows(plan):
    return [row for stage in plan.stages for row in stage.rows]


def test_the_rows_are_the_slides():
    plan, deck = made()
    assert [row.title for row in rows(plan)] == [slide.title for slide in deck.slides]
    assert [row.say for row in rows(plan)] == [slide.notes.say for slide in deck.slides]
    assert [row.slides for row in rows(plan)] == [str(n) for n in range(1, len(deck.slides) + 1)]


def test_a_slide_that_goes_on_has_both_its_numbers_and_the_rest_move_on():
    plan, deck = made(continued={"slide-steps"})
    at = [slide.id for slide in deck.slides].index("slide-steps")
    assert rows(plan)[at].slides == f"{at + 1}–{at + 2}"
    assert rows(plan)[at + 1].slides == str(at + 3)
    assert ("Слайди", "17") in [(pair.first, pair.second) for pair in plan.overview]


def test_minutes_run_from_the_first_to_the_last():
    plan, _ = made()
    spans = [tuple(map(int, row.minutes.split("–"))) for row in rows(plan)]
    assert spans[0][0] == 0
    assert spans[-1][1] == 30
    assert all(before[1] == after[0] for before, after in itertools.pairwise(spans))
    assert [stage.minutes for stage in plan.stages] == [
        "0–6 хв (6)",
        "6–16 хв (10)",
        "16–28 хв (12)",
        "28–30 хв (2)",
    ]


def test_arabic_plans_count_in_arabic_digits():
    plan, _ = made("ar-EG")
    assert rows(plan)[-1].minutes == "٢٩–٣٠"
    assert rows(plan)[-1].slides == "١٦"


def test_what_can_be_left_out_is_marked():
    plan, _ = made()
    assert [stage.optional for stage in plan.stages] == [False, False, False, True]


def test_the_country_says_who_must_know_and_what_the_law_asks():
    plan, _ = made()
    assert ("Хто має знати", "відповідальна особа за безпеку дітей (DSL)") in [
        (pair.first, pair.second) for pair in plan.overview
    ]
    assert plan.before == ("Повідомте дату: відповідальна особа за безпеку дітей (DSL).",)
    (duty,) = plan.disclosure.duties
    assert (duty.region, duty.text) == ("Англія", "Повідомте відповідальну особу негайно.")
    assert plan.disclosure.record == "Запишіть це в шкільному журналі того ж дня."
    assert plan.curriculum == ("RSHE, безпека онлайн",)


def test_where_a_duty_is_not_known_the_plan_points_to_the_schools_procedure():
    here = edition("ar-EG", "11-13")
    plan, _ = made("ar-EG")
    assert [duty.text for duty in plan.disclosure.duties] == [here.word("plan-duty-unknown")]
    assert plan.before == (f"أخبر {here.word('fact-lead-title')} بالموعد.",)
    assert plan.curriculum == ()


def test_a_fact_in_another_language_only_is_not_shown():
    here = edition("uk-GB", "11-13")
    duties = tuple(
        duty.model_copy(update={"text": {"en": "Tell the lead."}})
        for duty in here.country.reporting_duty
    )
    country = here.country.model_copy(update={"reporting_duty": duties})
    plan, _ = made(here=dataclasses.replace(here, country=country))
    assert [duty.text for duty in plan.disclosure.duties] == [here.word("plan-duty-unknown")]


def test_school_years_stand_where_the_country_names_them():
    def years(band):
        plan, _ = made(band=band)
        return [pair.second for pair in plan.overview if pair.first == "Класи"]

    assert years("11-13") == ["7–8 класи (Years 7–8)"]
    assert years("13-15") == []


def test_sources_list_the_rows_that_the_lesson_rests_on_in_order():
    plan, _ = made()
    assert [(line.id, line.rows) for line in plan.sources] == [
        ("S1", "S1-1, S1-2, S1-3"),
        ("S2", "S2-1, S2-2, S2-3, S2-4, S2-5, S2-6, S2-7"),
    ]
    assert plan.sources[0].url == "https://example.org/first"


def test_the_plan_has_adults_help():
    plan, _ = made()
    assert "samaritans" in {entry.id for entry in plan.help.entries}
