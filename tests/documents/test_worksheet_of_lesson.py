"""The sheet, its easy twin and its key come from the same tags."""

from __future__ import annotations

import dataclasses
import itertools

import pytest

from builder.documents.catch_up import catch_up_of
from builder.documents.sheet_activities import SheetMaker
from builder.documents.worksheet_of_lesson import worksheet_of_lesson
from tests.projects.two_bands import content, edition, frame, localised


def sheet(variant="standard", tag="uk-GB", band="11-13"):
    here = edition(tag, band)
    return worksheet_of_lesson(localised("slow-down", tag, band), here, frame(here), variant)


def activity(id_, variant="standard", **here):
    """Give one activity of the sheet, by its id in the lesson."""
    ids = [each.id for each in content().lessons["slow-down"].record.worksheet.activities]
    return sheet(variant, **here).activities[ids.index(id_)]


def letters(tag):
    return edition(tag, "11-13").word("quiz-letters").split()


def test_the_sheet_shows_the_whole_chat_without_its_flags():
    mark = activity("activity-mark")
    assert [bubble.id for bubble in mark.bubbles] == [
        "start-hello",
        "start-fast",
        "start-who",
        "start-secret",
    ]
    assert all(bubble.flags == () for bubble in mark.bubbles)


def test_the_key_numbers_the_flags_as_the_list_on_the_sheet_does():
    mark = activity("activity-mark", "answers")
    lesson = content().lessons["slow-down"].record
    listed = dict(enumerate(lesson.worksheet.activities[0].flags, 1))
    for bubble, message in zip(mark.bubbles, lesson.chats[0].messages, strict=True):
        assert tuple(listed[number] for number in bubble.flags) == message.flags
    assert [listed[number] for number in mark.unused] == ["asks-money"]


def test_the_list_of_flags_is_the_same_on_sheet_and_key():
    assert sheet().activities[0].flags == sheet("answers").activities[0].flags


def test_the_easy_twin_has_fewer_messages_and_easy_words():
    mark, order = sheet("easy").activities[:2]
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
    order = activity("activity-order")
    assert [(step.number, step.icon) for step in order.steps] == [
        (1, "block"),
        (2, "keep"),
        (3, "tell"),
        (4, "report"),
    ]


def test_the_solution_keeps_every_rule_that_the_key_states():
    order = activity("activity-order", "answers")
    labels = [step.label for step in order.solution]
    assert sorted(labels) == sorted(step.label for step in order.steps)
    first, *rules = order.rules
    assert first == edition("uk-GB", "11-13").word("worksheet-rule-first")
    assert len(rules) == 2
    pattern = edition("uk-GB", "11-13").word("worksheet-rule-before")
    kept = {
        pattern.replace("{first}", before).replace("{second}", after)
        for before, after in itertools.combinations(labels, 2)
    }
    assert set(rules) <= kept


@pytest.mark.parametrize(("tag", "minutes"), [("uk-GB", "5 хв"), ("ar-EG", "٥")])
def test_the_time_is_in_the_locales_digits(tag, minutes):
    assert minutes in activity("activity-mark", tag=tag).minutes


def test_a_band_reads_its_own_wording():
    mark = activity("activity-mark", band="13-15")
    assert mark.bubbles[1].text == "Ми просто розуміємо одне одного, правда?"


def test_every_variant_ends_with_the_countrys_help():
    for variant in ("standard", "easy", "answers"):
        assert [entry.id for entry in sheet(variant, "ar-EG").help.entries] == ["child-helpline"]


TAGS = pytest.mark.parametrize("tag", ["uk-GB", "ar-EG"])


@pytest.mark.parametrize("variant", ["standard", "easy", "answers"])
def test_every_kind_of_activity_has_its_place_on_the_sheet(variant):
    found = sheet(variant).activities
    assert [(each.number, each.kind) for each in found] == list(
        enumerate((each.kind for each in content_activities()), start=1)
    )
    assert len({each.kind for each in found}) == 8


def content_activities():
    return content().lessons["slow-down"].record.worksheet.activities


@TAGS
def test_cards_get_the_letters_of_their_groups_in_the_groups_order(tag):
    sort = activity("activity-sort", "answers", tag=tag)
    first, second = letters(tag)[:2]
    assert [group.letter for group in sort.groups] == [first, second]
    either = {"uk-GB": f"{first} або {second}", "ar-EG": f"{first} أو {second}"}[tag]
    assert [card.letters for card in sort.cards] == [first, second, either]
    assert all(card.why for card in sort.cards)


def test_letters_stand_in_the_groups_order_where_the_alphabet_has_another():
    source = localised("slow-down", "uk-GB", "11-13")
    here = edition("uk-GB", "11-13")
    maker = SheetMaker(source, here, "answers")
    maker.letters = list("ZYXW")
    (sort,) = (each for each in source.worksheet.activities if each.id == "activity-sort")
    assert [card.letters for card in maker.activity(sort, 1).cards] == ["Z", "Y", "Z або Y"]


def test_the_easy_sheet_sorts_fewer_cards_into_the_same_groups():
    sort = activity("activity-sort", "easy")
    assert [card.text for card in sort.cards] == [
        "Алекс багато пише.",
        "Команда ділиться своїм рахунком.",
    ]
    assert [group.text for group in sort.groups] == ["Стоп", "Усе гаразд"]
    assert sort.instructions == "Напиши А або Б."


