"""Pages for print and screen: takes a worksheet, quiz, plan or poster; gives an accessible PDF."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.formats.format import Rendered
from builder.formats.pdf.black import without_colour
from builder.formats.pdf.draw import LaidOut, draw_pages, lay_out
from builder.formats.pdf.overflow import BOX_OVERFLOW, PAGE_OVERFLOW
from builder.formats.pdf.pages import compose, kind_of

if TYPE_CHECKING:
    from builder.formats.assets import Assets


_MUCH_BLANK = 0.25
"""How much of a page may stay blank before a tighter setting is tried."""


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
        """Set the document generously, then tighter while it does not fit or wastes a page."""
        if getattr(document, "ink", "colour") == "black":
            assets = without_colour(assets)
        best: LaidOut | None = None
        for attempt in range(kind_of(document).attempts(assets)):
            page = compose(document, attempt, assets)
            laid_out = lay_out(page.html, page.css, document.frame, assets)
            best = laid_out if best is None or _is_better(laid_out, best) else best
            if not _may_improve(best):
                break
        assert best is not None
        drawn = draw_pages(best)
        return Rendered(drawn.content, drawn.findings)


def _is_better(laid_out: LaidOut, best: LaidOut) -> bool:
    """Tell whether it fits where the other did not, on fewer pages, less divided, or fuller."""
    if best.findings or laid_out.findings:
        return bool(best.findings)
    return _waste(laid_out) < _waste(best)


def _waste(laid_out: LaidOut) -> tuple[int, int, float]:
    return laid_out.pages, laid_out.parted, round(laid_out.blank, 1)


def _may_improve(laid_out: LaidOut) -> bool:
    """Tell whether another spacing can help: it cannot mend a missing glyph."""
    too_long = any(finding.code in {BOX_OVERFLOW, PAGE_OVERFLOW} for finding in laid_out.findings)
    return too_long or laid_out.parted > 0 or (laid_out.pages > 1 and laid_out.blank > _MUCH_BLANK)


FORMAT = Pdf()
