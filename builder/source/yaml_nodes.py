"""Takes the events of a YAML parser; gives one tree of nodes that know their line and column.

The tree is built with a stack of its own, so that no nesting can overflow Python's.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

import yaml

from builder.diagnostics import Diagnostics, Place, Severity, define
from builder.source.characters import (
    CONTROL_CHARACTER,
    DELETE_HINT,
    DIRECTION_HINT,
    controls,
    directions,
    name_of,
    shorten,
    without_controls,
)
from builder.source.yaml_scalars import meaning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.diagnostics import Code

REPEATED_KEY = define("repeated-key", "A mapping has the same key twice.")
YAML_TAG = define("yaml-tag", "A value carries a YAML tag (`!name`); none is needed here.")
YAML_TOO_DEEP = define("yaml-too-deep", "Lists and mappings are nested deeper than 40 levels.")
YAML_TOO_LARGE = define(
    "yaml-too-large", "A file has more than 20 000 keys and values, aliases counted in."
)
YAML_ALIAS = define("yaml-alias", "An alias (`*name`) has no anchor, or lies within its own.")
YAML_KEY = define("yaml-key", "The key of a mapping is not plain text.")
YAML_SEVERAL_DOCUMENTS = define("yaml-several-documents", "A file holds several YAML documents.")
YAML_COMMENT = define(
    "yaml-comment", "A '#' cuts a text short: what follows is a comment.", Severity.WARNING
)
YAML_EMPTY = define("yaml-empty", "A YAML file holds nothing.")

DEEPEST = 40
MOST_NODES = 20_000

# A comment is written with a space after its sign; a word that begins with one is meant as text.
_CUT_OFF = re.compile(r"\s+(#[^\s#]\S*)")


@dataclasses.dataclass(slots=True)
class Node:
    """A value, its place (from 1), and its children in the same shape as the value's own."""

    value: Any
    line: int
    column: int
    entries: dict[str, tuple[Place, Node]] = dataclasses.field(default_factory=dict)
    items: list[Node] = dataclasses.field(default_factory=list)
    size: int = 1
    height: int = 0

    def child(self, step: str | int) -> Node | None:
        """Give the child at a key or index; None where there is none."""
        if isinstance(step, str):
            return self.entries[step][1] if step in self.entries else None
        return self.items[step] if 0 <= step < len(self.items) else None


@dataclasses.dataclass(slots=True)
class _Key:
    """A key whose value is still to come; without text, the value is left out."""

    text: str | None
    place: Place


@dataclasses.dataclass(slots=True)
class _Open:
    """A list or mapping whose end is still to come."""

    node: Node
    anchor: str | None
    key: _Key | None = None


class _Enough(Exception):  # noqa: N818 - it ends the reading, and is no error of the program
    """Raised once it would be dangerous or pointless to read on."""


