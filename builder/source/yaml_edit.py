"""Changes one entry in the text of a YAML file: takes text and a path, gives text.

Nothing else in the file moves: comments, quotes, line ends and order stay as their author left
them. The new text is read again before it is given; where it would not say exactly what is wanted,
there is no new text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import yaml

from builder.diagnostics import Diagnostics
from builder.source.yaml_tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

Path = tuple[str | int, ...]


def with_entry(
    text: str, path: Path, name: str, entry: Mapping[str, str], *, after: str
) -> str | None:
    """Give the text with `name: {entry}` in the mapping at `path`, in place of an older one.

    Args:
        text: a YAML file that `parse_yaml` finds nothing wrong in.
        path: keys and indexes that lead to a mapping.
        name: the key.
        entry: its value, a mapping of strings.
        after: the key that a new entry follows; its value stands on one line.

    None where the layout is not one that can be changed safely, such as an alias.
    """
    mapping = _find(text, path)
    if not isinstance(mapping, yaml.MappingNode):
        return None
    keys = {key.value: (key, value) for key, value in mapping.value}
    if name in keys:
        changed = _replace(text, keys[name][1], entry)
    elif after in keys:
        changed = _add(text, mapping, *keys[after], f"{name}: {_flow(entry)}")
    else:
        return None
    wanted = _value(text)
    if wanted is None:
        return None
    _at(wanted, path)[name] = dict(entry)
    return changed if _value(changed) == wanted else None


def _find(text: str, path: Path) -> yaml.Node | None:
    """Give the node at a path, with where it starts and ends in the text."""
    node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    for step in path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step] if 0 <= step < len(node.value) else None
        else:
            return None
    return node


def _replace(text: str, old: yaml.Node, entry: Mapping[str, str]) -> str:
    """Change value by value where the same keys are there, so that comments between them stay."""
    values = {key.value: value for key, value in old.value} if _is_mapping(old) else {}
    if values.keys() != entry.keys():
        start, end = old.start_mark.index, old.end_mark.index
        space = "" if text[start - 1 : start].isspace() else " "
        return f"{text[:start]}{space}{_flow(entry)}{text[end:]}"
    for key in sorted(values, key=lambda key: -values[key].start_mark.index):
        start, end = values[key].start_mark.index, values[key].end_mark.index
        text = f"{text[:start]}{_quoted(entry[key])}{text[end:]}"
    return text


def _is_mapping(node: yaml.Node) -> bool:
    return isinstance(node, yaml.MappingNode)


def _add(text: str, mapping: yaml.MappingNode, key: yaml.Node, value: yaml.Node, new: str) -> str:
    """Add an entry: in braces behind the one before it, else on a line of its own."""
    if mapping.flow_style:
        end = value.end_mark.index
        return f"{text[:end]}, {new}{text[end:]}"
    end = text.find("\n", value.end_mark.index)
    newline = "\r\n" if "\r\n" in text else "\n"
    indent = " " * key.start_mark.column
    if end < 0:
        return f"{text}{newline}{indent}{new}{newline}"
    return f"{text[: end + 1]}{indent}{new}{newline}{text[end + 1 :]}"


def _flow(entry: Mapping[str, str]) -> str:
    inside = ", ".join(f"{key}: {_quoted(value)}" for key, value in entry.items())
    return f"{{{inside}}}"


def _quoted(value: str) -> str:
    """Give a string as YAML takes it in every place; JSON's way of quoting is one of YAML's."""
    return json.dumps(value, ensure_ascii=False)


def _value(text: str) -> Any:
    """Give what a text says, nothing in it shared; None where anything is wrong in it."""
    diagnostics = Diagnostics()
    file = parse_yaml(text, "", diagnostics)
    return None if file is None or len(diagnostics) else json.loads(json.dumps(file.value))


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value
