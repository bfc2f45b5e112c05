"""A class before a quiz on slides: takes a .pptx file, gives what a click on it leads to."""

from __future__ import annotations

import dataclasses
import functools
from pathlib import Path

import pptx

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
JUMP = "ppaction://hlinksldjump"


@dataclasses.dataclass(frozen=True)
class Link:
    """A shape that leads on: its words, where it leads, and its left, top, right and bottom."""

    words: str
    to: int
    box: tuple[int, int, int, int]


@dataclasses.dataclass(frozen=True)
class Show:
    """An opened deck; slides are counted from 1."""

    path: Path

    @functools.cached_property
    def slides(self):
        return list(pptx.Presentation(str(self.path)).slides)

    @functools.cached_property
    def _numbers(self):
        return {slide.part.partname: number for number, slide in enumerate(self.slides, 1)}

    @functools.cache  # noqa: B019 (a show lives as long as its test)
    def links(self, number: int) -> tuple[Link, ...]:
        """Give every link of a slide; each leads to a slide of this deck."""
        found = []
        slide = self.slides[number - 1]
        for shape in slide.shapes:
            click = shape._element.find(f"./*/{P}cNvPr/{A}hlinkClick")
            if click is None:
                continue
            assert click.get("action") == JUMP
            target = slide.part.related_part(click.get(f"{R}id"))
            box = (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            words = shape.text_frame.text
            found.append(Link(words, self._numbers[target.partname], box))
        return tuple(found)

    def click(self, number: int, words: str) -> int:
        """Click on words; give the slide that is shown then."""
        (found,) = [link.to for link in self.links(number) if link.words == words]
        return found

    def text(self, number: int) -> str:
        """Give all words of a slide."""
        return "\n".join(each.text or "" for each in self.slides[number - 1]._element.iter(f"{A}t"))

    def title(self, number: int) -> str:
        return self.slides[number - 1].shapes.title.text_frame.text

    def stops_clicks(self, number: int) -> bool:
        """Tell whether a click beside the links does nothing."""
        transition = self.slides[number - 1]._element.find(f"{P}transition")
        return transition is not None and transition.get("advClick") == "0"

    def after(self, number: int, *words: str) -> int:
        """Give the slide after all pages of one, leaving each by a link with one of the words."""
        title = self.title(number)
        onward = self._leave(number, words)
        while self.title(onward).startswith(f"{title} ("):
            onward = self._leave(onward, words)
        return onward

    def _leave(self, number: int, words: tuple[str, ...]) -> int:
        (found,) = [link.to for link in self.links(number) if link.words in words]
        return found
