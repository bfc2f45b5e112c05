"""Text as DrawingML: takes placed paragraphs and the deck's frame, gives text bodies.

Every run says its language; every paragraph of a right-to-left deck says its direction; a phone,
address or code is isolated from the direction of its line.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from builder.formats.pptx.units import emu, hundredths
from builder.languages.locale import office_tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.documents.blocks import Frame
    from builder.fit.placed import Anchor, Insets, Paragraph, Run
    from builder.formats.pptx.colours import Palette

_ISOLATE, _END_ISOLATE = "\u2066", "\u2069"
_RANGE = re.compile(r"\d+ ?[-\u2013] ?\d+")
_ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}
_LATIN = "en-GB"
"""The second language of runs in a deck of another script."""


@dataclasses.dataclass(frozen=True, slots=True)
class Typesetter:
    """Writes text of one deck."""

    frame: Frame
    palette: Palette

    @property
    def rtl(self) -> bool:
        """Whether lines start at the right."""
        return self.frame.direction == "rtl"

    def body(self, paragraphs: Iterable[Paragraph], insets: Insets, anchor: Anchor) -> str:
        """Give a `p:txBody`; autofit stays as a belt for a teacher's own words."""
        written = "".join(self.paragraph(each) for each in paragraphs)
        return f"<p:txBody>{self.frame_of(insets, anchor)}<a:lstStyle/>{written}</p:txBody>"

    def frame_of(self, insets: Insets, anchor: Anchor) -> str:
        """Give an `a:bodyPr` with its insets on the sides that the direction wants."""
        left, right = (insets.end, insets.start) if self.rtl else (insets.start, insets.end)
        return (
            f'<a:bodyPr wrap="square" lIns="{emu(left)}" tIns="{emu(insets.top)}" '
            f'rIns="{emu(right)}" bIns="{emu(insets.bottom)}" rtlCol="{int(self.rtl)}" '
            f'anchor="{_ANCHORS[anchor]}"><a:normAutofit/></a:bodyPr>'
        )

    def paragraph(self, paragraph: Paragraph) -> str:
        """Give an `a:p`."""
        runs = "".join(self._run(run, paragraph.size) for run in paragraph.runs)
        space = f'<a:spcBef><a:spcPts val="{hundredths(paragraph.before)}"/></a:spcBef>'
        return (
            f'<a:p><a:pPr marL="0" indent="0" algn="{self.alignment(paragraph.align)}" '
            f'rtl="{int(self.rtl)}">{space}<a:buNone/></a:pPr>{runs}</a:p>'
        )

    def alignment(self, align: str) -> str:
        """Give DrawingML's name of an alignment, which knows left and right only."""
        if align == "center":
            return "ctr"
        return "r" if (align == "end") != self.rtl else "l"

    def plain(self, text: str, *, bold: bool = False, size: float | None = None) -> str:
        """Give a run without colour, for notes and prompts."""
        sized = f' sz="{hundredths(size)}"' if size else ""
        properties = f'<a:rPr {self.language()}{sized} b="{int(bold)}"/>'
        return f"<a:r>{properties}<a:t>{escape(self.ranges(text))}</a:t></a:r>"

    def language(self, tag: str | None = None) -> str:
        """Give the attributes that say a run's language."""
        own = office_tag(self.frame.language)
        second = own if self.frame.script == "Latn" else _LATIN
        return f'lang={quoteattr(tag or own)} altLang={quoteattr(second)} dirty="0"'

    def _run(self, run: Run, size: float) -> str:
        text = self._contact(run.text) if run.contact else self.ranges(run.text)
        return (
            f"<a:r><a:rPr {self.language(run.language)} "
            f'sz="{hundredths(run.size or size)}" b="{int(run.bold)}">'
            f"{self.palette.fill(run.colour)}</a:rPr><a:t>{escape(text)}</a:t></a:r>"
        )

    def ranges(self, text: str) -> str:
        """Give a text whose ranges of numbers (`10–18`) its line does not turn round."""
        return _RANGE.sub(lambda found: self._contact(found[0]), text) if self.rtl else text

    def _contact(self, text: str) -> str:
        """Give a contact that its line does not reorder; isolates only where they matter."""
        return f"{_ISOLATE}{text}{_END_ISOLATE}" if self.rtl else text
