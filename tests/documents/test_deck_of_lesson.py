"""A deck is the lesson's slides in order, with reveals and answers right after what they answer."""

from __future__ import annotations

import itertools

import pytest

from builder.documents import deck as bodies
from builder.documents.answers_of_activity import answers_of
from builder.documents.deck_of_lesson import deck_of_lesson
from tests.projects.two_bands import content, edition, frame, localised


def deck(tag="uk-GB", band="11-13"):
    here = edition(tag, band)
    return deck_of_lesson(localised("slow-down", tag, band), here, frame(here))


def slide(id_, tag="uk-GB", band="11-13"):
    return next(slide for slide in deck(tag, band).slides if slide.id == id_)


def test_the_slides_are_the_authors_with_each_reveal_after_its_chat():
    assert [slide.id for slide in deck().slides] == [
        "slide-title",
        "slide-rules",
        "slide-vote",
        "slide-mark",
        "slide-chat-start",
        "slide-flags-start",
        "slide-chat-later",
        "slide-flags-later",
        "slide-steps",
        "slide-order",
        "slide-claim",
        "slide-claim-answer",
        "slide-points",
        "slide-question",
        "slide-sort",
        "slide-sorted",
        "slide-matched",
        "slide-told",
        "slide-judged",
        "slide-map",
        "slide-help",
        "slide-close",
    ]


def test_minutes_run_through_the_lesson_without_gap():
    slides = deck().slides
    assert slides[0].span.start == 0
    for before, after in itertools.pairwise(slides):
        assert after.span.start == before.span.end
    assert slides[-1].span.end == content().lessons["slow-down"].record.minutes


def test_stages_are_numbered_and_show_their_own_minutes():
    slides = deck().slides
    assert [slide.stage for slide in slides] == sorted(slide.stage for slide in slides)
    assert {slide.stage for slide in slides} == {0, 1, 2, 3, 4}
    spans = ("0–6 хв", "6–14 хв", "14–22 хв", "22–28 хв", "28–30 хв")
    assert {slide.minutes for slide in slides} == set(spans)


def test_minutes_are_written_in_the_locales_digits():
    arabic = slide("slide-mark", "ar-EG")
    assert "٦–١٤" in arabic.minutes
    assert "٦–٩" in arabic.notes.time
    assert not any(digit in arabic.minutes for digit in "0123456789")
    assert isinstance(arabic.body, bodies.ActivityBody)
    assert "٣" in arabic.body.time


def test_a_chat_shows_no_flags_before_they_are_revealed():
    body = slide("slide-chat-start").body
    assert isinstance(body, bodies.ChatBody)
    assert [bubble.flags for bubble in body.bubbles] == [(), (), ()]


def test_a_reveal_shows_the_same_bubbles_with_numbered_flags():
    before, after = slide("slide-chat-start").body, slide("slide-flags-start").body
    assert isinstance(after, bodies.FlagsBody)
    assert [each.text for each in after.bubbles] == [each.text for each in before.bubbles]
    assert [bubble.flags for bubble in after.bubbles] == [(), (1,), (2,)]
    assert [(flag.number, flag.label) for flag in after.flags] == [
        (1, "Усе надто швидко"),
        (2, "Вимагає таємниці"),
    ]


def test_flag_numbers_go_on_in_the_next_chat():
    body = slide("slide-flags-later").body
    assert [flag.number for flag in body.flags] == [3, 4]
    assert [bubble.flags for bubble in body.bubbles] == [(), (3, 4)]


def test_who_somebody_is_stands_at_their_first_message_only():
    body = slide("slide-flags-start").body
    assert [bubble.about for bubble in body.bubbles] == ["новий підписник", "", ""]
    assert [bubble.side for bubble in slide("slide-chat-later").body.bubbles] == ["end", "start"]


def test_a_claim_is_judged_on_the_slide_after_it():
    asked, answered = slide("slide-claim").body, slide("slide-claim-answer").body
    assert (asked.verdict, asked.answer) == ("", "")
    assert (answered.verdict, answered.true) == ("Неправда", False)
    assert answered.claim == asked.claim


def test_a_vote_is_a_chart_with_its_numbers_in_words_for_those_who_cannot_see_it():
    body = slide("slide-vote", "ar-EG").body
    assert isinstance(body, bodies.VoteBody)
    assert [(bar.value, bar.value_text) for bar in body.bars] == [(12, "١٢"), (8, "٨")]
    assert "نعم: ١٢" in body.alt
    assert "لست متأكدًا: ٨" in body.alt


def test_sorted_cards_lie_in_their_groups_and_a_card_that_fits_two_lies_in_both():
    body = slide("slide-sorted").body
    assert isinstance(body, bodies.GroupsBody)
    assert body.groups == (
        ("Причина зупинитися", ("Алекс пише всю ніч.", "Хтось новий вітається.")),
        ("Усе гаразд", ("Команда ділиться своїм рахунком.", "Хтось новий вітається.")),
    )
    assert body.footnote == "Один знак уже причина зупинитися."


