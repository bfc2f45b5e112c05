"""Reads GIFT as Moodle does, but strictly: takes a file, gives its questions.

Follows the steps of `readquestion` in `question/format/gift/format.php` of Moodle 4.1, for the
kinds of questions that are written here; anything else is an error instead of a guess.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from builder.formats.exchange import UnreadableExportError
from builder.formats.gift.signs import held, released

if TYPE_CHECKING:
    from collections.abc import Iterator

_ID = re.compile(r"\[id:([^\]]*)\]")
_GRADE = re.compile(r"%(-?[0-9]{1,3}\.?[0-9]*)%")
_TRUE_OR_FALSE = {"TRUE": "true", "FALSE": "false"}
_WHOLE = 100.0


@dataclasses.dataclass(frozen=True, slots=True)
class GiftAnswer:
    """One option: its share of the grade in percent, its text and its feedback, as HTML."""

    grade: float
    text: str
    feedback: str


@dataclasses.dataclass(frozen=True, slots=True)
class GiftQuestion:
    """One question; without answers and pairs it only tells something."""

    id: str
    name: str
    text: str
    answers: tuple[GiftAnswer, ...]
    pairs: tuple[tuple[str, str], ...]
    """Left side as HTML, right side as it is stored."""
    explanation: str


def questions_in(content: bytes) -> Iterator[GiftQuestion]:
    """Give the questions of a file. Raises UnreadableExportError where it is not whole."""
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise UnreadableExportError("it is not in UTF-8") from error
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.strip("\n").split("\n")
        comments = [line for line in lines if line.startswith("//")]
        rest = "\n".join(line for line in lines if not line.startswith("//"))
        if rest.strip() and not rest.startswith("$CATEGORY:"):
            found = _ID.search(" ".join(comments))
            yield _question(found[1] if found else "", held(rest.strip()))


def _question(id_: str, block: str) -> GiftQuestion:
    if not block.startswith("::"):
        raise UnreadableExportError(f"a question has no name: {block[:40]}")
    name, _, rest = block[2:].partition("::")
    text, opened, answers = rest.partition("{")
    inside, closed, after = answers.partition("}")
    if bool(opened) != bool(closed) or after.strip() or (not opened and "}" in text):
        raise UnreadableExportError(f"the braces of a question do not match: {released(name)}")
    inside, _, explanation = inside.partition("####")
    return GiftQuestion(
        id=id_,
        name=released(name),
        text=_html(text),
        answers=_answers(inside.strip()),
        pairs=tuple(_pairs(inside.strip())),
        explanation=released(explanation).strip(),
    )


def _html(text: str) -> str:
    if not text.startswith("[html]"):
        raise UnreadableExportError("a question is not HTML")
    return released(text.removeprefix("[html]")).strip()


def _answers(inside: str) -> tuple[GiftAnswer, ...]:
    said, *feedback = inside.split("#")
    if said in _TRUE_OR_FALSE:
        to_wrong, to_right = (*map(released, feedback), "", "")[:2]
        answers = {"true": (0.0, to_wrong), "false": (0.0, to_wrong)}
        answers[_TRUE_OR_FALSE[said]] = (_WHOLE, to_right)
        return tuple(GiftAnswer(grade, text, said) for text, (grade, said) in answers.items())
    if "~" not in inside:
        return ()
    parts = [part.strip() for part in inside.replace("=", "~=").split("~")]
    return tuple(map(_answer, filter(None, parts)))


def _answer(part: str) -> GiftAnswer:
    found = _GRADE.match(part)
    grade = float(found[1]) if found else _WHOLE * part.startswith("=")
    rest = part[found.end() :] if found else part.removeprefix("=")
    text, _, feedback = rest.partition("#")
    return GiftAnswer(grade, released(text).strip(), released(feedback).strip())


def _pairs(inside: str) -> Iterator[tuple[str, str]]:
    if "~" in inside:
        return
    for part in inside.split("=")[1:]:
        left, arrow, right = part.partition("->")
        if not arrow:
            raise UnreadableExportError(f"a pair has no arrow: {released(part)[:40]}")
        yield released(left).strip(), released(right).strip()
