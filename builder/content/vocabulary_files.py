"""The files of `lessons/shared/`: one record a file, as their authors write them."""

from __future__ import annotations

import pydantic

from builder.content.letter import Letter
from builder.content.text import Id, Text
from builder.content.vocabulary import Band, Concept, Disclosure, RedFlag, Row, Source, Step
from builder.source.schema import Record


class BandsFile(Record):
    """`bands.yaml`: the concepts, and the age bands that may hear of them."""

    model_config = pydantic.ConfigDict(title="bands file")

    concepts: tuple[Concept, ...] = ()
    bands: tuple[Band, ...]


class RedFlagsFile(Record):
    """`red_flags.yaml`: the red flags."""

    model_config = pydantic.ConfigDict(title="red flags file")

    red_flags: tuple[RedFlag, ...]


class StepsFile(Record):
    """`steps.yaml`: the steps that help."""

    model_config = pydantic.ConfigDict(title="steps file")

    steps: tuple[Step, ...]


class SourcesFile(Record):
    """`sources.yaml`: the source documents and their facts; not translated."""

    model_config = pydantic.ConfigDict(title="sources file")

    sources: tuple[Source, ...]
    rows: tuple[Row, ...]


class DisclosureFile(Record):
    """`disclosure.yaml`: what an adult does when a pupil tells."""

    model_config = pydantic.ConfigDict(title="disclosure file")

    disclosure: Disclosure


class LetterFile(Record):
    """`letter.yaml`: the letter to families."""

    model_config = pydantic.ConfigDict(title="letter file")

    letter: Letter


class InterfaceWord(Record):
    """One word or sentence of the pages themselves.

    What stands before the first hyphen of its id is the kind of document it belongs to.
    """

    model_config = pydantic.ConfigDict(title="interface word")

    id: Id
    text: Text
    note: str = ""
    """For translators: where it stands, what a placeholder becomes."""


class DrawingWords(Record):
    """What a drawing shows, in words."""

    model_config = pydantic.ConfigDict(title="drawing")

    id: Id
    alt: Text


class InterfaceFile(Record):
    """`templates/strings.yaml`: all words of pages and slides that no lesson writes."""

    model_config = pydantic.ConfigDict(title="interface words")

    strings: tuple[InterfaceWord, ...]
    drawings: tuple[DrawingWords, ...] = ()
