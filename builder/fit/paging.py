"""Which items go on which slide: takes their heights, gives ranges of them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Range = tuple[int, int]

_STEP = 4.0
"""How finely, in points, pages are evened out."""


@dataclasses.dataclass(frozen=True, slots=True)
class Division:
    """Items divided over pages at one size; `overfull` are those too tall for a page."""

    size: int
    ranges: tuple[Range, ...]
    overfull: tuple[int, ...] = ()


def divide(
    sizes: Sequence[int], heights: Callable[[int], Sequence[float]], gap: float, capacity: float
) -> Division:
    """Give the largest size at which the items need no more pages than at the smallest.

    `heights` gives the items' heights at a size; `gap` is the space between two of them.
    """
    least = heights(sizes[-1])
    fewest = len(filled(least, gap, capacity))
    for size in sizes:
        tall = heights(size)
        if max(tall) <= capacity and len(filled(tall, gap, capacity)) <= fewest:
            return Division(size, evened(tall, gap, capacity))
    overfull = tuple(index for index, height in enumerate(least) if height > capacity)
    return Division(sizes[-1], evened(least, gap, capacity), overfull)


def total(heights: Sequence[float], gap: float) -> float:
    """Give the height of items one under the other."""
    return sum(heights) + gap * max(0, len(heights) - 1)


def evened(heights: Sequence[float], gap: float, capacity: float) -> tuple[Range, ...]:
    """Give as few pages as needed, none much fuller than the others."""
    best = filled(heights, gap, capacity)
    while capacity > _STEP:
        capacity -= _STEP
        tighter = filled(heights, gap, capacity)
        if len(tighter) > len(best):
            break
        best = tighter
    return best


def filled(heights: Sequence[float], gap: float, capacity: float) -> tuple[Range, ...]:
    """Give pages that are each filled before the next begins."""
    starts, used = [0], 0.0
    for index, height in enumerate(heights):
        if index > starts[-1] and used + gap + height > capacity:
            starts.append(index)
            used = height
        else:
            used += height + (gap if index > starts[-1] else 0.0)
    return tuple(zip(starts, [*starts[1:], len(heights)], strict=True))
