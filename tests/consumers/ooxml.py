"""Microsoft's Open XML SDK validator: takes .pptx or .docx files, gives how they break it."""

from __future__ import annotations

import concurrent.futures
import json
import pathlib
from collections.abc import Iterable

from tests.consumers import programs


def validate_ooxml(path: pathlib.Path) -> list[str]:
    """Give one line for each error that the validator finds; empty for a valid file."""
    verdict = json.loads(programs.run([_validator(), path], accept=(0, 1)))
    return [_line(error) for error in verdict["errors"]]


def validate_many(paths: Iterable[pathlib.Path]) -> dict[pathlib.Path, list[str]]:
    """Validate several files, two at a time: the validator itself takes one a run."""
    listed = list(paths)
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        return dict(zip(listed, pool.map(validate_ooxml, listed), strict=True))


def _validator() -> pathlib.Path:
    """Give the native program inside the npm package of this platform, without Node's start."""
    folder = programs.INSTALLED / "node" / "node_modules" / "@xarsh"
    found = sorted(folder.glob("ooxml-validator-*/ooxml-validator*"))
    if not found:
        raise programs.missing("the Open XML validator")
    return found[0]


def _line(error: dict[str, str | None]) -> str:
    where = " ".join(filter(None, (error["path"], error["xPath"])))
    return f"{where}: {error['description']}".removeprefix(": ")
