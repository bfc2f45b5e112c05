"""What a lesson's file cannot know alone: takes lessons, notes dangling names and wrong sums."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from builder.content.activities import (
    KEYED,
    Activity,
    MarkFlagsActivity,
    OrderCardsActivity,
    OrderStepsActivity,
    SortCardsActivity,
    easy_parts,
    parts_of,
)
from builder.content.checks_chat import check_chat
from builder.content.known import CYCLE, Known
from builder.content.lesson import Lesson
from builder.content.questions.interaction import steps_earlier
from builder.content.references import Path, References, records
from builder.content.scenario import Chat
from builder.content.slides import (
    ActivitySlide,
    AnswersSlide,
    ChatSlide,
    ClaimSlide,
    StepsSlide,
)
from builder.diagnostics import Diagnostics, define
from builder.source.yaml_tree import YamlFile

if TYPE_CHECKING:
    from builder.content.load import Loaded

TIMINGS = define("timings-do-not-sum", "Minutes that do not add up.")
NO_KEY = define("activity-without-key", "A slide that would show answers to what has none.")
NOT_CORE = define(
    "short-not-core", "A short version that does not keep exactly the lesson's core stages."
)
NOT_LISTED = define(
    "flag-not-listed", "A chat on a worksheet with a red flag that pupils cannot choose there."
)


class LessonChecks:
    """The checks of lessons, with the names that they may refer to."""

    def __init__(self, known: Known, names: References, diagnostics: Diagnostics) -> None:
        self.known = known
        self.names = names
        self.diagnostics = diagnostics

    def lesson(self, loaded: Loaded[Lesson]) -> None:
        """Check what a lesson refers to, and that its minutes add up."""
        lesson, file = loaded.record, loaded.file
        self.names.each(file, ("quizzes",), lesson.quizzes, self.known.quizzes, "quiz")
        self.names.each(file, ("posters",), lesson.posters, self.known.posters, "poster")
        for number, chat in enumerate(lesson.chats):
            check_chat(self.names, self.known, file, ("chats", number), chat)
        self._worksheet(loaded)
        self._slides(loaded)
        self._short_version(loaded)
        self._minutes(loaded)

    def _worksheet(self, loaded: Loaded[Lesson]) -> None:
        chats = {chat.id: chat for chat in loaded.record.chats}
        for number, activity in enumerate(loaded.record.worksheet.activities):
            path: Path = ("worksheet", "activities", number)
            self._easy_twin(loaded.file, path, activity)
            if isinstance(activity, MarkFlagsActivity):
                self.names.name(loaded.file, (*path, "chat"), activity.chat, chats, "chat")
                self.names.each(
                    loaded.file, (*path, "flags"), activity.flags, self.known.flags, "red flag"
                )
                if activity.chat in chats:
                    self._flags_listed(loaded.file, path, activity, chats[activity.chat])
            elif isinstance(activity, OrderStepsActivity):
                self.names.each(
                    loaded.file, (*path, "steps"), activity.steps, self.known.steps, "step"
                )
            elif isinstance(activity, OrderCardsActivity):
                self._cards_in_order(loaded.file, path, activity)
            elif isinstance(activity, SortCardsActivity):
                groups = [group.id for group in activity.groups]
                for place, card in enumerate(activity.cards):
                    here = (*path, "cards", place, "groups")
                    self.names.each(loaded.file, here, card.groups, groups, "group")

    def _easy_twin(self, file: YamlFile, path: Path, activity: Activity) -> None:
        """Check that the easy twin shows parts that the activity has."""
        name, easy = easy_parts(activity)
        own = parts_of(activity)
        known = own or (self.known.flags if name == "easy_flags" else self.known.steps)
        self.names.each(file, (*path, name), easy, known, f"{name.removeprefix('easy_')} entry")

    def _cards_in_order(self, file: YamlFile, path: Path, activity: OrderCardsActivity) -> None:
        after = {card.id: card.after for card in activity.cards}
        for number, card in enumerate(activity.cards):
            here = (*path, "cards", number, "after")
            self.names.each(file, here, card.after, after, "card")
            if card.id in steps_earlier(card.id, after):
                message = f"the card '{card.id}' would have to come before itself"
                self.diagnostics.add(CYCLE, file.place(here), message, "look at its 'after'")

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
            for flag in carried.keys() & set(self.known.flags) - set(listed):
                message = (
                    f"the message '{carried[flag]}' carries '{flag}', which is not listed here"
                )
                hint = f"add it to '{name}', or take it off the message"
                self.diagnostics.add(NOT_LISTED, file.place((*path, name)), message, hint)

    def _slides(self, loaded: Loaded[Lesson]) -> None:
        lesson, file = loaded.record, loaded.file
        messages = {chat.id: [message.id for message in chat.messages] for chat in lesson.chats}
        activities = {each.id: parts_of(each) for each in lesson.worksheet.activities}
        for path, record in records(lesson):
            if isinstance(record, ChatSlide):
                self.names.name(file, (*path, "chat"), record.chat, messages, "chat")
                known = messages.get(record.chat, record.messages)
                self.names.each(file, (*path, "messages"), record.messages, known, "message")
            elif isinstance(record, StepsSlide):
                self.names.each(file, (*path, "steps"), record.steps, self.known.steps, "step")
            elif isinstance(record, ActivitySlide | AnswersSlide):
                here = (*path, "activity")
                self.names.name(file, here, record.activity, activities, "activity")
                if isinstance(record, AnswersSlide):
                    self._keyed(loaded, here, record)
                shown, parts = getattr(record, "parts", ()), activities.get(record.activity)
                if parts is not None:
                    self.names.each(file, (*path, "parts"), shown, parts, "part of the activity")

    def _keyed(self, loaded: Loaded[Lesson], path: Path, slide: AnswersSlide) -> None:
        named = [each for each in loaded.record.worksheet.activities if each.id == slide.activity]
        if named and not isinstance(named[0], KEYED):
            message = f"a {named[0].kind} activity has no key that a slide could show"
            hint = "name a sort-cards, match-pairs, order-cards or true-or-not activity"
            self.diagnostics.add(NO_KEY, loaded.file.place(path), message, hint)

    def _short_version(self, loaded: Loaded[Lesson]) -> None:
        """Check that the short version has the core stages, in their order, and no other."""
        lesson, file = loaded.record, loaded.file
        if lesson.short is None:
            return
        core = [stage.id for stage in lesson.stages if stage.part == "core"]
        named = [each.stage for each in lesson.short.stages]
        if named == core:
            return
        at: Path = ("short", "stages")
        wrong = next(
            (number for number, stage in enumerate(named) if [stage] != core[number : number + 1]),
            None,
        )
        message = "the short version leaves out a core stage"
        if wrong is not None:
            at = (*at, wrong, "stage")
            message = f"'{named[wrong]}' is not the core stage that comes here"
        hint = f"name exactly the core stages, in their order: {', '.join(core)}"
        self.diagnostics.add(NOT_CORE, file.place(at), message, hint)

    def _minutes(self, loaded: Loaded[Lesson]) -> None:
        lesson, file = loaded.record, loaded.file
        self._sum(file, ("minutes",), lesson.minutes, (each.minutes for each in lesson.stages))
        for number, stage in enumerate(lesson.stages):
            minutes = (slide.minutes + _reveal_minutes(slide) for slide in stage.slides)
            path = ("stages", number, "minutes")
            self._sum(file, path, stage.minutes, minutes, of=f"the slides of '{stage.id}'")
        if lesson.short is not None:
            parts = (each.minutes for each in lesson.short.stages)
            here: Path = ("short", "minutes")
            self._sum(file, here, lesson.short.minutes, parts, of="the stages of the short version")

    def _sum(
        self, file: YamlFile, path: Path, said: int, parts: Iterable[int], of: str = "the stages"
    ) -> None:
        found = sum(parts)
        if said != found:
            message = f"{of} take {found} minutes together, but here it says {said}"
            hint = "change the one or the other, so that the plan is true"
            self.diagnostics.add(TIMINGS, file.place(path), message, hint)


def _reveal_minutes(slide: Any) -> int:
    if isinstance(slide, ChatSlide):
        return slide.reveal.minutes if slide.reveal else 0
    return slide.answer.minutes if isinstance(slide, ClaimSlide) else 0
