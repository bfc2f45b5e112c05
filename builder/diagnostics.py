"""What is wrong with the input, where, and what to do: takes nothing, is given to everybody.

Every stage yields `Diagnostic`s instead of raising, so that one run reports all of them. A stage
that defines a kind of trouble defines its `Code` beside the check; `all_codes` lists what has been
defined, and one test asks each for a case.
"""

from __future__ import annotations

import dataclasses
import enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Severity(enum.Enum):
    """How bad it is: an error stops the build, a warning is said and the build goes on.

    A note is only good to know: `check` lists it, a build does not.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclasses.dataclass(frozen=True, slots=True)
class Code:
    """One kind of trouble: a stable name to look up, and a sentence that says what it is."""

    name: str
    meaning: str
    severity: Severity


_codes: dict[str, Code] = {}


def define(name: str, meaning: str, severity: Severity = Severity.ERROR) -> Code:
    """Define a diagnostic code. Called once, at module level, beside the check that yields it.

    Raises:
        ValueError: when another module already uses the name.
    """
    code = Code(name, meaning, severity)
    if _codes.setdefault(name, code) != code:
        raise ValueError(f"diagnostic code {name!r} is defined twice")
    return code


def all_codes() -> tuple[Code, ...]:
    """Give every code that the imported modules define, by name."""
    return tuple(_codes[name] for name in sorted(_codes))


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where it is: a file as a path from the project's root (POSIX), line and column from 1.

    Line 0 means the whole file; column 0 the whole line.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclasses.dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong: what, where, and what the author can do about it."""

    code: Code
    place: Place
    message: str
    hint: str = ""

    @property
    def severity(self) -> Severity:
        """How bad it is, as its code says."""
        return self.code.severity

    def __str__(self) -> str:
        line = f"{self.place}: {self.severity.value}[{self.code.name}] {self.message}"
        return f"{line}\n    {self.hint}" if self.hint else line


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any of them stops the build."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Give them by place, then code, then message, without repeats."""
    return sorted(
        set(diagnostics), key=lambda each: (each.place, each.code.name, each.message, each.hint)
    )


class Diagnostics:
    """A list that stages add to and hand on."""

    def __init__(self, found: Iterable[Diagnostic] = ()) -> None:
        self._found = list(found)

    def add(self, code: Code, place: Place, message: str, hint: str = "") -> None:
        """Note one more thing that is wrong."""
        self._found.append(Diagnostic(code, place, message, hint))

    def extend(self, more: Iterable[Diagnostic]) -> None:
        """Note all of `more`."""
        self._found.extend(more)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> bool:
        """Whether any of them stops the build."""
        return has_errors(self._found)


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """Trouble found in a finished document, where only the words are known, not yet their file.

    `words` is the text in question as it stands in the document; the pipeline looks up where it was
    written and makes a `Diagnostic` of it.
    """

    code: Code
    words: str
    message: str
    hint: str = ""

    def at(self, place: Place) -> Diagnostic:
        """Give the diagnostic, now that the place is known."""
        return Diagnostic(self.code, place, self.message, self.hint)
