"""A quiz works on paper: letters, arrows where a story branches, and a key with every reason."""

from __future__ import annotations

import pytest

from builder.documents.option_letters import letters_of
from builder.documents.paper_of_quiz import key_of_quiz, paper_of_quiz
from tests.projects.two_bands import edition, frame, localised

ID = "the-new-team"


def paper(*, key=False, tag="uk-GB", band="11-13", quiz=None, version="a"):
    here = edition(tag, band)
    quiz = quiz or localised(ID, tag, band)
    if key:
        return key_of_quiz(quiz, ID, here, frame(here))
    return paper_of_quiz(quiz, ID, here, frame(here), version)


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
    assert [each.number for each in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [each.interaction for each in found] == [
        "choose-one",
        "choose-one",
        "mark",
        "choose-many",
        "order",
        "match",
        "reflect",
    ]
    here = edition("uk-GB", "11-13")
    assert [each.how for each in found] == [
        here.word(f"quiz-how-{each.interaction}") for each in found
    ]


def test_answers_have_letters_but_steps_to_order_have_none():
    assert [answer.label for answer in question(4).answers] == ["А", "Б", "В"]
    assert [answer.label for answer in question(5).answers] == ["", "", "", ""]
    assert question(7).answers == ()


@pytest.mark.parametrize("word", ["А Б В", "АБВГДЕЖЗ", "А А А А А А А А", "-"])
def test_too_few_letters_for_the_longest_question_give_latin_ones(word):
    assert letters_of(word) == list("ABCDEFGH")


def test_every_answer_of_a_branch_says_where_to_go_on():
    assert [answer.goes_to for answer in question(1).answers] == ["Перейди до 2", "Перейди до 3"]
    assert question(1).then == ""


def test_a_story_without_a_branch_has_no_arrows():
    for number in range(2, 8):
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
    assert question(7, quiz=changed(**{"scene-think": "end"})).then == ""


def test_a_mark_question_shows_exactly_the_messages_to_mark():
    found = question(3)
    assert [bubble.id for bubble in found.bubbles] == ["msg-fast", "msg-who", "msg-secret"]
    assert [answer.text for answer in found.answers] == [bubble.text for bubble in found.bubbles]


def test_the_key_follows_the_flags_and_the_right_options():
    assert question(1, key=True).solution == "Варіант А: Б · Варіант Б: А"
    assert question(2, key=True).solution == "Б"
    assert question(3, key=True).solution == "А, В"
    assert question(4, key=True).solution == "Варіант А: А, В · Варіант Б: А, Б"


def test_the_key_explains_every_option():
    found = paper(key=True)
    assert found.key
    for each in found.questions:
        assert each.explain or all(answer.feedback for answer in each.answers)
    assert [bool(each.explain) for each in found.questions] == [False] * 4 + [True, False, True]


def test_the_key_to_an_order_is_one_that_works():
    steps = [
        "1. Розкажи тому, кому довіряєш",
        "2. Збережи це",
        "3. Поскаржся на обліковий запис",
        "4. Заблокуй обліковий запис",
    ]
    assert question(5, key=True).solution == f"Наприклад: {' · '.join(steps)}"


def test_a_question_to_think_about_has_no_right_answer():
    here = edition("uk-GB", "11-13")
    assert question(7, key=True).solution == here.word("quiz-no-answer")


def test_a_band_reads_its_own_intro():
    assert paper(band="13-15").intro == "Прочитай і виріши."
    assert paper(band="11-13").intro == "Прочитай, що сталося."


def test_people_are_introduced_with_what_is_known_of_them():
    assert paper().people == (("Сем", "грає в шахи"), ("Алекс", "новий підписник"))


@pytest.mark.parametrize(("tag", "letters"), [("uk-GB", "АБВ"), ("ar-EG", "أبج")])
def test_a_match_question_mixes_the_right_sides_and_only_the_key_says_which_belongs(tag, letters):
    asked, key = question(6, tag=tag), question(6, tag=tag, key=True)
    pairs = localised("the-new-team", tag, "11-13").scenes[5].question.pairs
    assert [right.letter for right in asked.rights] == list(letters)
    assert asked.rights == key.rights
    assert [answer.label for answer in asked.answers] == ["", "", ""]
    text_of = {right.letter: right.text for right in key.rights}
    assert [text_of[answer.label] for answer in key.answers] == [str(pair.right) for pair in pairs]
    assert [answer.text for answer in key.answers] == [str(pair.left) for pair in pairs]
    assert [answer.feedback for answer in key.answers] == [str(pair.feedback) for pair in pairs]


def test_the_key_to_a_match_question_gives_the_letters_from_top_to_bottom():
    found = question(6, key=True)
    assert [answer.label for answer in found.answers] == ["В", "А", "Б"]
    assert [answer.label_b for answer in found.answers] == ["Б", "В", "А"]
    assert found.solution == "Варіант А: В, А, Б · Варіант Б: Б, В, А"


# --- two versions --------------------------------------------------------------------------------


def words_of(found):
    """Give all that a question says but its letters, in an order that does not matter."""
    answers = sorted((each.text, each.right, each.feedback, each.goes_to) for each in found.answers)
    rights = sorted(each.text for each in found.rights)
    return found.number, found.story, found.bubbles, found.stem, answers, rights, found.then


def test_both_versions_ask_the_same_under_the_same_numbers():
    a, b = paper(), paper(version="b")
    assert list(map(words_of, a.questions)) == list(map(words_of, b.questions))
    assert a.questions != b.questions
    assert (a.title, a.intro, a.people, a.close, a.help) == (
        *(b.title, b.intro, b.people, b.close),
        b.help,
    )


def test_a_branch_leads_each_answer_to_the_same_question_in_both():
    for version in "ab":
        ways = {answer.text: answer.goes_to for answer in question(1, version=version).answers}
        assert sorted(ways.values()) == ["Перейди до 2", "Перейди до 3"]
        assert ways == {answer.text: answer.goes_to for answer in question(1).answers}


def test_a_story_keeps_its_order_and_claims_stay_true_then_false():
    for number in (2, 3):
        assert question(number, version="b").answers == question(number).answers


def test_each_version_says_which_it_is_on_every_page_and_in_the_files_title():
    for version, named in (("a", "Варіант А"), ("b", "Варіант Б")):
        found = paper(version=version)
        assert found.version == named
        assert found.frame.footer.endswith(f" · {named}")
        assert found.frame.title.endswith(f" · {named}")
    key = paper(key=True)
    assert key.version == ""
    assert "Варіант" not in key.frame.footer + key.frame.title


@pytest.mark.parametrize("tag", ["uk-GB", "ar-EG"])
def test_the_key_gives_every_answer_the_letter_it_has_in_each_version(tag):
    key = paper(key=True, tag=tag)
    for version, letter in (("a", "label"), ("b", "label_b")):
        asked_in = paper(tag=tag, version=version).questions
        for asked, known in zip(asked_in, key.questions, strict=True):
            if asked.interaction in ("order", "match"):
                continue
            labels = {answer.text: answer.label for answer in asked.answers}
            assert labels == {
                answer.text: getattr(answer, letter) or answer.label for answer in known.answers
            }


def test_the_key_says_of_a_pair_which_letter_it_has_in_each_version():
    texts = {}
    for version, letter in (("a", "label"), ("b", "label_b")):
        rights = {each.letter: each.text for each in question(6, version=version).rights}
        found = question(6, key=True).answers
        texts[version] = [rights[getattr(answer, letter)] for answer in found]
    assert texts["a"] == texts["b"]


def test_the_key_says_which_number_a_question_has_in_version_b():
    quiz = changed()
    asked = quiz.scenes[3]
    free = {"story": None, "messages": (), "next": None, "told": False}
    scenes = [
        asked.model_copy(
            update={
                **free,
                "id": f"scene-{name}",
                "question": asked.question.model_copy(
                    update={"id": f"q-{name}", "use": "knowledge", "stem": name}
                ),
            }
        )
        for name in ("one", "two")
    ]
    quiz = quiz.model_copy(update={"scenes": tuple(scenes)})
    key = paper(key=True, quiz=quiz)
    assert [(each.number, each.in_b) for each in key.questions] == [
        (1, "Варіант Б: 2"),
        (2, "Варіант Б: 1"),
    ]
    assert [each.stem for each in paper(version="b", quiz=quiz).questions] == ["two", "one"]
    assert {each.in_b for each in paper(key=True).questions} == {""}
