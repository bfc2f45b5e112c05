"""Reading a Word file of a form or its key back: takes its bytes, gives paragraphs and counts."""

from __future__ import annotations

import dataclasses
import re
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from builder.formats import archive
from builder.formats.docx.wordml import named
from builder.formats.exchange import Counts, UnreadableExportError

if TYPE_CHECKING:
    from collections.abc import Sequence

QUESTION = re.compile(r"(\d+)\. ")
OPTION = re.compile(r"([A-Z])\. ")
FEEDBACK = "Feedback"
RIGHT = "Right"
"""Tags of the content controls that hold a key's feedback and right answers."""


@dataclasses.dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words, its style and the tags of what stands in it."""

    text: str
    style: str
    tags: tuple[str, ...]


def paragraphs_of(content: bytes) -> list[Paragraph]:
    """Give the paragraphs of a Word file. Raises UnreadableExportError where it is not whole."""
    try:
        document = archive.unpack(content)["word/document.xml"]
        root = etree.fromstring(document, etree.XMLParser(resolve_entities=False))
    except (KeyError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise UnreadableExportError(f"this is no whole Word file: {error}") from error
    return [_paragraph(each) for each in root.iter(named("w:p"))]


def is_form(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether these are a title and questions with options, from the first to the last."""
    asked = paragraphs[1:]
    return bool(asked) and all(QUESTION.match(p.text) or OPTION.match(p.text) for p in asked)


def is_key(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a Word file is a key to a form."""
    return any({FEEDBACK, RIGHT} & set(each.tags) for each in paragraphs)


def counts_of(paragraphs: Sequence[Paragraph]) -> Counts:
    """Count what stands in a form or a key.

    Raises:
        UnreadableExportError: a question has fewer than two options, or a number is left out.
    """
    options: list[int] = []
    for each in paragraphs:
        if QUESTION.match(each.text) and each.style != "ListBullet":
            options.append(0)
            _check_number(each.text, len(options))
        elif OPTION.match(each.text) and options:
            options[-1] += 1
    if not options or min(options) < 2:  # noqa: PLR2004 - one option is no choice
        raise UnreadableExportError("a question has no options to choose from")
    tags = [tag for each in paragraphs for tag in each.tags]
    return Counts(len(options), sum(options), tags.count(RIGHT), tags.count(FEEDBACK))


def _check_number(text: str, wanted: int) -> None:
    found = QUESTION.match(text)
    if found is None or int(found[1]) != wanted:
        raise UnreadableExportError(f"question {wanted} is not there")


def _paragraph(element: etree._Element) -> Paragraph:
    style = element.find(f"{named('w:pPr')}/{named('w:pStyle')}")
    tags = (each.get(named("w:val"), "") for each in element.iter(named("w:tag")))
    return Paragraph(
        text="".join(each.text or "" for each in element.iter(named("w:t"))),
        style="" if style is None else style.get(named("w:val"), ""),
        tags=tuple(tags),
    )
