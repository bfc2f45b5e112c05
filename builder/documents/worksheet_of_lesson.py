"""A lesson's sheet: takes a localised lesson and its edition, gives one `Worksheet` variant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.documents import page_words
from builder.documents.chats import say
from builder.documents.sheet_activities import SheetMaker
from builder.documents.worksheet import Variant, Worksheet

if TYPE_CHECKING:
    from builder.content.lesson import Lesson
    from builder.documents.blocks import Frame
    from builder.documents.edition import Edition


def worksheet_of_lesson(
    lesson: Lesson, edition: Edition, frame: Frame, variant: Variant
) -> Worksheet:
    """Give the sheet. The key is derived from the same tags as the sheet itself."""
    easy = variant == "easy"
    maker = SheetMaker(lesson, edition, variant)
    sheet = lesson.worksheet
    return Worksheet(
        frame=frame,
        words=edition.words(
            "worksheet", page_words.WORKSHEET_ANSWERS if maker.key else page_words.WORKSHEET
        ),
        variant=variant,
        title=say(sheet.title, easy),
        intro=say(sheet.intro, easy),
        activities=tuple(
            maker.activity(each, number) for number, each in enumerate(sheet.activities, start=1)
        ),
        close=say(sheet.close, easy),
        help=edition.help("pupils"),
    )
