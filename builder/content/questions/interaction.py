"""What every quiz format knows: takes a lowered question, gives one of few interactions.

A kind of question is lowered to one of these, so that a format has one table of what it renders and
never asks what kind a question was.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping


@dataclasses.dataclass(frozen=True, slots=True)
class Choice:
    """One answer, with what is said to whoever chose it."""

    id: str
    text: str
    right: bool
    feedback: str
    next: str | None = None
    short: str = ""
    """The text in fewer words, for class games; empty where the author gives none."""


@dataclasses.dataclass(frozen=True, slots=True)
class ChooseOneOf:
    """Exactly one choice is right."""

    choices: tuple[Choice, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ChooseAnyOf:
    """Every right choice is to be chosen."""

    choices: tuple[Choice, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Order:
    """Put items in an order that keeps `before`; every such order is right."""

    items: tuple[tuple[str, str], ...]
    """Id and text, as they are shown: mixed."""
    before: tuple[tuple[str, str], ...]
    """Pairs of ids: the first has to come before the second."""
    feedback: str


@dataclasses.dataclass(frozen=True, slots=True)
class Mark:
    """Mark the messages that carry a red flag; each choice is a message."""

    choices: tuple[Choice, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Match:
    """Find the right side that belongs to each left side."""

    pairs: tuple[tuple[str, str, str, str], ...]
    """Id, left side, right side and feedback of each pair."""

    @property
    def mixed(self) -> tuple[int, ...]:
        """Give the order in which the right sides are shown: never the order of the left ones."""
        return mixed_order(len(self.pairs))


@dataclasses.dataclass(frozen=True, slots=True)
class Ponder:
    """Think and talk; nothing is graded."""

    feedback: str


Interaction = ChooseOneOf | ChooseAnyOf | Order | Mark | Match | Ponder


@dataclasses.dataclass(frozen=True, slots=True)
class Terms:
    """What lowering needs from around a question, in the language of the edition."""

    steps: Mapping[str, str]
    """Label of each step by id."""
    after: Mapping[str, tuple[str, ...]]
    """The steps that have to come first, by id."""
    messages: Mapping[str, tuple[str, bool]]
    """Text of each message so far, and whether it carries a red flag."""
    true: str
    false: str


def mixed_order(length: int) -> tuple[int, ...]:
    """Give the numbers from 0 below `length`, mixed the same way each time; none keeps its place.

    An even number of places takes the odd ones first; an odd number is turned round, with the one
    in the middle, which would stay, changed for the first.
    """
    if length % 2 == 0:
        return (*range(1, length, 2), *range(0, length, 2))
    mixed = list(range(length))[::-1]
    mixed[0], mixed[length // 2] = mixed[length // 2], mixed[0]
    return tuple(mixed)


def steps_before(
    chosen: tuple[str, ...], after: Mapping[str, tuple[str, ...]]
) -> list[tuple[str, str]]:
    """Give the pairs of a partial order among some of its steps.

    Steps that are not among `chosen` still pass an order on: where a comes before b and b before c,
    a comes before c without b too.
    """
    earlier = {step: steps_earlier(step, after) for step in chosen}
    return [(first, second) for second in chosen for first in chosen if first in earlier[second]]


def direct(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave out the pairs of an order that follow from others: the rest says the same, shorter."""
    every = set(pairs)
    middles = {first for first, _ in every}
    return [
        (first, last)
        for first, last in pairs
        if not any((first, middle) in every and (middle, last) in every for middle in middles)
    ]


def steps_earlier(step: str, after: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Give all steps that have to come before one; in a circle of steps, itself among them."""
    found: set[str] = set()
    waiting = list(after.get(step, ()))
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting.extend(after.get(each, ()))
    return found


def an_order(chosen: tuple[str, ...], after: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Give one order that works, as close to the vocabulary's own as its `after` allows.

    Args:
        chosen: the ids of the steps to order.
        after: for every step of the vocabulary, in its order, the steps that have to come first.
    """
    waiting = sorted(chosen, key=list(after).index)
    ordered: list[str] = []
    while waiting:
        free = next(step for step in waiting if steps_earlier(step, after).isdisjoint(waiting))
        waiting.remove(free)
        ordered.append(free)
    return tuple(ordered)
