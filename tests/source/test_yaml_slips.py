"""What is said of the commonest slips in YAML."""

from __future__ import annotations

import pytest
from source_cases import read_cases

from builder.diagnostics import Diagnostics
from builder.source.yaml_tree import parse_yaml


@pytest.mark.parametrize(("text", "expected"), read_cases("yaml_slips.txt"))
def test_a_slip_is_explained(text, expected):
    found = Diagnostics()
    assert parse_yaml(text, "a.yaml", found) is None
    (diagnostic,) = found
    place = diagnostic.place
    said = f"{place.line}:{place.column} {diagnostic.message}\n    {diagnostic.hint}"
    assert said == expected
    assert diagnostic.code.name == "yaml-syntax"
