"""What a safety rule is: takes its code, title and checks, gives a frozen `Rule`."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable

from builder.safety.material import Hit, Material

Check = Callable[[Material], Iterable[Hit]]
"""Looks at everything and gives all that breaks the rule, exceptions or not."""


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """One of the 28 rules of safe content."""

    code: str
    """Its stable name, which exceptions use: `L05`."""
    title: str
    """What has to be so, in one sentence."""
    checks: tuple[Check, ...] = ()
    lists: tuple[str, ...] = ()
    """Fields of `WordList` that a language needs to be checked for it."""
    measured: frozenset[str] | None = None
    """The languages that there is a measure for; None for a rule that measures nothing."""
    kept_by: tuple[str, ...] = ()
    """Names of diagnostics by which other rooms keep this rule, or a part of it."""
