"""Imports run one way, and heavy libraries stay in the one room that needs them."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

BUILDER = Path(__file__).parents[1] / "builder"

STAGES = (
    "diagnostics",
    "source",
    "content",
    "languages",
    "documents",
    "fit",
    "safety",
    "formats",
    "pipeline",
    "progress",
    "cli",
)
"""From what everybody may import to what nobody may."""

ROOMS = {"pptx": "formats/pptx", "weasyprint": "formats/pdf"}
"""Libraries that only one folder imports."""

MODULES = sorted(BUILDER.rglob("*.py"))


def stage_of(parts: tuple[str, ...]) -> int | None:
    """Give the place of a module in the flow; None for the package itself."""
    if not parts or parts[0].startswith("__"):
        return None
    return STAGES.index(parts[0].partition("_")[0])


def imports_of(path: Path) -> list[str]:
    """Give the full names of all modules that a module imports, wherever in it."""
    names = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def module_parts(path: Path) -> tuple[str, ...]:
    return path.relative_to(BUILDER).with_suffix("").parts


@pytest.mark.parametrize("path", MODULES, ids=lambda path: "/".join(module_parts(path)))
def test_module_imports_only_from_its_stage_and_below(path):
    own = stage_of(module_parts(path))
    for name in imports_of(path):
        if own is not None and name.startswith("builder."):
            stage = stage_of(tuple(name.split(".")[1:]))
            assert stage is None or stage <= own, f"{STAGES[own]} may not import {name}"


@pytest.mark.parametrize("library", ROOMS)
def test_heavy_library_stays_in_its_room(library):
    users = {
        path.relative_to(BUILDER).as_posix()
        for path in MODULES
        if any(name.split(".")[0] == library for name in imports_of(path))
    }
    assert users, "somebody uses it"
    assert all(f"{user}".startswith(ROOMS[library]) for user in users), users


def imported_by(statement: str) -> set[str]:
    """Give the modules that are there after a statement in a fresh Python."""
    program = f"import sys\n{statement}\nprint(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


def test_page_library_is_not_needed_to_start_or_to_find_its_format():
    there = imported_by(
        "import builder.cli\nfrom builder.pipeline.formats import find_format\nfind_format('pdf')"
    )
    assert "builder.formats.pdf" in there
    assert "weasyprint" not in there


def test_slide_library_is_not_needed_to_start():
    assert "pptx" not in imported_by("import builder.cli")


def test_every_module_says_what_it_takes_and_gives():
    silent = [
        path.relative_to(BUILDER).as_posix()
        for path in MODULES
        if not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert silent == []
