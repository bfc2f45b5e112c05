"""A quiz's slides, played by links: takes a localised quiz and its edition, gives a `Deck`.

A scene, its question, what is said to each answer, and on as the quiz branches, to the help of the
country. Slides stand in the order of the file, so that they also make sense on paper.
"""

from __future__ import annotations

import dataclasses
import itertools
from typing import TYPE_CHECKING

from builder.content.questions.interaction import Mark, Ponder
from builder.content.quiz_paths import END
from builder.documents import page_words
from builder.documents.chats import draw_chat
from builder.documents.deck import (
    Body,
    CloseBody,
    Deck,
    HelpBody,
    Notes,
    Slide,
    TitleBody,
)
from builder.documents.quiz_answers import Answers, Doors
from builder.documents.quiz_bodies import (
    CastBody,
    ChosenBody,
    Door,
    ExplainBody,
    Jump,
    OptionsBody,
    SceneBody,
    SidesBody,
)
from builder.documents.quiz_document import terms_of
from builder.documents.runtime import Span
from builder.languages.numbers import in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.questions.interaction import Interaction
    from builder.content.quiz import Quiz, Scene
    from builder.content.scenario import Message
    from builder.documents.blocks import Bubble, Frame
    from builder.documents.edition import Edition

# A dot keeps them apart from the ids of authors, which have none.
START, CAST, ENDING = "quiz.start", "quiz.people", "quiz.end"
HELP, CLOSE = "quiz.help", "quiz.close"

_OPENING_ART, _CLOSING_ART = "phone-chat", "calm-close"
_NO_TIME = Span(0, 0)
_NOTES: dict[type, str] = {
    TitleBody: "page-slides-start",
    CastBody: "page-slides-scene",
    SceneBody: "page-slides-scene",
    OptionsBody: "page-slides-vote",
    SidesBody: "page-slides-vote",
    ChosenBody: "page-slides-chosen",
    ExplainBody: "page-slides-answers",
    HelpBody: "page-slides-help",
    CloseBody: "page-slides-close",
}
"""What stands in the notes of a slide."""


def deck_of_quiz(quiz: Quiz, edition: Edition, frame: Frame) -> Deck:
    """Give the deck of a quiz: every scene with its question and all that may be answered."""
    slides = tuple(_with_links_only(_QuizSlides(quiz, edition).slides()))
    return Deck(frame, edition.words("deck", page_words.DECK), slides)


def _with_links_only(slides: Iterator[Slide]) -> Iterator[Slide]:
    """Take the plain click from every slide that it would leave for another than its link does."""
    listed = list(slides)
    for slide, after in itertools.pairwise(listed):
        on = getattr(slide.body, "on", None)
        chooses = isinstance(slide.body, OptionsBody) and on is None
        elsewhere = on is not None and on.to.slide != after.id
        yield dataclasses.replace(slide, by_link=chooses or elsewhere)
    yield listed[-1]


