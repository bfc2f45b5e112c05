"""What the slides of a quiz hold: takes nothing, gives bodies of a deck that is played by links.

A link is shown as a door: its words, and the slide behind it. Options are doors of their own.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from builder.documents.blocks import Bubble


@dataclasses.dataclass(frozen=True, slots=True)
class Jump:
    """Where a link leads: a slide by its id, and which page of it where it goes on."""

    slide: str
    page: int = 1


@dataclasses.dataclass(frozen=True, slots=True)
class Door:
    """A link that is a shape with words of its own."""

    label: str
    to: Jump
    further: str = ""
    """What it says on a page that another one follows, where that is something else."""


@dataclasses.dataclass(frozen=True, slots=True)
class CastBody:
    """What the story is about, and who is in it."""

    intro: str
    people: tuple[tuple[str, str], ...]
    """Name and who that is, which may be empty."""
    on: Door


@dataclasses.dataclass(frozen=True, slots=True)
class SceneBody:
    """What happens, with the messages that are written; or something to think about."""

    text: str
    bubbles: tuple[Bubble, ...]
    asks: bool
    """Whether the text asks the class something, rather than tells."""
    on: Door


@dataclasses.dataclass(frozen=True, slots=True)
class Offered:
    """One answer to choose: its letter, or in its place an icon, its words, and where it leads."""

    letter: str
    icon: str
    text: str
    to: Jump | None
    """None where the answers are explained together."""


@dataclasses.dataclass(frozen=True, slots=True)
class OptionsBody:
    """Answers to choose from; `on` where they are explained together."""

    options: tuple[Offered, ...]
    on: Door | None


@dataclasses.dataclass(frozen=True, slots=True)
class SidesBody:
    """Left sides, and the right sides to find for them, mixed, each with its letter."""

    lefts: tuple[str, ...]
    rights: tuple[tuple[str, str], ...]
    on: Door


@dataclasses.dataclass(frozen=True, slots=True)
class ChosenBody:
    """What is said to one answer; never a blame, and always a way on."""

    claim: str
    """What was judged, in a question about a claim; else empty."""
    letter: str
    text: str
    verdict: str
    good: bool
    feedback: str
    back: Door
    on: Door


@dataclasses.dataclass(frozen=True, slots=True)
class Explained:
    """One part of an answer: its mark with what that says, its words, and why."""

    mark: Literal["", "fits", "flag", "number"]
    label: str
    """What the mark says: "This one fits", or a number."""
    head: str
    belongs: str
    """What belongs to the head, in a question that matches; else empty."""
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class ExplainBody:
    """The answer to a question that is answered as a whole, part by part."""

    parts: tuple[Explained, ...]
    back: Door | None
    on: Door


QuizBody = CastBody | SceneBody | OptionsBody | SidesBody | ChosenBody | ExplainBody
