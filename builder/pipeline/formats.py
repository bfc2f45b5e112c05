"""Finds a format: takes its name, gives what `builder/formats/<name>` offers as `FORMAT`.

A format's module is imported only when something is made in it, so that slides can be made on a
machine that cannot draw pages.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from builder.formats.format import Format


def find_format(name: str) -> Format:
    """Give a format by its name. Raises ModuleNotFoundError for a name that is none."""
    return cast("Format", importlib.import_module(f"builder.formats.{name}").FORMAT)
