"""Facilitator notes: takes a slide's notes, gives them as paragraphs of its notes page.

Notes pages are printed too: the slide stands small at the top, so that long notes fit the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml

from builder.fit.placed import HEIGHT, WIDTH, Box
from builder.formats.pptx.names import DECLARED, A
from builder.formats.pptx.units import emu, hundredths
from builder.languages.typography import after_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.fit.placed import Note
    from builder.formats.pptx.text import Typesetter

_SPACE = 6.0
"""Space above a paragraph, in points."""

_SIZE = 14.0
_PICTURE_WIDTH = 352.0
_PICTURE = Box(94, 40, _PICTURE_WIDTH, _PICTURE_WIDTH * HEIGHT / WIDTH)
_TEXT = Box(40, _PICTURE.bottom + 14, 460, 424)
"""Where slide and notes stand on a page of 540 x 720 points, above the page's number."""


def write_notes_page(deck: Any) -> None:
    """Put the slide's picture and the notes in their places on the deck's notes master."""
    places = {PP_PLACEHOLDER.SLIDE_IMAGE: _PICTURE, PP_PLACEHOLDER.BODY: _TEXT}
    for shape in deck.notes_master.placeholders:
        box = places.get(shape.placeholder_format.type)
        if box is not None:
            shape.left, shape.top = emu(box.x), emu(box.y)
            shape.width, shape.height = emu(box.w), emu(box.h)


def write_notes(slide: Any, notes: Sequence[Note], setter: Typesetter) -> None:
    """Write the notes page of a python-pptx slide."""
    body = slide.notes_slide.notes_text_frame._txBody  # noqa: SLF001
    for paragraph in body.findall(f"{{{A}}}p"):
        body.remove(paragraph)
    for note in notes:
        for index, line in enumerate(note.text.split("\n")):
            body.append(parse_xml(_paragraph(note.label if index == 0 else "", line, setter)))


def _paragraph(label: str, line: str, setter: Typesetter) -> str:
    said = f"{label}{after_label(setter.frame.language)}"
    start = setter.plain(said, bold=True, size=_SIZE) if label else ""
    return (
        f'<a:p {DECLARED}><a:pPr marL="0" indent="0" algn="{setter.alignment("start")}" '
        f'rtl="{int(setter.rtl)}"><a:spcBef><a:spcPts val="{hundredths(_SPACE)}"/></a:spcBef>'
        f"<a:buNone/></a:pPr>{start}{setter.plain(line, size=_SIZE)}</a:p>"
    )
