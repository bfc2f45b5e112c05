"""Takes plain values and the names of types; gives an author's words for both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from builder.source.characters import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.source.schema_route import Path

# What pydantic calls an error of type, and what was wanted then.
WANTED: Mapping[str, str] = {
    "string_type": "text",
    "string_sub_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "decimal_type": "a number",
    "bool_type": "yes or no (true or false)",
    "tuple_type": "a list",
    "list_type": "a list",
    "set_type": "a list",
    "frozen_set_type": "a list",
    "iterable_type": "a list",
    "dict_type": "a mapping",
    "mapping_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "dataclass_type": "a mapping",
    "none_required": "nothing",
    "date_type": "a date",
    "url_type": "a web address",
    "path_type": "a path",
}
_TYPES: Mapping[type, str] = {
    type(None): "empty",
    bool: "yes or no (true or false)",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "a mapping",
}


def name_at(path: Path) -> str:
    """Give a path's end as people would call it: `'minutes'`, `item 2 of 'flags'`, `the file`."""
    if not path:
        return "the file"
    if isinstance(path[-1], str):
        return f"'{shorten(path[-1])}'"
    owner = f" of {name_at(path[:-1])}" if len(path) > 1 else ""
    return f"item {path[-1] + 1}{owner}"


def type_of(value: Any) -> str:
    """Give the word for what a value is."""
    if isinstance(value, float) and not value.is_integer():
        return "a number with a fraction"
    return _TYPES.get(type(value), "something else")


def type_hint(wanted: str, value: Any) -> str:
    """Give what to do about a value that is not of the types that `wanted` names."""
    if value is None:
        return "Write it after the colon, or remove the key."
    if isinstance(value, str):
        return _text_hint(wanted, value)
    if "text" in wanted and isinstance(value, bool | int | float):
        return "Put it in quotes, so that it stays exactly as it is written."
    if "text" in wanted:
        return "Put the whole text in quotes if it starts with [ or {, or has a colon in it."
    return _shape_hint(wanted, value)


def _shape_hint(wanted: str, value: Any) -> str:
    if "a list" in wanted:
        return "Start each item with '- ' on a line of its own."
    if "a mapping" in wanted and isinstance(value, list):
        return "Remove the '- ' before its fields."
    return ""


def _text_hint(wanted: str, value: str) -> str:
    if "number" in wanted and re.fullmatch(r"\s*[-+]?\d+([.,]\d+)?\s*", value):
        return "Write only the number, without quotes and without a 0 before it."
    if "yes or no" in wanted:
        return "Write true or false."
    if "a mapping" in wanted and re.match(r"[\w-]+:\S", value):
        return "Write a space after the colon."
    return _shape_hint(wanted, value)
