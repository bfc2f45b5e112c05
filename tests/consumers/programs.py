"""Finds and runs the programs that judge our files: takes a name, gives a path or its output."""

from __future__ import annotations

import pathlib
import shutil
import subprocess
from collections.abc import Sequence

ROOT = pathlib.Path(__file__).resolve().parents[2]
INSTALLED = ROOT / ".venv" / "consumers"


class ProgramMissingError(RuntimeError):
    """A program that judges our files is not on this machine; the message says how to get it."""


def missing(what: str) -> ProgramMissingError:
    """Give the error for a program that is not there."""
    return ProgramMissingError(f"{what} is missing: `make setup` installs it")


def program(name: str) -> str:
    """Give the path of a program of this machine.

    Raises:
        ProgramMissingError: when it is not on the PATH.
    """
    path = shutil.which(name)
    if path is None:
        raise missing(name)
    return path


def run(command: Sequence[str | pathlib.Path], *, accept: Sequence[int] = (0,)) -> str:
    """Run a program and give what it printed, as text.

    Raises:
        RuntimeError: when its exit code is not one of `accept`; holds what it said.
    """
    done = subprocess.run(
        [str(part) for part in command],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=300,
    )
    if done.returncode not in accept:
        said = f"{done.stdout}\n{done.stderr}".strip()
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {said[-2000:]}")
    return done.stdout
