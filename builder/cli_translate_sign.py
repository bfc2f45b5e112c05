"""`lessonpack translate sign`: takes who has read what, writes it into the language's ledger."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from builder import progress
from builder.cli_options import day, meant, project_option
from builder.cli_translate_project import folders_of, open_content, stop, write_all
from builder.diagnostics import Diagnostics
from builder.languages.review import REVIEW, ROLES, Role
from builder.languages.translations import FOLDER
from builder.pipeline.sign_off import left_open, signed_ledger, to_sign
from builder.pipeline.translation_status import read_folder
from builder.progress_lines import counted

if TYPE_CHECKING:
    from pathlib import Path

    from builder.pipeline.translation_status import Folder

_ROLES: dict[str, Role] = {role.replace(" ", "-"): role for role in ROLES}


@click.command(short_help="Record that somebody has read a translation and found it right.")
@click.argument("tag")
@click.option("--part", metavar="STEM", help="Only this lesson, quiz or poster; without it, all.")
@click.option("--address", metavar="CONTEXT", help="Only the text with this address (msgctxt).")
@click.option("--by", required=True, metavar="NAME", help="Who has read it.")
@click.option("--role", required=True, type=click.Choice([*_ROLES]), help="As what.")
@click.option(
    "--on", required=True, callback=day, metavar="DATE", help="The day, such as 2026-11-22."
)
@project_option
def sign(
    *,
    tag: str,
    part: str | None,
    address: str | None,
    by: str,
    role: str,
    on: dt.date,
    project: Path | None,
) -> None:
    """Record that a person has read the translation into TAG and found it right.

    Only what is translated is signed, as it stands now: when the English or the translation changes
    later, the signature of that text lapses by itself. Sign only what you have read yourself. A
    translation is a draft until a native speaker has signed it; other roles are kept beside that.

    \b
    lessonpack translate sign es --part a-new-follower --by "Ana Vidal" --role native-speaker \\
      --on 2026-11-22
    """  # noqa: D301
    name = _name(by)
    if on > dt.date.today():  # noqa: DTZ011 - the day where the person is
        raise click.BadParameter(f"{on} has not come yet", param_hint="'--on'")
    if part is not None and address is not None:
        raise click.UsageError("--part and --address are one or the other")
    diagnostics = Diagnostics()
    content = open_content(project, diagnostics)
    folders_of(content, (tag,))
    folder = read_folder(content, tag, diagnostics)
    if diagnostics.errors:
        stop(diagnostics)
    texts = _texts(folder, part, address)
    ledger = signed_ledger(folder, texts, name, _ROLES[role], on.isoformat())
    path = FOLDER / tag / REVIEW
    write_all(content.project, [(path, ledger)])
    progress.show_lines([f"{path}: {counted(len(texts), 'text')} signed by {name} ({role}, {on})"])
    still_open = 0 if address is not None else left_open(folder, part)
    if still_open:
        progress.show_lines([f"not signed, since not translated: {counted(still_open, 'text')}"])


def _name(given: str) -> str:
    name = " ".join(given.split())
    if not name or not name.isprintable():
        message = "the name is empty, or has characters in it that no name has"
        raise click.BadParameter(message, param_hint="'--by'")
    return name


def _texts(folder: Folder, part: str | None, address: str | None) -> tuple[str, ...]:
    """Give what is to be signed. Raises click.BadParameter where there is nothing."""
    if part is not None and part not in folder.said:
        hint = meant(part, tuple(folder.said))
        raise click.BadParameter(f"there is no '{part}' here. {hint}", param_hint="'--part'")
    texts = to_sign(folder, part, address)
    if not texts:
        where = address or part or folder.tag
        option = "'--address'" if address else "'--part'" if part else "'TAG'"
        raise click.BadParameter(f"nothing of '{where}' is translated", param_hint=option)
    return texts
