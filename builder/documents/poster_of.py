"""A poster or card on its paper: takes a localised record and its edition, gives a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.content import poster as source
from builder.documents import page_words
from builder.documents.chats import number_flags
from builder.documents.deck_of_lesson import number_steps
from builder.documents.plan_of_lesson import reporting_duties
from builder.documents.poster import (
    CardSheet,
    DoorSheet,
    FoldOut,
    Ink,
    PeopleSheet,
    PersonBox,
    Poster,
    PosterPaper,
    Sheet,
    StaffroomSheet,
    TearOffSheet,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.content.text import Item
    from builder.documents.blocks import Frame
    from builder.documents.edition import Edition


def poster_of(
    poster: source.Poster,
    edition: Edition,
    frame: Frame,
    paper: PosterPaper,
    ink: Ink = "colour",
    *,
    fold_out: bool = False,
) -> Sheet:
    """Give the poster or card as it is drawn.

    Args:
        poster: of one of the kinds.
        edition: its words, its vocabulary and its help.
        frame: what surrounds it.
        paper: its size.
        ink: in colours, or for a black printer.
        fold_out: of a pocket card, the fold-out instead of the sheet of cards.

    Raises:
        TypeError: the record is of no kind of poster.
    """
    maker = _Maker(edition, frame, paper, ink)
    match poster:
        case source.FlagsPoster() | source.StepsPoster():
            return maker.large(poster)
        case source.DoorPoster():
            return maker.door(poster)
        case source.TearOff():
            return maker.tear_off(poster)
        case source.Card():
            return maker.fold_out(poster) if fold_out else maker.cards(poster)
        case source.StaffroomPoster():
            return maker.staffroom(poster)
        case source.SchoolPeoplePoster():
            return maker.people(poster)
    raise TypeError(type(poster).__name__)


class _Maker:
    """Makes the sheets of one poster in one edition, on one paper."""

    def __init__(self, edition: Edition, frame: Frame, paper: PosterPaper, ink: Ink) -> None:
        self.edition = edition
        self.frame = frame
        self.paper: PosterPaper = paper
        self.ink: Ink = ink

    def large(self, poster: source.FlagsPoster | source.StepsPoster) -> Poster:
        """Give a corridor poster of flags or of steps."""
        shows_flags = isinstance(poster, source.FlagsPoster)
        return Poster(
            frame=self.frame,
            words=self.edition.words("poster", page_words.POSTER),
            paper=self.paper,
            headline=str(poster.headline),
            emphasis=str(poster.emphasis),
            flags=number_flags(poster.items, self.edition.vocabulary) if shows_flags else (),
            steps=() if shows_flags else number_steps(poster.items, self.edition),
            picture=self.edition.picture(poster.art),
            promise=str(poster.promise),
            advice=str(poster.advice),
            help=self.edition.help("pupils"),
            ink=self.ink,
        )

    def door(self, poster: source.DoorPoster) -> DoorSheet:
        """Give the sheet for a door."""
        return DoorSheet(
            frame=self.frame,
            words=self.edition.words("poster", page_words.POSTER_DOOR),
            paper=self.paper,
            headline=str(poster.headline),
            emphasis=str(poster.emphasis),
            message=str(poster.message),
            picture=self.edition.picture(poster.art),
            promise=str(poster.promise),
            help=self.edition.help("pupils"),
            ink=self.ink,
        )

    def tear_off(self, poster: source.TearOff) -> TearOffSheet:
        """Give the sheet of tabs."""
        strip = self.edition.help("pupils")
        called = [entry for entry in strip.entries if entry.phone]
        return TearOffSheet(
            frame=self.frame,
            words=self.edition.words("poster", page_words.POSTER_TEAR_OFF),
            paper=self.paper,
            headline=str(poster.headline),
            message=str(poster.message),
            picture=self.edition.picture(poster.art),
            take_one=str(poster.take_one),
            first_tab=str(poster.first_tab),
            line=next(iter([*called, *strip.entries]), None),
            trusted_adult=strip.trusted_adult,
            ink=self.ink,
        )

    def cards(self, poster: source.Card) -> CardSheet:
        """Give the sheet of pocket cards."""
        return CardSheet(
            frame=self.frame,
            words=self.edition.words("poster", page_words.POSTER_CARDS),
            paper=self.paper,
            headline=str(poster.headline),
            promise=str(poster.promise),
            picture=self.edition.picture(poster.art),
            help=self.edition.help("pupils"),
            ink=self.ink,
        )

    def fold_out(self, poster: source.Card) -> FoldOut:
        """Give the same as a small book."""
        return FoldOut(
            frame=self.frame,
            words=self.edition.words("poster", page_words.POSTER_FOLD_OUT),
            paper=self.paper,
            headline=str(poster.headline),
            promise=str(poster.promise),
            picture=self.edition.picture(poster.art),
            steps_title=str(poster.steps_title),
            steps=number_steps(poster.items, self.edition),
            starters_title=str(poster.starters_title),
            starters=tuple(str(each.text) for each in poster.starters),
            people_title=str(poster.people_title),
            people=tuple(str(each.text) for each in poster.people),
            cut=str(poster.cut),
            help=self.edition.help("pupils"),
            ink=self.ink,
        )

    def staffroom(self, poster: source.StaffroomPoster) -> StaffroomSheet:
        """Give the staffroom's prompt, in the words of the disclosure card."""
        card = self.edition.vocabulary.disclosure
        return StaffroomSheet(
            frame=self.frame,
            words=self.edition.words("poster", page_words.POSTER_STAFFROOM),
            paper=self.paper,
            headline=str(poster.headline),
            emphasis=str(poster.emphasis),
            do=_chosen(poster.do, card.do),
            do_not=_chosen(poster.do_not, card.do_not),
            say=_chosen(poster.words, card.words),
            lead=self.edition.facts["lead_title"],
            duties=tuple(reporting_duties(self.edition)),
            help=self.edition.help("staff"),
            ink=self.ink,
        )

    def people(self, poster: source.SchoolPeoplePoster) -> PeopleSheet:
        """Give the boxes for the adults of a school."""
        return PeopleSheet(
            frame=self.frame,
            words=self.edition.words("poster", page_words.POSTER_PEOPLE),
            paper=self.paper,
            headline=str(poster.headline),
            emphasis=str(poster.emphasis),
            people=tuple(PersonBox(str(each.role), str(each.helps)) for each in poster.people),
            promise=str(poster.promise),
            advice=str(poster.advice),
            help=self.edition.help("pupils"),
            ink=self.ink,
        )


def _chosen(ids: Iterable[str], items: Iterable[Item]) -> tuple[str, ...]:
    """Give the named sentences in the order named."""
    said = {item.id: str(item.text) for item in items}
    return tuple(said[each] for each in ids)
