"""What a project's files may be, and what is said of those that may not."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from builder.diagnostics import Diagnostics
from builder.source.files import Project, find_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    root = tmp_path / "project"
    (root / "lessons").mkdir(parents=True)
    return Project(root)


@pytest.fixture
def found() -> Diagnostics:
    return Diagnostics()


def write(project: Project, path: str, content: bytes = b"") -> Path:
    file = project.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def only(diagnostics: Diagnostics) -> str:
    (diagnostic,) = diagnostics
    return f"{diagnostic.place} {diagnostic.code.name}"


def test_bytes_come_as_they_are(project, found):
    write(project, "lessons/a.png", b"\x00\xff\r\n")
    assert project.read_bytes("lessons/a.png", found) == b"\x00\xff\r\n"
    assert not len(found)


def test_text_comes_without_its_byte_order_mark_and_with_its_line_ends(project, found):
    write(project, "a.yaml", b"\xef\xbb\xbftitle: \xc3\xa9\r\n\tx\n")
    assert project.read_text(PurePosixPath("a.yaml"), found) == "title: é\r\n\tx\n"
    assert not len(found)


def test_text_is_not_composed_anew(project, found):
    decomposed = "e\u0301"
    write(project, "a.yaml", decomposed.encode())
    assert project.read_text("a.yaml", found) == decomposed


def test_a_missing_file_is_reported_with_the_nearest_name(project, found):
    write(project, "lessons/lesson.yaml")
    assert project.read_bytes("lessons/leson.yaml", found) is None
    assert only(found) == "lessons/leson.yaml:0:0 file-missing"
    assert next(iter(found)).hint == "did you mean 'lesson.yaml'?"


def test_a_missing_folder_is_reported(project, found):
    assert project.read_bytes("quizzes/deep/a.yaml", found) is None
    assert only(found) == "quizzes/deep/a.yaml:0:0 file-missing"


def test_a_file_in_place_of_a_folder_is_reported(project, found):
    write(project, "a.yaml")
    assert project.read_bytes("a.yaml/b.yaml", found) is None
    assert only(found) == "a.yaml/b.yaml:0:0 file-missing"


@pytest.mark.parametrize("path", ["lessons", "", ".", "lessons/"])
def test_a_folder_is_not_a_file(project, found, path):
    assert project.read_bytes(path, found) is None
    assert [each.code.name for each in found] == ["file-unreadable"]


def test_a_pipe_is_refused_without_waiting(project, found):
    os.mkfifo(project.root / "pipe.yaml")
    assert project.read_text("pipe.yaml", found) is None
    assert only(found) == "pipe.yaml:0:0 file-unreadable"


def test_a_pipe_that_takes_a_files_place_after_the_check_is_refused(project, found, monkeypatch):
    write(project, "a.yaml", b"x")
    os.mkfifo(project.root / "pipe")
    opened = os.open
    monkeypatch.setattr(
        "builder.source.files.os.open", lambda _, flags: opened(project.root / "pipe", flags)
    )
    assert project.read_bytes("a.yaml", found) is None
    assert only(found) == "a.yaml:0:0 file-unreadable"


def test_a_file_that_may_not_be_read_is_reported(project, found, monkeypatch):
    write(project, "a.yaml", b"x")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builder.source.files.os.open", refuse)
    assert project.read_bytes("a.yaml", found) is None
    assert only(found) == "a.yaml:0:0 file-unreadable"
    assert "not allowed" in next(iter(found)).message


def test_a_huge_file_is_refused_by_its_size(project, found, monkeypatch):
    file = write(project, "a.yaml")
    os.truncate(file, 100_000_000)
    monkeypatch.setattr("builder.source.files.os.open", lambda *_: pytest.fail("it was opened"))
    assert project.read_text("a.yaml", found) is None
    assert only(found) == "a.yaml:0:0 file-too-large"
    assert "2 MB" in next(iter(found)).message


@pytest.mark.parametrize(("size", "codes"), [(10, []), (11, ["file-too-large"])])
def test_the_limit_is_the_most_that_is_read(project, found, size, codes):
    write(project, "a.yaml", b"x" * size)
    content = project.read_bytes("a.yaml", found, limit=10)
    assert (content is None) == bool(codes)
    assert [each.code.name for each in found] == codes


def test_a_file_that_grows_while_it_is_read_is_refused(project, found, monkeypatch):
    file = write(project, "a.yaml", b"x")
    checked = os.fstat(os.open(file, os.O_RDONLY))
    file.write_bytes(b"x" * 50)
    monkeypatch.setattr("builder.source.files.os.fstat", lambda _: checked)
    monkeypatch.setattr("pathlib.Path.stat", lambda *_, **__: checked)
    assert project.read_bytes("a.yaml", found, limit=10) is None
    assert only(found) == "a.yaml:0:0 file-too-large"


@pytest.mark.parametrize(
    "path",
    [
        "../secret.yaml",
        "lessons/../../secret.yaml",
        "lessons/../lessons/a.yaml",
        "/etc/passwd",
        "C:\\a.yaml",
        "C:a.yaml",
        "\\\\server\\share\\a.yaml",
        "lessons\\..\\..\\a.yaml",
    ],
)
def test_a_path_out_of_the_project_is_refused(project, found, path):
    write(project, "../secret.yaml", b"secret")
    write(project, "lessons/a.yaml", b"a")
    assert project.read_bytes(path, found) is None
    assert [each.code.name for each in found] == ["path-outside-project"]


def test_a_link_out_of_the_project_is_refused(project, found):
    secret = write(project, "../secret.yaml", b"secret")
    (project.root / "a.yaml").symlink_to(secret)
    assert project.read_bytes("a.yaml", found) is None
    assert only(found) == "a.yaml:0:0 path-outside-project"


def test_a_folder_that_links_out_of_the_project_is_refused(project, found):
    write(project, "../outside/a.yaml", b"secret")
    (project.root / "lessons/x").symlink_to(project.root.parent / "outside")
    assert project.read_bytes("lessons/x/a.yaml", found) is None
    assert only(found) == "lessons/x/a.yaml:0:0 path-outside-project"


def test_a_project_beside_with_a_longer_name_is_outside(project, found):
    other = write(project, "../project-2/a.yaml", b"secret")
    (project.root / "a.yaml").symlink_to(other)
    assert project.read_bytes("a.yaml", found) is None
    assert only(found) == "a.yaml:0:0 path-outside-project"


def test_a_link_within_the_project_is_followed(project, found):
    write(project, "lessons/a.yaml", b"a")
    (project.root / "b.yaml").symlink_to("lessons/a.yaml")
    assert project.read_bytes("b.yaml", found) == b"a"


def test_a_project_reached_through_a_link_is_inside_itself(project, found):
    write(project, "lessons/a.yaml", b"a")
    (project.root.parent / "link").symlink_to(project.root)
    linked = Project(project.root.parent / "link")
    assert linked.read_bytes("lessons/a.yaml", found) == b"a"
    assert linked.list("lessons", "*.yaml") == [PurePosixPath("lessons/a.yaml")]


def test_links_in_a_circle_are_reported(project, found):
    (project.root / "a.yaml").symlink_to("b.yaml")
    (project.root / "b.yaml").symlink_to("a.yaml")
    assert project.read_bytes("a.yaml", found) is None
    assert only(found) == "a.yaml:0:0 file-unreadable"


@pytest.mark.parametrize("path", ["a\0.yaml", "a\ud800.yaml", "x" * 5000, "\x1b[31m.yaml", "a\n"])
def test_a_name_that_no_file_can_have_is_reported_in_printable_words(project, found, path):
    assert project.read_text(path, found) is None
    (diagnostic,) = found
    assert diagnostic.place.file.isprintable()
    assert str(diagnostic).encode()


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"title: caf\xe9\n", "a.yaml:1:11"),
        (b"a: 1\r\nb: \xc3\xa9\xff\n", "a.yaml:2:5"),
        (b"\xef\xbb\xbf\xff", "a.yaml:1:1"),
        ("title: x".encode("utf-16"), "a.yaml:1:1"),
        (b"a: \xed\xa0\x80", "a.yaml:1:4"),
        (b"a: \xc3", "a.yaml:1:4"),
    ],
)
def test_text_in_another_encoding_is_reported_where_it_starts(project, found, content, place):
    write(project, "a.yaml", content)
    assert project.read_text("a.yaml", found) is None
    assert only(found) == f"{place} not-utf-8"


def test_utf_16_is_called_by_its_name(project, found):
    write(project, "a.yaml", "title".encode("utf-16"))
    project.read_text("a.yaml", found)
    assert "UTF-16" in next(iter(found)).message


@pytest.mark.parametrize(
    "character",
    ["\0", "\x07", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufeff", "\ufffe"],
)
def test_a_control_character_is_reported_where_it_stands(project, found, character):
    write(project, "a.yaml", f"a: 1\nbé: {character}\n".encode())
    assert project.read_text("a.yaml", found) is None
    assert only(found) == "a.yaml:2:5 control-character"


def test_many_control_characters_are_one_diagnostic(project, found):
    write(project, "a.yaml", "title: x\n".encode("utf-16-le"))
    assert project.read_text("a.yaml", found) is None
    assert only(found) == "a.yaml:1:2 control-character"
    assert "8 more" in next(iter(found)).message
    assert "UTF-16" in next(iter(found)).hint


def test_a_listing_is_sorted_and_has_only_visible_files(project):
    for name in ["b.yaml", "a.yaml", "a/lesson.yaml", ".hidden.yaml", ".git/x.yaml", "c.txt"]:
        write(project, f"lessons/{name}")
    (project.root / "lessons/folder.yaml").mkdir()
    assert project.list("lessons", "*.yaml") == [
        PurePosixPath("lessons/a.yaml"),
        PurePosixPath("lessons/b.yaml"),
    ]
    assert project.list("lessons", "*/*.yaml") == [PurePosixPath("lessons/a/lesson.yaml")]


def test_a_listing_leaves_out_what_lies_outside(project):
    secret = write(project, "../outside/secret.yaml")
    (project.root / "lessons/link.yaml").symlink_to(secret)
    (project.root / "lessons/folder").symlink_to(secret.parent)
    assert project.list("lessons", "**/*.yaml") == []
    assert project.list("lessons", "*/*.yaml") == []
    assert project.list("../outside", "*.yaml") == []
    assert project.list("lessons", "../../outside/*.yaml") == []
    assert project.list(str(secret.parent), "*.yaml") == []


def test_a_listing_keeps_a_broken_link_so_that_reading_reports_it(project, found):
    (project.root / "lessons/a.yaml").symlink_to("gone.yaml")
    (path,) = project.list("lessons", "*.yaml")
    assert project.read_bytes(path, found) is None
    assert only(found) == "lessons/a.yaml:0:0 file-missing"


def test_a_folder_that_does_not_exist_has_no_files(project):
    assert project.list("nowhere", "*.yaml") == []


def test_the_nearest_project_is_found_from_within(project):
    deep = project.root / "lessons/a/b"
    deep.mkdir(parents=True)
    assert find_project(deep) == project.root
    assert find_project(project.root) == project.root


def test_a_file_called_lessons_makes_no_project(tmp_path):
    (tmp_path / "lessons").write_text("")
    assert find_project(tmp_path) != tmp_path
