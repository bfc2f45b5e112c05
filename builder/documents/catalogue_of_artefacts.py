"""The artefacts by name: takes nothing, gives what each is made from, its format and its paper."""

from __future__ import annotations

import dataclasses
from typing import Literal

SourceKind = Literal["lesson", "quiz", "poster"]


@dataclasses.dataclass(frozen=True, slots=True)
class ArtefactKind:
    """One artefact that the builder can make; its name stands in file names."""

    name: str
    source: SourceKind
    format: str
    audience: Literal["pupils", "adults"]
    title: str
    """The interface word that a file's own title adds to the title of its source."""
    paper: str | None = None
    """The paper of a poster; None where the country decides, or where there is none."""
    only_paper: str | None = None
    """The country's paper that a poster size belongs to: A4 countries print A3, others Tabloid."""
    printed: bool = True


ARTEFACTS: tuple[ArtefactKind, ...] = (
    ArtefactKind("slides", "lesson", "pptx", "pupils", "deck-subject", printed=False),
    ArtefactKind("plan", "lesson", "pdf", "adults", "plan-subject"),
    ArtefactKind("worksheet", "lesson", "pdf", "pupils", "worksheet-subject"),
    ArtefactKind("worksheet-easy", "lesson", "pdf", "pupils", "worksheet-easy-subject"),
    ArtefactKind("worksheet-answers", "lesson", "pdf", "pupils", "worksheet-answers-subject"),
    ArtefactKind(
        "poster-a3", "poster", "pdf", "pupils", "poster-subject", paper="A3", only_paper="A4"
    ),
    ArtefactKind(
        "poster-a4", "poster", "pdf", "pupils", "poster-subject", paper="A4", only_paper="A4"
    ),
    ArtefactKind(
        "poster-tabloid",
        "poster",
        "pdf",
        "pupils",
        "poster-subject",
        paper="Tabloid",
        only_paper="Letter",
    ),
    ArtefactKind(
        "poster-letter",
        "poster",
        "pdf",
        "pupils",
        "poster-subject",
        paper="Letter",
        only_paper="Letter",
    ),
    ArtefactKind("quiz-a", "quiz", "pdf", "pupils", "quiz-subject"),
    ArtefactKind("quiz-answers", "quiz", "pdf", "pupils", "quiz-answers-subject"),
)

NAMES: tuple[str, ...] = tuple(kind.name for kind in ARTEFACTS)
