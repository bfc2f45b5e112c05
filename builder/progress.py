"""What a run shows: takes events, diagnostics and a summary, prints them. Nothing else prints.

On a terminal a progress bar moves; elsewhere there is one plain line a file; with `--json` one JSON
object a line. What is asked for goes to standard output, what is wrong to standard error.
"""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from typing import IO, TYPE_CHECKING, Any, Protocol

from builder.diagnostics import Diagnostic, in_order
from builder.pipeline.events import Event, Made, NotMade, Planned, Removed
from builder.progress_lines import (
    Summary,
    counted,
    diagnostic_lines,
    first_warnings,
    printable,
    summary_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


class Progress(Protocol):
    """What shows a run."""

    def tell(self, event: Event) -> None:
        """Show one event of a build."""
        ...

    def note(self, text: str) -> None:
        """Say something that is good to know."""
        ...

    def complain(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Show what is wrong, in the order people read it in."""
        ...

    def sum_up(self, summary: Summary) -> None:
        """Show what a build came to."""
        ...

    def close(self) -> None:
        """Leave the terminal as it was."""
        ...


def choose_progress(
    *, as_json: bool = False, why: bool = False, every_warning: bool = False
) -> Progress:
    """Give what suits the place it is shown at.

    Args:
        as_json: for programs.
        why: say of each file why it is made, in plain lines.
        every_warning: list every warning, not only the first few of a kind in a file.
    """
    make_encodable(sys.stdout, sys.stderr)
    if as_json:
        return JsonLines(sys.stdout)
    if is_terminal(sys.stderr) and not why:
        return Terminal(sys.stdout, sys.stderr, every_warning=every_warning)
    return PlainLines(sys.stdout, sys.stderr, why=why, every_warning=every_warning)


def is_terminal(stream: IO[str]) -> bool:
    """Tell whether a person sees this stream as it moves."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def make_encodable(*streams: IO[str]) -> None:
    """Let streams show a substitute for letters that their encoding does not have."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


class PlainLines:
    """One line a file, for logs and files."""

    def __init__(
        self, out: IO[str], err: IO[str], *, why: bool = False, every_warning: bool = False
    ) -> None:
        self._out = out
        self._err = err
        self._why = why
        self._every_warning = every_warning
        self._coloured = is_terminal(err) and not os.environ.get("NO_COLOR")

    def tell(self, event: Event) -> None:
        """Print a line for a file that came or went."""
        match event:
            case Made():
                reasons = f" ({', '.join(event.why)})" if self._why else ""
                self._print(f"built {event.path}{reasons}")
            case NotMade():
                self._print(f"failed {event.path}")
            case Removed():
                self._print(f"removed {event.path}")
            case Planned():
                pass

    def note(self, text: str) -> None:
        """Print it to standard error."""
        self._err.write(f"{text}\n")
        self._err.flush()

    def complain(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Print each as `file:line:column: error[code] message`, with its hint below."""
        kept, left_out = in_order(diagnostics), 0
        if not self._every_warning:
            kept, left_out = first_warnings(kept)
        lines = diagnostic_lines(kept, coloured=self._coloured)
        if left_out:
            left = counted(left_out, "warning")
            where = "see lessonpack check with the same --locale, --lesson and --artefact"
            lines.append(f"and {left} like these: {where}")
        self._err.writelines(f"{line}\n" for line in lines)
        self._err.flush()

    def sum_up(self, summary: Summary) -> None:
        """Print the counts, and whether there are drafts."""
        for line in summary_lines(summary):
            self._print(line)

    def close(self) -> None:
        """Leave the lines."""

    def _print(self, line: str) -> None:
        self._out.write(f"{line}\n")
        self._out.flush()


class Terminal(PlainLines):
    """A bar that moves, and lines only for what needs a person."""

    def __init__(self, out: IO[str], err: IO[str], *, every_warning: bool = False) -> None:
        super().__init__(out, err, every_warning=every_warning)
        self._bar: RichProgress | None = None
        self._task: TaskID | None = None

    def tell(self, event: Event) -> None:
        """Move the bar."""
        if isinstance(event, Planned):
            self._start(event.to_make)
        elif self._bar is not None and self._task is not None and not isinstance(event, Removed):
            self._bar.update(self._task, advance=1, file=event.path.rpartition("/")[2])

    def complain(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take the bar away, then print."""
        self.close()
        super().complain(diagnostics)

    def sum_up(self, summary: Summary) -> None:
        """Take the bar away, then print."""
        self.close()
        super().sum_up(summary)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def _start(self, total: int) -> None:
        if not total:
            return
        # A quarter of a build that has nothing to do would go into this import.
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            TextColumn,
            TimeRemainingColumn,
        )
        from rich.progress import Progress as RichProgress  # noqa: PLC0415

        self._bar = RichProgress(
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[file]}", markup=False),
            console=Console(file=self._err),
            transient=True,
        )
        self._bar.start()
        self._task = self._bar.add_task("", total=total, file="")


class JsonLines:
    """One JSON object a line, for programs; `event` says of what kind."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out

    def tell(self, event: Event) -> None:
        """Print the event with its fields."""
        names = {Planned: "planned", Made: "built", NotMade: "failed", Removed: "removed"}
        self._print(names[type(event)], **dataclasses.asdict(event))

    def note(self, text: str) -> None:
        """Print it as an object."""
        self._print("note", text=text)

    def complain(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Print each as an object."""
        for each in in_order(diagnostics):
            self._print(
                "diagnostic",
                severity=each.severity.value,
                code=each.code.name,
                file=each.place.file,
                line=each.place.line,
                column=each.place.column,
                message=each.message,
                hint=each.hint,
            )

    def sum_up(self, summary: Summary) -> None:
        """Print the counts as an object."""
        self._print(
            "summary",
            built=summary.result.made,
            unchanged=summary.result.unchanged,
            removed=summary.result.removed,
            failed=summary.result.not_made,
            interrupted=summary.result.interrupted,
            offered=summary.offered,
            drafts=summary.drafts,
            seconds=round(summary.seconds, 3),
        )

    def close(self) -> None:
        """Do nothing: lines stay."""

    def _print(self, event: str, **fields: Any) -> None:
        self._out.write(json.dumps({"event": event, **fields}) + "\n")
        self._out.flush()


def show_lines(lines: Iterable[str]) -> None:
    """Print what was asked for."""
    make_encodable(sys.stdout)
    sys.stdout.writelines(f"{printable(line)}\n" for line in lines)


def show_json(value: Any) -> None:
    """Print what was asked for, as one JSON document."""
    make_encodable(sys.stdout)
    sys.stdout.write(json.dumps(value, indent=2) + "\n")
