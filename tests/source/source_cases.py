"""Takes the name of a text file of cases; gives each case's text and what is expected of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

FOLDER = Path(__file__).parents[1] / "cases" / "source"


def read_cases(name: str) -> list[ParameterSet]:
    """Give the cases of a file in `tests/cases/source`, whose first lines say how it is written."""
    return [_read(chapter) for chapter in (FOLDER / name).read_text("utf-8").split("\n=== ")[1:]]


def _read(chapter: str) -> ParameterSet:
    title, body = chapter.split("\n", 1)
    text, expected = body.rsplit("\n---\n", 1)
    return pytest.param(text.replace("→", "\t") + "\n", expected.strip(), id=title)
