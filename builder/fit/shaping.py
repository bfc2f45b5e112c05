"""How wide and how tall text is: takes font files and text, gives points.

Text is split where the font that covers it changes, and each part is shaped by HarfBuzz, so that
Arabic is measured joined and Latin inside it in Latin letters.
"""

from __future__ import annotations

import itertools
import unicodedata
from typing import TYPE_CHECKING, Protocol

import uharfbuzz

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_PITCH = 1.2
"""Lines are at least this many ems apart: what office programs use for every font."""

_UNKNOWN_ADVANCE = 1.0
"""Width in ems of a character that no font covers: that of a wide letter, to be safe."""


class Face(Protocol):
    """A font file as the pipeline hands it over."""

    @property
    def weight(self) -> int:
        """Give the weight as in CSS: 400 regular, 700 bold."""
        ...

    @property
    def index(self) -> int:
        """Give which font of its file it is."""
        ...

    @property
    def scripts(self) -> tuple[str, ...]:
        """Give the ISO 15924 codes that it serves."""
        ...

    def read(self) -> bytes:
        """Give the file's bytes."""
        ...


class _Font:
    """A loaded font: what it covers and how it shapes, in ems."""

    def __init__(self, face: Face) -> None:
        loaded = uharfbuzz.Face(face.read(), face.index)
        self.bold = face.weight >= 600  # noqa: PLR2004 -- CSS counts from semi-bold
        self.covers = frozenset(loaded.unicodes)
        self._font = uharfbuzz.Font(loaded)
        self._em: int = loaded.upem
        extents = self._font.get_font_extents("ltr")
        self.pitch = (extents.ascender - extents.descender + extents.line_gap) / self._em

    def advance(self, text: str) -> float:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self._font, buffer)
        units: int = sum(position.x_advance for position in buffer.glyph_positions)
        return units / float(self._em)


class Ruler:
    """Measures text in the faces it was given; earlier faces are preferred."""

    def __init__(self, faces: tuple[Face, ...]) -> None:
        self._fonts = tuple(_Font(face) for face in faces)
        self._advances: dict[tuple[str, bool], float] = {}
        self._pitches: dict[tuple[str, bool], float] = {}

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Give the width of `text` on one line at `size` points."""
        key = (text, bold)
        if key not in self._advances:
            self._advances[key] = sum(
                font.advance(part) if font else _UNKNOWN_ADVANCE * len(part)
                for font, part in self._parts(text, bold=bold)
            )
        return self._advances[key] * size

    def pitch(self, text: str, size: float, *, bold: bool = False) -> float:
        """Give the distance between two lines of `text` at `size` points."""
        key = (text, bold)
        if key not in self._pitches:
            fonts = [font.pitch for font, _ in self._parts(text, bold=bold) if font]
            self._pitches[key] = max([LEAST_PITCH, *fonts])
        return self._pitches[key] * size

    def _parts(self, text: str, *, bold: bool) -> Iterator[tuple[_Font | None, str]]:
        """Split text by the font that covers it; a font goes on as long as it can."""
        fonts = sorted(self._fonts, key=lambda font: font.bold != bold)
        seen = "".join(mark for mark in text if unicodedata.category(mark) != "Cf")
        for font, part in itertools.groupby(_fonts_of(seen, fonts), key=lambda pair: pair[0]):
            yield font, "".join(mark for _, mark in part)


def _fonts_of(text: str, fonts: list[_Font]) -> Iterator[tuple[_Font | None, str]]:
    # Signs that open a text are as wide as in the font of what they open: a Chinese quotation mark.
    current = _font_of(next(filter(str.isalnum, text), text[:1]), fonts)
    for mark in text:
        if current is None or not _covers(current, mark):
            current = _font_of(mark, fonts)
        yield current, mark


def _font_of(mark: str, fonts: list[_Font]) -> _Font | None:
    return next((font for font in fonts if mark and _covers(font, mark)), None)


def _covers(font: _Font, mark: str) -> bool:
    return (0x20 if mark == "\u00a0" else ord(mark)) in font.covers
