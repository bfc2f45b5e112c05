"""Advice that must not stand alone (L14, L15): takes a material, gives what lacks its other half.

Blocking comes after keeping and after the last reply, so who shows the one shows the others. "Do
not pay" is no advice to somebody alone with it: getting help first belongs to it, and from 15 on
what to do when somebody has paid (rows S2-13 and S1-21).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.content.poster import Card, StepsPoster
from builder.content.questions.interaction import steps_earlier
from builder.content.references import records
from builder.content.slides import StepsSlide
from builder.diagnostics import define
from builder.safety.document_words import audience_of
from builder.safety.material import Hit, rank
from builder.safety.pages import each_once
from builder.safety.passages import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.load import Loaded
    from builder.documents.artefact import Artefact
    from builder.safety.material import Material
    from builder.safety.passages import Path

BLOCK = define("L14-block", "Blocking without what has to come before it.")
HELP_FIRST = define("L15-help-first", "A page that says not to pay, and not to get help first.")
PAID = define("L15-paid", "A page that says not to pay, and not what helps somebody who has paid.")

LAST, BEFORE = "block", ("stop-replying", "keep")
"""The step that comes last, and those that have to stand before it, by their ids."""

PAID_FROM = "15-18"
"""The first band that reads what to do after a payment; families and staff do as well."""


def block_with_the_rest(material: Material) -> Iterator[Hit]:
    """Give every list of steps that blocks without stopping and keeping, and the vocabulary's."""
    steps = material.content.shared.steps
    known = {step.id: step.after for step in steps.record.steps}
    if LAST not in known:
        return
    before = [each for each in BEFORE if each in known]
    for first in (each for each in before if each not in steps_earlier(LAST, known)):
        number = list(known).index(LAST)
        message = f"'{LAST}' may come before '{first}'"
        hint = f"write '{first}' into its 'after'"
        yield Hit(BLOCK, steps.file.place(("steps", number, "after")), steps.id, message, hint)
    for loaded, path, listed in _lists(material):
        missing = [each for each in before if each not in listed]
        if LAST in listed and missing:
            place = loaded.file.place((*path, listed.index(LAST)))
            message = f"this list says to block, and not: {', '.join(missing)}"
            hint = f"put {' and '.join(missing)} before it"
            yield Hit(BLOCK, place, loaded.id, message, hint)


def paying(material: Material) -> Iterator[Hit]:
    """Give every page that says not to pay, and leaves its reader alone with that."""
    told: set[tuple[object, str, str]] = set()
    for artefact in each_once(material):
        pay = material.matcher(artefact.language, "paying")
        if pay is None:
            continue
        words = [each.words for each in material.said_in(artefact)]
        said = next((each for each in words if each in pay), None)
        if said is None:
            continue
        for code, listed, hint in _needed(artefact):
            matcher = material.matcher(artefact.language, listed)
            place = material.place_in(artefact, said)
            if matcher is None or any(each in matcher for each in words):
                continue
            if (place, code.name, artefact.source_id) not in told:
                told.add((place, code.name, artefact.source_id))
                name = f"{artefact.artefact} of {artefact.source_id} for {artefact.band}"
                message = f"{name} says not to pay: “{said}”"
                yield Hit(code, place, artefact.source_id, message, hint)


def _needed(artefact: Artefact) -> Iterator[tuple[Any, str, str]]:
    """Give what belongs to the advice on a page: code, list of words, hint."""
    yield HELP_FIRST, "help_first", "write beside it: “Get help first.”"
    if audience_of(artefact) == "families" or rank(artefact.band) >= rank(PAID_FROM):
        yield PAID, "already_paid", "write beside it: “If money has been sent, tell the bank.”"


def _lists(material: Material) -> Iterator[tuple[Loaded[Any], Path, tuple[str, ...]]]:
    """Give every list of steps that readers follow from top to bottom."""
    for loaded in sources_of(material.content):
        if isinstance(loaded.record, StepsPoster | Card):
            yield loaded, ("items",), loaded.record.items
        for path, record in records(loaded.record):
            if isinstance(record, StepsSlide):
                yield loaded, (*path, "steps"), record.steps
