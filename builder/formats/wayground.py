"""Wayground's sheet: takes a `QuizDocument`, gives the .xlsx that its spreadsheet import reads.

Heads stand in row 1, what they mean in row 2, the questions from row 3. A question has one
explanation: the feedback of every answer stands in it, whole, each after its answer.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import Counts, Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.game_sheets.losses import losses_of_game
from builder.formats.game_sheets.questions import Limits, game_questions
from builder.formats.game_sheets.workbook import Sheet, heads_in, rows_of, workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.formats.assets import Assets
    from builder.formats.game_sheets.questions import GameQuestion
    from builder.formats.game_sheets.workbook import Cell

LIMITS = Limits("Wayground", answers=5)
"""As the heads of its template say."""

LONGEST = 900
"""Seconds: a quarter of an hour, the longest that its editor offers."""

ONE, SEVERAL = "Multiple Choice", "Checkbox"
"""What the template calls the kinds of question: part of the format."""

HEADS = (
    "Question Text",
    "Question Type",
    *(f"Option {number}" for number in range(1, 6)),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
)
"""The heads of Wayground's template: part of the format, the same in every language."""

_HEAD_ROW = 1
_FIRST = 2
"""How many rows stand before the first question."""

_WIDTHS = (60, 16, 30, 30, 30, 30, 30, 10, 10, 10, 80)
_STEM, _ANSWERS, _KEY, _EXPLANATION = "A", "CDEFG", "H", "K"
_FEWEST = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Wayground:
    """The format of Wayground's spreadsheet import."""

    name: str = "wayground"
    extension: str = "xlsx"
    libraries: tuple[str, ...] = ("XlsxWriter", "lxml")
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the sheet. Raises TypeError for any other kind of document."""
        del assets
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no Wayground sheet is made of a {type(document).__name__}")
        sheet = Sheet("Wayground", tuple(_rows(document)), _WIDTHS)
        return Rendered(workbook(sheet, document.frame))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what Wayground cannot carry of a quiz."""
        instead = "one explanation with the feedback of every answer, whole, a line each"
        return tuple(losses_of_game(document, LIMITS, instead, all_right=True))

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a sheet for Wayground, by its heads."""
        return name.endswith(".xlsx") and heads_in(content, _HEAD_ROW) == HEADS

    def read_back(self, content: bytes) -> Counts:
        """Count what a sheet holds. Raises UnreadableExportError for one that is not whole."""
        questions = [row for row in rows_of(content)[_FIRST:] if row.get(_STEM)]
        for number, row in enumerate(questions, start=1):
            _check(number, row)
        return Counts(
            questions=len(questions),
            options=sum(column in row for row in questions for column in _ANSWERS),
            right=sum(len(row[_KEY].split(",")) for row in questions),
            feedback=sum(map(_explained, questions)),
        )


_BETWEEN = "\n\n"
"""Between the feedback of two answers."""


def _rows(document: QuizDocument) -> Iterator[tuple[Cell, ...]]:
    yield HEADS
    yield (document.words["game-row"],)
    for question in game_questions(document, LIMITS):
        texts = [answer.text for answer in question.answers]
        empty = [None] * (LIMITS.answers - len(texts))
        kind = SEVERAL if question.several else ONE
        key = question.key
        yield question.stem, kind, *texts, *empty, key, LONGEST, None, explanation(question)


def explanation(question: GameQuestion) -> str:
    """Give the feedback of every answer, each under its answer."""
    told = (f"{each.text}\n{each.feedback}" for each in question.answers if each.feedback)
    return _BETWEEN.join(told)


def _explained(row: dict[str, str]) -> int:
    """Count the answers whose feedback stands in the explanation."""
    blocks = f"{_BETWEEN}{row.get(_EXPLANATION, '')}"
    return sum(f"{_BETWEEN}{row[each]}\n" in blocks for each in _ANSWERS if each in row)


def _check(number: int, row: dict[str, str]) -> None:
    answers = [str(place) for place, column in enumerate(_ANSWERS, start=1) if column in row]
    if len(answers) < _FEWEST or not set(row.get(_KEY, "").split(",")) <= set(answers):
        raise UnreadableExportError(f"question {number} lacks answers or its key")


FORMAT = Wayground()
