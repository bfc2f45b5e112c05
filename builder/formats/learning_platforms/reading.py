"""Counting what is read back: takes what was found of each question, gives `Counts`."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from typing import TYPE_CHECKING

from builder.formats.archive import unpack
from builder.formats.exchange import Counts, UnreadableExportError
from builder.formats.learning_platforms.html import feedback_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """One question as it stands in a file."""

    key: str
    options: int
    right: int
    texts: tuple[str, ...]
    """All its texts, as HTML."""


def counted(found: Iterable[Found]) -> Counts:
    """Add up what was found. Raises UnreadableExportError for a text that is not well-formed."""
    each = tuple(found)
    return Counts(
        questions=len(each),
        options=sum(question.options for question in each),
        right=sum(question.right for question in each),
        feedback=sum(
            bool(text)
            for question in each
            for html in question.texts
            if html
            for text in feedback_texts(html)
        ),
    )


def members_of(content: bytes) -> dict[str, bytes]:
    """Give the members of a zip; none where a file is no whole zip."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return {}
    try:
        return unpack(content)
    except zipfile.BadZipFile:
        return {}


def member(members: Mapping[str, bytes], name: str) -> bytes:
    """Give one member. Raises UnreadableExportError where it is missing."""
    if name not in members:
        raise UnreadableExportError(f"{name} is missing in it")
    return members[name]
