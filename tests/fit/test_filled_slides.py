"""Slides with little on them use their room: cards grow, no hole is left, one slide is enough."""

from __future__ import annotations

import dataclasses

import pytest

from builder.documents.blocks import HelpEntry, Qr, Step
from builder.documents.deck import GroupsBody, HelpBody, PairsBody, PointsBody, StepsBody
from builder.fit.deck import fit_deck
from builder.fit.page import BOTTOM, END, SPAN, START
from builder.fit.placed import DrawingShape, FittedDeck, FittedSlide, Panel, QrShape, TextShape
from builder.fit.shaping import Ruler
from tests.fit.sample_deck import HELP, sample_deck, sample_ruler, sample_theme, slide_of

THEME = sample_theme()
RULER = sample_ruler()
FLOOR = THEME.deck.body[-1]
LARGEST = 32
CARDS = ("Sam says hello.", "Alex is kind.", "Sam feels odd.", "Sam tells an aunt.")
STORY = ("Sam says hello.", "Alex wants a secret.", "Sam feels odd about it.", "Alex threatens.")
ENDING = ("Sam tells an aunt today.", "Nobody is angry.", "They keep the chat.", "They report it.")
LONG = "A point that takes its time, says one thing, then another one, and does not come to an end"


def fitted(body) -> FittedDeck:
    slide = slide_of("en", "help" if isinstance(body, HelpBody) else "aims", 0, body)
    return fit_deck(dataclasses.replace(sample_deck("en"), slides=(slide,)), THEME, RULER)


def only(body) -> FittedSlide:
    made = fitted(body)
    assert made.findings == ()
    (slide,) = made.slides
    return slide


def texts(slide, start) -> list[TextShape]:
    return [
        shape
        for shape in slide.elements
        if isinstance(shape, TextShape) and shape.name.startswith(start)
    ]


def panels(slide, start) -> list[Panel]:
    return [
        shape
        for shape in slide.elements
        if isinstance(shape, Panel) and shape.name.startswith(start)
    ]


def sizes(shapes) -> set[float]:
    return {each.size for shape in shapes for each in shape.paragraphs}


def test_few_short_cards_are_set_large_and_fill_most_of_the_height():
    slide = only(GroupsBody((("It helps", CARDS[:2]), ("It can hurt", CARDS[2:])), ""))
    assert sizes(texts(slide, "Card")) == {LARGEST}
    assert all(column.box.h > (BOTTOM - column.box.y) * 0.85 for column in panels(slide, "Group"))


def test_cards_are_equally_tall_where_they_may_be():
    slide = only(GroupsBody((("It helps", (CARDS[0], LONG[:50])), ("Not sure", CARDS[2:])), ""))
    assert len({round(shape.box.h, 3) for shape in texts(slide, "Card")}) == 1


def test_rows_are_level_across_columns_where_cards_differ_in_height():
    groups = (("One", (CARDS[0], LONG, CARDS[2])), ("Two", (CARDS[3], CARDS[1], CARDS[0])))
    cards = {shape.name: shape.box for shape in texts(only(GroupsBody(groups, "")), "Card")}
    for row in (1, 2, 3):
        one, two = cards[f"Card 1.{row}"], cards[f"Card 2.{row}"]
        assert (one.y, one.h) == (two.y, two.h)
    assert cards["Card 1.2"].h > cards["Card 1.1"].h


def test_a_group_alone_sets_its_cards_two_in_a_row_in_reading_order():
    cards = [shape.box for shape in texts(only(GroupsBody((("It helps", CARDS),), "")), "Card")]
    assert cards[0].y == cards[1].y < cards[2].y == cards[3].y
    assert cards[0].x == cards[2].x < cards[1].x == cards[3].x


def test_a_group_with_more_cards_is_wider_where_its_cards_are_then_larger():
    many = tuple(
        f"{card} That was on the {day} day." for card, day in zip(STORY, "1234", strict=True)
    )
    slide = only(GroupsBody((("A", CARDS[:1]), ("B", many), ("C", CARDS[1:2])), ""))
    widths = [column.box.w for column in panels(slide, "Group")]
    assert widths[1] > widths[0] == pytest.approx(widths[2])


