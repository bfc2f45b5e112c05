"""Takes WeasyPrint's laid-out boxes; gives what of them lies on the page itself.

WeasyPrint has no public way to its boxes; this names the few of their traits that we rely on, and
the version is pinned.
"""

from __future__ import annotations

from typing import Any

ROW = "TableRowBox"
CELL = "TableCellBox"
LINE = "LineBox"
INLINE = "InlineBox"
TEXT = "TextBox"


def kind(box: Any) -> str:
    """Give the name of a box's class."""
    return type(box).__name__


def in_flow(page: Any) -> list[Any]:
    """Give a page's blocks without its margin boxes, whose place is the margin."""
    return [box for box in page.children if kind(box) != "MarginBox"]


def children(box: Any) -> list[Any]:
    """Give the boxes inside a box; a placeholder of a positioned box gives way to that box."""
    return [getattr(child, "_box", child) for child in getattr(box, "children", ())]


def mark(box: Any, name: str) -> str | None:
    """Give the value of an attribute of the element that made a box."""
    value = None if box.element is None else box.element.attrib.get(name)
    return None if value is None else str(value)


def bottom(page: Any) -> float:
    """Give where a page's content area ends, in CSS pixels from its top."""
    return float(page.content_box_y() + page.height)


def end(box: Any) -> float:
    """Give where a box ends, its border included, in CSS pixels from the top of its page."""
    return float(box.border_box_y() + box.border_height())
