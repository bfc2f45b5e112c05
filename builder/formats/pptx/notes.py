"""Facilitator notes: takes a slide's notes, gives them as paragraphs of its notes page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pptx.oxml import parse_xml

from builder.formats.pptx.names import DECLARED, A

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.fit.placed import Note
    from builder.formats.pptx.text import Typesetter

_SPACE = 600
"""Space above a paragraph, in hundredths of a point."""


def write_notes(slide: Any, notes: Sequence[Note], setter: Typesetter) -> None:
    """Write the notes page of a python-pptx slide."""
    body = slide.notes_slide.notes_text_frame._txBody  # noqa: SLF001
    for paragraph in body.findall(f"{{{A}}}p"):
        body.remove(paragraph)
    for note in notes:
        for index, line in enumerate(note.text.split("\n")):
            body.append(parse_xml(_paragraph(note.label if index == 0 else "", line, setter)))


def _paragraph(label: str, line: str, setter: Typesetter) -> str:
    start = setter.plain(f"{label}: ", bold=True) if label else ""
    return (
        f'<a:p {DECLARED}><a:pPr algn="{setter.alignment("start")}" rtl="{int(setter.rtl)}">'
        f'<a:spcBef><a:spcPts val="{_SPACE}"/></a:spcBef></a:pPr>{start}{setter.plain(line)}</a:p>'
    )
