"""Answers slides: the key of each kind of activity fits, reads in order, and is mirrored."""

from __future__ import annotations

import dataclasses
import itertools

import pytest

from builder.documents.deck import GroupsBody, PairsBody, PointsBody
from builder.fit.deck import fit_deck
from builder.fit.page import BOTTOM
from builder.fit.placed import DrawingShape, FittedSlide, Panel, TextShape
from builder.fit.setting import fits
from tests.fit.sample_deck import sample_deck, sample_ruler, sample_theme, slide_of

THEME = sample_theme()
RULER = sample_ruler()
SMALLEST = 20
LONG = "A card that says far more than anybody could read from the last row of a class. " * 3

EN = {
    "two": GroupsBody(
        (
            ("A reason to pause", ("Wants an answer now", "Asks to keep a secret", "Is very new")),
            ("No reason to pause", ("Shares a score", "Asks about homework")),
        ),
        "One flag is a reason to pause.",
    ),
    "four": GroupsBody(
        (
            ("Tell", ("Talk to an aunt", "Ask a teacher")),
            ("Stop", ("Do not answer",)),
            ("Keep", ("Leave the chat as it is",)),
            ("Report", ("Use the app’s button", "Ask an adult to help")),
        ),
        "",
    ),
    "claims": GroupsBody(
        (("True", ("Sam is not at fault.",)), ("Not true", ("Paying makes it stop.",))), ""
    ),
    "pairs": PairsBody(
        (
            ("Someone to talk to", "A helpline"),
            ("A place to report an account", "The app itself"),
            ("A question for later", "The question box"),
        ),
        "There may be more than one place.",
    ),
    "order": PointsBody(
        "Other orders may work too.",
        ("Alex says hello.", "Sam feels worried.", "Sam tells an aunt.", "They report it."),
        None,
        numbered=True,
    ),
}
AR = {
    "two": GroupsBody(
        (
            ("سبب للتوقف", ("يريد جوابًا الآن", "يطلب كتمان سر", "حساب جديد جدًا")),
            ("لا سبب للتوقف", ("ينشر نتيجة", "يسأل عن الواجب")),
        ),
        "علامة واحدة سبب للتوقف.",
    ),
    "four": GroupsBody(
        (
            ("أخبر", ("تحدث مع عمتك", "اسأل معلمًا")),
            ("توقف", ("لا ترد",)),
            ("احتفظ", ("اترك المحادثة كما هي",)),
            ("أبلغ", ("استعمل زر التطبيق", "اطلب مساعدة شخص بالغ")),
        ),
        "",
    ),
    "claims": GroupsBody((("صحيح", ("ليس ذنب سامر.",)), ("غير صحيح", ("الدفع يوقف الأمر.",))), ""),
    "pairs": PairsBody(
        (
            ("من نتحدث معه", "خط المساعدة"),
            ("مكان للإبلاغ عن حساب", "التطبيق نفسه"),
            ("سؤال لوقت لاحق", "صندوق الأسئلة"),
        ),
        "قد يكون هناك أكثر من مكان.",
    ),
    "order": PointsBody(
        "قد يصلح ترتيب آخر أيضًا.",
        ("أليكس يلقي التحية.", "سامر قلق.", "سامر يخبر عمته.", "يبلغان عنه."),
        None,
        numbered=True,
    ),
}
BODIES = {"en": EN, "ar": AR}
KINDS = pytest.mark.parametrize("kind", EN)
LANGUAGES = pytest.mark.parametrize("language", BODIES)


def fitted(body, language="en", direction=""):
    """Give the fitted slides of one body, and what was found."""
    deck = sample_deck(language)
    frame = dataclasses.replace(deck.frame, direction=direction or deck.frame.direction)
    slide = slide_of(language, "aims", 0, body)
    return fit_deck(dataclasses.replace(deck, frame=frame, slides=(slide,)), THEME, RULER)


def only(body, language="en", direction="") -> FittedSlide:
    made = fitted(body, language, direction)
    assert made.findings == ()
    (slide,) = made.slides
    return slide


def texts(slide):
    return [shape for shape in slide.elements if isinstance(shape, TextShape)]


def read(shape):
    return " ".join(paragraph.text for paragraph in shape.paragraphs)


def said(body):
    """Give every string of a body in the order in which it should be read."""
    if isinstance(body, PointsBody):
        return [body.lead, *body.points]
    if isinstance(body, PairsBody):
        return [side for pair in body.pairs for side in pair]
    return [text for label, cards in body.groups for text in (label, *cards)]


@KINDS
@LANGUAGES
def test_every_word_of_the_key_is_on_the_slide_in_order(kind, language):
    body = BODIES[language][kind]
    slide = only(body, language)
    shown = "\n".join(paragraph.text for shape in texts(slide) for paragraph in shape.paragraphs)
    places = [shown.find(text) for text in said(body)]
    assert -1 not in places
    assert places == sorted(places)
    assert (getattr(body, "footnote", "") or "") in shown


@KINDS
@LANGUAGES
def test_the_key_fits_and_can_be_read_from_the_last_row(kind, language):
    parts = ("Card", "Left", "Right", "Label", "Row")
    shown = texts(only(BODIES[language][kind], language))
    found = [shape for shape in shown if shape.name.startswith(parts)]
    assert len(found) >= len(said(BODIES[language][kind])) - (kind == "order")
    for shape in found:
        assert min(each.size for each in shape.paragraphs) >= SMALLEST
        width = shape.box.w - shape.insets.start - shape.insets.end
        assert fits(shape.paragraphs, width, shape.box.h - shape.insets.top + 0.1, RULER), (
            shape.name
        )
        assert shape.box.bottom <= BOTTOM + 0.1


