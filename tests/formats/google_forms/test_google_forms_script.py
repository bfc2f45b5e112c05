"""The script for Google Forms, run in Node against a stand-in for Google's own FormApp."""

from __future__ import annotations

import functools
from typing import Any

import pytest

from builder.content.quiz_paths import END
from builder.formats.exchange import UnreadableExportError
from builder.formats.google_forms import FORMAT
from builder.formats.google_forms.render import read_form
from builder.formats.learning_platforms.html import carried
from tests.consumers.extwee import run_module
from tests.formats import quizzes
from tests.formats.elsewhere import (
    DOCUMENTS,
    contacts,
    document,
    feedback_of,
    rendered,
    ways,
)

STAND_IN = """
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
const made = { settings: {}, items: [] };
function part(kind, ...given) {
  const item = { kind, given };
  made.items.push(item);
  return new Proxy({}, { get: (_, name) => {
    if (name === 'createChoice') {
      return (text, section) => ({ text, section: section.place });
    }
    if (name === 'place') {
      return made.items.indexOf(item);
    }
    return (value) => {
      item[name] = value && value.place !== undefined ? value.place : value;
      return part.known.get(item);
    };
  } });
}
part.known = new Map();
const form = new Proxy({}, { get: (_, name) => (value) => {
  if (name.startsWith('add')) {
    const handle = part(name);
    part.known.set(made.items.at(-1), handle);
    return handle;
  }
  if (name === 'setRequireLogin') {
    throw new Error('not for this kind of account');
  }
  if (name === 'getEditUrl') {
    return 'address';
  }
  made.settings[name] = value;
  return form;
} });
const context = { FormApp: { create: () => form }, Logger: { log() {} } };
vm.runInNewContext(`${readFileSync(0, 'utf8')}\\nmakeForm();`, context);
console.log(JSON.stringify(made));
"""


@functools.cache
def made(name: str) -> dict[str, Any]:
    """Run the script of a quiz; give the settings and items of the form that it made."""
    found: dict[str, Any] = run_module(STAND_IN, rendered(FORMAT, document(name)))
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_form_asks_for_no_names_and_gives_no_points(name):
    settings = made(name)["settings"]
    assert settings["setIsQuiz"] is False
    assert settings["setCollectEmail"] is False
    assert settings["setLimitOneResponsePerUser"] is False
    assert settings["setPublishingSummary"] is False
    assert settings["setTitle"] == carried(document(name).title)
    assert all(
        contact in settings["setConfirmationMessage"] for contact in contacts(document(name))
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_stem_option_and_feedback_arrives_as_text(name):
    shown, items = document(name), made(name)["items"]
    titles = [item.get("setTitle") for item in items]
    assert {carried(scene.question.stem) for scene in shown.scenes} <= set(titles)
    told = [
        item["setHelpText"]
        for item in items
        if item["kind"] == "addSectionHeaderItem" and "setHelpText" in item
    ]
    assert told == [carried(text) for text in feedback_of(shown)]
    wanted = [
        [carried(choice.text) for choice in shown.scenes[place].question.interaction.choices]
        for place in (0, 1)
    ]
    asked = [item["setChoices"] for item in items if item["kind"] == "addMultipleChoiceItem"]
    assert [[choice["text"] for choice in choices] for choices in asked] == wanted


def walked(items: list[dict[str, Any]], start: int) -> int:
    """Give the place of the section that follows one, as Google Forms goes on without a choice."""
    after = next(
        place
        for place in range(start + 1, len(items))
        if items[place]["kind"] == "addPageBreakItem"
    )
    return int(items[after].get("setGoToPage", after))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_sections_lead_where_the_quiz_leads(name):
    shown, items = document(name), made(name)["items"]
    sections = read_form(rendered(FORMAT, shown))["sections"]
    breaks = [place for place, item in enumerate(items) if item["kind"] == "addPageBreakItem"]
    named = dict(zip(breaks, (section["id"] for section in sections), strict=True))
    for scene_id, wanted in ways(shown).items():
        start = next(place for place in breaks if named[place] == f"scene-{scene_id}")
        question = items[start + 1]
        chosen = [choice["section"] for choice in question.get("setChoices", [])]
        answers = chosen or [walked(items, start)]
        assert all(named[answer].startswith(f"answer-{scene_id}/") for answer in answers)
        found = {named[walked(items, answer)] for answer in answers}
        assert found == {"help" if each == END else f"scene-{each}" for each in wanted}
    assert named[breaks[-1]] == "help"


def test_a_section_with_a_choice_asks_for_an_answer_and_nothing_else_does():
    items = made("english")["items"]
    required = [item["kind"] for item in items if item.get("setRequired")]
    assert required == ["addMultipleChoiceItem"] * 2


def test_there_is_no_box_to_write_in():
    kinds = {item["kind"] for item in made("english")["items"]}
    assert kinds == {
        "addPageBreakItem",
        "addMultipleChoiceItem",
        "addCheckboxItem",
        "addGridItem",
        "addSectionHeaderItem",
    }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_script_holds_what_the_quiz_holds(name):
    content = rendered(FORMAT, document(name))
    assert FORMAT.read_back(content) == quizzes.counts_of(document(name))
    assert FORMAT.recognises("a.gs", content)
    assert not FORMAT.recognises("a.js", content)


@pytest.mark.parametrize("old", [b'"sections"', b"const QUIZ", b'"kind"'])
def test_a_broken_script_is_not_whole(old):
    with pytest.raises(UnreadableExportError):
        FORMAT.read_back(rendered(FORMAT, document("english")).replace(old, b"const X"))


def test_the_report_names_what_changes():
    named = [loss.question for loss in FORMAT.losses(document("english"))]
    assert named == ["", "", "q-mark", "q-who", "q-order", "q-match"]
