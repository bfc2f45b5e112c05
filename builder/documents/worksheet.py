"""The pupils' sheet as a document: takes a localised lesson, gives a `Worksheet` in a variant."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, ClassVar, Literal

if TYPE_CHECKING:
    from builder.documents.blocks import Bubble, Flag, Frame, HelpStrip, Step, Words

Variant = Literal["standard", "easy", "answers"]


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityHead:
    """What stands over every activity."""

    number: int
    title: str
    instructions: str
    minutes: str


@dataclasses.dataclass(frozen=True, slots=True)
class MarkFlags(ActivityHead):
    """Mark the red flags in a chat, and write beside each which flag it is.

    In the answers variant the bubbles carry their flags' numbers; else they carry none.
    """

    kind: ClassVar = "mark-flags"

    bubbles: tuple[Bubble, ...]
    flags: tuple[Flag, ...]
    unused: tuple[int, ...]
    """Numbers of the flags that do not occur in the chat (shown in the key only)."""


@dataclasses.dataclass(frozen=True, slots=True)
class OrderSteps(ActivityHead):
    """Number the steps in an order that works."""

    kind: ClassVar = "order-steps"

    situation: str
    steps: tuple[Step, ...]
    """As they stand on the sheet; `number` is the position here, not in the solution."""
    solution: tuple[Step, ...]
    """One order that works, for the key."""
    rules: tuple[str, ...]
    """What every right order keeps to, in sentences, for the key."""


@dataclasses.dataclass(frozen=True, slots=True)
class Lettered:
    """Something that pupils name by its letter: a group of cards, a right side of a pair."""

    letter: str
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class SortedCard:
    """A card to sort; in the key with the letters it may get, and why."""

    text: str
    letters: str
    why: str


@dataclasses.dataclass(frozen=True, slots=True)
class SortCards(ActivityHead):
    """Write on each card the letter of the group it belongs to."""

    kind: ClassVar = "sort-cards"

    groups: tuple[Lettered, ...]
    cards: tuple[SortedCard, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class LeftSide:
    """The left side of a pair; in the key with its letter, and why."""

    text: str
    letter: str
    why: str


@dataclasses.dataclass(frozen=True, slots=True)
class MatchPairs(ActivityHead):
    """Write beside each left side the letter of the right side that belongs to it."""

    kind: ClassVar = "match-pairs"

    lefts: tuple[LeftSide, ...]
    rights: tuple[Lettered, ...]
    """Mixed."""


@dataclasses.dataclass(frozen=True, slots=True)
class OrderCards(ActivityHead):
    """Number what happens in an order that works."""

    kind: ClassVar = "order-cards"

    cards: tuple[str, ...]
    """As they stand on the sheet."""
    solution: tuple[str, ...]
    rules: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Claim:
    """A claim; in the key with its verdict, and why."""

    text: str
    is_true: bool
    verdict: str
    why: str


@dataclasses.dataclass(frozen=True, slots=True)
class TrueOrNot(ActivityHead):
    """Tick whether each claim is true."""

    kind: ClassVar = "true-or-not"

    claims: tuple[Claim, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class OpenSentence:
    """The start of a sentence, how many lines follow it, and an example for the key."""

    start: str
    lines: int
    example: str


@dataclasses.dataclass(frozen=True, slots=True)
class CompleteSentences(ActivityHead):
    """Finish the sentences; nothing is graded."""

    kind: ClassVar = "complete-sentences"

    sentences: tuple[OpenSentence, ...]
    drawing: bool = False
    """Whether a frame to draw in follows them."""


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """A place of help on the map: what it is called, and who that may be."""

    label: str
    hint: str


@dataclasses.dataclass(frozen=True, slots=True)
class HelpMap(ActivityHead):
    """A map of people who help, for the pupil alone."""

    kind: ClassVar = "help-map"

    places: tuple[Place, ...]


Activity = (
    MarkFlags
    | OrderSteps
    | SortCards
    | MatchPairs
    | OrderCards
    | TrueOrNot
    | CompleteSentences
    | HelpMap
)


@dataclasses.dataclass(frozen=True, slots=True)
class Worksheet:
    """Activities that work on paper, a calm line, the help strip."""

    frame: Frame
    words: Words
    variant: Variant
    title: str
    intro: str
    activities: tuple[Activity, ...]
    close: str
    help: HelpStrip
