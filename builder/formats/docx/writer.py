"""The body of a Word file: takes words, contacts and blanks, gives paragraphs, lists and tables.

Everything is written in the document's direction; phones, addresses and codes are set apart from
it. Blanks are content controls: a click selects them, and they cannot come apart.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from builder.formats.docx.page import section
from builder.formats.docx.styles import language
from builder.formats.docx.wordml import Element, el, mm, text_of, val
from builder.languages.typography import WIDE_COLON, after_label, aside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from builder.documents.blocks import Frame, HelpEntry, HelpStrip

_NO_BREAK_SPACE = "\u00a0"
_ISOLATE, _END_OF_ISOLATE = "\u2066", "\u2069"
_UNTICKED, _TICKED = "\u2610", "\u2612"
_TICK_FONT = "MS Gothic"
_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_BETWEEN = " · "

Spans = list[Element]
"""What stands in a paragraph: runs, links, content controls."""


class Writer:
    """Writes one document; keeps the addresses that its links lead to."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.links: list[str] = []
        self._controls = 0

    @property
    def relationships(self) -> Iterator[tuple[str, str, str]]:
        """Give id, kind and target of each link."""
        for number, target in enumerate(self.links):
            yield f"link{number + 1}", _HYPERLINK, target

    # Paragraphs

    def paragraph(
        self, spans: Sequence[Element], style: str = "", *, layout: Sequence[Element] = ()
    ) -> Element:
        """Make a paragraph; `layout` is what it has besides its style, in Word's order."""
        right = el("w:bidi") if self.frame.direction == "rtl" else None
        named = val("w:pStyle", style) if style else None
        early = [each for each in layout if not _after_direction(each)]
        late = [each for each in layout if _after_direction(each)]
        return el("w:p", None, el("w:pPr", None, named, *early, right, *late), *spans)

    def words(self, words: str, style: str = "", *, layout: Sequence[Element] = ()) -> Element:
        """Make a paragraph of plain words."""
        return self.paragraph([self.run(words)], style, layout=layout)

    def list(self, items: Iterable[str], *, numbered: bool = False) -> Iterator[Element]:
        """Make a list, a paragraph for each entry."""
        style = "ListNumber" if numbered else "ListBullet"
        for item in items:
            yield self.words(item, style)

    def on_one_line(self, groups: Sequence[Spans], width: float) -> Element:
        """Set groups side by side at equal distances; `width` is that of the line, in mm."""
        stops = [
            el("w:tab", {"w:val": "left", "w:pos": mm(width * number / len(groups))})
            for number in range(1, len(groups))
        ]
        spans = [span for group in groups for span in (*group, self._tab())][:-1]
        return self.paragraph(spans, layout=[el("w:tabs", None, *stops)] if stops else [])

    def end_section(self, columns: int, *, goes_on: bool) -> Element:
        """End a section, which was set in so many columns; see `section`."""
        ended = section(self.frame, columns, goes_on=goes_on)
        return el("w:p", None, el("w:pPr", None, val("w:pStyle", "SectionEnd"), ended))

    # What stands in a paragraph

    def run(self, words: str, style: str = "", tag: str = "") -> Element:
        """Make a run of words; `tag` is their language where it is not the document's."""
        named = val("w:rStyle", style) if style else None
        rtl = self.frame.direction == "rtl" and (not tag or _has_rtl(words))
        other = language(self.frame, tag) if tag else None
        look = el("w:rPr", None, named, el("w:rtl") if rtl else None, other)
        return el("w:r", None, look, text_of("w:t", words))

    def label(self, words: str) -> str:
        """Give a label as it stands before its value."""
        return f"{words}{after_label(self.frame.language)}"

    def aside(self, words: str) -> str:
        """Give words in brackets as they stand after others, with the space before them."""
        return aside(words, self.frame.language)

    def typed(self, value: str, style: str = "", href: str = "") -> Element:
        """Set a phone, address or code apart from the direction of its line; link it."""
        shown = _NO_BREAK_SPACE.join(value.split())
        if self.frame.direction == "rtl" and not _has_rtl(value):
            shown = f"{_ISOLATE}{shown}{_END_OF_ISOLATE}"
        named = val("w:rStyle", style) if style else None
        run = el("w:r", None, el("w:rPr", None, named), *_unbroken(shown))
        if not href:
            return run
        self.links.append(href)
        return el("w:hyperlink", {"r:id": f"link{len(self.links)}", "w:history": "1"}, run)

    def blank(self, label: str, prompt: str) -> Spans:
        """Make a label and the field that is filled in behind it."""
        return [self.run(label, "Quiet"), self.run(" "), self.control(label, prompt)]

    def control(self, label: str, prompt: str) -> Element:
        """Make a content control that shows `prompt` until somebody writes over it."""
        kind = (el("w:showingPlcHdr"), el("w:text"))
        shown = self.run(prompt, "PlaceholderText")
        return el("w:sdt", None, self._about(label, *kind), el("w:sdtContent", None, shown))

    def tick(self, label: str) -> Spans:
        """Make a box to tick and what it stands for."""
        states = [
            el(name, {"w14:val": f"{ord(sign):04X}", "w14:font": _TICK_FONT})
            for name, sign in (("w14:checkedState", _TICKED), ("w14:uncheckedState", _UNTICKED))
        ]
        kind = el("w14:checkbox", None, el("w14:checked", {"w14:val": "0"}), *states)
        faces = dict.fromkeys(("w:ascii", "w:eastAsia", "w:hAnsi"), _TICK_FONT)
        look = el("w:rPr", None, el("w:rFonts", faces))
        box = el("w:r", None, look, text_of("w:t", _UNTICKED))
        control = el("w:sdt", None, self._about(label, kind), el("w:sdtContent", None, box))
        return [control, self.run(f"{_NO_BREAK_SPACE}{_NO_BREAK_SPACE}"), self.run(label)]

    def _about(self, label: str, *kind: Element) -> Element:
        self._controls += 1
        name = label.rstrip(f":{WIDE_COLON}").rstrip()
        return el(
            "w:sdtPr",
            None,
            val("w:alias", name[:60]),
            val("w:tag", f"blank-{self._controls}"),
            val("w:id", str(self._controls)),
            *kind,
        )

    def _tab(self) -> Element:
        return el("w:r", None, el("w:tab"))

    # Tables

    def table(
        self, rows: Sequence[Sequence[Spans]], widths: Sequence[float], height: float = 0
    ) -> Element:
        """Make a table whose first row and first column are headings; lengths in mm.

        Args:
            rows: what stands in each cell.
            widths: of the columns.
            height: the least of each row below the first.
        """
        rtl = el("w:bidiVisual") if self.frame.direction == "rtl" else None
        look = {"w:firstRow": "1", "w:firstColumn": "1", "w:noHBand": "1", "w:noVBand": "1"}
        edge = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"}
        about = el(
            "w:tblPr",
            None,
            rtl,
            el("w:tblW", {"w:w": mm(sum(widths)), "w:type": "dxa"}),
            el("w:tblBorders", None, el("w:bottom", edge), el("w:insideH", edge)),
            el("w:tblLayout", {"w:type": "fixed"}),
            el("w:tblLook", {"w:val": "06A0", **look}),
        )
        grid = el("w:tblGrid", None, *(el("w:gridCol", {"w:w": mm(width)}) for width in widths))
        return el(
            "w:tbl",
            None,
            about,
            grid,
            self._row(rows[0], widths, head=True),
            *(self._row(row, widths, height=height) for row in rows[1:]),
        )

    def _row(
        self,
        cells: Sequence[Spans],
        widths: Sequence[float],
        *,
        head: bool = False,
        height: float = 0,
    ) -> Element:
        least = el("w:trHeight", {"w:val": mm(height), "w:hRule": "atLeast"}) if height else None
        repeated = el("w:tblHeader") if head else None
        look = el("w:trPr", None, el("w:cantSplit"), least, repeated)
        return el("w:tr", None, look, *map(self._cell, cells, widths))

    def _cell(self, spans: Spans, width: float) -> Element:
        about = el(
            "w:tcPr",
            None,
            el("w:tcW", {"w:w": mm(width), "w:type": "dxa"}),
            val("w:vAlign", "center"),
        )
        return el("w:tc", None, about, self.paragraph(spans))

    # Help

    def help(self, strip: HelpStrip, text_word: str) -> Iterator[Element]:
        """Make the country's services, one a line, and the number for danger."""
        for entry in strip.entries:
            yield self.paragraph(list(self._service(entry, text_word)), "ListBullet")
        danger = [self.run(strip.emergency, "Strong")]
        if strip.emergency_phone:
            number = self.typed(strip.emergency_phone, "Strong", _dial(strip.emergency_phone))
            danger += [self.run(" "), number]
        yield self.paragraph(danger)

    def _service(self, entry: HelpEntry, text_word: str) -> Iterator[Element]:
        if entry.need:
            yield self.run(self.label(entry.need), "Quiet")
        name = self.run(entry.shown_name, "Strong", entry.name_language)
        parts = [*([[name]] if entry.shown_name else []), *self._ways(entry, text_word)]
        for number, part in enumerate(parts):
            if number:
                yield self.run(_BETWEEN)
            yield from part

    def _ways(self, entry: HelpEntry, text_word: str) -> Iterator[Spans]:
        if entry.phone:
            yield [self.typed(entry.phone, "Strong", _dial(entry.phone))]
        if entry.phone_words:
            yield [self.typed(entry.phone_words)]
        if entry.text_number:
            yield self._text_message(entry.text_number, entry.text_word, text_word)
        if entry.email:
            yield [self.typed(entry.email, href=f"mailto:{entry.email}")]
        if entry.url:
            yield [self.typed(entry.url_short or entry.url, href=entry.url)]
        if entry.note:
            yield [self.run(entry.note, "Quiet")]

    def _text_message(self, number: str, word: str | None, text_word: str) -> Spans:
        what = [self.typed(word, "Strong"), self.run(_BETWEEN)] if word else []
        return [self.run(self.label(text_word)), *what, self.typed(number, "Strong")]


def _after_direction(element: Element) -> bool:
    """Tell whether a property of a paragraph stands after its direction."""
    return str(element.tag).rpartition("}")[2] in {"spacing", "ind", "contextualSpacing", "jc"}


def _dial(phone: str) -> str:
    return f"tel:{phone.replace(' ', '').replace('#', '%23')}"


def _has_rtl(words: str) -> bool:
    return bool({unicodedata.bidirectional(letter) for letter in words} & _RIGHT_TO_LEFT)


def _unbroken(shown: str) -> Iterator[Element]:
    """Give the text of a run; a number is not divided at its hyphens, an address may be."""
    if any(sign in shown for sign in "./@"):
        yield text_of("w:t", shown)
        return
    for number, part in enumerate(shown.split("-")):
        if number:
            yield el("w:noBreakHyphen")
        yield text_of("w:t", part)
