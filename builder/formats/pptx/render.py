"""Slide decks: takes a `FittedDeck` and assets, gives the bytes of a .pptx file.

Everything is native: text in placeholders and shapes, drawings as freeforms, the chart with its
sheet. Only QR codes are pictures.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
from typing import TYPE_CHECKING, Any

import segno
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml

from builder.fit.placed import (
    Badge,
    Box,
    ChartShape,
    DrawingShape,
    FittedDeck,
    FittedSlide,
    Panel,
    Pennant,
    Placed,
    QrShape,
    Tail,
    TextShape,
    Trail,
)
from builder.formats import archive
from builder.formats.format import Rendered
from builder.formats.pptx.chart import add_chart
from builder.formats.pptx.colours import Palette
from builder.formats.pptx.drawings import Stroke, placed_box, strokes
from builder.formats.pptx.furniture import footer_shapes
from builder.formats.pptx.names import DECLARED
from builder.formats.pptx.notes import write_notes, write_notes_page
from builder.formats.pptx.playing import stop_clicks
from builder.formats.pptx.sections import write_sections
from builder.formats.pptx.shapes import Draughtsman, Ids
from builder.formats.pptx.template import empty_deck, layout_index, tree
from builder.formats.pptx.text import Typesetter
from builder.formats.pptx.units import emu
from builder.formats.pptx.xpath import compile_once

if TYPE_CHECKING:
    from builder.documents.quiz_bodies import Jump
    from builder.formats.assets import Assets

_MADE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""A constant: the same input gives the same bytes on any day."""

_MAKER = "lessonpack"
_QR_SCALE = 8
_QR_QUIET = 3
_BEFORE_SHAPES = 2
"""Elements of a shape tree that stand before its shapes."""

_FIRST = ("[Content_Types].xml", "_rels/.rels")


class PptxFormat:
    """Writes fitted decks as PowerPoint files."""

    name = "pptx"
    extension = "pptx"
    libraries = ("python-pptx", "lxml", "fonttools", "segno", "xlsxwriter")
    templates = ("art",)

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Draw a fitted deck. Raises TypeError for any other document."""
        if not isinstance(document, FittedDeck):
            raise TypeError(f"slides are made of a fitted deck, not of {type(document).__name__}")
        if document.findings:
            return Rendered(None, document.findings)
        setter = Typesetter(document.frame, Palette(assets.theme))
        return Rendered(_DeckWriter(document, assets, setter).write())


@dataclasses.dataclass(frozen=True, slots=True)
class _DeckWriter:
    """Writes one deck."""

    document: FittedDeck
    assets: Assets
    setter: Typesetter

    def write(self) -> bytes:
        """Give the file's bytes."""
        deck = empty_deck(self.setter)
        write_notes_page(deck)
        # All slides first: a link may lead to a later one.
        added = [self._add_slide(deck, slide) for slide in self.document.slides]
        for slide, fitted in zip(added, self.document.slides, strict=True):
            self._write_slide(slide, fitted, added)
        write_sections(deck, self.document.slides)
        self._write_properties(deck.core_properties)
        buffer = io.BytesIO()
        deck.save(buffer)
        return archive.pack(archive.unpack(buffer.getvalue()), _FIRST)

    def _write_properties(self, properties: Any) -> None:
        frame = self.document.frame
        properties.title, properties.subject = frame.title, frame.subject
        properties.language = frame.language
        properties.author = properties.last_modified_by = _MAKER
        properties.created = properties.modified = _MADE
        properties.revision = 1
        properties.keywords = properties.comments = properties.category = ""

    def _add_slide(self, deck: Any, fitted: FittedSlide) -> Any:
        return deck.slides.add_slide(deck.slide_layouts[layout_index(fitted.layout)])

    def _write_slide(self, slide: Any, fitted: FittedSlide, added: list[Any]) -> None:
        def relate(jump: Jump) -> str:
            target = added[self.document.number_of(jump) - 1]
            return str(slide.part.relate_to(target.part, RELATIONSHIP_TYPE.SLIDE))

        title_type = "ctrTitle" if fitted.layout == "opening" else "title"
        pen = Draughtsman(self.setter, Ids(), relate, title_type)
        parts = [self._part(slide, pen, element) for element in fitted.elements]
        parts += footer_shapes(fitted, pen)
        old = slide.shapes._spTree  # noqa: SLF001
        written = tree("".join(part for part in parts if isinstance(part, str)))
        new = parse_xml(f"<p:cSld {DECLARED}>{written}</p:cSld>")[0]
        for place, part in enumerate(parts, _BEFORE_SHAPES):
            if not isinstance(part, str):
                new.insert(place, part)
        old.getparent().replace(old, new)
        if fitted.by_link:
            stop_clicks(slide)
        write_notes(slide, fitted.notes, self.setter)

    def _part(self, slide: Any, pen: Draughtsman, element: Placed) -> Any:  # noqa: PLR0911
        match element:
            case TextShape():
                return pen.text(element)
            case Panel():
                return pen.panel(element)
            case Trail():
                return pen.trail(element)
            case Tail():
                return pen.tail(element)
            case Pennant():
                return pen.pennant(element)
            case Badge():
                return pen.badge(element)
            case DrawingShape():
                return self._drawing(pen, element)
            case ChartShape():
                return _numbered(add_chart(slide, element, self.setter), pen)
            case QrShape():
                return _numbered(_add_code(slide, element), pen)

    def _drawing(self, pen: Draughtsman, drawing: DrawingShape) -> str:
        svg = self.assets.drawing(drawing.name).svg
        box = placed_box(svg, drawing.box, drawing.align, drawing.anchor, rtl=self.setter.rtl)
        flipped = drawing.directed and self.setter.rtl
        parts = [
            pen.outline("Part", each.outline, self._paint(each))
            for each in strokes(svg, box, flipped=flipped)
        ]
        return pen.group(f"Drawing {drawing.name}", box, drawing.alt, "".join(parts))

    def _paint(self, stroke: Stroke) -> str:
        palette = self.setter.palette
        line = "<a:ln><a:noFill/></a:ln>"
        if stroke.line:
            line = (
                f'<a:ln w="{emu(stroke.line_width)}" cap="rnd">'
                f"{palette.fill(stroke.line, stroke.opacity)}<a:round/></a:ln>"
            )
        return palette.fill(stroke.fill, stroke.opacity) + line


def _add_code(slide: Any, code: QrShape) -> Any:
    image = io.BytesIO()
    segno.make(code.url, error="m", micro=False).save(
        image, kind="png", scale=_QR_SCALE, border=_QR_QUIET
    )
    box: Box = code.box
    picture = slide.shapes.add_picture(image, emu(box.x), emu(box.y), emu(box.w), emu(box.h))
    about = picture._element.nvPicPr.cNvPr  # noqa: SLF001
    about.set("name", "QR code")
    about.set("descr", code.alt)
    return picture._element  # noqa: SLF001


def _numbered(element: Any, pen: Draughtsman) -> Any:
    """Give an element that python-pptx made the next id of the slide."""
    about = next(each for each in element.iter() if each.tag.endswith("}cNvPr"))
    about.set("id", str(pen.ids.take()))
    return element


compile_once()
FORMAT = PptxFormat()
