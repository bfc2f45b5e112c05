"""Makes the files: takes planned artefacts and assets, leaves `output/` in step with them.

What is unchanged is skipped, the rest drawn and written whole, what is no longer made removed.
Everything that happens is told as an event; nothing is printed here.
"""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import hashlib
import os
import time
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostics, Place, Severity, define, has_errors
from builder.pipeline.events import Event, Made, NotMade, Options, Planned, Removed, Result
from builder.pipeline.fingerprint import changes
from builder.pipeline.found import Found
from builder.pipeline.manifest import Entry, entry_of, read_manifest, write_manifest
from builder.pipeline.packing import Fingerprints, Packing
from builder.pipeline.render import Crash, Job, Outcome, choose_workers, render_all
from builder.pipeline.write import (
    OutputBusyError,
    alone_in,
    clean_leftovers,
    interrupts_deferred,
    remove_file,
    report_unwritable,
    sha256_of,
    write_whole,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from builder.documents.artefact import Artefact
    from builder.formats.assets import Assets
    from builder.formats.format import Format, Rendered

RENDER_FAILED = define(
    "render-failed", "A file could not be drawn: the builder itself is at fault."
)
OUTPUT_BUSY = define("output-busy", "Another build is writing to the same folder.")
EDITED_FILE_KEPT = define(
    "edited-file-kept",
    "A file is no longer made, but somebody has changed it, so it stays.",
    Severity.WARNING,
)

SAVE_EVERY = 2.0
"""Seconds between two writings of the manifest while files are made."""

_HOPELESS = frozenset({errno.ENOSPC, errno.EROFS, getattr(errno, "EDQUOT", errno.ENOSPC)})


def build(
    artefacts: Sequence[Artefact],
    assets: Assets,
    *,
    find_format: Callable[[str], Format],
    output: Path,
    options: Options,
    diagnostics: Diagnostics,
    tell: Callable[[Event], None],
) -> Result:
    """Bring `output` in step with `artefacts`.

    Args:
        artefacts: all that the selection offers, in plan order; `is_output_path` is true of each.
        assets: what renderers may use.
        find_format: gives a format by its name.
        output: the folder, made where it is missing.
        options: what was asked for; the selection also says which old files may be removed.
        diagnostics: takes what goes wrong; no exception leaves this function for it.
        tell: takes every event as it happens.
    """
    try:
        with alone_in(output):
            at_work = _Build(
                assets,
                find_format=find_format,
                output=output,
                options=options,
                diagnostics=diagnostics,
                tell=tell,
            )
            return at_work.run(artefacts)
    except OutputBusyError:
        hint = "Wait until it is done, or name another folder with --output."
        message = "another build is writing to this folder"
        diagnostics.add(OUTPUT_BUSY, Place(output.name), message, hint)
    except OSError as error:
        report_unwritable(output.name, error, diagnostics)
    return Result(0, 0, 0, len(artefacts))


@dataclasses.dataclass(frozen=True, slots=True)
class _Task:
    """One artefact that has to be made, and why."""

    artefact: Artefact
    fingerprint: str
    why: tuple[str, ...]


class _Build:
    """One run in one output folder; keeps the entries of the manifest as they come and go."""

    def __init__(
        self,
        assets: Assets,
        *,
        find_format: Callable[[str], Format],
        output: Path,
        options: Options,
        diagnostics: Diagnostics,
        tell: Callable[[Event], None],
    ) -> None:
        self._assets = assets
        self._find_format = find_format
        self._output = output
        self._options = options
        self._diagnostics = diagnostics
        self._tell = tell
        self._fingerprints = Fingerprints(assets, find_format)
        self._entries: dict[str, Entry] = {}
        self._found = Found()
        self._saved_at = time.monotonic()
        self._made = self._unchanged = self._removed = self._not_made = 0

    def run(self, artefacts: Sequence[Artefact]) -> Result:
        clean_leftovers(self._output)
        self._entries = read_manifest(self._output, self._diagnostics)
        interrupted = False
        try:
            tasks = self._sort_out(artefacts)
            self._tell(Planned(len(artefacts), len(tasks)))
            self._make(tasks)
            self._remove_old({artefact.path for artefact in artefacts})
        except KeyboardInterrupt:
            interrupted = True
        finally:
            self._diagnostics.extend(self._found.diagnostics())
            self._save()
        return Result(self._made, self._unchanged, self._removed, self._not_made, interrupted)

    def _sort_out(self, artefacts: Sequence[Artefact]) -> list[_Task]:
        """Give the tasks; what is up to date only gets its entry renewed."""
        tasks = []
        for artefact in artefacts:
            fingerprint = self._fingerprints.of(artefact)
            why = self._why(artefact, fingerprint)
            if why:
                tasks.append(_Task(artefact, fingerprint, why))
            else:
                old = self._entries[artefact.path]
                self._entries[artefact.path] = entry_of(
                    artefact, fingerprint, size=old.bytes, sha256=old.sha256
                )
                self._unchanged += 1
        return tasks

    def _why(self, artefact: Artefact, fingerprint: str) -> tuple[str, ...]:
        """Give what has changed since the artefact was last made; empty when nothing has."""
        old = self._entries.get(artefact.path)
        sha256 = sha256_of(self._output, artefact.path)
        if old is None:
            return ("new",) if sha256 is None else ("new", "a file in its place is overwritten")
        reasons = list(changes(old.fingerprint, fingerprint))
        if sha256 != old.sha256:
            reasons.append("output missing" if sha256 is None else "output altered")
        if self._options.force:
            reasons.append("forced")
        return tuple(reasons)

    def _make(self, tasks: Sequence[_Task]) -> None:
        """Make what stands for itself, then what is made of it."""
        alone = [task for task in tasks if not task.artefact.parts]
        jobs = [
            Job(self._find_format(task.artefact.format), task.artefact.document) for task in alone
        ]
        workers = choose_workers(self._options.jobs, len(jobs))
        packs = [task for task in tasks if task.artefact.parts]
        packing = Packing(self._assets, self._find_format, self._read_part, self._options.jobs)
        if self._take_all(alone, render_all(jobs, self._assets, workers)):
            self._take_all(packs, packing.outcomes([task.artefact for task in packs]))
        else:
            self._not_made += len(packs)

    def _take_all(self, tasks: Sequence[_Task], outcomes: Generator[Outcome, None, None]) -> bool:
        """Write what was made; tell whether there is hope of writing more."""
        with contextlib.closing(outcomes):
            for number, (task, outcome) in enumerate(zip(tasks, outcomes, strict=True), start=1):
                content = self._content(task.artefact, outcome)
                try:
                    self._take(task, content)
                except OSError as error:
                    self._refuse(task.artefact.path, error)
                    if error.errno in _HOPELESS:
                        self._not_made += len(tasks) - number
                        return False
        return True

    def _read_part(self, part: Artefact) -> bytes | None:
        """Give the bytes of a finished part; None where it is missing, altered or out of date."""
        entry = self._entries.get(part.path)
        if entry is None or entry.fingerprint != self._fingerprints.of(part):
            return None
        if sha256_of(self._output, part.path) != entry.sha256:
            return None
        return (self._output / part.path).read_bytes()

    def _content(self, artefact: Artefact, outcome: Outcome) -> bytes | None:
        """Give the bytes to write; None, with diagnostics, where there are none."""
        if isinstance(outcome, Crash):
            message = f"it could not be drawn: {outcome}"
            hint = "This is a fault of the builder. Please report it with this line."
            self._diagnostics.add(RENDER_FAILED, Place(artefact.path), message, hint)
            return None
        return self._checked(artefact, outcome)

    def _checked(self, artefact: Artefact, rendered: Rendered) -> bytes | None:
        if has_errors(self._found.add(rendered.findings, artefact)):
            return None
        if rendered.content is None:
            message = "it could not be drawn, and its format does not say why"
            self._diagnostics.add(RENDER_FAILED, Place(artefact.path), message)
        return rendered.content

    def _take(self, task: _Task, content: bytes | None) -> None:
        path = task.artefact.path
        if content is None:
            self._not_made += 1
            self._tell(NotMade(path))
            return
        sha256 = hashlib.sha256(content).hexdigest()
        entry = entry_of(task.artefact, task.fingerprint, size=len(content), sha256=sha256)
        with interrupts_deferred():
            write_whole(self._output, path, content)
            self._entries[path] = entry
        self._made += 1
        self._save_now_and_then()
        self._tell(Made(path, task.why))

    def _refuse(self, path: str, error: OSError) -> None:
        report_unwritable(path, error, self._diagnostics)
        self._not_made += 1
        self._tell(NotMade(path))

    def _remove_old(self, offered: set[str]) -> None:
        for path, entry in sorted(self._entries.items()):
            if path in offered or self._keeps(entry):
                continue
            try:
                self._remove(entry)
            except OSError as error:
                report_unwritable(path, error, self._diagnostics)

    def _keeps(self, entry: Entry) -> bool:
        """Tell whether a file that is not offered stays: it was not asked about, or is withheld."""
        asked_about = self._options.selection.covers(
            lesson=entry.lesson,
            source_id=entry.source_id,
            band=entry.band,
            locale=entry.locale,
            artefact=entry.artefact,
            with_language=entry.with_language,
        )
        return not asked_about or (entry.locale, entry.source_id) in self._options.withheld

    def _remove(self, entry: Entry) -> None:
        """Remove a file that is no longer made, but never one that somebody has changed."""
        sha256 = sha256_of(self._output, entry.path)
        if sha256 == entry.sha256:
            remove_file(self._output, entry.path)
            self._removed += 1
            self._tell(Removed(entry.path))
        elif os.path.lexists(self._output / entry.path):
            message = "this file is no longer made, but it was changed after it was made: it stays"
            hint = "Delete it, or move it out of the output folder to keep it."
            self._diagnostics.add(EDITED_FILE_KEPT, Place(entry.path), message, hint)
        del self._entries[entry.path]

    def _save_now_and_then(self) -> None:
        if time.monotonic() - self._saved_at >= SAVE_EVERY:
            self._save()

    def _save(self) -> None:
        entries = [
            entry for entry in self._entries.values() if (self._output / entry.path).is_file()
        ]
        try:
            write_manifest(self._output, entries)
        except OSError as error:
            report_unwritable("manifest.json", error, self._diagnostics)
        self._saved_at = time.monotonic()
