"""What is found in finished files is told once, with the files to look at."""

from __future__ import annotations

import pytest

from builder.diagnostics import Finding, Place
from builder.formats.pdf.overflow import PAGE_OVERFLOW
from builder.pipeline.found import Found
from tests.pipeline.fakes import WORDS, fake_artefact

WRITTEN = Place("lessons/boats/lesson.yaml", 3, 7)


def _found(words: str, *artefacts: str) -> list[tuple[Place, str]]:
    found = Found()
    for name in artefacts:
        finding = Finding(PAGE_OVERFLOW, words, "it goes over the edge")
        assert len(found.add([finding, finding], fake_artefact(artefact=name))) == 2
    return [(each.place, each.message) for each in found.diagnostics()]


@pytest.mark.parametrize(
    ("artefacts", "files"),
    [
        (["plan"], "boats_11-13_en-GB_plan.txt"),
        (["plan", "slides"], "boats_11-13_en-GB_plan.txt and 1 more file"),
        (["plan", "slides", "letter"], "boats_11-13_en-GB_plan.txt and 2 more files"),
    ],
)
def test_a_text_is_told_once_with_the_files_it_is_in(artefacts: list[str], files: str) -> None:
    assert _found(WORDS, *artefacts) == [(WRITTEN, f"it goes over the edge (in {files})")]


def test_a_file_that_is_the_place_itself_is_not_named_twice() -> None:
    place = Place("en-GB/11-13/boats/boats_11-13_en-GB_plan.txt")
    assert _found("written by nobody", "plan") == [(place, "it goes over the edge")]
