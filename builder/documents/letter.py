"""A letter to families as a document: a `Letter` is its parts in order, and perhaps a slip."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from builder.documents.blocks import Frame, HelpStrip, Words

LetterKind = Literal["inform", "opt-out", "opt-in"]


@dataclasses.dataclass(frozen=True, slots=True)
class Blank:
    """Something to fill in: its label, and what an editable field says until then."""

    label: str
    prompt: str


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """One part: a heading, sentences, points; or the help of the country, or blanks."""

    name: str
    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    numbered: bool = False
    blanks: tuple[Blank, ...] = ()
    shows_help: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Slip:
    """What comes back to school."""

    title: str
    intro: str
    choices: tuple[str, ...]
    """Lines to tick."""
    head: tuple[str, str]
    """The headings of its two columns."""
    fields: tuple[Blank, ...]
    return_by: Blank


@dataclasses.dataclass(frozen=True, slots=True)
class Letter:
    """One page for a family, and a slip on a page of its own where an answer is asked for."""

    frame: Frame
    words: Words
    kind: LetterKind
    title: str
    greeting: str
    facts: tuple[Blank, ...]
    """Date, class, teacher: what the school fills in first."""
    parts: tuple[Part, ...]
    help: HelpStrip
    closing: str
    sign: Blank
    slip: Slip | None
