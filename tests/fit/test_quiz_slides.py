"""Slides of a quiz hold texts of any length: smaller by steps, on further pages, then a finding."""

from __future__ import annotations

import dataclasses

import pytest

from builder.documents.blocks import Bubble
from builder.documents.quiz_bodies import (
    CastBody,
    ChosenBody,
    Door,
    ExplainBody,
    Explained,
    Jump,
    Offered,
    OptionsBody,
    SceneBody,
    SidesBody,
)
from builder.fit.deck import fit_deck
from builder.fit.doors import FLOOR
from builder.fit.page import BOTTOM, END, START
from builder.fit.placed import FittedDeck, Panel, TextShape
from builder.fit.setting import fits
from tests.fit.sample_deck import sample_deck, sample_ruler, sample_theme, slide_of

THEME, RULER = sample_theme(), sample_ruler()
SMALLEST = 20
ON, BACK = Door("Go on", Jump("chat")), Door("Choose again", Jump("aims"))
SENTENCE = "Nobody has to answer a message, whoever has written it. "
MESSAGE = Bubble("m1", "Riley", "", "start", "Hi Sam!")


def fitted(body, name="aims", **changes) -> FittedDeck:
    """Fit one slide, and one after it that its doors lead to."""
    first = dataclasses.replace(slide_of("en", name, 0, body), **changes)
    last = slide_of("en", "chat", 0, SceneBody("The end.", (), False, ON))
    deck = dataclasses.replace(sample_deck("en"), slides=(first, last))
    return fit_deck(deck, THEME, RULER)


def shapes(deck, start="", page=0):
    return [
        shape
        for shape in deck.slides[page].elements
        if isinstance(shape, TextShape) and shape.name.startswith(start)
    ]


def size_of(shape):
    return shape.paragraphs[-1].size


def options(*texts, linked=True):
    offered = (
        Offered(letter, "", text, Jump("chat") if linked else None)
        for letter, text in zip("ABCDEF", texts, strict=False)
    )
    return OptionsBody(tuple(offered), None if linked else ON)


BODIES = {
    "cast": CastBody(SENTENCE, (("Sam", "12"), ("Riley", "")), ON),
    "scene": SceneBody(SENTENCE, (MESSAGE,), False, ON),
    "alone": SceneBody(SENTENCE, (), True, ON),
    "options": options("One.", "Two.", "Three."),
    "together": options("One.", "Two.", "Three.", linked=False),
    "judged": OptionsBody((Offered("", "check", "True", Jump("chat")),) * 2, None),
    "sides": SidesBody(("A friend", "The app"), (("A", "Listens"), ("B", "Looks")), ON),
    "chosen": ChosenBody("", "A", "One.", "Good thinking", True, SENTENCE, BACK, ON),
    "explain": ExplainBody((Explained("flag", "Red flag", "Hi", "", SENTENCE),), BACK, ON),
}


@pytest.mark.parametrize("name", BODIES)
def test_every_body_fits_and_keeps_to_its_place(name):
    deck = fitted(BODIES[name])
    assert deck.findings == ()
    for shape in shapes(deck):
        width = shape.box.w - shape.insets.start - shape.insets.end
        height = shape.box.h - shape.insets.top - shape.insets.bottom
        assert fits(shape.paragraphs, width, height + 1, RULER), shape.name
        assert START - 1 <= shape.box.x <= shape.box.right <= END + 1, shape.name
        assert shape.box.bottom <= BOTTOM + 5, shape.name


@pytest.mark.parametrize("name", BODIES)
def test_right_to_left_it_is_the_mirror_image(name):
    ltr = fitted(BODIES[name])
    frame = dataclasses.replace(sample_deck("en").frame, direction="rtl")
    slide = slide_of("en", "aims", 0, BODIES[name])
    after = slide_of("en", "chat", 0, SceneBody("The end.", (), False, ON))
    deck = dataclasses.replace(sample_deck("en"), frame=frame, slides=(slide, after))
    rtl = fit_deck(deck, THEME, RULER)
    for one, other in zip(ltr.slides[0].elements, rtl.slides[0].elements, strict=True):
        assert other.box == one.box.mirrored()


