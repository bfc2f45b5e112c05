"""Takes text; gives the characters in it that no lesson may hold, and where they stand."""

from __future__ import annotations

import re
import unicodedata

from builder.diagnostics import Place, define

CONTROL_CHARACTER = define(
    "control-character", "A text holds an invisible character that steers a machine, not a reader."
)

# U+0085, U+2028 and U+2029 are line ends to a YAML 1.1 parser and to no editor, so that every line
# number after one would be wrong. The rest are Unicode's Cc, surrogates, noncharacters and the BOM.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
# UAX #9, section 2: the explicit directional embeddings, overrides, isolates and marks.
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_QUOTED = 80
"""How many characters of a text a message quotes."""

_LINE_END = re.compile("\r\n|\r|\n")

DIRECTION_HINT = (
    "Delete it: the builder works out directions and isolates numbers and names by itself."
)
DELETE_HINT = "Delete it, or type the text again: it often comes along with copied text."


def controls(text: str) -> list[re.Match[str]]:
    """Give every control character in `text`, in order; tab and line ends are none."""
    return list(_CONTROLS.finditer(text))


def directions(text: str) -> list[re.Match[str]]:
    """Give every character in `text` that overrides the direction of writing, in order."""
    return list(_DIRECTIONS.finditer(text))


def without_controls(text: str) -> str:
    """Give `text` with U+FFFD for each control or direction character: safe to print and encode."""
    return _DIRECTIONS.sub("\ufffd", _CONTROLS.sub("\ufffd", text))


def name_of(character: str) -> str:
    """Give what people can look up: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def place_in(text: str, offset: int, file: str) -> Place:
    """Give the place of the character at `offset`; columns count characters."""
    ends = list(_LINE_END.finditer(text, 0, offset))
    start = ends[-1].end() if ends else 0
    return Place(file, len(ends) + 1, offset - start + 1)


def quote(text: str) -> str:
    """Give as much of a text as a message shows: enough to find it, few enough to read on."""
    return shorten(text, _QUOTED)


def shorten(text: str, limit: int = 40) -> str:
    """Give `text` in one line of at most `limit` characters, fit for a message."""
    line = " ".join(without_controls(text[: 4 * limit]).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