def test_verdicts_carry_the_marks_of_the_slides_that_judge_a_claim():
    words = sample_deck("en").words
    groups = ((words["true"], CARDS[:2]), (words["not-true"], CARDS[2:]))
    slide = only(GroupsBody(groups, ""))
    marks = [shape for shape in slide.elements if isinstance(shape, DrawingShape)]
    assert [mark.name for mark in marks] == ["icons/check", "icons/block"]
    for mark, label in zip(marks, texts(slide, "Label"), strict=True):
        assert mark.box.right < label.box.x
        assert label.box.y <= mark.box.middle <= label.box.bottom
    plain = only(GroupsBody((("It helps", CARDS[:2]), ("Not sure", CARDS[2:])), ""))
    assert not any(isinstance(shape, DrawingShape) for shape in plain.elements)


def test_few_pairs_are_set_large_in_tall_rows():
    slide = only(PairsBody(((CARDS[0], CARDS[1]), (CARDS[2], CARDS[3])), ""))
    sides = [*texts(slide, "Left"), *texts(slide, "Right")]
    assert sizes(sides) == {LARGEST}
    assert all(side.box.h > 2 * LARGEST for side in sides)


def test_a_story_of_eight_short_cards_stands_on_one_slide():
    slide = only(PointsBody("Other orders may work.", (*STORY, *ENDING), None, numbered=True))
    tiles = texts(slide, "Row")
    assert [shape.paragraphs[0].text for shape in tiles] == [*STORY, *ENDING]
    assert min(sizes(tiles)) >= FLOOR
    assert max(tile.box.bottom for tile in panels(slide, "Tile")) <= BOTTOM + 0.1


@pytest.mark.parametrize("count", [4, 5, 6, 7])
def test_numbered_tiles_leave_no_hole(count):
    slide = only(PointsBody("", (*STORY, *ENDING)[:count], None, numbered=True))
    tiles = panels(slide, "Tile")
    rows = {tile.box.y for tile in tiles}
    ends = [max(tile.box.right for tile in tiles if tile.box.y == row) for row in rows]
    assert ends == [pytest.approx(END)] * len(rows)


@pytest.mark.parametrize("count", [2, 3])
def test_a_few_short_points_are_bands_as_wide_as_the_slide(count):
    bands = panels(only(PointsBody("", CARDS[:count], None)), "Point")
    assert [(band.box.x, band.box.w) for band in bands] == [(START, SPAN)] * count


def test_longer_points_stand_side_by_side():
    long = f"{LONG}, {LONG.lower()}"
    cards = panels(only(PointsBody("", (long, long, CARDS[0]), None)), "Point")
    assert len({card.box.y for card in cards}) == 1


def test_the_only_service_is_larger_than_one_of_several():
    strip = HELP["en"]
    alone = only(HelpBody("Not your fault.", dataclasses.replace(strip, entries=strip.entries[:1])))
    among = only(HelpBody("Not your fault.", strip))
    for name in ("Help childline", "Number childline"):
        larger, usual = (max(sizes(texts(slide, name))) for slide in (alone, among))
        assert larger > usual
    codes = [_code(slide).box for slide in (alone, among)]
    assert codes[0].w > codes[1].w


def _code(slide) -> QrShape:
    return next(shape for shape in slide.elements if isinstance(shape, QrShape))


FIVE = (
    *HELP["en"].entries[:4],
    HelpEntry(
        "samaritans", "When it is all too much", "Samaritans", "en", phone="116 123", note="free"
    ),
)


