"""A lesson's sheet: takes a localised lesson and its edition, gives one `Worksheet` variant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.content.questions.interaction import an_order, steps_before
from builder.documents import page_words
from builder.documents.chats import draw_chat, flags_in_order, number_flags, say
from builder.documents.deck_of_lesson import number_steps
from builder.documents.worksheet import Activity, MarkFlags, OrderSteps, Variant, Worksheet
from builder.languages.numbers import in_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.content.lesson import Lesson, MarkFlagsActivity, OrderStepsActivity
    from builder.documents.blocks import Frame
    from builder.documents.edition import Edition


def worksheet_of_lesson(
    lesson: Lesson, edition: Edition, frame: Frame, variant: Variant
) -> Worksheet:
    """Give the sheet. The key is derived from the same tags as the sheet itself."""
    maker = _SheetMaker(lesson, edition, variant)
    sheet = lesson.worksheet
    return Worksheet(
        frame=frame,
        words=edition.words(
            "worksheet", page_words.WORKSHEET_ANSWERS if maker.key else page_words.WORKSHEET
        ),
        variant=variant,
        title=say(sheet.title, maker.easy),
        intro=say(sheet.intro, maker.easy),
        activities=tuple(
            maker.activity(number, each) for number, each in enumerate(sheet.activities, start=1)
        ),
        close=say(sheet.close, maker.easy),
        help=edition.help("pupils"),
    )


class _SheetMaker:
    """Makes the activities of one lesson in one variant."""

    def __init__(self, lesson: Lesson, edition: Edition, variant: Variant) -> None:
        self.lesson = lesson
        self.edition = edition
        self.key = variant == "answers"
        self.easy = variant == "easy"

    def activity(self, number: int, activity: MarkFlagsActivity | OrderStepsActivity) -> Activity:
        """Give one activity as it is drawn."""
        if activity.kind == "mark-flags":
            return self._mark(number, activity)
        return self._order(number, activity)

    def _minutes(self, minutes: int) -> str:
        length = in_digits(minutes, self.edition.locale)
        return self.edition.word("worksheet-minutes").replace("{length}", length)

    def _mark(self, number: int, activity: MarkFlagsActivity) -> MarkFlags:
        chat = next(chat for chat in self.lesson.chats if chat.id == activity.chat)
        only = chat.easy_messages if self.easy and chat.easy_messages else None
        messages = [each for each in chat.messages if only is None or each.id in only]
        chosen = activity.easy_flags if self.easy and activity.easy_flags else activity.flags
        flags = number_flags(chosen, self.edition.vocabulary, easy=self.easy)
        numbers = {flag: shown.number for flag, shown in zip(chosen, flags, strict=True)}
        used = flags_in_order(messages)
        return MarkFlags(
            number=number,
            title=say(activity.title, self.easy),
            instructions=say(activity.instructions, self.easy),
            minutes=self._minutes(activity.minutes),
            bubbles=draw_chat(messages, chat.people, numbers if self.key else None, easy=self.easy),
            flags=flags,
            unused=tuple(numbers[flag] for flag in chosen if flag not in used),
        )

    def _order(self, number: int, activity: OrderStepsActivity) -> OrderSteps:
        chosen = activity.easy_steps if self.easy and activity.easy_steps else activity.steps
        after = {step.id: step.after for step in self.edition.vocabulary.steps}
        return OrderSteps(
            number=number,
            title=say(activity.title, self.easy),
            instructions=say(activity.instructions, self.easy),
            minutes=self._minutes(activity.minutes),
            situation=say(activity.situation, self.easy),
            steps=number_steps(chosen, self.edition, easy=self.easy),
            solution=number_steps(an_order(chosen, after), self.edition, easy=self.easy),
            rules=self._rules(chosen, after),
        )

    def _rules(
        self, chosen: tuple[str, ...], after: Mapping[str, tuple[str, ...]]
    ) -> tuple[str, ...]:
        """Say what every right order keeps to."""
        vocabulary = self.edition.vocabulary
        pattern = self.edition.word("worksheet-rule-before")
        pairs = [
            pattern.replace("{first}", str(vocabulary.step(first).label)).replace(
                "{second}", str(vocabulary.step(second).label)
            )
            for first, second in steps_before(chosen, after)
        ]
        return (self.edition.word("worksheet-rule-first"), *pairs)
