"""A fingerprint changes with everything that can change the bytes, and with nothing else."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from builder.formats.assets import FontFace
from builder.pipeline.fingerprint import (
    PARTS,
    Fingerprinter,
    changes,
    hash_of_assets,
    hash_of_code,
    hash_of_libraries,
    short_hash,
)
from tests.pipeline.fakes import FORMAT, FakeDocument, fake_assets


@dataclasses.dataclass(frozen=True)
class Cat:
    """A record."""

    name: str


@dataclasses.dataclass(frozen=True)
class Dog:
    """Another record with the same field."""

    name: str


DIFFERENT = [
    Cat("Mo"),
    Dog("Mo"),
    Cat("mo"),
    (Cat("Mo"),),
    ("ab", "c"),
    ("a", "bc"),
    None,
    "None",
    0,
    "0",
    False,
    {"a": 1, "b": 2},
    {"b": 2, "a": 1},
    (("a", 1), ("b", 2)),
    fake_assets().theme,
    fake_assets(ink="#000000").theme,
]


def test_different_things_have_different_hashes():
    assert len({short_hash(each) for each in DIFFERENT}) == len(DIFFERENT)


def test_hash_of_a_thing_is_always_the_same():
    # Written down, so that a change of the hash itself is a decision and not an accident.
    assert short_hash([Cat("Mo"), "é", 1, None]) == "1e0dcb64b18bb9a5"


@pytest.mark.parametrize("value", [object(), Path("a"), {1, 2}, b"bytes", len])
def test_value_that_could_hide_a_change_is_refused(value):
    with pytest.raises(TypeError):
        short_hash([value])


def test_font_matters_by_its_hash_and_not_by_its_folder():
    def with_font(path, sha256):
        face = FontFace("Noto Sans", ("Latn",), 400, Path(path), sha256)
        return hash_of_assets(dataclasses.replace(fake_assets(), fonts=(face,)), ())

    assert with_font("/a/x.ttf", "0" * 64) == with_font("/b/x.ttf", "0" * 64)
    assert with_font("/a/x.ttf", "0" * 64) != with_font("/a/x.ttf", "1" * 64)


def test_only_the_template_folders_of_a_format_matter(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/plan.html").write_text("one")
    assets = dataclasses.replace(fake_assets(), templates=tmp_path)
    pages, web = hash_of_assets(assets, ("pages",)), hash_of_assets(assets, ("web",))
    (tmp_path / "pages/plan.html").write_text("two")
    assert hash_of_assets(assets, ("pages",)) != pages
    assert hash_of_assets(assets, ("web",)) == web


def test_code_is_hashed_by_name_and_content(tmp_path):
    (tmp_path / "a.py").write_text("1")
    first = hash_of_code(tmp_path)
    hash_of_code.cache_clear()
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    second = hash_of_code(tmp_path)
    hash_of_code.cache_clear()
    for folder in ("__pycache__", "project"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "b.py").write_text("2")
    assert first != second == hash_of_code(tmp_path)


def test_missing_library_is_no_error():
    assert hash_of_libraries(("no-such-library",)) != hash_of_libraries(())


def test_changes_are_named():
    fingerprint = Fingerprinter(fake_assets()).of(FORMAT, FakeDocument("a"))
    assert changes(fingerprint, fingerprint) == ()
    other = Fingerprinter(fake_assets()).of(FORMAT, FakeDocument("b"))
    assert changes(fingerprint, other) == ("document",)
    assert changes("broken", fingerprint) == PARTS
