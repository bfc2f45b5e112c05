"""Reads `tests/cases/safety/Lnn.yaml` and says what a rule finds in each example.

A file is a list of groups; each has `finds` (a code; none where all of it is fine) and examples:

- `say: {feedback: "…"}` puts words into one place of the tiny project (`PLACES`), judged alone.
  `band`, `language`, `wording`, `offenders` and `flags` say more of it; `words` what the message
  has to quote.
- `change: [{file: …, old: …, new: …}]` changes the tiny project, which is then judged whole, with
  the documents that `make` names (artefacts; none when absent) in `locale` (en-GB). A change of
  `templates/strings.yaml` changes the words of the pages themselves.

`also` names other codes of the rule that the same example yields. Notes count where they are what
a group finds.
"""

from __future__ import annotations

import dataclasses
import functools
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from builder.diagnostics import Diagnostic, Diagnostics, Severity, in_order
from builder.documents.selection import EVERYTHING, Selection
from builder.languages.words import read_brands, read_word_lists
from builder.pipeline import plan
from builder.pipeline.places import find_place
from builder.safety.material import Material
from builder.safety.registry import rule
from builder.safety.run import check_safety
from builder.source.files import Project
from tests.projects import two_bands

if TYPE_CHECKING:
    from builder.safety.passages import Passage

FOLDER = Path(__file__).parents[1] / "cases/safety"

BUILTIN = (
    "templates/strings.yaml",
    "lessons/shared/brands.yaml",
    *(f"lessons/locale/{language}/words.yaml" for language in ("en", "es", "ar")),
)
"""What comes with the builder and is not a project's own."""

LESSON, QUIZ, POSTER = "slow-down", "the-new-team", "three-flags"

PLACES = {
    "title": (LESSON, ("title",)),
    "topic": (LESSON, ("topic",)),
    "slide": (LESSON, ("stages", 0, "slides", 0, "subtitle")),
    "notes": (LESSON, ("stages", 0, "slides", 1, "say")),
    "notes-do": (LESSON, ("stages", 0, "slides", 1, "do")),
    "notes-listen": (LESSON, ("stages", 1, "slides", 2, "reveal", "listen_for")),
    "claim": (LESSON, ("stages", 2, "slides", 2, "claim")),
    "sheet": (LESSON, ("worksheet", "intro")),
    "preparation": (LESSON, ("preparation", "before", 0, "text")),
    "likely-question": (LESSON, ("likely_questions", 0, "question")),
    "likely-answer": (LESSON, ("likely_questions", 0, "answer")),
    "avoid": (LESSON, ("wordings", 0, "avoid")),
    "use": (LESSON, ("wordings", 0, "use")),
    "families": (LESSON, ("families", "covers")),
    "offender": (LESSON, ("chats", 0, "messages", 1, "text")),
    "message": (LESSON, ("chats", 0, "messages", 2, "text")),
    "story": (QUIZ, ("scenes", 0, "story")),
    "stem": (QUIZ, ("scenes", 0, "question", "stem")),
    "wrong-option": (QUIZ, ("scenes", 0, "question", "options", 0, "text")),
    "right-option": (QUIZ, ("scenes", 0, "question", "options", 1, "text")),
    "feedback": (QUIZ, ("scenes", 0, "question", "options", 0, "feedback")),
    "mark-feedback": (QUIZ, ("scenes", 2, "question", "feedback", 0, "feedback")),
    "quiz-close": (QUIZ, ("close",)),
    "poster": (POSTER, ("promise",)),
    "red-flag": ("vocabulary", ("red_flags", 0, "explain")),
    "step": ("vocabulary", ("steps", 0, "explain")),
    "letter-step": ("vocabulary", ("letter", "steps", "steps", 0, "text")),
    "disclosure": ("vocabulary", ("disclosure", "intro")),
    "alt": ("interface", ("drawings", 0, "alt")),
    "page-word": ("interface", ("strings", 8, "text")),
}
"""Places of the tiny project by the name that examples give them: id of the file, path in it."""


@dataclasses.dataclass(frozen=True)
class Case:
    """One example: for which rule, what it should find, and what it is."""

    rule: str
    finds: str | None
    example: dict[str, Any]

    @property
    def id(self) -> str:
        said = self.example.get("say") or {"change": self.example.get("title", "")}
        return f"{self.rule}-{self.finds or 'fine'}-{'-'.join(map(str, *said.items()))}"[:90]


def cases() -> list[Case]:
    """Give all examples of all rules."""
    found = []
    for path in sorted(FOLDER.glob("L*.yaml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8")):
            found += [Case(path.stem, group.get("finds"), each) for each in group["examples"]]
    return found


def found_in(case: Case, folder: Path) -> list[Diagnostic]:
    """Give what the rule of a case says of its example; notes are left out."""
    diagnostics = Diagnostics()
    if "say" in case.example:
        check_safety(said(case.example), diagnostics, complete=False, rules=[rule(case.rule)])
        found = list(diagnostics)
    else:
        found = changed(case.example, folder, diagnostics)
        # What cannot be read breaks no rule: a fine example with a slip in it would say nothing.
        errors = [str(each) for each in found if each.severity is Severity.ERROR]
        assert case.finds or errors == [], errors
    own = [each for each in in_order(found) if each.code.name.startswith(case.rule)]
    return [
        each for each in own if each.severity is not Severity.NOTE or each.code.name == case.finds
    ]


def said(example: dict[str, Any]) -> Material:
    """Give a material in which one passage stands alone, with the words of an example."""
    ((place, words),) = example["say"].items()
    base = passage_at(place)
    changes = {
        "words": words,
        "language": example.get("language", "en"),
        "wording": example.get("wording", "default"),
        "flags": (),
    }
    if "band" in example:
        changes["bands"] = (example["band"],)
    for name in ("offenders", "flags"):
        if name in example:
            changes[name] = tuple(example[name])
    judged = material()
    vars(judged)["passages"] = (dataclasses.replace(base, **changes),)
    return judged


def passage_at(place: str) -> Passage:
    """Give the passage that stands in a place of the tiny project, in its default wording."""
    source, path = PLACES[place]
    return next(
        each
        for each in tiny().passages
        if (each.source, each.path, each.wording) == (source, path, "default")
        and each.language == "en"
    )


@functools.cache
def tiny() -> Material:
    return material()


def material() -> Material:
    """Give the tiny project as rules see it, without documents."""
    content = two_bands.content()
    builtin = Project(two_bands.REPOSITORY)
    return Material(
        content,
        two_bands.translations(),
        (),
        read_word_lists(content.project, builtin, Diagnostics()),
        read_brands(content.project, builtin, Diagnostics()),
        find_place,
    )


def changed(example: dict[str, Any], folder: Path, diagnostics: Diagnostics) -> list[Diagnostic]:
    """Give all that is said of the tiny project with some changes."""
    root = two_bands.copy(folder)
    for file in BUILTIN:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(two_bands.REPOSITORY / file, root / file)
    for each in example["change"]:
        two_bands.change(root, each["file"], each["old"], each["new"])
    artefacts = tuple(example.get("make", ("no-documents",)))
    locales = (example.get("locale", "en-GB"),)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "builtin_project", lambda: Project(root))
        diagnostics.extend(judged(root, Selection(locales=locales, artefacts=artefacts)))
    return list(diagnostics)


def judged(root: Path, selection: Selection = EVERYTHING) -> list[Diagnostic]:
    """Give all that is said of a project when it is planned."""
    diagnostics = Diagnostics()
    source = plan.load(Project(root), diagnostics)
    if source is not None:
        plan.plan(source, selection, diagnostics)
    return in_order(diagnostics)
