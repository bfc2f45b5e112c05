"""A whole story in Twee 3: takes a `QuizDocument`, gives the bytes of a .twee file.

It is written after the Twee 3 specification of the Interactive Fiction Technology Foundation, for
Harlowe 3, the story format that Twine starts with. Its IFID is the same in every build.
"""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import Loss
from builder.formats.format import Rendered
from builder.formats.twee.passages import START, passages_of
from builder.formats.twee.reading import counts_of, read_story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.theme import Colours
    from builder.formats.assets import Assets
    from builder.formats.exchange import Counts
    from builder.formats.twee.passages import Passage

STORY_FORMAT, STORY_FORMAT_VERSION = "Harlowe", "3.3.9"

_INSTEAD = {
    "Order": ("putting lines in order", "a list to talk about; the next page gives an order"),
    "Match": ("finding pairs", "two lists to talk about; the next page gives the pairs"),
    "ChooseAnyOf": (
        "choosing several answers at once",
        "each answer opens its own explanation, and leads back to the others",
    ),
}
_MARK = _INSTEAD["ChooseAnyOf"]


@dataclasses.dataclass(frozen=True, slots=True)
class Twee:
    """The Twee 3 format."""

    name: str = "twee"
    extension: str = "twee"
    libraries: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write one story. Raises TypeError for any other kind of document."""
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no story is made of a {type(document).__name__}")
        return Rendered("\n\n\n".join(_parts(document, assets.theme.colours)).encode() + b"\n")

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what a Twine story cannot carry of a quiz."""
        named = {**_INSTEAD, "Mark": _MARK}
        return tuple(
            Loss(scene.question.id, *named[kind])
            for scene in document.scenes
            if (kind := type(scene.question.interaction).__name__) in named
        )

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a Twee story."""
        return name.endswith((".twee", ".tw")) and b":: StoryData" in content

    def read_back(self, content: bytes) -> Counts:
        """Count what a story holds. Raises UnreadableExportError for one that is not whole."""
        return counts_of(read_story(content))


def _parts(document: QuizDocument, colours: Colours) -> Iterator[str]:
    about = {
        "ifid": str(document.uuid_of("story")).upper(),
        "format": STORY_FORMAT,
        "format-version": STORY_FORMAT_VERSION,
        "start": START,
    }
    yield f":: StoryTitle\n{' '.join(document.title.split())}"
    yield f":: StoryData\n{json.dumps(about, indent=2)}"
    yield f":: StoryStylesheet [stylesheet]\n{_style(colours)}"
    yield from (_written(each, document) for each in passages_of(document))


def _style(colours: Colours) -> str:
    """Give a calm look in the colours of the slides: Harlowe's own is white on black."""
    return (
        f"tw-story {{ background: {colours.ground}; color: {colours.ink}; }}\n"
        "tw-story { font-family: sans-serif; }\n"
        "tw-passage { max-width: 38em; margin-inline: auto; }\n"
        f"tw-link, .visited {{ color: {colours.step}; text-decoration: underline; }}"
    )


def _written(passage: Passage, document: QuizDocument) -> str:
    tags = f" [{' '.join(passage.tags)}]" if passage.tags else ""
    place = json.dumps({"position": passage.position})
    frame = document.frame
    opening = f'<div lang="{frame.language}" dir="{frame.direction}">'
    body = "\n\n".join(line for line in passage.lines if line)
    return f":: {passage.name}{tags} {place}\n{opening}\n{body}\n</div>"


FORMAT = Twee()
