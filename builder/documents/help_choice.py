"""Which services belong on a page: takes a country's services, gives the few for its readers.

Chosen by band and need. A pupil's page leads with somebody to talk to, then the place to report
that is meant for children, then a tool that takes pictures down, then a crisis line, each from the
age below. Adults get the services for adults. Where parents or staff read about children, the page
names the child's services, then those for adults.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.help import Need, Service
    from builder.content.vocabulary import Band
    from builder.documents.edition import Edition

Audience = Literal["pupils", "adults", "families", "staff"]
"""Who reads a page: pupils; the teacher of these pupils; their families; the school's staff. On a
page of the bands 18-plus, parents and staff, the band decides, whatever the page is."""

CHILD_REPORT_FROM = 9
"""The age from which a place to report is shown, where it is meant for children (row S3-15)."""

REPORT_FROM = 11
"""The age from which any place to report, else the police, is shown (rows S0-09 and S3-14)."""

TAKE_DOWN_FROM = 11
"""The age from which tools that take pictures down are shown."""

CRISIS_FROM = 13
"""The age from which a crisis line is shown."""

LISTENING_FROM = 15
"""The age from which a listening line for everybody stands beside one for the young; below it, one
for the young or one by text message goes first."""

LAST_AGE_OF_CHILDREN = 17
"""Services for everybody under 18 are for the band that ends at 18 as well."""

ADULT = 18
_NO_LIMIT = 120
"""The last age of a service without an upper limit, as the schema gives it."""

_ALL_NEEDS: tuple[Need, ...] = ("talk", "report", "take-down", "crisis")
_CONTACTS = ("phone", "text_number", "email", "url")


@dataclasses.dataclass(frozen=True, slots=True)
class Chosen:
    """A service on a page, with all that it is there for."""

    service: Service
    needs: tuple[Need, ...]
    whom: str
    """The interface word that says whom it is for; empty where the page is for nobody else."""


def choose_services(edition: Edition, audience: Audience) -> tuple[Chosen, ...]:
    """Give the services of a page in the order of need, each once with all it is there for."""
    readers = _readers(edition.band, audience)
    shown: dict[str, tuple[Service, list[Need]]] = {}
    for group in _groups(edition, readers):
        for need in group.needs:
            met = {each for _, needs in shown.values() for each in needs}
            if group.only_unmet and need in met:
                continue
            for service, shown_as in group.services(need):
                needs = shown.setdefault(service.id, (service, []))[1]
                needs += [] if shown_as in needs else [shown_as]
    return tuple(
        Chosen(service, tuple(needs), _whom(service, readers)) for service, needs in shown.values()
    )


def reachable(service: Service) -> bool:
    """Tell whether the page may say how to reach it."""
    return any(getattr(service, name) and service.may_print(name) for name in _CONTACTS)


def for_children(service: Service) -> bool:
    """Tell whether a service is for children or the young, and not for grown-ups themselves."""
    return service.audience == "pupils" or service.ages_to < _NO_LIMIT


def for_adults(service: Service) -> bool:
    """Tell whether a service is for adults only."""
    return service.audience in ("families", "adults") or service.ages_from >= ADULT


_Readers = Literal["pupils", "teachers", "families", "staff", "grown-ups"]
_BY_BAND: dict[str, _Readers] = {"18-plus": "grown-ups", "parents": "families", "staff": "staff"}
_BY_AUDIENCE: dict[Audience, _Readers] = {
    "pupils": "pupils",
    "adults": "teachers",
    "families": "families",
    "staff": "staff",
}
_WORDS: dict[_Readers, tuple[str, str]] = {
    "families": ("help-for-child", "help-for-adults"),
    "staff": ("help-for-pupil", "help-for-adults"),
    "teachers": ("", "help-for-adults"),
}
"""What stands before a service for children, and before one for adults."""


def _readers(band: Band, audience: Audience) -> _Readers:
    return _BY_BAND.get(band.id) or _BY_AUDIENCE[audience]


def _whom(service: Service, readers: _Readers) -> str:
    child, adult = _WORDS.get(readers, ("", ""))
    if for_adults(service):
        return adult
    return child if for_children(service) else ""


def _groups(edition: Edition, readers: _Readers) -> Iterator[_Group]:
    """Give those whom the page has to name services for, one after the other."""
    band = edition.band
    child = band.audience == "pupils"
    bands = (band,) if child else tuple(_pupils_bands(edition))
    ages = tuple((each.ages_from, min(each.ages_to, LAST_AGE_OF_CHILDREN)) for each in bands)
    grown = ((ADULT, _NO_LIMIT),)
    match readers:
        case "pupils":
            yield _Group(edition, ages, tuple(_needs_at(band.ages_from)), pupils_read=True)
        case "teachers":
            yield _Group(edition, ages, _ALL_NEEDS)
            yield _Group(edition, ages, _ALL_NEEDS, ("families", "adults"), only_unmet=True)
        case "grown-ups":
            yield _Group(edition, grown, _ALL_NEEDS, ("adults", "everyone"))
        case "families" | "staff":
            yield _Group(edition, ages, _ALL_NEEDS)
            if child:
                # On a page about one class, help with an adult's own pictures would mislead.
                yield _Group(edition, grown, ("talk", "crisis"), ("families", "everyone"))
            else:
                needs: tuple[Need, ...] = ("talk", "take-down", "crisis")
                yield _Group(edition, grown, needs, ("families", "adults", "everyone"))


def _pupils_bands(edition: Edition) -> Iterator[Band]:
    return (band for band in edition.vocabulary.bands if band.audience == "pupils")


def _needs_at(age: int) -> Iterator[Need]:
    yield "talk"
    if age >= CHILD_REPORT_FROM:
        yield "report"
    if age >= TAKE_DOWN_FROM:
        yield "take-down"
    if age >= CRISIS_FROM:
        yield "crisis"


@dataclasses.dataclass(frozen=True, slots=True)
class _Group:
    """Children of some ages, or adults, whom a page names services for."""

    edition: Edition
    ages: tuple[tuple[int, int], ...]
    """First and last age of each band; a service fits a band whole or not at all."""
    needs: tuple[Need, ...]
    audiences: tuple[str, ...] = ("pupils", "everyone")
    """Whose services they can use; for adults those named first go first."""
    pupils_read: bool = False
    only_unmet: bool = False

    def services(self, need: Need) -> Iterator[tuple[Service, Need]]:
        """Give the services for one need and what they are shown as, the best first.

        More than one where the first cannot be reached itself, or is for a part of the country.
        """
        shown_as = need
        fitting = self._fitting(need)
        instead = _INSTEAD.get(need)
        if instead and not fitting and self._may(instead):
            shown_as, fitting = instead, self._fitting(instead)
        for part in self._parts(fitting, shown_as):
            for service in _head(part):
                yield service, self._shown_as(service, shown_as)

    def _parts(self, fitting: list[Service], need: Need) -> tuple[list[Service], ...]:
        """Give the lists that a service is taken from each.

        Two of crisis lines from 15 on; for adults the police, and what is for adults only.
        """
        if need == "crisis" and not self._adults and self._youngest >= LISTENING_FROM:
            young = [service for service in fitting if for_children(service)]
            return young, [service for service in fitting if not for_children(service)]
        if need == "report" and self._adults:
            police = [service for service in fitting if "police" in service.needs]
            own = [each for each in fitting if each not in police and for_adults(each)]
            # A place to report pictures of children is no help to an adult who is blackmailed.
            return (police, own) if police or own else (fitting,)
        return (fitting,)

    @property
    def _adults(self) -> bool:
        return "pupils" not in self.audiences

    @property
    def _youngest(self) -> int:
        return min((first for first, _ in self.ages), default=0)

    def _may(self, need: Need) -> bool:
        least = {"police": REPORT_FROM, "crisis": CRISIS_FROM}[need]
        return not self.pupils_read or self._youngest >= least

    def _shown_as(self, service: Service, need: Need) -> Need:
        """Give `police` for a police line that is no place to report to in its own words."""
        return "police" if need == "report" and need not in service.needs else need

    def _fitting(self, need: Need) -> list[Service]:
        """Give what may be shown for a need; what answers in the page's language comes first."""
        wanted = {"report", "police"} if self._adults and need == "report" else {need}
        found = [
            service
            for service in self.edition.country.services
            if wanted.intersection(service.needs) and self._serves(service, need)
        ]
        locale = self.edition.locale
        spoken = {locale.language, locale.language_tag}
        found.sort(key=lambda service: self._rank(service, need))
        found.sort(key=lambda each: bool(each.languages) and spoken.isdisjoint(each.languages))
        return [each for each in found if reachable(each) or _leads_on(self.edition, each)]

    def _rank(self, service: Service, need: Need) -> tuple[int, ...]:
        """Give a key that sorts the better service first; else the file's order decides."""
        if self._adults:
            return (self.audiences.index(service.audience),)
        if need == "report":
            return (not for_children(service),)
        if need == "crisis" and self._youngest < LISTENING_FROM:
            return (not (for_children(service) or service.text_number),)
        return ()

    def _serves(self, service: Service, need: Need) -> bool:
        if service.audience not in self.audiences:
            return False
        if service.regions and (self.pupils_read or not self.edition.own(service.regions)):
            return False
        if self.pupils_read and need == "report" and self._youngest < REPORT_FROM:
            return for_children(service) and self._of_age(service)
        return self._of_age(service)

    def _of_age(self, service: Service) -> bool:
        return any(
            service.ages_from <= first and last <= service.ages_to for first, last in self.ages
        )


_INSTEAD: dict[Need, Need] = {"talk": "crisis", "report": "police"}
"""What is shown where a country has nothing for a need that may be printed."""


def _head(services: list[Service]) -> Iterator[Service]:
    """Give the first that everybody in the country can reach, and those that stand before it."""
    for service in services:
        yield service
        if reachable(service) and not service.regions:
            return


def _leads_on(edition: Edition, service: Service) -> bool:
    """Tell whether another service of the country, which can be reached, leads to this one."""
    if service.print != "ok":
        return False
    return any(each.id == service.via and reachable(each) for each in edition.country.services)
