"""A document carries the words that its pages show, and no other: asked of the real templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Diagnostics
from builder.documents.blocks import Words
from builder.documents.selection import Selection
from builder.formats.pdf.pages import compose, kind_of
from builder.pipeline import plan as planning
from builder.source.files import Project

ROOT = Path(__file__).parents[2]
SOMETIMES = {"help-text", "help-text-to", "draft", "optional", "disclosure-record"}
"""Words that stand on a page only when there is something to say.

A sheet carries the words of every kind of activity, of which one lesson has a few: they are asked
for by some lesson.
"""


@pytest.fixture(scope="module")
def planned():
    diagnostics = Diagnostics()
    selection = Selection(locales=("en-GB",))
    source = planning.load(Project(ROOT), diagnostics, selection)
    return planning.plan(source, selection, diagnostics)


def test_every_page_asks_for_all_its_words_and_no_other(planned, monkeypatch):
    asked: set[str] = set()
    shown: dict[tuple[type, frozenset[str]], set[str]] = {}
    look_up = Words.__getitem__

    def noting(words, name):
        asked.add(name)
        return look_up(words, name)

    monkeypatch.setattr(Words, "__getitem__", noting)
    pages = [each for each in planned.artefacts if each.format == "pdf"]
    assert len(pages) >= 10
    for artefact in pages:
        asked.clear()
        for attempt in range(kind_of(artefact.document).attempts(planned.assets)):
            compose(artefact.document, attempt, planned.assets)
        carried = frozenset(name for name, _ in artefact.document.words.pairs)
        assert asked <= carried, artefact.path
        shown.setdefault((type(artefact.document), carried), set()).update(asked)
    for (kind, carried), words in shown.items():
        assert carried - words <= SOMETIMES, kind
