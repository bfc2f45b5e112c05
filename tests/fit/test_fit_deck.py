"""A deck is fitted to slides: nothing overlaps its floor, its margins or another slide's title."""

from __future__ import annotations

import dataclasses
import os

import pytest

from builder.documents.blocks import Bubble
from builder.documents.deck import (
    ActivityBody,
    ChatBody,
    ClaimBody,
    FlagsBody,
    HelpBody,
    PointsBody,
    StepsBody,
    TitleBody,
)
from builder.fit.deck import fit_deck
from builder.fit.page import BOTTOM, END, START
from builder.fit.placed import (
    WIDTH,
    DrawingShape,
    FittedDeck,
    Pennant,
    QrShape,
    TextShape,
    Trail,
)
from builder.fit.setting import fits, line_count
from tests.fit.deck_text import deck_as_text
from tests.fit.sample_deck import (
    HELP,
    ROOT,
    sample_bodies,
    sample_deck,
    sample_ruler,
    sample_theme,
    slide_of,
)

GOLDEN = ROOT / "tests" / "golden" / "decks"
LANGUAGES = ("en", "ar")
LONG = "A sentence that is far too long for the place it was given, and goes on. " * 14
SMALL_PRINT = 12

THEME = sample_theme()
RULER = sample_ruler()


def fitted(language: str = "en", **bodies) -> FittedDeck:
    """Fit the sample deck, or one of only the given slides."""
    deck = sample_deck(language)
    if bodies:
        stages = sample_bodies(language)
        slides = tuple(
            slide_of(language, name, stages[name][0], body) for name, body in bodies.items()
        )
        deck = dataclasses.replace(deck, slides=slides)
    return fit_deck(deck, THEME, RULER)


@pytest.fixture(scope="module", params=LANGUAGES)
def whole(request):
    return fitted(request.param)


def test_the_sample_lesson_fits(whole):
    assert whole.findings == ()


def test_every_slide_reads_as_reviewed(whole):
    path = GOLDEN / f"{whole.frame.language}.txt"
    text = deck_as_text(whole)
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def test_titles_are_unique_and_come_first(whole):
    titles = [slide.title for slide in whole.slides]
    assert len(set(titles)) == len(titles)
    assert all(slide.elements[0].holder == "title" for slide in whole.slides)


def test_every_author_id_knows_its_slide_numbers(whole):
    numbers = whole.numbers
    assert sorted(number for each in numbers.values() for number in each) == [
        slide.number for slide in whole.slides
    ]
    assert all(whole.slides[number - 1].id == name for name in numbers for number in numbers[name])


def test_text_in_placeholders_is_never_below_the_floor(whole):
    for slide, shape in _texts(whole):
        if shape.holder:
            least = min(each.size for each in shape.paragraphs if each.text not in _labels(whole))
            assert least >= THEME.deck.body[-1], (slide.id, shape.name)


def test_every_text_fits_its_box(whole):
    for slide, shape in _texts(whole):
        width = shape.box.w - shape.insets.start - shape.insets.end
        height = shape.box.h - shape.insets.top - shape.insets.bottom
        short = [each for each in shape.paragraphs if each.size > SMALL_PRINT]
        assert not short or fits(short, width, height + 6, RULER), (slide.id, shape.name)


def test_nothing_but_bars_and_art_leaves_the_margins(whole):
    for slide, shape in _texts(whole):
        left, right = min(START, WIDTH - END), max(END, WIDTH - START)
        assert left - 1 <= shape.box.x <= shape.box.right <= right + 1, (slide.id, shape.name)
        assert shape.box.bottom <= BOTTOM + 32, (slide.id, shape.name)


def test_right_to_left_slides_are_mirrored():
    ltr = next(slide for slide in fitted("en").slides if slide.id == "steps")
    flipped = dataclasses.replace(sample_deck("en").frame, direction="rtl")
    deck = dataclasses.replace(sample_deck("en"), frame=flipped)
    rtl = next(slide for slide in fit_deck(deck, THEME, RULER).slides if slide.id == "steps")
    pairs = [
        (one, other)
        for one, other in zip(ltr.elements, rtl.elements, strict=True)
        if not isinstance(one, Trail)
    ]
    assert all(other.box == one.box.mirrored() for one, other in pairs)


def test_pennants_fly_away_from_their_bubble_in_both_directions():
    assert not any(flag.flipped for flag in _pennants(fitted("en")))
    assert all(flag.flipped for flag in _pennants(fitted("ar")))


def test_the_chat_and_its_flags_have_the_same_bubbles_in_the_same_places(whole):
    chat, flags = (
        {
            (shape.name, shape.box)
            for slide, shape in _texts(whole)
            if slide.id == name and shape.name.startswith("Message")
        }
        for name in ("chat", "flags")
    )
    assert chat == flags
    assert len(chat) == 7


