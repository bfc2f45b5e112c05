"""Takes laid-out pages; gives how many blocks that belong together are divided between pages.

Mark in the page's HTML: `data-whole` on a block that reads best on one page. No layout is refused
for it; among those with as few pages, the one that divides the fewest is the best.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.formats.pdf.boxes import children, in_flow, mark

if TYPE_CHECKING:
    from collections.abc import Iterator


def parted(pages: list[Any]) -> int:
    """Give how many marked blocks go on overleaf, each once however many pages it takes."""
    on_pages = [set(_marked(page)) for page in pages]
    return len({each for at, here in enumerate(on_pages[1:]) for each in here & on_pages[at]})


def _marked(page: Any) -> Iterator[int]:
    """Give the marked elements that have a box on a page, by their identity."""
    for box in in_flow(page):
        yield from _within(box)


def _within(box: Any) -> Iterator[int]:
    if mark(box, "data-whole") is not None:
        yield id(box.element)
    for child in children(box):
        yield from _within(child)
