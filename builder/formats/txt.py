"""Plain text: takes a `PlainText`, gives UTF-8, one paragraph a line, for screen readers.

Headings stand on lines of their own with an empty line before them; nothing is wrapped, underlined
or set out with signs that would be read aloud.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.documents.poster_text import Line, PlainText
from builder.formats.format import Rendered
from builder.languages.typography import WIDE_COLON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.formats.assets import Assets

# Left-to-right isolate and its end (Unicode Bidirectional Algorithm, section 2.4): without them a
# number with a space is shown the wrong way round in a line from right to left.
_ISOLATE, _END = "\u2066", "\u2069"


@dataclasses.dataclass(frozen=True, slots=True)
class Txt:
    """The plain text format."""

    name: str = "txt"
    extension: str = "txt"
    libraries: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write one document. Raises TypeError for any other kind of document."""
        del assets
        if not isinstance(document, PlainText):
            raise TypeError(f"no plain text is made of a {type(document).__name__}")
        return Rendered(("\n".join(_lines(document)) + "\n").encode())


def _lines(document: PlainText) -> Iterator[str]:
    from_right = document.frame.direction == "rtl"
    yield document.title
    for part in document.parts:
        yield ""
        if part.heading:
            yield part.heading
        for line in part.lines:
            yield _said(line, from_right=from_right)


def _said(line: Line, *, from_right: bool) -> str:
    if not line.contact:
        return line.words
    contact = f"{_ISOLATE}{line.contact}{_END}" if from_right else line.contact
    return (
        f"{line.words}{contact}" if line.words.endswith(WIDE_COLON) else f"{line.words} {contact}"
    )


FORMAT = Txt()
