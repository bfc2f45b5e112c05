"""What may be handed out: takes planned artefacts, says which of them nobody has checked yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostic, Diagnostics, Place, define

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.documents.artefact import Artefact

NOT_RELEASED = define(
    "not-released", "A release was asked for, and no person has checked this file's words or help."
)

_HINT = (
    "Have the translation signed (the part itself, and interface and vocabulary, which all share) "
    "and the help services checked, or build without --release: the files then say that they are "
    "drafts."
)


def unchecked(artefact: Artefact) -> tuple[str, ...]:
    """Give what no person has checked of an artefact, in words; empty when it is ready."""
    return (
        *(("its translation is a draft",) if artefact.translation_status == "draft" else ()),
        *(("its help services are not verified",) if artefact.help_status == "unverified" else ()),
    )


def check_release(artefacts: Iterable[Artefact], diagnostics: Diagnostics) -> None:
    """Refuse every artefact that is not ready, each with its own line."""
    for artefact in artefacts:
        if reasons := unchecked(artefact):
            message = " and ".join(reasons)
            diagnostics.extend([Diagnostic(NOT_RELEASED, Place(artefact.path), message, _HINT)])
