"""Is there a real glyph for every letter: takes planned artefacts and fonts, gives diagnostics.

Pages say so themselves when they are drawn, by the very fonts they embed. Slides, the player and
what other programs open use the fonts of the reader's machine, which nobody knows here: for them a
letter counts as there when a pinned font of its script has it.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING

import uharfbuzz

from builder.diagnostics import Diagnostic, Diagnostics, Finding, define
from builder.pipeline.places import place_finding
from builder.pipeline.untranslated import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.documents.artefact import Artefact
    from builder.formats.assets import FontFace

UNDRAWN_LETTER = define(
    "undrawn-letter",
    "A text holds a character that no font has which slides are measured with.",
)

_DRAWN_BY_US = "pdf"
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Unicode's categories of what takes no ink."""


def check_letters(
    artefacts: Iterable[Artefact], fonts: tuple[FontFace, ...], diagnostics: Diagnostics
) -> None:
    """Note each text with a letter that none of the fonts has, once.

    A text that others are put together in is passed over where it is known who wrote the letter.
    """
    covered = frozenset().union(*map(_covered, fonts))
    families = ", ".join(dict.fromkeys(face.family for face in fonts))
    found: dict[str, dict[str, Diagnostic]] = {}
    for artefact, text in _distinct(artefacts):
        for letter in dict.fromkeys(text):
            if ord(letter) not in covered and unicodedata.category(letter) not in _UNSEEN:
                finding = _finding(letter, text, families)
                found.setdefault(letter, {})[text] = place_finding(finding, artefact)
    for by_text in found.values():
        written = [each for each in by_text.values() if each.place.line]
        diagnostics.extend(written or by_text.values())


def _distinct(artefacts: Iterable[Artefact]) -> Iterator[tuple[Artefact, str]]:
    """Give every text that others draw, each once, with the first artefact that it is on."""
    seen: set[str] = set()
    for artefact in artefacts:
        if artefact.format != _DRAWN_BY_US:
            for text in texts_of(artefact.document):
                if text not in seen:
                    seen.add(text)
                    yield artefact, text


def _finding(letter: str, text: str, families: str) -> Finding:
    name = unicodedata.name(letter, "a character without a name")
    return Finding(
        UNDRAWN_LETTER,
        text,
        f"“{letter}” (U+{ord(letter):04X}, {name}) in “{text}” is not in {families}",
        "Write it with another character, or add a font for its script to templates/fonts.yaml.",
    )


@functools.cache
def _covered(face: FontFace) -> frozenset[int]:
    return frozenset(uharfbuzz.Face(face.read(), face.index).unicodes)
