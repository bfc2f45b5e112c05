"""Takes the text of a YAML file; gives plain values, and the line and column of every one of them.

Scalars follow the YAML 1.2 core schema, but for numbers with a leading 0, which stay text. Tags,
merge keys and repeated keys are refused; aliases are followed within bounds.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

import yaml

from builder.diagnostics import Diagnostics, Place, define
from builder.source.characters import CONTROL_CHARACTER
from builder.source.files import Project, printable, report_controls
from builder.source.yaml_loader import WordedLoader
from builder.source.yaml_nodes import Node, TreeReader
from builder.source.yaml_slips import explain

if TYPE_CHECKING:
    from pathlib import PurePosixPath

YAML_SYNTAX = define("yaml-syntax", "A file breaks the rules of YAML.")


@dataclasses.dataclass(frozen=True)
class YamlFile:
    """One YAML file: its plain value (dict, list, str, int, float, bool, None) and its places."""

    file: str
    value: Any
    root: Node = dataclasses.field(repr=False, compare=False)

    def place(self, path: tuple[str | int, ...], *, key: bool = False) -> Place:
        """Give the place of the value at `path`, of keys and indexes; with `key`, that of its key.

        For a path that does not exist: the place of its nearest existing parent, of the parent's
        key where it has one. A value that an alias stands for is placed at the alias, what is in
        it at the anchor.
        """
        node = self.root
        key_place: Place | None = None
        for step in path:
            child = node.child(step)
            if child is None:
                return key_place or self._place_of(node)
            key_place = node.entries[step][0] if isinstance(step, str) else None
            node = child
        return key_place if key and key_place else self._place_of(node)

    def _place_of(self, node: Node) -> Place:
        return Place(self.file, node.line, node.column)


def read_yaml(
    project: Project, path: PurePosixPath | str, diagnostics: Diagnostics
) -> YamlFile | None:
    """Read the YAML file at `path` in the project; see `Project.read_text` and `parse_yaml`."""
    text = project.read_text(path, diagnostics)
    return None if text is None else parse_yaml(text, printable(str(path)), diagnostics)


def parse_yaml(text: str, file: str, diagnostics: Diagnostics) -> YamlFile | None:
    """Give what `text` says, with all that is wrong in it added to `diagnostics`.

    None where nothing could be made of it. Otherwise there may still be errors among the
    diagnostics; the value then leaves out what they name, so that more can be checked in one run.
    """
    if report_controls(text, file, diagnostics):
        return None
    for loader in LOADERS:
        reading = _read(text, file, loader)
        if reading.stopped_by is None:
            break
    diagnostics.extend(reading.diagnostics)
    if reading.stopped_by is not None:
        _report_stop(text, file, reading, diagnostics)
        return None
    root = reading.root
    return None if root is None else YamlFile(file, root.value, root)


# libyaml is many times faster, so good files are read by it; a file that it refuses is read again
# by the loader in Python, whose errors are the ones that `explain` knows.
LOADERS: Final = tuple(
    loader for loader in (getattr(yaml, "CSafeLoader", None), WordedLoader) if loader is not None
)


@dataclasses.dataclass(frozen=True)
class _Reading:
    """What one loader made of a text, and the error that stopped it, if one did."""

    root: Node | None
    diagnostics: Diagnostics
    reader: TreeReader
    stopped_by: Exception | None


def _read(text: str, file: str, loader: Any) -> _Reading:
    diagnostics = Diagnostics()
    reader = TreeReader(file, text, diagnostics)
    try:
        root = reader.read(yaml.parse(text, Loader=loader))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # ValueError and OverflowError: escapes beyond Unicode, version numbers beyond counting.
        return _Reading(None, diagnostics, reader, error)
    return _Reading(root, diagnostics, reader, None)


def _report_stop(text: str, file: str, reading: _Reading, diagnostics: Diagnostics) -> None:
    error = reading.stopped_by
    if isinstance(error, yaml.MarkedYAMLError):
        slip = explain(text, error, reading.reader.last_scalar)
        place = Place(file, slip.line, slip.column)
        diagnostics.add(YAML_SYNTAX, place, slip.message, slip.hint)
        return
    last = reading.reader.last_scalar
    mark = last.end_mark if last else None
    diagnostics.add(
        CONTROL_CHARACTER,
        Place(file, mark.line + 1 if mark else 1),
        "after this comes a number or character code that is far too large",
        "Type the character itself.",
    )
