"""`lessonpack translate status`: takes languages, prints how far each part of them is."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import click

from builder import progress
from builder.cli_options import json_option, project_option
from builder.cli_translate_project import folders_of, open_content
from builder.diagnostics import Diagnostics
from builder.pipeline.translation_status import read_folder, status_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from builder.languages.review import Lapsed
    from builder.pipeline.translation_status import LanguageStatus, PartStatus

_COUNTS = ("translated", "fuzzy", "missing", "signed")


@click.command(short_help="Show how far translations are, and who has signed them.")
@click.argument("tags", nargs=-1, metavar="[TAG]...")
@project_option
@json_option
def status(*, tags: tuple[str, ...], project: Path | None, as_json: bool) -> None:
    """Show how far some languages are, or all that are begun: part by part, and who has signed.

    A signature holds for the English and the translation as they were read. When either changes it
    lapses, and is named here until somebody signs the text again.

    With --json it prints one array of objects, one a language.

    Ends with 1 when a file cannot be read.
    """
    diagnostics = Diagnostics()
    content = open_content(project, diagnostics)
    found = [status_of(read_folder(content, tag, diagnostics)) for tag in folders_of(content, tags)]
    if as_json:
        progress.show_json([_object(each) for each in found])
    else:
        progress.show_lines(line for each in found for line in _lines(each))
    progress.choose_progress().complain(diagnostics)
    if diagnostics.errors:
        raise SystemExit(1)


def _lines(language: LanguageStatus) -> Iterator[str]:
    what = "what differs in a region: " if language.regional else ""
    yield f"{language.tag}: {what}{_counted(language)}"
    width = max((len(part.part) for part in language.parts), default=0)
    for part in language.parts:
        yield f"    {part.part:{width}}  {_of_part(part)}"
    for each in language.lapsed:
        yield f"    {_lapsed(each)}"


def _counted(language: LanguageStatus) -> str:
    return ", ".join(f"{language.total(name)} {name}" for name in _COUNTS)


def _of_part(part: PartStatus) -> str:
    named = ("translated", "fuzzy", "missing")
    counted = [f"{getattr(part, name)} {name}" for name in named if getattr(part, name)]
    who = [f"{each.texts} by {each.by} ({each.role}, {each.on})" for each in part.reviews]
    signed = f"; signed: {', '.join(who)}" if who else ""
    return f"{', '.join(counted) or 'nothing'}{signed}"


def _lapsed(each: Lapsed) -> str:
    why = "is no longer translated" if each.gone else "has changed since"
    return f"lapsed: {each.context} {why}; signed by {each.by} ({each.role}, {each.on})"


def _object(language: LanguageStatus) -> dict[str, Any]:
    return {
        "language": language.tag,
        "regional": language.regional,
        **{name: language.total(name) for name in _COUNTS},
        "parts": [dataclasses.asdict(part) for part in language.parts],
        "lapsed": [dataclasses.asdict(each) for each in language.lapsed],
    }
