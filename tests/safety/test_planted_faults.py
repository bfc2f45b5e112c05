"""A small project in which every rule is broken: each fault is found in its file and line."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from builder.pipeline import plan
from builder.safety.registry import RULES
from builder.source.files import Project
from tests.projects.two_bands import REPOSITORY, change
from tests.safety.cases import judged

if TYPE_CHECKING:
    from pathlib import Path

    from builder.diagnostics import Diagnostic

PLANTED = REPOSITORY / "tests/projects/planted"
SHARED = "lessons/shared"
LETTER, DISCLOSURE = f"{SHARED}/letter.yaml", f"{SHARED}/disclosure.yaml"
STRINGS = "templates/strings.yaml"
AS_THEY_ARE = (
    *(f"{SHARED}/{name}.yaml" for name in ("bands", "red_flags", "steps", "sources", "brands")),
    "lessons/locale/en/words.yaml",
    "lessons/locale/es/words.yaml",
)
"""Files of the real content that the planted project shares; no fault is looked for in them."""

NO_CARD = """disclosure:
  intro: Listen.
  do: []
  do_not: []
  words: []
"""
CLOSING = "closing: Thank you for talking about this at home."
PLANTED_CLOSING = "closing: Ask your child to show you the picture. # L28"
ALT = "alt: A door opens to warm light, and a grown-up welcomes a pupil who is stepping in."
PLANTED_ALT = "alt: 'A photo: sexy.' # L01 L21"

MARK = re.compile(r"# (whole file: )?((?:L\d\d ?)+)$")
"""A comment that names the rules broken in its line; or in no line, but in the file as a whole."""

Place = tuple[str, str, int]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = shutil.copytree(PLANTED, tmp_path_factory.mktemp("planted") / "project")
    for file in (*AS_THEY_ARE, LETTER, STRINGS):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / file, root / file)
    (root / DISCLOSURE).write_text(NO_CARD, encoding="utf-8")
    change(root, LETTER, CLOSING, PLANTED_CLOSING)
    change(root, STRINGS, ALT, PLANTED_ALT)
    return root


@pytest.fixture(scope="module")
def found(root: Path) -> list[Diagnostic]:
    with pytest.MonkeyPatch.context() as patch:
        # The words of pages and their drawings' descriptions are the builder's own.
        patch.setattr(plan, "builtin_project", lambda: Project(root))
        return judged(root)


def marked(root: Path) -> set[Place]:
    """Give what the comments of the planted files say: rule, file, line."""
    places = set()
    for path in (*root.rglob("*.yaml"), *root.rglob("*.po")):
        file = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines if file not in AS_THEY_ARE else (), start=1):
            if mark := MARK.search(line):
                at = 0 if mark.group(1) else number
                places |= {(rule, file, at) for rule in mark.group(2).split()}
    return places


def test_every_rule_is_broken_somewhere(root: Path) -> None:
    assert {rule for rule, _, _ in marked(root)} == {rule.code for rule in RULES}


def test_each_fault_is_found_in_its_file_and_line_and_nothing_else(
    root: Path, found: list[Diagnostic]
) -> None:
    rules = {each.code for each in RULES}
    hits = {
        (each.code.name[:3], each.place.file, each.place.line)
        for each in found
        if each.code.name[:3] in rules and each.place.file not in AS_THEY_ARE
    }
    assert sorted(hits - {("L26", "lessons/locale/es/review.yaml", 0)}) == sorted(marked(root))


def test_each_fault_says_what_to_write_instead(found: list[Diagnostic]) -> None:
    assert [str(each) for each in found if each.code.name[0] == "L" and not each.hint] == []
