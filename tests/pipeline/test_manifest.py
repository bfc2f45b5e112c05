"""A manifest is trusted with nothing: not with its shape, not with its paths."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from builder.diagnostics import Diagnostics
from builder.documents.artefact import Artefact
from builder.documents.selection import Selection
from builder.pipeline.events import Removed
from builder.pipeline.manifest import is_output_path, manifest_bytes, read_manifest
from builder.pipeline.write import sha256_of
from tests.pipeline.fakes import fake_artefact, run_build, tree

BROKEN = {
    "empty": b"",
    "cut off": b'{"schema": 1, "artefacts": [{"path": "en',
    "not UTF-8": b"\xff\xfe{}",
    "another shape": b"[1, 2]",
    "another schema": b'{"schema": 2, "artefacts": []}',
    "no list": b'{"schema": 1, "artefacts": {"path": "x"}}',
    "nested deeply": b"[" * 200_000,
    "a number without end": b'{"schema": ' + b"9" * 10_000 + b"}",
    "entries of other kinds": b'{"schema": 1, "artefacts": [null, 3, [], {"path": 3}]}',
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_broken_manifest_counts_as_empty_and_is_written_anew(tmp_path, content):
    run_build(tmp_path, [fake_artefact("boats")])
    good = tree(tmp_path)
    (tmp_path / "manifest.json").write_bytes(content)
    run = run_build(tmp_path, [fake_artefact("boats")])
    assert run.codes == ["manifest-broken"]
    assert tree(tmp_path) == good


def test_manifest_that_is_a_folder_is_reported(tmp_path):
    (tmp_path / "manifest.json").mkdir()
    run = run_build(tmp_path, [fake_artefact("boats")])
    assert run.codes == ["manifest-broken", "cannot-write"]


def hostile_entry(output: Path, path: str, **changed: str) -> None:
    """List a file that was not built, with its right hash."""
    manifest = json.loads((output / "manifest.json").read_text())
    entry = {**manifest["artefacts"][0], "path": path, **changed}
    entry["sha256"] = sha256_of(output.parent, "precious.txt")
    manifest["artefacts"].append(entry)
    (output / "manifest.json").write_text(json.dumps(manifest))


@pytest.mark.parametrize(
    ("path", "changed"),
    [
        ("../precious.txt", {}),
        ("en-GB/../../precious.txt", {}),
        ("/precious.txt", {}),
        ("..\\precious.txt", {}),
        ("C:/precious.txt", {}),
        ("precious.txt", {}),
        ("../precious.txt", {"locale": "..", "band": "", "source_id": ""}),
        ("../11-13/boats/boats_11-13_.._x.txt", {"locale": ".."}),
        ("manifest.json", {}),
        ("", {}),
        ("en-GB/11-13/boats/boats_11-13_en-GB_slides\x00.txt", {}),
    ],
)
def test_path_that_leads_elsewhere_is_never_removed(tmp_path, path, changed):
    output = tmp_path / "output"
    (tmp_path / "precious.txt").write_text("precious")
    run_build(output, [fake_artefact("boats")])
    hostile_entry(output, path, **changed)
    run = run_build(output, [])
    assert run.codes == ["manifest-broken"]
    assert (tmp_path / "precious.txt").read_text() == "precious"
    assert tree(output).keys() == {"manifest.json"}


def test_folder_that_is_a_link_is_not_followed_to_remove(tmp_path):
    output, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    run_build(output, [fake_artefact("boats")])
    (output / "en-GB/11-13/boats").rename(elsewhere)
    (output / "en-GB/11-13/boats").symlink_to(elsewhere)
    run = run_build(output, [])
    assert run.codes == ["edited-file-kept"]
    assert len(tree(elsewhere)) == 1


def test_folder_that_is_a_link_is_not_followed_to_write(tmp_path):
    output, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    output.mkdir()
    elsewhere.mkdir()
    (output / "en-GB").symlink_to(elsewhere)
    run = run_build(output, [fake_artefact("boats")])
    assert run.codes == ["cannot-write"]
    assert tree(elsewhere) == {}


def test_bytes_do_not_depend_on_the_order_and_end_with_a_line_end(tmp_path):
    run_build(tmp_path, [fake_artefact("boats"), fake_artefact("kites")])
    entries = list(read_manifest(tmp_path, Diagnostics()).values())
    assert manifest_bytes(entries) == manifest_bytes(reversed(entries))
    assert manifest_bytes(entries) == (tmp_path / "manifest.json").read_bytes()
    assert manifest_bytes(entries).endswith(b"}\n")


def test_output_path_is_the_one_its_ids_lead_to():
    ids = {"source_id": "boats", "band": "11-13", "locale": "zh-Hans-US"}
    good = "zh-Hans-US/11-13/boats/boats_11-13_zh-Hans-US_slides.pptx"
    assert is_output_path(good, **ids)
    assert not is_output_path(good.replace("zh-Hans-US/", "en-GB/"), **ids)
    assert not is_output_path(good.replace("/boats/", "//boats/"), **ids)


def in_two_languages(language: str) -> Artefact:
    one = fake_artefact("boats")
    path = one.path.replace("_en-GB_", f"_en-GB+{language}_")
    return dataclasses.replace(one, path=path, with_language=language)


def test_a_file_in_two_languages_stays_until_it_is_asked_about(tmp_path):
    ours = in_two_languages("ar")
    with_arabic = {"selection": Selection(with_languages=("ar",))}
    run_build(tmp_path, [fake_artefact("boats")])
    run_build(tmp_path, [ours], **with_arabic)
    run_build(tmp_path, [in_two_languages("es")], selection=Selection(with_languages=("es",)))
    assert run_build(tmp_path, [fake_artefact("boats")]).result.removed == 0
    listed = read_manifest(tmp_path, Diagnostics())
    assert sorted(str(each.with_language) for each in listed.values()) == ["None", "ar", "es"]
    assert run_build(tmp_path, [], **with_arabic).paths(Removed) == [ours.path]
    assert len(read_manifest(tmp_path, Diagnostics())) == 2


def test_a_path_says_both_languages_or_is_nobodys():
    alike = {"source_id": "a", "band": "7-9", "locale": "en-GB"}
    both = "en-GB/7-9/a/a_7-9_en-GB+ar_worksheet.pdf"
    assert is_output_path(both, **alike, with_language="ar")
    assert not is_output_path(both, **alike)
    assert not is_output_path(both, **alike, with_language="es")
    assert not is_output_path(both.replace("+ar", ""), **alike, with_language="ar")
