"""Where a text was written: takes a finding about words in a document, gives a diagnostic."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostic, Finding, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.documents.artefact import Artefact


def place_finding(finding: Finding, artefact: Artefact) -> Diagnostic:
    """Say where the words of a finding stand; the artefact's own path where nobody knows."""
    place = find_place(finding.words, artefact.places)
    return finding.at(place or Place(artefact.path))


def find_place(words: str, places: Mapping[str, Place]) -> Place | None:
    """Give the place of a text, or of the shortest text that it is part of.

    Line ends, runs of spaces and compatibility forms do not count: drawing may change them.
    """
    if words in places:
        return places[words]
    wanted = _normal(words)
    if not wanted:
        return None
    around = [(text, place) for text, place in places.items() if wanted in _normal(text)]
    return min(around, key=lambda each: (len(each[0]), each), default=(None, None))[1]


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())
