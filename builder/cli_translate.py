"""`lessonpack translate`: takes a language's tag, brings its PO files up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from builder import progress
from builder.cli_options import project_option, writable_project
from builder.diagnostics import Diagnostics
from builder.languages.locale import SOURCE_LANGUAGE, known_language
from builder.pipeline import plan
from builder.pipeline.translate import update_language
from builder.pipeline.write import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from builder.pipeline.translate import Updated


@click.command(short_help="Bring the translations into one language up to date.")
@click.argument("language", metavar="LANGUAGE")
@project_option
def translate(*, language: str, project: Path | None) -> None:
    """Bring the PO files of one language up to date with the English, or start them.

    What is translated stays. A sentence that changed a little keeps its old translation, marked as
    fuzzy until somebody has looked at it; nothing is shown with a fuzzy or missing sentence in it.
    Open the files in Poedit, or in any other editor for PO files.

    \b
    lessonpack translate fr
    lessonpack translate zh-Hans
    """  # noqa: D301
    if not known_language(language) or language == SOURCE_LANGUAGE:
        raise click.UsageError(
            f"{language!r} is not a language to translate into: use a code such as fr or zh-Hans"
        )
    opened = writable_project(project)
    diagnostics = Diagnostics()
    source = plan.load(opened, diagnostics)
    updated = [] if source is None else [*update_language(source.content, language, diagnostics)]
    if diagnostics.errors:
        progress.choose_progress().complain(diagnostics)
        raise SystemExit(1)
    for each in updated:
        write_whole(opened.root, str(each.path), each.text.encode())
    progress.show_lines(map(_line, updated))


def _line(updated: Updated) -> str:
    counts = f"{updated.translated} translated, {updated.fuzzy} fuzzy, {updated.missing} missing"
    return f"{updated.path}: {counts}"
