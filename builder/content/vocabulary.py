"""The words every lesson shares: age bands, red flags, steps, sources, disclosure card, letter.

Takes `lessons/shared/*.yaml`; gives a `Vocabulary`. A fact is written once here and named by its id
everywhere else.
"""

from __future__ import annotations

from typing import Literal, get_args

import pydantic

from builder.content.letter import Letter
from builder.content.text import Id, Item, Text
from builder.source.schema import Record

BandId = Literal["7-9", "9-11", "11-13", "13-15", "15-18", "18-plus", "parents", "staff"]
BANDS: tuple[str, ...] = get_args(BandId)
"""The age bands in teaching order."""

Icon = Literal[
    "block",
    "check",
    "keep",
    "no-pay",
    "phone-call",
    "read",
    "report",
    "stop",
    "talk",
    "tell",
    "time",
    "web",
    "write",
]
"""The drawings in `templates/art/icons/` that a step may have."""

RowId = str
"""A row of the source documents, such as `S2-17`: source, hyphen, number."""


class Concept(Record):
    """An idea that a lesson may speak of, as the age bands name it."""

    model_config = pydantic.ConfigDict(title="concept")

    id: Id
    about: str
    """For authors: what it covers. Not translated, not printed for pupils."""


class Reading(Record):
    """How easy the texts of a band have to be."""

    model_config = pydantic.ConfigDict(title="reading target")

    grade: float = pydantic.Field(ge=0, le=18)
    """Highest Flesch-Kincaid grade of a page in English."""
    sentence_words: int = pydantic.Field(ge=4, le=40)
    """Highest mean number of words in a sentence."""


class Band(Record):
    """An age band: who it is for and what it may be shown."""

    model_config = pydantic.ConfigDict(title="age band")

    id: BandId
    audience: Literal["pupils", "adults"]
    ages_from: int = pydantic.Field(ge=0, le=120)
    ages_to: int = pydantic.Field(ge=0, le=120)
    label: Text
    concepts: tuple[Id, ...] = ()
    """All that this band may hear of; what is not listed is kept back."""
    reading: Reading | None = None


class RedFlag(Record):
    """A tactic by which a chat turns into blackmail, as a pupil would notice it."""

    model_config = pydantic.ConfigDict(title="red flag")

    id: Id
    label: Text
    explain: Text
    concept: Id | None = None
    rows: tuple[RowId, ...] = pydantic.Field(min_length=1)


class Step(Record):
    """Something that helps. Steps are a partial order: `after` says what comes first."""

    model_config = pydantic.ConfigDict(title="step")

    id: Id
    label: Text
    explain: Text
    icon: Icon
    concept: Id | None = None
    after: tuple[Id, ...] = ()
    rows: tuple[RowId, ...] = pydantic.Field(min_length=1)


class Source(Record):
    """A document that facts come from."""

    model_config = pydantic.ConfigDict(title="source")

    id: str
    publisher: str
    title: str
    url: str | None = None


class Row(Record):
    """One fact of a source, in our own words."""

    model_config = pydantic.ConfigDict(title="source row")

    id: RowId
    fact: str
    use: Literal["pupils", "adults", "do-not-publish", "gap", "credit", "feature"] = "adults"
    """Who may read it; or why nobody does: the source has a hole there, it names an author, or it
    is something that the product does."""
    ages_from: int | None = pydantic.Field(default=None, ge=0, le=120)
    """The youngest pupils who may read it."""
    countries: tuple[str, ...] = ()
    """Where it holds; everywhere when empty."""
    place: str | None = None
    """For a gap, a credit or a feature: where the product honours it, or why it cannot."""
    locale: str | None = None
    """For a language of one country that the source names: its tag, as in `de-AT`."""


class Disclosure(Record):
    """What an adult does when a pupil tells: said the same way in every pack."""

    model_config = pydantic.ConfigDict(title="disclosure card")

    intro: Text
    do: tuple[Item, ...]
    do_not: tuple[Item, ...]
    words: tuple[Item, ...]


class Vocabulary(Record):
    """All of it, by id, in the order it was written."""

    concepts: tuple[Concept, ...]
    bands: tuple[Band, ...]
    red_flags: tuple[RedFlag, ...]
    steps: tuple[Step, ...]
    sources: tuple[Source, ...]
    rows: tuple[Row, ...]
    disclosure: Disclosure
    letter: Letter

    def band(self, band_id: str) -> Band:
        """Give one band. Raises StopIteration for an id that is not there."""
        return next(band for band in self.bands if band.id == band_id)

    def row(self, row_id: str) -> Row:
        """Give one source row. Raises StopIteration for an id that is not there."""
        return next(row for row in self.rows if row.id == row_id)

    def red_flag(self, flag_id: str) -> RedFlag:
        """Give one red flag. Raises StopIteration for an id that is not there."""
        return next(flag for flag in self.red_flags if flag.id == flag_id)

    def step(self, step_id: str) -> Step:
        """Give one step. Raises StopIteration for an id that is not there."""
        return next(step for step in self.steps if step.id == step_id)