def test_an_option_is_one_link_as_large_as_its_card_and_lies_over_its_letter():
    deck = fitted(options("One.", "Two.", "Three."))
    elements = deck.slides[0].elements
    cards = [each for each in elements if isinstance(each, Panel) and each.name.endswith("card")]
    links = [each for each in shapes(deck, "Option") if each.link]
    assert [link.box for link in links] == [card.box for card in cards]
    assert all(link.look.clear and link.look.fill for link in links)
    for link in links:
        letter = shapes(deck, f"Letter {link.name[-1]}")[0]
        assert link.box.x < letter.box.x
        assert letter.box.right < link.box.x + link.insets.start
        assert elements.index(letter) < elements.index(link)


def test_options_that_lead_nowhere_are_no_links():
    assert not any(each.link for each in shapes(fitted(options("A", "B", linked=False)), "Option"))


def test_few_short_options_are_loud_and_stand_one_under_the_other():
    found = shapes(fitted(options("One.", "Two.", "Three.")), "Option")
    assert {size_of(each) for each in found} == {32}
    assert len({each.box.x for each in found}) == 1


def test_many_options_share_rows_before_they_are_small():
    found = shapes(fitted(options(*(["An option with a few words"] * 6), linked=False)), "Option")
    assert len({each.box.x for each in found}) == 2
    assert size_of(found[0]) >= THEME.deck.body[-1]


def test_long_options_are_set_smaller_before_they_are_found():
    long = fitted(options(*([SENTENCE * 2] * 4)), title="A question? " * 9)
    assert long.findings == ()
    assert SMALLEST <= size_of(shapes(long, "Option")[0]) < THEME.deck.body[0]
    words = SENTENCE * 9
    longer = fitted(options(words, *(["Short."] * 5)))
    assert [finding.words for finding in longer.findings] == [words]


def test_a_question_may_take_three_lines_and_another_title_may_not():
    stem = "Someone gives first and then pushes for a private picture. Who is to blame for that?"
    long = "Part 12 of a story with a title of a length that no slide of another kind should have"
    assert fitted(options("A friend", "The app"), title=f"{stem} Why?").findings == ()
    found = fitted(SceneBody("So.", (), False, ON), title=f"{long} {long}").findings
    assert [each.words for each in found] == [f"{long} {long}"]


def test_sides_stand_level_and_only_the_right_ones_have_letters():
    deck = fitted(BODIES["sides"])
    for row, letter in ((1, "A"), (2, "B")):
        (left,), (right,) = shapes(deck, f"Left {row}"), shapes(deck, f"Right {letter}")
        assert (left.box.y, left.box.h, left.box.w) == (right.box.y, right.box.h, right.box.w)
        assert left.box.right < right.box.x
    assert [shape.name for shape in shapes(deck, "Letter")] == ["Letter A", "Letter B"]


def test_six_pairs_of_two_lines_still_stand_on_one_slide():
    text = "Helps to get a picture taken down"
    rights = tuple((letter, text) for letter in "ABCDEF")
    deck = fitted(SidesBody((text,) * 6, rights, ON))
    assert deck.findings == ()
    assert size_of(shapes(deck, "Left 1")[0]) >= SMALLEST


def test_what_is_said_grows_with_the_room_and_shrinks_to_the_floor():
    short = fitted(dataclasses.replace(BODIES["chosen"], feedback="Yes."))
    assert size_of(shapes(short, "Feedback")[0]) == 34
    long = fitted(dataclasses.replace(BODIES["chosen"], feedback=SENTENCE * 6))
    assert long.findings == ()
    assert size_of(shapes(long, "Feedback")[0]) >= THEME.deck.body[-1]
    words = SENTENCE * 30
    found = fitted(dataclasses.replace(BODIES["chosen"], feedback=words)).findings
    assert [each.words for each in found] == [words]


def test_the_way_on_stands_at_the_end_and_the_way_back_at_the_start():
    deck = fitted(BODIES["chosen"])
    on, back = shapes(deck, "Link Go on")[0], shapes(deck, "Link Choose again")[0]
    assert (on.box.right, back.box.x) == (END, START)
    assert (on.link, back.link) == (Jump("chat"), Jump("aims"))
    assert on.box.y > FLOOR