class _QuizSlides:
    """Makes the slides of one quiz."""

    def __init__(self, quiz: Quiz, edition: Edition) -> None:
        self.quiz = quiz
        self.edition = edition
        self.terms = terms_of(quiz, edition)
        self.answers = Answers(edition, self.terms)
        self.messages = {each.id: each for scene in quiz.scenes for each in scene.messages}
        self.asked = {scene.id: scene.question.lower(self.terms) for scene in quiz.scenes}
        self.help_door = Door(edition.word("help-title"), Jump(HELP))

    def slides(self) -> Iterator[Slide]:
        """Give all slides: the start, each scene, the end."""
        begin = Door(self.edition.word("quiz-player-start"), Jump(CAST))
        yield self._slide(START, 0, str(self.quiz.title), self._opening(), foot=begin)
        yield self._slide(CAST, 0, self.edition.word("quiz-player-people"), self._cast())
        following = [*(scene.id for scene in self.quiz.scenes[1:]), END]
        scenes = zip(self.quiz.scenes, following, strict=True)
        for number, (scene, after) in enumerate(scenes, start=1):
            yield from self._scene(number, scene, scene.next or after)
        yield from self._end(len(self.quiz.scenes) + 1)

    def _opening(self) -> TitleBody:
        picture = self.edition.picture(_OPENING_ART)
        return TitleBody(self.edition.word("quiz-slides-about"), picture)

    def _cast(self) -> CastBody:
        people = tuple((str(each.name), str(each.about or "")) for each in self.quiz.people)
        word, first = self.edition.word, self._entrance(self.quiz.scenes[0].id)
        start = Door(word("quiz-player-start"), first, word("quiz-player-go-on"))
        return CastBody(str(self.quiz.intro), people, start)

    def _scene(self, number: int, scene: Scene, after: str) -> Iterator[Slide]:
        part = self._part(number)
        asked, question = self.asked[scene.id], Jump(scene.question.id)
        if self._entrance(scene.id).slide == scene.id:
            on = Door(self.edition.word("quiz-player-go-on"), question)
            body = SceneBody(str(scene.story or ""), self._drawn(scene.messages), False, on)
            yield self._slide(scene.id, number, part, body)
        doors = self._doors(question, after)
        title = str(scene.question.stem)
        body_asked = self._question(scene, asked, doors)
        if isinstance(body_asked, SceneBody):
            title = f"{part} · {self.edition.word('quiz-h5p-question')}"
        note = self._note_of(asked, body_asked)
        yield self._slide(scene.question.id, number, title, body_asked, note)
        for id_, named, told in self.answers.told(scene, asked, doors):
            yield self._slide(id_, number, f"{part} · {named}", told)

    def _question(self, scene: Scene, asked: Interaction, doors: Doors) -> Body:
        """Give what is asked; of marks and thoughts the stem stands on the slide itself."""
        stem = str(scene.question.stem)
        if isinstance(asked, Ponder):
            think = Door(doors.go_on, doors.told.to)
            return SceneBody(stem, (), True, think)
        if isinstance(asked, Mark):
            marked = [self.messages[choice.id] for choice in asked.choices]
            return SceneBody(stem, self._drawn(tuple(marked)), True, doors.told)
        return self.answers.offered(scene, asked, doors)

    def _doors(self, question: Jump, after: str) -> Doors:
        word = self.edition.word
        return Doors(
            question=question,
            after=after,
            again=Door(word("quiz-player-again"), question),
            done=word("quiz-player-done"),
            go_on=word("quiz-player-go-on"),
            entrance=self._entrance,
        )

    def _entrance(self, scene_id: str) -> Jump:
        """Give the first slide of a scene; its question where there is nothing to tell before."""
        if scene_id == END:
            return Jump(ENDING)
        scene = next(each for each in self.quiz.scenes if each.id == scene_id)
        asked = self.asked[scene_id]
        shown = {choice.id for choice in asked.choices} if isinstance(asked, Mark) else set()
        new = any(message.id not in shown for message in scene.messages)
        return Jump(scene.id if scene.story or new else scene.question.id)

    def _end(self, stage: int) -> Iterator[Slide]:
        word = self.edition.word
        told = SceneBody(str(self.quiz.close), (), False, self.help_door)
        yield dataclasses.replace(self._slide(ENDING, stage, word("quiz-end"), told), foot=None)
        help_ = HelpBody("", self.edition.help("pupils"))
        on = Door(word("quiz-player-go-on"), Jump(CLOSE))
        yield self._slide(HELP, stage, word("help-title"), help_, foot=on)
        lines = (word("quiz-slides-rest"), help_.help.trusted_adult)
        close = CloseBody(lines, self.edition.picture(_CLOSING_ART))
        again = Door(word("quiz-player-restart"), self._entrance(self.quiz.scenes[0].id))
        yield self._slide(CLOSE, stage, word("quiz-slides-thanks"), close, foot=again)

    def _slide(
        self,
        id_: str,
        stage: int,
        title: str,
        body: Body,
        note: str = "",
        *,
        foot: Door | None = None,
    ) -> Slide:
        inside = 0 < stage <= len(self.quiz.scenes)
        part = self._part(stage) if inside else ""
        around = str(self.quiz.title) if stage == 0 else self.edition.word("quiz-end")
        do = self.edition.word(note or _NOTES[type(body)])
        return Slide(
            id=id_,
            stage=stage,
            stage_title=part or around,
            minutes=part,
            span=_NO_TIME,
            title=title,
            body=body,
            notes=Notes(time="", say="", do=do, listen_for=""),
            foot=foot or self.help_door,
        )

    def _note_of(self, asked: Interaction, body: Body) -> str:
        if isinstance(asked, Ponder):
            return "page-slides-think"
        alone = isinstance(body, OptionsBody) and body.on is None
        return "page-slides-choose" if alone else "page-slides-vote"

    def _part(self, number: int) -> str:
        digits = in_digits(number, self.edition.locale)
        return self.edition.word("quiz-player-part").replace("{number}", digits)

    def _drawn(self, messages: tuple[Message, ...]) -> tuple[Bubble, ...]:
        return draw_chat(messages, self.quiz.people)
