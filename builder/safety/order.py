"""Advice in an order that helps (L14): takes a material, gives steps that come too early.

Which step has to wait for which is the vocabulary's own partial order: telling comes anywhere,
blocking after keeping and reporting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.content.questions.interaction import steps_before
from builder.content.references import records
from builder.content.slides import StepsSlide
from builder.diagnostics import define
from builder.safety.material import Hit
from builder.safety.passages import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.content.load import Loaded
    from builder.safety.material import Material
    from builder.safety.passages import Path

ORDER = define("L14-order", "Steps in an order that could lose what helps.")


def steps_in_order(material: Material) -> Iterator[Hit]:
    """Give every list of steps, on slides and posters, that breaks their order."""
    after = {step.id: step.after for step in material.content.shared.steps.record.steps}
    for loaded in sources_of(material.content):
        for path, record in records(loaded.record):
            if isinstance(record, StepsSlide):
                yield from _listed(loaded, (*path, "steps"), record.steps, after)
        if loaded.node == "poster":
            items: tuple[Any, ...] = getattr(loaded.record, "items", ())
            if all(each in after for each in items):
                yield from _listed(loaded, ("items",), items, after)


def sentences_in_order(material: Material) -> Iterator[Hit]:
    """Give every text that says to block before it says to keep what there is."""
    for passage in material.passages:
        blocking = material.matcher(passage.language, "blocking")
        keeping = material.matcher(passage.language, "keeping")
        if blocking is None or keeping is None or passage.voice != "ours":
            continue
        block = next(blocking.claims(passage.words), None)
        keep = next(keeping.claims(passage.words), None)
        if block and keep and block.reading is keep.reading and block.start < keep.start:
            message = f"“{block.words}” comes before “{keep.words}”"
            hint = "write it the other way round: stop replying, keep, report, and block last"
            yield Hit(ORDER, passage.place, passage.source, message, hint)


def _listed(
    loaded: Loaded[Any],
    path: Path,
    steps: tuple[str, ...],
    after: Mapping[str, tuple[str, ...]],
) -> Iterator[Hit]:
    for first, second in steps_before(steps, after):
        if steps.index(first) > steps.index(second):
            place = loaded.file.place((*path, steps.index(second)))
            message = f"'{second}' comes before '{first}'"
            hint = f"move '{first}' up: what there is has to be kept before it can get lost"
            yield Hit(ORDER, place, loaded.id, message, hint)
