"""A release refuses what nobody has checked, file by file."""

from __future__ import annotations

from builder.diagnostics import Diagnostics
from builder.pipeline.release import check_release
from tests.pipeline.fakes import fake_artefact


def test_every_unchecked_file_is_listed_with_its_reasons():
    diagnostics = Diagnostics()
    check_release(
        [
            fake_artefact("good"),
            fake_artefact("reviewed", translation_status="reviewed", help_status="none"),
            fake_artefact("draft", translation_status="draft"),
            fake_artefact("both", translation_status="draft", help_status="unverified"),
        ],
        diagnostics,
    )
    assert [(each.place.file.split("/")[2], each.message) for each in diagnostics] == [
        ("draft", "its translation is a draft"),
        ("both", "its translation is a draft and its help services are not verified"),
    ]
    assert {each.code.name for each in diagnostics} == {"not-released"}
