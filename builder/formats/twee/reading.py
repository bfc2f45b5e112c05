"""Reading Twee 3 back: takes the bytes of a story, gives its passages and counts; it is strict.

A story has a title and data, no two passages have one name, and every link leads to a passage.
"""

from __future__ import annotations

import dataclasses
import json
import re
from typing import TYPE_CHECKING

from builder.formats.exchange import Counts, UnreadableExportError
from builder.formats.twee.markup import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = re.compile(
    r"^:: (?P<name>[^\[{\n]*?)(?: \[(?P<tags>[^\]\n]*)\])?(?: (?P<about>\{.*\}))?$"
)
_LINK = re.compile(r"\[\[(?P<words>[^\[\]]*?)->(?P<target>[^\[\]]*)\]\]")
_FEEDBACK = re.compile(r'<span class="feedback">(.*?)</span>')
_ITEM = re.compile(r"<li>(.*?)</li>")


@dataclasses.dataclass(frozen=True, slots=True)
class Read:
    """One passage as it stands in a file."""

    name: str
    tags: frozenset[str]
    text: str

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """Give the words and the target of each link."""
        found = _LINK.finditer(self.text)
        return tuple((unescaped(each["words"]), each["target"]) for each in found)

    @property
    def feedback(self) -> tuple[str, ...]:
        """Give each feedback text."""
        return tuple(unescaped(each) for each in _FEEDBACK.findall(self.text))

    @property
    def items(self) -> tuple[str, ...]:
        """Give each entry of its lists."""
        return tuple(unescaped(each) for each in _ITEM.findall(self.text))


def read_story(content: bytes) -> dict[str, Read]:
    """Give the passages of a story by name.

    Raises:
        UnreadableExportError: it is no whole story.
    """
    try:
        passages = list(_passages(content.decode()))
        story = {each.name: each for each in passages}
        start = json.loads(story["StoryData"].text)["start"]
    except (UnicodeDecodeError, KeyError, ValueError) as error:
        raise UnreadableExportError(f"the story has no whole head: {error}") from error
    if len(story) < len(passages):
        raise UnreadableExportError("two passages have one name")
    for target in (start, *(to for each in passages for _, to in each.links)):
        if target not in story:
            raise UnreadableExportError(f"a link leads to '{target}', which is not there")
    return story


def counts_of(story: dict[str, Read]) -> Counts:
    """Count what a story holds."""
    passages = list(story.values())
    pairs = [each for each in passages if "pairs" in each.tags]
    orders = [each for each in passages if {"question", "order"} <= each.tags]
    options = sum("option" in each.tags for each in passages)
    in_pairs = sum(len(each.feedback) for each in pairs)
    return Counts(
        questions=sum("question" in each.tags for each in passages),
        options=options + in_pairs + sum(len(each.items) for each in orders),
        right=sum("right" in each.tags for each in passages) + in_pairs,
        feedback=sum(len(each.feedback) for each in passages),
    )


def _passages(text: str) -> Iterator[Read]:
    # Only a line feed ends a line: Unicode's other separators are letters like any other here.
    for part in re.split(r"^(?=::)", text, flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n")
        found = _HEADER.match(head)
        if not found:
            raise UnreadableExportError(f"this is no head of a passage: {head[:60]}")
        tags = frozenset((found["tags"] or "").split())
        yield Read(found["name"], tags, body.strip("\n"))
