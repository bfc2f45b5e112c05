"""A pupil with a keyboard and nothing else: walks a path of a quiz in an open player."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Frame, Keyboard, Locator, Page

from builder.content.questions.interaction import (
    Choice,
    ChooseAnyOf,
    ChooseOneOf,
    Mark,
    Match,
    Order,
    Ponder,
)
from builder.content.quiz_paths import END
from builder.diagnostics import Diagnostics
from builder.documents.quiz_document import QuizDocument, StoryScene
from builder.formats.assets import Assets
from builder.pipeline.assets import load_assets
from builder.source.files import Project

ROOT = Path(__file__).parents[3]
MOST_TABS = 40
TABS_AWAY = """target => {
  if (target === document.activeElement) return 0;
  const all = [...document.querySelectorAll("a[href], button, input, textarea, [tabindex]")]
    .filter((each) => !each.disabled && each.checkVisibility()
      && (each.tabIndex >= 0 || each === document.activeElement));
  const away = all.indexOf(target) - all.indexOf(document.activeElement);
  return away > 0 ? away : 1;
}"""
"""How often Tab has to be pressed, as far as the order of elements tells; 0 on arrival."""

Look = Callable[[str], None]
"""Called with a name for what is shown, whenever something new is."""


@functools.cache
def assets() -> Assets:
    found = load_assets(Project(ROOT), Diagnostics())
    assert found is not None
    return found.assets


def paths(document: QuizDocument) -> Iterator[dict[str, str]]:
    """Give every way through the scenes: for each scene on it, the id of the choice made there."""
    scenes = {scene.id: scene for scene in document.scenes}

    def onward(scene_id: str) -> Iterator[dict[str, str]]:
        if scene_id == END:
            yield {}
            return
        for choice_id, target in ways_from(scenes[scene_id]):
            for rest in onward(target):
                yield {scene_id: choice_id, **rest}

    yield from onward(document.scenes[0].id)


def ways_from(scene: StoryScene) -> list[tuple[str, str]]:
    """Give one choice for each scene that a scene leads to; the last of its choices."""
    asked = scene.question.interaction
    if not isinstance(asked, ChooseOneOf):
        return [("", scene.next)]
    targets = {choice.next or scene.next: choice.id for choice in asked.choices}
    return [(choice, target) for target, choice in targets.items()]


@dataclasses.dataclass
class Pupil:
    """Somebody before the page."""

    page: Page | Frame
    document: QuizDocument
    look: Look = lambda what: None
    curious: bool = False
    """Whether they read what is said to every answer, and choose again each time."""

    @property
    def keyboard(self) -> Keyboard:
        page = self.page if isinstance(self.page, Page) else self.page.page
        return page.keyboard

    @property
    def card(self) -> Locator:
        """The question that is asked now."""
        return self.page.locator(".part.now .card")

    def walk(self, path: dict[str, str]) -> None:
        """Go from the start to the help screen."""
        self.look("start")
        self.press_on("#begin")
        for scene in self.document.scenes:
            if scene.id in path:
                self.answer(scene, path[scene.id])
        self.page.wait_for_selector("#ending-title:focus")
        self.look("end")

    def answer(self, scene: StoryScene, choice_id: str) -> None:
        """Answer the question of a scene, read what is said, and go on."""
        self.card.wait_for()
        question = scene.question
        assert self.card.locator("h3").text_content() == question.stem
        self.look(f"{question.id} asked")
        match question.interaction:
            case ChooseOneOf(choices):
                self.choose(choices, choice_id)
            case ChooseAnyOf(choices):
                self.tick(choices, ".box")
            case Mark(choices):
                self.tick(choices, ".flag-box input")
            case Order():
                self.put_in_order(question.interaction)
            case Match(pairs):
                self.match(pairs)
            case Ponder(feedback):
                self.press_on(".main-button")
                assert self.card.locator(".thought").text_content() == feedback
        self.look(f"{question.id} answered")
        self.press_on(".main-button")

    def choose(self, choices: tuple[Choice, ...], choice_id: str) -> None:
        """Choose one answer; before it, where this pupil is curious, each of the others."""
        last = next(choice for choice in choices if choice.id == choice_id)
        others = [choice for choice in choices if choice is not last] if self.curious else []
        for choice in (*others, last):
            if self.card.locator(".why").count():
                self.press_on(".second-button")
            self.press_on(".reply", choice.text)
            self.heard_verdict(good=choice.right)
            assert self.card.locator(".why p").all_text_contents() == [choice.feedback]

    def tick(self, choices: tuple[Choice, ...], boxes: str) -> None:
        """Tick every right answer."""
        inputs = self.page.locator(f".part.now {boxes}")
        assert inputs.count() == len(choices)
        for number, choice in enumerate(choices):
            if choice.right:
                self.tab_to(inputs.nth(number))
                self.keyboard.press("Space")
        self.press_on(".main-button")
        self.heard_verdict(good=True)
        said = self.card.locator(".explained p:last-child").all_text_contents()
        assert said == [choice.feedback for choice in choices]

    def match(self, pairs: tuple[tuple[str, str, str, str], ...]) -> None:
        """Choose what belongs to each left side."""
        for pair in pairs:
            self.press_on(".reply", pair[2])
        self.heard_verdict(good=True)
        said = self.card.locator(".explained p:last-child").all_text_contents()
        assert said == [pair[3] for pair in pairs]

    def put_in_order(self, asked: Order) -> None:
        """Move each line up to where a right order has it, one press of a button at a time."""
        shown = [item for item, _ in asked.items]
        for place, item in enumerate(right_order(asked)):
            if shown.index(item) == place:
                continue
            label = dict(asked.items)[item]
            row = self.page.locator(".part.now .lines li").filter(has_text=label)
            self.tab_to(row.locator(".up"))
            while shown.index(item) > place:
                at = shown.index(item)
                self.keyboard.press("Enter" if at % 2 else "ArrowUp")
                shown.insert(at - 1, shown.pop(at))
        texts = [dict(asked.items)[item] for item in shown]
        assert self.page.locator(".part.now .lines .line").all_text_contents() == texts
        self.press_on(".main-button")
        self.heard_verdict(good=True)
        assert self.card.locator(".why p").all_text_contents() == [asked.feedback]

    def heard_verdict(self, *, good: bool) -> None:
        """See that the keyboard is at what is said to the answer, and what that is."""
        self.page.wait_for_selector(".verdict:focus")
        word = self.document.words["player-good" if good else "player-look"]
        assert self.page.locator(".verdict:focus").text_content() == word

    def press_on(self, selector: str, text: str | None = None) -> None:
        """Go to a button by its words, and press Enter."""
        found = self.page.locator(f"{selector}:visible")
        if selector not in ("#begin", "#restart"):
            found = self.page.locator(f".part.now {selector}")
        if text is not None:
            place = found.all_text_contents().index(text)
            found = found.nth(place)
        self.tab_to(found)
        self.keyboard.press("Enter")

    def tab_to(self, target: Locator) -> None:
        """Press Tab until something has the keyboard."""
        handle = target.element_handle()
        pressed = 0
        while pressed < MOST_TABS:
            away = self.page.evaluate(TABS_AWAY, handle)
            if away == 0:
                return
            for _ in range(away):
                self.keyboard.press("Tab")
            pressed += away
        raise AssertionError(f"{target} cannot be reached by Tab")


def right_order(asked: Order) -> list[str]:
    """Give one order that keeps the rules."""
    waiting = [item for item, _ in asked.items]
    ordered: list[str] = []
    while waiting:
        free = next(
            item
            for item in waiting
            if not any(last == item and first in waiting for first, last in asked.before)
        )
        waiting.remove(free)
        ordered.append(free)
    return ordered
