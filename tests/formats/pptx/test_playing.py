"""A quiz is played on slides by its links alone: every way through it ends where help is."""

from __future__ import annotations

import functools
import itertools

import pikepdf
import pytest
from pptx.util import Pt

from builder.content.questions import TrueFalse
from builder.content.questions.interaction import ChooseOneOf, Mark, Match, Order, Ponder
from builder.content.quiz_paths import END, scene_graph
from builder.documents.quiz_document import terms_of
from builder.fit.placed import TextShape
from tests.consumers import libreoffice, ooxml, pptx_checks
from tests.formats.pptx.quiz_decks import ROOT, TWO_BANDS, made, quiz_ids, write
from tests.formats.pptx.slide_show import Show

REAL = [(ROOT, "en-GB", quiz) for quiz in quiz_ids()]
OTHERS = [
    (ROOT, "es-ES", "a-new-follower"),
    (ROOT, "ar-AE", "a-new-follower"),
    (TWO_BANDS, "uk-GB", "the-new-team"),
    (TWO_BANDS, "ar-EG", "the-new-team"),
]
LEAST_BUTTON = Pt(28)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("quizzes")


@pytest.fixture(scope="module")
def show_of(folder):
    @functools.cache
    def shown(project, tag, quiz):
        name = f"{quiz}_{tag}.pptx"
        return Show(write(made(project, tag, quiz), folder / name))

    return shown


@pytest.fixture(params=[*REAL, *OTHERS], ids=lambda each: f"{each[2]} {each[1]}")
def which(request):
    return request.param


@pytest.fixture
def one(which):
    return made(*which)


@pytest.fixture
def show(which, show_of):
    return show_of(*which)


def entrance(one, scene_id):
    """Give the number of the slide on which a scene begins; the help's way in for the end."""
    numbers = one.deck.numbers
    if scene_id == END:
        return numbers["quiz.end"][0]
    scene = next(each for each in one.quiz.scenes if each.id == scene_id)
    return numbers.get(scene.id, numbers[scene.question.id])[0]


def asked(one, scene):
    return scene.question.lower(terms_of(one.quiz, one.edition))


def question_slide(one, show, scene):
    """Give the question of a scene, coming from where the scene begins."""
    go_on, number = one.word("quiz-player-go-on"), entrance(one, scene.id)
    return number if scene.id not in one.deck.numbers else show.after(number, go_on)


def following(quiz):
    after = [*(scene.id for scene in quiz.scenes[1:]), END]
    return {scene.id: scene.next or then for scene, then in zip(quiz.scenes, after, strict=True)}


def answers(one, show, scene):
    """Play one scene in every way: give for each answer the slide it is told on, and the target."""
    question, interaction = question_slide(one, show, scene), asked(one, scene)
    otherwise = following(one.quiz)[scene.id]
    if isinstance(interaction, ChooseOneOf):
        for choice in interaction.choices:
            yield choice.feedback, show.click(question, choice.text), choice.next or otherwise
    else:
        leave = [one.word(f"quiz-player-{name}") for name in ("go-on", "done")]
        yield "", show.after(question, *leave), otherwise


def test_every_answer_is_told_and_leads_on_as_the_quiz_branches(one, show):
    go_on = one.word("quiz-player-go-on")
    for scene in one.quiz.scenes:
        led = set()
        for feedback, told, target in answers(one, show, scene):
            assert feedback in show.text(told)
            assert show.after(told, go_on) == entrance(one, target), scene.id
            led.add(target)
        assert led == scene_graph(one.quiz)[scene.id]


def test_every_path_arrives_at_the_help_of_the_country(one, show):
    help_slide = one.deck.numbers["quiz.help"][0]
    phone = one.edition.help("pupils").entries[0]
    scenes = {scene.id: scene for scene in one.quiz.scenes}
    start = one.word("quiz-player-start")

    def paths(scene_id):
        if scene_id == END:
            yield [entrance(one, END)]
            return
        onward = {target: told for _, told, target in answers(one, show, scenes[scene_id])}
        for target, told in onward.items():
            assert show.after(told, one.word("quiz-player-go-on")) == entrance(one, target)
            for rest in paths(target):
                yield [told, *rest]

    first = one.quiz.scenes[0].id
    assert show.after(show.click(1, start), start) == entrance(one, first)
    walked = list(paths(first))
    assert walked
    for path in walked:
        assert show.click(path[-1], one.word("help-title")) == help_slide
    assert phone.name in show.text(help_slide).replace("\n", " ")


def test_choosing_again_leads_back_to_the_question(one, show):
    again = one.word("quiz-player-again")
    for scene in one.quiz.scenes:
        question = question_slide(one, show, scene)
        first = one.deck.numbers[scene.question.id][0]
        assert question == first
        if not isinstance(asked(one, scene), Ponder):
            for _, told, _ in answers(one, show, scene):
                assert show.click(told, again) == question


def test_every_slide_is_reached_by_links_alone(show):
    reached, waiting = set(), [1]
    while waiting:
        number = waiting.pop()
        if number not in reached:
            reached.add(number)
            waiting += [link.to for link in show.links(number)]
    assert reached == set(range(1, len(show.slides) + 1))


def test_the_way_to_the_help_stands_on_every_slide_of_the_story(one, show):
    help_slide = one.deck.numbers["quiz.help"][0]
    for number in range(2, help_slide):
        assert help_slide in {link.to for link in show.links(number)}, show.title(number)


def test_a_plain_click_never_shows_what_nobody_chose(one, show):
    """Where a click beside the links leads on, it leads where a link on that slide does."""
    for number in range(1, len(show.slides)):
        if not show.stops_clicks(number):
            assert number + 1 in {link.to for link in show.links(number)}, show.title(number)


