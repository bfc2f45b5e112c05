"""`lessonpack into-h5p`: takes a school's own .h5p and ours, writes ours with their libraries."""

from __future__ import annotations

from pathlib import Path

import click
import yaml

from builder import progress
from builder.diagnostics import Diagnostics, Place, define
from builder.formats.exchange import UnreadableExportError
from builder.formats.h5p.own_libraries import (
    Lender,
    UnusableTemplateError,
    Version,
    faults,
    lend,
    read_lender,
)
from builder.pipeline.project import builtin_root
from builder.pipeline.write import report_unwritable, write_whole

UNUSABLE = define("h5p-unusable", "An .h5p file that cannot lend its libraries.")
LIBRARIES = define("h5p-libraries", "A library that a quiz needs is missing, too old or too new.")
NOT_OURS = define("h5p-not-a-quiz", "A file that is no H5P quiz made here.")

ENDING = "_with-libraries.h5p"
_OLDEST = "h5p/oldest.yaml"
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_HOW = (
    "On your platform make the content type by hand, with one question of the kind in the quiz, "
    "then choose Reuse, 'Download as an .h5p file', and name that file."
)


@click.command("into-h5p", short_help="Put a quiz into an .h5p file of your own platform.")
@click.argument("template", type=_FILE, metavar="TEMPLATE.h5p")
@click.argument("quizzes", nargs=-1, required=True, type=_FILE, metavar="QUIZ.h5p...")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Where the new files go. Without it: beside each quiz.",
)
@click.option(
    "--any-version",
    is_flag=True,
    help="Take libraries that are older or much newer than the quizzes are written for. Look at "
    "the result before you use it.",
)
def into_h5p(
    *, template: Path, quizzes: tuple[Path, ...], output: Path | None, any_version: bool
) -> None:
    """Put a quiz into an .h5p file of your own platform, so that it takes the quiz.

    Our .h5p files have no libraries in them. A platform that has not got the very versions they are
    written for refuses them. TEMPLATE.h5p is any file of the same content type (Question Set, or
    Branching Scenario) that you downloaded from your platform: it lends its libraries, and what was
    in it is left out. Neither file is changed.

    \b
    lessonpack into-h5p my-question-set.h5p output/en-GB/11-13/a-new-follower/*_quiz-h5p.h5p

    Ends with 1 when a library is missing or too old; it says which.
    """  # noqa: D301 - \b keeps the lines of the examples apart
    diagnostics = Diagnostics()
    lender = _lender(template, diagnostics)
    for quiz in quizzes if lender else ():
        assert lender is not None
        oldest = None if any_version else _oldest()
        content = _filled(quiz, template, lender, oldest, diagnostics)
        if content is not None:
            _write(quiz, output or quiz.parent, content, diagnostics)
    progress.choose_progress().complain(diagnostics)
    if diagnostics.errors:
        raise SystemExit(1)


def _lender(template: Path, diagnostics: Diagnostics) -> Lender | None:
    try:
        return read_lender(template.read_bytes())
    except (UnusableTemplateError, OSError) as error:
        diagnostics.add(UNUSABLE, Place(str(template)), _reason(error), _HOW)
        return None


def _filled(
    quiz: Path,
    template: Path,
    lender: Lender,
    oldest: dict[str, Version] | None,
    diagnostics: Diagnostics,
) -> bytes | None:
    """Give a quiz with the libraries; None, with diagnostics, where they do not serve."""
    try:
        ours = quiz.read_bytes()
        wrong = list(faults(ours, lender, oldest))
        if not wrong:
            return lend(ours, lender)
    except (UnreadableExportError, OSError) as error:
        diagnostics.add(NOT_OURS, Place(str(quiz)), _reason(error), "build it again")
        return None
    for each in wrong:
        diagnostics.add(LIBRARIES, Place(str(template)), f"{each} (for {quiz.name})", _HOW)
    return None


def _write(quiz: Path, folder: Path, content: bytes, diagnostics: Diagnostics) -> None:
    name = quiz.stem + ENDING
    try:
        write_whole(folder, name, content)
    except OSError as error:
        report_unwritable(str(folder / name), error, diagnostics)
        return
    progress.show_lines([f"wrote {folder / name}"])


def _oldest() -> dict[str, Version]:
    """Read which versions are too old."""
    said = yaml.safe_load((builtin_root() / _OLDEST).read_text(encoding="utf-8"))
    return {name: _version(str(version)) for name, version in said.items()}


def _version(said: str) -> Version:
    major, _, minor = said.partition(".")
    return int(major), int(minor)


def _reason(error: Exception) -> str:
    return (error.strerror or "it cannot be read") if isinstance(error, OSError) else str(error)
