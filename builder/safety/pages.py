"""What every finished page says (L09, L10, L24): takes a material, gives pages that do not.

Documents are read as words: a deck has no help strip any more when it is laid out. A tear-off sheet
carries one line and nothing else, so that nothing on it tells what a tab was taken for.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from builder.content.poster import TearOff
from builder.diagnostics import Place, Severity, define
from builder.documents.help_choice import TAKE_DOWN_FROM
from builder.documents.plan import Plan
from builder.safety.document_words import reader_of, without_paper
from builder.safety.material import Hit, language_of
from builder.safety.passages import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.help import EmergencyNumber, Service
    from builder.documents.artefact import Artefact
    from builder.safety.material import Material

FAULT = define("L09-not-your-fault", "A pupils' page that does not say that it is not their fault.")
TRUSTED = define("L10-trusted-adult", "A page that names nobody at hand to turn to.")
NO_HELP = define("L10-no-help", "A page without a help service or number of its country.")
NOBODY_TO_TALK_TO = define(
    "L10-nobody-to-talk-to",
    "A page for adults or under elevens of a country where no line may be printed for them yet.",
    Severity.WARNING,
)
PLAN = define("L24-disclosure", "A plan without what to do when a pupil tells, or whom to tell.")

LEAD = "fact-lead-title"
"""The interface word for who is in charge of safeguarding, where a country has no title."""


def not_your_fault(material: Material) -> Iterator[Hit]:
    """Give every pupils' page that does not say it in its own language."""
    for artefact in each_once(material, country=False):
        matcher = material.matcher(artefact.language, "not_your_fault")
        if matcher is None or reader_of(artefact) != "pupils":
            continue
        if not any(
            each.reader == "pupils" and each.words in matcher for each in material.said_in(artefact)
        ):
            message = f"{artefact.artefact} for {artefact.band} in '{artefact.language}' does not"
            hint = "write it once on the page itself, as in “It is not your fault.”"
            message += " say that it is not their fault"
            yield Hit(FAULT, _place(material, artefact), artefact.source_id, message, hint)


def somebody_to_turn_to(material: Material) -> Iterator[Hit]:
    """Give every page that names no adult at hand: for adults, the person in charge."""
    tear_offs = {
        each.id for each in material.content.posters.values() if isinstance(each.record, TearOff)
    }
    for artefact in each_once(material):
        matcher = material.matcher(artefact.language, "trusted_adult")
        if matcher is None or artefact.source_id in tear_offs:
            continue
        words = [each.words for each in material.said_in(artefact)]
        if not any(each in matcher for each in words) and not _names_lead(
            material, artefact, words
        ):
            message = f"{artefact.artefact} for {artefact.band} names no grown-up at hand"
            hint = "show the help strip, or write “Tell an adult you trust, at home or at school.”"
            yield Hit(TRUSTED, _place(material, artefact), artefact.source_id, message, hint)


def help_of_country(material: Material) -> Iterator[Hit]:
    """Give every page on which neither a service nor a number of its country stands.

    Pages for under elevens and for adults offer only some of the services. Where none of these may
    be printed before it is checked, they lead to adults at hand and to the local emergency number:
    that is told, and not refused.
    """
    ages = {str(band.id): band.ages_from for band in material.content.shared.bands.record.bands}
    for artefact in each_once(material):
        country = material.content.countries[artefact.country]
        found = strings_of(artefact.document)
        if not any(stands_on(entry, found) for entry in _entries(country.record)):
            few = reader_of(artefact) != "pupils" or ages[artefact.band] < TAKE_DOWN_FROM
            message = (
                f"{artefact.artefact} for {artefact.band} in {artefact.locale} names no help of "
                "its country"
            )
            hint = (
                f"check an entry of {country.file.file}, so that it may be printed: "
                f"lessonpack help-status --country {artefact.country}"
            )
            code = NOBODY_TO_TALK_TO if few else NO_HELP
            yield Hit(code, _place(material, artefact), artefact.source_id, message, hint)


def plan_has_disclosure(material: Material) -> Iterator[Hit]:
    """Give every plan that does not say what to do when a pupil tells, and whom to tell."""
    for artefact in each_once(material):
        document = artefact.document
        if not isinstance(document, Plan):
            continue
        card = document.disclosure
        lead = _names_lead(material, artefact, [pair.second for pair in document.overview])
        if not (card.do and card.do_not and card.words and card.duties and lead):
            message = f"the plan for {artefact.band} in {artefact.locale} lacks the disclosure card"
            hint = "write 'do', 'do_not' and 'words' in lessons/shared/disclosure.yaml"
            yield Hit(PLAN, _place(material, artefact), artefact.source_id, message, hint)


def each_once(material: Material, *, country: bool = True) -> Iterator[Artefact]:
    """Give artefacts without those that say the same on another paper, or in black alone.

    Args:
        material: what is judged.
        country: whether the same words with the help of another country count as others.
    """
    seen: set[tuple[str, ...]] = set()
    for artefact in material.artefacts:
        key = (artefact.source_id, artefact.band, without_paper(artefact), artefact.format)
        where = artefact.locale if country else language_of(artefact.language)
        if (*key, where) not in seen:
            seen.add((*key, where))
            yield artefact


def strings_of(value: Any) -> frozenset[str]:
    """Give every string of a document, contacts and names included."""
    found: set[str] = set()
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            found.add(each)
        elif dataclasses.is_dataclass(each):
            waiting += [getattr(each, field.name) for field in dataclasses.fields(each)]
        elif isinstance(each, tuple):
            waiting += each
    return frozenset(found)


def stands_on(entry: Service | EmergencyNumber, found: frozenset[str]) -> bool:
    """Tell whether an entry of a country's help stands on a page, by name or by number."""
    name = getattr(entry, "name", "")
    if not name:
        return entry.phone in found
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(whole.search(each) for each in found)


def _entries(country: Any) -> tuple[Service | EmergencyNumber, ...]:
    return (*country.services, *country.emergency)


def _names_lead(material: Material, artefact: Artefact, words: list[str]) -> bool:
    """Tell whether a page names who is in charge of safeguarding."""
    if reader_of(artefact) == "pupils":
        return False
    country = material.content.countries[artefact.country].record
    own = country.lead_title.get(language_of(artefact.language))
    titles = [own] if own else _neutral_lead(material)
    return any(title in each for title in titles for each in words)


def _neutral_lead(material: Material) -> list[str]:
    """Give what stands, in each language, where a country has no title for that person."""
    strings = material.content.interface.record.strings
    numbers = [number for number, each in enumerate(strings) if each.id == LEAD]
    return [
        each.words
        for each in material.passages
        if each.kind == "interface" and each.path[:2] in {("strings", n) for n in numbers}
    ]


def _place(material: Material, artefact: Artefact) -> Place:
    files = {each.id: each.file.file for each in sources_of(material.content)}
    return Place(files.get(artefact.source_id, artefact.path))
