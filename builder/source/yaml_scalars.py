"""Takes the text of an unquoted YAML scalar; gives what it means in the YAML 1.2 core schema."""

from __future__ import annotations

import re

# YAML 1.2.2, section 10.3.2, with one change: a number that starts with an idle 0 stays text, so
# that the help line 017 keeps its 0.
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_PREFIXED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FRACTION = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)")
_NOT_A_NUMBER = frozenset({".nan", ".NaN", ".NAN"})

# Longer runs of digits are no quantity of anything, and Python refuses to print them.
_MOST_DIGITS = 100


def meaning(text: str) -> str | float | bool | None:
    """Give the null, true, false, whole number, fraction or text that a plain scalar stands for."""
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if len(text) > _MOST_DIGITS or text[0] not in "-+.0123456789":
        return text
    return _number(text)


def _number(text: str) -> str | float:
    if _WHOLE.fullmatch(text):
        return int(text)
    if _PREFIXED.fullmatch(text):
        return int(text, base=0)
    if _FRACTION.fullmatch(text):
        return float(text)
    if _INFINITE.fullmatch(text) or text in _NOT_A_NUMBER:
        return float(text.replace(".", ""))
    return text
