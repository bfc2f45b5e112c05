"""The field's own words in a language: takes its `glossary.yaml`, gives a `Glossary`.

For each English term, what a translation uses for it and what it keeps away from. How a pattern is
written is told in `builder/safety/matching.py`: `chantaj*` is a word with any ending.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Annotated

import pydantic

from builder.diagnostics import Diagnostics, define
from builder.languages.words import BAD_PATTERN, Pattern, can_be_found
from builder.source.files import Project
from builder.source.schema import Record, validate
from builder.source.yaml_tree import YamlFile, read_yaml

GLOSSARY = "glossary.yaml"

REPEATED_TERM = define("repeated-term", "A term that a glossary lists twice.")


class Term(Record):
    """One English term, and its words in the language."""

    model_config = pydantic.ConfigDict(title="term", use_attribute_docstrings=True)

    term: Annotated[str, pydantic.StringConstraints(pattern=r"^\S.*\S$|^\S$")]
    """As it stands in the English; its plural is found too."""
    use: tuple[Pattern, ...] = pydantic.Field(min_length=1)
    """One of these stands in the translation."""
    avoid: tuple[Pattern, ...] = ()
    """None of these does."""
    note: str = ""
    """For translators: why."""
    source: str = ""
    """Who says so: a child-protection body, a page."""


class Glossary(Record):
    """All terms of a language."""

    model_config = pydantic.ConfigDict(title="glossary")

    terms: tuple[Term, ...] = ()


def read_glossary(
    project: Project, path: PurePosixPath, diagnostics: Diagnostics
) -> Glossary | None:
    """Read one glossary; None, with diagnostics, where it is wrong."""
    file = read_yaml(project, path, diagnostics)
    record = validate(Glossary, file, diagnostics) if file is not None else None
    if file is None or record is None:
        return None
    before = len(diagnostics)
    _check_repeats(record, file, diagnostics)
    _check_patterns(record, file, diagnostics)
    return record if len(diagnostics) == before else None


def _check_repeats(glossary: Glossary, file: YamlFile, diagnostics: Diagnostics) -> None:
    seen: set[str] = set()
    for number, term in enumerate(glossary.terms):
        name = term.term.casefold()
        if name in seen:
            place = file.place(("terms", number, "term"))
            message = f"'{term.term}' is listed above already"
            diagnostics.add(REPEATED_TERM, place, message, "put all its words into one entry")
        seen.add(name)


def _check_patterns(glossary: Glossary, file: YamlFile, diagnostics: Diagnostics) -> None:
    for number, term in enumerate(glossary.terms):
        for field in ("use", "avoid"):
            for index, pattern in enumerate(getattr(term, field)):
                if not can_be_found(pattern):
                    place = file.place(("terms", number, field, index))
                    message = f"'{pattern}' could never be found"
                    hint = "every word needs a letter; a * alone only stands between words"
                    diagnostics.add(BAD_PATTERN, place, message, hint)
