"""Takes laid-out pages; spreads what may be spread, and moves what belongs at the foot there.

Marks in the page's HTML: `data-spread` on items that may be moved apart to fill their page, its
value the most room after each in CSS pixels; `data-foot` on a block that ends a page and stands at
its foot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.formats.pdf.boxes import INLINE, LINE, ROW, TEXT, bottom, end, in_flow, kind, mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def settle(pages: list[Any], pictures: Mapping[str, Any]) -> None:
    """Move boxes in place, downwards only, and never below the page's content area.

    Args:
        pages: WeasyPrint's page boxes.
        pictures: WeasyPrint's picture of each address that the pages use.
    """
    for page in pages:
        for block in in_flow(page):
            moved = _spread(block, bottom(page))
            if _settle_feet(block, bottom(page)) or moved:
                _place_backgrounds(page, block, pictures)


def emptiest(pages: list[Any]) -> float:
    """Give how much of the emptiest page is left blank: 0 is none of it, 1 the whole page.

    What stands at the foot counts as filled, but a page that holds nothing else counts as blank.
    """
    return max(map(_blank, pages), default=0.0)


def _blank(page: Any) -> float:
    ends = [end(box) for block in in_flow(page) for box in _visible(block, feet=False)]
    if not ends:
        return 1.0
    feet = [box for block in in_flow(page) for box in _boxes(block) if _is_foot(box)]
    floor = min((float(foot.border_box_y()) for foot in feet), default=bottom(page))
    return max(0.0, floor - max(ends)) / float(page.height)


def _place_backgrounds(page: Any, block: Any, pictures: Mapping[str, Any]) -> None:
    """Let backgrounds follow: WeasyPrint keeps their places apart from their boxes'."""
    from weasyprint.layout.background import layout_box_backgrounds  # noqa: PLC0415

    layout_box_backgrounds(page, block, lambda url, **_: pictures[url])


def _spread(block: Any, floor: float) -> bool:
    """Share out the room below the last words on a page among the items that may be spread."""
    items = [box for box in _boxes(block) if _spreads(box)]
    room = floor - max((end(box) for box in _visible(block)), default=floor)
    if items and room > 0:
        _grow(block, room / _in_one_column(block))
        return True
    return False


def _in_one_column(box: Any) -> int:
    """Count the items that stand below one another, where most do."""
    counts = [_in_one_column(child) + _spreads(child) for child in _blocks(box)]
    return max(counts, default=0) if kind(box) == ROW else sum(counts)


def _spreads(box: Any) -> bool:
    return mark(box, "data-spread") is not None


def _is_foot(box: Any) -> bool:
    return mark(box, "data-foot") is not None


def _grow(box: Any, gap: float) -> float:
    """Move items apart by `gap`, and all below them down; give by how much the box grew."""
    if kind(box) == ROW:
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
            moved += min(gap, float(mark(child, "data-spread") or 0))
    return moved


def _settle_feet(block: Any, floor: float) -> bool:
    feet = [box for box in _boxes(block) if _is_foot(box)]
    for foot in feet:
        foot.translate(dy=max(0, floor - end(foot)))
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
    return kind(box) not in {LINE, TEXT, INLINE} and box.is_in_normal_flow()


def _visible(box: Any, *, feet: bool = True) -> Iterator[Any]:
    """Give the boxes that can be seen: a block that goes on overleaf is as tall as its page."""
    for child in getattr(box, "children", ()):
        if not feet and _is_foot(child):
            continue
        if kind(child) == LINE or child.background or child.border_bottom_width:
            yield child
        yield from _visible(child, feet=feet)
