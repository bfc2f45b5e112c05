"""Real quizzes on slides: takes a locale and a quiz's id, gives its records and the finished file.

All quizzes of the project in English, the one that is translated in Arabic, and the quiz of the
two-bands project, which has every kind of question.
"""

from __future__ import annotations

import dataclasses
import functools
from pathlib import Path
from typing import Any

from builder.content.load import load_project
from builder.diagnostics import Diagnostics
from builder.documents.deck_of_quiz import deck_of_quiz
from builder.documents.edition import Edition, Editions
from builder.fit.deck import fit_deck
from builder.fit.placed import FittedDeck
from builder.fit.shaping import Ruler
from builder.formats.pptx import FORMAT
from builder.languages.locale import parse_locale
from builder.languages.translations import read_translations
from builder.pipeline.assets import load_assets
from builder.source.files import Project
from tests.projects import two_bands

ROOT = Path(__file__).parents[3]
TWO_BANDS = two_bands.ROOT


@dataclasses.dataclass(frozen=True)
class Made:
    """One quiz in one edition, fitted."""

    quiz: Any
    edition: Edition
    deck: FittedDeck

    def word(self, name: str) -> str:
        return self.edition.word(name)


LANGUAGES = frozenset({"ar", "ar-AE", "es", "uk"})
"""Whose decks are made here, beside English."""


@functools.cache
def _editions(project: Path) -> tuple[Any, Editions]:
    strings = (ROOT / "templates/strings.yaml").read_text(encoding="utf-8")
    content = load_project(Project(project), strings, Diagnostics())
    assert content is not None
    return content, Editions(content, read_translations(content, Diagnostics(), LANGUAGES))


@functools.cache
def assets_and_ruler():
    found = load_assets(Project(ROOT), Diagnostics())
    assert found is not None
    return found.assets, Ruler((*found.deck_fonts, *found.assets.fonts))


def quiz_ids() -> list[str]:
    return sorted(path.stem for path in (ROOT / "quizzes").glob("*.yaml"))


@functools.cache
def made(project: Path, tag: str, quiz_id: str) -> Made:
    content, editions = _editions(project)
    loaded = content.quizzes[quiz_id]
    locale = parse_locale(tag)
    assert locale is not None
    here = editions.make(locale, loaded.record.bands[0])
    quiz = editions.localise(loaded, locale, here.band.id, here.facts).record
    frame = here.frame(str(quiz.title), "Quiz on slides", "quiz", reviewed=False, checked=False)
    assets, ruler = assets_and_ruler()
    return Made(quiz, here, fit_deck(deck_of_quiz(quiz, here, frame), assets.theme, ruler))


def write(one: Made, path: Path) -> Path:
    rendered = FORMAT.render(one.deck, assets_and_ruler()[0])
    assert rendered.content is not None, rendered.findings
    path.write_bytes(rendered.content)
    return path
