"""Kahoot's sheet: takes a `QuizDocument`, gives the .xlsx that its spreadsheet import reads.

Notes stand in rows 2 to 6, the heads in row 8, the questions from row 9, in columns B to H, as in
Kahoot's own template. A text that is too long is an error before anything is written, never cut.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import Counts, Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.game_sheets.losses import losses_of_game
from builder.formats.game_sheets.questions import Limits, game_questions, too_long
from builder.formats.game_sheets.workbook import Sheet, heads_in, rows_of, workbook
from builder.formats.quiz_lines import help_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.diagnostics import Finding
    from builder.formats.assets import Assets
    from builder.formats.game_sheets.workbook import Cell

LIMITS = Limits("Kahoot", answers=4, stem=120, answer=75)
"""As the heads of its template say."""

LONGEST = 240
"""Seconds; the longest of 5, 10, 20, 30, 60, 90, 120 and 240."""

HEADS = (
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, 5)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
"""The heads of Kahoot's template: part of the format, the same in every language."""

_HEAD_ROW = 8
_WIDTHS = (4, 60, 34, 34, 34, 34, 12, 12)
_STEM, _ANSWERS, _KEY = "B", "CDEF", "H"
_FEWEST = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Kahoot:
    """The format of Kahoot's spreadsheet import."""

    name: str = "kahoot"
    extension: str = "xlsx"
    libraries: tuple[str, ...] = ("XlsxWriter", "lxml")
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the sheet; nothing where a text is too long. Raises TypeError as any format."""
        del assets
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no Kahoot sheet is made of a {type(document).__name__}")
        found = self.too_long(document)
        if found:
            return Rendered(None, found)
        return Rendered(workbook(Sheet("Kahoot", tuple(_rows(document)), _WIDTHS), document.frame))

    def too_long(self, document: QuizDocument) -> tuple[Finding, ...]:
        """Find every text that is longer than Kahoot takes."""
        return too_long(document, LIMITS)

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what Kahoot cannot carry of a quiz."""
        instead = "a note to talk about each answer, with the key for the teacher beside it"
        return tuple(losses_of_game(document, LIMITS, instead))

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a sheet for Kahoot, by its heads."""
        return name.endswith(".xlsx") and heads_in(content, _HEAD_ROW) == HEADS

    def read_back(self, content: bytes) -> Counts:
        """Count what a sheet holds. Raises UnreadableExportError for one that is not whole."""
        questions = [row for row in rows_of(content)[_HEAD_ROW:] if row.get(_STEM)]
        for number, row in enumerate(questions, start=1):
            _check(number, row)
        return Counts(
            questions=len(questions),
            options=sum(column in row for row in questions for column in _ANSWERS),
            right=sum(len(row[_KEY].split(",")) for row in questions),
            feedback=0,
        )


def _rows(document: QuizDocument) -> Iterator[tuple[Cell, ...]]:
    words = document.words
    shown = words["game-help"].replace("{help}", " · ".join(help_lines(document)))
    notes = (document.title, words["game-about"], words["game-talk"], words["game-teams"], shown)
    yield ()
    yield from ((None, note) for note in notes)
    yield ()
    yield (None, *HEADS)
    for number, question in enumerate(game_questions(document, LIMITS), start=1):
        texts = [answer.text for answer in question.answers]
        empty = [None] * (LIMITS.answers - len(texts))
        yield number, question.stem, *texts, *empty, LONGEST, question.key


def _check(number: int, row: dict[str, str]) -> None:
    answers = [str(place) for place, column in enumerate(_ANSWERS, start=1) if column in row]
    key = row.get(_KEY, "").split(",")
    if len(answers) < _FEWEST or not set(key) <= set(answers):
        raise UnreadableExportError(f"question {number} lacks answers or its key")


FORMAT = Kahoot()
