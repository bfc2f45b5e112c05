"""A quiz on paper: takes a localised quiz and its edition, gives a `QuizPaper` or the key."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.questions.interaction import (
    Choice,
    ChooseAnyOf,
    ChooseOneOf,
    Interaction,
    Mark,
    Match,
    Order,
    Ponder,
    an_order,
)
from builder.documents import page_words
from builder.documents.chats import draw_chat
from builder.documents.option_letters import letters_of
from builder.documents.paper_versions import PaperVersion
from builder.documents.quiz_document import terms_of
from builder.documents.quiz_paper import Answer, PaperQuestion, QuizPaper
from builder.documents.worksheet import Lettered
from builder.languages.numbers import in_an_order, in_digits
from builder.languages.typography import in_a_row, labelled

if TYPE_CHECKING:
    from builder.content.questions.base import Option
    from builder.content.quiz import Quiz, Scene
    from builder.content.scenario import Message
    from builder.documents.blocks import Frame
    from builder.documents.edition import Edition
    from builder.documents.paper_versions import Places, Version

HOW: dict[type, str] = {
    ChooseOneOf: "choose-one",
    ChooseAnyOf: "choose-many",
    Order: "order",
    Mark: "mark",
    Match: "match",
    Ponder: "reflect",
}
"""What each interaction is called on paper."""


def paper_of_quiz(
    quiz: Quiz, quiz_id: str, edition: Edition, frame: Frame, version: Version
) -> QuizPaper:
    """Give the quiz as pupils see it, in one of its two versions."""
    maker = _PaperMaker(quiz, edition, PaperVersion(quiz_id, version))
    return maker.paper(_for_version(frame, maker.named), maker.named)


def key_of_quiz(quiz: Quiz, quiz_id: str, edition: Edition, frame: Frame) -> QuizPaper:
    """Give the key to both versions, with the explanation of every option."""
    version_a, version_b = PaperVersion(quiz_id, "a"), PaperVersion(quiz_id, "b")
    return _PaperMaker(quiz, edition, version_a, beside=version_b).paper(frame, "")


def _for_version(frame: Frame, named: str) -> Frame:
    """Name the version in the file's title and at the foot of each page: loose sheets get mixed."""
    return dataclasses.replace(
        frame, title=f"{frame.title} · {named}", footer=f"{frame.footer} · {named}"
    )


