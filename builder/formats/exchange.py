"""What every format that carries a quiz elsewhere adds: its losses, and reading a file back.

A target that cannot carry something says so question by question, before anything is written, and
what was done instead. Reading back counts what really is in a file, so that a silent loss shows.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from builder.formats.format import Format

if TYPE_CHECKING:
    from builder.diagnostics import Finding
    from builder.documents.quiz_document import QuizDocument


@dataclasses.dataclass(frozen=True, slots=True)
class Loss:
    """Something that a target cannot carry."""

    question: str
    """The question's id; empty where it is about the whole quiz."""
    cannot: str
    """What is lost, in a few words: "an order with several right answers"."""
    instead: str
    """What stands in its place: "one right order, with the others named in the feedback"."""


@dataclasses.dataclass(frozen=True, slots=True)
class Counts:
    """What a file holds, counted by reading it back."""

    questions: int
    options: int
    right: int
    """Options, orders or pairs that are marked as right."""
    feedback: int
    """Feedback texts that are not empty."""


class UnreadableExportError(Exception):
    """A file is not what its format says; the text says where reading stopped."""


@runtime_checkable
class ExchangeFormat(Format, Protocol):
    """A format that another program imports."""

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what this target cannot carry of a quiz, in the order of its questions."""
        ...

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file of that name and content is of this format."""
        ...

    def read_back(self, content: bytes) -> Counts:
        """Count what a file holds. Raises UnreadableExportError for a file that is not whole."""
        ...


@runtime_checkable
class LimitedFormat(ExchangeFormat, Protocol):
    """A format whose target takes texts of a certain length only."""

    def too_long(self, document: QuizDocument) -> tuple[Finding, ...]:
        """Find every text that is longer than the target takes, before anything is written."""
        ...
