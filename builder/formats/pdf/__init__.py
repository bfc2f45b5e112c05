"""Pages for print and screen: takes a worksheet, quiz, plan or poster; gives an accessible PDF."""

from __future__ import annotations

import dataclasses
from typing import Any

from builder.formats.assets import Assets
from builder.formats.format import Rendered
from builder.formats.pdf.draw import Drawn, draw_pdf
from builder.formats.pdf.overflow import BOX_OVERFLOW, PAGE_OVERFLOW
from builder.formats.pdf.pages import compose, kind_of


@dataclasses.dataclass(frozen=True, slots=True)
class Pdf:
    """The PDF format."""

    name: str = "pdf"
    extension: str = "pdf"
    libraries: tuple[str, ...] = (
        "cssselect2",
        "fonttools",
        "jinja2",
        "pydyf",
        "pyphen",
        "segno",
        "tinycss2",
        "tinyhtml5",
        "uharfbuzz",
        "weasyprint",
    )
    templates: tuple[str, ...] = ("pages", "poster")

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Set the document generously, then tighter while it does not fit."""
        drawn = Drawn(None, 0)
        for attempt in range(kind_of(document).attempts(assets)):
            page = compose(document, attempt, assets)
            drawn = draw_pdf(page.html, page.css, document.frame, assets)
            if not _is_too_long(drawn):
                break
        return Rendered(drawn.content, drawn.findings)


def _is_too_long(drawn: Drawn) -> bool:
    return any(finding.code in {BOX_OVERFLOW, PAGE_OVERFLOW} for finding in drawn.findings)


FORMAT = Pdf()
