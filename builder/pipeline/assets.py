"""What renderers may use: takes a project, gives its theme, the pinned fonts and the drawings."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostics
from builder.formats.assets import Assets, Drawing, FontFace
from builder.pipeline.fonts import load_fonts, table_hash
from builder.pipeline.project import builtin_project, builtin_root
from builder.pipeline.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Collection

    from builder.source.files import Project

ART = "templates/art"


@dataclasses.dataclass(frozen=True, slots=True)
class FoundAssets:
    """What renderers get, and the fonts that decks are measured with before."""

    assets: Assets
    deck_fonts: tuple[FontFace, ...]


def load_assets(
    project: Project, diagnostics: Diagnostics, scripts: Collection[str] = ()
) -> FoundAssets | None:
    """Find and check everything; None with diagnostics where something is missing or broken.

    Args:
        project: whose theme it is.
        diagnostics: takes what is wrong.
        scripts: ISO 15924 codes of what is to be made: some fonts are needed only then.
    """
    found = Diagnostics()
    theme = load_theme(project, found)
    fonts = load_fonts(found, scripts=scripts)
    drawings = load_drawings(builtin_project(), found)
    diagnostics.extend(found)
    if theme is None or found.errors:
        return None
    assets = Assets(theme, fonts["page"], drawings, builtin_root(), table_hash())
    return FoundAssets(assets, fonts["deck"])


def load_drawings(project: Project, diagnostics: Diagnostics) -> tuple[Drawing, ...]:
    """Read every SVG under `templates/art`: `badge.svg` as `badge`, icons as `icons/stop`."""
    drawings = []
    for path in project.list(ART, "**/*.svg"):
        svg = project.read_text(path, diagnostics)
        if svg is not None:
            name = path.relative_to(ART).with_suffix("").as_posix()
            drawings.append(Drawing(name, svg))
    return tuple(sorted(drawings, key=lambda drawing: drawing.name))
