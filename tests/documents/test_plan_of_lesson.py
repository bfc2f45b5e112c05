"""The plan's run sheet is the deck, slide by slide; what differs by country comes from its file."""

from __future__ import annotations

import dataclasses
import itertools

from builder.documents.deck_of_lesson import deck_of_lesson
from builder.documents.plan_of_lesson import plan_of_lesson
from tests.projects.two_bands import edition, frame, localised


def made(tag="uk-GB", band="11-13", continued=(), here=None, lesson=None):
    """Give the plan and the deck; slides named in `continued` take two numbers."""
    here = here or edition(tag, band)
    lesson = lesson or localised("slow-down", tag, band)
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
    assert ("Слайди", "23") in [(pair.first, pair.second) for pair in plan.overview]


def test_minutes_run_from_the_first_to_the_last():
    plan, _ = made()
    spans = [tuple(map(int, row.minutes.split("–"))) for row in rows(plan)]
    assert spans[0][0] == 0
    assert spans[-1][1] == 30
    assert all(before[1] == after[0] for before, after in itertools.pairwise(spans))
    assert [stage.minutes for stage in plan.stages] == [
        "0–6 хв (6)",
        "6–14 хв (8)",
        "14–22 хв (8)",
        "22–28 хв (6)",
        "28–30 хв (2)",
    ]


def test_arabic_plans_count_in_arabic_digits():
    plan, _ = made("ar-EG")
    assert rows(plan)[-1].minutes == "٢٩–٣٠"
    assert rows(plan)[-1].slides == "٢٢"


def test_what_can_be_left_out_is_marked():
    plan, _ = made()
    assert [stage.optional for stage in plan.stages] == [False, False, False, True, True]


def test_the_country_says_who_must_know_and_what_the_law_asks():
    plan, _ = made()
    assert ("Хто має знати", "відповідальна особа за безпеку дітей (DSL)") in [
        (pair.first, pair.second) for pair in plan.overview
    ]
    assert plan.before[:-1] == ("Повідомте дату: відповідальна особа за безпеку дітей (DSL).",)
    (duty,) = plan.disclosure.duties
    assert (duty.region, duty.text) == ("Англія", "Повідомте відповідальну особу негайно.")
    assert plan.disclosure.record == "Запишіть це в шкільному журналі того ж дня."
    assert plan.curriculum == ("RSHE, безпека онлайн",)


def test_where_a_duty_is_not_known_the_plan_points_to_the_schools_procedure():
    here = edition("ar-EG", "11-13")
    plan, _ = made("ar-EG")
    assert [duty.text for duty in plan.disclosure.duties] == [here.word("plan-duty-unknown")]
    assert plan.before[:-1] == (f"أخبر {here.word('fact-lead-title')} بالموعد.",)
    assert plan.curriculum == ()


def test_the_plan_tells_the_school_to_choose_the_letter_that_its_law_allows():
    plan, _ = made()
    assert plan.before[-1] == edition("uk-GB", "11-13").word("plan-which-letter")


def test_a_plan_without_a_letter_does_not_speak_of_one():
    here = edition("uk-GB", "11-13")
    band = here.band.model_copy(update={"id": "parents", "audience": "adults"})
    adults = dataclasses.replace(here, band=band)
    assert here.word("plan-which-letter") not in made(here=adults)[0].before


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


def test_the_short_version_has_its_minutes_and_the_slides_of_each_core_stage():
    plan, deck = made(continued={"slide-steps"})
    assert plan.short is not None
    assert plan.short.title == "Той самий урок за 15 хв"
    at = {slide.id: number for number, slide in enumerate(deck.slides, start=1)}
    assert [(each.title, each.minutes, each.slides) for each in plan.short.stages] == [
        ("Вітання", "4", f"1–{at['slide-vote']}"),
        ("Чат", "6", f"{at['slide-mark']}–{at['slide-flags-later']}"),
        ("Що допомагає", "5", f"{at['slide-steps']}–{at['slide-question'] + 1}"),
    ]
    assert plan.short.stages[0].how == "Пропустіть голосування."


def test_the_short_version_counts_in_the_locales_digits():
    plan, _ = made("ar-EG")
    assert "١٥" in plan.short.title
    assert [each.minutes for each in plan.short.stages] == ["٤", "٦", "٥"]


def test_a_stage_that_ends_on_an_answer_counts_it_in_the_short_version():
    lesson = localised("slow-down", "uk-GB", "11-13")
    help_ = lesson.stages[2]
    ending = help_.model_copy(update={"slides": help_.slides[:3]})
    stages = (*lesson.stages[:2], ending, *lesson.stages[3:])
    plan, deck = made(lesson=lesson.model_copy(update={"stages": stages}))
    at = {slide.id: number for number, slide in enumerate(deck.slides, start=1)}
    assert plan.short.stages[2].slides == f"{at['slide-steps']}–{at['slide-claim-answer']}"


def test_the_plan_says_whether_a_cover_teacher_may_teach_it_and_what_else_to_do():
    here = edition("uk-GB", "11-13")
    lesson = localised("slow-down", "uk-GB", "11-13")
    plan, _ = made()
    assert plan.cover.may_teach == here.word("plan-cover-yes")
    assert plan.cover.note == "Краще, щоб урок вів той, кого клас знає."
    assert plan.cover.instead.startswith("Почитайте разом оповідання")
    no = lesson.cover.model_copy(update={"may_teach": False})
    plan, _ = made(lesson=lesson.model_copy(update={"cover": no}))
    assert plan.cover.may_teach == here.word("plan-cover-no")


def test_the_plan_keeps_the_lesson_away_from_pupils_own_lives():
    plan, _ = made()
    assert plan.distancing.startswith("Люди в цій історії вигадані")
    assert plan.question_box.startswith("Кожен пише записку")
    assert plan.families == ("Що допомагає тобі не поспішати?",)


def test_what_a_lesson_leaves_out_is_not_in_its_plan():
    lesson = localised("slow-down", "uk-GB", "11-13")
    bare = dict.fromkeys(("cover", "short", "distancing", "question_box", "families"))
    plan, _ = made(lesson=lesson.model_copy(update=bare))
    assert (plan.cover, plan.short, plan.families) == (None, None, ())
    assert plan.distancing == plan.question_box == ""


def test_sources_list_the_rows_that_the_lesson_rests_on_in_order():
    plan, _ = made()
    assert [(line.id, line.rows) for line in plan.sources] == [
        ("S1", "S1-1, S1-2, S1-3"),
        ("S2", "S2-1, S2-2, S2-3, S2-4, S2-5, S2-6, S2-7"),
    ]
    assert plan.sources[0].url == "https://example.org/first"


def test_sources_have_the_rows_of_flags_and_steps_that_stand_on_the_worksheet_alone():
    lesson = localised("slow-down", "uk-GB", "11-13")
    stages = tuple(
        stage.model_copy(
            update={
                "slides": tuple(
                    slide for slide in stage.slides if slide.kind not in ("steps", "claim")
                )
            }
        )
        for stage in lesson.stages
    )
    plan, _ = made(lesson=lesson.model_copy(update={"stages": stages}))
    assert [line.rows for line in plan.sources] == [
        "S1-1, S1-2, S1-3",
        "S2-1, S2-2, S2-3, S2-5, S2-6, S2-7",
    ]


def test_the_plan_has_adults_help():
    plan, _ = made()
    assert "samaritans" in {entry.id for entry in plan.help.entries}
