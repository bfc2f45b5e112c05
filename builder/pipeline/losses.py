"""The loss report: takes planned artefacts, gives what each target cannot carry of their quizzes.

It is known before anything is written. `check` and a build say one line a target, so that errors
stay in sight; `check --losses` says all of it, question by question.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostic, Place, Severity, define
from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import ExchangeFormat, LimitedFormat
from builder.pipeline.formats import find_format
from builder.pipeline.places import find_place, place_finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from builder.diagnostics import Diagnostics
    from builder.documents.artefact import Artefact
    from builder.formats.exchange import Loss

EXPORT_LOSS = define(
    "export-loss", "Something in a quiz that a format cannot carry.", Severity.NOTE
)


@dataclasses.dataclass(frozen=True, slots=True)
class TargetLosses:
    """What one target cannot carry, of all quizzes together."""

    target: str
    """The artefact's name: `quiz-moodle`."""
    questions: int
    affected: int
    """How many of the questions are carried otherwise."""
    most_often: str
    """What stands in their place most often; without any, what holds for whole quizzes."""
    diagnostics: tuple[Diagnostic, ...]
    """Every loss, question by question."""


@dataclasses.dataclass(frozen=True, slots=True)
class LossReport:
    """What each target cannot carry, by its name."""

    targets: tuple[TargetLosses, ...] = ()

    def of(self, names: Collection[str]) -> LossReport:
        """Give the report of some targets."""
        return LossReport(tuple(each for each in self.targets if each.target in names))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every loss of every target."""
        return tuple(each for target in self.targets for each in target.diagnostics)


NO_LOSSES = LossReport()


def loss_report(artefacts: Iterable[Artefact]) -> LossReport:
    """Give the report; each loss counts once, however many locales and bands have it."""
    counts: dict[str, _Count] = {}
    for artefact in artefacts:
        if _is_export(artefact):
            counts.setdefault(artefact.artefact, _Count()).add(artefact)
    return LossReport(
        tuple(counts[name].total(name) for name in sorted(counts) if counts[name].losses)
    )


def note_too_long(artefacts: Iterable[Artefact], diagnostics: Diagnostics) -> None:
    """Note every text that is longer than its target takes."""
    for artefact in artefacts:
        found = find_format(artefact.format)
        if isinstance(artefact.document, QuizDocument) and isinstance(found, LimitedFormat):
            findings = found.too_long(artefact.document)
            diagnostics.extend(place_finding(each, artefact) for each in findings)


def _is_export(artefact: Artefact) -> bool:
    return isinstance(artefact.document, QuizDocument) and isinstance(
        find_format(artefact.format), ExchangeFormat
    )


class _Count:
    """Counts the losses of one target."""

    def __init__(self) -> None:
        self.losses: dict[tuple[str, Loss], Diagnostic] = {}
        self._questions: set[tuple[str, str]] = set()

    def add(self, artefact: Artefact) -> None:
        document: QuizDocument = artefact.document
        quiz = artefact.source_id
        self._questions |= {(quiz, scene.question.id) for scene in document.scenes}
        for loss in _losses(artefact):
            if (quiz, loss) not in self.losses:
                self.losses[quiz, loss] = _diagnostic(artefact, loss)

    def total(self, name: str) -> TargetLosses:
        affected = {(quiz, loss.question) for quiz, loss in self.losses if loss.question}
        # A loss without a question is one of the whole quiz.
        told = Counter(loss.instead for _, loss in self.losses if loss.question or not affected)
        return TargetLosses(
            target=name,
            questions=len(self._questions),
            affected=len(affected),
            most_often=told.most_common(1)[0][0],
            diagnostics=tuple(self.losses.values()),
        )


def _losses(artefact: Artefact) -> Iterator[Loss]:
    found = find_format(artefact.format)
    if isinstance(found, ExchangeFormat):
        yield from found.losses(artefact.document)


def _diagnostic(artefact: Artefact, loss: Loss) -> Diagnostic:
    document: QuizDocument = artefact.document
    stems = [scene.question.stem for scene in document.scenes if scene.question.id == loss.question]
    place = find_place(stems[0], artefact.places) if stems else None
    where = f"{loss.question}: " if loss.question else ""
    return Diagnostic(
        EXPORT_LOSS,
        place or Place(f"quizzes/{artefact.source_id}.yaml"),
        f"{artefact.artefact} of {artefact.source_id}, {where}{loss.cannot}",
        f"instead: {loss.instead}",
    )
