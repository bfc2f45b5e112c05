"""Reading exports back: takes a file, tells which format it is and counts what it really holds."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.documents.catalogue_of_artefacts import ARTEFACTS
from builder.formats.exchange import ExchangeFormat
from builder.pipeline.formats import find_format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.formats.exchange import Counts


@dataclasses.dataclass(frozen=True, slots=True)
class Verified:
    """What a file was recognised as, and what it holds."""

    format: str
    counts: Counts


def verify(name: str, content: bytes) -> Verified | None:
    """Count what a file holds; None for a file of no format that can be read back.

    Raises:
        UnreadableExportError: the file is of a known format and yet not whole.
    """
    for each in exchange_formats():
        if each.recognises(name, content):
            return Verified(each.name, each.read_back(content))
    return None


def exchange_formats() -> Iterator[ExchangeFormat]:
    """Give every format that a quiz is exported in, each once, in the order of the catalogue."""
    for name in dict.fromkeys(kind.format for kind in ARTEFACTS if kind.source == "quiz"):
        found = find_format(name)
        if isinstance(found, ExchangeFormat):
            yield found
