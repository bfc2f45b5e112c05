"""From a project to what is to be made: takes its folder and a selection, gives artefacts, assets.

Everything here happens in one process and draws nothing; every error in the content is found here.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.load import Content, load_project
from builder.documents.assemble import Artefact, artefact_names, assemble
from builder.languages.offer import locales_of
from builder.pipeline.assets import load_assets
from builder.pipeline.project import builtin_project
from builder.pipeline.release import check_release

if TYPE_CHECKING:
    from builder.diagnostics import Diagnostics
    from builder.documents.selection import Selection
    from builder.formats.assets import Assets
    from builder.source.files import Project

STRINGS = "templates/strings.yaml"


@dataclasses.dataclass(frozen=True, slots=True)
class Plan:
    """All files to offer, in plan order, and what renderers may use."""

    artefacts: tuple[Artefact, ...]
    assets: Assets


def load(project: Project, diagnostics: Diagnostics) -> Content | None:
    """Read and check a project's content; None with diagnostics where there are errors."""
    strings = builtin_project().read_text(STRINGS, diagnostics)
    return None if strings is None else load_project(project, strings, diagnostics)


def plan(content: Content, selection: Selection, diagnostics: Diagnostics) -> Plan | None:
    """Plan what a selection asks for; None with diagnostics where there are errors."""
    found = load_assets(content.project, diagnostics)
    if found is None:
        return None
    artefacts = assemble(content, selection, found.assets.theme, found.ruler, diagnostics)
    if selection.release:
        check_release(artefacts, diagnostics)
    return None if diagnostics.errors else Plan(tuple(artefacts), found.assets)
