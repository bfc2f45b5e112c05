"""What one file cannot know: takes `Content`, notes dangling references, repeated ids, wrong sums."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from builder.content.lesson import ActivitySlide, ChatSlide, ClaimSlide, Lesson, StepsSlide
from builder.content.load import Content, Loaded
from builder.content.questions import MarkFlags, OrderSteps
from builder.content.quiz import Quiz
from builder.content.scenario import Chat, Message, Person
from builder.content.text import DEFAULT, EASY, Text
from builder.content.vocabulary import BANDS
from builder.diagnostics import Diagnostics, define
from builder.source.schema import Record
from builder.source.yaml_tree import YamlFile

DANGLING = define("dangling-reference", "A reference to something that does not exist")
TIMINGS = define("timings-do-not-sum", "Minutes that do not add up")
REPEATED = define("repeated-node", "Two parts of one file with the same id")
CYCLE = define("circular-order", "Steps that each have to come before the other")
BAND = define("unknown-band", "A wording for an age band that does not exist")
PLACEHOLDER = define("unknown-placeholder", "A placeholder that the builder cannot fill")
UNREACHED = define("unreached-scene", "A scene that no path through the quiz leads to")
NO_END = define("endless-quiz", "A path through a quiz that never reaches the help screen")

PLACEHOLDERS = ("lead_title",)
"""What a text may leave to the country: `{lead_title}` is who is in charge of safeguarding."""

END = "end"
"""What `next` says to lead to the help screen."""

Path = tuple[str | int, ...]


def check_content(content: Content, diagnostics: Diagnostics) -> None:
    """Note everything that is wrong between the parts of a project."""
    checks = _Checks(content, diagnostics)
    for shared in (content.shared.bands, content.shared.red_flags, content.shared.steps):
        checks.nodes(shared)
    checks.shared()
    for lesson in content.lessons.values():
        checks.nodes(lesson)
        checks.lesson(lesson)
    for quiz in content.quizzes.values():
        checks.nodes(quiz)
        checks.quiz(quiz)
    for poster in content.posters.values():
        checks.nodes(poster)
        known = checks.flags if poster.record.shows == "red-flags" else checks.steps
        kind = "red flag" if poster.record.shows == "red-flags" else "step"
        checks.each(poster.file, ("items",), poster.record.items, known, kind)
        checks.name(poster.file, ("art",), poster.record.art, checks.art, "drawing")


def records(value: Any, path: Path = ()) -> Iterator[tuple[Path, Record]]:
    """Give every record in a value with its path, the outer ones first."""
    if isinstance(value, Record):
        yield path, value
        for name in type(value).model_fields:
            yield from records(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from records(each, (*path, number))


class _Checks:
    """The checks, with the ids that references may name."""

    def __init__(self, content: Content, diagnostics: Diagnostics) -> None:
        vocabulary = content.shared.vocabulary()
        self.content = content
        self.diagnostics = diagnostics
        self.flags = [flag.id for flag in vocabulary.red_flags]
        self.steps = [step.id for step in vocabulary.steps]
        self.rows = [row.id for row in vocabulary.rows]
        self.art = [drawing.id for drawing in content.interface.record.drawings]
        self.after = {step.id: step.after for step in vocabulary.steps}

    # What every file has

    def nodes(self, loaded: Loaded[Any]) -> None:
        """Check ids, wordings, placeholders, rows and pictures, wherever in a file they stand."""
        first: dict[str, Path] = {}
        for path, record in records(loaded.record):
            if isinstance(record, Text):
                self._text(loaded.file, path, record)
            node_id = getattr(record, "id", None)
            if isinstance(node_id, str):
                self._differs(loaded.file, (*path, "id"), node_id, first)
            self.each(loaded.file, (*path, "rows"), getattr(record, "rows", ()), self.rows, "row")
            art = getattr(record, "art", None)
            if isinstance(art, str) and path:
                self.name(loaded.file, (*path, "art"), art, self.art, "drawing")

    def _differs(self, file: YamlFile, path: Path, node_id: str, first: dict[str, Path]) -> None:
        if first.setdefault(node_id, path) != path:
            line = file.place(first[node_id]).line
            message = f"the id '{node_id}' stands already in line {line}"
            hint = "translations are kept by id, so each id stands once in a file"
            self.diagnostics.add(REPEATED, file.place(path), message, hint)

    def _text(self, file: YamlFile, path: Path, text: Text) -> None:
        for wording, words in text.wordings().items():
            at = path if wording == DEFAULT and not text.bands else (*path, wording)
            if wording not in (DEFAULT, EASY, *BANDS):
                hint = _meant(wording, [DEFAULT, EASY, *BANDS])
                message = f"'{wording}' is neither an age band nor a wording"
                self.diagnostics.add(BAND, file.place(at, key=True), message, hint)
            for name in re.findall(r"\{([^{}]*)\}", words):
                if name not in PLACEHOLDERS:
                    message = f"nothing fills the placeholder {{{name}}}"
                    hint = f"there is: {', '.join(f'{{{each}}}' for each in PLACEHOLDERS)}"
                    self.diagnostics.add(PLACEHOLDER, file.place(at), message, hint)

    def each(
        self, file: YamlFile, path: Path, names: Iterable[str], known: Collection[str], kind: str
    ) -> None:
        """Check a list of references."""
        for number, name in enumerate(names):
            self.name(file, (*path, number), name, known, kind)

    def name(
        self, file: YamlFile, path: Path, name: str, known: Collection[str], kind: str
    ) -> None:
        """Check one reference."""
        if name not in known:
            message = f"there is no {kind} '{name}'"
            self.diagnostics.add(DANGLING, file.place(path), message, _meant(name, known))

    def shared(self) -> None:
        """Check that the steps' order is one: each `after` exists and no circle forms."""
        steps = self.content.shared.steps
        for number, step in enumerate(steps.record.steps):
            path: Path = ("steps", number, "after")
            self.each(steps.file, path, step.after, self.steps, "step")
            if step.id in self._before(step.id):
                message = f"the step '{step.id}' would have to come before itself"
                self.diagnostics.add(CYCLE, steps.file.place(path), message, "look at its 'after'")

    def _before(self, step_id: str) -> set[str]:
        seen: set[str] = set()
        waiting = list(self.after.get(step_id, ()))
        while waiting:
            each = waiting.pop()
            if each not in seen:
                seen.add(each)
                waiting.extend(self.after.get(each, ()))
        return seen

    # Lessons

    def lesson(self, loaded: Loaded[Lesson]) -> None:
        """Check what a lesson refers to, and that its minutes add up."""
        lesson, file = loaded.record, loaded.file
        self.each(file, ("quizzes",), lesson.quizzes, self.content.quizzes, "quiz")
        self.each(file, ("posters",), lesson.posters, self.content.posters, "poster")
        for number, chat in enumerate(lesson.chats):
            self._chat(file, ("chats", number), chat)
        self._worksheet(loaded)
        self._slides(loaded)
        self._minutes(loaded)

    def _chat(self, file: YamlFile, path: Path, chat: Chat) -> None:
        self._messages(file, (*path, "messages"), chat.messages, chat.people)
        messages = [message.id for message in chat.messages]
        self.each(file, (*path, "easy_messages"), chat.easy_messages, messages, "message")

    def _messages(
        self,
        file: YamlFile,
        path: Path,
        messages: tuple[Message, ...],
        people: tuple[Person, ...],
    ) -> None:
        names = [person.id for person in people]
        for number, message in enumerate(messages):
            here = (*path, number)
            self.name(file, (*here, "sender"), message.sender, names, "person")
            self.each(file, (*here, "flags"), message.flags, self.flags, "red flag")

    def _worksheet(self, loaded: Loaded[Lesson]) -> None:
        chats = [chat.id for chat in loaded.record.chats]
        for number, activity in enumerate(loaded.record.worksheet.activities):
            path: Path = ("worksheet", "activities", number)
            if activity.kind == "mark-flags":
                self.name(loaded.file, (*path, "chat"), activity.chat, chats, "chat")
                for name, given in (("flags", activity.flags), ("easy_flags", activity.easy_flags)):
                    self.each(loaded.file, (*path, name), given, self.flags, "red flag")
            else:
                for name, given in (("steps", activity.steps), ("easy_steps", activity.easy_steps)):
                    self.each(loaded.file, (*path, name), given, self.steps, "step")

    def _slides(self, loaded: Loaded[Lesson]) -> None:
        lesson = loaded.record
        messages = {chat.id: [message.id for message in chat.messages] for chat in lesson.chats}
        activities = [activity.id for activity in lesson.worksheet.activities]
        for path, record in records(lesson):
            if isinstance(record, ChatSlide):
                self.name(loaded.file, (*path, "chat"), record.chat, messages, "chat")
                known = messages.get(record.chat, record.messages)
                self.each(loaded.file, (*path, "messages"), record.messages, known, "message")
            elif isinstance(record, StepsSlide):
                self.each(loaded.file, (*path, "steps"), record.steps, self.steps, "step")
            elif isinstance(record, ActivitySlide):
                here = (*path, "activity")
                self.name(loaded.file, here, record.activity, activities, "activity")

    def _minutes(self, loaded: Loaded[Lesson]) -> None:
        lesson, file = loaded.record, loaded.file
        self._sum(file, ("minutes",), lesson.minutes, sum(each.minutes for each in lesson.stages))
        for number, stage in enumerate(lesson.stages):
            minutes = sum(slide.minutes + _reveal_minutes(slide) for slide in stage.slides)
            path = ("stages", number, "minutes")
            self._sum(file, path, stage.minutes, minutes, of=f"the slides of '{stage.id}'")

    def _sum(
        self, file: YamlFile, path: Path, said: int, found: int, of: str = "the stages"
    ) -> None:
        if said != found:
            message = f"{of} take {found} minutes together, but here it says {said}"
            hint = "change the one or the other, so that the plan is true"
            self.diagnostics.add(TIMINGS, file.place(path), message, hint)

    # Quizzes

    def quiz(self, loaded: Loaded[Quiz]) -> None:
        """Check what a quiz refers to, and that every path through it ends on the help screen."""
        quiz, file = loaded.record, loaded.file
        scenes = [scene.id for scene in quiz.scenes]
        earlier: list[str] = []
        for number, scene in enumerate(quiz.scenes):
            path: Path = ("scenes", number)
            self._messages(file, (*path, "messages"), scene.messages, quiz.people)
            earlier += [message.id for message in scene.messages]
            self._question(file, (*path, "question"), scene.question, earlier)
            for at, target in _targets(scene):
                self.name(file, (*path, *at), target, [*scenes, END], "scene")
        if not self.diagnostics.errors:
            self._paths(loaded)

    def _question(self, file: YamlFile, path: Path, question: Any, messages: list[str]) -> None:
        if isinstance(question, MarkFlags):
            given = [each.message for each in question.feedback]
            self.each(file, (*path, "messages"), question.messages, messages, "message")
            for number, name in enumerate(given):
                here = (*path, "feedback", number, "message")
                self.name(file, here, name, question.messages, "message of this question")
            for number, name in enumerate(question.messages):
                if name not in given:
                    message = f"the message '{name}' has no feedback"
                    hint = "say for each message why it is, or is not, a red flag"
                    self.diagnostics.add(
                        DANGLING, file.place((*path, "messages", number)), message, hint
                    )
        elif isinstance(question, OrderSteps):
            self.each(file, (*path, "steps"), question.steps, self.steps, "step")

    def _paths(self, loaded: Loaded[Quiz]) -> None:
        """Walk every path from the first scene and from the end."""
        leads = scene_graph(loaded.record)
        reached = _closure({loaded.record.scenes[0].id}, leads)
        back: dict[str, set[str]] = {}
        for start, targets in leads.items():
            for target in targets:
                back.setdefault(target, set()).add(start)
        ending = _closure({END}, back)
        for number, scene in enumerate(loaded.record.scenes):
            place = loaded.file.place(("scenes", number, "id"))
            if scene.id not in reached:
                message = f"no path leads to the scene '{scene.id}'"
                self.diagnostics.add(
                    UNREACHED, place, message, "name it in a 'next', or take it out"
                )
            elif scene.id not in ending:
                message = f"from the scene '{scene.id}' no path reaches the help screen"
                self.diagnostics.add(NO_END, place, message, f"lead an option to '{END}'")


def scene_graph(quiz: Quiz) -> dict[str, set[str]]:
    """Give for each scene of a quiz the scenes that its answers lead to, `end` included."""
    following = [*(scene.id for scene in quiz.scenes[1:]), END]
    graph = {}
    for scene, after in zip(quiz.scenes, following, strict=True):
        otherwise = scene.next or after
        options = getattr(scene.question, "options", ())
        graph[scene.id] = {option.next or otherwise for option in options} or {otherwise}
    return graph


def _closure(start: set[str], leads: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(start)
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting.extend(leads.get(each, ()))
    return seen


def _targets(scene: Any) -> Iterator[tuple[Path, str]]:
    if scene.next:
        yield ("next",), scene.next
    for number, option in enumerate(getattr(scene.question, "options", ())):
        if option.next:
            yield ("question", "options", number, "next"), option.next


def _reveal_minutes(slide: Any) -> int:
    if isinstance(slide, ChatSlide):
        return slide.reveal.minutes if slide.reveal else 0
    return slide.answer.minutes if isinstance(slide, ClaimSlide) else 0


def _meant(name: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(name, list(known), n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    some = list(itertools.islice(known, 12))
    return f"there is: {', '.join(some)}" if some else ""
