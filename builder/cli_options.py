"""What several commands take: the project's folder, a selection, `--json`; gives them checked."""

from __future__ import annotations

import datetime as dt
import difflib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from builder.documents.catalogue_of_artefacts import BILINGUAL
from builder.pipeline.project import builtin_project, nearest_project
from builder.source.files import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from builder.documents.selection import Selection
    from builder.pipeline.offer import Offer

FOLDER = click.Path(file_okay=False, path_type=Path)

project_option = click.option(
    "--project",
    type=FOLDER,
    metavar="DIR",
    help="Folder that has lessons/ in it. Without it: the nearest one from here upwards, else the "
    "lessons that come with lessonpack.",
)


def day(_: click.Context, __: click.Parameter, value: str | None) -> dt.date | None:
    """Give a day written as 2026-11-22. Raises click.BadParameter for what is none."""
    if value is None:
        return None
    try:
        day = dt.datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise click.BadParameter(f"'{value}' is not a day. Write it as 2026-11-22.") from None
    if day.isoformat() != value:
        raise click.BadParameter(f"'{value}' is not a day. Write it as {day.isoformat()}.")
    return day


as_of_option = click.option(
    "--as-of",
    callback=day,
    metavar="DATE",
    help="The day that counts as today, such as 2026-11-22.",
)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="For programs: print JSON on standard output."
)


def selection_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that choose lessons, bands, locales and artefacts."""
    options = (
        click.option(
            "--lesson",
            "lessons",
            multiple=True,
            metavar="ID",
            help="Only this lesson, with its quizzes and posters. May be repeated.",
        ),
        click.option(
            "--band",
            "bands",
            multiple=True,
            metavar="BAND",
            help="Only this age band, such as 11-13. May be repeated.",
        ),
        click.option(
            "--locale",
            "locales",
            multiple=True,
            metavar="TAG",
            help="Only this language and country, such as es-US. May be repeated.",
        ),
        click.option(
            "--artefact",
            "artefacts",
            multiple=True,
            metavar="NAME",
            help="Only this kind of file, such as slides. May be repeated.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


with_option = click.option(
    "--with",
    "with_languages",
    multiple=True,
    metavar="LANG",
    help="Worksheets, their key, letters home and a list of key words that say everything in the "
    "locale's language and in this one, such as ar. Nothing else is made then. May be repeated.",
)


def open_project(folder: Path | None) -> Project:
    """Give the project to work on.

    Raises:
        click.BadParameter: for a folder without `lessons/`.
    """
    if folder is None:
        return nearest_project(Path.cwd()) or builtin_project()
    if not (folder / "lessons").is_dir():
        hint = "Name a folder that has lessons/ in it."
        raise click.BadParameter(
            f"there is no folder lessons/ in '{folder}'. {hint}", param_hint="'--project'"
        )
    return Project(folder)


def check_known(selection: Selection, offer: Offer) -> None:
    """Refuse an id that means nothing in this project.

    Raises:
        click.BadParameter: with what may have been meant.
    """
    _check("--lesson", selection.lessons, offer.sources)
    _check("--band", selection.bands, offer.ids("bands"))
    _check("--artefact", selection.artefacts, offer.ids("artefacts"))
    _check("--with", selection.with_languages, offer.languages)
    if selection.with_languages:
        _check("--artefact", selection.artefacts, BILINGUAL)
    for tag in selection.locales:
        twin = offer.twin(tag)
        if twin or not offer.knows_locale(tag):
            _check("--locale", (tag,), (twin,) if twin else offer.ids("locales"))


def _check(option: str, given: Collection[str], known: Collection[str]) -> None:
    for each in given:
        if each not in known:
            message = f"there is no '{each}' here. {meant(each, known)}"
            raise click.BadParameter(message, param_hint=f"'{option}'")


def meant(given: str, known: Collection[str]) -> str:
    """Give a sentence that says what may have been meant, or what there is."""
    close = difflib.get_close_matches(given, known, n=1)
    if close:
        return f"Did you mean '{close[0]}'?"
    return f"There is: {', '.join(known)}." if known else "There is none."


def writable_project(folder: Path | None) -> Project:
    """Give the project to write in. Raises click.UsageError where there is none."""
    project = nearest_project(Path.cwd()) if folder is None else Project(folder)
    if project is None or not (project.root / "lessons").is_dir():
        raise click.UsageError(
            "there is no folder lessons/ here or above. Go into the folder of your project, or "
            "name it with --project."
        )
    return project
