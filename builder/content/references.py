"""Names that have to stand for something: takes records and known ids, notes names that do not."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from builder.diagnostics import Diagnostics, define
from builder.source.schema import Record
from builder.source.yaml_tree import YamlFile

DANGLING = define("dangling-reference", "A reference to something that does not exist.")
REPEATED = define("repeated-node", "Two parts of one file with the same id.")
NAMED_TWICE = define("named-twice", "A list that names the same thing twice.")

Path = tuple[str | int, ...]


def records(value: Any, path: Path = ()) -> Iterator[tuple[Path, Record]]:
    """Give every record in a value with its path, the outer ones first."""
    if isinstance(value, Record):
        yield path, value
        for name in type(value).model_fields:
            yield from records(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from records(each, (*path, number))


def ids_in(value: Any, *fields: str) -> Iterator[str]:
    """Give the ids that lists in these fields hold, wherever in a value."""
    for _, each in records(value):
        for field in fields:
            yield from (id_ for id_ in getattr(each, field, ()) if isinstance(id_, str))


class References:
    """Checks of the names in files."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        self.diagnostics = diagnostics

    def ids(self, file: YamlFile, record: Record) -> None:
        """Check that every id in a file stands there once: translations are kept by it."""
        first: dict[str, Path] = {}
        for path, each in records(record):
            node_id = getattr(each, "id", None)
            here = (*path, "id")
            if isinstance(node_id, str) and first.setdefault(node_id, here) != here:
                line = file.place(first[node_id]).line
                message = f"the id '{node_id}' stands already in line {line}"
                hint = "translations are kept by id, so each id stands once in a file"
                self.diagnostics.add(REPEATED, file.place(here), message, hint)

    def each(
        self, file: YamlFile, path: Path, names: Iterable[str], known: Collection[str], kind: str
    ) -> None:
        """Check a list of references: each to something, and to each thing once."""
        self.once(file, path, names)
        for number, name in enumerate(names):
            self.name(file, (*path, number), name, known, kind)

    def once(self, file: YamlFile, path: Path, names: Iterable[str]) -> None:
        """Check that a list names each thing once."""
        seen: set[str] = set()
        for number, name in enumerate(names):
            if name in seen:
                message = f"'{name}' stands in this list twice"
                place = file.place((*path, number))
                self.diagnostics.add(NAMED_TWICE, place, message, "take one of the two out")
            seen.add(name)

    def name(
        self,
        file: YamlFile,
        path: Path,
        name: str,
        known: Collection[str],
        kind: str,
        *,
        key: bool = False,
    ) -> None:
        """Check one reference; `key` says that it is the key of a mapping, not its value."""
        if name not in known:
            message = f"there is no {kind} '{name}'"
            self.diagnostics.add(DANGLING, file.place(path, key=key), message, meant(name, known))


def meant(name: str, known: Collection[str]) -> str:
    """Give a hint for a name that is not known: the one most like it, or some that there are."""
    close = difflib.get_close_matches(name, list(known), n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    some = list(itertools.islice(known, 12))
    return f"there is: {', '.join(some)}" if some else ""
