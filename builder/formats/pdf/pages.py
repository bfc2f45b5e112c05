"""Takes a finished document; gives its pages as HTML and style sheets, by the registry below.

A kind of document has one row: its template, its style sheets, and in how many ways it may be set,
from generous to tight, before a page that does not fit is an error.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.documents.briefing import Briefing, DisclosureCard
from builder.documents.catch_up import CatchUp
from builder.documents.key_words import KeyWords
from builder.documents.letter import Letter
from builder.documents.plan import Plan
from builder.documents.poster import (
    CardSheet,
    DoorSheet,
    FoldOut,
    PeopleSheet,
    Poster,
    StaffroomSheet,
    TearOffSheet,
)
from builder.documents.quiz_paper import QuizPaper
from builder.documents.worksheet import Worksheet
from builder.formats.templates import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.formats.assets import Assets


@dataclasses.dataclass(frozen=True, slots=True)
class PageKind:
    """How a kind of document becomes pages.

    The templates get `document` and `attempt`, which counts from 0 (generous) to the number that
    `attempts` gives, less one (tight).
    """

    template: str
    styles: tuple[str, ...]
    attempts: Callable[[Assets], int]


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """What `lay_out` takes."""

    html: str
    css: tuple[str, ...]


_SHEET_SPACINGS = 4
_QUIZ_SPACINGS = 3
_PLAN_LAYOUTS = 3
_SHEETS = 4
_CARD_SHEETS = 5
_LETTER_SPACINGS = 7
_BRIEFING_LAYOUTS = 11
_CARD_SPACINGS = 3
_CATCH_UP_SPACINGS = 3
_LIST_SPACINGS = 2

PAGE_KINDS: dict[type, PageKind] = {
    Worksheet: PageKind(
        "pages/worksheet.html", ("pages/base.css", "pages/worksheet.css"), lambda _: _SHEET_SPACINGS
    ),
    QuizPaper: PageKind(
        "pages/quiz.html", ("pages/base.css", "pages/quiz.css"), lambda _: _QUIZ_SPACINGS
    ),
    Plan: PageKind(
        "pages/plan.html", ("pages/base.css", "pages/plan.css"), lambda _: _PLAN_LAYOUTS
    ),
    CatchUp: PageKind(
        "pages/catch_up.html",
        ("pages/base.css", "pages/catch_up.css"),
        lambda _: _CATCH_UP_SPACINGS,
    ),
    KeyWords: PageKind(
        "pages/key_words.html", ("pages/base.css", "pages/key_words.css"), lambda _: _LIST_SPACINGS
    ),
    Letter: PageKind(
        "pages/letter.html", ("pages/base.css", "pages/letter.css"), lambda _: _LETTER_SPACINGS
    ),
    Briefing: PageKind(
        "pages/briefing.html",
        ("pages/base.css", "pages/briefing.css"),
        lambda _: _BRIEFING_LAYOUTS,
    ),
    DisclosureCard: PageKind(
        "pages/disclosure_card.html",
        ("pages/base.css", "pages/disclosure_card.css"),
        lambda _: _CARD_SPACINGS,
    ),
    Poster: PageKind(
        "poster/poster.html",
        ("poster/poster.css",),
        lambda assets: len(assets.theme.poster_headline),
    ),
    **{
        sheet: PageKind(
            f"poster/{name}.html", ("poster/sheet.css", f"poster/{name}.css"), lambda _: _SHEETS
        )
        for sheet, name in (
            (DoorSheet, "door"),
            (TearOffSheet, "tear-off"),
            (FoldOut, "fold-out"),
            (StaffroomSheet, "staffroom"),
            (PeopleSheet, "people"),
        )
    },
    CardSheet: PageKind(
        "poster/cards.html", ("poster/sheet.css", "poster/cards.css"), lambda _: _CARD_SHEETS
    ),
}


def compose(document: Any, attempt: int, assets: Assets) -> Page:
    """Fill a document's template and style sheets.

    Raises:
        TypeError: there is no page for that kind of document.
    """
    kind = kind_of(document)
    values = {
        "document": document,
        "frame": document.frame,
        "words": document.words,
        "attempt": attempt,
    }
    css = tuple(fill(style, assets, values) for style in kind.styles)
    return Page(fill(kind.template, assets, values), css)


def kind_of(document: Any) -> PageKind:
    """Give the registry's row. Raises TypeError for a kind of document that has no page."""
    kind = PAGE_KINDS.get(type(document))
    if kind is None:
        raise TypeError(f"no page is made of a {type(document).__name__}")
    return kind
