"""One entry of a file changes, and not a byte beside it."""

from __future__ import annotations

import difflib

import pytest

from builder.source.yaml_edit import with_entry

CHECK = {"by": "Ana Vidal", "on": "2026-11-22"}
LINE = 'checked: {by: "Ana Vidal", on: "2026-11-22"}'

BLOCK = """# Who helps
services:
  - id: one   # the first
    print: ok  # for now
    # why
    evidence: [{where: here, kind: none}]

  - id: two
    print:   'after_check'
"""


def edited(text, path=("services", 0), check=None):
    return with_entry(text, path, "checked", check or CHECK, after="print")


def changes(before, after):
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line for line in lines if line[0] in "+-"]


def test_a_new_entry_gets_a_line_behind_the_one_it_follows():
    assert changes(BLOCK, edited(BLOCK)) == [f"+     {LINE}\n"]
    assert (
        edited(BLOCK).index("# for now")
        < edited(BLOCK).index("checked")
        < edited(BLOCK).index("# why")
    )


def test_at_the_end_of_the_file_too():
    assert edited(BLOCK, ("services", 1)) == f"{BLOCK}    {LINE}\n"
    bare = BLOCK.removesuffix("\n")
    assert edited(bare, ("services", 1)) == f"{BLOCK}    {LINE}\n"


def test_in_braces_it_stands_between_the_others():
    flow = "services:\n  - {id: one, print: ok, evidence: []}  # one\n"
    assert edited(flow) == f"services:\n  - {{id: one, print: ok, {LINE}, evidence: []}}  # one\n"


def test_line_ends_stay_what_they_were():
    windows = BLOCK.replace("\n", "\r\n")
    assert edited(windows) == edited(BLOCK).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "checked: {by: B C, on: '2025-01-01'}  # phoned",
            'checked: {by: "Ana Vidal", on: "2026-11-22"}  # phoned',
        ),
        (
            "checked:\n      on: 2025-01-01  # in winter\n      by: 'B'",
            'checked:\n      on: "2026-11-22"  # in winter\n      by: "Ana Vidal"',
        ),
        ("checked:", f"{LINE}"),
        ("checked: null # not yet", f"{LINE} # not yet"),
    ],
)
def test_an_older_entry_is_replaced_where_it_stands(old, new):
    text = BLOCK.replace("# why", old)
    assert edited(text) == BLOCK.replace("# why", new)


def test_a_name_may_have_quotes_and_any_script():
    name = 'Олена "Lena" \\ O’Neil: #1'
    text = edited(BLOCK, check={"by": name, "on": "2026-11-22"})
    again = edited(text, check=CHECK)
    assert name.replace("\\", "\\\\").replace('"', '\\"') in text
    assert again == edited(BLOCK)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (BLOCK, ("services", 7)),
        (BLOCK, ("nothing",)),
        (BLOCK, ("services",)),
        ("services:\n  - &one {id: one, print: ok}\n  - *one\n", ("services", 0)),
        ("services:\n  - {id: one}\n", ("services", 0)),
        ("services:\n  - {id: one, id: two, print: ok}\n", ("services", 0)),
    ],
    ids=["index", "key", "list", "alias", "no-anchor-key", "wrong-file"],
)
def test_what_cannot_be_changed_safely_is_not_changed(text, path):
    assert edited(text, path) is None
