"""Who has read which translation: takes a language's `review.yaml`, gives a `Ledger`.

Each sign-off names an entry by its context and carries the hash of source and translation together:
when either changes the sign-off lapses by itself.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Annotated, Literal

import pydantic

from builder.content.help import Day
from builder.diagnostics import Diagnostics
from builder.source.files import Project
from builder.source.schema import Record, validate
from builder.source.yaml_tree import read_yaml

Sha256 = Annotated[str, pydantic.StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class SignOff(Record):
    """One person read one entry and found it right."""

    model_config = pydantic.ConfigDict(title="sign-off")

    context: str
    sha256: Sha256
    by: str
    role: Literal["native speaker", "translator", "teacher", "child protection"]
    on: Day


class ReviewFile(Record):
    """`review.yaml`: the ledger of one language."""

    model_config = pydantic.ConfigDict(title="review ledger")

    signed: tuple[SignOff, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Ledger:
    """Context and hash of every entry that was signed."""

    signed: frozenset[tuple[str, str]] = frozenset()

    def covers(self, used: Iterable[tuple[str, str, str]]) -> bool:
        """Tell whether every entry used was signed as it now stands."""
        return all(
            (context, entry_hash(source, words)) in self.signed for context, source, words in used
        )


def entry_hash(source: str, words: str) -> str:
    """Give the hash that a sign-off carries: of the source and of its translation."""
    return hashlib.sha256(f"{source}\0{words}".encode()).hexdigest()


def read_ledger(project: Project, path: PurePosixPath, diagnostics: Diagnostics) -> Ledger | None:
    """Read one ledger; None, with diagnostics, where it is wrong."""
    file = read_yaml(project, path, diagnostics)
    record = validate(ReviewFile, file, diagnostics) if file is not None else None
    if record is None:
        return None
    return Ledger(frozenset((each.context, each.sha256) for each in record.signed))
