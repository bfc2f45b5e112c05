"""Takes laid-out pages; spreads what may be spread, and moves what belongs at the foot there.

Marks in the page's HTML: `data-spread` on items that may be moved apart to fill their page, its
value the most room after each in CSS pixels; `data-foot` on a block that ends a page and stands at
its foot.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_ROW = "TableRowBox"


def settle(pages: list[Any], pictures: Mapping[str, Any]) -> None:
    """Move boxes in place, downwards only, and never below the page's content area.

    Args:
        pages: WeasyPrint's page boxes.
        pictures: WeasyPrint's picture of each address that the pages use.
    """
    for page in pages:
        for block in (box for box in page.children if type(box).__name__ != "MarginBox"):
            moved = _spread(block, _bottom(page))
            if _settle_feet(block, _bottom(page)) or moved:
                _place_backgrounds(page, block, pictures)


def has_sparse_end(pages: list[Any]) -> bool:
    """Tell whether the last of several pages is more than half empty above its foot."""
    last = pages[-1]
    blocks = [box for box in last.children if type(box).__name__ != "MarginBox"]
    ends = [_end(box) for block in blocks for box in _visible(block, feet=False)]
    middle = last.content_box_y() + last.height / 2
    return len(pages) > 1 and max(ends, default=0.0) < middle


def _place_backgrounds(page: Any, block: Any, pictures: Mapping[str, Any]) -> None:
    """Let backgrounds follow: WeasyPrint keeps their places apart from their boxes'."""
    from weasyprint.layout.background import layout_box_backgrounds  # noqa: PLC0415

    layout_box_backgrounds(page, block, lambda url, **_: pictures[url])


def _spread(block: Any, bottom: float) -> bool:
    """Share out the room below the last words on a page among the items that may be spread."""
    items = [box for box in _boxes(block) if _spreads(box)]
    room = bottom - max((_end(box) for box in _visible(block)), default=bottom)
    if items and room > 0:
        _grow(block, room / _in_one_column(block))
        return True
    return False


def _in_one_column(box: Any) -> int:
    """Count the items that stand below one another, where most do."""
    counts = [_in_one_column(child) + _spreads(child) for child in _blocks(box)]
    return max(counts, default=0) if type(box).__name__ == _ROW else sum(counts)


def _spreads(box: Any) -> bool:
    return _mark(box, "data-spread") is not None


def _is_foot(box: Any) -> bool:
    return _mark(box, "data-foot") is not None


def _grow(box: Any, gap: float) -> float:
    """Move items apart by `gap`, and all below them down; give by how much the box grew."""
    if type(box).__name__ == _ROW:
        grown = max((_grow(cell, gap) for cell in box.children), default=0.0)
    else:
        grown = _grow_down(box, gap)
    if grown:
        box.height += grown
    return grown


def _grow_down(box: Any, gap: float) -> float:
    moved = 0.0
    for child in _blocks(box):
        if moved:
            child.translate(dy=moved)
        moved += _grow(child, gap)
        if _spreads(child):
            moved += min(gap, float(_mark(child, "data-spread") or 0))
    return moved


def _settle_feet(block: Any, bottom: float) -> bool:
    feet = [box for box in _boxes(block) if _is_foot(box)]
    for foot in feet:
        foot.translate(dy=max(0, bottom - _end(foot)))
    return bool(feet)


def _boxes(box: Any) -> Iterator[Any]:
    for child in _blocks(box):
        yield child
        yield from _boxes(child)


def _blocks(box: Any) -> list[Any]:
    """Give the block-level children, which are laid out below one another or as a table."""
    children = getattr(box, "children", ())
    return [child for child in children if hasattr(child, "height") and _is_block(child)]


def _is_block(box: Any) -> bool:
    return type(box).__name__ not in {"LineBox", "TextBox", "InlineBox"} and box.is_in_normal_flow()


def _visible(box: Any, *, feet: bool = True) -> Iterator[Any]:
    """Give the boxes that can be seen: a block that goes on overleaf is as tall as its page."""
    for child in getattr(box, "children", ()):
        if not feet and _is_foot(child):
            continue
        if type(child).__name__ == "LineBox" or child.background or child.border_bottom_width:
            yield child
        yield from _visible(child, feet=feet)


def _mark(box: Any, name: str) -> str | None:
    """Give a mark's value; an anonymous box inside an element does not carry its marks."""
    if box.element is None or type(box).__name__.startswith("Anonymous"):
        return None
    value = box.element.attrib.get(name)
    return None if value is None else str(value)


def _bottom(page: Any) -> float:
    return float(page.content_box_y() + page.height)


def _end(box: Any) -> float:
    return float(box.border_box_y() + box.border_height())
