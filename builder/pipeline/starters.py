"""Files to start from: takes a project and an id, leaves a complete lesson or quiz to change.

The starter names red flags, steps and rows that this project has, so that it passes every check as
it is; the words are to be replaced.
"""

from __future__ import annotations

import re
import string
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal, TypeVar, get_args

from builder.content.load import RESERVED
from builder.content.text import ID_PATTERN, LONGEST_ID
from builder.content.vocabulary_files import BandsFile, RedFlagsFile, SourcesFile, StepsFile
from builder.diagnostics import Place, define
from builder.source.schema import Record, validate
from builder.source.yaml_tree import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.diagnostics import Diagnostics
    from builder.source.files import Project

SHARED_TOO_SMALL = define(
    "shared-too-small", "The shared vocabulary has too little in it to start a lesson from."
)

Kind = Literal["lesson", "quiz"]
KINDS: tuple[Kind, ...] = get_args(Kind)

R = TypeVar("R", bound=Record)

_FILES = Path(__file__).with_name("starter_files")
_PATHS = {"lesson": "lessons/{}/lesson.yaml", "quiz": "quizzes/{}.yaml"}
_IN_USE = (*_PATHS.values(), "lessons/posters/{}.yaml", "lessons/briefings/{}.yaml", "lessons/{}")

_PREFERRED = {
    "band": ("11-13",),
    "flag": ("wants-secret", "moves-fast", "flatters"),
    "step": ("tell", "keep", "report"),
    "row": ("S0-04", "S0-08"),
}
"""What the words of the starters speak of; others of the project stand in for what it lacks."""

_CONCEPTS = ("secrets", "pressure", "flattery-and-gifts", "telling", "not-at-fault", "reporting")
"""What the starters speak of, by the concepts of `bands.yaml`; those that a project has."""


class RefusedError(Exception):
    """Why nothing is written: the id is no good or taken, or the folder is not writable."""


def start(project: Project, kind: Kind, new_id: str, diagnostics: Diagnostics) -> str | None:
    """Write the starter; give its path in the project.

    None with diagnostics where the shared vocabulary cannot be read, or has too little in it.

    Raises:
        RefusedError: for an id that is none or that is taken, and where the file cannot be written.
    """
    _check_id(project, new_id)
    names = _names(project, diagnostics)
    if names is None:
        return None
    template = (_FILES / f"{kind}.yaml").read_text(encoding="utf-8")
    path = _PATHS[kind].format(new_id)
    target = project.root / path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(string.Template(template).substitute(names))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise RefusedError(f"'{path}' cannot be written: {reason}") from None
    return path


def _check_id(project: Project, new_id: str) -> None:
    if not ID_PATTERN.fullmatch(new_id) or len(new_id) > LONGEST_ID:
        suggestion = "-".join(re.findall(r"[a-z0-9]+", new_id.lower()))[:LONGEST_ID].rstrip("-")
        meant = f" Perhaps '{suggestion}'?" if suggestion else ""
        raise RefusedError(
            f"'{new_id}' cannot be an id: it takes lower-case letters, digits and single hyphens, "
            f"at most {LONGEST_ID}.{meant}"
        )
    if new_id in RESERVED:
        raise RefusedError(f"'{new_id}' means something else already: choose another id")
    for pattern in _IN_USE:
        path = PurePosixPath(pattern.format(new_id))
        if (project.root / path).exists():
            raise RefusedError(f"'{new_id}' is taken: there is {path}")


def _names(project: Project, diagnostics: Diagnostics) -> dict[str, str] | None:
    """Give what to fill in: ids that this project has; None where it has too few."""
    bands = _shared(project, "bands", BandsFile, diagnostics)
    flags = _shared(project, "red_flags", RedFlagsFile, diagnostics)
    steps = _shared(project, "steps", StepsFile, diagnostics)
    sources = _shared(project, "sources", SourcesFile, diagnostics)
    if bands is None or flags is None or steps is None or sources is None:
        return None
    known: dict[str, Iterable[str]] = {
        "band": (band.id for band in bands.bands),
        "flag": (flag.id for flag in flags.red_flags),
        "step": (step.id for step in steps.steps),
        "row": (row.id for row in sources.rows),
    }
    names: dict[str, str] = {}
    for kind, ids in known.items():
        chosen = _choose(_PREFERRED[kind], list(ids))
        if len(chosen) < len(_PREFERRED[kind]):
            message = f"too few ids of a {kind} to start from: it takes {len(_PREFERRED[kind])}"
            hint = "Write more into lessons/shared/ first."
            diagnostics.add(SHARED_TOO_SMALL, Place("lessons/shared"), message, hint)
        names |= {f"{kind}_{number}": id_ for number, id_ in enumerate(chosen, start=1)}
    concepts = {concept.id for concept in bands.concepts}
    names["concepts"] = ", ".join(each for each in _CONCEPTS if each in concepts)
    return None if diagnostics.errors else names


def _shared(project: Project, name: str, model: type[R], diagnostics: Diagnostics) -> R | None:
    shared_file = read_yaml(project, f"lessons/shared/{name}.yaml", diagnostics)
    return None if shared_file is None else validate(model, shared_file, diagnostics)


def _choose(preferred: tuple[str, ...], known: list[str]) -> list[str]:
    """Give as many ids as are preferred, those first, filled up with others."""
    good = [each for each in preferred if each in known]
    others = [each for each in known if each not in preferred]
    return (good + others)[: len(preferred)]
