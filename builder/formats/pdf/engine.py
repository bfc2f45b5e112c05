"""Takes subsets of fonts; gives WeasyPrint, loaded so that it sees these fonts and no others.

The only module that imports WeasyPrint itself, and only when a page must be drawn.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.formats.pdf.addresses import Addresses
from builder.formats.pdf.faces import Subset, families
from builder.formats.pdf.lines import remember_lines
from builder.formats.pdf.readable import make_readable

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_FONTS = Path(__file__).with_name("fonts.conf")


@contextlib.contextmanager
def _without_system_fonts() -> Iterator[None]:
    """Let fontconfig read our empty configuration; programs started later see their own again."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(_NO_FONTS)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


@functools.cache
def weasyprint() -> Any:
    """Load WeasyPrint. Raises OSError where Pango is not installed."""
    import warnings  # noqa: PLC0415

    with _without_system_fonts(), warnings.catch_warnings():
        # It warns that there are no fonts: that is what we want.
        warnings.filterwarnings("ignore", message="No fonts configured")
        import weasyprint as loaded  # noqa: PLC0415
        from weasyprint.layout import inline, preferred  # noqa: PLC0415
        from weasyprint.pdf.fonts import Font  # noqa: PLC0415
    make_readable(Font)
    remember_lines(inline, preferred)
    return loaded


@dataclasses.dataclass(frozen=True, slots=True)
class FontSet:
    """WeasyPrint's font configuration, and the style sheet that declares the fonts in it."""

    configuration: Any
    stylesheet: Any


@functools.lru_cache(maxsize=8)
def font_set(subsets: tuple[Subset, ...]) -> FontSet:
    """Make the fonts known, once a process for the same fonts."""
    loaded = weasyprint()
    with _without_system_fonts():
        from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

        configuration = FontConfiguration()
        stylesheet = loaded.CSS(
            string=_font_faces(subsets),
            font_config=configuration,
            url_fetcher=Addresses(subsets),
        )
    return FontSet(configuration, stylesheet)


def _font_faces(subsets: tuple[Subset, ...]) -> str:
    faces = (
        f'@font-face{{font-family:"{each.family}";font-weight:{each.weight};'
        f"src:url({each.address})}}"
        for each in subsets
    )
    names = ",".join(f'"{family}"' for family in families(subsets))
    # Fonts come upright only; a slanted copy of an upright letter is hard to read.
    return "\n".join((*faces, f"*,svg text{{font-family:{names};font-style:normal}}"))
