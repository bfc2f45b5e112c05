"""What pupils do on paper: takes an `activities` entry of a lesson, gives one frozen record a kind.

Every kind has a title, instructions and minutes, and names what the easy twin shows of it where
that is less. The key comes from the same tags as the sheet: there is no second list of answers.
"""

from __future__ import annotations

from typing import Annotated, Literal

import pydantic

from builder.content.text import Id, Text
from builder.source.schema import Record

Minutes = Annotated[int, pydantic.Field(ge=0, le=240)]


class ActivityBase(Record):
    """What every activity has."""

    model_config = pydantic.ConfigDict(title="activity")

    id: Id
    title: Text
    instructions: Text
    minutes: Minutes


class MarkFlagsActivity(ActivityBase):
    """On paper: mark the red flags in a chat, and write which flag each is."""

    kind: Literal["mark-flags"]
    chat: Id
    flags: tuple[Id, ...] = pydantic.Field(min_length=1)
    """The flags in the key that pupils choose from; one or two may not occur in the chat."""
    easy_flags: tuple[Id, ...] = ()


class OrderStepsActivity(ActivityBase):
    """On paper: number the steps in an order that works."""

    kind: Literal["order-steps"]
    situation: Text
    steps: tuple[Id, ...] = pydantic.Field(min_length=2)
    """As they stand on the sheet: mixed."""
    easy_steps: tuple[Id, ...] = ()


class Group(Record):
    """A heading that cards are sorted under."""

    model_config = pydantic.ConfigDict(title="group of cards")

    id: Id
    label: Text


class SortingCard(Record):
    """A card, the groups it may lie in, and why."""

    model_config = pydantic.ConfigDict(title="card to sort")

    id: Id
    text: Text
    groups: tuple[Id, ...] = pydantic.Field(min_length=1)
    """Where it may lie: more than one where a good reason speaks for each."""
    why: Text
    """For the key and the answers slide: one sentence."""


class SortCardsActivity(ActivityBase):
    """On paper: sort cards into groups, by writing a letter on each or by cutting them out."""

    kind: Literal["sort-cards"]
    groups: tuple[Group, ...] = pydantic.Field(min_length=2, max_length=4)
    cards: tuple[SortingCard, ...] = pydantic.Field(min_length=3, max_length=20)
    easy_cards: tuple[Id, ...] = ()


class Pair(Record):
    """Two things that belong together, and why."""

    model_config = pydantic.ConfigDict(title="pair")

    id: Id
    left: Text
    right: Text
    why: Text | None = None


class MatchPairsActivity(ActivityBase):
    """On paper: write beside each left side the letter of the right side that belongs to it."""

    kind: Literal["match-pairs"]
    pairs: tuple[Pair, ...] = pydantic.Field(min_length=3, max_length=8)
    """In the order of the left sides; the sheet mixes the right sides, the same way each time."""
    easy_pairs: tuple[Id, ...] = ()


class OrderedCard(Record):
    """Something that happens, and what has to happen before it."""

    model_config = pydantic.ConfigDict(title="card to order")

    id: Id
    text: Text
    after: tuple[Id, ...] = ()


class OrderCardsActivity(ActivityBase):
    """On paper: number what happens in an order that works, such as a timeline."""

    kind: Literal["order-cards"]
    cards: tuple[OrderedCard, ...] = pydantic.Field(min_length=3, max_length=9)
    """As they stand on the sheet: mixed. Every order that each `after` allows is right."""
    easy_cards: tuple[Id, ...] = ()


class SheetClaim(Record):
    """A claim, whether it is true, and why."""

    model_config = pydantic.ConfigDict(title="claim on a sheet")

    id: Id
    text: Text
    is_true: bool
    why: Text


class TrueOrNotActivity(ActivityBase):
    """On paper: tick whether each claim is true."""

    kind: Literal["true-or-not"]
    claims: tuple[SheetClaim, ...] = pydantic.Field(min_length=2, max_length=8)
    easy_claims: tuple[Id, ...] = ()


class Sentence(Record):
    """The start of a sentence, with lines to finish it on, and an example of a good end."""

    model_config = pydantic.ConfigDict(title="sentence to finish")

    id: Id
    start: Text
    lines: int = pydantic.Field(default=1, ge=1, le=5)
    example: Text


class CompleteSentencesActivity(ActivityBase):
    """On paper: finish the sentences. Nothing is graded; the key gives examples, not answers."""

    kind: Literal["complete-sentences"]
    sentences: tuple[Sentence, ...] = pydantic.Field(min_length=1, max_length=8)
    easy_sentences: tuple[Id, ...] = ()
    drawing: bool = False
    """Whether a frame to draw in follows the sentences; it takes what room the page has."""


class HelpPlace(Record):
    """A place where help can be found: at home, at school, somewhere else, a helpline."""

    model_config = pydantic.ConfigDict(title="place of help")

    id: Id
    label: Text
    hint: Text
    """Who that may be: one line."""


class HelpMapActivity(ActivityBase):
    """On paper: a map of people who help, for the pupil alone. Nobody collects or reads it."""

    kind: Literal["help-map"]
    places: tuple[HelpPlace, ...] = pydantic.Field(min_length=3, max_length=5)
    easy_places: tuple[Id, ...] = ()


Activity = Annotated[
    MarkFlagsActivity
    | OrderStepsActivity
    | SortCardsActivity
    | MatchPairsActivity
    | OrderCardsActivity
    | TrueOrNotActivity
    | CompleteSentencesActivity
    | HelpMapActivity,
    pydantic.Field(discriminator="kind"),
]

KEYED = (SortCardsActivity, MatchPairsActivity, OrderCardsActivity, TrueOrNotActivity)
"""The kinds whose key an answers slide can show."""


def parts_of(activity: Activity) -> tuple[str, ...]:
    """Give the ids of what an activity is made of: its cards, pairs, claims, sentences, places."""
    match activity:
        case SortCardsActivity() | OrderCardsActivity():
            return tuple(card.id for card in activity.cards)
        case MatchPairsActivity():
            return tuple(pair.id for pair in activity.pairs)
        case TrueOrNotActivity():
            return tuple(claim.id for claim in activity.claims)
        case CompleteSentencesActivity():
            return tuple(sentence.id for sentence in activity.sentences)
        case HelpMapActivity():
            return tuple(place.id for place in activity.places)
        case MarkFlagsActivity() | OrderStepsActivity():
            return ()


def easy_parts(activity: Activity) -> tuple[str, tuple[str, ...]]:
    """Give the field that names what the easy twin shows, and what it names."""
    name = {
        "mark-flags": "easy_flags",
        "order-steps": "easy_steps",
        "sort-cards": "easy_cards",
        "match-pairs": "easy_pairs",
        "order-cards": "easy_cards",
        "true-or-not": "easy_claims",
        "complete-sentences": "easy_sentences",
        "help-map": "easy_places",
    }[activity.kind]
    return name, getattr(activity, name)
