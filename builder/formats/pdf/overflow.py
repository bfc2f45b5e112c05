"""Takes laid-out pages; gives a finding for each text that left its box, its page or the last page.

Marks in the page's HTML that it obeys: `data-fit` on a box of fixed size that must hold all of its
text; `data-pages="2"` on `<html>` for the most pages there may be.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from builder.diagnostics import Finding, define

PAGE_OVERFLOW = define("page-overflow", "A text does not fit on its page or in its pages.")
BOX_OVERFLOW = define("box-overflow", "A text does not fit in its box on a page.")

# Half a CSS pixel: rounding in the layout, never visible.
_SLACK = 0.5
_HINT = "Say it in fewer words."


@dataclasses.dataclass(frozen=True, slots=True)
class _Area:
    """A rectangle on a page, in CSS pixels from its top left."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: _Area) -> bool:
        return self.holds_across(other) and (
            other.top >= self.top - _SLACK and other.bottom <= self.bottom + _SLACK
        )

    def holds_across(self, other: _Area) -> bool:
        return other.left >= self.left - _SLACK and other.right <= self.right + _SLACK


@dataclasses.dataclass(frozen=True, slots=True)
class _Surroundings:
    """What holds a text: the page, the nearest block (for its width), and the fixed boxes."""

    page: _Area
    block: _Area
    fixed: tuple[_Area, ...] = ()


def overflows(pages: list[Any], most_pages: int | None) -> Iterator[Finding]:
    """Give what does not fit on WeasyPrint's laid-out `pages`, in reading order."""
    for page in pages:
        area = _content_area(page)
        for box in _in_flow(page):
            yield from _walk(box, _Surroundings(area, area))
    if most_pages is not None and len(pages) > most_pages:
        yield _too_many(pages, most_pages)


def box_text(box: Any) -> str:
    """Give the words of the element that made a box, with single spaces."""
    element = box.element
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _in_flow(page: Any) -> list[Any]:
    """Leave out the margin boxes: their place is the margin."""
    return [box for box in page.children if not type(box).__name__ == "MarginBox"]


def _walk(box: Any, around: _Surroundings) -> Iterator[Finding]:
    box = getattr(box, "_box", box)  # where WeasyPrint left a placeholder for a positioned box
    kind = type(box).__name__
    if kind == "LineBox":
        yield from _judge_line(box, around)
    elif kind.endswith("ReplacedBox"):
        yield from _judge(_border_area(box), box, around, across=False)
    inner = _inside(box, around)
    for child in getattr(box, "children", ()):
        yield from _walk(child, inner)


def _inside(box: Any, around: _Surroundings) -> _Surroundings:
    if not hasattr(box, "children") or type(box).__name__ in {"LineBox", "InlineBox"}:
        return around
    area = _padding_area(box)
    fixed = (*around.fixed, area) if _is_fixed(box) else around.fixed
    return _Surroundings(around.page, area, fixed)


def _is_fixed(box: Any) -> bool:
    return box.element is not None and "data-fit" in box.element.attrib


def _judge_line(line: Any, around: _Surroundings) -> Iterator[Finding]:
    """Judge a line by its height and by the places of the words in it."""
    texts = [_place(text) for text in _texts(line)]
    if texts:
        left, right = min(each.left for each in texts), max(each.right for each in texts)
        area = _Area(left, line.position_y, right, line.position_y + line.height)
        yield from _judge(area, line, around, across=True)


def _texts(box: Any) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        if type(child).__name__ == "TextBox":
            if child.text.strip():
                yield child
        elif type(child).__name__ == "InlineBox":
            yield from _texts(child)


def _judge(area: _Area, box: Any, around: _Surroundings, *, across: bool) -> Iterator[Finding]:
    if not around.page.holds(area):
        yield _finding(PAGE_OVERFLOW, box, "the edge of its page")
    elif any(not fixed.holds(area) for fixed in around.fixed):
        yield _finding(BOX_OVERFLOW, box, "its box")
    elif across and not around.block.holds_across(area):
        yield _finding(BOX_OVERFLOW, box, "its column")


def _finding(code: Any, box: Any, edge: str) -> Finding:
    words = box_text(box)
    return Finding(code, words, f"“{words}” goes over {edge}", _HINT)


def _too_many(pages: list[Any], most_pages: int) -> Finding:
    words = next((box_text(box) for box in _first_blocks(pages[most_pages])), "")
    message = f"there are {len(pages)} pages, but only {most_pages} may be: “{words}” is too much"
    return Finding(PAGE_OVERFLOW, words, message, _HINT)


def _first_blocks(page: Any) -> Iterator[Any]:
    """Give the boxes of the first words on a page, innermost first."""
    for box in _in_flow(page):
        yield from _lines(box)


def _lines(box: Any) -> Iterator[Any]:
    box = getattr(box, "_box", box)
    if type(box).__name__ == "LineBox":
        yield box
    for child in getattr(box, "children", ()):
        yield from _lines(child)


def _place(text: Any) -> _Area:
    top = text.position_y
    return _Area(text.position_x, top, text.position_x + text.width, top + text.height)


def _content_area(box: Any) -> _Area:
    left, top = box.content_box_x(), box.content_box_y()
    return _Area(left, top, left + box.width, top + box.height)


def _padding_area(box: Any) -> _Area:
    left, top = box.padding_box_x(), box.padding_box_y()
    return _Area(left, top, left + box.padding_width(), top + box.padding_height())


def _border_area(box: Any) -> _Area:
    left, top = box.border_box_x(), box.border_box_y()
    return _Area(left, top, left + box.border_width(), top + box.border_height())
