"""What is made of other files: after them, from what is finished, and again when one changes."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from builder.diagnostics import Diagnostics
from builder.documents.lesson_pack import FilledPack
from builder.formats.format import Rendered
from builder.pipeline.events import Made, NotMade, Options, Result
from builder.pipeline.run import build
from tests.pipeline.fakes import FORMAT, FakeDocument, Run, fake_artefact, fake_assets, tree

PACK = "en-GB/11-13/boats/boats_11-13_en-GB_pack.txt"


class FakePack:
    """Joins its files."""

    name = "fake-pack"
    extension = "txt"
    libraries: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Any) -> Rendered:
        del assets
        assert isinstance(document, FilledPack)
        return Rendered(document.pack.text.encode() + b"".join(document.contents))


FORMATS = {"fake": FORMAT, "fake-pack": FakePack()}


def pack_of(*parts, text="All boats"):
    return dataclasses.replace(
        fake_artefact(artefact="pack"),
        format="fake-pack",
        document=FakeDocument(text),
        parts=parts,
    )


def part(artefact, text="A boat", **options):
    return fake_artefact(artefact=artefact, text=text, size=10, **options)


def run(output, artefacts, **options):
    diagnostics, events = Diagnostics(), []
    result = build(
        artefacts,
        fake_assets(),
        find_format=FORMATS.__getitem__,
        output=output,
        options=Options(**{"jobs": 1, **options}),
        diagnostics=diagnostics,
        tell=events.append,
    )
    return Run(result, tuple(events), tuple(diagnostics))


SLIDES, PLAN = part("slides", "Slides of boats"), part("plan", "A plan for boats")
ALL = [SLIDES, PLAN, pack_of(SLIDES, PLAN)]


def test_it_comes_after_its_parts_and_holds_them(tmp_path):
    found = run(tmp_path, ALL)
    assert found.paths(Made) == [SLIDES.path, PLAN.path, PACK]
    whole = (tmp_path / PACK).read_bytes()
    assert whole == b"All boats" + b"".join(
        (tmp_path / each.path).read_bytes() for each in (SLIDES, PLAN)
    )


def test_what_is_unchanged_is_neither_drawn_nor_packed_again(tmp_path):
    run(tmp_path, ALL)
    before = tree(tmp_path)
    assert run(tmp_path, ALL).result == Result(made=0, unchanged=3, removed=0, not_made=0)
    assert tree(tmp_path) == before


def test_one_changed_part_changes_the_pack_and_no_other_part(tmp_path):
    run(tmp_path, ALL)
    plan = part("plan", "Another plan")
    found = run(tmp_path, [SLIDES, plan, pack_of(SLIDES, plan)])
    assert found.paths(Made) == [PLAN.path, PACK]
    assert [event.why for event in found.events if isinstance(event, Made)] == [("document",)] * 2
    assert b"Another plan" in (tmp_path / PACK).read_bytes()


def test_its_own_words_change_it_alone(tmp_path):
    run(tmp_path, ALL)
    found = run(tmp_path, [SLIDES, PLAN, pack_of(SLIDES, PLAN, text="Boats")])
    assert found.paths(Made) == [PACK]


@pytest.mark.parametrize("jobs", [1, 2])
def test_alone_it_has_the_same_bytes_and_leaves_nothing_beside_it(tmp_path, jobs, monkeypatch):
    run(tmp_path / "all", ALL)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    assert run(tmp_path / "alone", ALL[2:], jobs=jobs).paths(Made) == [PACK]
    assert set(tree(tmp_path / "alone")) == {PACK, "manifest.json"}
    assert tree(tmp_path / "alone")[PACK] == tree(tmp_path / "all")[PACK]
    assert list(temporary.iterdir()) == []
    assert run(tmp_path / "alone", ALL[2:]).result.unchanged == 1


def test_a_part_that_two_packs_share_is_drawn_once(tmp_path, monkeypatch):
    drawn = []
    monkeypatch.setattr(FORMAT, "_draw", lambda document, _: drawn.append(document.text) or b"ink")
    other = dataclasses.replace(pack_of(SLIDES, PLAN), path=PACK.replace("_pack", "_pack-2"))
    found = run(tmp_path, [ALL[2], other])
    assert len(found.paths(Made)) == 2
    assert sorted(drawn) == sorted([SLIDES.document.text, PLAN.document.text])


def test_a_part_that_somebody_altered_is_drawn_again_and_stays_out_of_the_pack(tmp_path):
    run(tmp_path, ALL)
    whole = (tmp_path / PACK).read_bytes()
    (tmp_path / PLAN.path).write_bytes(b"scribbled on")
    run(tmp_path, [pack_of(SLIDES, PLAN)], force=True)
    assert (tmp_path / PACK).read_bytes() == whole


@pytest.mark.parametrize(
    ("behaviour", "code"),
    [("unfit", "fake-too-long"), ("raise", "render-failed"), ("nothing", "render-failed")],
)
@pytest.mark.parametrize("alone", [True, False])
def test_a_part_that_cannot_be_made_stops_its_pack_and_says_why(tmp_path, behaviour, code, alone):
    broken = part("plan", "A boat", behaviour=behaviour)
    artefacts = [pack_of(SLIDES, broken)]
    found = run(tmp_path, artefacts if alone else [SLIDES, broken, *artefacts])
    assert PACK in found.paths(NotMade)
    assert not (tmp_path / PACK).exists()
    assert set(found.codes) == {code}


def test_what_a_part_warns_of_is_said_and_the_pack_made(tmp_path):
    long = part("plan", "A boat", behaviour="warn")
    found = run(tmp_path, [pack_of(SLIDES, long)])
    assert found.paths(Made) == [PACK]
    assert found.codes == ["fake-rather-long"]
