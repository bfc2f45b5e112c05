"""A whole lesson in one file for a learning platform: takes its finished files, gives a table.

A `LessonPack` says which files stand in it, under which heading, with which title; their contents
are other artefacts, and join it only when all of them are made (`FilledPack`).
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

from builder.documents.catalogue_of_artefacts import ARTEFACTS

if TYPE_CHECKING:
    from builder.documents.artefact import Artefact
    from builder.documents.blocks import Frame
    from builder.documents.edition import Edition

PACK = "pack-imscc"


@dataclasses.dataclass(frozen=True, slots=True)
class PackedFile:
    """One file of a pack."""

    id: str
    """Its name, which no other file of the pack has."""
    title: str
    for_adults: bool
    """Whether platforms may show it to teachers only."""
    kind: Literal["file", "quiz"]
    """A quiz is a cartridge of its own, whose questions and pages join the pack's."""


@dataclasses.dataclass(frozen=True, slots=True)
class PackedGroup:
    """The files under one heading."""

    title: str
    files: tuple[PackedFile, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class LessonPack:
    """What stands in a pack."""

    frame: Frame
    id: str
    """The same in every build and language: the lesson with its band."""
    title: str
    groups: tuple[PackedGroup, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class FilledPack:
    """A pack with its files, in the order of its groups."""

    pack: LessonPack
    contents: tuple[bytes, ...]


_QUIZ = "quiz-imscc"
_LETTERS = ("letter-inform", "letter-opt-out", "letter-opt-in")
_POSTERS = tuple(
    kind.name
    for kind in ARTEFACTS
    if kind.source == "poster" and kind.format == "pdf" and kind.ink == "colour"
)
_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "page-for-teachers",
        (
            *("plan", "slides", "worksheet-answers", "quiz-slides", "quiz-answers"),
            *_LETTERS,
        ),
    ),
    ("pack-hand-out", ("worksheet", "worksheet-easy", "catch-up", "quiz-a", "quiz-b")),
    ("pack-posters", _POSTERS),
    ("pack-quizzes", (_QUIZ,)),
)
"""Heading and artefacts, in their order: posters in colour only, letters as files to change."""
_FOR_ADULTS = "page-for-teachers"
_AS_IT_STANDS = "pdf"
"""A letter in this format is left out, since the other one can be printed too."""

PARTS: frozenset[str] = frozenset(name for _, names in _GROUPS for name in names)
"""The artefacts that a pack is made of."""


def parts_in_order(artefacts: tuple[Artefact, ...]) -> tuple[Artefact, ...]:
    """Give those of a lesson's artefacts that its pack holds, heading by heading."""
    return tuple(
        part
        for _, names in _GROUPS
        for name in names
        for part in artefacts
        if part.artefact == name and _is_packed(part)
    )


def lesson_pack_of(
    parts: tuple[Artefact, ...], id_: str, title: str, edition: Edition, frame: Frame
) -> LessonPack:
    """Give the table of a pack.

    Args:
        parts: as `parts_in_order` gives them.
        id_: the lesson with its band.
        title: the lesson's title.
        edition: whose words the headings are in.
        frame: what surrounds it.
    """
    groups = []
    for heading, names in _GROUPS:
        files = tuple(_file(part, heading) for part in parts if part.artefact in names)
        if files:
            groups.append(PackedGroup(edition.word(heading), files))
    return LessonPack(frame, id_, title, tuple(groups))


def _is_packed(part: Artefact) -> bool:
    return part.artefact not in _LETTERS or part.format != _AS_IT_STANDS


def _file(part: Artefact, heading: str) -> PackedFile:
    return PackedFile(
        id=part.path.rpartition("/")[2],
        title=_title(part),
        for_adults=heading == _FOR_ADULTS or part.artefact == "staffroom-poster",
        kind="quiz" if part.artefact == _QUIZ else "file",
    )


def _title(part: Artefact) -> str:
    """Name a file: posters with their size, since each is there in several."""
    title: str = part.document.title if part.artefact == _QUIZ else part.document.frame.title
    return f"{title} · {part.paper}" if part.kind == "poster" else title
