"""A whole Word file: takes a letter or a briefing and assets, gives the bytes of a .docx.

Written as WordprocessingML, without a template: what stands in the file is what is written here, so
that language, direction and styles are the document's own and the bytes are the same on any day.
"""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING, Any

from lxml import etree

from builder.documents.briefing import Briefing
from builder.documents.letter import Letter
from builder.formats import archive
from builder.formats.docx import briefing, letter
from builder.formats.docx.page import FOOTER, line_width, section
from builder.formats.docx.styles import Sizes, StyleSheet, numbering, settings
from builder.formats.docx.wordml import Element, el, part, text_of
from builder.formats.docx.writer import Writer
from builder.formats.format import Rendered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from builder.documents.blocks import Frame
    from builder.formats.assets import Assets

    Body = Callable[[Writer, float], Iterable[Element]]

_MADE = "2000-01-01T00:00:00Z"
"""A constant: the same input gives the same bytes on any day."""

_MAKER = "lessonpack"
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = ("styles", "numbering", "settings", FOOTER)

_KINDS: dict[type, tuple[Callable[[Any, Writer, float], Iterator[Element]], Sizes]] = {
    Letter: (letter.letter_body, letter.SIZES),
    Briefing: (briefing.briefing_body, briefing.SIZES),
}


@dataclasses.dataclass(frozen=True, slots=True)
class DocxFormat:
    """Writes letters and briefings as Word files."""

    name: str = "docx"
    extension: str = "docx"
    libraries: tuple[str, ...] = ("lxml",)
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the document. Raises TypeError for a kind that has no Word file."""
        kind = _KINDS.get(type(document))
        if kind is None:
            raise TypeError(f"no Word file is made of a {type(document).__name__}")
        write, sizes = kind
        body = functools.partial(write, document)
        return Rendered(word_file(document.frame, body, sizes, assets))


def word_file(
    frame: Frame, write: Body, sizes: Sizes, assets: Assets, *, foot: bool = True
) -> bytes:
    """Write a whole Word file.

    Args:
        frame: what surrounds the document.
        write: gives what stands in the body, for a writer and the width of a line in mm.
        sizes: of type.
        assets: for the theme's colours and fonts.
        foot: whether anything stands at the foot of its pages.
    """
    writer = Writer(frame)
    last = section(frame, sizes.columns, goes_on=sizes.columns > 1)
    body = el("w:body", None, *write(writer, line_width(frame)), last)
    foot_line = _foot_line(frame) if foot else el("w:p")
    members = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(_of_package()),
        "docProps/core.xml": _properties(frame),
        "word/document.xml": part(el("w:document", None, body)),
        "word/_rels/document.xml.rels": _relationships([*_of_document(), *writer.relationships]),
        "word/styles.xml": StyleSheet(frame, assets.theme, sizes).part(),
        "word/numbering.xml": numbering(frame),
        "word/settings.xml": settings(frame),
        "word/footer.xml": part(el("w:ftr", None, foot_line)),
    }
    return archive.pack(members, first=_FIRST)


def _foot_line(frame: Frame) -> Element:
    writer = Writer(frame)
    said = [frame.footer, *([frame.draft.small] if frame.draft else []), frame.licence]
    return writer.words(" · ".join(filter(None, said)), "Footer")


def _properties(frame: Frame) -> bytes:
    day = {"xsi:type": "dcterms:W3CDTF"}
    stamps = [el(f"dcterms:{name}", day) for name in ("created", "modified")]
    for stamp in stamps:
        stamp.text = _MADE
    said = [
        ("dc:title", frame.title),
        ("dc:subject", frame.subject),
        ("dc:creator", _MAKER),
        ("dc:language", frame.language),
    ]
    return part(el("cp:coreProperties", None, *(_said(*each) for each in said), *stamps))


def _said(name: str, words: str) -> Element:
    element = text_of(name, words)
    element.attrib.clear()
    return element


def _of_package() -> Iterator[tuple[str, str, str]]:
    yield "document", f"{_OFFICE}/officeDocument", "word/document.xml"
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    yield "properties", core, "docProps/core.xml"


def _of_document() -> Iterator[tuple[str, str, str]]:
    for name in _PARTS:
        yield name, f"{_OFFICE}/{name}", f"{name}.xml"


def _relationships(listed: Iterable[tuple[str, str, str]]) -> bytes:
    space = f"{_PACKAGE}/relationships"
    root = etree.Element(f"{{{space}}}Relationships", nsmap=_default(space))
    for id_, kind, target in listed:
        outside = {"TargetMode": "External"} if kind.endswith("/hyperlink") else {}
        attributes = {"Id": id_, "Type": kind, "Target": target, **outside}
        etree.SubElement(root, f"{{{space}}}Relationship", attributes)
    return part(root)


def _default(space: str) -> Any:
    """Give a namespace that needs no prefix, which the stubs do not know."""
    return {None: space}


def _content_types() -> bytes:
    space = f"{_PACKAGE}/content-types"
    root = etree.Element(f"{{{space}}}Types", nsmap=_default(space))
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    for extension, kind in (("rels", rels), ("xml", "application/xml")):
        attributes = {"Extension": extension, "ContentType": kind}
        etree.SubElement(root, f"{{{space}}}Default", attributes)
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    parts = [("/docProps/core.xml", core), ("/word/document.xml", f"{_WORD}.document.main+xml")]
    parts += [(f"/word/{name}.xml", f"{_WORD}.{name}+xml") for name in _PARTS]
    for name, kind in parts:
        etree.SubElement(root, f"{{{space}}}Override", {"PartName": name, "ContentType": kind})
    return part(root)


FORMAT = DocxFormat()
