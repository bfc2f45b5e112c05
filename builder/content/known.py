"""The names that a project's files may refer to: takes `Content`, gives them by kind."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.diagnostics import define

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from builder.content.load import Content

CYCLE = define("circular-order", "Steps that each have to come before the other.")


@dataclasses.dataclass(frozen=True)
class Known:
    """Ids by kind."""

    bands: tuple[str, ...]
    flags: tuple[str, ...]
    steps: tuple[str, ...]
    rows: tuple[str, ...]
    concepts: tuple[str, ...]
    art: tuple[str, ...]
    quizzes: tuple[str, ...]
    posters: tuple[str, ...]
    after: Mapping[str, tuple[str, ...]]
    """The steps that have to come before each step."""


def known_names(content: Content, unread: Collection[str]) -> Known:
    """Gather the names; `unread` are quizzes and posters with errors of their own, which exist."""
    vocabulary = content.shared.vocabulary()
    return Known(
        bands=tuple(band.id for band in vocabulary.bands),
        flags=tuple(flag.id for flag in vocabulary.red_flags),
        steps=tuple(step.id for step in vocabulary.steps),
        rows=tuple(row.id for row in vocabulary.rows),
        concepts=tuple(concept.id for concept in vocabulary.concepts),
        art=tuple(drawing.id for drawing in content.interface.record.drawings),
        quizzes=(*content.quizzes, *unread),
        posters=(*content.posters, *unread),
        after={step.id: step.after for step in vocabulary.steps},
    )
