"""Takes the strings of a page and its fonts; gives a finding for each character none can draw."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from builder.diagnostics import Finding, define
from builder.formats.pdf.faces import Subset, families

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MISSING_GLYPH = define(
    "missing-glyph", "A text holds a character that the fonts of its pages cannot draw."
)


def missing_glyphs(strings: Iterable[str], subsets: tuple[Subset, ...]) -> Iterator[Finding]:
    """Give one finding for each string and character that not every weight of a family covers."""
    covered = _covered(subsets)
    for string in dict.fromkeys(strings):
        for letter in dict.fromkeys(string):
            if ord(letter) not in covered and not _invisible(letter):
                yield _finding(string, letter, families(subsets))


def _covered(subsets: tuple[Subset, ...]) -> frozenset[int]:
    """Give what some family covers in all its weights: a lone weight would print as another."""
    by_family = (
        frozenset.intersection(*(each.covers for each in subsets if each.family == family))
        for family in families(subsets)
    )
    return frozenset().union(*by_family)


def _invisible(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in {"Cf", "Cc"}


def _finding(string: str, letter: str, names: tuple[str, ...]) -> Finding:
    name = unicodedata.name(letter, "a character without a name")
    fonts = ", ".join(names) or "no font at all for this script"
    return Finding(
        MISSING_GLYPH,
        string,
        f"“{letter}” (U+{ord(letter):04X}, {name}) in “{string}” is not in {fonts}",
        "Write it with another character, or install a font for its script.",
    )
