"""Version B of a quiz on paper: other letters, the same story, and the same order on any day."""

from __future__ import annotations

import itertools

import pytest

from builder.content.questions.interaction import Match, Order, mixed_order
from builder.documents.paper_versions import PaperVersion
from builder.documents.quiz_document import terms_of
from tests.projects.two_bands import edition, localised

A, B = PaperVersion("the-new-team", "a"), PaperVersion("the-new-team", "b")


def quiz():
    return localised("the-new-team", "uk-GB", "11-13")


def scene(number):
    return quiz().scenes[number - 1]


def lowered(asked):
    return asked.question.lower(terms_of(quiz(), edition("uk-GB", "11-13")))


def with_options(asked, *texts, right=(0,), last=0):
    """Give a scene whose question has other answers, the `last` of them marked so."""
    option = asked.question.options[0]
    options = tuple(
        option.model_copy(
            update={
                "id": f"option-{number}",
                "text": text,
                "correct": number in right,
                "next": None,
                "last": number >= len(texts) - last,
            }
        )
        for number, text in enumerate(texts)
    )
    return asked.model_copy(
        update={"question": asked.question.model_copy(update={"options": options})}
    )


def order_of(asked, version=B):
    return version.choices(asked, lowered(asked))


def knowledge(*ids, **changes):
    """Give scenes that tell no story, each with a question about knowledge."""
    base = with_options(scene(4), "one", "two")
    bare = {"story": None, "messages": (), "next": None, "told": False}
    return tuple(
        base.model_copy(
            update={
                **bare,
                "id": id_,
                "question": base.question.model_copy(update={"id": f"q-{id_}", "use": "knowledge"}),
                **changes.get(id_.replace("-", "_"), {}),
            }
        )
        for id_ in ids
    )


def scenes_in_b(*scenes):
    return [each.id for each in B.scenes(quiz().model_copy(update={"scenes": scenes}))]


# --- answers -------------------------------------------------------------------------------------


def test_version_a_is_as_its_author_wrote_it():
    for asked in quiz().scenes:
        interaction = lowered(asked)
        if hasattr(interaction, "choices") and asked.question.kind != "mark-flags":
            assert A.choices(asked, interaction) == tuple(range(len(interaction.choices)))
    assert A.scenes(quiz()) == quiz().scenes
    assert A.rights(scene(6), lowered(scene(6))) == lowered(scene(6)).mixed


@pytest.mark.parametrize("right", [(0,), (1,), (2,), (0, 1), (0, 2), (1, 2, 3)])
def test_the_right_answers_get_other_letters(right):
    asked = with_options(scene(4), "a", "b", "c", "d", right=right)
    order = order_of(asked)
    assert sorted(order) == [0, 1, 2, 3]
    assert {shown for shown, place in enumerate(order) if place in right} != set(right)


def test_answers_are_mixed_where_all_of_them_are_right():
    asked = with_options(scene(4), "a", "b", "c", right=(0, 1, 2))
    assert order_of(asked) != (0, 1, 2)


def test_the_order_hangs_on_ids_alone_and_is_the_same_on_any_day():
    asked = with_options(scene(4), "a", "b", "c", "d", "e", right=(1, 3))
    # Written down once: Python's own hashes differ from run to run, this must not.
    assert order_of(asked) == FIVE
    reworded = with_options(scene(4), "other", "words", "in", "each", "of them", right=(1, 3))
    assert order_of(reworded) == FIVE
    elsewhere = PaperVersion("another-quiz", "b")
    assert order_of(asked, elsewhere) != FIVE


FIVE = (0, 2, 3, 4, 1)


def test_true_comes_before_false():
    (asked,) = knowledge("scene-claim")
    update = {"kind": "true-false", "options": ()}
    asked = asked.model_copy(update={"question": asked.question.model_copy(update=update)})
    interaction = lowered(with_options(scene(4), "true", "false"))
    assert B.choices(asked, interaction) == (0, 1)


