"""Whom to turn to: takes the services that belong on a page, gives what is printed of them.

Fields that may not be printed are left out, and a service with nothing left is not shown. Which
services those are, `help_choice` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from builder.documents.blocks import HelpEntry, HelpStrip, Qr
from builder.documents.help_choice import Audience, Chosen, choose_services, reachable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.content.help import Service
    from builder.documents.edition import Edition

__all__ = ["Audience", "all_checked", "choose_help", "help_status", "shorten_url"]


def choose_help(edition: Edition, audience: Audience) -> HelpStrip:
    """Give the help strip of a page."""
    chosen = choose_services(edition.help_as or edition, audience)
    emergency = next((each for each in edition.country.emergency if each.printable), None)
    danger = "help-emergency" if emergency else "help-emergency-local"
    trusted = "help-trusted-adult" if edition.band.audience == "pupils" else "help-trusted-person"
    return HelpStrip(
        entries=tuple(_entry(edition, each, audience) for each in chosen),
        emergency=edition.word(f"{danger}-adults" if _for_adults(edition, audience) else danger),
        emergency_phone=emergency.phone if emergency else None,
        qr=_qr(each.service for each in chosen),
        trusted_adult=edition.word(trusted),
    )


def all_checked(edition: Edition, audience: Audience) -> bool:
    """Tell whether a person has checked every service and number that the page shows."""
    emergency = [each for each in edition.country.emergency if each.printable][:1]
    services = [each.service for each in choose_services(edition.help_as or edition, audience)]
    checks = [*(each.checked for each in services), *(each.checked for each in emergency)]
    return None not in checks


def _field(service: Service, name: str) -> str | None:
    value: str | None = getattr(service, name)
    return value if value and service.may_print(name) else None


def _entry(edition: Edition, chosen: Chosen, audience: Audience) -> HelpEntry:
    service = chosen.service
    url = _field(service, "url")
    whom = [edition.word(chosen.whom)] if chosen.whom else []
    needs = [edition.word(f"help-need-{need}") for need in chosen.needs]
    return HelpEntry(
        id=service.id,
        need=" · ".join([*whom, *needs]),
        name=_name(edition, service, audience),
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


def _for_adults(edition: Edition, audience: Audience) -> bool:
    return audience != "pupils" or edition.band.audience == "adults"


def _name(edition: Edition, service: Service, audience: Audience) -> str:
    """Give the name; adults, who look things up, get what it stands for as well."""
    if _for_adults(edition, audience) and service.full_name:
        return f"{service.full_name} ({service.name})"
    return service.name


def _note(edition: Edition, service: Service) -> str:
    notes = [edition.own(service.regions)] if service.regions else []
    if service.free and service.may_print("free") and _field(service, "phone"):
        notes.append(edition.word("help-free"))
    if service.hours == "24/7" and service.may_print("hours"):
        notes.append(edition.word("help-any-time"))
    if not reachable(service):
        other = next(each for each in edition.country.services if each.id == service.via)
        notes.append(edition.word("help-via").replace("{service}", other.name))
    return " · ".join(filter(None, notes))


def shorten_url(url: str) -> str:
    """Give an address as people type it: without https, www and a last slash."""
    return url.removeprefix("https://").removeprefix("www.").removesuffix("/")


def _qr(services: Iterable[Service]) -> Qr | None:
    """Give the code of the first service that has an address: talk, then report, then take down.

    None where nothing on the page has one, as for the youngest.
    """
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
