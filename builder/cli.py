"""The command `lessonpack`: takes arguments, gives an exit code.

0 when it is done, 1 when something is wrong in the content or a file could not be made, 2 when the
command itself was not understood, 130 when it was stopped.
"""

from __future__ import annotations

import functools
import importlib.metadata
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from builder.cli_new import new
from builder.cli_options import (
    as_json_option,
    check_known,
    open_project,
    project_option,
    selection_options,
)
from builder.cli_schema import schema
from builder.diagnostics import Diagnostics
from builder.documents.selection import EVERYTHING, Selection
from builder.pipeline.events import Options
from builder.progress import Progress, Summary, choose_progress, counts, show_json, show_lines

DONE, WRONG_CONTENT, INTERRUPTED = 0, 1, 130

F = TypeVar("F", bound=Callable[..., Any])
