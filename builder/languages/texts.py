"""Every text of a record with its address: takes content records, gives `Entry`s for translators.

The address is gettext's context, `<file id>:<node id>.<field>`, with `@easy` or `@13-15` for a
wording that is not the default. The node is the nearest record with an id of its own; entries of
one list share a context where they have none, so that inserting one costs nothing.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, TypeVar

from builder.content.text import DEFAULT, Text
from builder.source.schema import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from builder.content.load import Loaded

R = TypeVar("R", bound=Record)

YamlPath = tuple[str | int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """One wording: where translators find it, what it says, where its author wrote it."""

    context: str
    words: str
    path: YamlPath
    """Path of the text in its YAML file."""


@dataclasses.dataclass(frozen=True, slots=True)
class Address:
    """Where a walk stands: the file's id, the node, and the fields since that node."""

    file_id: str
    node: str
    fields: tuple[str, ...] = ()
    path: YamlPath = ()

    def field(self, name: str) -> Address:
        """Step into a field."""
        return dataclasses.replace(self, fields=(*self.fields, name), path=(*self.path, name))

    def index(self, number: int) -> Address:
        """Step into an entry of a list."""
        return dataclasses.replace(self, path=(*self.path, number))

    def at(self, record: Record) -> Address:
        """Take the record as the node where it has an id of its own."""
        node_id = getattr(record, "id", None)
        return dataclasses.replace(self, node=node_id, fields=()) if node_id else self

    def context(self, wording: str) -> str:
        """Give gettext's context for one wording of the text that stands here."""
        suffix = "" if wording == DEFAULT else f"@{wording}"
        return f"{self.file_id}:{'.'.join((self.node, *self.fields))}{suffix}"


def walk(record: Record, address: Address) -> Iterator[tuple[Address, Text]]:
    """Give every text of a record, in the order of its fields."""
    here = address.at(record)
    for name in type(record).model_fields:
        yield from _walk_value(getattr(record, name), here.field(name))


def _walk_value(value: Any, address: Address) -> Iterator[tuple[Address, Text]]:
    if isinstance(value, Text):
        yield address, value
    elif isinstance(value, Record):
        yield from walk(value, address)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _walk_value(each, address.index(number))


def entries(record: Record, address: Address) -> Iterator[Entry]:
    """Give every wording of every text of a record, each context and text once."""
    seen = set()
    for here, text in walk(record, address):
        for wording, words in text.wordings().items():
            entry = Entry(here.context(wording), words, here.path)
            if (entry.context, entry.words) not in seen:
                seen.add((entry.context, entry.words))
                yield entry


def entries_of(loaded: Loaded[Any]) -> Iterator[Entry]:
    """Give every wording of every text of a file."""
    return entries(loaded.record, Address(loaded.id, loaded.node))


def rewrite(record: R, address: Address, change: Callable[[Address, Text], Text]) -> R:
    """Give the same record with every text replaced by `change(address, text)`."""
    here = address.at(record)
    changed = {
        name: _rewrite_value(getattr(record, name), here.field(name), change)
        for name in type(record).model_fields
    }
    return record.model_copy(update=changed)


def _rewrite_value(value: Any, address: Address, change: Callable[[Address, Text], Text]) -> Any:
    if isinstance(value, Text):
        return change(address, value)
    if isinstance(value, Record):
        return rewrite(value, address, change)
    if isinstance(value, tuple):
        return tuple(
            _rewrite_value(each, address.index(number), change) for number, each in enumerate(value)
        )
    return value
