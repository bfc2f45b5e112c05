"""Nothing hurries or shocks (L21): takes a material, gives timers, ranks, photos, bare pictures.

Pages show drawings of this project only (`templates/art`), so that no photograph of a young person
can stand in a story; what a drawing shows is said in `alt`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import define
from builder.safety.material import Hit
from builder.safety.phrases import instead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.safety.material import Material

HURRY = define("L21-hurry", "A timer, a race or a ranking in a lesson or quiz.")
PHOTO = define("L21-photo", "A photograph where only drawings may stand.")
NO_ALT = define("L21-alt", "A picture whose description says nothing.")

LEAST_WORDS = 3
"""Fewer words describe no picture."""

_KINDS = ("lesson", "quiz", "poster")
_WORD = re.compile(r"\w+")


def hurry(material: Material) -> Iterator[Hit]:
    """Give every text that sets a timer, starts a race or ranks pupils."""
    for passage in material.passages:
        matcher = material.matcher(passage.language, "hurrying")
        if matcher is None or passage.kind not in _KINDS or passage.voice != "ours":
            continue
        for match in matcher.claims(passage.words):
            message = f"“{match.words}” hurries or ranks pupils"
            yield Hit(HURRY, passage.place, passage.source, message, instead(match))


def photos(material: Material) -> Iterator[Hit]:
    """Give every description of a picture that says it is a photograph."""
    for passage in material.passages:
        matcher = material.matcher(passage.language, "photographs")
        if matcher is None or passage.field != "alt":
            continue
        for match in matcher.find(passage.words):
            message = f"“{match.words}”: pages show drawings, no photographs"
            yield Hit(PHOTO, passage.place, passage.source, message, instead(match))


def described(material: Material) -> Iterator[Hit]:
    """Give every description of a picture that is too short to say what it shows."""
    for passage in material.passages:
        count = len(_WORD.findall(passage.words)) if passage.field == "alt" else LEAST_WORDS
        if count < LEAST_WORDS:
            message = f"“{passage.words}” does not say what the picture shows"
            hint = "write one plain sentence: who is there, and what they do"
            yield Hit(NO_ALT, passage.place, passage.source, message, hint)
