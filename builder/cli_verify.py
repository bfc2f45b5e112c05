"""`lessonpack verify`: takes exported files, prints what each really holds."""

from __future__ import annotations

from pathlib import Path

import click

from builder import progress
from builder.diagnostics import Diagnostics, Place, define
from builder.formats.exchange import UnreadableExportError
from builder.pipeline.verify import Verified, exchange_formats
from builder.pipeline.verify import verify as read_back

NOT_AN_EXPORT = define("not-an-export", "A file that no format for quizzes can read back.")
BROKEN_EXPORT = define("broken-export", "An exported quiz that is not whole.")


@click.command(short_help="Read exported quizzes back and count what they hold.")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE...",
)
def verify(*, files: tuple[Path, ...]) -> None:
    """Read exported quizzes back, and count their questions, options, keys and feedback texts.

    \b
    lessonpack verify output/en-GB/11-13/a-new-follower/*_quiz-moodle.xml

    Ends with 1 when a file is of no format that can be read back, or is not whole.
    """  # noqa: D301 - \b keeps the lines of the examples apart
    diagnostics = Diagnostics()
    progress.show_lines(line for file in files for line in _lines(file, diagnostics))
    progress.choose_progress().complain(diagnostics)
    if diagnostics.errors:
        raise SystemExit(1)


def _lines(file: Path, diagnostics: Diagnostics) -> list[str]:
    try:
        found = read_back(file.name, file.read_bytes())
    except UnreadableExportError as error:
        diagnostics.add(BROKEN_EXPORT, Place(str(file)), str(error), "build it again")
        return []
    if found is None:
        known = ", ".join(each.name for each in exchange_formats())
        diagnostics.add(
            NOT_AN_EXPORT,
            Place(str(file)),
            "this is of no format that a quiz is exported in",
            f"there is: {known}",
        )
        return []
    return [f"{file}: {_in_words(found)}"]


def _in_words(found: Verified) -> str:
    counts = found.counts
    return (
        f"{found.format}, {counts.questions} questions, {counts.options} options, "
        f"{counts.right} marked as right, {counts.feedback} feedback texts"
    )