class _PaperMaker:
    """Makes the questions of one quiz in one version; for the key with another `beside` it."""

    def __init__(
        self,
        quiz: Quiz,
        edition: Edition,
        version: PaperVersion,
        beside: PaperVersion | None = None,
    ) -> None:
        self.quiz = quiz
        self.edition = edition
        self.version = version
        self.beside = beside
        self.letters = letters_of(edition.word("quiz-letters"))
        self.scenes = version.scenes(quiz)
        self.numbers = _numbers(self.scenes)
        self.terms = terms_of(quiz, edition)

    @property
    def named(self) -> str:
        """The version's name."""
        return self.edition.word(f"quiz-version-{self.version.version}")

    def paper(self, frame: Frame, version: str) -> QuizPaper:
        """Give the whole of it."""
        quiz, key = self.quiz, self.beside is not None
        return QuizPaper(
            frame=frame,
            words=self.edition.words("quiz", page_words.QUIZ_ANSWERS if key else page_words.QUIZ),
            key=key,
            title=str(quiz.title),
            intro=str(quiz.intro),
            people=tuple((str(each.name), str(each.about or "")) for each in quiz.people),
            questions=tuple(map(self.question, self.scenes)),
            close=str(quiz.close),
            help=self.edition.help("pupils"),
            version=version,
        )

    def question(self, scene: Scene) -> PaperQuestion:
        """Give one scene as it stands on paper."""
        interaction = scene.question.lower(self.terms)
        how = HOW[type(interaction)]
        return PaperQuestion(
            number=self.numbers[scene.id],
            story=str(scene.story or ""),
            bubbles=draw_chat(self._shown(scene, interaction), self.quiz.people),
            stem=str(scene.question.stem),
            interaction=how,  # type: ignore[arg-type]
            how=self.edition.word(f"quiz-how-{how}"),
            answers=self._answers(interaction, scene),
            rights=self._rights(interaction, scene),
            solution=self._solution(interaction, scene),
            explain=getattr(interaction, "feedback", ""),
            then=self._then(scene),
            in_b=self._in_b(scene),
        )

    def _in_b(self, scene: Scene) -> str:
        """Say which number a question has in the version beside this, where that is another."""
        if self.beside is None:
            return ""
        number = _numbers(self.beside.scenes(self.quiz))[scene.id]
        if number == self.numbers[scene.id]:
            return ""
        in_words = in_digits(number, self.edition.locale)
        return self._labelled("quiz-version-b", in_words)

    def _shown(self, scene: Scene, interaction: Interaction) -> list[Message]:
        """Give the scene's messages; in a mark question exactly those to be marked."""
        if not isinstance(interaction, Mark):
            return list(scene.messages)
        marked = [choice.id for choice in interaction.choices]
        every = {message.id: message for each in self.quiz.scenes for message in each.messages}
        return [every[message] for message in marked]

    def _answers(self, interaction: Interaction, scene: Scene) -> tuple[Answer, ...]:
        places = self._places(interaction, scene, self.version)
        match interaction:
            case Ponder():
                return ()
            case Match():
                return self._lefts(interaction, scene)
            case Order(items):
                return tuple(
                    Answer("", items[place][1], right=False, feedback="", goes_to="")
                    for place in places
                )
        letters, letters_b = self._letters(places), self._letters_b(interaction, scene)
        return tuple(
            Answer(
                label=letters[place],
                text=interaction.choices[place].text,
                right=interaction.choices[place].right,
                feedback=interaction.choices[place].feedback,
                goes_to=self._goes_to(interaction.choices[place], scene),
                label_b=letters_b.get(place, ""),
            )
            for place in places
        )

    def _places(self, interaction: Interaction, scene: Scene, version: PaperVersion) -> Places:
        """Give what stands where: answers, steps, or the right sides of pairs."""
        match interaction:
            case ChooseOneOf() | ChooseAnyOf():
                return version.choices(scene, interaction)
            case Order():
                return version.steps(scene, interaction)
            case Match():
                return version.rights(scene, interaction)
            case Mark(choices):
                return tuple(range(len(choices)))
            case _:
                return ()

    def _letters(self, places: Places) -> dict[int, str]:
        """Give the letter of each place."""
        return {place: self.letters[shown] for shown, place in enumerate(places)}

    def _letters_b(self, interaction: Interaction, scene: Scene) -> dict[int, str]:
        """Give the letters in the version beside this; none where they are the same."""
        if self.beside is None:
            return {}
        here = self._letters(self._places(interaction, scene, self.version))
        there = self._letters(self._places(interaction, scene, self.beside))
        return there if there != here else {}

    def _lefts(self, interaction: Match, scene: Scene) -> tuple[Answer, ...]:
        """Give the left sides; in the key with the letter that belongs to each."""
        key = self.beside is not None
        letters = self._letters(self._places(interaction, scene, self.version)) if key else {}
        letters_b = self._letters_b(interaction, scene)
        return tuple(
            Answer(
                label=letters.get(place, ""),
                text=left,
                right=False,
                feedback=feedback,
                goes_to="",
                label_b=letters_b.get(place, ""),
            )
            for place, (_, left, _, feedback) in enumerate(interaction.pairs)
        )

    def _rights(self, interaction: Interaction, scene: Scene) -> tuple[Lettered, ...]:
        """Give the right sides of a match question, mixed, each with its letter."""
        if not isinstance(interaction, Match):
            return ()
        return tuple(
            Lettered(self.letters[shown], interaction.pairs[place][2])
            for shown, place in enumerate(self._places(interaction, scene, self.version))
        )

    def _goes_to(self, choice: Choice, scene: Scene) -> str:
        """Say where a choice leads; for every choice of a branch, so that none stands out."""
        branches = len(self._targets(scene)) > 1
        return self._leads(self._target(scene, choice.next)) if branches else ""

    def _then(self, scene: Scene) -> str:
        """Say where every answer leads, where that is not simply the next question."""
        targets = self._targets(scene)
        following = self.numbers[scene.id] + 1
        return self._leads(*targets) if len(targets) == 1 and following not in targets else ""

    def _targets(self, scene: Scene) -> set[int]:
        """Give the numbers of all questions that the answers of a scene lead to."""
        options: tuple[Option, ...] = getattr(scene.question, "options", ())
        return {self._target(scene, option.next) for option in options} or {
            self._target(scene, None)
        }

    def _target(self, scene: Scene, target: str | None) -> int:
        """Give the number of the question that follows; the end is one after the last."""
        target = target or scene.next
        end = len(self.numbers) + 1
        return self.numbers.get(target, end) if target else self.numbers[scene.id] + 1

    def _leads(self, number: int) -> str:
        if number > len(self.numbers):
            return self.edition.word("quiz-go-to-end")
        in_words = in_digits(number, self.edition.locale)
        return self.edition.word("quiz-go-to").replace("{number}", in_words)

    def _solution(self, interaction: Interaction, scene: Scene) -> str:
        """Give what is right in one line; in the key in both versions, where they differ."""
        found = self._solution_in(self.version, interaction, scene)
        if self.beside is None:
            return found
        other = self._solution_in(self.beside, interaction, scene)
        if other == found:
            return found
        versions = ("quiz-version-a", found), ("quiz-version-b", other)
        return " · ".join(self._labelled(*version) for version in versions)

    def _labelled(self, name: str, value: str) -> str:
        return labelled(self.edition.word(name), value, self.edition.locale.language)

    def _solution_in(self, version: PaperVersion, interaction: Interaction, scene: Scene) -> str:
        places = self._places(interaction, scene, version)
        letters = self._letters(places)
        match interaction:
            case Ponder():
                return self.edition.word("quiz-no-answer")
            case Order():
                return self._an_order(interaction)
            case Match(pairs):
                right = [letters[place] for place in range(len(pairs))]
            case _:
                right = [letters[place] for place in places if interaction.choices[place].right]
        row = in_a_row(right, self.edition.locale.language)
        return row or self.edition.word("quiz-none")

    def _an_order(self, interaction: Order) -> str:
        chosen = tuple(step for step, _ in interaction.items)
        labels = (self.terms.steps[step] for step in an_order(chosen, self.terms.after))
        steps = in_an_order(labels, self.edition.locale)
        return self.edition.word("quiz-one-order").replace("{steps}", steps)


def _numbers(scenes: tuple[Scene, ...]) -> dict[str, int]:
    return {scene.id: number for number, scene in enumerate(scenes, start=1)}
