"""Help services on pages (L11, L12): takes a material, gives those that do not fit or are old.

Who a service is for is data (`lessons/help/`); names that have changed, and names known to be for
adults, stand in `lessons/shared/brands.yaml`.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from builder.diagnostics import define
from builder.documents.help_choice import ADULT, LAST_AGE_OF_CHILDREN, for_adults
from builder.safety.document_words import audience_of
from builder.safety.matching import Matcher
from builder.safety.material import Hit
from builder.safety.pages import each_once, stands_on, strings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.help import CountryHelp, EmergencyNumber, Service
    from builder.content.load import Loaded
    from builder.content.vocabulary import Band
    from builder.documents.artefact import Artefact
    from builder.safety.material import Material

AGE = define("L11-age", "A service on a page whose readers are too young or too old for it.")
ADULTS_ONLY = define("L11-adults-only", "A service for adults whose entry lets children in.")
STALE = define("L12-stale", "A check of a help service that is more than twelve months old.")
RETIRED = define("L12-retired", "A service under a name that it no longer has.")


def ages_on_pages(material: Material) -> Iterator[Hit]:
    """Give every service that a page shows to readers it is not for.

    Pupils see services for all ages of their band, and none for adults; the page of adults who come
    for themselves shows no service for children only.
    """
    bands = {str(band.id): band for band in material.content.shared.bands.record.bands}
    told: set[tuple[str, str, str]] = set()
    for artefact in each_once(material):
        country = material.content.countries[artefact.country]
        band = bands[artefact.band]
        found = strings_of(artefact.document)
        services = country.record.services
        # One service may have two entries of one name, such as to talk and to report.
        fine = {each.name for each in services if not _unfit(each, band, artefact)}
        for number, service in enumerate(services):
            key = (artefact.country, service.id, artefact.band)
            why = _unfit(service, band, artefact)
            if why and service.name not in fine and key not in told and stands_on(service, found):
                told.add(key)
                place = country.file.place(("services", number, "id"))
                message = (
                    f"{artefact.artefact} of {artefact.source_id} for {band.id} shows "
                    f"'{service.id}', {why}"
                )
                hint = "mend its 'ages_from', 'ages_to' or 'audience', or take its name out there"
                yield Hit(AGE, place, artefact.source_id, message, hint)


def adults_only(material: Material) -> Iterator[Hit]:
    """Give every service known to be for adults that its entry opens to children."""
    if not material.brands.adults_only:
        return
    matcher = Matcher(material.brands.adults_only)
    for country, number, service in _services(material):
        if service.name in matcher and not for_adults(service):
            place = country.file.place(("services", number, "id"))
            message = f"'{service.name}' is for adults, and this entry opens it to children"
            yield Hit(ADULTS_ONLY, place, country.id, message, "write 'ages_from: 18'")


def names(material: Material) -> Iterator[Hit]:
    """Give every service under an old name, in the help files and in texts."""
    if not material.brands.retired:
        return
    matcher = Matcher(material.brands.retired)
    for country, number, service in _services(material):
        for field in ("name", "full_name"):
            for match in matcher.find(getattr(service, field) or ""):
                place = country.file.place(("services", number, field))
                message = f"“{match.words}” has another name now"
                yield Hit(RETIRED, place, country.id, message, f"write {match.group.instead}")
    for passage in material.passages:
        for match in matcher.find(passage.words):
            message = f"“{match.words}” has another name now"
            hint = f"write {match.group.instead}"
            yield Hit(RETIRED, passage.place, passage.source, message, hint)


def checks(material: Material) -> Iterator[Hit]:
    """Give every recorded check that is more than a year older than the day it is judged for."""
    as_of = material.as_of or _newest_check(material)
    for country in material.content.countries.values():
        for listed, entries in _entries(country.record).items():
            for number, entry in enumerate(entries):
                if as_of and entry.checked and entry.checked.stale(as_of):
                    place = country.file.place((listed, number, "checked"))
                    message = f"'{entry.id}' was last checked {entry.checked.on}"
                    hint = (
                        "look at its own page again, then: lessonpack help-status --checked "
                        f"{country.id}:{entry.id}"
                    )
                    yield Hit(STALE, place, country.id, message, hint)


def _unfit(service: Service, band: Band, artefact: Artefact) -> str:
    """Say why a service is not for the readers of a page; empty where it is."""
    if audience_of(artefact) == "pupils" and band.audience == "pupils":
        last = min(band.ages_to, LAST_AGE_OF_CHILDREN)
        if for_adults(service):
            return "which is for adults"
        if service.ages_from > band.ages_from or service.ages_to < last:
            return f"which is for ages {service.ages_from} to {service.ages_to}"
    if band.id == "18-plus" and (service.audience == "pupils" or service.ages_to < ADULT):
        return "which is for children only"
    return ""


def _services(material: Material) -> Iterator[tuple[Loaded[CountryHelp], int, Service]]:
    for country in material.content.countries.values():
        for number, service in enumerate(country.record.services):
            yield country, number, service


def _entries(country: CountryHelp) -> dict[str, tuple[Service | EmergencyNumber, ...]]:
    return {"services": country.services, "emergency": country.emergency}


def _newest_check(material: Material) -> dt.date | None:
    """Give the day of the newest check of the project: no clock decides what a build says."""
    days = [
        entry.checked.on
        for country in material.content.countries.values()
        for entries in _entries(country.record).values()
        for entry in entries
        if entry.checked is not None
    ]
    if not days:
        return None
    year, month, day = (*map(int, max(days).split("-")), 1, 1)[:3]
    return dt.date(year, month, day)
