"""The command `lessonpack`: takes arguments, gives an exit code.

0 when it is done, 1 when something is wrong in the content or a file could not be made, 2 when the
command itself was not understood, 130 when it was stopped.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder import (
    cli_coverage,
    cli_help_status,
    cli_into_h5p,
    cli_list,
    cli_new,
    cli_schema,
    cli_translate,
    cli_verify,
    progress,
)
from builder.cli_options import (
    FOLDER,
    as_of_option,
    check_known,
    json_option,
    open_project,
    project_option,
    selection_options,
    with_option,
)
from builder.diagnostics import Diagnostics
from builder.documents.selection import Selection
from builder.pipeline import plan, run
from builder.pipeline.events import Made, Options, Result
from builder.pipeline.project import default_output, is_builtin
from builder.pipeline.release import unchecked
from builder.progress_lines import Summary, counts, loss_lines

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from builder.pipeline.events import Event
    from builder.pipeline.losses import LossReport
    from builder.progress import Progress
    from builder.source.files import Project

DONE, WRONG_CONTENT, INTERRUPTED = 0, 1, 130

_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=_HELP)
@click.version_option(package_name="lessonpack", message="lessonpack %(version)s")
def main() -> None:
    """Make slides, worksheets, posters, plans and quizzes that teach the red flags of online
    blackmail, and that help works.

    Lessons and quizzes are YAML files in lessons/ and quizzes/; finished files appear in output/,
    by language and country, age band and lesson.

    \b
    Everything, in the usual languages: lessonpack build
    What one class in Spain needs:      lessonpack build --lesson when-a-chat-turns --locale es-ES
    Is what I wrote all right?          lessonpack check
    A lesson of my own:                 lessonpack new lesson my-lesson
    """  # noqa: D205, D301 - \b keeps the lines of the examples apart


@main.command(short_help="Make the finished files.")
@selection_options
@with_option
@project_option
@click.option(
    "--output",
    type=FOLDER,
    metavar="DIR",
    help="Where the files go. Without it: output/ in the project.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many files to draw at the same time. The files are the same for any number.",
)
@click.option(
    "--release",
    is_flag=True,
    help="Refuse whatever no person has checked: draft translations, unverified help services.",
)
@click.option("--force", is_flag=True, help="Make every file again, changed or not.")
@click.option("--why", is_flag=True, help="Say of each file why it is made again.")
@json_option
def build(
    *,
    lessons: tuple[str, ...],
    bands: tuple[str, ...],
    locales: tuple[str, ...],
    artefacts: tuple[str, ...],
    with_languages: tuple[str, ...],
    project: Path | None,
    output: Path | None,
    jobs: int | None,
    release: bool,
    force: bool,
    why: bool,
    as_json: bool,
) -> None:
    """Make the finished files.

    Only what has changed is made again. A file that is no longer made is removed, unless somebody
    has changed it; files that lessonpack did not make are left alone. When something is wrong in
    a lesson, all of it is listed and nothing is made.

    \b
    lessonpack build
    lessonpack build --locale en-US --artefact slides --artefact worksheet
    lessonpack build --lesson when-a-chat-turns --band 11-13 --why
    lessonpack build --lesson when-a-chat-turns --locale en-GB --with ar

    With --json each line is an object whose "event" is planned, built, failed, removed, diagnostic,
    note or summary.

    Ends with 0 when all is made, 1 when something is wrong, 2 for a command it does not understand.
    """  # noqa: D301
    selection = Selection(lessons, bands, locales, artefacts, release, with_languages)
    opened = open_project(project)
    shown = progress.choose_progress(as_json=as_json, why=why)
    options = Options(selection, jobs, force)
    raise SystemExit(_guarded(shown, lambda: _build(opened, output, options, shown)))


@main.command(short_help="Say what is wrong, without making anything.")
@selection_options
@as_of_option
@project_option
@click.option(
    "--losses",
    "every_loss",
    is_flag=True,
    help="List what each export of a quiz cannot carry, question by question.",
)
@json_option
def check(
    *,
    lessons: tuple[str, ...],
    bands: tuple[str, ...],
    locales: tuple[str, ...],
    artefacts: tuple[str, ...],
    as_of: dt.date | None,
    project: Path | None,
    every_loss: bool,
    as_json: bool,
) -> None:
    """Say what is wrong in the lessons, quizzes and translations, without making anything.

    Every line names file, line and column, and below it what can be done. Only what shows when a
    page is drawn, such as a text too long for its poster, waits for the build. A selection takes
    less time: with --locale only those languages are read, and the other options say whose pages
    are judged.

    \b
    lessonpack check
    lessonpack check --lesson when-a-chat-turns --locale en-GB
    lessonpack check --losses --artefact quiz-moodle

    With --json each line is an object: one a diagnostic, with severity, code, file, line, column,
    message and hint; what exports cannot carry is always among them.

    Ends with 0 when a build can go ahead, 1 when something is wrong.
    """  # noqa: D301
    selection = Selection(lessons, bands, locales, artefacts)
    opened = open_project(project)
    shown = progress.choose_progress(as_json=as_json, every_warning=True)
    every_loss = every_loss or as_json
    raise SystemExit(
        _guarded(shown, lambda: _check(opened, selection, as_of, shown, every_loss=every_loss))
    )


main.add_command(cli_coverage.coverage)
main.add_command(cli_help_status.help_status)
main.add_command(cli_into_h5p.into_h5p)
main.add_command(cli_list.list_)
main.add_command(cli_new.new)
main.add_command(cli_schema.schema)
main.add_command(cli_translate.translate)
main.add_command(cli_verify.verify)


def _guarded(shown: Progress, work: Callable[[], int]) -> int:
    """Do the work; a Ctrl-C outside of the building itself ends it with a word."""
    try:
        return work()
    except KeyboardInterrupt:
        shown.close()
        shown.note("stopped")
        return INTERRUPTED
    finally:
        shown.close()


def _check(
    project: Project,
    selection: Selection,
    as_of: dt.date | None,
    shown: Progress,
    *,
    every_loss: bool,
) -> int:
    diagnostics = Diagnostics()
    planned = _plan(project, selection, diagnostics, as_of)
    if planned is not None and every_loss:
        diagnostics.extend(planned.losses.diagnostics)
    shown.complain(diagnostics)
    if planned is None or diagnostics.errors:
        shown.note(counts(diagnostics))
        return WRONG_CONTENT
    if not every_loss:
        _note_losses(planned.losses, shown)
    words = counts(diagnostics) or "nothing is wrong"
    shown.note(f"{words}: {len(planned.artefacts)} files can be made")
    return DONE


def _build(project: Project, output: Path | None, options: Options, shown: Progress) -> int:
    started = time.monotonic()
    if is_builtin(project):
        shown.note("no lessons/ here or above: making the lessons that come with lessonpack")
    diagnostics = Diagnostics()
    planned = _plan(project, options.selection, diagnostics)
    if planned is None or diagnostics.errors:
        shown.complain(diagnostics)
        shown.note(f"{counts(diagnostics)}: nothing was made, nothing was changed")
        return WRONG_CONTENT
    if not planned.artefacts:
        shown.note("there is nothing that fits all of what was asked for")
    made: set[str] = set()

    def tell(event: Event) -> None:
        if isinstance(event, Made):
            made.add(event.path)
        shown.tell(event)

    result = run.build(
        planned.artefacts,
        planned.assets,
        find_format=plan.find_format,
        output=output or default_output(project, Path.cwd()),
        options=planned.widen(options),
        diagnostics=diagnostics,
        tell=tell,
    )
    shown.complain(diagnostics)
    exports = {each.artefact for each in planned.artefacts if each.path in made}
    _note_losses(planned.losses.of(exports), shown)
    drafts = sum(bool(unchecked(artefact)) for artefact in planned.artefacts)
    seconds = time.monotonic() - started
    shown.sum_up(Summary(result, len(planned.artefacts), drafts, seconds))
    return _exit_code(result, diagnostics)


def _note_losses(losses: LossReport, shown: Progress) -> None:
    """Say in one line a target what cannot be carried there."""
    for line in loss_lines(losses.targets):
        shown.note(line)


def _exit_code(result: Result, diagnostics: Diagnostics) -> int:
    if result.interrupted:
        return INTERRUPTED
    return WRONG_CONTENT if diagnostics.errors or result.not_made else DONE


def _plan(
    project: Project,
    selection: Selection,
    diagnostics: Diagnostics,
    as_of: dt.date | None = None,
) -> plan.Plan | None:
    """Plan it; an id that means nothing here is a usage error."""
    source = plan.load(project, diagnostics, selection)
    if source is None:
        return None
    check_known(selection, source.offer)
    return plan.plan(source, selection, diagnostics, as_of)
