"""Files appear whole or not at all: takes a path in the output folder and bytes, leaves a file.

A build may be killed at any moment: the bytes go to a temporary file beside the target, which then
takes its name in one step. What a killed build leaves is cleaned up by the next.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from builder.diagnostics import Place, define

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.diagnostics import Diagnostics

CANNOT_WRITE = define("cannot-write", "A file could not be written or removed.")

TEMPORARY_PREFIX = ".lessonpack-"
TEMPORARY_SUFFIX = ".tmp"


class OutputBusyError(OSError):
    """Another build is writing to the same folder."""


def write_whole(output: Path, relative: str, content: bytes) -> None:
    """Write one file below `output`, replacing what is there in one step.

    Raises:
        OSError: when it cannot be written, or a link leads its folder out of `output`; then what
            was there is as it was.
    """
    target = output / relative
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.parent.resolve().is_relative_to(output.resolve()):
        raise OSError(errno.EPERM, "a link leads out of the output folder")
    temporary = target.parent / f"{TEMPORARY_PREFIX}{os.getpid()}{TEMPORARY_SUFFIX}"
    try:
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def interrupts_deferred() -> Iterator[None]:
    """Let a Ctrl-C wait until what belongs together is done."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: waiting.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if waiting:
            signal.raise_signal(signal.SIGINT)


def remove_file(output: Path, relative: str) -> None:
    """Remove one file below `output`, and its folders that are then empty. Raises OSError."""
    target = output / relative
    target.unlink(missing_ok=True)
    for folder in target.parents:
        if folder == output:
            break
        try:
            folder.rmdir()
        except OSError:
            break


def sha256_of(output: Path, relative: str) -> str | None:
    """Give the hash of an ordinary file below `output`; None for anything else."""
    target = output / relative
    try:
        if target.is_symlink() or not target.parent.resolve().is_relative_to(output.resolve()):
            return None
        return hashlib.sha256(target.read_bytes()).hexdigest()
    except OSError:
        return None


def clean_leftovers(output: Path) -> None:
    """Remove the temporary files of builds that were killed."""
    for parent, _, names in os.walk(output):
        for name in names:
            if name.startswith(TEMPORARY_PREFIX) and name.endswith(TEMPORARY_SUFFIX):
                with contextlib.suppress(OSError):
                    Path(parent, name).unlink()


@contextlib.contextmanager
def alone_in(output: Path) -> Iterator[None]:
    """Make the output folder and keep other builds out of it meanwhile.

    The system forgets the lock when the process ends, however it ends. Where there are no such
    locks, builds are not kept apart; each file is whole all the same.

    Raises:
        OutputBusyError: when another build is at work in it.
        OSError: when the folder cannot be made.
    """
    output.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl  # noqa: PLC0415 - not there on Windows
    except ImportError:
        yield
        return
    folder = os.open(output, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OutputBusyError(errno.EBUSY, "another build is writing to it") from None
        except OSError:
            pass  # Some network folders know no locks.
        yield
    finally:
        os.close(folder)


def report_unwritable(path: str, error: OSError, diagnostics: Diagnostics) -> None:
    """Say why a file could not be written or removed."""
    reason = (error.strerror or str(error) or "the system gives no reason").lower()
    hint = (
        "Close the file if it is open elsewhere, make room on the disk, check your rights to the "
        "folder, or name another with --output."
    )
    diagnostics.add(CANNOT_WRITE, Place(path), f"it cannot be written: {reason}", hint)
