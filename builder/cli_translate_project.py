"""What every command for translators begins with: takes a folder, gives the project's content."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import click

from builder import progress
from builder.cli_options import meant, writable_project
from builder.languages.locale import is_regional, known_language
from builder.pipeline.plan import read_content
from builder.pipeline.translate import begun
from builder.pipeline.write import write_whole
from builder.progress_lines import counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path, PurePosixPath

    from builder.content.load import Content
    from builder.diagnostics import Diagnostics
    from builder.source.files import Project


def open_content(folder: Path | None, diagnostics: Diagnostics) -> Content:
    """Give the content of the project to write in; ends with 1 where its lessons have errors.

    Translations are not read: one language's slip keeps nobody from working on another.
    """
    content = read_content(writable_project(folder), diagnostics)
    if content is None or diagnostics.errors:
        stop(diagnostics)
    return content


def stop(diagnostics: Diagnostics) -> NoReturn:
    """Say what is wrong, and end with 1."""
    shown = progress.choose_progress(every_warning=True)
    shown.complain(diagnostics)
    shown.note(f"{counts(diagnostics)}: nothing was changed")
    raise SystemExit(1)


def folders_of(content: Content, asked: Sequence[str]) -> tuple[str, ...]:
    """Give the folders asked for, else all that somebody has begun.

    Raises:
        click.UsageError: for one that nobody has begun, or that can be none.
    """
    there = begun(content.project)
    for tag in asked:
        if not (known_language(tag) or is_regional(tag)):
            raise click.UsageError(f"{tag!r} is not a language: use a code such as fr or zh-Hans")
        if tag not in there:
            hint = meant(tag, there)
            raise click.UsageError(
                f"nobody has begun {tag!r}; to start: lessonpack translate init {tag}. {hint}"
            )
    return tuple(dict.fromkeys(asked)) or there


def write_all(project: Project, files: Iterable[tuple[PurePosixPath | str, str]]) -> None:
    """Write files of the project, each whole or not at all.

    Raises:
        click.ClickException: with the system's reason, at the first that cannot be written.
    """
    for path, text in files:
        try:
            write_whole(project.root, str(path), text.encode())
        except OSError as error:
            reason = (error.strerror or "the system gives no reason").lower()
            raise click.ClickException(f"{path} cannot be written: {reason}") from None