def test_a_long_answer_goes_on_and_only_its_last_page_leads_away():
    parts = tuple(Explained("fits", "Fits", f"Part {n}", "", SENTENCE * 3) for n in range(5))
    deck = fitted(ExplainBody(parts, BACK, ON), by_link=True)
    pages = deck.numbers["aims"]
    assert len(pages) > 1
    for page in range(len(pages)):
        on, back = (shapes(deck, f"Link {door.label}", page)[0] for door in (ON, BACK))
        last = page == len(pages) - 1
        assert deck.number_of(on.link) == (deck.numbers["chat"][0] if last else pages[page + 1])
        assert deck.number_of(back.link) == pages[0]
        assert deck.slides[page].by_link is last
    heads = [
        shape.paragraphs[0].text
        for page in range(len(pages))
        for shape in shapes(deck, "Row", page)
    ]
    assert heads == [part.head for part in parts]


def test_a_part_that_no_page_holds_is_found():
    words = SENTENCE * 40
    deck = fitted(ExplainBody((Explained("", "", "", "", words),), None, ON))
    assert [finding.words for finding in deck.findings] == [words]


def test_what_happens_stands_beside_a_chat_without_its_icon_where_it_is_long():
    short, long = (fitted(SceneBody(SENTENCE * times, (MESSAGE,), False, ON)) for times in (1, 4))
    names = [
        {getattr(each, "name", "") for each in deck.slides[0].elements} for deck in (short, long)
    ]
    assert ["icons/read" in each for each in names] == [True, False]
    assert long.findings == ()


def test_a_long_chat_of_a_scene_goes_on_and_leads_away_at_its_end():
    bubbles = tuple(dataclasses.replace(MESSAGE, id=f"m{n}") for n in range(14))
    deck = fitted(SceneBody(SENTENCE, bubbles, False, ON))
    pages = deck.numbers["aims"]
    assert len(pages) > 1
    led = [deck.number_of(shapes(deck, "Link Go on", page)[0].link) for page in range(len(pages))]
    assert led == [*pages[1:], deck.numbers["chat"][0]]


def test_a_question_over_several_slides_is_done_on_the_last_one_only():
    bubbles = tuple(dataclasses.replace(MESSAGE, id=f"m{n}") for n in range(14))
    done = Door("Done", Jump("chat"), "Go on")
    deck = fitted(SceneBody(SENTENCE, bubbles, True, done))
    pages = range(len(deck.numbers["aims"]))
    labels = [shapes(deck, "Link", page)[0].paragraphs[0].text for page in pages]
    assert labels == ["Go on"] * (len(labels) - 1) + ["Done"]


def test_many_people_or_a_long_beginning_take_a_page_of_their_own():
    few = fitted(CastBody(SENTENCE * 4, (("Sam", "12"), ("Riley", "new follower")), ON))
    many = fitted(CastBody(SENTENCE * 6, (("Sam", "a friend of Riley"),) * 7, ON))
    assert [len(deck.numbers["aims"]) for deck in (few, many)] == [1, 2]
    assert many.findings == ()
    assert len(shapes(many, "Person", 1)) == 7
    assert many.number_of(shapes(many, "Link Go on")[0].link) == 2


@pytest.mark.parametrize("label", ["Help", "Help is here for you", "Hier finden alle Hilfe"])
def test_the_link_at_the_foot_keeps_clear_of_the_footer_and_the_way_on(label):
    deck = fitted(BODIES["scene"], foot=Door(label, Jump("chat")))
    assert deck.findings == ()
    (link,) = shapes(deck, f"Link {label}")
    on = shapes(deck, "Link Go on")[0]
    assert link.box.right + 60 < on.box.x
    assert link.box.x > 386


def test_a_link_with_too_many_words_is_found():
    words = "Help is here for everybody who asks, at any time"
    found = fitted(BODIES["scene"], foot=Door(words, Jump("chat"))).findings
    assert [each.words for each in found] == [words]


def test_a_link_to_a_slide_that_is_not_there_is_no_number():
    with pytest.raises(KeyError):
        fitted(BODIES["scene"]).number_of(Jump("nowhere"))
