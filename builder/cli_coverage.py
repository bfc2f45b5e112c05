"""`lessonpack coverage`: takes the content, prints which fact and which red flag is used where."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Literal

import click

from builder import progress
from builder.cli_options import open_project, project_option
from builder.diagnostics import Diagnostics
from builder.pipeline.coverage import KINDS, check_coverage, coverage_of
from builder.pipeline.plan import read_content
from builder.progress_lines import counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from builder.content.load import Content
    from builder.content.vocabulary import Row
    from builder.pipeline.coverage import Coverage, Use

_NOTHING = "nothing"


@click.command(short_help="Show which fact and which red flag is used where.")
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "csv"]),
    default="text",
    help="text to read here, csv for a spreadsheet.",
)
@project_option
def coverage(*, layout: Literal["text", "csv"], project: Path | None) -> None:
    """Show which lessons, quizzes, posters, letters and briefings use each fact of the sources, and
    which quiz or chat holds each red flag, age band by age band.

    \b
    lessonpack coverage
    lessonpack coverage --format csv > coverage.csv

    Ends with 1 when a fact has no place: one for pupils or adults that nothing uses, one that is
    used for younger readers than it is for, one that is not to be published and is used, or a gap,
    a credit or a feature that does not say where it is honoured.
    """  # noqa: D205, D301 - \b keeps the lines of the examples apart
    diagnostics = Diagnostics()
    content = read_content(open_project(project), diagnostics)
    if content is not None:
        # What could be read is shown even if something in it is wrong.
        found = coverage_of(content)
        progress.show_lines(_text(content, found) if layout == "text" else _csv(content, found))
        check_coverage(content, found, diagnostics)
    shown = progress.choose_progress()
    shown.complain(diagnostics)
    if diagnostics.errors:
        shown.note(counts(diagnostics))
        raise SystemExit(1)


def _text(content: Content, found: Coverage) -> Iterator[str]:
    rows = content.shared.sources.record.rows
    wide = max((len(row.id) for row in rows), default=0)
    readers = max((len(_reader(row)) for row in rows), default=0)
    for row in rows:
        where = _by_kind(found.rows[row.id]) or row.place or _NOTHING
        yield f"{row.id:{wide}}  {_reader(row):{readers}}  {where}"
    wide = max((len(flag) for flag in found.flags), default=0)
    yield ""
    yield "Red flags, by age band: quizzes and chats of lessons that hold them"
    for flag, bands in found.flags.items():
        held = [f"{band}: {_ids(uses)}" for band, uses in bands.items() if uses]
        yield f"{flag:{wide}}  {' | '.join(held) or _NOTHING}"


def _reader(row: Row) -> str:
    return f"{row.use} {row.ages_from}+" if row.ages_from is not None else row.use


def _by_kind(uses: Iterable[Use]) -> str:
    """Give what uses a row in one line: `lesson a, b; poster c`."""
    kinds = {kind: _ids(use for use in uses if use.kind == kind) for kind in KINDS}
    return "; ".join(f"{kind} {ids}" for kind, ids in kinds.items() if ids)


def _ids(uses: Iterable[Use]) -> str:
    return ", ".join(dict.fromkeys(use.id for use in uses))


def _csv(content: Content, found: Coverage) -> Iterator[str]:
    """Give two tables with an empty line between them: rows x kinds, red flags x age bands."""
    yield _line(["row", "use", "ages_from", "countries", "place", *KINDS, "fact"])
    for row in content.shared.sources.record.rows:
        kinds = [_ids(use for use in found.rows[row.id] if use.kind == kind) for kind in KINDS]
        ages = "" if row.ages_from is None else str(row.ages_from)
        own = [row.id, row.use, ages, ", ".join(row.countries), row.place or ""]
        yield _line([*own, *kinds, row.fact])
    yield ""
    yield from _csv_of_flags(found.flags)


def _csv_of_flags(flags: Mapping[str, Mapping[str, tuple[Use, ...]]]) -> Iterator[str]:
    bands = list(next(iter(flags.values()), {}))
    yield _line(["red flag", *bands])
    for flag, by_band in flags.items():
        yield _line([flag, *(_ids(by_band[band]) for band in bands)])


def _line(cells: list[str]) -> str:
    """Give one line as spreadsheets read it."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()
