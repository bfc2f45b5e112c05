"""Documents in two languages: takes a lesson's source in each, gives what is drawn of both.

Both halves are made as they are made alone, then joined text by text (`documents/both.py`); the
services are those of the first, whatever language a service answers in.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.documents.both import in_both
from builder.documents.catalogue_of_artefacts import ARTEFACTS
from builder.pipeline.documents_of import DocumentMaker, is_made_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.theme import Theme
    from builder.diagnostics import Diagnostic
    from builder.documents.catalogue_of_artefacts import ArtefactKind
    from builder.fit.shaping import Ruler
    from builder.pipeline.documents_of import SourceInEdition
    from builder.pipeline.untranslated import OpenTexts


@dataclasses.dataclass(frozen=True, slots=True)
class Half:
    """A source in one of the two languages, and what it lacks."""

    source: SourceInEdition
    left: OpenTexts


@dataclasses.dataclass(frozen=True, slots=True)
class InTwo:
    """An artefact in two languages; None for a document where a half lacks a text."""

    kind: ArtefactKind
    document: Any
    missing: tuple[tuple[SourceInEdition, tuple[Diagnostic, ...]], ...]
    """What each half lacks of it."""


def merged(first: SourceInEdition, other: SourceInEdition) -> SourceInEdition:
    """Give the first source with the places of both: what the manifest and findings go by."""
    return dataclasses.replace(
        first,
        places={**other.places, **first.places},
        reviewed=first.reviewed and other.reviewed,
    )


def in_two(first: Half, other: Half, theme: Theme, ruler: Ruler) -> Iterator[InTwo]:
    """Make everything of a lesson that is made in two languages.

    Args:
        first: the lesson in the class's language.
        other: the same in the other language, with the first one's help.
        theme: sizes and colours.
        ruler: measures text.
    """
    reviewed = first.source.reviewed and other.source.reviewed
    makers = tuple(
        DocumentMaker(dataclasses.replace(half.source, reviewed=reviewed), theme, ruler)
        for half in (first, other)
    )
    record, edition = first.source.localised.record, first.source.edition
    for kind in ARTEFACTS:
        if (
            kind.source == "lesson"
            and kind.bilingual != "never"
            and is_made_of(kind, record, edition)
        ):
            pages, others = (maker.document(kind) for maker in makers)
            lacking = (
                (first.source, first.left.shown_by(pages)),
                (other.source, other.left.shown_by(others)),
            )
            missing = tuple(each for each in lacking if each[1])
            joined = None if missing else in_both(pages, others, others.frame)
            yield InTwo(kind, joined, missing)
