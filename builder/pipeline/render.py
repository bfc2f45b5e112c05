"""Draws documents, here or in worker processes: takes jobs, gives what became of each, in order.

Workers are started fresh (spawn), receive a format and a document and return bytes; they write and
print nothing. What goes wrong inside a renderer, even the death of its process, is a `Crash` of
that one job.
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import dataclasses
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
import traceback
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.formats.format import Format, Rendered

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

    from builder.formats.assets import Assets

FEW = 12
"""Below this many jobs, starting workers takes longer than they save."""

MOST_WORKERS = 4


@dataclasses.dataclass(frozen=True, slots=True)
class Job:
    """One document to draw."""

    output_format: Format
    document: Any


@dataclasses.dataclass(frozen=True, slots=True)
class Crash:
    """A renderer failed: the exception's type, its text, and in which line it was raised."""

    kind: str
    text: str = ""
    where: str = ""

    def __str__(self) -> str:
        text = f"{self.kind}: {self.text}" if self.text else self.kind
        return f"{text} ({self.where})" if self.where else text


Outcome = Rendered | Crash


def choose_workers(asked: int | None, jobs: int) -> int:
    """Give how many workers to use for so many jobs: what was asked for, else what pays."""
    if asked is not None:
        return asked
    affinity = getattr(os, "sched_getaffinity", None)
    processors = len(affinity(0)) if affinity else os.cpu_count() or 1
    return 1 if jobs < FEW else min(MOST_WORKERS, processors)


def render_all(jobs: Sequence[Job], assets: Assets, workers: int) -> Generator[Outcome, None, None]:
    """Give the outcome of each job, in order; with one worker, draw in this process."""
    if workers <= 1 or len(jobs) <= 1:
        yield from (_render(job, assets) for job in jobs)
        return
    yield from _render_in_pool(jobs, assets, min(workers, len(jobs)))


def _render(job: Job, assets: Assets) -> Outcome:
    try:
        return job.output_format.render(job.document, assets)
    except Exception as error:  # noqa: BLE001 - one renderer's fault must not end the build
        return Crash(type(error).__name__, str(error), _where(error))


def _where(error: Exception) -> str:
    """Give the last line of code that an exception came through: `shapes.py:12`."""
    frame = traceback.extract_tb(error.__traceback__, limit=-1)[0]
    return f"{Path(frame.filename).name}:{frame.lineno}"


def _render_in_pool(jobs: Sequence[Job], assets: Assets, workers: int) -> Iterator[Outcome]:
    done = 0
    while done < len(jobs):
        with _pool(assets, workers) as pool:
            for outcome in _until_broken(pool, jobs[done:]):
                yield outcome
                done += 1
        # A process died, and with it the pool. The job that did it is one of the first unfinished.
        suspects = jobs[done : done + 2 * workers + 1]
        for job in suspects:
            yield _render_in_quarantine(job, assets)
        done += len(suspects)


def _until_broken(pool: ProcessPoolExecutor, jobs: Sequence[Job]) -> Iterator[Outcome]:
    with _interrupts_ignored():
        futures = [pool.submit(_render_in_worker, job) for job in jobs]
    for future in futures:
        try:
            outcome = _outcome(future)
        except BrokenProcessPool:
            return
        yield outcome


def _render_in_quarantine(job: Job, assets: Assets) -> Outcome:
    """Draw one job in a process of its own, after the death of one that had several."""
    with _pool(assets, 1) as pool:
        with _interrupts_ignored():
            future = pool.submit(_render_in_worker, job)
        try:
            return _outcome(future)
        except BrokenProcessPool:
            return Crash("ProcessDied", "the process that drew it ended without a word")


def _outcome(future: Future[Outcome]) -> Outcome:
    try:
        return future.result()
    except BrokenProcessPool:
        raise
    except Exception as error:  # noqa: BLE001 - such as a document that cannot be handed over
        return Crash(type(error).__name__, str(error))


@contextlib.contextmanager
def _pool(assets: Assets, workers: int) -> Iterator[ProcessPoolExecutor]:
    context = multiprocessing.get_context("spawn")
    pool = concurrent.futures.ProcessPoolExecutor(workers, context, _start_worker, (assets,))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextlib.contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Let processes that start now ignore Ctrl-C: it is the parent that ends the build tidily."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


_assets_here: Assets | None = None


def _start_worker(assets: Assets) -> None:
    """Keep the assets for all jobs of this process; end it when the parent is gone."""
    global _assets_here  # noqa: PLW0603 - a process of its own: nothing else is in it
    _assets_here = assets
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _render_in_worker(job: Job) -> Outcome:
    if _assets_here is None:
        raise RuntimeError("the worker was not started")
    return _render(job, _assets_here)
