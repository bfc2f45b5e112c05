"""A lesson's key words in two languages: takes it localised in both, gives a `KeyWords`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.references import ids_in
from builder.documents import page_words

if TYPE_CHECKING:
    from builder.content.lesson import Lesson
    from builder.content.vocabulary import RedFlag, Step
    from builder.documents.blocks import Frame, HelpStrip, Words
    from builder.documents.edition import Edition


@dataclasses.dataclass(frozen=True, slots=True)
class Term:
    """One red flag, step or idea: what it is called, and what it means; the latter may be empty."""

    label: str
    explain: str


@dataclasses.dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms of one kind under a heading."""

    title: str
    terms: tuple[Term, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class KeyWords:
    """The list in one language; joined with its twin it is drawn in two columns."""

    frame: Frame
    words: Words
    title: str
    language_name: str
    """What speakers of the language call it: the head of its column."""
    groups: tuple[TermGroup, ...]
    help: HelpStrip


def key_words_of(lesson: Lesson, edition: Edition, frame: Frame) -> KeyWords:
    """Give the red flags, the steps and the key messages of a lesson, in one language."""
    named = set(ids_in(lesson, "flags", "steps"))
    vocabulary = edition.vocabulary
    groups = (
        TermGroup(
            edition.word("worksheet-flags-key"),
            tuple(_term(flag) for flag in vocabulary.red_flags if flag.id in named),
        ),
        TermGroup(
            edition.word("worksheet-key-steps"),
            tuple(_term(step) for step in vocabulary.steps if step.id in named),
        ),
        TermGroup(
            edition.word("catch-up-ideas"),
            tuple(Term(str(each.text), "") for each in lesson.key_messages),
        ),
    )
    return KeyWords(
        frame=frame,
        words=edition.words("worksheet", page_words.KEY_WORDS),
        title=str(lesson.title),
        language_name=edition.locale.autonym,
        groups=tuple(group for group in groups if group.terms),
        help=edition.help("pupils"),
    )


def _term(entry: RedFlag | Step) -> Term:
    return Term(str(entry.label), str(entry.explain))