def test_a_chat_says_across_its_width_that_time_has_passed():
    deck = _later_deck("A few days later. Some messages are missing.")
    assert deck.findings == ()
    for slide in deck.slides:
        shapes = {shape.name: shape for each, shape in _texts(deck) if each is slide}
        line, above, below = (shapes[name].box for name in ("Later m1", "Message m0", "Message m1"))
        assert above.bottom < line.y < line.bottom < below.y, slide.id


def test_time_that_has_passed_takes_room_of_its_own():
    plain, late = _later_deck(""), _later_deck("A few days later")
    heights = [_extent_of_messages(deck) for deck in (plain, late)]
    assert heights[1] > heights[0]


def test_both_verdicts_stand_under_a_claim_equally_wide(whole):
    claim = next(slide for slide in whole.slides if slide.id == "claim")
    shapes = {shape.name: shape for slide, shape in _texts(whole) if slide is claim}
    true, not_true = shapes["True"], shapes["Not true"]
    assert [each.paragraphs[0].text for each in (true, not_true)] == [
        whole.words["true"],
        whole.words["not-true"],
    ]
    assert (true.box.y, true.box.w) == (not_true.box.y, not_true.box.w)


def test_rows_that_have_room_stand_evenly_apart():
    texts = (
        "One line.",
        "A row that says so much that it needs two lines of its own. " * 2,
        "One.",
    )
    deck = fitted(activity=ActivityBody(1, "mark", texts, "12 minutes"))
    middles = [shape.box.middle for _, shape in _texts(deck) if shape.name.startswith("Row")]
    assert middles[1] - middles[0] == pytest.approx(middles[2] - middles[1])


def test_a_long_name_of_a_deck_is_set_smaller_before_it_takes_a_third_line():
    picture = sample_bodies("en")["open"][1].picture
    deck = sample_deck("en")
    slide = dataclasses.replace(
        deck.slides[0], title="Cuando un chat cambia de tono", body=TitleBody("Short", picture)
    )
    found = fit_deck(dataclasses.replace(deck, slides=(slide,)), THEME, RULER)
    words = found.slides[0].elements[0].paragraphs[0]
    assert line_count(words, 420, RULER) == 2
    assert words.size > THEME.deck.title[0]


def test_only_what_points_along_the_line_is_turned_on_a_right_to_left_slide(whole):
    drawings = [
        each
        for slide in whole.slides
        for each in slide.elements
        if isinstance(each, DrawingShape) and each.directed
    ]
    assert {each.name for each in drawings} == {"pennant"}


def test_a_long_chat_goes_on_to_another_slide_with_its_flags():
    chat = _long_chat(14)
    flags = dataclasses.replace(sample_bodies("en")["flags"][1], bubbles=chat)
    deck = fitted(chat=ChatBody(chat, "What do you notice?"), flags=flags)
    assert deck.findings == ()
    assert len(deck.numbers["chat"]) == len(deck.numbers["flags"]) > 1
    assert deck.slides[1].title == f"{deck.slides[0].title} (2)"


def test_many_points_go_on_to_another_slide_with_the_same_id():
    points = tuple(f"Point {number}: {'talk about it ' * 8}" for number in range(9))
    deck = fitted(rules=PointsBody("Lead", points, None, numbered=True))
    assert deck.findings == ()
    assert len(deck.numbers["rules"]) > 1
    shown = [shape.paragraphs[0].text for _, shape in _texts(deck) if shape.name.startswith("Row")]
    assert shown == list(points)


def test_many_steps_go_on_to_another_slide():
    steps = sample_bodies("en")["steps"][1].steps * 2
    assert len(fitted(steps=StepsBody(steps, "")).numbers["steps"]) == 2


def test_help_with_many_services_goes_on_to_another_slide():
    strip = HELP["en"]
    entries = (strip.entries[0], *strip.entries[1:] * 3)
    deck = fitted(
        help=HelpBody("It is not your fault.", dataclasses.replace(strip, entries=entries))
    )
    assert deck.findings == ()
    assert len(deck.numbers["help"]) > 1


def test_the_code_stands_once_with_the_service_it_leads_to():
    strip = dataclasses.replace(HELP["en"], qr=_qr_of("ceop"))
    deck = fitted(help=HelpBody("It is not your fault.", strip))
    (code,) = (
        each for slide in deck.slides for each in slide.elements if isinstance(each, QrShape)
    )
    card = next(shape for _, shape in _texts(deck) if shape.name == "Help ceop")
    assert card.box.y <= code.box.y <= code.box.bottom <= card.box.bottom


def test_a_code_of_no_service_stands_on_the_first_card():
    qr = dataclasses.replace(HELP["en"].qr, url="https://example.org", short="example.org")
    deck = fitted(help=HelpBody("It is not your fault.", dataclasses.replace(HELP["en"], qr=qr)))
    code = next(each for each in deck.slides[0].elements if isinstance(each, QrShape))
    assert (code.url, code.box.right < WIDTH / 2 + 20) == ("https://example.org", True)


