"""`lessonpack help-status`: takes a day, prints what is still to be checked; records a check."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from builder import progress
from builder.cli_options import (
    as_of_option,
    day,
    json_option,
    meant,
    open_project,
    project_option,
    writable_project,
)
from builder.diagnostics import Diagnostics
from builder.pipeline.help_status import read_countries, record_check, standings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from builder.content.help import CountryHelp
    from builder.content.load import Loaded
    from builder.pipeline.help_status import Standing
    from builder.source.files import Project

    Countries = Mapping[str, Loaded[CountryHelp]]

_NEEDS = {
    "unchecked": "nobody has checked it",
    "stale": "checked more than 12 months ago",
    "fresh": "checked",
    "never": "not to be printed",
}


@click.command("help-status", short_help="List the help services that still have to be checked.")
@click.option(
    "--country", "only", multiple=True, metavar="CC", help="Only this country. May be repeated."
)
@click.option("--all", "everything", is_flag=True, help="List what is checked as well.")
@as_of_option
@click.option("--checked", metavar="ENTRY", help="Record a check of this entry: GB:childline.")
@click.option("--by", metavar="NAME", help="Who checked it.")
@click.option("--on", callback=day, metavar="DATE", help="The day it was checked, as 2026-11-22.")
@project_option
@json_option
def help_status(
    *,
    only: tuple[str, ...],
    everything: bool,
    as_of: dt.date | None,
    checked: str | None,
    by: str | None,
    on: dt.date | None,
    project: Path | None,
    as_json: bool,
) -> None:
    """List the help services and emergency numbers that a person still has to check.

    To check one, open the service's own page or phone it, and compare every field. Then record it:
    fields that waited for a check stand on pages from the next build on. A check holds for twelve
    months.

    \b
    lessonpack help-status --country GB
    lessonpack help-status --checked GB:childline --by "Ana Vidal" --on 2026-11-22

    With --json it prints one array of objects, one an entry.
    """  # noqa: D301
    today = as_of or dt.date.today()  # noqa: DTZ011 - the day where the person is
    opened = open_project(project) if checked is None else writable_project(project)
    diagnostics = Diagnostics()
    countries = read_countries(opened, diagnostics)
    if countries is None:
        progress.choose_progress().complain(diagnostics)
        raise SystemExit(1)
    if checked is None:
        if by is not None or on is not None:
            raise click.UsageError("--by and --on go with --checked, which names the entry.")
        _list(countries, only, today, everything=everything, as_json=as_json)
    elif only or everything or as_json:
        raise click.UsageError("--checked records one entry; --country, --all and --json list.")
    else:
        _record(opened, countries, _Check(checked, by, on, today), diagnostics)


def _list(
    countries: Countries,
    only: tuple[str, ...],
    today: dt.date,
    *,
    everything: bool,
    as_json: bool,
) -> None:
    for code in only:
        _known("--country", code, countries)
    wanted = {code: each for code, each in countries.items() if not only or code in only}
    found = standings(wanted, today)
    listed = [each for each in found if everything or each.open]
    if as_json:
        progress.show_json([_object(each) for each in listed])
        return
    progress.show_lines(line for each in listed for line in _lines(each))
    progress.show_lines([_sum(found)])


@dataclasses.dataclass(frozen=True, slots=True)
class _Check:
    """What somebody wants to record."""

    entry: str
    by: str | None
    on: dt.date | None
    today: dt.date


def _record(
    project: Project, countries: Countries, check: _Check, diagnostics: Diagnostics
) -> None:
    before = {each.entry: each for each in standings(countries, check.today)}
    _known("--checked", check.entry, before)
    by, on = _who_and_when(check, before[check.entry])
    given = {"by": by, "on": on.isoformat()}
    path = record_check(project, countries, check.entry, given, diagnostics)
    if path is None:
        progress.choose_progress().complain(diagnostics)
        raise SystemExit(1)
    progress.show_lines([f"{path}: {check.entry} checked by {by} on {on}"])
    waited = [field.name for field in before[check.entry].fields if not field.printed]
    if waited:
        progress.show_lines([f"from now on printed: {', '.join(waited)}"])
    if before[check.entry].need == "never":
        progress.show_lines(["it is still not printed: its 'print' says never"])


def _who_and_when(check: _Check, before: Standing) -> tuple[str, dt.date]:
    """Give who and when. Raises click.UsageError for what cannot be a check."""
    by = " ".join((check.by or "").split())
    if not by or check.on is None:
        raise click.UsageError("--checked needs --by NAME and --on DATE.")
    if not by.isprintable():
        raise click.BadParameter(
            "the name has characters in it that no name has", param_hint="'--by'"
        )
    if check.on > check.today:
        message = f"{check.on} is after {check.today}: a check is recorded once it is done"
        raise click.BadParameter(message, param_hint="'--on'")
    if before.checked_on > check.on.isoformat():
        message = f"{before.checked_by} checked it later, on {before.checked_on}: that stays"
        raise click.BadParameter(message, param_hint="'--on'")
    return by, check.on


def _known(option: str, given: str, known: Collection[str]) -> None:
    if given not in known:
        # One country's entries, or the countries: all entries would be too many to read.
        country = given.partition(":")[0]
        near = [each for each in known if each.partition(":")[0] == country]
        hint = meant(given, near or sorted({each.partition(":")[0] for each in known}))
        raise click.BadParameter(f"there is no '{given}' here. {hint}", param_hint=f"'{option}'")


def _lines(standing: Standing) -> Iterator[str]:
    who = f" by {standing.checked_by} on {standing.checked_on}" if standing.checked_by else ""
    region = f", {standing.region}" if standing.region else ""
    yield f"{standing.entry}  {standing.name}{region}: {_NEEDS[standing.need]}{who}"
    width = max((len(each.value) for each in standing.fields), default=0)
    for each in standing.fields:
        state = "printed now" if each.printed else "printed once it is checked"
        yield f"    {each.name:13} {each.value:{width}}  {state}"
    for source in standing.sources:
        yield f"    {'source':13} {source.where} ({source.kind}, {source.date or 'no date'})"


def _sum(found: tuple[Standing, ...]) -> str:
    open_ = sum(each.open for each in found)
    stale = sum(each.need == "stale" for each in found)
    fresh = sum(each.need == "fresh" for each in found)
    late = f" ({stale} of them checked more than 12 months ago)" if stale else ""
    return f"{len(found)} entries: {open_} to check{late}, {fresh} checked"


def _object(standing: Standing) -> dict[str, Any]:
    return {
        "entry": standing.entry,
        "name": standing.name,
        "region": standing.region or None,
        "status": standing.need,
        "checked_by": standing.checked_by or None,
        "checked_on": standing.checked_on or None,
        "fields": [dataclasses.asdict(each) for each in standing.fields],
        "sources": [each.model_dump() for each in standing.sources],
    }
