"""Takes laid-out pages; gives a finding for each text that left its place or lies on a picture.

Marks in the page's HTML that it obeys: `data-fit` on a box of fixed size that must hold all of its
text; `data-pages="2"` on `<html>` for the most pages there may be; `data-clear="12"` on a picture
that no words of the page may lie on, its value the percentage of it at every side that is empty.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.diagnostics import Finding, define
from builder.formats.pdf.boxes import INLINE, LINE, TEXT, children, in_flow, kind, mark
from builder.source.characters import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE_OVERFLOW = define("page-overflow", "A text does not fit on its page or in its pages.")
BOX_OVERFLOW = define("box-overflow", "A text does not fit in its box on a page.")

# Half a CSS pixel: rounding in the layout, never visible.
_SLACK = 0.5
_CLEAR = "data-clear"
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

    def touches(self, other: _Area) -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > _SLACK
            and min(self.bottom, other.bottom) - max(self.top, other.top) > _SLACK
        )

    def inset(self, share: float) -> _Area:
        across, down = share * (self.right - self.left), share * (self.bottom - self.top)
        return _Area(self.left + across, self.top + down, self.right - across, self.bottom - down)

    def holds_across(self, other: _Area) -> bool:
        return other.left >= self.left - _SLACK and other.right <= self.right + _SLACK


@dataclasses.dataclass(frozen=True, slots=True)
class _Surroundings:
    """What holds a text: the page, the nearest block (for its width), and the fixed boxes.

    `pictures` may not be touched by it.
    """

    page: _Area
    block: _Area
    fixed: tuple[_Area, ...] = ()
    pictures: tuple[_Area, ...] = ()


def overflows(pages: list[Any], most_pages: int | None) -> Iterator[Finding]:
    """Give what does not fit on WeasyPrint's laid-out `pages`, in reading order."""
    for page in pages:
        area, blocks = _content_area(page), in_flow(page)
        pictures = tuple(each for box in blocks for each in _pictures(box))
        for box in blocks:
            yield from _walk(box, _Surroundings(area, area, pictures=pictures))
    if most_pages is not None and len(pages) > most_pages:
        yield _too_many(pages, most_pages)


def box_text(box: Any) -> str:
    """Give the words of the element that made a box, with single spaces."""
    element = box.element
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _pictures(box: Any) -> Iterator[_Area]:
    """Give what of each marked picture has to stay clear of words."""
    empty = mark(box, _CLEAR)
    if empty is not None:
        yield _border_area(box).inset(float(empty) / 100)
    for child in children(box):
        yield from _pictures(child)


def _walk(box: Any, around: _Surroundings) -> Iterator[Finding]:
    if kind(box) == LINE:
        yield from _judge_line(box, around)
    elif kind(box).endswith("ReplacedBox"):
        yield from _judge(_border_area(box), box, around, across=False)
    inner = _inside(box, around)
    for child in children(box):
        yield from _walk(child, inner)


def _inside(box: Any, around: _Surroundings) -> _Surroundings:
    if not hasattr(box, "children") or kind(box) in {LINE, INLINE}:
        return around
    area = _padding_area(box)
    fixed = around.fixed if mark(box, "data-fit") is None else (*around.fixed, area)
    pictures = around.pictures if mark(box, _CLEAR) is None else ()
    return _Surroundings(around.page, area, fixed, pictures)


def _judge_line(line: Any, around: _Surroundings) -> Iterator[Finding]:
    """Judge a line by its height and by the places of the words in it."""
    texts = [_place(text) for text in _texts(line)]
    if texts:
        left, right = min(each.left for each in texts), max(each.right for each in texts)
        area = _Area(left, line.position_y, right, line.position_y + line.height)
        yield from _judge(area, line, around, across=True)


def _texts(box: Any) -> Iterator[Any]:
    for child in children(box):
        if kind(child) == TEXT and child.text.strip():
            yield child
        elif kind(child) == INLINE:
            yield from _texts(child)


def _judge(area: _Area, box: Any, around: _Surroundings, *, across: bool) -> Iterator[Finding]:
    if not around.page.holds(area):
        yield _finding(PAGE_OVERFLOW, box, "the edge of its page")
    elif any(not fixed.holds(area) for fixed in around.fixed):
        yield _finding(BOX_OVERFLOW, box, "its box")
    elif across and not around.block.holds_across(area):
        yield _finding(BOX_OVERFLOW, box, "its column")
    elif any(picture.touches(area) for picture in around.pictures):
        yield _finding(BOX_OVERFLOW, box, "a picture")


def _finding(code: Any, box: Any, edge: str) -> Finding:
    words = box_text(box)
    return Finding(code, words, f"“{quote(words)}” goes over {edge}", _HINT)


def _too_many(pages: list[Any], most_pages: int) -> Finding:
    lines = (line for box in in_flow(pages[most_pages]) for line in _lines(box))
    words = next((box_text(line) for line in lines), "")
    message = (
        f"there are {len(pages)} pages, but only {most_pages} may be: “{quote(words)}” is too much"
    )
    return Finding(PAGE_OVERFLOW, words, message, _HINT)


def _lines(box: Any) -> Iterator[Any]:
    if kind(box) == LINE:
        yield box
    for child in children(box):
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
