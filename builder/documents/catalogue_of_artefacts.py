"""The artefacts by name: takes nothing, gives what each is made from, its format and its paper."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.poster import PosterKind
    from builder.documents.help_choice import Audience
    from builder.documents.poster import Ink

SourceKind = Literal["lesson", "quiz", "poster", "briefing", "pack"]
"""What an artefact is made from; `pack` for what is made from a lesson's other artefacts."""


@dataclasses.dataclass(frozen=True, slots=True)
class ArtefactKind:
    """One artefact that the builder can make; its name stands in file names."""

    name: str
    source: SourceKind
    format: str
    audience: Audience
    title: str
    """The interface word that a file's own title adds to the title of its source."""
    paper: str | None = None
    """The paper of a poster; None where the country decides, or where there is none."""
    only_paper: str | None = None
    """The country's paper that a poster size belongs to: A4 countries print A3, others Tabloid."""
    printed: bool = True
    extension: str | None = None
    """How its files end, where that is not the name of the format."""
    poster_kinds: tuple[PosterKind, ...] = ()
    """Which kinds of poster it is made of; empty for what is made of something else."""
    ink: Ink = "colour"
    bilingual: Literal["never", "too", "only"] = "never"
    """Whether it is made in two languages: too, or only so."""


_LARGE: tuple[PosterKind, ...] = ("flags", "steps", "school-people")
_FOR_PUPILS: tuple[PosterKind, ...] = (*_LARGE, "door", "tear-off", "card")
_SHEETS: tuple[tuple[str, str | None, str | None, tuple[PosterKind, ...]], ...] = (
    ("poster-a3", "A3", "A4", _LARGE),
    ("poster-a4", "A4", "A4", _LARGE),
    ("poster-tabloid", "Tabloid", "Letter", _LARGE),
    ("poster-letter", "Letter", "Letter", _LARGE),
    ("poster-a5", "A5", "A4", ("door",)),
    ("poster-half-letter", "Half-Letter", "Letter", ("door",)),
    ("tear-off", None, None, ("tear-off",)),
    ("card-sheet", None, None, ("card",)),
    ("card-fold-out", None, None, ("card",)),
    ("staffroom-poster", None, None, ("staffroom",)),
)
"""Name, paper, whose country's paper that belongs to, kinds of poster."""
_INKS: tuple[tuple[str, Ink], ...] = (("", "colour"), ("-bw", "black"))
_TEXTS: tuple[tuple[str, tuple[PosterKind, ...]], ...] = (
    ("poster-text", _FOR_PUPILS),
    ("staffroom-text", ("staffroom",)),
)


def _posters() -> Iterator[ArtefactKind]:
    """Give every sheet in colours and for a black printer, and the words of each alone."""
    for name, paper, only_paper, kinds in _SHEETS:
        for suffix, ink in _INKS:
            yield ArtefactKind(
                name=f"{name}{suffix}",
                source="poster",
                format="pdf",
                audience="staff" if "staffroom" in kinds else "pupils",
                title="poster-subject",
                paper=paper,
                only_paper=only_paper,
                poster_kinds=kinds,
                ink=ink,
            )
    for name, kinds in _TEXTS:
        yield ArtefactKind(
            name=name,
            source="poster",
            format="txt",
            audience="staff" if "staffroom" in kinds else "pupils",
            title="poster-text-subject",
            printed=False,
            poster_kinds=kinds,
        )


def _letters() -> Iterator[ArtefactKind]:
    """Give each letter twice: to print, and for the school to change."""
    for kind in ("inform", "opt-out", "opt-in"):
        for format_ in ("docx", "pdf"):
            name = f"letter-{kind}"
            yield ArtefactKind(
                *(name, "lesson", format_, "families", f"{name}-subject"),
                bilingual="too" if format_ == "pdf" else "never",
            )


_PLATFORMS: tuple[tuple[str, str, str], ...] = (
    ("quiz-moodle", "moodle", "xml"),
    ("quiz-gift", "gift", "gift"),
    ("quiz-canvas", "canvas", "zip"),
    ("quiz-imscc", "imscc", "imscc"),
    ("quiz-qti3", "qti3", "zip"),
)
"""What learning platforms import: name, format, how the file ends."""


