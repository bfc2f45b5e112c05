"""What one file cannot know: takes `Content`, notes dangling references, ids, wrong sums."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from builder.content.help import CONTACT_FIELDS, CountryHelp
from builder.content.lesson import (
    ActivitySlide,
    ChatSlide,
    ClaimSlide,
    Lesson,
    MarkFlagsActivity,
    StepsSlide,
)
from builder.content.poster import Poster
from builder.content.questions import MarkFlags, OrderSteps
from builder.content.questions.interaction import steps_earlier
from builder.content.quiz import Quiz
from builder.content.quiz_paths import END, check_paths, targets
from builder.content.references import DANGLING, Path, References, meant, records
from builder.content.scenario import Chat, Message, Person
from builder.content.text import DEFAULT, EASY, Text
from builder.content.vocabulary import BANDS
from builder.diagnostics import Diagnostics, define
from builder.source.yaml_tree import YamlFile

if TYPE_CHECKING:
    from builder.content.load import Content, Loaded

TIMINGS = define("timings-do-not-sum", "Minutes that do not add up.")
CYCLE = define("circular-order", "Steps that each have to come before the other.")
BAND = define("unknown-band", "A wording for an age band that does not exist.")
PLACEHOLDER = define("unknown-placeholder", "A placeholder that the builder cannot fill.")
NOT_LISTED = define(
    "flag-not-listed", "A chat on a worksheet with a red flag that pupils cannot choose there."
)

PLACEHOLDERS = ("lead_title",)
"""What a text may leave to the country: `{lead_title}` is who is in charge of safeguarding."""


def check_content(content: Content, diagnostics: Diagnostics, unread: Collection[str] = ()) -> None:
    """Note everything that is wrong between the parts of a project.

    Args:
        content: the parts that could be read.
        diagnostics: takes what is wrong.
        unread: ids of lessons, quizzes and posters with errors of their own, which do exist.
    """
    checks = _Checks(content, diagnostics, unread)
    shared = content.shared
    for part in (shared.bands, shared.red_flags, shared.steps, shared.disclosure):
        checks.nodes(part)
    checks.names.ids(shared.sources.file, shared.sources.record)
    checks.names.ids(content.interface.file, content.interface.record)
    checks.steps_in_order()
    for lesson in content.lessons.values():
        checks.nodes(lesson)
        checks.lesson(lesson)
    for quiz in content.quizzes.values():
        checks.nodes(quiz)
        checks.quiz(quiz)
    for poster in content.posters.values():
        checks.nodes(poster)
        checks.poster(poster)
    for country in content.countries.values():
        checks.country(country)


class _Checks:
    """The checks, with the ids that references may name."""

    def __init__(self, content: Content, diagnostics: Diagnostics, unread: Collection[str]) -> None:
        vocabulary = content.shared.vocabulary()
        self.content = content
        self.diagnostics = diagnostics
        self.names = References(diagnostics)
        self.bands = [band.id for band in vocabulary.bands]
        self.flags = [flag.id for flag in vocabulary.red_flags]
        self.steps = [step.id for step in vocabulary.steps]
        self.rows = [row.id for row in vocabulary.rows]
        self.art = [drawing.id for drawing in content.interface.record.drawings]
        self.after = {step.id: step.after for step in vocabulary.steps}
        self.quizzes = [*content.quizzes, *unread]
        self.posters = [*content.posters, *unread]

    # What every file has

    def nodes(self, loaded: Loaded[Any]) -> None:
        """Check ids, bands, wordings, placeholders, rows and pictures, wherever they stand."""
        self.names.ids(loaded.file, loaded.record)
        bands = getattr(loaded.record, "bands", ())
        if all(isinstance(band, str) for band in bands):
            self.names.each(loaded.file, ("bands",), bands, self.bands, "age band")
        for path, record in records(loaded.record):
            if isinstance(record, Text):
                self._text(loaded.file, path, record)
            rows = getattr(record, "rows", ())
            self.names.each(loaded.file, (*path, "rows"), rows, self.rows, "row")
            art = getattr(record, "art", None)
            if isinstance(art, str):
                self.names.name(loaded.file, (*path, "art"), art, self.art, "drawing")

    def _text(self, file: YamlFile, path: Path, text: Text) -> None:
        for wording, words in text.wordings().items():
            at = file.place((*path, wording) if text.easy or text.bands else path)
            if wording not in (DEFAULT, EASY, *BANDS):
                hint = meant(wording, [DEFAULT, EASY, *BANDS])
                message = f"'{wording}' is neither an age band nor a wording"
                place = file.place((*path, wording), key=True)
                self.diagnostics.add(BAND, place, message, hint)
            for name in re.findall(r"\{([^{}]*)\}", words):
                if name not in PLACEHOLDERS:
                    message = f"nothing fills the placeholder {{{name}}}"
                    hint = f"there is: {', '.join(f'{{{each}}}' for each in PLACEHOLDERS)}"
                    self.diagnostics.add(PLACEHOLDER, at, message, hint)

    def steps_in_order(self) -> None:
        """Check that the steps' order is one: each `after` exists and no circle forms."""
        steps = self.content.shared.steps
        for number, step in enumerate(steps.record.steps):
            path: Path = ("steps", number, "after")
            self.names.each(steps.file, path, step.after, self.steps, "step")
            if step.id in steps_earlier(step.id, self.after):
                message = f"the step '{step.id}' would have to come before itself"
                self.diagnostics.add(CYCLE, steps.file.place(path), message, "look at its 'after'")

    # Lessons and posters

    def lesson(self, loaded: Loaded[Lesson]) -> None:
        """Check what a lesson refers to, and that its minutes add up."""
        lesson, file = loaded.record, loaded.file
        self.names.each(file, ("quizzes",), lesson.quizzes, self.quizzes, "quiz")
        self.names.each(file, ("posters",), lesson.posters, self.posters, "poster")
        for number, chat in enumerate(lesson.chats):
            self._chat(file, ("chats", number), chat)
        self._worksheet(loaded)
        self._slides(loaded)
        self._minutes(loaded)

    def poster(self, loaded: Loaded[Poster]) -> None:
        """Check that a poster shows red flags or steps that there are."""
        flags = loaded.record.shows == "red-flags"
        known, kind = (self.flags, "red flag") if flags else (self.steps, "step")
        self.names.each(loaded.file, ("items",), loaded.record.items, known, kind)

    def _chat(self, file: YamlFile, path: Path, chat: Chat) -> None:
        self._messages(file, (*path, "messages"), chat.messages, chat.people)
        messages = [message.id for message in chat.messages]
        here = (*path, "easy_messages")
        self.names.each(file, here, chat.easy_messages, messages, "message")

    def _messages(
        self,
        file: YamlFile,
        path: Path,
        messages: tuple[Message, ...],
        people: tuple[Person, ...],
    ) -> None:
        known = [person.id for person in people]
        for number, message in enumerate(messages):
            here = (*path, number)
            self.names.name(file, (*here, "sender"), message.sender, known, "person")
            self.names.each(file, (*here, "flags"), message.flags, self.flags, "red flag")

    def _worksheet(self, loaded: Loaded[Lesson]) -> None:
        chats = {chat.id: chat for chat in loaded.record.chats}
        for number, activity in enumerate(loaded.record.worksheet.activities):
            path: Path = ("worksheet", "activities", number)
            if isinstance(activity, MarkFlagsActivity):
                self.names.name(loaded.file, (*path, "chat"), activity.chat, chats, "chat")
                for name, given in (("flags", activity.flags), ("easy_flags", activity.easy_flags)):
                    self.names.each(loaded.file, (*path, name), given, self.flags, "red flag")
                if activity.chat in chats:
                    self._flags_listed(loaded.file, path, activity, chats[activity.chat])
            else:
                for name, given in (("steps", activity.steps), ("easy_steps", activity.easy_steps)):
                    self.names.each(loaded.file, (*path, name), given, self.steps, "step")

    def _flags_listed(
        self, file: YamlFile, path: Path, activity: MarkFlagsActivity, chat: Chat
    ) -> None:
        """Check that pupils can name every flag of the chat, on both sheets."""
        easy = [each for each in chat.messages if each.id in chat.easy_messages] or chat.messages
        for name, messages, listed in (
            ("flags", chat.messages, activity.flags),
            ("easy_flags", easy, activity.easy_flags or activity.flags),
        ):
            carried = {flag: message.id for message in messages for flag in message.flags}
            for flag in carried.keys() - set(listed):
                message = (
                    f"the message '{carried[flag]}' carries '{flag}', which is not listed here"
                )
                hint = f"add it to '{name}', or take it off the message"
                self.diagnostics.add(NOT_LISTED, file.place((*path, name)), message, hint)

    def _slides(self, loaded: Loaded[Lesson]) -> None:
        lesson, file = loaded.record, loaded.file
        messages = {chat.id: [message.id for message in chat.messages] for chat in lesson.chats}
        activities = [activity.id for activity in lesson.worksheet.activities]
        for path, record in records(lesson):
            if isinstance(record, ChatSlide):
                self.names.name(file, (*path, "chat"), record.chat, messages, "chat")
                known = messages.get(record.chat, record.messages)
                self.names.each(file, (*path, "messages"), record.messages, known, "message")
            elif isinstance(record, StepsSlide):
                self.names.each(file, (*path, "steps"), record.steps, self.steps, "step")
            elif isinstance(record, ActivitySlide):
                here = (*path, "activity")
                self.names.name(file, here, record.activity, activities, "activity")

    def _minutes(self, loaded: Loaded[Lesson]) -> None:
        lesson, file = loaded.record, loaded.file
        self._sum(file, ("minutes",), lesson.minutes, (each.minutes for each in lesson.stages))
        for number, stage in enumerate(lesson.stages):
            minutes = (slide.minutes + _reveal_minutes(slide) for slide in stage.slides)
            path = ("stages", number, "minutes")
            self._sum(file, path, stage.minutes, minutes, of=f"the slides of '{stage.id}'")

    def _sum(
        self, file: YamlFile, path: Path, said: int, parts: Iterable[int], of: str = "the stages"
    ) -> None:
        found = sum(parts)
        if said != found:
            message = f"{of} take {found} minutes together, but here it says {said}"
            hint = "change the one or the other, so that the plan is true"
            self.diagnostics.add(TIMINGS, file.place(path), message, hint)

    # Quizzes

    def quiz(self, loaded: Loaded[Quiz]) -> None:
        """Check what a quiz refers to, and that every path through it ends on the help screen."""
        quiz, file = loaded.record, loaded.file
        scenes = [*(scene.id for scene in quiz.scenes), END]
        earlier: list[str] = []
        named: list[str] = []
        for number, scene in enumerate(quiz.scenes):
            path: Path = ("scenes", number)
            self._messages(file, (*path, "messages"), scene.messages, quiz.people)
            earlier += [message.id for message in scene.messages]
            self._question(file, (*path, "question"), scene.question, earlier)
            for at, target in targets(scene):
                self.names.name(file, (*path, *at), target, scenes, "scene")
                named.append(target)
        if set(named) <= set(scenes):
            check_paths(loaded, self.diagnostics)

    def _question(self, file: YamlFile, path: Path, question: Any, messages: list[str]) -> None:
        if isinstance(question, MarkFlags):
            self._mark(file, path, question, messages)
        elif isinstance(question, OrderSteps):
            self.names.each(file, (*path, "steps"), question.steps, self.steps, "step")

    def _mark(self, file: YamlFile, path: Path, question: MarkFlags, messages: list[str]) -> None:
        given = [each.message for each in question.feedback]
        known = question.messages
        self.names.each(file, (*path, "messages"), known, messages, "message")
        for number, name in enumerate(given):
            here = (*path, "feedback", number, "message")
            self.names.name(file, here, name, known, "message of this question")
        for number, name in enumerate(known):
            if name in messages and name not in given:
                message = f"the message '{name}' has no feedback"
                hint = "say for each message why it is, or is not, a red flag"
                place = file.place((*path, "messages", number))
                self.diagnostics.add(DANGLING, place, message, hint)

    # Countries

    def country(self, loaded: Loaded[CountryHelp]) -> None:
        """Check what a country's help refers to: services, fields, bands."""
        country, file = loaded.record, loaded.file
        self.names.ids(file, country)
        self.names.once(file, ("languages",), country.languages)
        services = [service.id for service in country.services]
        for number, service in enumerate(country.services):
            path: Path = ("services", number)
            if service.via is not None:
                self.names.name(file, (*path, "via"), service.via, services, "service")
            for field in service.field_print:
                here = (*path, "field_print", field)
                self.names.name(file, here, field, CONTACT_FIELDS, "field to print", key=True)
        for band in country.school_years:
            self.names.name(file, ("school_years", band), band, BANDS, "age band", key=True)


def _reveal_minutes(slide: Any) -> int:
    if isinstance(slide, ChatSlide):
        return slide.reveal.minutes if slide.reveal else 0
    return slide.answer.minutes if isinstance(slide, ClaimSlide) else 0
