"""The documents of one source: takes a localised record and its edition, gives what is rendered."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, cast

from builder.documents import page_words
from builder.documents.briefing_of import briefing_of, disclosure_card_of
from builder.documents.catalogue_of_artefacts import ARTEFACTS, ArtefactKind
from builder.documents.catch_up import catch_up_of
from builder.documents.deck_of_lesson import deck_of_lesson
from builder.documents.deck_of_quiz import deck_of_quiz
from builder.documents.help_strip import help_status
from builder.documents.key_words import key_words_of
from builder.documents.letter_of_lesson import LETTERS, goes_home, letter_of_lesson
from builder.documents.paper_of_quiz import key_of_quiz, paper_of_quiz
from builder.documents.plan_of_lesson import plan_of_lesson
from builder.documents.poster_of import poster_of
from builder.documents.poster_text import text_of
from builder.documents.quiz_document import quiz_document_of
from builder.documents.worksheet_of_lesson import worksheet_of_lesson
from builder.fit.deck import fit_deck

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.content.briefing import Briefing
    from builder.content.lesson import Lesson
    from builder.content.poster import Poster
    from builder.content.quiz import Quiz
    from builder.content.theme import Theme
    from builder.diagnostics import Finding, Place
    from builder.documents.blocks import Frame
    from builder.documents.deck import Deck
    from builder.documents.edition import Edition
    from builder.documents.paper_versions import Version
    from builder.documents.poster import PosterPaper
    from builder.documents.worksheet import Variant
    from builder.fit.placed import FittedDeck
    from builder.fit.shaping import Ruler
    from builder.languages.localise import Localised


@dataclasses.dataclass(frozen=True, slots=True)
class SourceInEdition:
    """One lesson, quiz, poster or briefing in one edition."""

    kind: str
    id: str
    file: str
    localised: Localised[Any]
    edition: Edition
    places: Mapping[str, Place]
    reviewed: bool


_VARIANTS: dict[str, Variant] = {
    "worksheet": "standard",
    "worksheet-easy": "easy",
    "worksheet-answers": "answers",
}
_VERSIONS: dict[str, Version] = {"quiz-a": "a", "quiz-b": "b"}


def is_made_of(artefact: ArtefactKind, record: Any, edition: Edition) -> bool:
    """Tell whether an artefact is made of this record, on this country's paper."""
    if artefact.only_paper not in (None, edition.locale.paper):
        return False
    if artefact.poster_kinds and getattr(record, "kind", None) not in artefact.poster_kinds:
        return False
    if artefact.name == "catch-up":
        return record.catch_up is not None
    return artefact.name not in LETTERS or goes_home(record, edition)


class DocumentMaker:
    """Makes the documents of one source in one edition; the deck is fitted once."""

    def __init__(self, source: SourceInEdition, theme: Theme, ruler: Ruler) -> None:
        self.source = source
        self.record: Any = source.localised.record
        self.edition = source.edition
        self.theme = theme
        self.ruler = ruler
        self._deck: tuple[Deck, FittedDeck] | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What does not fit the slides."""
        return self._deck[1].findings if self._deck else ()

    def rests_on(self, artefact: ArtefactKind) -> tuple[FittedDeck, ...]:
        """Give what a document made before rests on: a plan is as whole as the deck it counts."""
        return self._deck[1:] if self._deck and artefact.name in ("plan", "slides") else ()

    def document(self, artefact: ArtefactKind) -> Any:
        """Make one document."""
        record = self.record
        frame = self._frame(artefact)
        if artefact.source == "poster":
            return self._of_poster(cast("Poster", record), artefact, frame)
        if artefact.source == "quiz":
            return self._of_quiz(cast("Quiz", record), artefact, frame)
        if artefact.source == "briefing":
            made_of = disclosure_card_of if artefact.name == "disclosure-card" else briefing_of
            return made_of(cast("Briefing", record), self.edition, frame)
        return self._of_lesson(cast("Lesson", record), artefact, frame)

    def _of_quiz(self, quiz: Quiz, artefact: ArtefactKind, frame: Frame) -> Any:
        if artefact.format == "pdf":
            version = _VERSIONS.get(artefact.name)
            if version is None:
                return key_of_quiz(quiz, self.source.id, self.edition, frame)
            return paper_of_quiz(quiz, self.source.id, self.edition, frame, version)
        if artefact.format == "pptx":
            deck = deck_of_quiz(quiz, self.edition, frame)
            self._deck = deck, fit_deck(deck, self.theme, self.ruler)
            return self._deck[1]
        return quiz_document_of(quiz, self.source.id, self.edition, frame)

    def _of_poster(self, poster: Poster, artefact: ArtefactKind, frame: Frame) -> Any:
        edition = self.edition
        paper = cast("PosterPaper", artefact.paper or frame.paper)
        # The fold-out says all that the card says, and more: its words are the text version.
        whole = artefact.name.startswith("card-fold-out") or artefact.format == "txt"
        sheet = poster_of(poster, edition, frame, paper, artefact.ink, fold_out=whole)
        if artefact.format == "txt":
            return text_of(sheet, edition.words("poster", page_words.POSTER_TEXT))
        return sheet

    def _of_lesson(self, lesson: Lesson, artefact: ArtefactKind, frame: Frame) -> Any:
        edition = self.edition
        if artefact.name in _VARIANTS:
            return worksheet_of_lesson(lesson, edition, frame, _VARIANTS[artefact.name])
        if artefact.name == "key-words":
            return key_words_of(lesson, edition, frame)
        if artefact.name in LETTERS:
            return letter_of_lesson(lesson, edition, frame, LETTERS[artefact.name])
        if lesson.catch_up is not None and artefact.name == "catch-up":
            close = str(lesson.worksheet.close)
            return catch_up_of(lesson.catch_up, str(lesson.title), close, edition, frame)
        deck, fitted = self._fitted(lesson)
        if artefact.name == "slides":
            return fitted
        return plan_of_lesson(lesson, edition, frame, deck, fitted.numbers)

    def _fitted(self, lesson: Lesson) -> tuple[Deck, FittedDeck]:
        if self._deck is None:
            slides = next(kind for kind in ARTEFACTS if kind.name == "slides")
            deck = deck_of_lesson(lesson, self.edition, self._frame(slides))
            self._deck = deck, fit_deck(deck, self.theme, self.ruler)
        return self._deck

    def _frame(self, artefact: ArtefactKind) -> Frame:
        edition, record = self.edition, self.record
        title = str(record.title)
        what = edition.word(artefact.title)
        # A pupil's file says nowhere what it is about: others may see the phone it lies on.
        tells = artefact.audience != "pupils"
        return edition.frame(
            title,
            what,
            str(getattr(record, "topic", title)) if tells else what,
            reviewed=self.source.reviewed,
            checked=help_status(edition, artefact.audience) != "unverified",
        )
