"""What people still have to check: takes the countries' help, gives one `Standing` an entry.

A check is recorded in the country's file, beside what was checked, as `checked: {by: .., on: ..}`.
"""

from __future__ import annotations

import dataclasses
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from builder.content.help import CONTACT_FIELDS, CountryHelp
from builder.content.load import Loaded
from builder.diagnostics import Place, define
from builder.pipeline.write import write_whole
from builder.source.schema import validate
from builder.source.yaml_edit import with_entry
from builder.source.yaml_tree import read_yaml

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from builder.content.help import EmergencyNumber, Evidence, Print, Service
    from builder.diagnostics import Diagnostics
    from builder.source.files import Project

NOT_RECORDED = define("check-not-recorded", "A check that could not be written into its file.")

Need = Literal["unchecked", "stale", "fresh", "never"]


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One thing that pages say of a service: its name, its value, and whether it stands there."""

    name: str
    value: str
    printed: bool
    """Whether it stands on pages today; else it waits for a check."""


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """How an entry of a country's help stands on a day."""

    entry: str
    """What to call it: country and id, as in `GB:childline`."""
    name: str
    region: str
    need: Need
    """`fresh` is checked; `stale` was, too long ago; `never` is not printed whatever is checked."""
    checked_by: str
    checked_on: str
    fields: tuple[Field, ...]
    sources: tuple[Evidence, ...]
    """Where the facts were read, those with the newest date first."""

    @property
    def open(self) -> bool:
        """Whether somebody has to look at it."""
        return self.need in ("unchecked", "stale")


def read_countries(
    project: Project, diagnostics: Diagnostics
) -> Mapping[str, Loaded[CountryHelp]] | None:
    """Read every country's help by its code; None where a file has errors.

    Lessons are not read: somebody who phones services need not wait until they are right.
    """
    found = {}
    for path in project.list("lessons", "help/*.yaml"):
        file = read_yaml(project, path, diagnostics)
        record = validate(CountryHelp, file, diagnostics) if file is not None else None
        if file is not None and record is not None:
            found[path.stem] = Loaded(path.stem, "country", record, file)
    return None if diagnostics.errors else found


def standings(countries: Mapping[str, Loaded[CountryHelp]], as_of: dt.date) -> tuple[Standing, ...]:
    """Give how every entry stands on a day, country by country in the order of its file."""
    return tuple(
        _standing(code, entry, as_of)
        for code, country in sorted(countries.items())
        for _, entry in _entries(country.record)
    )


def record_check(
    project: Project,
    countries: Mapping[str, Loaded[CountryHelp]],
    entry: str,
    check: Mapping[str, str],
    diagnostics: Diagnostics,
) -> str | None:
    """Write into a country's file that somebody has checked an entry; give the file's path.

    The file is written whole or not at all, and nothing else in it changes.

    Args:
        project: where the file is.
        countries: as they were read from it.
        entry: such as `GB:childline`; raises KeyError for one that is not there.
        check: `by` and `on`, as the file's schema has them.
        diagnostics: takes why it could not be written, with None for the path.
    """
    country = countries[entry.partition(":")[0]]
    paths = {f"{country.id}:{each.id}": path for path, each in _entries(country.record)}
    file = PurePosixPath(country.file.file)
    place = country.file.place(paths[entry])
    content = project.read_bytes(file, diagnostics)
    if content is None:
        return None
    # Not `read_text`, which drops a byte order mark: it is part of what has to stay as it is.
    text = content.decode("utf-8")
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    new = with_entry(text.removeprefix(mark), paths[entry], "checked", check, after="print")
    if new is None:
        _refuse(place, "the builder cannot change this entry's layout", check, diagnostics)
        return None
    try:
        write_whole(project.root, str(file), f"{mark}{new}".encode())
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        _refuse(place, f"the file cannot be written: {reason}", check, diagnostics)
        return None
    return str(file)


def _refuse(place: Place, why: str, check: Mapping[str, str], diagnostics: Diagnostics) -> None:
    written = ", ".join(f'{key}: "{value}"' for key, value in check.items())
    hint = f"write it there by hand: checked: {{{written}}}"
    diagnostics.add(NOT_RECORDED, place, f"the check was not recorded: {why}", hint)


def _entries(
    country: CountryHelp,
) -> Iterator[tuple[tuple[str | int, ...], Service | EmergencyNumber]]:
    """Give everything that can be checked, with its path in the file."""
    for number, emergency in enumerate(country.emergency):
        yield ("emergency", number), emergency
    for number, service in enumerate(country.services):
        yield ("services", number), service


def _standing(code: str, entry: Service | EmergencyNumber, as_of: dt.date) -> Standing:
    fields = tuple(_fields(entry))
    regions = getattr(entry, "regions", {})
    return Standing(
        entry=f"{code}:{entry.id}",
        name=getattr(entry, "name", "emergency number"),
        region=regions.get("en") or next(iter(regions.values()), ""),
        need=_need(entry, fields, as_of),
        checked_by=entry.checked.by if entry.checked else "",
        checked_on=entry.checked.on if entry.checked else "",
        fields=fields,
        sources=tuple(sorted(entry.evidence, key=lambda each: each.date or "", reverse=True)),
    )


def _need(entry: Service | EmergencyNumber, fields: tuple[Field, ...], as_of: dt.date) -> Need:
    if not fields:
        return "never"
    if entry.checked is None:
        return "unchecked"
    return "stale" if entry.checked.stale(as_of) else "fresh"


def _fields(entry: Service | EmergencyNumber) -> Iterator[Field]:
    """Give what may be printed of an entry, now or after a check."""
    own: Mapping[str, Print] = getattr(entry, "field_print", {})
    for name in CONTACT_FIELDS:
        value = getattr(entry, name, None)
        rule = "never" if entry.print == "never" else own.get(name, entry.print)
        if value and rule != "never":
            yield Field(name, _in_words(value), rule == "ok" or entry.checked is not None)


def _in_words(value: str | bool | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return "yes" if value is True else str(value)
