"""`lessonpack list`: takes a kind, prints what there is of it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import click

from builder import progress
from builder.cli_options import json_option, open_project, project_option
from builder.diagnostics import Diagnostics
from builder.pipeline import plan
from builder.pipeline.offer import KINDS, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from builder.pipeline.offer import Listed


@click.command("list", short_help="List what a build can be asked for.")
@click.argument("kind", type=click.Choice(KINDS))
@project_option
@json_option
def list_(*, kind: Kind, project: Path | None, as_json: bool) -> None:
    """List the lessons, quizzes, bands, locales or artefacts that a build can be asked for.

    \b
    lessonpack list lessons
    lessonpack list locales --json

    With --json it prints one array of objects with "id" and "about".
    """  # noqa: D301
    diagnostics = Diagnostics()
    source = plan.load(open_project(project), diagnostics)
    if source is None:
        progress.choose_progress().complain(diagnostics)
        raise SystemExit(1)
    listed = source.offer.listed[kind]
    if as_json:
        progress.show_json([dataclasses.asdict(each) for each in listed])
    else:
        progress.show_lines(_columns(listed))


def _columns(listed: Sequence[Listed]) -> list[str]:
    width = max((len(each.id) for each in listed), default=0)
    return [f"{each.id:{width}}  {each.about}".rstrip() for each in listed]
