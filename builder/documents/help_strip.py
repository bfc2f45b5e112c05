"""Whom to turn to: takes a country's services, gives the few that belong on a page.

A pupil's page leads with somebody to talk to, then the place to report that is meant for children,
then a tool that takes pictures down; from 13 on a crisis line. Fields that may not be printed are
left out, and a service with nothing left is not shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from builder.documents.blocks import HelpEntry, HelpStrip, Qr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.help import Need, Service
    from builder.documents.edition import Edition

Audience = Literal["pupils", "adults"]

CRISIS_FROM = 13
"""The age from which a crisis line is shown (decision 15)."""

_LAST_AGE_OF_CHILDREN = 17
"""Services for everybody under 18 are for the band that ends at 18 as well."""

_CONTACTS = ("phone", "text_number", "email", "url")


def choose_help(edition: Edition, audience: Audience) -> HelpStrip:
    """Give the help strip of a page."""
    chosen = tuple(_chosen(edition, audience))
    emergency = next((each for each in edition.country.emergency if each.printable), None)
    local = "help-emergency" if emergency else "help-emergency-local"
    return HelpStrip(
        entries=tuple(_entry(edition, service, needs, audience) for service, needs in chosen),
        emergency=edition.word(local),
        emergency_phone=emergency.phone if emergency else None,
        qr=_qr([service for service, _ in chosen]),
        trusted_adult=edition.word("help-trusted-adult"),
    )


def all_checked(edition: Edition, audience: Audience) -> bool:
    """Tell whether a person has checked every service and number that the page shows."""
    emergency = [each for each in edition.country.emergency if each.printable][:1]
    services = [service for service, _ in _chosen(edition, audience)]
    checks = [*(each.checked for each in services), *(each.checked for each in emergency)]
    return None not in checks


def _chosen(edition: Edition, audience: Audience) -> Iterator[tuple[Service, list[Need]]]:
    """Give the services in the order of need, each once with all it is there for."""
    shown: dict[str, tuple[Service, list[Need]]] = {}
    for need in _needs(edition, audience):
        for service in _for_need(edition, audience, need):
            shown.setdefault(service.id, (service, []))[1].append(need)
            if reachable(service):
                break
    yield from shown.values()


def _needs(edition: Edition, audience: Audience) -> tuple[Need, ...]:
    old_enough = audience == "adults" or edition.band.ages_from >= CRISIS_FROM
    return ("talk", "report", "take-down", *(("crisis",) if old_enough else ()))


def _for_need(edition: Edition, audience: Audience, need: Need) -> Iterator[Service]:
    """Give the services for one need; those that answer in the page's language come first."""
    language = edition.locale.language
    fitting = [
        service
        for service in edition.country.services
        if need in service.needs and _for_band(edition, service, audience)
    ]
    fitting.sort(key=lambda service: bool(service.languages) and language not in service.languages)
    for service in fitting:
        if reachable(service) or _leads_on(edition, service):
            yield service


def _for_band(edition: Edition, service: Service, audience: Audience) -> bool:
    band = edition.band
    if audience == "pupils" and service.audience == "adults":
        return False
    of_age = min(band.ages_to, _LAST_AGE_OF_CHILDREN)
    return service.ages_from <= band.ages_from and of_age <= service.ages_to


def reachable(service: Service) -> bool:
    """Tell whether the page may say how to reach it."""
    return any(_field(service, name) for name in _CONTACTS)


def _leads_on(edition: Edition, service: Service) -> bool:
    """Tell whether another service of the country, which can be reached, leads to this one."""
    if service.print != "ok":
        return False
    return any(each.id == service.via and reachable(each) for each in edition.country.services)


def _field(service: Service, name: str) -> str | None:
    value: str | None = getattr(service, name)
    return value if value and service.may_print(name) else None


def _entry(edition: Edition, service: Service, needs: list[Need], audience: Audience) -> HelpEntry:
    url = _field(service, "url")
    needs_in_words = [edition.word(f"help-need-{need}") for need in needs]
    return HelpEntry(
        id=service.id,
        need=" · ".join(needs_in_words),
        name=_name(service, audience),
        name_language=service.languages[0] if service.languages else "",
        phone=_field(service, "phone"),
        phone_words=_field(service, "phone_words") if _field(service, "phone") else None,
        text_number=_field(service, "text_number"),
        text_word=_field(service, "text_word"),
        email=_field(service, "email"),
        url=url,
        url_short=shorten_url(url) if url else None,
        note=_note(edition, service),
    )


def _name(service: Service, audience: Audience) -> str:
    """Give the name; adults, who look things up, get what it stands for as well."""
    if audience == "adults" and service.full_name:
        return f"{service.full_name} ({service.name})"
    return service.name


def _note(edition: Edition, service: Service) -> str:
    notes = []
    if service.free and service.may_print("free") and _field(service, "phone"):
        notes.append(edition.word("help-free"))
    if service.hours == "24/7" and service.may_print("hours"):
        notes.append(edition.word("help-any-time"))
    if not reachable(service):
        other = next(each for each in edition.country.services if each.id == service.via)
        notes.append(edition.word("help-via").replace("{service}", other.name))
    return " · ".join(notes)


def shorten_url(url: str) -> str:
    """Give an address as people type it: without https, www and a last slash."""
    return url.removeprefix("https://").removeprefix("www.").removesuffix("/")


def _qr(services: list[Service]) -> Qr | None:
    """Give the code of the first service that has an address: talk, then report, then take down."""
    for service in services:
        url = _field(service, "url")
        if url:
            return Qr(url=url, short=shorten_url(url), service=service.name)
    return None


def help_status(edition: Edition, audience: Audience) -> Literal["verified", "unverified", "none"]:
    """Give what the manifest says of a page's help."""
    strip = choose_help(edition, audience)
    if not strip.entries and strip.emergency_phone is None:
        return "none"
    return "verified" if all_checked(edition, audience) else "unverified"
