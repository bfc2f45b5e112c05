"""The staff's papers: takes a localised briefing and its edition, gives its two documents."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.documents import page_words
from builder.documents.briefing import Briefing, BriefingPart, DisclosureCard, Figure
from builder.documents.help_choice import choose_services
from builder.documents.plan import Wording
from builder.documents.plan_of_lesson import disclosure_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.content import briefing as source
    from builder.content.help import Need
    from builder.documents.blocks import Frame, HelpStrip
    from builder.documents.edition import Edition

_ON_THE_PAGE: tuple[Need, ...] = ("talk", "report", "take-down", "crisis")
_ON_THE_CARD: tuple[Need, ...] = ("talk", "crisis")
"""What there is room for a service for: on the card whom to turn to while the pupil is there."""


def briefing_of(briefing: source.Briefing, edition: Edition, frame: Frame) -> Briefing:
    """Give the page that staff read before the lesson."""
    disclosure = disclosure_of(edition)
    return Briefing(
        frame=frame,
        words=edition.words("plan", page_words.BRIEFING),
        title=str(briefing.title),
        topic=str(briefing.topic),
        intro=str(briefing.intro),
        never=str(briefing.never),
        parts=tuple(map(_part, briefing.parts)),
        wordings=tuple(
            Wording(str(each.avoid), str(each.use), str(each.why)) for each in briefing.wordings
        ),
        checks=tuple(map(_part, briefing.checks)),
        figures=tuple(Figure(each.year, str(each.text)) for each in briefing.figures),
        messaging=_part(briefing.messaging),
        duties=disclosure.duties,
        record=disclosure.record,
        help=_few(edition, _ON_THE_PAGE),
    )


def disclosure_card_of(briefing: source.Briefing, edition: Edition, frame: Frame) -> DisclosureCard:
    """Give the card, on half a sheet of the country's paper."""
    return DisclosureCard(
        frame=frame,
        words=edition.words("plan", page_words.DISCLOSURE_CARD),
        paper="A5" if edition.locale.paper == "A4" else "Half-Letter",
        title=str(briefing.card_title),
        disclosure=disclosure_of(edition),
        help=_few(edition, _ON_THE_CARD),
    )


def _few(edition: Edition, needs: Sequence[Need]) -> HelpStrip:
    """Give the first service for each need alone: the plan and the letter name them all."""
    whole = edition.help("staff")
    chosen = choose_services(edition.help_as or edition, "staff")
    first = {next((each.service.id for each in chosen if need in each.needs), "") for need in needs}
    return dataclasses.replace(
        whole, entries=tuple(entry for entry in whole.entries if entry.id in first)
    )


def _part(part: source.BriefingPart) -> BriefingPart:
    return BriefingPart(str(part.title), tuple(str(each.text) for each in part.points))
