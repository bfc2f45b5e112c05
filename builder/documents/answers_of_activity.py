"""The key of an activity on screen: takes a keyed activity and some parts, gives a slide's body."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from builder.content.activities import (
    Activity,
    MatchPairsActivity,
    OrderCardsActivity,
    SortCardsActivity,
    TrueOrNotActivity,
)
from builder.content.questions.interaction import an_order
from builder.documents.deck import GroupsBody, PairsBody, PointsBody

if TYPE_CHECKING:
    from collections.abc import Collection

P = TypeVar("P")


def answers_of(
    activity: Activity, parts: Collection[str], footnote: str, true: str, not_true: str
) -> GroupsBody | PairsBody | PointsBody:
    """Give what the slide shows.

    Args:
        activity: one of the kinds that have a key (`KEYED`); checks have made sure of it.
        parts: the ids of what to show; everything when empty.
        footnote: a line under it, or nothing.
        true: the heading over claims that are true.
        not_true: the heading over the others.

    Raises:
        TypeError: the activity has no key.
    """
    match activity:
        case SortCardsActivity():
            return _sorted_cards(activity, parts, footnote)
        case TrueOrNotActivity():
            return _claims(activity, parts, footnote, (true, not_true))
        case MatchPairsActivity():
            pairs = _shown(activity.pairs, parts)
            return PairsBody(tuple((str(each.left), str(each.right)) for each in pairs), footnote)
        case OrderCardsActivity():
            return _ordered_cards(activity, parts, footnote)
        case _:
            raise TypeError(f"a {activity.kind} activity has no key to show")


def _shown(every: tuple[P, ...], parts: Collection[str]) -> tuple[P, ...]:
    return tuple(each for each in every if not parts or getattr(each, "id", None) in parts)


def _sorted_cards(activity: SortCardsActivity, parts: Collection[str], footnote: str) -> GroupsBody:
    """Give each group that has a card here; a card that fits two groups stands in both."""
    cards = _shown(activity.cards, parts)
    groups = tuple(
        (str(group.label), tuple(str(card.text) for card in cards if group.id in card.groups))
        for group in activity.groups
    )
    return GroupsBody(tuple(group for group in groups if group[1]), footnote)


def _claims(
    activity: TrueOrNotActivity, parts: Collection[str], footnote: str, words: tuple[str, str]
) -> GroupsBody:
    claims = _shown(activity.claims, parts)
    groups = tuple(
        (word, tuple(str(claim.text) for claim in claims if claim.is_true is verdict))
        for word, verdict in zip(words, (True, False), strict=True)
    )
    return GroupsBody(tuple(group for group in groups if group[1]), footnote)


def _ordered_cards(
    activity: OrderCardsActivity, parts: Collection[str], footnote: str
) -> PointsBody:
    after = {card.id: card.after for card in activity.cards}
    texts = {card.id: str(card.text) for card in activity.cards}
    shown = tuple(card.id for card in _shown(activity.cards, parts))
    return PointsBody(
        footnote, tuple(texts[card] for card in an_order(shown, after)), None, numbered=True
    )
