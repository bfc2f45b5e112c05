"""A quiz on paper as a document: takes a localised quiz, gives a `QuizPaper` or its key."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from builder.documents.blocks import Bubble, Frame, HelpStrip, Words
    from builder.documents.worksheet import Lettered


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """One option: its letter, its words, and for the key whether it is right and why."""

    label: str
    text: str
    right: bool
    feedback: str
    goes_to: str
    """"Go to 4", where this answer leads elsewhere than the next question; else empty."""
    label_b: str = ""
    """For the key: its letter in version B, where the question has others there; else empty."""


@dataclasses.dataclass(frozen=True, slots=True)
class PaperQuestion:
    """One scene: what happened, and what is asked.

    `interaction` says how it is answered on paper: tick one box, tick every right box, number the
    lines, flag the messages in the chat, write the letter of what belongs to each line, or think
    and talk.
    """

    number: int
    story: str
    bubbles: tuple[Bubble, ...]
    """In a mark question each bubble is also an answer, in the same order as `answers`."""
    stem: str
    interaction: Literal["choose-one", "choose-many", "order", "mark", "match", "reflect"]
    how: str
    """How to answer, in one short sentence."""
    answers: tuple[Answer, ...]
    rights: tuple[Lettered, ...]
    """In a match question: the right sides, mixed; each answer is a left side."""
    solution: str
    """For the key, in one line: "B", "A, C and D", or an order that works."""
    explain: str
    """For the key: feedback that belongs to the whole question; may be empty."""
    then: str
    """ "Go to 6" after any answer, where that is not simply the next; else empty."""
    in_b: str = ""
    """For the key: "Sheet B: 5", where it has another number there; else empty."""


@dataclasses.dataclass(frozen=True, slots=True)
class QuizPaper:
    """The scenario with its questions; `key` adds what is right, and every option's why.

    There are two versions for pupils and one key for both, in the order of version A.
    """

    frame: Frame
    words: Words
    key: bool
    title: str
    intro: str
    people: tuple[tuple[str, str], ...]
    """Name and who that is."""
    questions: tuple[PaperQuestion, ...]
    close: str
    help: HelpStrip
    version: str = ""
    """ "Sheet A"; empty for the key."""
