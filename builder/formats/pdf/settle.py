"""Takes laid-out pages; lets what may grow fill them, and moves what belongs at the foot there.

Marks in the page's HTML: `data-spread` on items that may be moved apart to fill their page, its
value the most room after each in CSS pixels; `data-grow` on boxes that may become taller, its value
by how many CSS pixels at most; `data-foot` on a block that ends a page and stands at its foot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.formats.pdf.boxes import (
    CELL,
    INLINE,
    LINE,
    ROW,
    TEXT,
    bottom,
    end,
    in_flow,
    kind,
    mark,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SHARING = ("data-spread", "data-grow")

_HALVINGS = 12
"""Enough for a tenth of a pixel, where one item may have a few hundred."""


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
    """Give how much of the emptiest page its words leave blank: 0 is none of it, 1 the whole page.

    Takes pages that are not settled yet. What stands at the foot counts as words, but a page that
    holds nothing else counts as blank.
    """
    return max(map(_blank, pages), default=0.0)


def _blank(page: Any) -> float:
    blocks = in_flow(page)
    if not any(True for block in blocks for _ in _visible(block, feet=False)):
        return 1.0
    feet = [box for block in blocks for box in _boxes(block) if _is_foot(box)]
    seen = [box for block in blocks for box in _visible(block)]
    lowest = max(map(end, (*seen, *feet)))
    return max(0.0, bottom(page) - lowest) / float(page.height)


def _place_backgrounds(page: Any, block: Any, pictures: Mapping[str, Any]) -> None:
    """Let backgrounds follow: WeasyPrint keeps their places apart from their boxes'."""
    from weasyprint.layout.background import layout_box_backgrounds  # noqa: PLC0415

    layout_box_backgrounds(page, block, lambda url, **_: pictures[url])


def _spread(block: Any, floor: float) -> bool:
    """Share out the room below the last words on a page among the items that may use it."""
    room = floor - max((end(box) for box in _visible(block)), default=floor)
    most = max((_most(box, name) for box in _boxes(block) for name in _SHARING), default=0.0)
    if room <= 0 or not most:
        return False
    _grow(block, most if _growth(block, most) <= room else _share(block, room, most))
    return True


def _share(block: Any, room: float, most: float) -> float:
    """Give the largest share for each item with which the block stays within the room.

    What one item cannot use goes to the others, so it is found by halving, not by division.
    """
    least = 0.0
    for _ in range(_HALVINGS):
        middle = (least + most) / 2
        least, most = (middle, most) if _growth(block, middle) <= room else (least, middle)
    return least


def _growth(box: Any, share: float) -> float:
    """Give by how much a box becomes taller when each item in it gets its share."""
    inner = [_growth(child, share) + _gap(child, share) for child in _blocks(box)]
    below = max(inner, default=0.0) if kind(box) == ROW else sum(inner)
    return below + min(share, _most(box, "data-grow"))


def _gap(box: Any, share: float) -> float:
    return min(share, _most(box, "data-spread"))


def _most(box: Any, name: str) -> float:
    return float(mark(box, name) or 0)


def _grow(box: Any, share: float) -> float:
    """Give the items in a box their share, move all below them down; give by how much it grew."""
    if kind(box) == ROW:
        grown = _growth(box, share)
        for cell in box.children:
            _heighten(cell, grown - _grow(cell, share))
        box.height += grown
        return grown
    grown = _grow_down(box, share)
    box.height += grown
    own = min(share, _most(box, "data-grow"))
    _heighten(box, own)
    return grown + own


def _grow_down(box: Any, share: float) -> float:
    moved = 0.0
    for child in _blocks(box):
        if moved:
            child.translate(dy=moved)
        moved += _grow(child, share) + _gap(child, share)
    return moved


def _heighten(box: Any, by: float) -> None:
    """Make a box taller; what is in the cell of a table stays in its middle if it stood there."""
    if kind(box) != CELL:
        box.height += by
        return
    above = by / 2 if box.style["vertical_align"] == "middle" else 0.0
    for child in box.children:
        child.translate(dy=above)
    box.padding_top += above
    box.padding_bottom += by - above


def _is_foot(box: Any) -> bool:
    return mark(box, "data-foot") is not None


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
