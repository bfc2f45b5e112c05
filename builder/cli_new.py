"""`lessonpack new`: takes a kind and an id, writes a file to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from builder import progress
from builder.cli_options import project_option, writable_project
from builder.diagnostics import Diagnostics
from builder.pipeline import starters

if TYPE_CHECKING:
    from pathlib import Path


@click.command(short_help="Start a lesson or a quiz.")
@click.argument("kind", type=click.Choice(starters.KINDS))
@click.argument("new_id", metavar="ID")
@project_option
def new(*, kind: starters.Kind, new_id: str, project: Path | None) -> None:
    """Start a lesson or a quiz: write a complete file to change word by word.

    The ID becomes part of the names of files that pupils get, so let it be neutral: lower-case
    letters, digits and hyphens, such as when-a-chat-turns. The new file passes 'lessonpack check'
    as it is.

    \b
    lessonpack new lesson kind-words
    lessonpack new quiz a-new-follower
    """  # noqa: D301
    opened = writable_project(project)
    diagnostics = Diagnostics()
    try:
        path = starters.start(opened, kind, new_id, diagnostics)
    except starters.RefusedError as refused:
        raise click.UsageError(str(refused)) from None
    if path is None:
        progress.choose_progress().complain(diagnostics)
        raise SystemExit(1)
    # A check of everything, in every language, takes minutes; of one lesson, seconds.
    seen = f"lessonpack check --lesson {new_id} --locale en-GB"
    progress.show_lines([f"wrote {path}", f"Change it, then see: {seen}"])