class TreeReader:
    """Builds the tree of one file's events and notes all that is wrong on the way."""

    def __init__(self, file: str, text: str, diagnostics: Diagnostics) -> None:
        self._file = file
        self._lines = text.split("\n")
        self._diagnostics = diagnostics
        self._stack: list[_Open] = []
        self._anchors: dict[str, Node | None] = {}
        self._count = 0
        self._documents = 0
        self._root: Node | None = None
        self.last_scalar: yaml.ScalarEvent | None = None

    def read(self, events: Iterable[yaml.Event]) -> Node | None:
        """Give the root; None with diagnostics where there is none worth going on with.

        Raises:
            yaml.YAMLError: from `events`; what was found before it is in the diagnostics.
        """
        try:
            for event in events:
                self._take(event)
        except _Enough:
            return None
        if self._root is None and not self._documents:
            self._report_empty()
        return self._root

    def _take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self.last_scalar = event
                self._take_scalar(event)
            case yaml.AliasEvent():
                self._take_alias(event)
            case yaml.CollectionStartEvent():
                self._open(event)
            case yaml.CollectionEndEvent():
                self._close()
            case yaml.DocumentStartEvent():
                self._start_document(event)
            case _:
                pass

    def _start_document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "a second document starts here; a file holds one"
            hint = "Remove the '---' line, or give each part a file of its own."
            self._add(YAML_SEVERAL_DOCUMENTS, self._place(event), message, hint)
            raise _Enough

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        self._check_tag(event)
        plain = not event.style
        value = meaning(event.value) if plain else event.value
        if isinstance(value, str):
            value = self._checked_text(value, event)
        if plain and event.value:
            self._check_end(event)
        if plain and not event.value and not self._stack:
            self._report_empty()
            raise _Enough
        node = Node(value, *_start(event))
        if event.anchor:
            self._anchors[event.anchor] = node
        self._count_in(1, event)
        self._attach(node, event)

    def _checked_text(self, text: str, event: yaml.ScalarEvent) -> str:
        found = [(match, DELETE_HINT) for match in controls(text)]
        found += [(match, DIRECTION_HINT) for match in directions(text)]
        if not found:
            return text
        first, hint = found[0]
        message = f"this text holds an invisible character, {name_of(first.group())}"
        self._add(CONTROL_CHARACTER, self._place(event), message, hint)
        return without_controls(text)

    def _check_end(self, event: yaml.ScalarEvent) -> None:
        end = event.end_mark
        if end is None or end.line >= len(self._lines):
            return
        cut = _CUT_OFF.match(self._lines[end.line], end.column)
        if cut:
            message = f"the text ends before '{shorten(cut[1])}', which is read as a comment"
            hint = "Put the whole text in quotes; a comment has a space after its '#'."
            place = Place(self._file, end.line + 1, cut.start(1) + 1)
            self._add(YAML_COMMENT, place, message, hint)

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        name = event.anchor or ""
        anchored = self._anchors.get(name)
        if anchored is None:
            self._report_alias(name, event)
            node = Node(None, *_start(event))
        else:
            line, column = _start(event)
            node = dataclasses.replace(anchored, line=line, column=column)
        self._count_in(node.size, event)
        if len(self._stack) + node.height > DEEPEST:
            self._report_depth(event)
        self._attach(node, event)

    def _report_alias(self, name: str, event: yaml.AliasEvent) -> None:
        shown = shorten(name)
        if name in self._anchors:
            message = f"'*{shown}' stands within '&{shown}' itself, so it would never end"
            hint = "Write out what is meant."
        else:
            message = f"'*{shown}' refers to '&{shown}', which is nowhere above"
            hint = "If the star belongs to the text, put the whole text in quotes."
        self._add(YAML_ALIAS, self._place(event), message, hint)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        self._check_tag(event)
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        node = Node(value, *_start(event), height=1)
        if event.anchor:
            self._anchors[event.anchor] = None
        self._count_in(1, event)
        self._stack.append(_Open(node, event.anchor))
        if len(self._stack) > DEEPEST:
            self._report_depth(event)

    def _close(self) -> None:
        closed = self._stack.pop()
        if closed.anchor:
            self._anchors[closed.anchor] = closed.node
        self._attach(closed.node, None)

    def _attach(self, node: Node, event: yaml.NodeEvent | None) -> None:
        """Hang a finished node where it belongs; `event` is None for a list or mapping."""
        if not self._stack:
            self._root = node
            return
        parent = self._stack[-1]
        if isinstance(parent.node.value, list):
            parent.node.items.append(node)
            parent.node.value.append(node.value)
            _grow(parent.node, node)
        elif parent.key is None:
            parent.key = self._read_key(node, event)
        else:
            self._add_entry(parent, parent.key, node)
            parent.key = None

    def _add_entry(self, parent: _Open, key: _Key, node: Node) -> None:
        mapping = parent.node
        if key.text is None:
            return
        if key.text in mapping.entries:
            line = mapping.entries[key.text][0].line
            message = f"the key '{shorten(key.text)}' is already there in line {line}"
            self._add(REPEATED_KEY, key.place, message, "Keep one of the two.")
            return
        mapping.entries[key.text] = (key.place, node)
        mapping.value[key.text] = node.value
        _grow(mapping, node)

    def _read_key(self, node: Node, event: yaml.NodeEvent | None) -> _Key:
        place = Place(self._file, node.line, node.column)
        written = event.value if isinstance(event, yaml.ScalarEvent) else ""
        quoted = isinstance(event, yaml.ScalarEvent) and bool(event.style)
        if node.value == "<<" and not quoted:
            message = "'<<' is not used here: it hides what a mapping holds"
            self._add(YAML_KEY, place, message, "Write the fields out.")
            return _Key(None, place)
        if isinstance(node.value, str):
            return _Key(node.value, place)
        if written:
            message = f"the key {shorten(written)} is not text"
            self._add(YAML_KEY, place, message, f"Put it in quotes: '{shorten(written)}'.")
            return _Key(written, place)
        message = "a key is missing before this colon, or is itself a list or mapping"
        hint = "Write a short name before the colon; put text that starts with [ or { in quotes."
        self._add(YAML_KEY, place, message, hint)
        return _Key(None, place)

    def _check_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag is None:
            return
        name = shorten(event.tag.replace("tag:yaml.org,2002:", "!!"))
        self._add(
            YAML_TAG,
            self._place(event),
            f"the tag '{name}' is not allowed; values are only text, numbers, lists and mappings",
            "Remove the tag; if the '!' belongs to the text, put the whole text in quotes.",
        )

    def _count_in(self, size: int, event: yaml.NodeEvent) -> None:
        self._count += size
        if self._count > MOST_NODES:
            message = f"the file has more than {MOST_NODES} keys and values by here"
            hint = "Split it into several files, and use fewer aliases."
            self._add(YAML_TOO_LARGE, self._place(event), message, hint)
            raise _Enough

    def _report_depth(self, event: yaml.Event) -> None:
        message = f"lists and mappings are nested more than {DEEPEST} levels deep here"
        hint = "Check the brackets and the indentation; nothing here needs more than ten."
        self._add(YAML_TOO_DEEP, self._place(event), message, hint)
        raise _Enough

    def _report_empty(self) -> None:
        hint = "Fill it in, starting from another file of its kind, or delete it."
        self._add(YAML_EMPTY, Place(self._file), "the file holds nothing", hint)

    def _place(self, event: yaml.Event) -> Place:
        return Place(self._file, *_start(event))

    def _add(self, code: Code, place: Place, message: str, hint: str) -> None:
        self._diagnostics.add(code, place, message, hint)


def _grow(parent: Node, child: Node) -> None:
    parent.size += child.size
    parent.height = max(parent.height, child.height + 1)


def _start(event: yaml.Event) -> tuple[int, int]:
    """Give the line and column, from 1, where an event starts."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)
