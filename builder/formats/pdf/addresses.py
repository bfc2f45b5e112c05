"""Takes the address a page asks for; gives a font or a drawing of the assets, and nothing else.

WeasyPrint asks here for every address: style sheets, pictures, fonts, attachments, and what
drawings refer to. So no words and no drawing can open the network or a file.
"""

from __future__ import annotations

import dataclasses
import urllib.parse
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from builder.formats.assets import Drawing
    from builder.formats.pdf.faces import Subset

DRAWING = "asset:drawing/"
_DATA_SVG = "data:image/svg+xml,"


@dataclasses.dataclass(frozen=True, slots=True)
class Addresses:
    """What WeasyPrint calls with an address. Notes each refusal in `refused`."""

    subsets: tuple[Subset, ...]
    drawings: tuple[Drawing, ...] = ()
    refused: list[str] = dataclasses.field(default_factory=list)

    def __call__(self, url: str) -> Any:
        """Give WeasyPrint's response. Raises its FatalURLFetchingError for any other address."""
        from weasyprint.urls import FatalURLFetchingError, URLFetcherResponse  # noqa: PLC0415

        found = self._font(url) or self._drawing(url) or _inline_drawing(url)
        if found is None:
            self.refused.append(url)
            # Fatal, because WeasyPrint goes on without the thing after any other error.
            raise FatalURLFetchingError(url)
        kind, content = found
        return URLFetcherResponse(url, content, {"Content-Type": kind})

    def _font(self, url: str) -> tuple[str, bytes] | None:
        contents = (subset.content for subset in self.subsets if subset.address == url)
        content = next(contents, None)
        return None if content is None else ("font/ttf", content)

    def _drawing(self, url: str) -> tuple[str, bytes] | None:
        if not url.startswith(DRAWING):
            return None
        name = urllib.parse.unquote(url.removeprefix(DRAWING))
        svgs = (drawing.svg for drawing in self.drawings if drawing.name == name)
        svg = next(svgs, None)
        return None if svg is None else ("image/svg+xml", svg.encode())


def _inline_drawing(url: str) -> tuple[str, bytes] | None:
    """Read a drawing that stands in the style sheet itself: it leads nowhere."""
    if not url.startswith(_DATA_SVG):
        return None
    return "image/svg+xml", urllib.parse.unquote_to_bytes(url.removeprefix(_DATA_SVG))
