"""What a run says, in lines: takes diagnostics and a summary, gives text. Prints nothing."""

from __future__ import annotations

import dataclasses
import itertools
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostic, Severity, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from builder.pipeline.events import Result
    from builder.pipeline.losses import TargetLosses

_STYLES = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.NOTE: "\x1b[1m",
}
_RESET = "\x1b[0m"

FIRST = 2
"""So many warnings of a kind in a file are shown by a build; `check` shows all."""


@dataclasses.dataclass(frozen=True, slots=True)
class Summary:
    """What a build came to."""

    result: Result
    offered: int
    drafts: int
    """How many of the offered files await a person's check of their words or help services."""
    seconds: float


def diagnostic_lines(diagnostics: Sequence[Diagnostic], *, coloured: bool) -> list[str]:
    """Give the lines for some diagnostics; a hint that several in a row share is given once."""
    lines = []
    for each, following in itertools.pairwise([*diagnostics, None]):
        assert each is not None
        severity = f"{each.severity.value}[{each.code.name}]"
        if coloured:
            severity = f"{_STYLES[each.severity]}{severity}{_RESET}"
        lines.append(f"{printable(str(each.place))}: {severity} {printable(each.message)}")
        shared = following and (following.code, following.hint) == (each.code, each.hint)
        if each.hint and not shared:
            lines.append(f"    {printable(each.hint)}")
    return lines


def first_warnings(diagnostics: Iterable[Diagnostic]) -> tuple[list[Diagnostic], int]:
    """Give all errors and the first warnings of each kind in a file; and how many are left out.

    Notes are for `check` alone: they are left out without being counted.
    """
    seen: Counter[tuple[str, str]] = Counter()
    kept, left_out = [], 0
    for each in diagnostics:
        if each.severity is Severity.NOTE:
            continue
        seen[each.place.file, each.code.name] += 1
        if each.severity is Severity.ERROR or seen[each.place.file, each.code.name] <= FIRST:
            kept.append(each)
        else:
            left_out += 1
    return kept, left_out


def loss_lines(targets: Sequence[TargetLosses]) -> list[str]:
    """Give one line for each export that cannot carry all of a quiz; none where there is none."""
    if not targets:
        return []
    width = max(len(each.target) for each in targets)
    first = "not every export carries all of a quiz (each question: lessonpack check --losses):"
    return [first, *(f"  {each.target:{width}}  {_loss_words(each)}" for each in targets)]


def _loss_words(losses: TargetLosses) -> str:
    if not losses.affected:
        return f"as a whole: {losses.most_often}"
    return (
        f"{losses.affected} of {counted(losses.questions, 'question')} differ; "
        f"most often: {losses.most_often}"
    )


def counts(diagnostics: Iterable[Diagnostic]) -> str:
    """Give how many errors and warnings there are, in words; empty for none."""
    found = in_order(diagnostics)
    errors = sum(each.severity is Severity.ERROR for each in found)
    warnings = sum(each.severity is Severity.WARNING for each in found)
    parts = [(errors, "error"), (warnings, "warning")]
    return ", ".join(counted(number, word) for number, word in parts if number)


def summary_lines(summary: Summary) -> list[str]:
    """Give the closing lines of a build."""
    result = summary.result
    parts = [f"{counted(result.made, 'file')} built", f"{result.unchanged} unchanged"]
    if result.not_made:
        parts.append(f"{result.not_made} failed")
    parts.append(f"{result.removed} removed")
    lines = [f"{', '.join(parts)} in {summary.seconds:.1f} s"]
    if result.interrupted:
        lines.append("stopped before the end: the next build goes on from here")
    if summary.drafts:
        verb = "is a draft" if summary.drafts == 1 else "are drafts"
        lines.append(
            f"{summary.drafts} of {counted(summary.offered, 'file')} {verb}: "
            "a translation or a help service in it still awaits a person's check"
        )
    return lines


def counted(number: int, word: str) -> str:
    """Give a number with its word: `1 file`, `2 files`."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def printable(text: str) -> str:
    """Give text whose control characters cannot move a terminal's cursor."""
    return "".join(
        f"\\x{ord(character):02x}" if unicodedata.category(character) == "Cc" else character
        for character in text
    )
