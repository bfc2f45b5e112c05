"""How it looks: takes a project, gives its `Theme` or the built-in one, its contrasts checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.content.contrast import READABLE, contrast
from builder.content.theme import Colours, Theme
from builder.diagnostics import Diagnostics, define
from builder.pipeline.project import builtin_project
from builder.source.schema import validate
from builder.source.yaml_tree import YamlFile, read_yaml

if TYPE_CHECKING:
    from builder.source.files import Project

CONTRAST = define("contrast", "Two colours of a theme are too alike for text to be read.")

THEME = "templates/theme.yaml"

READABLE_FROM_AFAR = 7.0
"""Least contrast of what stands large on posters: WCAG 2.2, success criterion 1.4.6."""

_ON_GROUND = ("ink", "flag", "step", "quiet")
_ON_POSTERS = ("ink", "flag", "step")
_UNDER_INK = ("ground", "accent", "accent_tint", "first_bubble", "second_bubble", "step_tint")


def load_theme(project: Project, diagnostics: Diagnostics) -> Theme | None:
    """Read `templates/theme.yaml` of the project, where it has one, else the built-in file.

    None with diagnostics where it is not a theme; colours too alike for text are errors as well.
    """
    own = (project.root / THEME).exists()
    theme_file = read_yaml(project if own else builtin_project(), THEME, diagnostics)
    if theme_file is None:
        return None
    theme = validate(Theme, theme_file, diagnostics)
    if theme is not None:
        _check_contrasts(theme.colours, theme_file, diagnostics)
    return theme


def _check_contrasts(colours: Colours, theme_file: YamlFile, diagnostics: Diagnostics) -> None:
    pairs = [
        *((name, name, getattr(colours, name), "ground", colours.ground) for name in _ON_GROUND),
        *((name, "ink", colours.ink, name, getattr(colours, name)) for name in _UNDER_INK),
        *(
            ("sections", f"section {number}", colour, "ground", colours.ground)
            for number, colour in enumerate(colours.sections, start=1)
        ),
    ]
    for key, name, colour, ground_name, ground in pairs:
        ratio = contrast(colour, ground)
        least = READABLE_FROM_AFAR if key in _ON_POSTERS else READABLE
        if ratio < least:
            diagnostics.add(
                CONTRAST,
                theme_file.place(("colours", key)),
                f"{name} {colour} on {ground_name} {ground} has a contrast of {ratio:.1f} to 1",
                f"Here it needs {least:g} to 1: make one of the two darker or lighter.",
            )
