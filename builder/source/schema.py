"""Takes a model and a YAML file; gives the record it describes, or a diagnostic for every slip."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

import pydantic

from builder.source.schema_route import find_route
from builder.source.schema_words import Finding, describe, follows_from_another, mismatch, owner_of

if TYPE_CHECKING:
    from builder.diagnostics import Diagnostics
    from builder.source.schema_route import Path
    from builder.source.yaml_tree import YamlFile

M = TypeVar("M", bound=pydantic.BaseModel)


class Record(pydantic.BaseModel):
    """What every record read from YAML is: its types are kept to, it never changes.

    Lists are declared `tuple[X, ...]`. `model_config = {"title": "stage"}` names a record in
    messages; without it, that is the class's name in small letters.
    """

    model_config = pydantic.ConfigDict(
        strict=True, frozen=True, extra="forbid", allow_inf_nan=False
    )


def validate(
    model: type[M],
    yaml_file: YamlFile,
    diagnostics: Diagnostics,
    *,
    value: Any = ...,
    at: Path = (),
) -> M | None:
    """Give the record that a value describes; None with a diagnostic for each thing wrong in it.

    Args:
        model: a `Record`. Its validators say what is wrong by a `ValueError` in plain words.
        yaml_file: where the value comes from.
        diagnostics: takes what is wrong.
        value: the plain value; without it, the one at the path `at` of the file.
        at: the value's path in the file.
    """
    if value is ...:
        value = _value_at(yaml_file.value, at)
    # Pydantic's strict mode takes a list for a tuple, text for an enum or a date, only from JSON.
    try:
        return model.model_validate_json(json.dumps(value))
    except pydantic.ValidationError as error:
        for finding in find_slips(model, value, at, error):
            place = yaml_file.place((*at, *finding.path), key=finding.at_key)
            diagnostics.add(finding.code, place, finding.message, finding.hint)
        return None


def find_slips(
    model: type[pydantic.BaseModel], value: Any, at: Path, error: pydantic.ValidationError
) -> list[Finding]:
    """Give what an error of pydantic's comes down to: one finding for each slip of the author's."""
    findings = [
        describe(each, find_route(model, value, owner_of(each)), at)
        for each in error.errors(include_url=False)
        if not follows_from_another(each)
    ]
    return _settle(findings, value, at, 0)


def _value_at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _settle(findings: list[Finding], value: Any, at: Path, depth: int) -> list[Finding]:
    """Keep, of the errors of all branches of a union, those of the branch the author meant.

    Args:
        findings: errors that agree in their first `depth` branches.
        value: the validated value.
        at: its path in the file.
        depth: how many unions are settled.
    """
    settled: list[Finding] = []
    unions: dict[Path, dict[str, list[Finding]]] = {}
    for finding in findings:
        if len(finding.branches) <= depth:
            settled.append(finding)
        else:
            branch = finding.branches[depth]
            unions.setdefault(branch.path, {}).setdefault(branch.label, []).append(finding)
    for path, branches in unions.items():
        options = [_settle(found, value, at, depth + 1) for found in branches.values()]
        settled += _meant(options, path, value, at)
    return settled


def _meant(options: list[list[Finding]], path: Path, value: Any, at: Path) -> list[Finding]:
    fitting = [found for found in options if not _misses(found, path)]
    if fitting:
        return min(fitting, key=len)
    wanted = tuple(finding.wanted for found in options for finding in found if finding.wanted)
    if len(options) == 1:
        return options[0]
    return [_placed(mismatch(wanted, (*at, *path), _value_at(value, path)), path)]


def _misses(findings: list[Finding], path: Path) -> bool:
    """Tell whether a branch is of another type than the value as a whole."""
    return any(finding.wanted and finding.path == path for finding in findings)


def _placed(finding: Finding, path: Path) -> Finding:
    return Finding(finding.code, path, finding.message, finding.hint)