def _for_platforms() -> Iterator[ArtefactKind]:
    """Give the quiz as each learning platform imports it."""
    for name, format_, extension in _PLATFORMS:
        yield ArtefactKind(
            *(name, "quiz", format_, "pupils", f"{name}-subject"),
            printed=False,
            extension=extension,
        )


_ELSEWHERE: tuple[tuple[str, str, str], ...] = (
    ("quiz-kahoot", "kahoot", "xlsx"),
    ("quiz-wayground", "wayground", "xlsx"),
    ("quiz-blooket", "blooket", "csv"),
    ("quiz-ms-forms", "ms_forms", "docx"),
    ("quiz-ms-forms-key", "ms_forms_key", "docx"),
    ("quiz-google-forms", "google_forms", "gs"),
    ("quiz-anki", "anki", "apkg"),
    ("scenario-twee", "twee", "twee"),
    ("quiz-h5p", "h5p", "h5p"),
    ("scenario-h5p", "h5p_scenario", "h5p"),
)
"""Name, format and extension of what other programs import of a quiz."""


def _quizzes_elsewhere() -> Iterator[ArtefactKind]:
    """Give a quiz for class games, forms, cards and stories."""
    for name, format_, extension in _ELSEWHERE:
        yield ArtefactKind(
            *(name, "quiz", format_, "pupils", f"{name}-subject"),
            printed=False,
            extension=extension,
        )


ARTEFACTS: tuple[ArtefactKind, ...] = (
    ArtefactKind("slides", "lesson", "pptx", "pupils", "deck-subject", printed=False),
    ArtefactKind("plan", "lesson", "pdf", "adults", "plan-subject"),
    *(
        ArtefactKind(name, "lesson", "pdf", "pupils", f"{name}-subject", bilingual="too")
        for name in ("worksheet", "worksheet-easy", "worksheet-answers")
    ),
    ArtefactKind("key-words", "lesson", "pdf", "pupils", "worksheet-key-words", bilingual="only"),
    ArtefactKind("catch-up", "lesson", "pdf", "pupils", "catch-up-subject"),
    *_posters(),
    ArtefactKind("quiz-a", "quiz", "pdf", "pupils", "quiz-subject"),
    ArtefactKind("quiz-b", "quiz", "pdf", "pupils", "quiz-subject"),
    ArtefactKind("quiz-answers", "quiz", "pdf", "pupils", "quiz-answers-subject"),
    ArtefactKind("quiz-slides", "quiz", "pptx", "pupils", "quiz-slides-subject", printed=False),
    ArtefactKind(
        *("quiz-player", "quiz", "player", "pupils", "quiz-player-subject"),
        printed=False,
        extension="html",
    ),
    ArtefactKind(
        *("quiz-scorm", "quiz", "scorm", "pupils", "quiz-scorm-subject"),
        printed=False,
        extension="zip",
    ),
    *_for_platforms(),
    ArtefactKind(
        *("pack-imscc", "pack", "imscc_pack", "adults", "pack-imscc-subject"),
        printed=False,
        extension="imscc",
    ),
    *_quizzes_elsewhere(),
    *_letters(),
    ArtefactKind("briefing", "briefing", "pdf", "staff", "briefing-subject"),
    ArtefactKind("briefing", "briefing", "docx", "staff", "briefing-subject"),
    ArtefactKind(
        *("disclosure-card", "briefing", "pdf", "staff", "disclosure-card-subject"),
        paper="A5",
        only_paper="A4",
    ),
    ArtefactKind(
        *("disclosure-card", "briefing", "pdf", "staff", "disclosure-card-subject"),
        paper="Half-Letter",
        only_paper="Letter",
    ),
)

BILINGUAL: tuple[str, ...] = tuple(
    dict.fromkeys(kind.name for kind in ARTEFACTS if kind.bilingual != "never")
)
"""The artefacts that are made in two languages."""
