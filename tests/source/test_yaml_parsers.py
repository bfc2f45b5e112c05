"""That both parsers read the same."""

from __future__ import annotations

from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.diagnostics import Diagnostics
from builder.source import yaml_tree
from builder.source.yaml_tree import WordedLoader, parse_yaml

PIECES = st.sampled_from(
    [
        *"ab01:-[]{},#&*'\"@. \t\n",
        *(": ", "- ", "\n  ", "\n- ", "\nb: ", "&a ", "*a", '"\\', "|\n", ">-\n  ", ", ", "a: "),
    ]
)


def read(text: str, *loaders: type) -> tuple[object, list[str]]:
    found = Diagnostics()
    with mock.patch.object(yaml_tree, "LOADERS", loaders):
        yaml_file = parse_yaml(text, "a.yaml", found)
    return (yaml_file and yaml_file.value, [str(each) for each in found])


@settings(max_examples=600, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_a_good_file_means_the_same_to_both_and_a_bad_one_is_bad_in_the_same_words(text):
    assert read(text, *yaml_tree.LOADERS) == read(text, WordedLoader)
