"""Elements of QTI 3: takes HTML texts and values, gives elements in its namespace, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from builder.formats.learning_platforms.xml import Element, node, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.formats.learning_platforms.html import Markup

NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
Q = f"{{{NAMESPACE}}}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

RESPONSE, FEEDBACK, SCORE = "RESPONSE", "FEEDBACK", "SCORE"


def content_of(html: Markup) -> Iterator[Element]:
    """Give an HTML text as elements of QTI, which says the language in XML's own attribute."""
    root = read(f'<all xmlns="{NAMESPACE}">{html}</all>'.encode())
    for each in root.iter():
        if "lang" in each.attrib:
            each.set(XML_LANG, str(each.attrib.pop("lang")))
    yield from list(root)


def html_of(element: Element) -> str:
    """Give an element as text again."""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def variable(name: str = RESPONSE) -> Element:
    """Give the value of a variable."""
    return node(f"{Q}qti-variable", {"identifier": name})


def value(kind: str, text: str) -> Element:
    """Give a fixed value."""
    return node(f"{Q}qti-base-value", {"base-type": kind}, text)


def is_response(expression: Element) -> Element:
    """Give the test whether the response is what an expression gives."""
    return node(f"{Q}qti-match", None, variable(), expression)


def set_outcome(name: str, expression: Element) -> Element:
    """Give the rule that sets an outcome."""
    return node(f"{Q}qti-set-outcome-value", {"identifier": name}, expression)
