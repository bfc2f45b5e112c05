"""Who has read which translation: takes a language's `review.yaml`, gives a `Ledger`, and back.

A sign-off says who read what, as what, on which day. Each text in it is named by its context and
carries the hash of source and translation together: when either changes, it lapses by itself.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Annotated, Literal, get_args

import pydantic

from builder.content.help import Day
from builder.diagnostics import Diagnostics
from builder.source.files import Project
from builder.source.schema import Record, validate
from builder.source.yaml_tree import parse_yaml

REVIEW = "review.yaml"

LIMIT = 20_000_000
"""Bytes of the largest ledger: some twenty readers of a whole curriculum."""

HEAD = (
    "# Who has read and signed which translation of this folder. Until a native speaker has signed "
    "an entry, it is a draft.\n"
)

Role = Literal["native speaker", "translator", "teacher", "child protection"]
ROLES: tuple[Role, ...] = get_args(Role)
NATIVE_SPEAKER: Role = "native speaker"
"""Whose signature ends a draft. The others' say what else was looked at, and keep their names."""

SignedText = Annotated[
    str,
    pydantic.StringConstraints(pattern=r"^\S+ [0-9a-f]{64}$"),
    pydantic.Field(description="the address of a text, a space, and the 64 digits of its hash"),
]


class SignOff(Record):
    """One person read some texts on one day and found them right."""

    model_config = pydantic.ConfigDict(title="sign-off")

    by: Annotated[str, pydantic.StringConstraints(pattern=r"\S")]
    role: Role
    on: Day
    texts: tuple[SignedText, ...] = pydantic.Field(min_length=1)

    @property
    def signed(self) -> Iterator[tuple[str, str]]:
        """Give context and hash of each text."""
        for text in self.texts:
            context, _, sha256 = text.partition(" ")
            yield context, sha256


class ReviewFile(Record):
    """`review.yaml`: the ledger of one language."""

    model_config = pydantic.ConfigDict(title="review ledger")

    signed: tuple[SignOff, ...] = ()


Hashes = Mapping[str, frozenset[str]]
"""By context, the hashes of all that is translated there now; texts of a list share a context."""


@dataclasses.dataclass(frozen=True, slots=True)
class Ledger:
    """Context and hash of every entry that a native speaker has signed."""

    signed: frozenset[tuple[str, str]] = frozenset()

    def covers(self, used: Iterable[tuple[str, str, str]]) -> bool:
        """Tell whether every entry used was signed as it now stands."""
        return all(
            (context, entry_hash(source, words)) in self.signed for context, source, words in used
        )


@dataclasses.dataclass(frozen=True, slots=True)
class Lapsed:
    """A sign-off that no longer counts: its text, its source, or both have changed or are gone."""

    context: str
    by: str
    role: Role
    on: str
    gone: bool
    """Whether nothing is translated under that context any more."""


def entry_hash(source: str, words: str) -> str:
    """Give the hash that a sign-off carries: of the source and of its translation."""
    return hashlib.sha256(f"{source}\0{words}".encode()).hexdigest()


def read_review(
    project: Project, path: PurePosixPath, diagnostics: Diagnostics
) -> tuple[SignOff, ...] | None:
    """Read the sign-offs of one ledger; None, with diagnostics, where it is wrong."""
    text = project.read_text(path, diagnostics, limit=LIMIT)
    file = parse_yaml(text, str(path), diagnostics) if text is not None else None
    record = validate(ReviewFile, file, diagnostics) if file is not None else None
    return None if record is None else record.signed


def read_ledger(project: Project, path: PurePosixPath, diagnostics: Diagnostics) -> Ledger | None:
    """Read what native speakers signed; None, with diagnostics, where the ledger is wrong."""
    sign_offs = read_review(project, path, diagnostics)
    if sign_offs is None:
        return None
    native = (sign_off for sign_off in sign_offs if sign_off.role == NATIVE_SPEAKER)
    return Ledger(frozenset(each for sign_off in native for each in sign_off.signed))


def lapsed(sign_offs: Iterable[SignOff], current: Hashes) -> Iterator[Lapsed]:
    """Give what no longer counts in a ledger."""
    for each in sign_offs:
        for context, sha256 in each.signed:
            if sha256 not in current.get(context, ()):
                yield Lapsed(context, each.by, each.role, each.on, context not in current)


def with_sign_off(
    sign_offs: Iterable[SignOff], new: SignOff, current: Hashes
) -> tuple[SignOff, ...]:
    """Add a sign-off to a ledger, by day, then person.

    What it replaces goes: the same person's earlier signature under the same words, and the lapsed
    signatures of anybody in the same role under the texts that are signed now.
    """
    fresh = set(new.signed)
    contexts = {context for context, _ in fresh}

    def replaced(old: SignOff, context: str, sha256: str) -> bool:
        again = old.by == new.by and (context, sha256) in fresh
        stale = context in contexts and sha256 not in current.get(context, ())
        return old.role == new.role and (again or stale)

    kept = [
        (old.on, old.by, old.role, context, sha256)
        for old in sign_offs
        for context, sha256 in old.signed
        if not replaced(old, context, sha256)
    ]
    return _grouped([*kept, *((new.on, new.by, new.role, *each) for each in fresh)])


def _grouped(signed: list[tuple[str, str, Role, str, str]]) -> tuple[SignOff, ...]:
    groups: dict[tuple[str, str, Role], list[str]] = {}
    for on, by, role, context, sha256 in sorted(set(signed)):
        groups.setdefault((on, by, role), []).append(f"{context} {sha256}")
    return tuple(
        SignOff(by=by, role=role, on=on, texts=tuple(texts))
        for (on, by, role), texts in groups.items()
    )


def ledger_text(sign_offs: tuple[SignOff, ...]) -> str:
    """Write a ledger, one line a text, so that two people's changes merge."""
    if not sign_offs:
        return f"{HEAD}signed: []\n"
    return "".join((HEAD, "signed:\n", *(_lines(each) for each in sign_offs)))


def _lines(sign_off: SignOff) -> str:
    # JSON's way of quoting is one of YAML's.
    by = json.dumps(sign_off.by, ensure_ascii=False)
    texts = "".join(f"  - {text}\n" for text in sign_off.texts)
    return f"- by: {by}\n  role: {sign_off.role}\n  on: {sign_off.on}\n  texts:\n{texts}"
