"""A tiny whole project in two bands and two languages, as it is or with a slip in it."""

from __future__ import annotations

import dataclasses
import functools
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.content.load import Content, load_project
from builder.diagnostics import Diagnostic, Diagnostics, in_order
from builder.documents.edition import Edition, Editions
from builder.languages.locale import parse_locale
from builder.languages.translations import Translations, read_translations
from builder.source.files import Project

if TYPE_CHECKING:
    from builder.documents.blocks import Frame

REPOSITORY = Path(__file__).parents[2]
ROOT = Path(__file__).parent / "two-bands"
STRINGS = (REPOSITORY / "templates/strings.yaml").read_text(encoding="utf-8")
MARK = "«"
"""Stands before the place that a diagnostic should name, and is taken out."""

LESSON = "lessons/slow-down/lesson.yaml"
QUIZ = "quizzes/the-new-team.yaml"
POSTER = "lessons/posters/three-flags.yaml"
STEPS = "lessons/shared/steps.yaml"
GB = "lessons/help/GB.yaml"
UK = "lessons/locale/uk"


@dataclasses.dataclass(frozen=True)
class Read:
    """What became of a project, and all that was said about it."""

    content: Content | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        return [each.code.name for each in self.diagnostics]

    def only(self) -> Diagnostic:
        assert len(self.diagnostics) == 1, list(map(str, self.diagnostics))
        return self.diagnostics[0]


def read(root: Path = ROOT) -> Read:
    diagnostics = Diagnostics()
    content = load_project(Project(root), STRINGS, diagnostics)
    return Read(content, tuple(in_order(diagnostics)))


def copy(to: Path) -> Path:
    return shutil.copytree(ROOT, to / "project")


def change(root: Path, file: str, old: str, new: str) -> tuple[int, int]:
    """Change one place of one file; give the line and column of the mark in what is new."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (file, old, text.count(old))
    text = text.replace(old, new)
    before, mark, after = text.partition(MARK)
    path.write_text(before + after, encoding="utf-8")
    return (before.count("\n") + 1, len(before) - before.rfind("\n")) if mark else (0, 0)


@functools.cache
def content() -> Content:
    found = read().content
    assert found is not None
    return found


@functools.cache
def translations() -> Translations:
    return read_translations(content(), Diagnostics())


def editions() -> Editions:
    return Editions(content(), translations())


@functools.cache
def edition(tag: str, band: str) -> Edition:
    locale = parse_locale(tag)
    assert locale is not None
    return editions().make(locale, band)


def localised(id_: str, tag: str, band: str) -> Any:
    """Give a lesson, quiz or poster of the project in one edition."""
    here = edition(tag, band)
    found = content()
    loaded: Any = {**found.lessons, **found.quizzes, **found.posters}[id_]
    return editions().localise(loaded, here.locale, band, here.facts).record


def frame(here: Edition) -> Frame:
    return here.frame("A title", "Slides", "a subject", reviewed=False, checked=False)
