"""`lessonpack schema`: takes the name of a kind of file, prints its JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from builder import progress
from builder.content.briefing import Briefing
from builder.content.help import CountryHelp
from builder.content.lesson import Lesson
from builder.content.poster import AnyPoster
from builder.content.quiz import Quiz
from builder.content.theme import Theme
from builder.content.vocabulary_files import (
    BandsFile,
    DisclosureFile,
    LetterFile,
    RedFlagsFile,
    SourcesFile,
    StepsFile,
)

if TYPE_CHECKING:
    import pydantic

DIALECT = "https://json-schema.org/draft/2020-12/schema"

MODELS: dict[str, type[pydantic.BaseModel]] = {
    "lesson": Lesson,
    "quiz": Quiz,
    "poster": AnyPoster,
    "briefing": Briefing,
    "country": CountryHelp,
    "theme": Theme,
    "bands": BandsFile,
    "red-flags": RedFlagsFile,
    "steps": StepsFile,
    "sources": SourcesFile,
    "disclosure": DisclosureFile,
    "letter": LetterFile,
}


@click.command(short_help="Print what may stand in a YAML file, for editors.")
@click.argument("name", required=False, type=click.Choice(list(MODELS)))
def schema(*, name: str | None) -> None:
    """Print what may stand in a YAML file, as JSON Schema, so that an editor can complete it.

    \b
    lessonpack schema lesson > lesson.schema.json
    lessonpack schema                                 all of them, by name

    Then let the first line of a lesson name it:

    \b
    # yaml-language-server: $schema=../../lesson.schema.json
    """  # noqa: D301
    if name is None:
        progress.show_json({each: schema_of(model) for each, model in MODELS.items()})
    else:
        progress.show_json(schema_of(MODELS[name]))


def schema_of(model: type[pydantic.BaseModel]) -> dict[str, Any]:
    """Give the JSON Schema of what an author may write for a model."""
    return {"$schema": DIALECT, **model.model_json_schema(mode="validation")}
