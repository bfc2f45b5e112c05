"""How suicide is spoken of (L08): takes a material, gives what pupils read of it, or is unsafe.

Suicide and self-harm are for staff and parents. What they read names no method and no single cause,
does not say "committed", and gives no number outside the pages made for them, which all carry help.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import define
from builder.languages.readers import ADULTS_BANDS, ADULTS_SOURCES
from builder.safety.material import Hit
from builder.safety.phrases import instead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.safety.material import Material
    from builder.safety.passages import Passage

SUICIDE = define("L08-suicide", "Suicide or self-harm on a page for others than staff and parents.")
UNSAFE = define("L08-unsafe", "Unsafe words about suicide: a method, a single cause, “committed”.")
NUMBER = define("L08-number", "A number of suicides on a page that is not for staff or parents.")

_NUMBER = re.compile(r"\d")


def for_adults_only(material: Material) -> Iterator[Hit]:
    """Give every text for pupils that speaks of suicide or self-harm."""
    for passage in material.passages:
        matcher = material.matcher(passage.language, "suicide")
        if matcher is not None and passage.voice != "avoid" and not _for_staff(passage):
            for match in matcher.find(passage.words):
                if passage.for_pupils:
                    message = f"“{match.words}” is for staff and parents only"
                    yield Hit(SUICIDE, passage.place, passage.source, message, instead(match))
                elif _NUMBER.search(passage.words):
                    message = f"a number beside “{match.words}”: here it only frightens"
                    hint = (
                        "leave the number out; staff’s and parents’ pages, with help, may have it"
                    )
                    yield Hit(NUMBER, passage.place, passage.source, message, hint)


def unsafe(material: Material) -> Iterator[Hit]:
    """Give every text that speaks of suicide as nobody should."""
    for passage in material.passages:
        matcher = material.matcher(passage.language, "unsafe_suicide")
        if matcher is not None and passage.voice != "avoid":
            for match in matcher.find(passage.words):
                message = f"“{match.words}” is not a safe way to speak of suicide"
                yield Hit(UNSAFE, passage.place, passage.source, message, instead(match))


def _for_staff(passage: Passage) -> bool:
    own = bool(passage.bands) and ADULTS_BANDS.issuperset(passage.bands)
    return own or passage.kind in ADULTS_SOURCES
