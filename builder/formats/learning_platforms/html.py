"""Texts as HTML that is also well-formed XML: takes plain text, gives marked-up text and back.

Every element says its language and direction, since no platform has a field for them. A text keeps
all its signs: what HTML or XML would take for structure is escaped, and control characters, which
XML cannot hold at all, become the visible pictures that Unicode has for them.
"""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING, Literal

import markupsafe
from lxml import etree

from builder.formats.exchange import UnreadableExportError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.documents.blocks import Direction

Markup = markupsafe.Markup

Tag = Literal["p", "li", "ul", "h3", "div"]

FEEDBACK = "feedback"
"""The class of every element that holds one whole feedback text."""

_BREAK = Markup("<br/>")
_NO_PICTURE = "\ufffd"
_DELETE, _PICTURE_OF_DELETE = 0x7F, 0x2421
_FIRST_PICTURE = 0x2400


@functools.cache
def _carried_table() -> dict[int, str]:
    """Give what stands for each character that XML 1.0, section 2.2, or HTML cannot hold."""
    pictures = {code: chr(_FIRST_PICTURE + code) for code in range(0x20) if chr(code) not in "\t\n"}
    unseen = (*range(0x80, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
    return {
        **pictures,
        _DELETE: chr(_PICTURE_OF_DELETE),
        **dict.fromkeys(unseen, _NO_PICTURE),
    }


def carried(text: str) -> str:
    """Give a text as every target can carry it: each kind of line end as one, controls visible."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_carried_table())


def in_one_line(text: str) -> str:
    """Give a text for a name or a title: without line ends and runs of spaces."""
    return " ".join(carried(text).split())


def escaped(text: str) -> Markup:
    """Give a text as HTML, with its line ends."""
    return _BREAK.join(markupsafe.escape(line) for line in carried(text).split("\n"))


@dataclasses.dataclass(frozen=True, slots=True)
class Writer:
    """Writes in one language."""

    language: str
    direction: Direction

    def element(self, tag: Tag, content: str, kind: str = "") -> Markup:
        """Give one element; plain text in it is escaped, markup is not."""
        inside = content if isinstance(content, Markup) else escaped(content)
        named = Markup(' class="{}"').format(kind) if kind else Markup()
        return Markup('<{0}{1} lang="{2}" dir="{3}">{4}</{0}>').format(
            tag, named, self.language, self.direction, inside
        )

    def elements(self, tag: Tag, content: Iterable[str]) -> Markup:
        """Give one element for each text."""
        return Markup().join(self.element(tag, each) for each in content)

    def feedback(self, text: str) -> Markup:
        """Give one feedback text as a paragraph of its own; nothing for an empty one."""
        return self.element("p", text, FEEDBACK) if text else Markup()


def strong(text: str) -> Markup:
    """Give a text that stands out."""
    return Markup("<strong>{}</strong>").format(escaped(text))


def name_in(language: str, name: str) -> Markup:
    """Give a name in its own language, which need not be that of the line."""
    told = Markup(' lang="{}"').format(language) if language else Markup()
    return Markup("<bdi{}>{}</bdi>").format(told, escaped(name))


def text_of(html: str) -> str:
    """Give the plain text of one HTML text, as `escaped` was given it.

    Raises:
        UnreadableExportError: it is not well-formed.
    """
    return _text_in(_parsed(html))


def feedback_texts(html: str) -> list[str]:
    """Give every feedback text in one HTML text. Raises UnreadableExportError as `text_of`."""
    return [_text_in(each) for each in _parsed(html).iterfind(f".//*[@class='{FEEDBACK}']")]


def _parsed(html: str) -> etree._Element:
    try:
        return etree.fromstring(f"<all>{html}</all>", _parser())
    except etree.XMLSyntaxError as error:
        raise UnreadableExportError(f"a text is not well-formed: {error}") from error


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def _text_in(element: etree._Element) -> str:
    return "".join(_in_reading_order(element))


def _in_reading_order(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield "\n" if etree.QName(child).localname == "br" else ""
        yield from _in_reading_order(child)
        yield child.tail or ""
