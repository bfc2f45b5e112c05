"""Small XML: takes tags, attributes and children, gives elements, bytes, and elements back.

Nothing is indented: New Quizzes takes spaces between elements for content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from builder.formats.exchange import UnreadableExportError

if TYPE_CHECKING:
    from collections.abc import Mapping

Element = etree._Element  # noqa: SLF001 (lxml names its only element class so)


def node(
    tag: str,
    attributes: Mapping[str, str] | None = None,
    *content: Element | str | None,
    namespaces: Mapping[str | None, str] | None = None,
) -> Element:
    """Give an element; text stands alone in it, and a child that is None is left out."""
    made = etree.Element(tag, dict(attributes or {}), dict(namespaces or {}))  # type: ignore[arg-type]
    for each in content:
        if isinstance(each, str):
            made.text = each
        elif each is not None:
            made.append(each)
    return made


def written(root: Element) -> bytes:
    """Give a whole file in UTF-8."""
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return content


def read(content: bytes) -> Element:
    """Give the root of a file. Raises UnreadableExportError for a file that is not well-formed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableExportError(f"it is not well-formed: {error}") from error
