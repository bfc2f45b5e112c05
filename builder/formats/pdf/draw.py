"""Takes a page's HTML, style sheets and assets; gives a tagged PDF (PDF/UA-1), or what is wrong.

Marks in the HTML: `data-fit` and `data-pages` (see `overflow`), `data-foot` and
`data-spread` (see `settle`).
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import logging
import textwrap
from typing import TYPE_CHECKING, Any

from builder.diagnostics import Finding, define
from builder.formats.pdf.addresses import Addresses
from builder.formats.pdf.engine import FontSet, font_set, weasyprint
from builder.formats.pdf.faces import Subset, page_subsets
from builder.formats.pdf.glyphs import missing_glyphs
from builder.formats.pdf.overflow import overflows
from builder.formats.pdf.settle import emptiest, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.documents.blocks import Frame
    from builder.formats.assets import Assets

REFUSED_ADDRESS = define(
    "refused-address", "A page or a drawing asks for a file or an address outside the project."
)
PAGE_FAULT = define("page-fault", "A page could not be drawn as its template says.")

_SHOWN_OF_ADDRESS = 80
_UNREAD = ("script", "style", "title", "template")


@dataclasses.dataclass(frozen=True, slots=True)
class Drawn:
    """A PDF's bytes, or None when anything was found; how many pages; and what was found."""

    content: bytes | None
    pages: int
    findings: tuple[Finding, ...] = ()
    blank: float = 0.0
    """How much of its emptiest page is left blank, from 0 to 1."""


def draw_pdf(html: str, css: tuple[str, ...], frame: Frame, assets: Assets) -> Drawn:
    """Lay out and draw one document.

    Args:
        html: The whole page, `<html lang dir>` and `<title>` included.
        css: The text of each style sheet, in order. The fonts are declared before them.
        frame: Whose script decides which fonts come first.
        assets: Fonts and drawings; `asset:drawing/<name>` is the address of a drawing.
    """
    weasyprint()
    faults = _Faults()
    addresses: list[str] = []
    logger = logging.getLogger("weasyprint")
    logger.addHandler(faults)
    try:
        drawn = _draw(html, css, frame, assets, addresses)
    finally:
        logger.removeHandler(faults)
    findings = (*_refusals(addresses), *drawn.findings, *faults.findings())
    content = None if findings else drawn.content
    return Drawn(content, drawn.pages, findings, drawn.blank)


def _draw(
    html: str, css: tuple[str, ...], frame: Frame, assets: Assets, refused: list[str]
) -> Drawn:
    from weasyprint.urls import FatalURLFetchingError  # noqa: PLC0415

    subsets = page_subsets(assets.fonts, frame.script, html)
    addresses = Addresses(subsets, assets.drawings, refused)
    try:
        page = weasyprint().HTML(string=html, url_fetcher=addresses)
        missing = tuple(missing_glyphs(_strings(page.etree_element), subsets))
        if missing:
            return Drawn(None, 0, missing)
        return _lay_out(page, css, font_set(subsets), _identifier(html, css, subsets))
    except FatalURLFetchingError:
        return Drawn(None, 0)


def _lay_out(page: Any, css: tuple[str, ...], fonts: FontSet, identifier: bytes) -> Drawn:
    sheets = [_stylesheet(text, page.url_fetcher) for text in css]
    pictures: dict[str, Any] = {}
    document = page.render(
        font_config=fonts.configuration, stylesheets=[fonts.stylesheet, *sheets], cache=pictures
    )
    boxes = [each._page_box for each in document.pages]  # noqa: SLF001 (it offers no other way)
    settle(boxes, pictures)
    found = tuple(overflows(boxes, _most_pages(page.etree_element)))
    if found:
        return Drawn(None, len(boxes), found)
    content = document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier)
    return Drawn(content, len(boxes), blank=emptiest(boxes))


def _stylesheet(text: str, addresses: Addresses) -> Any:
    """Parse a style sheet; one without imports is kept, since it asks for nothing while parsed."""
    if "@import" in text:
        return weasyprint().CSS(string=text, url_fetcher=addresses)
    return _plain_stylesheet(text)


@functools.lru_cache(maxsize=64)
def _plain_stylesheet(text: str) -> Any:
    return weasyprint().CSS(string=text)


def _most_pages(root: Any) -> int | None:
    said = root.attrib.get("data-pages")
    return None if said is None else int(said)


def _identifier(html: str, css: tuple[str, ...], subsets: tuple[Subset, ...]) -> bytes:
    """Make the PDF's identifier from what is drawn: the same input, the same bytes."""
    parts = (html, *css, *(subset.address for subset in subsets))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32].encode()


def _strings(element: Any) -> Iterator[str]:
    """Give every text in the page, in reading order."""
    if isinstance(element.tag, str) and element.tag not in _UNREAD:
        yield from _shown(element.text)
        for child in element:
            yield from _strings(child)
            yield from _shown(child.tail)


def _shown(text: str | None) -> Iterator[str]:
    words = " ".join((text or "").split())
    if words:
        yield words


def _refusals(addresses: list[str]) -> Iterator[Finding]:
    for address in dict.fromkeys(addresses):
        short = textwrap.shorten(address, _SHOWN_OF_ADDRESS, placeholder="…")
        yield Finding(
            REFUSED_ADDRESS,
            short,
            f"the page asks for {short}, which is no font or drawing of the project",
            "Pages use the project's own drawings and fonts only.",
        )


class _Faults(logging.Handler):
    """Collects what WeasyPrint would only write into a log."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self._messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(record.getMessage())

    def findings(self) -> Iterator[Finding]:
        for message in dict.fromkeys(self._messages):
            yield Finding(PAGE_FAULT, "", message, "Look at the template or the drawing it names.")
