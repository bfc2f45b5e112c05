"""Quizzes that every format for quizzes is tested with; gives whole `QuizDocument`s.

Two come from the two-bands project, in English and in Arabic, with a branch and all kinds of
questions; the hostile one has signs in every text that some format could take for structure.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from builder.content.questions.interaction import (
    ChooseAnyOf,
    ChooseOneOf,
    Interaction,
    Mark,
    Match,
    Order,
    Ponder,
)
from builder.documents.quiz_document import QuizDocument, quiz_document_of
from builder.formats.exchange import Counts
from tests.projects import two_bands

HOSTILE = (
    "=1+1",
    "+44 @cmd",
    "-2",
    "{off} {=right ~wrong}",
    "<b>bold</b> <script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "<!--<script>",
    "&amp; &lt; &#39; &nbsp;",
    "]]> <![CDATA[",
    "~ = # { } : \\ ::",
    "// [id:x] $CATEGORY: x",
    "\"quotes\" 'single' `back`",
    "[[Passage]] ->x <<set $a>>",
    "%50% ${name} {{ braces }} {% raw %}",
    "a\u2028line\u2029apart",
    "مرحبًا \u2066abc\u2069 🙂",
)
"""Texts that look like the structure of one format or another."""


def english() -> QuizDocument:
    """Give the quiz of the two-bands project in English."""
    return of_two_bands("en-GB")


def arabic() -> QuizDocument:
    """Give the same quiz in Arabic."""
    return of_two_bands("ar-EG")


def of_two_bands(tag: str, band: str = "11-13") -> QuizDocument:
    """Give the quiz of the two-bands project in one locale."""
    here = two_bands.edition(tag, band)
    quiz = two_bands.localised("the-new-team", tag, band)
    return quiz_document_of(quiz, "the-new-team", here, two_bands.frame(here))


def hostile() -> QuizDocument:
    """Give the English quiz with a hostile piece in each of its texts, no two texts the same."""
    changed: QuizDocument = _spoiled(english(), iter(range(10_000)))
    return changed


def counts_of(document: QuizDocument) -> Counts:
    """Count what a target that carries everything must hold: an order is right as a whole."""
    found = [_counts_of(scene.question.interaction) for scene in document.scenes]
    return Counts(
        questions=len(found),
        options=sum(each[0] for each in found),
        right=sum(each[1] for each in found),
        feedback=sum(each[2] for each in found),
    )


def _counts_of(interaction: Interaction) -> tuple[int, int, int]:
    match interaction:
        case ChooseOneOf(choices) | ChooseAnyOf(choices) | Mark(choices):
            right = sum(each.right for each in choices)
            return len(choices), right, sum(bool(each.feedback) for each in choices)
        case Order():
            return len(interaction.items), 1, int(bool(interaction.feedback))
        case Match(pairs):
            return len(pairs), len(pairs), sum(bool(pair[3]) for pair in pairs)
        case Ponder():
            return 0, 0, int(bool(interaction.feedback))


_TEXTS = frozenset(
    {"text", "feedback", "stem", "story", "name", "about", "title", "intro", "close", "later"}
)
_PAIRS = {"items": (1,), "pairs": (1, 2, 3)}
"""Fields that hold tuples, and which of their places are texts."""
_KEPT = frozenset({"frame", "words", "help"})


def _spoiled(value: Any, numbers: Any) -> Any:
    """Add a hostile piece and a number of its own to every text below a record."""
    if isinstance(value, tuple):
        return tuple(_spoiled(each, numbers) for each in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        field.name: _spoiled_field(field.name, getattr(value, field.name), numbers)
        for field in dataclasses.fields(value)
        if field.name not in _KEPT
    }
    return dataclasses.replace(value, **changed)


def _spoiled_field(name: str, held: Any, numbers: Any) -> Any:
    if name in _TEXTS and held:
        return _hostile_text(held, numbers)
    if name in _PAIRS:
        return tuple(
            tuple(
                _hostile_text(part, numbers) if place in _PAIRS[name] else part
                for place, part in enumerate(each)
            )
            for each in held
        )
    return _spoiled(held, numbers)


def _hostile_text(text: str, numbers: Any) -> str:
    number = next(numbers)
    return f"{HOSTILE[number % len(HOSTILE)]} {text} {number}"
