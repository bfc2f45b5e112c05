"""Ideas held back from a band (L02): takes a material, gives what pupils too young would meet.

`lessons/shared/bands.yaml` lists the concepts of each band. A lesson, quiz or poster says in
`concepts` what it speaks of; a red flag or step that it shows brings its own `concept`. A row of
the sources says from which age it may be used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.content.poster import Card, FlagsPoster, StepsPoster
from builder.content.references import records
from builder.content.vocabulary import BANDS
from builder.diagnostics import define
from builder.safety.material import Hit, rank
from builder.safety.passages import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.content.load import Loaded
    from builder.content.vocabulary import Band, Row
    from builder.safety.material import Material
    from builder.safety.passages import Path

CONCEPT = define("L02-concept", "An idea that is held back from an age band that meets it.")
UNNAMED = define("L02-unnamed", "A lesson, quiz or poster that does not say what it speaks of.")
ROW = define("L02-row", "A fact of the sources that is for older readers.")

_KINDS = ("lesson", "quiz", "poster")
_LISTS = ("flags", "steps", "easy_flags", "easy_steps")


def concepts_of_bands(material: Material) -> Iterator[Hit]:
    """Give every concept, red flag and step that a band of its lesson, quiz or poster may not meet.

    A project whose bands list no concepts keeps nothing back in this way.
    """
    allowed = {str(band.id): frozenset(band.concepts) for band in _bands(material)}
    if not any(allowed.values()):
        return
    known = {concept.id for concept in material.content.shared.bands.record.concepts}
    carried = {each.id: each.concept for each in _vocabulary(material)}
    for loaded in _judged(material):
        bands = tuple(band for band in loaded.record.bands if band in allowed)
        if not loaded.record.concepts:
            message = f"the {loaded.node} does not say what it speaks of"
            hint = "list it in 'concepts', by the ids of lessons/shared/bands.yaml"
            yield Hit(UNNAMED, loaded.file.place(("bands",), key=True), loaded.id, message, hint)
        for path, concept, what in _met(loaded, carried):
            early = [band for band in bands if concept not in allowed[band]]
            # A name that nothing has is a slip of the pen, and reported as one.
            if early and concept in known:
                yield _early(loaded, path, concept, what, early, allowed)


def rows_of_age(material: Material) -> Iterator[Hit]:
    """Give every source row that a lesson or quiz for pupils uses before its age."""
    ages = {str(band.id): band for band in _bands(material)}
    rows = {row.id: row for row in material.content.shared.sources.record.rows}
    for loaded in _judged(material):
        pupils = [ages[band] for band in loaded.record.bands if band in ages]
        pupils = [band for band in pupils if band.audience == "pupils"]
        for path, record in records(loaded.record):
            for number, row in enumerate(getattr(record, "rows", ())):
                early = [band.id for band in pupils if row in rows and _too_old(rows[row], band)]
                if early:
                    place = loaded.file.place((*path, "rows", number))
                    message = f"{row} is {_whose(rows[row])}, and this is for {', '.join(early)}"
                    hint = "take the row out, with what is said on it, or say it to adults only"
                    yield Hit(ROW, place, loaded.id, message, hint)


def _bands(material: Material) -> tuple[Band, ...]:
    return material.content.shared.bands.record.bands


def _vocabulary(material: Material) -> Iterator[Any]:
    shared = material.content.shared
    yield from shared.red_flags.record.red_flags
    yield from shared.steps.record.steps


def _judged(material: Material) -> Iterator[Loaded[Any]]:
    return (each for each in sources_of(material.content) if each.node in _KINDS)


def _met(loaded: Loaded[Any], carried: Mapping[str, str | None]) -> Iterator[tuple[Path, str, str]]:
    """Give each concept that a source speaks of or shows: where, which, and by what."""
    for number, concept in enumerate(loaded.record.concepts):
        yield ("concepts", number), concept, f"the concept '{concept}'"
    for path, name in _shown(loaded.record):
        shown = carried.get(name)
        if shown is not None:
            yield path, shown, f"'{name}', which is about '{shown}',"


def _shown(record: Any) -> Iterator[tuple[Path, str]]:
    """Give the red flags and steps that a lesson, quiz or poster shows, with their places."""
    if isinstance(record, FlagsPoster | StepsPoster | Card):
        yield from ((("items", number), name) for number, name in enumerate(record.items))
    for path, each in records(record):
        for listed in _LISTS:
            for number, name in enumerate(getattr(each, listed, ())):
                if isinstance(name, str):
                    yield (*path, listed, number), name


def _early(
    loaded: Loaded[Any],
    path: Path,
    concept: str,
    what: str,
    early: list[str],
    allowed: Mapping[str, frozenset[str]],
) -> Hit:
    later = [band for band in BANDS if concept in allowed.get(band, ())]
    first = min(later, key=rank, default=None)
    message = f"{what} is held back from {', '.join(early)}"
    hint = f"take it out, or make a version from {first} on" if first else "no band may meet it"
    return Hit(CONCEPT, loaded.file.place(path), loaded.id, message, hint)


def _too_old(row: Row, band: Band) -> bool:
    return row.use == "adults" or (row.ages_from or 0) > band.ages_from


def _whose(row: Row) -> str:
    return "for adults" if row.use == "adults" else f"for pupils from {row.ages_from}"
