"""Reading a player back: takes the bytes of a page, gives what its story holds."""

from __future__ import annotations

import html.parser
import json
from typing import Any

from builder.formats.exchange import Counts, UnreadableExportError

STORY_ID = "lessonpack-story"


def recognises(name: str, content: bytes) -> bool:
    """Tell whether a file is a player's page."""
    return name.endswith(".html") and f'id="{STORY_ID}"'.encode() in content


def read_back(content: bytes) -> Counts:
    """Count what a page holds. Raises UnreadableExportError for one that is not whole."""
    questions = [scene["question"] for scene in read_story(content)["scenes"]]
    try:
        found = [_counts(question) for question in questions]
    except (KeyError, TypeError) as error:
        raise UnreadableExportError(f"a question of the story is not whole: {error}") from error
    options, right, feedback = (sum(each[place] for each in found) for place in range(3))
    return Counts(len(questions), options, right, feedback)


def read_story(content: bytes) -> dict[str, Any]:
    """Give the story of a page. Raises UnreadableExportError where there is none."""
    reader = _StoryReader()
    try:
        reader.feed(content.decode())
        reader.close()
        story = json.loads("".join(reader.pieces))
        scenes = story["scenes"]
    except (UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        raise UnreadableExportError(f"the page holds no whole story: {error}") from error
    if not scenes or not reader.ended:
        raise UnreadableExportError("the page ends within its story")
    found: dict[str, Any] = story
    return found


def _counts(question: dict[str, Any]) -> tuple[int, int, int]:
    kind = question["kind"]
    if kind == "reflect":
        return 0, 0, int(bool(question["feedback"]))
    if kind == "order":
        return len(question["items"]), 1, int(bool(question["feedback"]))
    if kind == "match":
        pairs = question["pairs"]
        return len(pairs), len(pairs), sum(bool(pair["feedback"]) for pair in pairs)
    choices = question["choices"]
    right = sum(each["right"] for each in choices)
    return len(choices), right, sum(bool(each["feedback"]) for each in choices)


class _StoryReader(html.parser.HTMLParser):
    """Collects what stands in the element of the story."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.ended = False
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and ("id", STORY_ID) in attrs

    def handle_endtag(self, tag: str) -> None:
        self.ended = self.ended or (self._inside and tag == "script")
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.pieces.append(data)
