"""Facts and figures (L13): takes a material, gives claims without a source, and loose figures.

Every claim, answer and knowledge question rests on a row of the sources. A figure about how many,
how much or how often is for 15 and over, and has its year beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import define
from builder.safety.material import Hit, rank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.safety.material import Material
    from builder.safety.passages import Passage, Path

NO_ROW = define("L13-row", "A question about knowledge that rests on no row of the sources.")
YOUNG = define("L13-young", "A figure on a page for pupils under 15.")
NO_YEAR = define("L13-year", "A figure without its year beside it.")

FIGURES_FROM = "15-18"
"""The first band that may read figures."""

_PER_CENT = re.compile(r"\d+\s?[%٪]|[%٪]\s?\d+")
_LARGE = re.compile(r"\d{1,3}(?:[.,٬\u00a0\u202f]\d{3})+(?![\d])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_KINDS = ("lesson", "quiz", "poster", "briefing", "letter", "red_flags", "steps")
_NEAR = 1
"""So many steps up from a text its neighbours begin: the year beside a figure, the next point."""


def knowledge_with_rows(material: Material) -> Iterator[Hit]:
    """Give every question marked `use: knowledge` that names no row."""
    for loaded in material.content.quizzes.values():
        for number, scene in enumerate(loaded.record.scenes):
            question = scene.question
            if question.use == "knowledge" and not question.rows:
                place = loaded.file.place(("scenes", number, "question", "id"))
                message = f"the question '{question.id}' asks for knowledge and names no source"
                hint = "name its rows in 'rows', or make it 'use: scenario'"
                yield Hit(NO_ROW, place, loaded.id, message, hint)


def figures(material: Material) -> Iterator[Hit]:
    """Give every figure for readers too young, and every one whose year is not beside it."""
    around: dict[tuple[str, str, str, Path], list[Passage]] = {}
    for passage in material.passages:
        around.setdefault(_neighbourhood(passage), []).append(passage)
    for passage in material.passages:
        found = _figure(material, passage) if passage.kind in _KINDS else ""
        if not found or passage.voice in ("avoid", "offender") or _has_own_year(passage):
            continue
        if passage.for_pupils and any(rank(band) < rank(FIGURES_FROM) for band in passage.bands):
            message = f"“{found}” is a figure, and pupils under 15 read or hear this"
            hint = "say it without the number: “many”, “some”, “it can happen to anyone”"
            yield Hit(YOUNG, passage.place, passage.source, message, hint)
        elif not any(_YEAR.search(near.words) for near in around[_neighbourhood(passage)]):
            message = f"“{found}” has no year beside it"
            hint = "say which year it is of, in the same sentence or the next"
            yield Hit(NO_YEAR, passage.place, passage.source, message, hint)


def _figure(material: Material, passage: Passage) -> str:
    """Give the first figure of a text as it is written; empty where there is none."""
    for pattern in (_PER_CENT, _LARGE):
        if found := pattern.search(passage.words):
            return found.group()
    matcher = material.matcher(passage.language, "statistics")
    match = next(iter(matcher.find(passage.words)), None) if matcher is not None else None
    return match.words if match else ""


def _has_own_year(passage: Passage) -> bool:
    """Tell whether the record of a briefing's figure names its year, as all of them do."""
    return passage.kind == "briefing" and "figures" in passage.path


def _neighbourhood(passage: Passage) -> tuple[str, str, str, Path]:
    return passage.language, passage.source, passage.kind, passage.path[:-_NEAR]
