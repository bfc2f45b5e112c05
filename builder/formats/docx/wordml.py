"""WordprocessingML: takes names, attributes and children, gives elements and whole parts.

Names are written with their prefix (`w:p`). The order of children is that of ISO/IEC 29500-1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping

Element = Any
"""An element of lxml, whose stubs do not cover what is used here."""

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_IN_WORD = {prefix: NAMESPACES[prefix] for prefix in ("w", "w14", "mc", "r")}
_IN_PROPERTIES = {prefix: NAMESPACES[prefix] for prefix in ("cp", "dc", "dcterms", "xsi")}

_TWIPS_A_POINT = 20
_MM_A_POINT = 25.4 / 72


def named(name: str) -> str:
    """Give a prefixed name as lxml wants it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def el(name: str, attributes: Mapping[str, str] | None = None, *children: Element) -> Element:
    """Make an element; children that are None are left out."""
    element = etree.Element(named(name), nsmap=_spaces(name))
    for key, value in (attributes or {}).items():
        element.set(named(key), value)
    element.extend([child for child in children if child is not None])
    return element


def val(name: str, value: str) -> Element:
    """Make an element that only says a value."""
    return el(name, {"w:val": value})


def text_of(name: str, words: str) -> Element:
    """Make an element that holds words, with every space in them."""
    element = el(name, {"xml:space": "preserve"})
    element.text = words
    return element


def part(root: Element) -> bytes:
    """Write a whole part."""
    if root.tag.startswith(f"{{{NAMESPACES['w']}}}"):
        root.set(named("mc:Ignorable"), "w14")
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w14", "mc"] if root.attrib else None)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def twips(points: float) -> str:
    """Give points as twentieths of a point."""
    return str(round(points * _TWIPS_A_POINT))


def mm(length: float) -> str:
    """Give millimetres as twentieths of a point."""
    return twips(length / _MM_A_POINT)


def half_points(points: float) -> str:
    """Give a size of type as Word counts it."""
    return str(round(points * 2))


def _spaces(name: str) -> dict[str, str]:
    return _IN_PROPERTIES if name.partition(":")[0] in _IN_PROPERTIES else _IN_WORD
