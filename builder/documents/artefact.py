"""One planned file: takes nothing, gives what the pipeline needs to draw, name and list it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.diagnostics import Place


@dataclasses.dataclass(frozen=True, slots=True)
class Artefact:
    """A finished document that is not drawn yet, and what the manifest says of it."""

    path: str
    """Relative to the output folder."""
    format: str
    document: Any
    kind: str
    source_id: str
    artefact: str
    lesson: str | None
    quiz: str | None
    band: str
    locale: str
    language: str
    country: str
    paper: str | None
    translation_status: Literal["source", "draft", "reviewed"]
    help_status: Literal["verified", "unverified", "none"]
    places: Mapping[str, Place]
    """Where each text of the document was written, for findings that know only the words."""
    with_language: str | None = None
    """The other language of a document that is in two."""
    parts: tuple[Artefact, ...] = ()
    """What has to be finished before it, since it is made of their files."""