@pytest.mark.parametrize("texts", [("10", "20", "30"), ("١٠ دقائق", "٢٠ دقيقة", "٣٠ دقيقة")])
def test_numbers_stay_from_small_to_large(texts):
    assert order_of(with_options(scene(4), *texts)) == (0, 1, 2)


def test_one_answer_with_a_number_does_not_hold_the_others():
    assert order_of(with_options(scene(4), "10", "twenty", "many")) != (0, 1, 2)


def test_an_answer_marked_last_stays_last():
    for right in range(4):
        order = order_of(
            with_options(scene(4), "a", "b", "c", "all of these", right=(right,), last=1)
        )
        assert order[-1] == 3
        assert order != (0, 1, 2, 3)


def test_two_answers_can_only_change_places():
    assert order_of(with_options(scene(4), "a", "b")) == (1, 0)
    assert order_of(with_options(scene(4), "a", "b", last=1)) == (0, 1)


# --- steps and pairs -----------------------------------------------------------------------------


@pytest.mark.parametrize("count", [2, 3, 4, 6])
def test_steps_are_never_shown_in_an_order_that_is_right(count):
    ids = [f"step-{number}" for number in range(count)]
    items = tuple((id_, id_) for id_ in reversed(ids))
    order = Order(items, tuple(itertools.pairwise(ids)), "")
    shown = [items[place][0] for place in B.steps(scene(5), order)]
    assert sorted(shown) == ids
    assert shown != ids
    assert shown != [id_ for id_, _ in items] or count == 2


@pytest.mark.parametrize("count", [3, 4, 5, 6])
def test_no_pair_keeps_its_letter_or_stands_opposite_itself(count):
    match = Match(tuple((f"pair-{each}", "left", "right", "") for each in range(count)))
    places = B.rights(scene(6), match)
    assert sorted(places) == list(range(count))
    assert all(shown != place for shown, place in enumerate(places))
    assert all(here != there for here, there in zip(mixed_order(count), places, strict=True))


def test_of_two_pairs_only_one_order_hides_the_answers():
    match = Match((("one", "", "", ""), ("two", "", "", "")))
    assert B.rights(scene(6), match) == match.mixed == (1, 0)


# --- questions -----------------------------------------------------------------------------------


def test_scenes_that_tell_a_story_keep_their_places():
    assert B.scenes(quiz()) == quiz().scenes


def test_questions_that_stand_for_themselves_change_places():
    names = ["scene-one", "scene-two", "scene-three", "scene-four"]
    found = scenes_in_b(*knowledge(*names))
    assert sorted(found) == sorted(names)
    assert found != names
    assert scenes_in_b(*knowledge("scene-one", "scene-two")) != ["scene-one", "scene-two"]


def test_a_question_more_leaves_the_order_of_the_others():
    names = ["scene-one", "scene-two", "scene-three", "scene-four", "scene-five"]
    five = scenes_in_b(*knowledge(*names))
    four = scenes_in_b(*knowledge(*names[:4]))
    assert [each for each in five if each != "scene-five"] == four


def test_no_question_crosses_a_scene_of_the_story():
    first, last = ["scene-one", "scene-two"], ["scene-four", "scene-five"]
    story = {"scene_three": {"story": "One day"}}
    found = scenes_in_b(*knowledge(*first, "scene-three", *last, **story))
    assert found[2] == "scene-three"
    assert set(found[:2]) == set(first)


@pytest.mark.parametrize(
    "change", [{"next": "end"}, {"told": True}, {"story": "One day"}, {"messages": (None,)}]
)
def test_a_scene_that_does_more_than_ask_keeps_its_place(change):
    names = ["scene-one", "scene-two"]
    assert scenes_in_b(*knowledge(*names, scene_two=change)) == names


def test_a_scene_that_another_leads_to_keeps_its_place_and_number():
    names = ["scene-one", "scene-two", "scene-three"]
    leads = {"scene_one": {"story": "One day", "next": "scene-three"}}
    assert scenes_in_b(*knowledge(*names, **leads)) == names
