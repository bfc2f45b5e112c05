"""Takes a line of a text file; tells whether git wrote it between two versions of the file."""

from __future__ import annotations

from typing import Final

_START, _MIDDLE, _END = "<<<<<<<", "=======", ">>>>>>>"

MESSAGE: Final = "a merge conflict stands here: two versions of these lines, one after another"
HINT: Final = f"Keep what is right of the two, and delete the lines {_START}, {_MIDDLE} and {_END}."


def starts_conflict(line: str) -> bool:
    """Tell whether the first of two versions begins after this line: `<<<<<<< HEAD`."""
    return line.startswith(f"{_START} ")


def is_conflict_mark(line: str) -> bool:
    """Tell whether this line stands before, between or after two versions."""
    return line.startswith((_START, _MIDDLE, _END))