def test_a_question_with_a_choice_takes_no_plain_click(one, show):
    for scene in one.quiz.scenes:
        if isinstance(asked(one, scene), ChooseOneOf):
            assert show.stops_clicks(question_slide(one, show, scene))


def test_nothing_of_the_quiz_is_lost(one, show):
    everything = "\n".join(show.text(number) for number in range(1, len(show.slides) + 1))
    for scene in one.quiz.scenes:
        interaction = asked(one, scene)
        texts = [str(scene.question.stem), str(scene.story or "")]
        texts += [str(message.text) for message in scene.messages]
        match interaction:
            case Ponder(feedback):
                texts.append(feedback)
            case Order(items, _, feedback):
                texts += [text for _, text in items] + [feedback]
            case Match(pairs):
                texts += [text for pair in pairs for text in pair[1:]]
            case _:
                texts += [
                    text for each in interaction.choices for text in (each.text, each.feedback)
                ]
        for text in texts:
            assert text in everything, scene.id
    for text in (one.quiz.title, one.quiz.intro, one.quiz.close):
        assert str(text) in everything
    for person in one.quiz.people:
        assert str(person.name) in everything


def test_links_are_large_and_do_not_overlap(show):
    for number in range(1, len(show.slides) + 1):
        boxes = [link.box for link in show.links(number)]
        for left, top, right, bottom in boxes:
            assert right - left >= 2 * LEAST_BUTTON
            assert bottom - top >= LEAST_BUTTON - Pt(1)
        for one, other in itertools.combinations(boxes, 2):
            apart = one[2] <= other[0] or other[2] <= one[0]
            assert apart or one[3] <= other[1] or other[3] <= one[1], show.title(number)


def test_what_a_class_reads_is_never_below_the_floor_of_a_deck(one):
    floor = 24
    read = ("Option", "Left", "Right", "Row", "Chosen", "Feedback", "Scene", "Intro")
    measured = set()
    for slide in one.deck.slides:
        for shape in slide.elements:
            if isinstance(shape, TextShape) and shape.name.startswith(read):
                measured.add(shape.name.partition(" ")[0])
                label = one.deck.words["think"]
                sizes = [each.size for each in shape.paragraphs if each.text != label]
                assert min(sizes) >= floor, (slide.id, shape.name)
    assert measured >= {"Option", "Row", "Chosen", "Feedback", "Scene", "Intro"}


def test_marks_are_told_with_a_pennant_that_has_words(one, show):
    for scene in one.quiz.scenes:
        interaction = asked(one, scene)
        if isinstance(interaction, Mark):
            told = one.deck.numbers[f"{scene.question.id}.answer"]
            drawn = [
                about.get("descr")
                for number in told
                for about in show.slides[number - 1]._element.iter(f"{{{_P}}}cNvPr")
                if about.get("descr")
            ]
            assert drawn == [one.word("quiz-player-flag")] * sum(
                choice.right for choice in interaction.choices
            )


_P = "http://schemas.openxmlformats.org/presentationml/2006/main"


def test_claims_are_told_with_the_claim(one, show):
    for scene in one.quiz.scenes:
        if isinstance(scene.question, TrueFalse):
            for _, told, _ in answers(one, show, scene):
                assert str(scene.question.stem) in show.text(told)


def test_titles_are_unique_and_everything_has_words_and_a_language(show):
    assert pptx_checks.check_deck(show.path) == []


def test_notes_say_how_to_play_it(show):
    for slide in show.slides:
        assert len(slide.notes_slide.notes_text_frame.text) > 40


FEW = [(ROOT, "en-GB", "someone-known"), OTHERS[0], OTHERS[-1]]
"""A quiz with the longest texts, a longer language, and every kind of question right to left."""


def test_the_validator_accepts_them(show_of):
    paths = [show_of(*which).path for which in FEW]
    assert [line for found in ooxml.validate_many(paths).values() for line in found] == []


def test_libreoffice_shows_no_text_outside_its_shape(show_of):
    found = libreoffice.texts_outside_shapes([show_of(*which).path for which in FEW])
    assert [line for lines in found.values() for line in lines] == []


@pytest.mark.parametrize("which", [REAL[2], OTHERS[-1]], ids=["left to right", "right to left"])
def test_libreoffice_follows_the_same_links(which, show_of, tmp_path):
    show = show_of(*which)
    with pikepdf.open(libreoffice.deck_pages_pdf(show.path, tmp_path)) as pdf:
        assert len(pdf.pages) == len(show.slides)
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        for number, page in enumerate(pdf.pages, 1):
            drawn = page.obj.get("/Annots") or []
            followed = [numbers[each["/Dest"][0].objgen] for each in drawn if "/Dest" in each]
            expected = [link.to for link in show.links(number)]
            assert sorted(followed) == sorted(expected), show.title(number)


def test_arabic_is_mirrored_with_the_way_on_at_the_left(show_of):
    left = show_of(ROOT, "ar-AE", "a-new-follower")
    right = show_of(ROOT, "en-GB", "a-new-follower")
    arabic, english = (made(ROOT, tag, "a-new-follower") for tag in ("ar-AE", "en-GB"))
    slide = "q-next.next-polite"
    for show, one, at_left in ((left, arabic, True), (right, english, False)):
        links = {link.words: link for link in show.links(one.deck.numbers[slide][0])}
        on, back = (links[one.word(f"quiz-player-{name}")] for name in ("go-on", "again"))
        assert (on.box[0] < back.box[0]) is at_left
