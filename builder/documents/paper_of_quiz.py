"""A quiz on paper: takes a localised quiz and its edition, gives a `QuizPaper` or its key."""

from __future__ import annotations

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
    Terms,
    an_order,
)
from builder.documents import page_words
from builder.documents.chats import draw_chat
from builder.documents.option_letters import letters_of
from builder.documents.quiz_paper import Answer, PaperQuestion, QuizPaper
from builder.documents.worksheet import Lettered
from builder.languages.numbers import in_a_list, in_digits

if TYPE_CHECKING:
    from builder.content.questions.base import Option
    from builder.content.quiz import Quiz, Scene
    from builder.content.scenario import Message
    from builder.documents.blocks import Frame
    from builder.documents.edition import Edition

HOW: dict[type, str] = {
    ChooseOneOf: "choose-one",
    ChooseAnyOf: "choose-many",
    Order: "order",
    Mark: "mark",
    Match: "match",
    Ponder: "reflect",
}
"""What each interaction is called on paper."""


def paper_of_quiz(quiz: Quiz, edition: Edition, frame: Frame, *, key: bool) -> QuizPaper:
    """Give the quiz as pupils see it, or its key with the explanation of every option."""
    maker = _PaperMaker(quiz, edition, key=key)
    return QuizPaper(
        frame=frame,
        words=edition.words("quiz", page_words.QUIZ_ANSWERS if key else page_words.QUIZ),
        key=key,
        title=str(quiz.title),
        intro=str(quiz.intro),
        people=tuple((str(each.name), str(each.about or "")) for each in quiz.people),
        questions=tuple(map(maker.question, quiz.scenes)),
        close=str(quiz.close),
        help=edition.help("pupils"),
    )


class _PaperMaker:
    """Makes the questions of one quiz."""

    def __init__(self, quiz: Quiz, edition: Edition, *, key: bool) -> None:
        self.quiz = quiz
        self.edition = edition
        self.key = key
        self.letters = letters_of(edition.word("quiz-letters"))
        self.numbers = {scene.id: number for number, scene in enumerate(quiz.scenes, start=1)}
        self.terms = Terms(
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
            rights=self._rights(interaction),
            solution=self._solution(interaction),
            explain=getattr(interaction, "feedback", ""),
            then=self._then(scene),
        )

    def _shown(self, scene: Scene, interaction: Interaction) -> list[Message]:
        """Give the scene's messages; in a mark question exactly those to be marked."""
        if not isinstance(interaction, Mark):
            return list(scene.messages)
        marked = [choice.id for choice in interaction.choices]
        every = {message.id: message for each in self.quiz.scenes for message in each.messages}
        return [every[message] for message in marked]

    def _answers(self, interaction: Interaction, scene: Scene) -> tuple[Answer, ...]:
        if isinstance(interaction, Ponder):
            return ()
        if isinstance(interaction, Match):
            return self._lefts(interaction)
        if isinstance(interaction, Order):
            return tuple(
                Answer("", text, right=False, feedback="", goes_to="")
                for _, text in interaction.items
            )
        return tuple(
            Answer(
                label=self.letters[number],
                text=choice.text,
                right=choice.right,
                feedback=choice.feedback,
                goes_to=self._goes_to(choice, scene),
            )
            for number, choice in enumerate(interaction.choices)
        )

    def _lefts(self, interaction: Match) -> tuple[Answer, ...]:
        """Give the left sides; in the key with the letter that belongs to each."""
        letter_of = {place: self.letters[shown] for shown, place in enumerate(interaction.mixed)}
        return tuple(
            Answer(
                label=letter_of[place] if self.key else "",
                text=left,
                right=False,
                feedback=feedback,
                goes_to="",
            )
            for place, (_, left, _, feedback) in enumerate(interaction.pairs)
        )

    def _rights(self, interaction: Interaction) -> tuple[Lettered, ...]:
        """Give the right sides of a match question, mixed, each with its letter."""
        if not isinstance(interaction, Match):
            return ()
        return tuple(
            Lettered(self.letters[shown], interaction.pairs[place][2])
            for shown, place in enumerate(interaction.mixed)
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

    def _solution(self, interaction: Interaction) -> str:
        if isinstance(interaction, Ponder):
            return self.edition.word("quiz-no-answer")
        if isinstance(interaction, Match):
            return in_a_list([each.label for each in self._lefts(interaction)], self.edition.locale)
        if isinstance(interaction, Order):
            return self._an_order(interaction)
        right = [
            self.letters[number] for number, each in enumerate(interaction.choices) if each.right
        ]
        return in_a_list(right, self.edition.locale) if right else self.edition.word("quiz-none")

    def _an_order(self, interaction: Order) -> str:
        chosen = tuple(step for step, _ in interaction.items)
        labels = [
            f"{in_digits(number, self.edition.locale)}. {self.terms.steps[step]}"
            for number, step in enumerate(an_order(chosen, self.terms.after), start=1)
        ]
        return self.edition.word("quiz-one-order").replace("{steps}", "; ".join(labels))
