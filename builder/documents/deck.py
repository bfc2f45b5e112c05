"""The slide deck as a document: a `Deck` says what each slide holds, not yet where it stands."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.documents.quiz_bodies import QuizBody

if TYPE_CHECKING:
    from builder.documents.blocks import Bubble, Flag, Frame, HelpStrip, Picture, Step, Words
    from builder.documents.quiz_bodies import Door
    from builder.documents.runtime import Span


@dataclasses.dataclass(frozen=True, slots=True)
class TitleBody:
    """Opening slide."""

    subtitle: str
    picture: Picture


@dataclasses.dataclass(frozen=True, slots=True)
class PointsBody:
    """A lead sentence and a few points, perhaps a picture. `numbered` for rules."""

    lead: str
    points: tuple[str, ...]
    picture: Picture | None
    numbered: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class QuestionBody:
    """Something to think about, alone, then with a partner."""

    prompts: tuple[str, ...]
    picture: Picture | None


@dataclasses.dataclass(frozen=True, slots=True)
class ChatBody:
    """Bubbles in order, and a card that asks something about them."""

    bubbles: tuple[Bubble, ...]
    prompt: str


@dataclasses.dataclass(frozen=True, slots=True)
class FlagsBody:
    """The same bubbles with their pennants, and what each flag is."""

    bubbles: tuple[Bubble, ...]
    flags: tuple[Flag, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class StepsBody:
    """Steps as a path."""

    steps: tuple[Step, ...]
    footnote: str


@dataclasses.dataclass(frozen=True, slots=True)
class ChartBar:
    """One bar: its label, its value, and the value as text in the document's digits."""

    label: str
    value: int
    value_text: str


@dataclasses.dataclass(frozen=True, slots=True)
class VoteBody:
    """The class's own vote as a native chart; the values are an example to overwrite."""

    question: str
    bars: tuple[ChartBar, ...]
    reading: str
    alt: str
    series: str
    """Name of the series, which says that the values are an example."""


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimBody:
    """A claim to judge; with a verdict on the slide that answers it."""

    claim: str
    verdict: str
    """ "True" or "Not true" in the language; empty while the class is thinking."""
    true: bool
    answer: str


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityBody:
    """Start of a worksheet activity."""

    number: int
    icon: str
    instructions: tuple[str, ...]
    time: str


@dataclasses.dataclass(frozen=True, slots=True)
class GroupsBody:
    """Cards in their groups: the key of a sorting activity, or of claims."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]
    """The label of each group, and the cards that belong to it."""
    footnote: str


@dataclasses.dataclass(frozen=True, slots=True)
class PairsBody:
    """What belongs to what: the key of a matching activity."""

    pairs: tuple[tuple[str, str], ...]
    footnote: str


@dataclasses.dataclass(frozen=True, slots=True)
class HelpBody:
    """Who can help in this country."""

    lead: str
    """May be empty where it was said before."""
    help: HelpStrip


@dataclasses.dataclass(frozen=True, slots=True)
class CloseBody:
    """The calm end."""

    lines: tuple[str, ...]
    picture: Picture | None


Body = (
    TitleBody
    | PointsBody
    | QuestionBody
    | ChatBody
    | FlagsBody
    | StepsBody
    | VoteBody
    | ClaimBody
    | ActivityBody
    | GroupsBody
    | PairsBody
    | HelpBody
    | CloseBody
    | QuizBody
)


@dataclasses.dataclass(frozen=True, slots=True)
class Notes:
    """What the teacher needs while this slide is up; empty strings are left out."""

    time: str
    """From which minute to which, and how long."""
    say: str
    do: str
    listen_for: str


@dataclasses.dataclass(frozen=True, slots=True)
class Slide:
    """One idea. `id` is the author's; a slide that continues another keeps its id."""

    id: str
    stage: int
    """Number of the stage from 0, which gives the section its colour."""
    stage_title: str
    minutes: str
    """Small in the corner: the stage's minutes, "10–18 min", or the part of a quiz."""
    span: Span
    """The slide's own minutes."""
    title: str
    body: Body
    notes: Notes
    foot: Door | None = None
    """A small link at the foot."""
    by_link: bool = False
    """Whether only a link leads on: a plain click would show what nobody chose."""


@dataclasses.dataclass(frozen=True, slots=True)
class Deck:
    """All slides in order."""

    frame: Frame
    words: Words
    slides: tuple[Slide, ...]
