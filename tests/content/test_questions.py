"""Questions know what is right: order questions accept every order that the steps allow."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content.questions.interaction import (
    ChooseAnyOf,
    ChooseOneOf,
    Mark,
    Match,
    Order,
    Ponder,
    Terms,
    an_order,
    mixed_order,
    steps_before,
    steps_earlier,
)
from tests.projects.two_bands import QUIZ, change, content, copy, read

AFTER = {
    "tell": (),
    "stop": (),
    "keep": (),
    "report": ("keep",),
    "block": ("stop", "report"),
}


def accepted(order, before):
    return all(order.index(first) < order.index(second) for first, second in before)


def allowed(order, after):
    """Whether each step comes after all that have to come first, judged step by step."""
    return all(
        earlier not in order[place:] for place, step in enumerate(order) for earlier in after[step]
    )


def test_every_linear_extension_is_accepted_and_nothing_else():
    before = steps_before(tuple(AFTER), AFTER)
    orders = list(itertools.permutations(AFTER))
    right = [order for order in orders if accepted(order, before)]
    assert right == [order for order in orders if allowed(order, AFTER)]
    # Stop has three places before block in keep, report, block; tell has five in each of those.
    assert len(right) == 15


def test_telling_is_right_at_every_place():
    before = steps_before(tuple(AFTER), AFTER)
    places = {
        order.index("tell") for order in itertools.permutations(AFTER) if accepted(order, before)
    }
    assert places == {0, 1, 2, 3, 4}


def test_a_step_left_out_still_passes_the_order_on():
    assert steps_before(("block", "keep", "tell"), AFTER) == [("keep", "block")]


@st.composite
def partial_orders(draw):
    """Steps in any order in the file, each after some that stand before it in a hidden one."""
    hidden = draw(st.permutations("abcdefg"))
    after = {
        step: tuple(draw(st.sets(st.sampled_from(hidden[:place])))) if place else ()
        for place, step in enumerate(hidden)
    }
    written = draw(st.permutations(hidden))
    return {step: after[step] for step in written}


@given(partial_orders(), st.data())
def test_an_order_keeps_what_has_to_come_first(after, data):
    chosen = tuple(data.draw(st.lists(st.sampled_from("abcdefg"), unique=True)))
    order = an_order(chosen, after)
    assert sorted(order) == sorted(chosen)
    assert accepted(order, steps_before(chosen, after))


def test_an_order_is_the_vocabularys_own_where_that_works():
    assert an_order(("block", "keep", "tell", "report"), AFTER) == (
        "tell",
        "keep",
        "report",
        "block",
    )


def test_many_steps_that_all_depend_on_each_other_take_no_time():
    names = [f"step-{number}" for number in range(60)]
    after = {name: tuple(names[:number]) for number, name in enumerate(names)}
    assert len(steps_earlier(names[-1], after)) == 59


def test_a_step_in_a_circle_comes_before_itself():
    assert "a" in steps_earlier("a", {"a": ("b",), "b": ("a",)})


TERMS = Terms(
    steps={"tell": "Tell", "keep": "Keep", "report": "Report", "block": "Block"},
    after={"tell": (), "keep": (), "report": ("keep",), "block": ("report",)},
    messages={
        "msg-fast": ("Fast", True),
        "msg-who": ("Who", False),
        "msg-secret": ("Secret", True),
    },
    true="Right",
    false="Wrong",
)


def lowered(scene_id):
    quiz = content().quizzes["the-new-team"].record
    scene = next(scene for scene in quiz.scenes if scene.id == scene_id)
    return scene.question.lower(TERMS)


def test_choosing_one_keeps_where_each_answer_leads():
    one = lowered("scene-hello")
    assert isinstance(one, ChooseOneOf)
    assert [(each.right, each.next) for each in one.choices] == [
        (False, "scene-replied"),
        (True, "scene-mark"),
    ]


def test_true_or_false_is_a_choice_of_two_in_the_words_of_the_language():
    one = lowered("scene-replied")
    assert isinstance(one, ChooseOneOf)
    assert [(each.text, each.right) for each in one.choices] == [("Right", False), ("Wrong", True)]
    assert one.choices[1].feedback == "Right. Sam may stop."


def test_what_is_to_be_marked_comes_from_the_messages_own_flags():
    mark = lowered("scene-mark")
    assert isinstance(mark, Mark)
    assert [(each.text, each.right) for each in mark.choices] == [
        ("Fast", True),
        ("Who", False),
        ("Secret", True),
    ]


def test_choosing_many_has_all_that_are_right():
    many = lowered("scene-who")
    assert isinstance(many, ChooseAnyOf)
    assert [each.id for each in many.choices if each.right] == ["who-parent", "who-line"]


def test_ordering_keeps_the_mixed_order_and_the_pairs():
    order = lowered("scene-order")
    assert isinstance(order, Order)
    assert [step for step, _ in order.items] == ["block", "keep", "tell", "report"]
    assert set(order.before) == {("keep", "report"), ("keep", "block"), ("report", "block")}


def test_matching_has_its_pairs_in_the_authors_order():
    match = lowered("scene-match")
    assert isinstance(match, Match)
    assert match.pairs[0] == ("match-adult", "A trusted adult", "Listens and helps", "Start here.")
    assert [pair[0] for pair in match.pairs] == ["match-adult", "match-app", "match-line"]
    assert match.mixed == mixed_order(3)


@pytest.mark.parametrize("length", range(2, 21))
def test_mixing_moves_everything_and_loses_nothing(length):
    mixed = mixed_order(length)
    assert sorted(mixed) == list(range(length))
    assert all(shown != place for shown, place in enumerate(mixed))
    assert mixed == mixed_order(length)


@pytest.mark.parametrize("length", [0, 1])
def test_what_cannot_be_mixed_stays(length):
    assert mixed_order(length) == tuple(range(length))


def test_a_match_question_has_two_pairs_or_more(tmp_path):
    root = copy(tmp_path)
    text = (root / QUIZ).read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if "id: match-app" not in line]
    kept = [line for line in kept if "id: match-line" not in line]
    (root / QUIZ).write_text("\n".join(kept) + "\n", encoding="utf-8")
    slip = read(root).only()
    assert "2" in slip.message + slip.hint


def test_reflecting_is_never_graded():
    assert lowered("scene-think") == Ponder("There is no wrong answer.")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "          correct: true\n          feedback: Time",
            "          feedback: Time",
            "this has 0",
        ),
        (
            "          text: Reply at once.\n",
            "          text: Reply at once.\n          correct: true\n",
            "this has 2",
        ),
    ],
)
def test_choosing_one_has_exactly_one_right_option(tmp_path, old, new, said):
    root = copy(tmp_path)
    change(root, QUIZ, old, new)
    slip = read(root).only()
    assert slip.code.name == "wrong-content"
    assert said in slip.message


def test_choosing_many_has_a_right_option(tmp_path):
    root = copy(tmp_path)
    change(root, QUIZ, "text: A parent, correct: true,", "text: A parent,")
    change(root, QUIZ, "text: A helpline, correct: true,", "text: A helpline,")
    assert "at least one right option" in read(root).only().message


@pytest.mark.parametrize(
    ("place", "wrong"), [("text: Reply at once.", True), ("text: Wait and think.", False)]
)
def test_an_option_that_stays_last_stands_last(tmp_path, place, wrong):
    root = copy(tmp_path)
    change(root, QUIZ, f"          {place}\n", f"          {place}\n          last: true\n")
    messages = [slip.message for slip in read(root).diagnostics]
    assert [("last: true" in message) for message in messages] == [True] * wrong


def test_more_messages_than_there_are_letters_are_refused(tmp_path):
    root = copy(tmp_path)
    ids = ", ".join(["msg-fast", *(f"msg-{number}" for number in range(8))])
    change(root, QUIZ, "messages: [msg-fast, msg-who, msg-secret]", f"messages: [{ids}]")
    slip = read(root).only()
    assert slip.code.name == "wrong-value"
    assert "8" in slip.message + slip.hint
