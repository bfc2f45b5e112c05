"""What a build is asked and what it tells: options in, events and a result out."""

from __future__ import annotations

import dataclasses

from builder.documents.selection import EVERYTHING, Selection


@dataclasses.dataclass(frozen=True, slots=True)
class Planned:
    """It is known how much there is to do."""

    offered: int
    to_make: int


@dataclasses.dataclass(frozen=True, slots=True)
class Made:
    """One file is written; `why` says what changed since it was last."""

    path: str
    why: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class NotMade:
    """One file could not be made."""

    path: str


@dataclasses.dataclass(frozen=True, slots=True)
class Removed:
    """One file that is no longer made is gone."""

    path: str


Event = Planned | Made | NotMade | Removed


@dataclasses.dataclass(frozen=True, slots=True)
class Options:
    """How to build."""

    selection: Selection = EVERYTHING
    jobs: int | None = None
    """Worker processes; None to choose by what there is to do."""
    force: bool = False
    withheld: frozenset[tuple[str, str]] = frozenset()
    """Locales and source ids that are not offered just now: their old files stay as they are."""


@dataclasses.dataclass(frozen=True, slots=True)
class Result:
    """What became of it."""

    made: int
    unchanged: int
    removed: int
    not_made: int
    interrupted: bool = False
