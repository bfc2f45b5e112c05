"""A scenario quiz as exchange formats need it: takes a localised quiz, gives a `QuizDocument`.

It holds plain text in one language, ids that are the same in every language, and each question
lowered to one of few interactions. Formats know no kind of question, only interactions.
"""

from __future__ import annotations

import dataclasses
import uuid
from typing import TYPE_CHECKING, Literal

from builder.content.questions.interaction import Interaction, Terms
from builder.content.quiz_paths import END
from builder.documents import page_words

if TYPE_CHECKING:
    from builder.content.quiz import Quiz, Scene
    from builder.content.scenario import Message
    from builder.documents.blocks import Frame, HelpStrip, Words
    from builder.documents.edition import Edition

Use = Literal["knowledge", "scenario", "reflect"]

_NAMESPACE = uuid.UUID("5b1d6c9e-6f0e-4c5b-9a57-0c1a6f2c7e11")
"""Of all identifiers that are made from ids here: the same quiz has the same ones in any build."""


@dataclasses.dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody in the story."""

    id: str
    name: str
    about: str
    focus: bool
    """Whether the story is about them."""


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """One message of the chat."""

    id: str
    speaker: str
    """The id of who says it."""
    text: str
    flags: tuple[str, ...]
    """The labels of the red flags that it carries."""
    later: str
    """What stands above it where time has passed; else empty."""


@dataclasses.dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question, and how it is answered."""

    id: str
    stem: str
    use: Use
    interaction: Interaction
    short: str = ""
    """The stem in fewer words, for class games; empty where the author gives none."""


@dataclasses.dataclass(frozen=True, slots=True)
class StoryScene:
    """What happens, what is written, and what is asked."""

    id: str
    number: int
    story: str
    messages: tuple[Said, ...]
    question: AskedQuestion
    next: str
    """The scene that follows for every answer that names none of its own; `end` for the help."""
    told: bool


@dataclasses.dataclass(frozen=True, slots=True)
class QuizDocument:
    """The whole quiz in one language, for one band and country."""

    frame: Frame
    words: Words
    id: str
    """The quiz's id, the same in every language."""
    band: str
    title: str
    intro: str
    people: tuple[Speaker, ...]
    scenes: tuple[StoryScene, ...]
    close: str
    help: HelpStrip

    def speaker(self, speaker_id: str) -> Speaker:
        """Give one speaker. Raises StopIteration for an id that is not there."""
        return next(each for each in self.people if each.id == speaker_id)

    def message(self, message_id: str) -> Said:
        """Give one message. Raises StopIteration for an id that is not there."""
        return next(
            said for scene in self.scenes for said in scene.messages if said.id == message_id
        )

    def key_of(self, *parts: str) -> str:
        """Give an identifier for a part of the quiz that is the same in every build and language.

        A pupil's quiz for another age has other words, so the band is part of it.
        """
        return "-".join((self.id, self.band, *parts))

    def uuid_of(self, *parts: str) -> uuid.UUID:
        """Give the same as a UUID (version 5), for formats that want one."""
        return uuid.uuid5(_NAMESPACE, self.key_of(*parts))


def quiz_document_of(quiz: Quiz, quiz_id: str, edition: Edition, frame: Frame) -> QuizDocument:
    """Give the document of a quiz in one edition."""
    terms = terms_of(quiz, edition)
    following = [*(scene.id for scene in quiz.scenes[1:]), END]
    return QuizDocument(
        frame=frame,
        words=edition.words("quiz", page_words.QUIZ_DOCUMENT),
        id=quiz_id,
        band=edition.band.id,
        title=str(quiz.title),
        intro=str(quiz.intro),
        people=tuple(
            Speaker(each.id, str(each.name), str(each.about or ""), each.focus)
            for each in quiz.people
        ),
        scenes=tuple(
            _scene(number, scene, scene.next or after, terms, edition)
            for number, (scene, after) in enumerate(
                zip(quiz.scenes, following, strict=True), start=1
            )
        ),
        close=str(quiz.close),
        help=edition.help("pupils"),
    )


def terms_of(quiz: Quiz, edition: Edition) -> Terms:
    """Give what lowering the questions of a quiz needs, in the words of the edition."""
    return Terms(
        steps={step.id: str(step.label) for step in edition.vocabulary.steps},
        after={step.id: step.after for step in edition.vocabulary.steps},
        messages={
            message.id: (str(message.text), bool(message.flags))
            for scene in quiz.scenes
            for message in scene.messages
        },
        true=edition.word("quiz-true"),
        false=edition.word("quiz-false"),
    )


def _scene(number: int, scene: Scene, after: str, terms: Terms, edition: Edition) -> StoryScene:
    question = scene.question
    return StoryScene(
        id=scene.id,
        number=number,
        story=str(scene.story or ""),
        messages=tuple(_said(message, edition) for message in scene.messages),
        question=AskedQuestion(
            question.id,
            str(question.stem),
            question.use,
            question.lower(terms),
            str(question.short or ""),
        ),
        next=after,
        told=scene.told,
    )


def _said(message: Message, edition: Edition) -> Said:
    return Said(
        id=message.id,
        speaker=message.sender,
        text=str(message.text),
        flags=tuple(str(edition.vocabulary.red_flag(flag).label) for flag in message.flags),
        later=str(message.later or ""),
    )
