"""Takes laid-out pages; moves each `data-foot` block down to the foot of the page it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def settle_feet(pages: list[Any]) -> None:
    """Move them in place. A foot is the last thing on its page, so that nothing is covered."""
    for page in pages:
        bottom = page.content_box_y() + page.height
        for foot in _feet(page):
            room = bottom - (foot.border_box_y() + foot.border_height())
            if room > 0:
                foot.translate(dy=room)


def _feet(box: Any) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        if child.element is not None and "data-foot" in child.element.attrib:
            yield child
        else:
            yield from _feet(child)