def test_without_a_service_the_emergency_line_still_stands():
    strip = dataclasses.replace(HELP["en"], entries=(), qr=None)
    texts = [shape.name for _, shape in _texts(fitted(help=HelpBody("Not your fault.", strip)))]
    assert texts == ["Title", "Lead", "Danger now", "Draft"]


def test_a_service_is_never_cut_from_its_number():
    shown = " ".join(each.text for _, shape in _texts(fitted("en")) for each in shape.paragraphs)
    for entry in HELP["en"].entries:
        loud = entry.phone or entry.text_number or entry.url_short
        assert loud.replace(" ", "\u00a0") in shown


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("open", TitleBody(LONG, sample_bodies("en")["open"][1].picture)),
        ("aims", PointsBody("", (LONG, "short", "short"), None)),
        ("rules", PointsBody("", (LONG, "short", "short"), None, numbered=True)),
        ("question", dataclasses.replace(sample_bodies("en")["question"][1], prompts=(LONG,))),
        ("chat", ChatBody(sample_bodies("en")["chat"][1].bubbles, LONG)),
        ("activity", ActivityBody(1, "mark", (LONG,), "12 minutes")),
        ("steps", dataclasses.replace(sample_bodies("en")["steps"][1], footnote=LONG)),
        ("vote", dataclasses.replace(sample_bodies("en")["vote"][1], reading=LONG)),
        ("claim", ClaimBody(LONG, "", true=False, answer="")),
        ("answer", ClaimBody("Short.", "Not true", true=False, answer=LONG)),
        ("close", dataclasses.replace(sample_bodies("en")["close"][1], lines=("Calm.", LONG))),
    ],
)
def test_what_cannot_fit_is_found_with_its_words(name, body):
    deck = fitted(**{name: body})
    assert [finding.code.name for finding in deck.findings] == ["text-too-long"]
    assert deck.findings[0].words == LONG
    assert len(deck.findings[0].message) < 200


def test_a_word_wider_than_a_bubble_is_found():
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    bubble = Bubble("m1", "Riley", "", "start", word)
    deck = fitted(chat=ChatBody((bubble,), "What do you notice?"))
    assert [finding.words for finding in deck.findings] == [word]


def test_a_title_of_three_lines_is_found():
    deck = sample_deck("en")
    slide = dataclasses.replace(deck.slides[4], title="Words and more words " * 8)
    found = fit_deck(dataclasses.replace(deck, slides=(slide,)), THEME, RULER).findings
    assert [finding.words for finding in found] == [slide.title]


def test_one_bubble_may_carry_two_flags():
    bubble = dataclasses.replace(sample_bodies("en")["flags"][1].bubbles[0], flags=(1, 2))
    flags = sample_bodies("en")["flags"][1].flags[:2]
    deck = fitted(flags=FlagsBody((bubble,), flags))
    assert [flag.text for flag in _pennants(deck)] == ["1", "2"]


def test_digits_are_those_of_the_country():
    frame = dataclasses.replace(sample_deck("ar").frame, language="ar-EG")
    deck = fit_deck(dataclasses.replace(sample_deck("ar"), frame=frame), THEME, RULER)
    assert [flag.text for flag in _pennants(deck)] == ["١", "٢", "٣", "٤", "٥"]


def _texts(deck: FittedDeck):
    return [
        (slide, element)
        for slide in deck.slides
        for element in slide.elements
        if isinstance(element, TextShape)
    ]


def _pennants(deck: FittedDeck) -> list[Pennant]:
    return [each for slide in deck.slides for each in slide.elements if isinstance(each, Pennant)]


def _labels(deck: FittedDeck) -> set[str]:
    """Give the small words that stand above a question."""
    return {deck.words["think"]}


def _later_deck(later: str) -> FittedDeck:
    bubbles = (
        Bubble("m0", "Sam", "", "end", "This doesn’t feel right."),
        Bubble("m1", "Sam", "", "end", "I want to stop now.", (), later),
        Bubble("m2", "Riley", "", "start", "Do what I say.", (1,)),
    )
    flags = sample_bodies("en")["flags"][1].flags[:1]
    return fitted(chat=ChatBody(bubbles, "What has changed?"), flags=FlagsBody(bubbles, flags))


def _extent_of_messages(deck: FittedDeck) -> float:
    boxes = [shape.box for _, shape in _texts(deck) if shape.name.startswith("Message")]
    return max(box.bottom for box in boxes) - min(box.y for box in boxes)


def _long_chat(count: int) -> tuple[Bubble, ...]:
    return tuple(
        Bubble(
            f"m{index}",
            ("Riley", "Sam")[index % 2],
            "",
            ("start", "end")[index % 2],
            f"message number {index}",
            (index % 5 + 1,) if index < 5 else (),
        )
        for index in range(count)
    )


def _qr_of(service: str):
    entry = next(each for each in HELP["en"].entries if each.id == service)
    return dataclasses.replace(
        HELP["en"].qr, url=entry.url, short=entry.url_short, service=entry.name
    )
