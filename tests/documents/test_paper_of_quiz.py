"""A quiz works on paper: letters, arrows where a story branches, and a key with every reason."""

from __future__ import annotations

import pytest

from builder.documents.paper_of_quiz import letters_of, paper_of_quiz
from tests.projects.two_bands import edition, frame, localised


def paper(*, key=False, tag="uk-GB", band="11-13", quiz=None):
    here = edition(tag, band)
    return paper_of_quiz(quiz or localised("the-new-team", tag, band), here, frame(here), key=key)


def changed(**nexts):
    """Give the quiz with other ways on: `option_id=scene` or `scene_id=scene`, None for none."""
    quiz = localised("the-new-team", "uk-GB", "11-13")
    scenes = []
    for scene in quiz.scenes:
        question = scene.question
        if options := getattr(question, "options", ()):
            options = tuple(
                option.model_copy(update={"next": nexts.get(option.id, option.next)})
                for option in options
            )
            question = question.model_copy(update={"options": options})
        update = {"question": question, "next": nexts.get(scene.id, scene.next)}
        scenes.append(scene.model_copy(update=update))
    return quiz.model_copy(update={"scenes": tuple(scenes)})


def question(number, **options):
    return paper(**options).questions[number - 1]


def test_questions_are_numbered_and_say_how_to_answer():
    found = paper().questions
    assert [each.number for each in found] == [1, 2, 3, 4, 5, 6]
    assert [each.interaction for each in found] == [
        "choose-one",
        "choose-one",
        "mark",
        "choose-many",
        "order",
        "reflect",
    ]
    here = edition("uk-GB", "11-13")
    assert [each.how for each in found] == [
        here.word(f"quiz-how-{each.interaction}") for each in found
    ]


def test_answers_have_letters_but_steps_to_order_have_none():
    assert [answer.label for answer in question(4).answers] == ["А", "Б", "В"]
    assert [answer.label for answer in question(5).answers] == ["", "", "", ""]
    assert question(6).answers == ()


@pytest.mark.parametrize("word", ["А Б В", "АБВГДЕЖЗ", "А А А А А А А А", "-"])
def test_too_few_letters_for_the_longest_question_give_latin_ones(word):
    assert letters_of(word) == list("ABCDEFGH")


def test_every_answer_of_a_branch_says_where_to_go_on():
    assert [answer.goes_to for answer in question(1).answers] == ["Перейди до 2", "Перейди до 3"]
    assert question(1).then == ""


def test_a_story_without_a_branch_has_no_arrows():
    for number in (2, 3, 4, 5, 6):
        found = question(number)
        assert [answer.goes_to for answer in found.answers] == [""] * len(found.answers)
        assert found.then == ""


def test_arrows_are_in_the_locales_digits():
    assert "٢" in question(1, tag="ar-EG").answers[0].goes_to


@pytest.mark.parametrize("target", ["scene-order", "end"])
def test_a_scene_that_leads_elsewhere_says_so_once(target):
    found = question(2, quiz=changed(**{"scene-replied": target}))
    where = {"scene-order": "Перейди до 5", "end": "Перейди до кінця"}[target]
    assert found.then == where
    assert [answer.goes_to for answer in found.answers] == ["", ""]


def test_where_all_answers_lead_to_one_place_it_is_said_once():
    quiz = changed(**{"who-parent": "end", "who-alex": "end", "who-line": "end"})
    found = question(4, quiz=quiz)
    assert (found.then, {answer.goes_to for answer in found.answers}) == ("Перейди до кінця", {""})


def test_an_answer_that_leads_to_the_next_scene_says_so_where_the_others_do_not():
    quiz = changed(**{"scene-hello": "end", "next-reply": "scene-replied", "next-wait": None})
    found = question(1, quiz=quiz)
    assert [answer.goes_to for answer in found.answers] == ["Перейди до 2", "Перейди до кінця"]
    assert found.then == ""


def test_the_last_question_needs_no_arrow_to_the_end():
    assert question(6, quiz=changed(**{"scene-think": "end"})).then == ""


def test_a_mark_question_shows_exactly_the_messages_to_mark():
    found = question(3)
    assert [bubble.id for bubble in found.bubbles] == ["msg-fast", "msg-who", "msg-secret"]
    assert [answer.text for answer in found.answers] == [bubble.text for bubble in found.bubbles]


def test_the_key_follows_the_flags_and_the_right_options():
    assert question(1, key=True).solution == "Б"
    assert question(2, key=True).solution == "Б"
    assert question(3, key=True).solution == "А і В"
    assert question(4, key=True).solution == "А і В"


def test_the_key_explains_every_option():
    found = paper(key=True)
    assert found.key
    for each in found.questions[:4]:
        assert all(answer.feedback for answer in each.answers)
    assert all(each.explain for each in found.questions[4:])


def test_the_key_to_an_order_is_one_that_works():
    steps = [
        "1. Розкажи тому, кому довіряєш",
        "2. Збережи це",
        "3. Поскаржся на обліковий запис",
        "4. Заблокуй обліковий запис",
    ]
    assert question(5, key=True).solution == f"Наприклад: {'; '.join(steps)}"


def test_a_question_to_think_about_has_no_right_answer():
    here = edition("uk-GB", "11-13")
    assert question(6, key=True).solution == here.word("quiz-no-answer")


def test_a_band_reads_its_own_intro():
    assert paper(band="13-15").intro == "Прочитай і виріши."
    assert paper(band="11-13").intro == "Прочитай, що сталося."


def test_people_are_introduced_with_what_is_known_of_them():
    assert paper().people == (("Сем", "грає в шахи"), ("Алекс", "новий підписник"))
