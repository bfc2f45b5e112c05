"""What may be answered, and what is said to it: takes a lowered question, gives bodies of slides.

To a choice of one, each answer is told on a slide of its own, from which the quiz goes on as that
answer leads; what is answered as a whole is explained part by part.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.questions import TrueFalse
from builder.content.questions.interaction import (
    Choice,
    ChooseOneOf,
    Interaction,
    Mark,
    Match,
    Order,
    Ponder,
    Terms,
    an_order,
)
from builder.documents.option_letters import letters_of
from builder.documents.quiz_bodies import (
    ChosenBody,
    Door,
    ExplainBody,
    Explained,
    Jump,
    Offered,
    OptionsBody,
    SidesBody,
)
from builder.languages.numbers import in_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from builder.content.quiz import Scene
    from builder.documents.edition import Edition

_TRUE, _FALSE = "check", "block"
"""The icons of the deck's slides on which a class judges a claim."""


@dataclasses.dataclass(frozen=True, slots=True)
class Doors:
    """The ways from one question."""

    question: Jump
    after: str
    """The scene that follows where an answer names none."""
    again: Door
    """Back to the question."""
    done: str
    go_on: str
    entrance: Callable[[str], Jump]
    """Gives the first slide of a scene."""

    @property
    def told(self) -> Door:
        """From a question that is answered as a whole to its explanation."""
        return Door(self.done, Jump(f"{self.question.slide}.answer"), self.go_on)

    def on(self, scene_id: str | None = None) -> Door:
        """On to a scene; to the usual one where none is named."""
        return Door(self.go_on, self.entrance(scene_id or self.after))

    def of(self, choice: Choice) -> Jump:
        """To what is said to one choice."""
        return Jump(f"{self.question.slide}.{choice.id}")


class Answers:
    """Makes the slides of answers in one edition."""

    def __init__(self, edition: Edition, terms: Terms) -> None:
        self.edition = edition
        self.terms = terms
        self.letters = letters_of(edition.word("quiz-letters"))

    def offered(self, scene: Scene, asked: Interaction, doors: Doors) -> OptionsBody | SidesBody:
        """Give what there is to choose from. Raises TypeError where nothing is offered."""
        match asked:
            case ChooseOneOf(choices):
                judged = isinstance(scene.question, TrueFalse)
                marks = (_TRUE, _FALSE) if judged else ("",) * len(choices)
                options = zip(self.letters, marks, choices, strict=False)
                return OptionsBody(
                    tuple(
                        Offered("" if mark else letter, mark, choice.text, doors.of(choice))
                        for letter, mark, choice in options
                    ),
                    None,
                )
            case Match(pairs):
                rights = (pairs[place][2] for place in asked.mixed)
                lettered = tuple(zip(self.letters, rights, strict=False))
                return SidesBody(tuple(pair[1] for pair in pairs), lettered, doors.told)
            case Ponder():
                raise TypeError("nothing is offered to a thought")
            case Order(items):
                return self._together([text for _, text in items], doors)
            case _:
                return self._together([choice.text for choice in asked.choices], doors)

    def _together(self, texts: list[str], doors: Doors) -> OptionsBody:
        lettered = zip(self.letters, texts, strict=False)
        return OptionsBody(
            tuple(Offered(letter, "", text, None) for letter, text in lettered), doors.told
        )

    def told(
        self, scene: Scene, asked: Interaction, doors: Doors
    ) -> Iterator[tuple[str, str, ChosenBody | ExplainBody]]:
        """Give the slides after a question: id, what names the answer in a title, body."""
        word = self.edition.word
        if isinstance(asked, ChooseOneOf):
            claim = str(scene.question.stem) if isinstance(scene.question, TrueFalse) else ""
            for letter, choice in zip(self.letters, asked.choices, strict=False):
                body = self._chosen(choice, "" if claim else letter, claim, doors)
                named = choice.text if claim else f"{word('quiz-answer')} {letter}"
                yield doors.of(choice).slide, named, body
        else:
            back = None if isinstance(asked, Ponder) else doors.again
            parts = tuple(self._parts(asked))
            whole = ExplainBody(parts, back, doors.on())
            yield doors.told.to.slide, word("quiz-h5p-feedback"), whole

    def _chosen(self, choice: Choice, letter: str, claim: str, doors: Doors) -> ChosenBody:
        return ChosenBody(
            claim=claim,
            letter=letter,
            text=choice.text,
            verdict=self.edition.word("quiz-player-good" if choice.right else "quiz-player-look"),
            good=choice.right,
            feedback=choice.feedback,
            back=doors.again,
            on=doors.on(choice.next),
        )

    def _parts(self, asked: Interaction) -> Iterator[Explained]:
        match asked:
            case Ponder(feedback):
                yield Explained("", "", "", "", feedback)
            case Order(items, _, feedback):
                yield from self._ordered(tuple(step for step, _ in items))
                yield Explained("", "", "", "", feedback)
            case Match(pairs):
                for _, left, right, feedback in pairs:
                    yield Explained("", "", left, right, feedback)
            case _:
                yield from (self._explained(each, asked) for each in asked.choices)

    def _ordered(self, steps: tuple[str, ...]) -> Iterator[Explained]:
        yield Explained("", "", self.edition.word("worksheet-example"), "", "")
        for number, step in enumerate(an_order(steps, self.terms.after), start=1):
            digits = in_digits(number, self.edition.locale)
            yield Explained("number", digits, self.terms.steps[step], "", "")

    def _explained(self, choice: Choice, asked: Interaction) -> Explained:
        word = self.edition.word
        if not choice.right:
            return Explained("", "", choice.text, "", choice.feedback)
        if isinstance(asked, Mark):
            return Explained("flag", word("quiz-player-flag"), choice.text, "", choice.feedback)
        return Explained("fits", word("quiz-player-fits"), choice.text, "", choice.feedback)