@pytest.mark.parametrize(("kind", "count"), [("two", 2), ("four", 4), ("claims", 2)])
@LANGUAGES
def test_each_group_is_a_column_and_its_cards_lie_in_it(kind, count, language):
    slide = only(BODIES[language][kind], language)
    columns = [
        shape for shape in slide.elements if isinstance(shape, Panel) and "Group" in shape.name
    ]
    assert len(columns) == count
    for number, (column, (label, cards)) in enumerate(
        zip(columns, BODIES[language][kind].groups, strict=True), start=1
    ):
        inside = [
            shape
            for shape in texts(slide)
            if shape.name == f"Label {number}" or shape.name.startswith(f"Card {number}.")
        ]
        assert [read(shape) for shape in inside] == [label, *cards]
        for shape in inside:
            assert column.box.x < shape.box.x
            assert shape.box.right < column.box.right
            assert shape.box.bottom <= column.box.bottom
    edges = sorted((column.box.x, column.box.right) for column in columns)
    assert all(right < left for (_, right), (left, _) in itertools.pairwise(edges))


def test_the_first_group_and_the_left_sides_start_where_reading_starts():
    for kind, first, other in (("two", "Label 1", "Label 2"), ("pairs", "Left 1", "Right 1")):
        at = {
            language: {shape.name: shape.box.x for shape in texts(only(bodies[kind], language))}
            for language, bodies in BODIES.items()
        }
        assert at["en"][first] < at["en"][other]
        assert at["ar"][first] > at["ar"][other]


@pytest.mark.parametrize("kind", ["two", "four", "pairs", "claims"])
def test_the_key_is_mirrored_from_right_to_left(kind):
    ltr, rtl = only(EN[kind]), only(EN[kind], direction="rtl")
    assert [other.box for other in rtl.elements] == [one.box.mirrored() for one in ltr.elements]


def test_an_arrow_stands_between_the_sides_of_each_pair_and_turns_with_the_direction():
    for direction in ("ltr", "rtl"):
        slide = only(EN["pairs"], direction=direction)
        sides = {shape.name: shape.box for shape in texts(slide)}
        arrows = [shape for shape in slide.elements if isinstance(shape, DrawingShape)]
        arrows = [shape for shape in arrows if shape.name == "icons/arrow"]
        assert len(arrows) == 3
        for number, arrow in enumerate(arrows, start=1):
            assert arrow.directed
            first, other = sorted(
                (sides[f"Left {number}"], sides[f"Right {number}"]), key=lambda box: box.x
            )
            assert first.right < arrow.box.x < arrow.box.right < other.x
            assert first.y <= arrow.box.y <= arrow.box.bottom <= first.bottom


def test_cards_become_smaller_before_they_are_refused():
    few = GroupsBody(EN["two"].groups, "")
    many = GroupsBody(
        tuple(
            (label, tuple(f"{card}, and then once more" for card in cards * 2)[:5])
            for label, cards in few.groups
        ),
        "",
    )
    size = {
        name: {
            each.size
            for shape in texts(only(body))
            if "Card" in shape.name
            for each in shape.paragraphs
        }
        for name, body in {"few": few, "many": many}.items()
    }
    assert len(size["few"]) == len(size["many"]) == 1
    assert size["many"] < size["few"] or max(size["many"]) < max(size["few"])


@pytest.mark.parametrize(
    "body",
    [
        GroupsBody((("One", (LONG,) * 3), ("Two", ("Short",))), ""),
        GroupsBody((("One", ("Short",)), ("Two", (LONG, "Short", LONG, LONG))), "A footnote."),
        PairsBody((("Short", "Short"),) * 3 + ((LONG, LONG),) * 3, "A footnote."),
    ],
)
def test_a_key_that_does_not_fit_goes_on_to_another_slide_and_loses_nothing(body):
    deck = fitted(body)
    assert deck.findings == ()
    assert len(deck.slides) > 1
    shown = [each for slide in deck.slides for each in texts(slide)]
    cards = [each for each in shown if each.name.split()[0] in ("Card", "Left", "Right")]
    parts = body.pairs if isinstance(body, PairsBody) else [cards for _, cards in body.groups]
    wanted = sorted(text for part in parts for text in part)
    assert sorted(read(each) for each in cards) == wanted
    feet = [[each for each in texts(slide) if each.name == "Footnote"] for slide in deck.slides]
    assert [len(foot) for foot in feet] == [*[0] * (len(feet) - 1), int(bool(body.footnote))]


ENDLESS = LONG * 3


@pytest.mark.parametrize(
    "body",
    [
        GroupsBody((("One", (ENDLESS, "Short")), ("Two", ("Short",))), ""),
        PairsBody((("Short", "Short"), (ENDLESS, "Short")), ""),
    ],
)
def test_a_part_that_fits_no_slide_is_refused_with_its_words(body):
    (finding,) = fitted(body).findings
    assert finding.code.name == "text-too-long"
    assert ENDLESS.split(".", maxsplit=1)[0][:30] in finding.message
    assert "fewer" in finding.hint
