"""Blooket's sheet: takes a `QuizDocument`, gives the .csv that its spreadsheet import reads.

Row 1 says what it is, row 2 has the heads, the questions follow. A CSV file has no kinds of cells:
before a text that a spreadsheet would take for a formula stands a word joiner, which nobody sees.
"""

from __future__ import annotations

import csv
import dataclasses
import io
from typing import TYPE_CHECKING, Any

from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import Counts, Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.game_sheets.losses import losses_of_game
from builder.formats.game_sheets.questions import Limits, game_questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.formats.assets import Assets
    from builder.formats.game_sheets.questions import GameQuestion

LIMITS = Limits("Blooket", answers=4)
"""As the heads of its template say."""

LONGEST = 300
"""Seconds, the most that its template allows."""

TITLE = "Blooket\nImport Template"
HEADS = (
    "Question #",
    "Question Text",
    "Answer 1",
    "Answer 2",
    "Answer 3\n(Optional)",
    "Answer 4\n(Optional)",
    "Time Limit (sec)\n(Max: 300 seconds)",
    "Correct Answer(s)\n(Only include Answer #)",
)
"""The first rows of Blooket's template: part of the format, the same in every language."""

_FORMULA = tuple("=+-@\t")
"""What a formula may begin with in a spreadsheet (OWASP, CSV injection)."""

_WORD_JOINER = "\u2060"
_STEM, _KEY = 1, 7
_ANSWERS = slice(2, 6)
_FEWEST = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Blooket:
    """The format of Blooket's spreadsheet import."""

    name: str = "blooket"
    extension: str = "csv"
    libraries: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the sheet. Raises TypeError for any other kind of document."""
        del assets
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no Blooket sheet is made of a {type(document).__name__}")
        buffer = io.StringIO(newline="")
        csv.writer(buffer).writerows(_rows(document))
        return Rendered(buffer.getvalue().encode())

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what Blooket cannot carry of a quiz."""
        instead = "nothing on the screen: talk about each answer, with the quiz answers at hand"
        formulas = (
            Loss(
                each.id,
                "a text that a spreadsheet would take for a formula",
                "the text with an invisible word joiner before it",
            )
            for each in game_questions(document, LIMITS)
            if any(text.startswith(_FORMULA) for text in _texts(each))
        )
        return (*losses_of_game(document, LIMITS, instead), *formulas)

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a sheet for Blooket, by its first row."""
        return name.endswith(".csv") and content.startswith(f'"{TITLE}"'.encode())

    def read_back(self, content: bytes) -> Counts:
        """Count what a sheet holds. Raises UnreadableExportError for one that is not whole."""
        questions = questions_in(content)
        for row in questions:
            _check(row)
        return Counts(
            questions=len(questions),
            options=sum(bool(answer) for row in questions for answer in row[_ANSWERS]),
            right=sum(len(row[_KEY].split(",")) for row in questions),
            feedback=0,
        )


def questions_in(content: bytes) -> list[list[str]]:
    """Give the rows of the questions, without what keeps their texts from being formulas.

    Raises:
        UnreadableExportError: it is no sheet for Blooket.
    """
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise UnreadableExportError("the sheet is not in UTF-8") from error
    rows = list(csv.reader(io.StringIO(text, newline="")))
    if len(rows) < _FEWEST or tuple(rows[1]) != HEADS:
        raise UnreadableExportError("the heads of the sheet are not those of Blooket")
    return [[cell.removeprefix(_WORD_JOINER) for cell in row] for row in rows[2:] if any(row)]


def _rows(document: QuizDocument) -> Iterator[tuple[str, ...]]:
    yield TITLE, *[""] * (len(HEADS) - 1)
    yield HEADS
    for number, question in enumerate(game_questions(document, LIMITS), start=1):
        stem, *answers = map(_as_text, _texts(question))
        empty = [""] * (LIMITS.answers - len(answers))
        yield str(number), stem, *answers, *empty, str(LONGEST), question.key


def _texts(question: GameQuestion) -> Iterator[str]:
    yield question.stem
    yield from (answer.text for answer in question.answers)


def _as_text(text: str) -> str:
    return f"{_WORD_JOINER}{text}" if text.startswith(_FORMULA) else text


def _check(row: list[str]) -> None:
    answers = [str(place) for place, text in enumerate(row[_ANSWERS], start=1) if text]
    complete = len(row) == len(HEADS) and bool(row[_STEM]) and len(answers) >= _FEWEST
    if not complete or not set(row[_KEY].split(",")) <= set(answers):
        raise UnreadableExportError(f"question {row[0]} lacks its text, answers or key")


FORMAT = Blooket()
