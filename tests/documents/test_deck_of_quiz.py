"""A quiz's slides stand in the order of the file, and their doors lead as the answers do."""

from __future__ import annotations

import functools

from builder.documents.deck import CloseBody, HelpBody, TitleBody
from builder.documents.deck_of_quiz import deck_of_quiz
from builder.documents.quiz_bodies import (
    CastBody,
    ChosenBody,
    ExplainBody,
    Jump,
    OptionsBody,
    SceneBody,
    SidesBody,
)
from tests.projects.two_bands import edition, frame, localised


@functools.cache
def deck(tag="uk-GB", band="11-13"):
    here = edition(tag, band)
    return deck_of_quiz(localised("the-new-team", tag, band), here, frame(here))


def slide(id_, tag="uk-GB"):
    return next(each for each in deck(tag).slides if each.id == id_)


def test_slides_stand_as_in_the_file_each_answer_after_its_question():
    assert [each.id for each in deck().slides] == [
        "quiz.start",
        "quiz.people",
        "scene-hello",
        "q-next",
        "q-next.next-reply",
        "q-next.next-wait",
        "scene-replied",
        "q-go-on",
        "q-go-on.true",
        "q-go-on.false",
        "q-mark",
        "q-mark.answer",
        "q-who",
        "q-who.answer",
        "q-order",
        "q-order.answer",
        "q-match",
        "q-match.answer",
        "q-think",
        "q-think.answer",
        "quiz.end",
        "quiz.help",
        "quiz.close",
    ]


def test_each_kind_of_question_has_its_bodies():
    kinds = {each.id: type(each.body) for each in deck().slides}
    assert [kinds[name] for name in ("quiz.start", "quiz.people")] == [TitleBody, CastBody]
    assert [kinds[name] for name in ("quiz.help", "quiz.close")] == [HelpBody, CloseBody]
    chosen = {"q-next": OptionsBody, "q-go-on": OptionsBody, "q-who": OptionsBody}
    others = {"q-order": OptionsBody, "q-match": SidesBody, "q-mark": SceneBody}
    for name, kind in {**chosen, **others, "q-think": SceneBody}.items():
        assert kinds[name] is kind
    assert kinds["q-next.next-wait"] is kinds["q-go-on.true"] is ChosenBody
    assert {kinds[f"q-{name}.answer"] for name in ("mark", "who", "order", "match", "think")} == {
        ExplainBody
    }


def test_an_answer_leads_where_the_quiz_says_and_else_to_the_next_scene():
    assert slide("q-next.next-reply").body.on.to == Jump("scene-replied")
    assert slide("q-next.next-wait").body.on.to == Jump("q-mark")
    assert slide("q-go-on.false").body.on.to == Jump("q-mark")


def test_a_scene_with_nothing_to_tell_begins_with_its_question():
    ids = {each.id for each in deck().slides}
    assert "scene-who" not in ids
    assert slide("q-mark.answer").body.on.to == Jump("q-who")


def test_messages_that_are_marked_are_not_shown_twice():
    assert "scene-mark" not in {each.id for each in deck().slides}
    shown = [bubble.id for bubble in slide("q-mark").body.bubbles]
    assert shown == ["msg-fast", "msg-who", "msg-secret"]


def test_the_last_answer_leads_to_the_words_over_the_help_and_they_to_the_help():
    assert slide("q-think.answer").body.on.to == Jump("quiz.end")
    assert slide("quiz.end").body.on.to == Jump("quiz.help")
    assert slide("quiz.end").body.text == str(localised("the-new-team", "uk-GB", "11-13").close)
    assert slide("quiz.help").foot.to == Jump("quiz.close")
    assert slide("quiz.close").foot.to == Jump("scene-hello")


def test_every_slide_of_the_story_has_a_way_to_the_help():
    story = [each for each in deck().slides if each.minutes]
    assert len(story) == 18
    assert {each.foot.to for each in story} == {Jump("quiz.help")}


def test_a_plain_click_is_taken_where_it_would_go_elsewhere_than_the_link():
    stopped = {each.id for each in deck().slides if each.by_link}
    choices = {"q-next", "q-go-on"}
    before_others = {"q-next.next-reply", "q-next.next-wait", "q-go-on.true"}
    assert stopped == choices | before_others


def test_options_have_letters_and_judgements_the_marks_of_a_claim():
    assert [each.letter for each in slide("q-next").body.options] == ["А", "Б"]
    assert [each.icon for each in slide("q-go-on").body.options] == ["check", "block"]
    assert [each.to for each in slide("q-who").body.options] == [None] * 3


def test_what_is_judged_stands_with_what_is_said_of_it():
    stem = slide("q-go-on").title
    assert slide("q-go-on.true").body.claim == slide("q-go-on.false").body.claim == stem
    assert slide("q-next.next-wait").body.claim == ""


def test_only_right_answers_are_good_thinking_and_no_answer_is_called_wrong():
    words = edition("uk-GB", "11-13")
    reply, wait = slide("q-next.next-reply").body, slide("q-next.next-wait").body
    assert (wait.good, wait.verdict) == (True, words.word("quiz-player-good"))
    assert (reply.good, reply.verdict) == (False, words.word("quiz-player-look"))


def test_marks_fitting_answers_and_steps_are_told_each_in_its_way():
    marks = {
        name: [part.mark for part in slide(f"q-{name}.answer").body.parts]
        for name in ("mark", "who", "order", "match", "think")
    }
    assert marks == {
        "mark": ["flag", "", "flag"],
        "who": ["fits", "", "fits"],
        "order": ["", "number", "number", "number", "number", ""],
        "match": ["", "", ""],
        "think": [""],
    }


def test_an_order_is_shown_that_works_in_the_digits_of_the_country():
    numbered = [part for part in slide("q-order.answer", "ar-EG").body.parts if part.mark]
    assert [part.label for part in numbered] == ["١", "٢", "٣", "٤"]
    steps = {step.id: str(step.label) for step in edition("ar-EG", "11-13").vocabulary.steps}
    heads = [part.head for part in numbered]
    assert heads.index(steps["keep"]) < heads.index(steps["report"]) < heads.index(steps["block"])


def test_a_pair_is_told_with_both_its_sides_though_they_are_asked_mixed():
    asked, told = slide("q-match").body, slide("q-match.answer").body
    belongs = [part.belongs for part in told.parts]
    assert [part.head for part in told.parts] == list(asked.lefts)
    assert sorted(text for _, text in asked.rights) == sorted(belongs)
    assert [text for _, text in asked.rights] != belongs


def test_a_thought_is_not_answered_twice():
    assert slide("q-think.answer").body.back is None
    assert slide("q-who.answer").body.back.to == Jump("q-who")


def test_parts_are_sections_and_stand_in_the_corner_in_the_countrys_digits():
    arabic = [each for each in deck("ar-EG").slides if each.minutes]
    assert [each.stage for each in arabic] == sorted(each.stage for each in arabic)
    assert arabic[0].minutes == arabic[0].stage_title
    assert "١" in arabic[0].minutes


def test_nobody_is_asked_to_act_and_notes_say_what_to_do():
    words = edition("uk-GB", "11-13")
    assert slide("scene-hello").notes.do == words.word("page-slides-scene")
    assert slide("q-next").notes.do == words.word("page-slides-choose")
    assert slide("q-who").notes.do == slide("q-mark").notes.do == words.word("page-slides-vote")
    assert slide("q-think").notes.do == words.word("page-slides-think")