def test_five_services_stand_on_one_slide_with_the_first_above_all_others():
    slide = only(HelpBody("Not your fault.", dataclasses.replace(HELP["en"], entries=FIVE)))
    (first,) = panels(slide, "First card")
    others = panels(slide, "Card ")
    assert [panel.name for panel in others] == [f"Card {entry.id}" for entry in FIVE[1:]]
    assert first.box.w == SPAN
    assert all(panel.box.y > first.box.bottom for panel in others)
    (foot,) = panels(slide, "Band")
    assert all(panel.box.bottom < foot.box.y for panel in others)
    said = " ".join(each.text for shape in texts(slide, "") for each in shape.paragraphs)
    for entry in FIVE:
        loud = entry.phone or entry.text_number or entry.url_short
        assert loud.replace(" ", "\u00a0") in said
        assert entry.name in said
    assert first.box.y < _code(slide).box.y < _code(slide).box.bottom < first.box.bottom


def test_a_code_for_a_later_service_is_not_moved_to_the_first():
    later = FIVE[1]
    qr = Qr(later.url, later.url_short, later.name)
    strip = dataclasses.replace(HELP["en"], entries=FIVE, qr=qr)
    slides = fitted(HelpBody("Not your fault.", strip)).slides
    slide = next(each for each in slides if texts(each, f"Help {later.id}"))
    (card,) = texts(slide, f"Help {later.id}")
    code = _code(slide).box
    assert card.box.y <= code.y <= code.bottom <= card.box.bottom


def test_services_on_a_second_slide_are_larger_where_there_is_room():
    entries = (*FIVE, *(dataclasses.replace(each, id=f"{each.id}-2") for each in FIVE[1:]))
    strip = dataclasses.replace(HELP["en"], entries=entries)
    slides = fitted(HelpBody("Not your fault.", strip)).slides
    assert len(slides) > 1
    cards = [shape for slide in slides for shape in texts(slide, "Help ")]
    assert [shape.name for shape in cards] == [f"Help {entry.id}" for entry in entries]
    bands = [panel for slide in slides[1:] for panel in panels(slide, "Card ")]
    assert all(panel.box.w == SPAN for panel in bands)
    later, first = (max(sizes(texts(slide, "Help ")[-1:])) for slide in (slides[-1], slides[0]))
    assert later > first


def test_four_services_stand_on_one_slide_though_one_carries_the_code():
    later = FIVE[1]
    long = dataclasses.replace(FIVE[4], name="A Lifeline with a Name of Some Length")
    strip = dataclasses.replace(
        HELP["en"],
        entries=(*FIVE[:2], dataclasses.replace(FIVE[2], note=""), long),
        qr=Qr(later.url, later.url_short, later.name),
        trusted_adult="Tell an adult whom you trust, at home or at school, and as soon as you can.",
    )
    slide = only(HelpBody("It’s not your fault. You can tell.", strip))
    assert len(panels(slide, "Card ")) == 3


class TallLines(Ruler):
    """Lines as far apart as those of Chinese faces: 1.448 of their size (Noto Sans CJK)."""

    def __init__(self) -> None:
        super().__init__(())

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Give the width of the text, in the sample's face."""
        return RULER.width(text, size, bold=bold)

    def pitch(self, text: str, size: float, *, bold: bool = False) -> float:
        """Give the distance between two lines."""
        return 1.448 * size


def a_step(number: int) -> Step:
    return Step(number, f"Step {number}", "One more thing that helps", "ask-adult")


def steps_on_slides(count: int, footnote: str, ruler: Ruler) -> list[list[TextShape]]:
    body = StepsBody(tuple(a_step(number) for number in range(1, count + 1)), footnote)
    slide = slide_of("en", "steps", 0, body)
    made = fit_deck(dataclasses.replace(sample_deck("en"), slides=(slide,)), THEME, ruler)
    assert made.findings == ()
    return [texts(each, "Step") for each in made.slides]


def test_five_steps_and_a_footnote_share_a_slide_where_lines_are_tall():
    assert [len(each) for each in steps_on_slides(5, "Get help first.", TallLines())] == [5]


def test_steps_that_need_two_slides_are_set_in_the_largest_sizes_of_two_slides():
    one, two = steps_on_slides(6, "Get help first.", TallLines())
    assert (len(one), len(two)) == (3, 3)
    assert sizes(one) == sizes(two) == {THEME.deck.body[0], 22}
