"""Takes WeasyPrint's fonts; makes PDFs say the right letters to who reads aloud, searches, copies.

WeasyPrint notes for a glyph the text of the place where it first stood. Where a letter and its
vowel sign are two glyphs of one place, one gets both letters and the other none, and so does every
later use of them (WeasyPrint issue 2841). The font itself knows which character a glyph draws.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import Any

import uharfbuzz


class GlyphTexts(dict[int, str]):
    """WeasyPrint's table of texts by glyph, which takes the font's word for it."""

    def __init__(self, known: dict[int, frozenset[str]]) -> None:
        super().__init__()
        self._known = known

    def __setitem__(self, glyph: int, text: str) -> None:
        known = self._known.get(glyph)
        if not known or text in known or _is_mirrored(text):
            super().__setitem__(glyph, text)
        else:
            super().__setitem__(glyph, min(known))


def make_readable(font_class: Any) -> None:
    """Let every font of WeasyPrint's class `Font` use `GlyphTexts`. Called once a process."""
    initialise = font_class.__init__

    @functools.wraps(initialise)
    def initialise_readable(font: Any, *args: Any) -> None:
        initialise(font, *args)
        font.to_unicode = GlyphTexts(_glyph_texts(font.file_content))

    font_class.__init__ = initialise_readable


@functools.lru_cache(maxsize=64)
def _glyph_texts(content: bytes) -> dict[int, frozenset[str]]:
    """Give the texts that each glyph of a font file stands for by its character map."""
    face = uharfbuzz.Face(content)
    font = uharfbuzz.Font(face)
    texts: dict[int, set[str]] = {}
    for code in face.unicodes:
        glyph = font.get_nominal_glyph(code)
        if glyph:
            texts.setdefault(glyph, set()).add(_plain(chr(code)))
    return {glyph: frozenset(said) for glyph, said in texts.items()}


def _is_mirrored(text: str) -> bool:
    """Tell whether it may rightly be drawn by another character's glyph, as « is in Arabic."""
    return len(text) == 1 and bool(unicodedata.mirrored(text))


def _plain(letter: str) -> str:
    """Give the letters of a joined form or ligature (U+FE8C is ئ, U+FB01 is fi); others as is."""
    if unicodedata.decomposition(letter).startswith(
        ("<init", "<medi", "<fina", "<isol", "<compat")
    ):
        return unicodedata.normalize("NFKC", letter).strip() or letter
    return letter