def test_pairs_stand_side_by_side_although_the_sheet_mixes_them():
    body = slide("slide-matched").body
    assert isinstance(body, bodies.PairsBody)
    assert body.pairs == (
        ("З ким поговорити", "Лінія допомоги"),
        ("Де поскаржитися", "Сам застосунок"),
        ("Запитання на потім", "Скринька для запитань"),
    )


def test_a_story_is_shown_in_an_order_that_works():
    body = slide("slide-told").body
    assert isinstance(body, bodies.PointsBody)
    assert body.numbered
    assert body.points == (
        "Алекс вітається.",
        "Сем тривожиться.",
        "Сем розповідає тітці.",
        "Вони скаржаться разом.",
    )
    assert body.lead == "Інший порядок теж може підійти."


def test_claims_stand_under_their_verdict_and_only_those_named():
    body = slide("slide-judged").body
    assert isinstance(body, bodies.GroupsBody)
    assert body.groups == (
        ("Правда", ("Винен той, хто погрожує.",)),
        ("Неправда", ("Сем мусить упоратися сам.",)),
    )


def only(parts, slide_id="slide-sorted"):
    """Give what the answers slide shows when it names these parts."""
    lesson = localised("slow-down", "uk-GB", "11-13")
    stage = lesson.stages[3]
    slides = tuple(
        each.model_copy(update={"parts": parts}) if each.id == slide_id else each
        for each in stage.slides
    )
    stages = (*lesson.stages[:3], stage.model_copy(update={"slides": slides}), lesson.stages[4])
    here = edition("uk-GB", "11-13")
    made = deck_of_lesson(lesson.model_copy(update={"stages": stages}), here, frame(here))
    return next(each.body for each in made.slides if each.id == slide_id)


def test_a_group_without_a_card_on_this_slide_is_left_out():
    assert only(("card-score",)).groups == (("Усе гаразд", ("Команда ділиться своїм рахунком.",)),)


def test_parts_are_shown_in_the_order_of_the_activity():
    body = only(("pair-ask", "pair-talk"), "slide-matched")
    assert [left for left, _ in body.pairs] == ["З ким поговорити", "Запитання на потім"]
    body = only(("story-report", "story-worry"), "slide-told")
    assert body.points == ("Сем тривожиться.", "Вони скаржаться разом.")


@pytest.mark.parametrize(
    "id_", ["activity-mark", "activity-order", "activity-words", "activity-map"]
)
def test_what_has_no_key_cannot_be_shown(id_):
    lesson = localised("slow-down", "uk-GB", "11-13")
    (activity,) = (each for each in lesson.worksheet.activities if each.id == id_)
    with pytest.raises(TypeError, match="has no key"):
        answers_of(activity, (), "", "True", "Not true")


def test_each_kind_of_slide_has_its_body():
    found = {slide.id: type(slide.body) for slide in deck().slides}
    assert found["slide-title"] is bodies.TitleBody
    assert found["slide-rules"] is bodies.PointsBody
    assert found["slide-points"] is bodies.PointsBody
    assert found["slide-question"] is bodies.QuestionBody
    assert found["slide-steps"] is bodies.StepsBody
    assert found["slide-help"] is bodies.HelpBody
    assert found["slide-close"] is bodies.CloseBody


def test_rules_come_from_the_lesson_and_are_numbered():
    body = slide("slide-rules").body
    assert body.numbered
    assert body.points == ("Ми слухаємо.", "Кожен може пропустити.", "Без справжніх імен.")


@pytest.mark.parametrize(
    ("band", "title", "bubble"),
    [
        ("11-13", "Не поспішай", "Тепер ти мій найкращий друг!"),
        ("13-15", "Зменш швидкість", "Ми просто розуміємо одне одного, правда?"),
    ],
)
def test_each_band_gets_its_own_wording(band, title, bubble):
    assert slide("slide-title", band=band).title == title
    assert slide("slide-chat-start", band=band).body.bubbles[1].text == bubble


def test_the_help_slide_has_the_crisis_line_from_thirteen():
    def ids(band):
        return {entry.id for entry in slide("slide-help", band=band).body.help.entries}

    assert ids("13-15") - ids("11-13") == {"samaritans"}


def test_notes_keep_what_there_is_to_say_and_leave_out_what_there_is_not():
    notes = slide("slide-rules").notes
    assert (notes.say, notes.do, notes.listen_for) == (
        "Ось наші правила.",
        "Прочитайте їх уголос.",
        "",
    )


def test_drawings_have_a_description_in_the_language():
    assert "телефон" in slide("slide-title").body.picture.alt


def test_the_frame_says_language_direction_and_ages():
    right = deck("ar-EG").frame
    assert (right.language, right.direction, right.script, right.paper) == (
        "ar-EG",
        "rtl",
        "Arab",
        "A4",
    )
    assert right.footer.endswith("· من ١١ إلى ١٣ سنة")
