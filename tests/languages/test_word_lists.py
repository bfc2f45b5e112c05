"""Word lists come from a language's folder, a school's own before the built-in ones."""

from __future__ import annotations

import pytest

from builder.content.vocabulary import BANDS
from builder.diagnostics import Diagnostics
from builder.languages.words import Phrases, WordList, read_brands, read_word_lists
from builder.safety.matching import Matcher
from builder.source.files import Project
from tests.projects.two_bands import REPOSITORY

BUILTIN = Project(REPOSITORY)
LISTS = read_word_lists(BUILTIN, BUILTIN, Diagnostics())
EVERYWHERE = (
    "denied",
    "blaming",
    "absolutes",
    "promises",
    "scaring",
    "suicide",
    "unsafe_suicide",
    "deleting",
    "blocking",
    "keeping",
    "hard_to_remove",
    "removal_help",
    "acting",
    "pictures",
    "not_your_fault",
    "trusted_adult",
)


def write(root, tag: str, text: str) -> Project:
    folder = root / "lessons/locale" / tag
    folder.mkdir(parents=True)
    (folder / "words.yaml").write_text(text, encoding="utf-8")
    return Project(root)


def read(project: Project) -> tuple[dict[str, WordList], list[str]]:
    diagnostics = Diagnostics()
    lists = read_word_lists(project, BUILTIN, diagnostics)
    return dict(lists), [str(each) for each in diagnostics]


def shortest(pattern: str) -> str:
    """Give words that a pattern has to find: the first of each choice, and nothing between."""
    words = (word.split("|")[0] for word in pattern.split() if word != "*")
    return " ".join(words).replace("{offender}", "Riley").replace("*", "")


@pytest.mark.parametrize("tag", ["ar", "en", "es"])
@pytest.mark.parametrize("name", EVERYWHERE)
def test_language_brings_every_list(tag, name):
    assert getattr(LISTS[tag], name)


@pytest.mark.parametrize("tag", ["ar", "en", "es"])
def test_every_pattern_of_a_list_can_be_searched_for(tag):
    words = LISTS[tag]
    for name in type(words).model_fields:
        for group in getattr(words, name):
            if not isinstance(group, str):
                for pattern in (*group.words, *group.unless):
                    alone = Matcher((Phrases(words=(pattern,)),), None, ("Riley",))
                    assert alone.find(shortest(pattern)), (name, pattern)
                assert group.allowed_from is None or group.allowed_from in BANDS


@pytest.mark.parametrize("tag", sorted(LISTS))
def test_words_that_rules_forbid_say_what_to_write_instead(tag):
    words = LISTS[tag]
    for name in ("denied", "blaming", "absolutes", "promises", "scaring", "deleting", "pictures"):
        assert [group.words for group in getattr(words, name) if not group.instead] == []


def test_built_in_lists_hold_for_a_project_without_any(tmp_path):
    (tmp_path / "lessons").mkdir()
    lists, said = read(Project(tmp_path))
    assert (set(lists), said) == (set(LISTS), [])
    assert {"ar", "en", "es"} <= set(LISTS)


def test_a_projects_own_list_takes_the_place_of_the_built_in_one(tmp_path):
    lists, said = read(write(tmp_path, "en", "blaming:\n  - {words: [oops]}\n"))
    assert (lists["en"].blaming[0].words, said) == (("oops",), [])
    assert lists["es"] == LISTS["es"]


def test_a_new_language_is_one_folder(tmp_path):
    lists, _ = read(write(tmp_path, "is", "blaming:\n  - {words: [heimsk*]}\n"))
    assert lists["is"].blaming[0].words == ("heimsk*",)


@pytest.mark.parametrize("pattern", ["'*'", "'* word'", "'word *'", "'word|* more'", "'- -'"])
def test_pattern_that_could_never_be_found_is_refused_with_its_place(pattern, tmp_path):
    lists, said = read(write(tmp_path, "is", f"scaring:\n  - words: [{pattern}]\n"))
    assert "is" not in lists
    assert said[0].startswith("lessons/locale/is/words.yaml:2:13: error[bad-pattern]")


def test_unknown_list_is_refused_with_a_near_name(tmp_path):
    _, said = read(write(tmp_path, "is", "scarring:\n  - words: [x]\n"))
    assert "did you mean 'scaring'?" in said[0]


def test_brands_are_the_projects_own_else_the_built_in_ones(tmp_path):
    (tmp_path / "lessons/shared").mkdir(parents=True)
    built_in = read_brands(Project(tmp_path), BUILTIN, Diagnostics())
    assert "TikTok" in built_in.platforms[0].words
    own = tmp_path / "lessons/shared/brands.yaml"
    own.write_text("tools:\n  - words: [Paintbox]\n", encoding="utf-8")
    found = read_brands(Project(tmp_path), BUILTIN, Diagnostics())
    assert (found.platforms, found.tools[0].words) == ((), ("Paintbox",))
