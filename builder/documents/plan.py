"""The teacher's plan as a document: a `Plan` is the run sheet first, then the background."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.documents.blocks import Frame, HelpStrip, Words


@dataclasses.dataclass(frozen=True, slots=True)
class RunRow:
    """One slide in the run sheet."""

    minutes: str
    slides: str
    title: str
    do: str
    say: str
    listen_for: str


@dataclasses.dataclass(frozen=True, slots=True)
class RunStage:
    """One stage of the run sheet, with its rows."""

    number: int
    title: str
    minutes: str
    optional: bool
    aim: str
    pupils: str
    rows: tuple[RunRow, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that belong together: a question and its answer, a label and its value."""

    first: str
    second: str


@dataclasses.dataclass(frozen=True, slots=True)
class Wording:
    """Words to avoid, words to use, and why."""

    avoid: str
    use: str
    why: str


@dataclasses.dataclass(frozen=True, slots=True)
class Duty:
    """What staff must do here after a pupil tells, where it applies, and who says so."""

    region: str
    text: str
    source: str


@dataclasses.dataclass(frozen=True, slots=True)
class Disclosure:
    """If a pupil tells: what to do, what not to do, words to say, this country's duty."""

    intro: str
    do: tuple[str, ...]
    do_not: tuple[str, ...]
    words: tuple[str, ...]
    duties: tuple[Duty, ...]
    record: str


@dataclasses.dataclass(frozen=True, slots=True)
class SourceLine:
    """A source document and the rows of it that the lesson rests on."""

    id: str
    publisher: str
    title: str
    url: str
    rows: str


@dataclasses.dataclass(frozen=True, slots=True)
class Cover:
    """Whether somebody who does not know the class may teach it."""

    may_teach: str
    """The answer in a word or two."""
    note: str
    instead: str


@dataclasses.dataclass(frozen=True, slots=True)
class ShortStage:
    """One line of the short version: its stage, its minutes, its slides, how it goes."""

    title: str
    minutes: str
    slides: str
    how: str


@dataclasses.dataclass(frozen=True, slots=True)
class ShortVersion:
    """The same lesson in a form time."""

    title: str
    stages: tuple[ShortStage, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Plan:
    """All a teacher needs to teach it from cold: the run sheet first, then the background."""

    frame: Frame
    words: Words
    title: str
    topic: str
    summary: str
    overview: tuple[Pair, ...]
    """Age, school years, length, lead contact ..."""
    key_messages: tuple[str, ...]
    objectives: tuple[str, ...]
    materials: tuple[str, ...]
    before: tuple[str, ...]
    on_the_day: tuple[str, ...]
    after: tuple[str, ...]
    ground_rules: tuple[str, ...]
    stages: tuple[RunStage, ...]
    wordings: tuple[Wording, ...]
    questions: tuple[Pair, ...]
    disclosure: Disclosure
    adaptations: tuple[str, ...]
    cover: Cover | None
    short: ShortVersion | None
    distancing: str
    question_box: str
    families: tuple[str, ...]
    """What families can say or ask at home."""
    curriculum: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    help: HelpStrip
