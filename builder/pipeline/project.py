"""Where things are: takes the folder a person works in, gives the project and the built-in folders.

A project is the nearest folder with `lessons/`; without one, the content inside the installed
package is built.
"""

from __future__ import annotations

from pathlib import Path

import builder
from builder.source.files import Project, find_project

_PACKAGE = Path(builder.__file__).resolve().parent
_INSTALLED = _PACKAGE / "project"


def builtin_project() -> Project:
    """Give the content that comes with the builder: inside the package, or the checkout's own."""
    return Project(_INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent)


def builtin_root() -> Path:
    """Give the folder of built-in templates: theme, fonts table, drawings, pages."""
    return builtin_project().root / "templates"


def nearest_project(start: Path) -> Project | None:
    """Give the project that `start` lies in, or None where no parent folder has `lessons/`."""
    root = find_project(start)
    return None if root is None else Project(root)


def is_builtin(project: Project) -> bool:
    """Tell whether a project is the content inside an installed package: not a place to write."""
    return project.root.resolve() == _INSTALLED


def default_output(project: Project, start: Path) -> Path:
    """Give where files go when nobody says: `output/` of the project, or here if it is built in."""
    return (start if is_builtin(project) else project.root) / "output"
