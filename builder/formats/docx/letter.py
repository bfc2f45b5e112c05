"""The letter to families in Word: takes a `Letter` and a writer, gives the body's elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.formats.docx.styles import Sizes
from builder.formats.docx.wordml import Element, el, twips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.documents.letter import Letter, Part, Slip
    from builder.formats.docx.writer import Writer

SIZES = Sizes(body=10, title=19, heading=11, before_heading=6, after=2)
"""Small enough for one page with the longest of our lessons, as the page for print is."""

_SLIP_LABEL = 45.0
"""Width of the slip's first column, in millimetres."""

_SLIP_ROW = 11.0
"""Height of its rows, to write in by hand, in millimetres."""

_ROOM = (el("w:spacing", {"w:before": twips(8), "w:after": twips(8)}),)
"""Above and below what is filled in or ticked."""


def letter_body(letter: Letter, writer: Writer, width: float) -> Iterator[Element]:
    """Write the letter and, where there is one, its slip; `width` is that of a line, in mm."""
    yield writer.words(letter.title, "Title")
    yield writer.on_one_line([writer.blank(f.label, f.prompt) for f in letter.facts], width)
    yield writer.words(letter.greeting)
    for part in letter.parts:
        yield from _part(part, letter, writer, width)
    yield writer.words(letter.closing)
    yield writer.paragraph(writer.blank(letter.sign.label, letter.sign.prompt))
    if letter.slip:
        yield from _slip(letter.slip, writer, width)


def _part(part: Part, letter: Letter, writer: Writer, width: float) -> Iterator[Element]:
    yield writer.words(part.title, "Heading1")
    for paragraph in part.paragraphs:
        yield writer.words(paragraph)
    yield from writer.list(part.points, numbered=part.numbered)
    if part.shows_help:
        yield from writer.help(letter.help, letter.words["help-text"])
    if part.blanks:
        blanks = [writer.blank(each.label, each.prompt) for each in part.blanks]
        yield writer.on_one_line(blanks, width)


def _slip(slip: Slip, writer: Writer, width: float) -> Iterator[Element]:
    yield writer.words(slip.title, "Heading1", layout=[el("w:pageBreakBefore")])
    yield writer.words(slip.intro)
    yield writer.paragraph(writer.blank(slip.return_by.label, slip.return_by.prompt), layout=_ROOM)
    for choice in slip.choices:
        yield writer.paragraph(writer.tick(choice), layout=_ROOM)
    head = [[writer.run(title, "Strong")] for title in slip.head]
    rows = [
        [[writer.run(field.label, "Strong")], [writer.control(field.label, field.prompt)]]
        for field in slip.fields
    ]
    widths = (_SLIP_LABEL, width - _SLIP_LABEL)
    yield writer.table([head, *rows], widths, height=_SLIP_ROW)
