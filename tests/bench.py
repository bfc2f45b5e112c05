"""Measures what a build costs: takes the project's own content, prints tables. Run by `make bench`.

Times are CPU seconds (user and system, workers included) and wall seconds of whole `lessonpack`
processes; memory is the peak of the largest process. Nothing here fails on a figure.
"""

from __future__ import annotations

import dataclasses
import multiprocessing
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

import rich.console
import rich.table

from builder.diagnostics import Diagnostics
from builder.documents.selection import Selection
from builder.pipeline import plan as planning
from builder.pipeline.project import builtin_project
from builder.pipeline.render import Job

if TYPE_CHECKING:
    from builder.documents.artefact import Artefact
    from builder.formats.assets import Assets

ROUNDS = 3
LOCALES = ("en-GB", "ar-AE")
EDITED = pathlib.PurePath("lessons/locale/es/vocabulary.po")


@dataclasses.dataclass(frozen=True)
class Cost:
    """What one process, with its workers, took."""

    cpu: float
    wall: float
    peak_mib: float


def measure(command: list[str]) -> Cost:
    """Run a command to its end and give what it took. Raises when it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{' '.join(command)} failed")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def measure_builds(project: pathlib.Path) -> dict[str, Cost]:
    """Measure a cold build with one and two workers, an unchanged one, and a one-string edit."""
    output = project / "output"
    build = [sys.executable, "-m", "builder", "build", "--project", str(project)]
    costs = {}
    for jobs in ("1", "2"):
        shutil.rmtree(output, ignore_errors=True)
        costs[f"cold, --jobs {jobs}"] = measure([*build, "--jobs", jobs])
    costs["unchanged"] = _middle([measure(build) for _ in range(ROUNDS)])
    edits = []
    for number in range(ROUNDS):
        _edit(project / EDITED, number)
        edits.append(measure(build))
    costs["one Spanish string edited"] = _middle(edits)
    return costs


def _edit(path: pathlib.Path, number: int) -> None:
    """Change the last translated string of a PO file a little."""
    before, _, last = path.read_text(encoding="utf-8").rpartition('msgstr "')
    path.write_text(f'{before}msgstr "{"¡" * (number + 1)}{last.lstrip("¡")}', encoding="utf-8")


def _middle(costs: list[Cost]) -> Cost:
    return sorted(costs, key=lambda cost: cost.cpu)[len(costs) // 2]


def measure_artefacts() -> dict[tuple[str, str], Cost]:
    """Measure the drawing of each artefact alone, in a fresh process, libraries loaded before."""
    diagnostics = Diagnostics()
    source = planning.load(builtin_project(), diagnostics)
    planned = source and planning.plan(source, Selection(locales=LOCALES), diagnostics)
    if not planned:
        raise SystemExit("\n".join(map(str, diagnostics)))
    costs: dict[tuple[str, str], Cost] = {}
    for artefact in planned.artefacts:
        key = (artefact.artefact, artefact.locale)
        if key not in costs:
            costs[key] = _in_fresh_process(artefact, planned.assets)
    return costs


def _in_fresh_process(artefact: Artefact, assets: Assets) -> Cost:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_draw, (artefact.format, artefact.document, assets))


def _draw(format_name: str, document: object, assets: Assets) -> Cost:
    job = Job(planning.find_format(format_name), document)
    job.output_format.render(job.document, assets)  # loads libraries and fonts
    began, wall = _used(), time.perf_counter()
    job.output_format.render(job.document, assets)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Cost(_used() - began, time.perf_counter() - wall, peak)


def _used() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def show(title: str, first: tuple[str, ...], rows: dict[tuple[str, ...], Cost]) -> None:
    """Print one table."""
    table = rich.table.Table(*first, "CPU s", "wall s", "peak MiB", title=title)
    for key, cost in rows.items():
        table.add_row(*key, f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{cost.peak_mib:.0f}")
    rich.console.Console(width=100).print(table)


def main() -> None:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        for name in ("lessons", "quizzes"):
            shutil.copytree(builtin_project().root / name, project / name)
        builds = measure_builds(project)
    show("Whole builds", ("build",), {(name,): cost for name, cost in builds.items()})
    show("Drawing one artefact", ("artefact", "locale"), measure_artefacts())


if __name__ == "__main__":
    main()
