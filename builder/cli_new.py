"""`lessonpack new`: takes a kind and an id, writes a file to start from."""

from __future__ import annotations

from pathlib import Path

import click

from builder import progress
from builder.cli_options import project_option
from builder.diagnostics import Diagnostics
from builder.pipeline import starters
from builder.pipeline.project import nearest_project
from builder.source.files import Project


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
    opened = _writable(project)
    diagnostics = Diagnostics()
    try:
        path = starters.start(opened, kind, new_id, diagnostics)
    except starters.RefusedError as refused:
        raise click.UsageError(str(refused)) from None
    if path is None:
        progress.choose_progress().complain(diagnostics)
        raise SystemExit(1)
    progress.show_lines([f"wrote {path}", "Change it, then see: lessonpack check"])


def _writable(folder: Path | None) -> Project:
    project = nearest_project(Path.cwd()) if folder is None else Project(folder)
    if project is None or not (project.root / "lessons").is_dir():
        raise click.UsageError(
            "there is no folder lessons/ here or above. Go into the folder of your project, or "
            "name it with --project."
        )
    return project
