"""A poster on one size of paper: takes a localised poster and its edition, gives a `Poster`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.documents import page_words
from builder.documents.chats import number_flags
from builder.documents.deck_of_lesson import number_steps
from builder.documents.poster import Poster, PosterPaper

if TYPE_CHECKING:
    from builder.content import poster as source
    from builder.documents.blocks import Frame
    from builder.documents.edition import Edition


def poster_of(poster: source.Poster, edition: Edition, frame: Frame, paper: PosterPaper) -> Poster:
    """Give the poster as it is drawn."""
    shows_flags = poster.shows == "red-flags"
    return Poster(
        frame=frame,
        words=edition.words("poster", page_words.POSTER),
        paper=paper,
        headline=str(poster.headline),
        emphasis=str(poster.emphasis),
        flags=number_flags(poster.items, edition.vocabulary) if shows_flags else (),
        steps=() if shows_flags else number_steps(poster.items, edition),
        picture=edition.picture(poster.art),
        promise=str(poster.promise),
        advice=str(poster.advice),
        help=edition.help("pupils"),
    )
