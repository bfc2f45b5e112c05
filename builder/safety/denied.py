"""Words held back from a band (L01): takes a material, gives where pupils too young meet one.

Texts are judged for the bands that read them. Shared texts have no band of their own; the finished
documents say who reads them. Names of services are no words of ours.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from builder.content.vocabulary import BANDS
from builder.diagnostics import define
from builder.safety.document_words import names_of_services
from builder.safety.material import Hit, rank
from builder.safety.phrases import instead, too_young

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.documents.artefact import Artefact
    from builder.safety.matching import Match
    from builder.safety.material import Material

DENIED = define("L01-denied", "A word that is held back from an age band that reads or hears it.")


def denied(material: Material) -> Iterator[Hit]:
    """Give every word that is held back from those who read or hear it."""
    yield from _in_passages(material)
    judged: set[tuple[str, str, str]] = set()
    for artefact in material.artefacts:
        yield from _in_document(material, artefact, judged)


def _in_passages(material: Material) -> Iterator[Hit]:
    for passage in material.passages:
        matcher = material.matcher(passage.language, "denied")
        if matcher is None or not passage.for_pupils or passage.voice == "avoid":
            continue
        for match in matcher.find(passage.words):
            if passage.bands and too_young(passage, match):
                youngest = min(passage.bands, key=rank)
                message, hint = _told(match, youngest)
                yield Hit(DENIED, passage.place, passage.source, message, hint)


def _in_document(
    material: Material, artefact: Artefact, judged: set[tuple[str, str, str]]
) -> Iterator[Hit]:
    """Judge the texts of a document that no other for the band has shown in the language."""
    matcher = material.matcher(artefact.language, "denied")
    if matcher is None:
        return
    names = names_of_services(artefact.document) | _names_in(material, artefact.country)
    for said in dict.fromkeys(each.words for each in material.said_in(artefact) if each.for_pupils):
        key = (artefact.language, artefact.band, said)
        if key in judged:
            continue
        judged.add(key)
        for match in matcher.find(_without(said, names)):
            allowed_from = match.group.allowed_from
            if allowed_from is None or rank(artefact.band) < rank(allowed_from):
                message, hint = _told(match, artefact.band)
                place = material.place_in(artefact, said)
                yield Hit(DENIED, place, artefact.source_id, message, hint)


def _told(match: Match, band: str) -> tuple[str, str]:
    """Give the message and the hint for a word that a band may not meet."""
    start = match.group.allowed_from
    until = f"only {_and_up(start)} may meet it" if start else "no band may meet it"
    return f"“{match.words}” is held back from {band}: {until}", instead(match)


@functools.cache
def _and_up(band: str) -> str:
    return f"{band} and up" if rank(band) + 1 < len(BANDS) else band


def _names_in(material: Material, country: str) -> frozenset[str]:
    loaded = material.content.countries.get(country)
    if loaded is None:
        return frozenset()
    names = {name for each in loaded.record.services for name in (each.name, each.full_name)}
    return frozenset(name for name in names if name)


def _without(words: str, names: frozenset[str]) -> str:
    """Give words without the names of services in them, the longest first."""
    for name in sorted(names, key=len, reverse=True):
        words = words.replace(name, " ")
    return words
