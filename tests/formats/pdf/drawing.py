"""Takes a page's body in HTML; gives it drawn, for tests of single rules."""

from __future__ import annotations

from builder.formats.pdf.draw import Drawn, draw_pdf
from tests.formats.pdf import samples

A4 = "@page { size: A4; margin: 15mm } body { margin: 0; font-size: 12pt }"


def draw_body(body: str, css: str = "", language: str = "en", marks: str = "") -> Drawn:
    """Draw a body on A4 with margins of 15 mm."""
    frame = samples.frame(language)
    html = (
        f'<html lang="{frame.language}" dir="{frame.direction}" {marks}>'
        f"<title>A page</title><body>{body}</body></html>"
    )
    return draw_pdf(html, (A4, css), frame, samples.assets())


def codes(drawn: Drawn) -> list[str]:
    """Give the names of what was found, in order."""
    return [finding.code.name for finding in drawn.findings]
