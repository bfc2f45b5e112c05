"""A broken or hostile PO file gives a diagnostic with its place, and never a traceback."""

from __future__ import annotations

import os
from pathlib import PurePosixPath

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.diagnostics import Diagnostics
from builder.languages.catalogue import PO_LIMIT, read_po
from builder.source.files import Project
from tests.languages.po_projects import HEADER, entry
from tests.projects.two_bands import ROOT, UK

PATH = PurePosixPath("lessons/locale/es/x.po")
GOOD = HEADER + "".join(
    entry(f"x:lesson.{field}", "Slow down", "Despacio") for field in ("title", "topic", "summary")
)


def read(tmp_path, content):
    file = tmp_path / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    diagnostics = Diagnostics()
    return read_po(Project(tmp_path), PATH, diagnostics), list(diagnostics)


def test_a_good_file_is_read(tmp_path):
    po, slips = read(tmp_path, GOOD)
    assert slips == []
    assert po.translated["x:lesson.title", "Slow down"].words == "Despacio"


def test_line_ends_and_byte_order_marks_of_other_systems_do_not_matter(tmp_path):
    po, slips = read(tmp_path, b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert slips == []
    assert po.translated["x:lesson.title", "Slow down"].words == "Despacio"


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (GOOD.encode("utf-16"), "not-utf-8", 1),
        (GOOD.replace("Despacio", "Déspacio").encode("latin-1"), "not-utf-8", 8),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00", "control-character", 1),
        (b"\xde\x12\x04\x95" + bytes(2000), "not-utf-8", 1),
        (GOOD[:-4], "po-syntax", 16),
        (GOOD + 'msgid "open', "po-syntax", 18),
        (GOOD + "not a PO line\n", "po-syntax", 18),
        (GOOD + 'msgstr "a" "b"\n', "po-syntax", 18),
        ("{yaml: true}\n", "po-syntax", 1),
        ("<html></html>", "po-syntax", 1),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 20 else None,
)
def test_a_broken_file_is_placed(tmp_path, content, code, line):
    po, slips = read(tmp_path, content)
    assert po is None
    assert [slip.code.name for slip in slips] == [code]
    assert slips[0].place.file == str(PATH)
    assert abs(slips[0].place.line - line) <= 1
    assert slips[0].hint


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> mine"])
def test_a_merge_conflict_is_called_one(tmp_path, mark):
    po, slips = read(tmp_path, GOOD.replace("msgid", f"{mark}\nmsgid", 1))
    assert po is None
    assert [slip.code.name for slip in slips] == ["po-syntax"]
    assert "merge conflict" in slips[0].message


def test_an_entry_that_stands_twice_is_named_with_the_first(tmp_path):
    _, slips = read(tmp_path, GOOD + entry("x:lesson.title", "Slow down", "Lento"))
    assert [slip.code.name for slip in slips] == ["po-entry"]
    assert "x:lesson.title stands already in line" in slips[0].message
    assert slips[0].place.line > len(GOOD.splitlines()) - 1


def test_plural_forms_are_not_passed_over_in_silence(tmp_path):
    plural = entry("x:a.text", "One day", "Un día").replace(
        "msgstr", 'msgid_plural "Days"\nmsgstr[0]'
    )
    _, slips = read(tmp_path, GOOD + plural)
    assert [slip.code.name for slip in slips] == ["po-entry"]
    assert "plural" in slips[0].message


def test_fifty_megabytes_are_refused_unread(tmp_path):
    file = tmp_path / PATH
    file.parent.mkdir(parents=True)
    with file.open("wb") as stream:
        stream.truncate(50_000_000)
    diagnostics = Diagnostics()
    assert read_po(Project(tmp_path), PATH, diagnostics) is None
    (slip,) = diagnostics
    assert slip.code.name == "file-too-large"
    assert f"{PO_LIMIT // 1_000_000} MB" in slip.message


def test_a_text_that_is_a_path_is_not_opened(tmp_path):
    other = tmp_path / "other.po"
    other.write_text(GOOD, encoding="utf-8")
    po, slips = read(tmp_path, str(other))
    assert po is None
    assert [slip.code.name for slip in slips] == ["po-syntax"]


def test_a_link_out_of_the_project_is_refused(tmp_path):
    outside = tmp_path / "outside.po"
    outside.write_text(GOOD, encoding="utf-8")
    root = tmp_path / "project"
    (root / PATH).parent.mkdir(parents=True)
    (root / PATH).symlink_to(outside)
    diagnostics = Diagnostics()
    assert read_po(Project(root), PATH, diagnostics) is None
    assert [slip.code.name for slip in diagnostics] == ["path-outside-project"]


def test_a_pipe_is_not_waited_for(tmp_path):
    (tmp_path / PATH).parent.mkdir(parents=True)
    os.mkfifo(tmp_path / PATH)
    diagnostics = Diagnostics()
    assert read_po(Project(tmp_path), PATH, diagnostics) is None
    assert [slip.code.name for slip in diagnostics] == ["file-unreadable"]


def test_an_unknown_charset_in_the_header_changes_nothing(tmp_path):
    po, slips = read(tmp_path, GOOD.replace("charset=UTF-8", "charset=rot13"))
    assert slips == []
    assert po.translated["x:lesson.title", "Slow down"].words == "Despacio"


SAMPLE = (ROOT / UK / "three-steps.po").read_text(encoding="utf-8")


@settings(max_examples=300, deadline=None)
@given(
    cut=st.integers(0, len(SAMPLE)),
    length=st.integers(0, 80),
    put=st.sampled_from(
        [
            "",
            '"',
            "\\",
            "\n",
            "#| ",
            "#~ ",
            "#~| ",
            "msgstr[0] ",
            "msgstr[x] ",
            "msgid_plural ",
            "[",
        ]
    ),
)
def test_damage_anywhere_never_gives_a_traceback(tmp_path_factory, cut, length, put):
    damaged = SAMPLE[:cut] + put + SAMPLE[cut + length :]
    po, slips = read(tmp_path_factory.mktemp("po"), damaged)
    assert po is not None or [slip.code.name for slip in slips] == ["po-syntax"]


def test_the_projects_own_files_are_as_they_were_made():
    for path in sorted((ROOT / "lessons/locale").rglob("*.po")):
        text = path.read_text(encoding="utf-8")
        assert str(polib.pofile(str(path), wrapwidth=98)) == text, path.name
