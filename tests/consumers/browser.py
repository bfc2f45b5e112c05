"""Chromium on pages we wrote: opens them as a pupil would, notes what they ask for and say."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import pathlib
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.consumers import programs

_MODULES = programs.INSTALLED / "node" / "node_modules"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextlib.contextmanager
def start() -> Iterator[Browser]:
    """Start Debian's Chromium.

    Raises:
        ProgramMissingError: when it is not on this machine.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=programs.program("chromium"), args=["--no-sandbox"]
        )
        try:
            yield browser
        finally:
            browser.close()


@dataclasses.dataclass
class Visit:
    """An open page, and what it did."""

    page: Page
    asked_for: list[str] = dataclasses.field(default_factory=list)
    """Every address that it asked for, its own included."""
    said: list[str] = dataclasses.field(default_factory=list)
    """What stands in its console: errors, refusals of its policy."""


@contextlib.contextmanager
def visit(browser: Browser, path: pathlib.Path, **options: Any) -> Iterator[Visit]:
    """Open a file in a fresh, offline profile; `options` are those of Playwright's contexts."""
    with browser.new_context(offline=True, **options) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        visited = Visit(page)
        page.on("request", lambda request: visited.asked_for.append(request.url))
        page.on("console", lambda message: visited.said.append(message.text))
        page.on("pageerror", lambda error: visited.said.append(str(error)))
        page.goto(path.as_uri())
        yield visited


def accessibility_faults(page: Page, part: str = "html") -> list[str]:
    """Give one line for each fault that axe finds in what is shown now, or in one part of it."""
    # A page whose policy allows no script but its own takes it from the developer's side only.
    if not page.evaluate("'axe' in window"):
        page.evaluate(_node_module("axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate(
        "([part, rules]) => axe.run(part, {runOnly: rules, resultTypes: ['violations']})",
        [part, _RULES],
    )
    return [
        f"{fault['id']}: {node['html'][:120]} {json.dumps(node['any'][:1])[:300]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def learning_platform() -> str:
    """Give the script of a SCORM 1.2 run-time, to be put into the page around a package."""
    return _node_module("scorm-again/dist/scorm12.min.js").read_text(encoding="utf-8")


def _node_module(path: str) -> pathlib.Path:
    found = _MODULES / path
    if not found.exists():
        raise programs.missing(path.partition("/")[0])
    return found
