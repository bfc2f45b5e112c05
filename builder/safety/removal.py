"""Hard to remove, and help to remove it, together (L16): takes a material, gives one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Severity, define
from builder.safety.material import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.safety.material import Material
    from builder.safety.passages import Passage, Path

REMOVAL = define(
    "L16-removal",
    "That a picture is hard to remove, without that people and tools help.",
    Severity.WARNING,
)

_NEAR = 2
"""So many steps up from a text its neighbours begin: the other points of a slide, the answer to a
question."""


def removal_with_help(material: Material) -> Iterator[Hit]:
    """Give every text that says how hard it is, with no word of help in it or beside it."""
    around: dict[tuple[str, str, str, Path], list[Passage]] = {}
    for passage in material.passages:
        around.setdefault(_neighbourhood(passage), []).append(passage)
    for passage in material.passages:
        hard = material.matcher(passage.language, "hard_to_remove")
        help_ = material.matcher(passage.language, "removal_help")
        if hard is None or help_ is None or passage.voice != "ours":
            continue
        match = next(hard.claims(passage.words), None)
        near = around[_neighbourhood(passage)]
        if match and not any(each.words in help_ for each in near):
            message = f"“{match.words}” stands here without help"
            hint = "write beside it that people and tools help to take a picture down"
            yield Hit(REMOVAL, passage.place, passage.source, message, hint)


def _neighbourhood(passage: Passage) -> tuple[str, str, str, Path]:
    return passage.language, passage.source, passage.kind, passage.path[:-_NEAR]
