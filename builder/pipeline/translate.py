"""Bring a language's PO files up to date with the content: takes a tag, gives the files."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.languages.catalogue import read_polib
from builder.languages.extract import template, translatable
from builder.languages.merge import merge
from builder.languages.translations import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    import polib

    from builder.content.load import Content
    from builder.diagnostics import Diagnostics


@dataclasses.dataclass(frozen=True, slots=True)
class Updated:
    """One PO file as it now should be, and how far its translation is."""

    path: PurePosixPath
    text: str
    translated: int
    fuzzy: int
    missing: int


def update_language(content: Content, tag: str, diagnostics: Diagnostics) -> Iterator[Updated]:
    """Give every PO file of a language, up to date; one that cannot be read is left out."""
    for stem, parts in translatable(content).items():
        path = FOLDER / tag / f"{stem}.po"
        before = None
        if (content.project.root / path).exists():
            before = read_polib(content.project, path, diagnostics)
            if before is None:
                continue
        yield _updated(path, merge(template(parts), before, tag))


def _updated(path: PurePosixPath, merged: polib.POFile) -> Updated:
    entries = [entry for entry in merged if not entry.obsolete]
    fuzzy = [entry for entry in entries if entry.fuzzy]
    done = [entry for entry in entries if entry.msgstr and not entry.fuzzy]
    return Updated(path, str(merged), len(done), len(fuzzy), len(entries) - len(fuzzy) - len(done))
