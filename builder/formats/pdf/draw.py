"""Takes a page's HTML, style sheets and assets; gives a tagged PDF (PDF/UA-1), or what is wrong.

Marks in the HTML: `data-fit`, `data-pages` and `data-clear` (see `overflow`), `data-whole` (see
`parted`), `data-foot`, `data-spread` and `data-grow` (see `settle`).
"""

from __future__ import annotations

import copy
import dataclasses
import functools
import hashlib
import logging
import textwrap
from typing import TYPE_CHECKING, Any, TypeVar

from builder.diagnostics import Finding, define
from builder.formats.pdf.addresses import Addresses
from builder.formats.pdf.engine import FontSet, font_set, weasyprint
from builder.formats.pdf.faces import Subset, page_subsets
from builder.formats.pdf.glyphs import missing_glyphs
from builder.formats.pdf.overflow import overflows
from builder.formats.pdf.parted import parted
from builder.formats.pdf.settle import emptiest, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from builder.documents.blocks import Frame
    from builder.formats.assets import Assets

REFUSED_ADDRESS = define(
    "refused-address", "A page or a drawing asks for a file or an address outside the project."
)
PAGE_FAULT = define("page-fault", "A page could not be drawn as its template says.")

T = TypeVar("T")

_SHOWN_OF_ADDRESS = 80
_UNREAD = ("script", "style", "title", "template")


@dataclasses.dataclass(frozen=True, slots=True)
class Drawn:
    """A PDF's bytes, or None when anything was found; how many pages; and what was found."""

    content: bytes | None
    pages: int
    findings: tuple[Finding, ...] = ()
    blank: float = 0.0
    """How much of its emptiest page its words leave blank, from 0 to 1."""


@dataclasses.dataclass(frozen=True, slots=True)
class LaidOut:
    """Pages with everything in its place; how many; and what was found."""

    pages: int
    findings: tuple[Finding, ...] = ()
    blank: float = 0.0
    """How much of its emptiest page its words leave blank, from 0 to 1."""
    parted: int = 0
    """How many blocks that belong together are divided between pages."""
    write: Callable[[], bytes] | None = None
    """Draws the pages into a PDF; None when anything was found."""
    refused: list[str] = dataclasses.field(default_factory=list)
    """The addresses that were asked for in vain, to which drawing may add."""


def draw_pdf(html: str, css: tuple[str, ...], frame: Frame, assets: Assets) -> Drawn:
    """Lay out and draw one document: see `lay_out` for what goes in."""
    return draw_pages(lay_out(html, css, frame, assets))


def lay_out(html: str, css: tuple[str, ...], frame: Frame, assets: Assets) -> LaidOut:
    """Lay out one document without drawing it: that can wait until a layout is chosen.

    Args:
        html: The whole page, `<html lang dir>` and `<title>` included.
        css: The text of each style sheet, in order. The fonts are declared before them.
        frame: Whose script decides which fonts come first.
        assets: Fonts and drawings; `asset:drawing/<name>` is the address of a drawing.
    """
    weasyprint()
    refused: list[str] = []
    laid_out, faults = _watched(lambda: _lay_out(html, css, frame, assets, refused))
    laid_out = laid_out or LaidOut(0)
    findings = (*_refusals(refused), *laid_out.findings, *faults)
    write = None if findings else laid_out.write
    return dataclasses.replace(laid_out, findings=findings, write=write, refused=refused)


def draw_pages(laid_out: LaidOut) -> Drawn:
    """Draw the pages, unless anything was found."""
    if laid_out.write is None:
        return Drawn(None, laid_out.pages, laid_out.findings, laid_out.blank)
    content, faults = _watched(laid_out.write)
    findings = (*_refusals(laid_out.refused), *faults)
    return Drawn(None if findings else content, laid_out.pages, findings, laid_out.blank)


def _watched(work: Callable[[], T]) -> tuple[T | None, tuple[Finding, ...]]:
    """Give what WeasyPrint makes, None if an address was refused, and the faults it logs."""
    from weasyprint.urls import FatalURLFetchingError  # noqa: PLC0415

    faults = _Faults()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(faults)
    try:
        made = work()
    except FatalURLFetchingError:
        made = None
    finally:
        logger.removeHandler(faults)
    return made, tuple(faults.findings())


def _lay_out(
    html: str, css: tuple[str, ...], frame: Frame, assets: Assets, refused: list[str]
) -> LaidOut:
    second = frame.second.script if frame.second else ""
    subsets = page_subsets(assets.fonts, frame.script, html, second)
    parsed = _parsed(html)
    missing = tuple(missing_glyphs(_strings(parsed.etree_element), subsets))
    if missing:
        return LaidOut(0, missing)
    page = _page(parsed, Addresses(subsets, assets.drawings, refused))
    return _settled(page, css, font_set(subsets), _identifier(html, css, subsets))


def _settled(page: Any, css: tuple[str, ...], fonts: FontSet, identifier: bytes) -> LaidOut:
    sheets = [_stylesheet(text, page.url_fetcher) for text in css]
    pictures: dict[str, Any] = {}
    document = page.render(
        font_config=fonts.configuration, stylesheets=[fonts.stylesheet, *sheets], cache=pictures
    )
    boxes = [each._page_box for each in document.pages]  # noqa: SLF001 (it offers no other way)
    blank = emptiest(boxes)
    settle(boxes, pictures)
    found = tuple(overflows(boxes, _most_pages(page.etree_element)))
    if found:
        return LaidOut(len(boxes), found)
    write = functools.partial(document.write_pdf, pdf_variant="pdf/ua-1", pdf_identifier=identifier)
    return LaidOut(len(boxes), blank=blank, parted=parted(boxes), write=write)


@functools.lru_cache(maxsize=1)
def _parsed(html: str) -> Any:
    """Parse a page, once for all its spacings, which mostly differ in their style sheets only."""
    return weasyprint().HTML(string=html)


def _page(parsed: Any, addresses: Addresses) -> Any:
    """Give WeasyPrint's page of a copy of the elements: it writes into those of drawings."""
    page = copy.copy(parsed)
    page.url_fetcher = addresses
    page.wrapper_element = type(page.wrapper_element).from_html_root(
        copy.deepcopy(parsed.etree_element), content_language=None
    )
    page.etree_element = page.wrapper_element.etree_element
    return page


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
