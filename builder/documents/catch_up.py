"""The sheet for a pupil who was absent: takes a localised lesson, gives a `CatchUp`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.documents import page_words

if TYPE_CHECKING:
    from builder.content.lesson import CatchUp as Source
    from builder.documents.blocks import Frame, HelpStrip, Words
    from builder.documents.edition import Edition


@dataclasses.dataclass(frozen=True, slots=True)
class CatchUp:
    """One calm page: what the lesson said, what to talk about, who can help."""

    frame: Frame
    words: Words
    title: str
    intro: str
    ideas: tuple[str, ...]
    think: tuple[str, ...]
    close: str
    help: HelpStrip


def catch_up_of(source: Source, title: str, close: str, edition: Edition, frame: Frame) -> CatchUp:
    """Give the sheet of a lesson, with the line that closes its worksheet."""
    return CatchUp(
        frame=frame,
        words=edition.words("catch-up", page_words.CATCH_UP),
        title=title,
        intro=str(source.intro),
        ideas=tuple(str(each.text) for each in source.ideas),
        think=tuple(str(each.text) for each in source.think),
        close=close,
        help=edition.help("pupils"),
    )
