"""Where a translation stands in its PO file: takes the file's lines, gives line and column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_CHARACTER = re.compile(r"\\.|[^\\]")
"""One character of a string as PO files write it: `\\n` is one."""


def place_in_translation(lines: Sequence[str], entry: int, offset: int) -> tuple[int, int]:
    """Give the line and column, from 1, of a character of an entry's translation.

    Args:
        lines: of the PO file.
        entry: a line of the entry at or before its `msgstr`.
        offset: which character of the translation, from 0; its end where it has fewer.
    """
    number = next(
        (at for at in range(entry - 1, len(lines)) if lines[at].startswith("msgstr")), entry - 1
    )
    left = offset
    place = (entry, 1)
    while number < len(lines) and (quoted := _QUOTED.search(lines[number])):
        starts = [found.start() for found in _CHARACTER.finditer(quoted[1])]
        if left < len(starts):
            return number + 1, quoted.start(1) + starts[left] + 1
        left -= len(starts)
        place = (number + 1, quoted.end())
        number += 1
        if number < len(lines) and not lines[number].startswith('"'):
            break
    return place
