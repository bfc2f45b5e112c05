"""The easy twin of every sheet (L27): takes a material, gives what has no easy wording.

A text that is easy already needs none: short sentences, low grade, no contraction. What only the
teacher's key shows needs none either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.content.activities import Activity, MarkFlagsActivity, easy_parts, parts_of
from builder.content.references import records
from builder.content.text import Text
from builder.diagnostics import Severity, define
from builder.languages.readers import owners_of
from builder.safety import syllables
from builder.safety.material import Hit
from builder.safety.measuring import measure, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.lesson import Lesson
    from builder.safety.material import Material
    from builder.safety.passages import Path

NO_EASY = define("L27-easy", "A text of a worksheet that the easy twin would show as it is.")
LONG_LIST = define(
    "L27-list", "A long list on a worksheet that the easy twin would show whole.", Severity.WARNING
)

EASY_WORDS = 8
"""Most words of a sentence that needs no easier wording (band 7-9)."""

EASY_GRADE = 4.0
"""Highest grade of a text that needs no easier wording (Easy Read asks for 4 to 6)."""

MOST_PARTS = 8
"""So many cards, pairs or claims are the most on one easy sheet."""

_ONLY_IN_KEY = frozenset({"why", "example"})
_CONTRACTED = re.compile(r"\w[’']\w")
_POSSESSIVE = re.compile(r"[’']s\b")
_LABEL = 4
"""Fewer words than this have no grade worth the name."""


def wordings(material: Material) -> Iterator[Hit]:
    """Give every text of a worksheet without easy wording that is not easy as it is."""
    for loaded in material.content.lessons.values():
        for path, text in _on_easy_sheet(loaded.record):
            if text.easy is None and not is_easy(text.default):
                message = f"“{text.default}” has no easy wording"
                hint = "write 'easy' beside it: short words, one idea a sentence, no contractions"
                yield Hit(NO_EASY, loaded.file.place(path), loaded.id, message, hint)
    shared = material.content.shared
    for listed, part, entries in (
        ("red_flags", shared.red_flags, shared.red_flags.record.red_flags),
        ("steps", shared.steps, shared.steps.record.steps),
    ):
        for number, entry in enumerate(entries):
            for field in ("label", "explain"):
                text = getattr(entry, field)
                if text.easy is None and not is_easy(text.default):
                    message = f"“{text.default}” has no easy wording"
                    hint = "write 'easy' beside it: easy worksheets show it"
                    place = part.file.place((listed, number, field))
                    yield Hit(NO_EASY, place, part.id, message, hint)


def lists(material: Material) -> Iterator[Hit]:
    """Give every long list of an activity that names no shorter one for the easy twin."""
    for loaded in material.content.lessons.values():
        for number, activity in enumerate(loaded.record.worksheet.activities):
            name, easy = easy_parts(activity)
            shown = len(easy or parts_of(activity))
            if shown > MOST_PARTS:
                path = ("worksheet", "activities", number, name if easy else "id")
                message = f"the easy sheet of '{activity.id}' would show {shown} entries"
                hint = f"name the {MOST_PARTS} clearest at most in '{name}'"
                yield Hit(LONG_LIST, loaded.file.place(path), loaded.id, message, hint)


def is_easy(text: str) -> bool:
    """Tell whether an English text is easy as it stands."""
    if _CONTRACTED.search(_POSSESSIVE.sub("", text)):
        return False
    for sentence in sentences(text):
        found = measure([sentence], syllables.english)
        if found.words > EASY_WORDS:
            return False
        if found.words >= _LABEL and found.grade > EASY_GRADE:
            return False
    return True


def _on_easy_sheet(lesson: Lesson) -> Iterator[tuple[Path, Text]]:
    """Give every text that the easy sheet of a lesson shows, with its path."""
    sheet = lesson.worksheet
    for name in ("title", "intro", "close"):
        yield ("worksheet", name), getattr(sheet, name)
    for number, activity in enumerate(sheet.activities):
        path: Path = ("worksheet", "activities", number)
        yield from _of_activity(activity, path)
        if isinstance(activity, MarkFlagsActivity):
            yield from _of_chat(lesson, activity.chat)


def _of_activity(activity: Activity, path: Path) -> Iterator[tuple[Path, Text]]:
    easy = easy_parts(activity)[1]
    left_out = set(parts_of(activity)) - set(easy) if easy else set()
    for inner, record in records(activity):
        if isinstance(record, Text) and inner[-1] not in _ONLY_IN_KEY:
            owner = owners_of(activity, inner)[-1]
            if getattr(owner, "id", None) not in left_out:
                yield (*path, *inner), record


def _of_chat(lesson: Lesson, chat_id: str) -> Iterator[tuple[Path, Text]]:
    for number, chat in enumerate(lesson.chats):
        if chat.id == chat_id:
            for at, message in enumerate(chat.messages):
                if message.id in chat.easy_messages or not chat.easy_messages:
                    yield ("chats", number, "messages", at, "text"), message.text