@TAGS
@pytest.mark.parametrize("variant", ["standard", "easy", "answers"])
def test_the_letter_beside_a_left_side_is_that_of_its_own_right_side(tag, variant):
    match = activity("activity-match", variant, tag=tag)
    source = localised("slow-down", tag, "11-13").worksheet.activities[3]
    shown = [pair for pair in source.pairs if variant != "easy" or pair.id in source.easy_pairs]
    rights = {right.letter: right.text for right in match.rights}
    assert [right.letter for right in match.rights] == letters(tag)[: len(shown)]
    assert [rights[left.letter] for left in match.lefts] == [str(pair.right) for pair in shown]
    assert all(
        left.letter != right.letter for left, right in zip(match.lefts, match.rights, strict=True)
    )


def test_a_pair_without_a_reason_has_none_in_the_key():
    lefts = activity("activity-match", "answers").lefts
    assert [bool(left.why) for left in lefts] == [True, False, True]


def test_a_story_stands_mixed_and_is_solved_in_an_order_that_works():
    story = activity("activity-story", "answers")
    tell, report, hello, worry = story.cards
    assert story.solution == (hello, worry, tell, report)


def test_a_story_with_one_order_has_no_rules_and_one_with_more_has_the_pairs_that_hold():
    source = localised("slow-down", "uk-GB", "11-13")
    here = edition("uk-GB", "11-13")
    maker = SheetMaker(source, here, "answers")
    (story,) = (each for each in source.worksheet.activities if each.id == "activity-story")
    assert maker.activity(story, 5).rules == ()
    tell, report, hello, worry = story.cards
    free = worry.model_copy(update={"after": ()})
    made = maker.activity(story.model_copy(update={"cards": (tell, report, hello, free)}), 5)
    pattern = here.word("worksheet-rule-before")
    assert str(worry.text).endswith(".")

    def quoted(card):
        return str(card.text).removesuffix(".")

    assert made.rules == tuple(
        pattern.replace("{first}", quoted(first)).replace("{second}", quoted(second))
        for first, second in ((worry, tell), (tell, report))
    )
    assert made.solution == tuple(str(card.text) for card in (hello, worry, tell, report))


def test_the_easy_story_leaves_a_card_out_and_keeps_the_order_of_the_rest():
    story = activity("activity-story", "easy")
    assert story.cards == ("Сем розповідає.", "Алекс вітається.", "Сем тривожиться.")
    assert story.solution == ("Алекс вітається.", "Сем тривожиться.", "Сем розповідає.")


@TAGS
def test_claims_have_their_verdict_in_the_words_of_the_sheet(tag):
    here = edition(tag, "11-13")
    true, false = here.word("worksheet-true"), here.word("worksheet-not-true")
    claims = activity("activity-true", "answers", tag=tag).claims
    assert [claim.verdict for claim in claims] == [true, false, true]
    assert [claim.is_true for claim in claims] == [True, False, True]
    easy = activity("activity-true", "easy").claims
    assert [claim.text for claim in easy] == ["Винен Алекс.", "Сем мусить упоратися сам."]


def test_sentences_have_their_lines_and_the_key_an_example():
    words = activity("activity-words", "answers")
    assert [each.lines for each in words.sentences] == [2, 1]
    assert words.sentences[1].example == "ти мені розповів."
    assert len(activity("activity-words", "easy").sentences) == 1


def test_the_easy_map_has_fewer_places():
    assert [place.label for place in activity("activity-map").places] == [
        "Удома",
        "У школі",
        "Лінія допомоги",
    ]
    assert [(place.label, place.hint) for place in activity("activity-map", "easy").places] == [
        ("Удома", "Хтось із батьків"),
        ("У школі", "Учителька або вчитель"),
    ]


@pytest.mark.parametrize("easy", [(), ("a",)])
def test_parts_are_all_there_where_no_easy_ones_are_named(easy):
    parts = (Part("a"), Part("b"))
    maker = SheetMaker(
        localised("slow-down", "uk-GB", "11-13"), edition("uk-GB", "11-13"), "standard"
    )
    assert maker.chosen(parts, easy) == parts
    maker.easy = True
    assert maker.chosen(parts, easy) == (parts[:1] if easy else parts)


@dataclasses.dataclass(frozen=True)
class Part:
    """Something with an id and nothing else."""

    id: str


def test_what_no_sheet_draws_is_refused():
    maker = SheetMaker(
        localised("slow-down", "uk-GB", "11-13"), edition("uk-GB", "11-13"), "standard"
    )
    with pytest.raises(TypeError, match="no sheet draws a Part"):
        maker.activity(Part("a"), 1)


def test_the_catch_up_sheet_says_what_the_lesson_said_and_who_helps():
    for band, intro in (("11-13", "Цей аркуш для тебе."), ("13-15", "Цей аркуш твій.")):
        here = edition("uk-GB", band)
        lesson = localised("slow-down", "uk-GB", band)
        made = catch_up_of(
            lesson.catch_up, str(lesson.title), str(lesson.worksheet.close), here, frame(here)
        )
        assert made.intro == intro
        assert made.ideas[0] == "Не поспішати допомагає."
        assert made.think == ("Що Сем міг би сказати спочатку?",)
        assert made.close == "Сем не винен."
        assert made.help == here.help("pupils")
