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
    paper: str | None = None
    """The paper of a poster; None where the country decides, or where there is none."""
    only_paper: str | None = None
    """The country's paper that a poster size belongs to: A4 countries print A3, others Tabloid."""
    printed: bool = True


ARTEFACTS: tuple[ArtefactKind, ...] = (
    ArtefactKind("slides", "lesson", "pptx", "pupils", printed=False),
    ArtefactKind("plan", "lesson", "pdf", "adults"),
    ArtefactKind("worksheet", "lesson", "pdf", "pupils"),
    ArtefactKind("worksheet-easy", "lesson", "pdf", "pupils"),
    ArtefactKind("worksheet-answers", "lesson", "pdf", "pupils"),
    ArtefactKind("poster-a3", "poster", "pdf", "pupils", paper="A3", only_paper="A4"),
    ArtefactKind("poster-a4", "poster", "pdf", "pupils", paper="A4", only_paper="A4"),
    ArtefactKind("poster-tabloid", "poster", "pdf", "pupils", paper="Tabloid", only_paper="Letter"),
    ArtefactKind("poster-letter", "poster", "pdf", "pupils", paper="Letter", only_paper="Letter"),
    ArtefactKind("quiz-a", "quiz", "pdf", "pupils"),
    ArtefactKind("quiz-answers", "quiz", "pdf", "pupils"),
)

NAMES: tuple[str, ...] = tuple(kind.name for kind in ARTEFACTS)
