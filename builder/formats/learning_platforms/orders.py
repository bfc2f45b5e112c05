"""The orders that a question accepts: takes an `Order`, gives one of them, or all.

Every order that keeps `before` is right; most platforms know a single right one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.questions.interaction import Order


def right_orders(order: Order) -> Iterator[tuple[str, ...]]:
    """Give every right order, as ids; the first follows the items as they are shown."""
    yield from _continued((), tuple(item for item, _ in order.items), order)


def the_only_order(order: Order) -> tuple[str, ...] | None:
    """Give the right order where there is just one; None where several are right."""
    orders = right_orders(order)
    first = next(orders, None)
    return first if next(orders, None) is None else None


def _continued(
    done: tuple[str, ...], waiting: tuple[str, ...], order: Order
) -> Iterator[tuple[str, ...]]:
    if not waiting:
        yield done
    for item in waiting:
        if not any(last == item and first in waiting for first, last in order.before):
            rest = tuple(each for each in waiting if each != item)
            yield from _continued((*done, item), rest, order)
