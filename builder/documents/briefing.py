"""What staff get as documents: a one-page `Briefing`, and the two-sided `DisclosureCard`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from builder.documents.blocks import Frame, HelpStrip, Words
    from builder.documents.plan import Disclosure, Duty, Wording


@dataclasses.dataclass(frozen=True, slots=True)
class BriefingPart:
    """A heading and its points."""

    title: str
    points: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """A number and the years it is of."""

    years: str
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Briefing:
    """One page for all staff."""

    frame: Frame
    words: Words
    title: str
    topic: str
    intro: str
    never: str
    parts: tuple[BriefingPart, ...]
    """Recognise, respond, record, refer."""
    wordings: tuple[Wording, ...]
    checks: tuple[BriefingPart, ...]
    """Before the lesson, and after it."""
    figures: tuple[Figure, ...]
    messaging: BriefingPart
    duties: tuple[Duty, ...]
    record: str
    help: HelpStrip


@dataclasses.dataclass(frozen=True, slots=True)
class DisclosureCard:
    """What to do when a pupil tells, on half a sheet, front and back."""

    frame: Frame
    words: Words
    paper: Literal["A5", "Half-Letter"]
    title: str
    disclosure: Disclosure
    help: HelpStrip
