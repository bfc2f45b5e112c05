"""The loss report: takes planned artefacts, notes what each target cannot carry of a quiz.

It is known before anything is written: `check` lists every loss, a build says how many there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostics, Place, Severity, define
from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import ExchangeFormat, LimitedFormat
from builder.pipeline.formats import find_format
from builder.pipeline.places import find_place, place_finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.diagnostics import Finding
    from builder.documents.artefact import Artefact
    from builder.formats.exchange import Loss

EXPORT_LOSS = define(
    "export-loss", "Something in a quiz that a format cannot carry.", Severity.NOTE
)


def note_losses(artefacts: Iterable[Artefact], diagnostics: Diagnostics) -> int:
    """Note each loss once, however many locales and bands have it; give how many there are.

    Args:
        artefacts: all that is planned.
        diagnostics: takes the notes.
    """
    noted: set[tuple[str, str, Loss]] = set()
    for artefact in artefacts:
        if isinstance(artefact.document, QuizDocument):
            diagnostics.extend(place_finding(each, artefact) for each in _too_long(artefact))
            for loss in _losses(artefact):
                if (artefact.source_id, artefact.artefact, loss) not in noted:
                    noted.add((artefact.source_id, artefact.artefact, loss))
                    _note(artefact, loss, diagnostics)
    return len(noted)


def _losses(artefact: Artefact) -> tuple[Loss, ...]:
    found = find_format(artefact.format)
    return found.losses(artefact.document) if isinstance(found, ExchangeFormat) else ()


def _too_long(artefact: Artefact) -> tuple[Finding, ...]:
    found = find_format(artefact.format)
    return found.too_long(artefact.document) if isinstance(found, LimitedFormat) else ()


def _note(artefact: Artefact, loss: Loss, diagnostics: Diagnostics) -> None:
    document: QuizDocument = artefact.document
    stems = [scene.question.stem for scene in document.scenes if scene.question.id == loss.question]
    place = find_place(stems[0], artefact.places) if stems else None
    where = f"{loss.question}: " if loss.question else ""
    message = f"{artefact.artefact} of {artefact.source_id}, {where}{loss.cannot}"
    diagnostics.add(
        EXPORT_LOSS,
        place or Place(f"quizzes/{artefact.source_id}.yaml"),
        message,
        f"instead: {loss.instead}",
    )
