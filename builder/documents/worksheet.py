"""The pupils' sheet as a document: takes a localised lesson, gives a `Worksheet` in a variant."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from builder.documents.blocks import Bubble, Flag, Frame, HelpStrip, Step, Words

Variant = Literal["standard", "easy", "answers"]


@dataclasses.dataclass(frozen=True, slots=True)
class MarkFlags:
    """Mark the red flags in a chat, and write beside each which flag it is.

    In the answers variant the bubbles carry their flags' numbers; else they carry none.
    """

    number: int
    title: str
    instructions: str
    minutes: str
    bubbles: tuple[Bubble, ...]
    flags: tuple[Flag, ...]
    unused: tuple[int, ...]
    """Numbers of the flags that do not occur in the chat (shown in the key only)."""


@dataclasses.dataclass(frozen=True, slots=True)
class OrderSteps:
    """Number the steps in an order that works."""

    number: int
    title: str
    instructions: str
    minutes: str
    situation: str
    steps: tuple[Step, ...]
    """As they stand on the sheet; `number` is the position here, not in the solution."""
    solution: tuple[Step, ...]
    """One order that works, for the key."""
    rules: tuple[str, ...]
    """What every right order keeps to, in sentences, for the key."""


Activity = MarkFlags | OrderSteps


@dataclasses.dataclass(frozen=True, slots=True)
class Worksheet:
    """Two activities that work on paper, a calm line, the help strip."""

    frame: Frame
    words: Words
    variant: Variant
    title: str
    intro: str
    activities: tuple[Activity, ...]
    close: str
    help: HelpStrip
