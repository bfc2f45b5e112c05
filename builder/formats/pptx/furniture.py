"""What stands at the foot of every slide: takes a fitted slide, gives its footer placeholders."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from builder.formats.pptx.layouts import FOOTER, MINUTES, NUMBER
from builder.formats.pptx.template import number_field

if TYPE_CHECKING:
    from builder.fit.placed import FittedSlide
    from builder.formats.pptx.shapes import Draughtsman


def footer_shapes(slide: FittedSlide, pen: Draughtsman) -> list[str]:
    """Give footer, minutes and slide number; the opening slide shows none."""
    if slide.layout == "opening":
        return []
    shapes = []
    if slide.footer:
        shapes.append(
            _holder("Footer", f'type="ftr" sz="quarter" idx="{FOOTER}"', slide.footer, pen)
        )
    if slide.minutes:
        shapes.append(
            _holder("Minutes", f'type="dt" sz="quarter" idx="{MINUTES}"', slide.minutes, pen)
        )
    number = number_field(pen.setter, str(slide.number))
    shapes.append(_shape("Slide number", f'type="sldNum" sz="quarter" idx="{NUMBER}"', number, pen))
    return shapes


def _holder(name: str, kind: str, text: str, pen: Draughtsman) -> str:
    run = f"<a:r><a:rPr {pen.setter.language()}/><a:t>{escape(pen.setter.ranges(text))}</a:t></a:r>"
    return _shape(name, kind, run, pen)


def _shape(name: str, kind: str, run: str, pen: Draughtsman) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{pen.ids.take()}" name="{name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr rtl="{int(pen.setter.rtl)}"/>'
        f"{run}</a:p></p:txBody></p:sp>"
    )
