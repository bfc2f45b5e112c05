"""Right-to-left slides: takes placed elements, gives them mirrored from edge to edge.

Only places are mirrored; letters, drawings and codes keep their own direction. A drawing that
points along the line is turned round where it is drawn.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.fit.placed import WIDTH, Pennant, Placed, Tail, Trail

if TYPE_CHECKING:
    from collections.abc import Iterable


def mirrored(elements: Iterable[Placed]) -> tuple[Placed, ...]:
    """Give every element where it stands on a slide that reads from right to left."""
    return tuple(_mirror(element) for element in elements)


def _mirror(element: Placed) -> Placed:
    if isinstance(element, Trail):
        return dataclasses.replace(element, points=tuple(map(_across, element.points)))
    if isinstance(element, Tail):
        first, second, third = map(_across, element.points)
        return dataclasses.replace(element, points=(first, second, third))
    if isinstance(element, Pennant):
        return dataclasses.replace(element, box=element.box.mirrored(), flipped=True)
    return dataclasses.replace(element, box=element.box.mirrored())


def _across(point: tuple[float, float]) -> tuple[float, float]:
    return WIDTH - point[0], point[1]
