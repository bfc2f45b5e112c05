"""What is wrong in finished files: takes findings and the artefacts they are of, gives diagnostics.

A text may stand in many files. It is told once, where it was written, with the first file in which
it was found and how many more there are: that is where a person can look at it.
"""

from __future__ import annotations

import dataclasses
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from builder.pipeline.places import place_finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.diagnostics import Diagnostic, Finding
    from builder.documents.artefact import Artefact


class Found:
    """Collects the findings of one run."""

    def __init__(self) -> None:
        self._paths: dict[Diagnostic, list[str]] = {}

    def add(self, findings: Iterable[Finding], artefact: Artefact) -> list[Diagnostic]:
        """Take the findings of one artefact; give them as they are without its name."""
        found = [place_finding(finding, artefact) for finding in findings]
        for diagnostic in dict.fromkeys(found):
            self._paths.setdefault(diagnostic, []).append(artefact.path)
        return found

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Give each once, with the files it was found in."""
        for diagnostic, paths in self._paths.items():
            yield dataclasses.replace(
                diagnostic, message=diagnostic.message + _in(diagnostic, paths)
            )


def _in(diagnostic: Diagnostic, paths: list[str]) -> str:
    """Name the files, unless the place is the file itself."""
    if diagnostic.place.file in paths:
        return ""
    more = len(paths) - 1
    others = f" and {more} more {'file' if more == 1 else 'files'}" if more else ""
    return f" (in {PurePosixPath(paths[0]).name}{others})"
