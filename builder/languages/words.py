"""Words that safety rules look for: takes `lessons/locale/<tag>/words.yaml`, gives `WordList`s.

Each list belongs to a language and is found in its folder, so that a new language brings its own
and touches nothing else. Names of real platforms and ways to pay are the same everywhere and stand
in `lessons/shared/brands.yaml`. How a pattern is written is told in `builder/safety/matching.py`.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated, TypeVar

import pydantic

from builder.content.vocabulary import BandId
from builder.diagnostics import Diagnostics, define
from builder.source.files import Project
from builder.source.schema import Record, validate
from builder.source.yaml_tree import read_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

BAD_PATTERN = define("bad-pattern", "A pattern in a word list that could never be found.")

WORDS = "words.yaml"
BRANDS = "lessons/shared/brands.yaml"

R = TypeVar("R", bound=Record)

Pattern = Annotated[
    str,
    pydantic.StringConstraints(pattern=r"^\S.*\S$|^\S$"),
    pydantic.Field(description="words, perhaps with a * that stands for more letters"),
]
"""Words to look for: `sext*`, `send|show me * picture*`."""


class Phrases(Record):
    """Words that belong together, what they are no part of, and what to write in their place."""

    model_config = pydantic.ConfigDict(title="group of words")

    words: tuple[Pattern, ...] = pydantic.Field(min_length=1)
    unless: tuple[Pattern, ...] = ()
    """Words that look like them and are fine: `sextant*`."""
    instead: str = ""
    """What an author can write, as it stands in the message after "write"."""
    allowed_from: BandId | None = None
    """The first band that may read them; every band where absent, so that none may."""


class WordList(Record):
    """All that safety rules look for in one language; what is absent is not checked there."""

    model_config = pydantic.ConfigDict(title="word list", use_attribute_docstrings=True)

    negations: tuple[Pattern, ...] = ()
    """Words that turn a sentence round: not, never, nobody."""
    alternatives: tuple[Pattern, ...] = ()
    """Words that carry a negation on through a list: or, nor."""
    reporting: tuple[Pattern, ...] = ()
    """Words before a quotation of what others may say: if, when."""
    contractions: tuple[Phrases, ...] = ()
    """Shortened words, which an easy wording writes in full (L03)."""
    denied: tuple[Phrases, ...] = ()
    """Words held back from younger bands (L01)."""
    blaming: tuple[Phrases, ...] = ()
    """Words that blame or label the person targeted, or shame them for what they did (L05)."""
    absolutes: tuple[Phrases, ...] = ()
    """Words that claim more than anybody knows: never, always, guaranteed (L06)."""
    promises: tuple[Phrases, ...] = ()
    """Promises that nobody can keep for others (L06)."""
    scaring: tuple[Phrases, ...] = ()
    """Words that take hope away (L07)."""
    suicide: tuple[Phrases, ...] = ()
    """Words for suicide and self-harm, for staff and parents only (L08)."""
    unsafe_suicide: tuple[Phrases, ...] = ()
    """What nobody writes about suicide: "committed", methods (L08)."""
    deleting: tuple[Phrases, ...] = ()
    """Advice to delete what there is (L14)."""
    blocking: tuple[Phrases, ...] = ()
    """Advice to block (L14: it comes last)."""
    keeping: tuple[Phrases, ...] = ()
    """Advice to keep what there is, or to stop replying (L14: it comes before blocking)."""
    paying: tuple[Phrases, ...] = ()
    """Advice not to pay (L15)."""
    help_first: tuple[Phrases, ...] = ()
    """Getting help before deciding, and what to do once somebody has paid (L15)."""
    hard_to_remove: tuple[Phrases, ...] = ()
    """That a picture is hard to take down (L16)."""
    removal_help: tuple[Phrases, ...] = ()
    """That people and tools help to take it down (L16)."""
    acting: tuple[Phrases, ...] = ()
    """Somebody acts the part of the one who threatens (L18)."""
    own_life: tuple[Phrases, ...] = ()
    """Questions about the pupil's own life: have you ever (L18)."""
    statistics: tuple[Phrases, ...] = ()
    """Words that make a number a statistic: per cent, one in (L13)."""
    pictures: tuple[Phrases, ...] = ()
    """Asking somebody to make, keep, show, bring or look for a picture (L28)."""
    not_your_fault: tuple[Phrases, ...] = ()
    """What says that it is not the fault of the person targeted (L09)."""
    tell: tuple[Phrases, ...] = ()
    """What says that telling is right (L09)."""
    trusted_adult: tuple[Phrases, ...] = ()
    """A grown-up to trust (L10)."""
    already_paid: tuple[Phrases, ...] = ()
    """What somebody can do who has paid (L15)."""
    in_the_chair: tuple[Phrases, ...] = ()
    """Words that put the pupil in the place of the one a story is about: you (L18)."""
    reader_names: tuple[Phrases, ...] = ()
    """What readers call themselves, which is nobody's name in a story: me (L18)."""
    sums: tuple[Phrases, ...] = ()
    """Money by its unit: dollars (L19)."""
    harsh: tuple[Phrases, ...] = ()
    """How feedback to a wrong answer does not begin: wrong (L20)."""
    hurrying: tuple[Phrases, ...] = ()
    """Timers, races and rankings in a lesson (L21)."""
    photographs: tuple[Phrases, ...] = ()
    """What a description says of a photograph (L21)."""
    masculine: tuple[Pattern, ...] = ()
    """Pronouns that tell that somebody is male, the basic form first (L22, source language)."""
    feminine: tuple[Pattern, ...] = ()
    """Pronouns that tell that somebody is female, likewise (L22)."""


class Brands(Record):
    """`lessons/shared/brands.yaml`: names that are the same in every language."""

    model_config = pydantic.ConfigDict(title="brands file")

    platforms: tuple[Phrases, ...] = ()
    """Apps, games and sites, which no story names (L18)."""
    payments: tuple[Phrases, ...] = ()
    """Ways to pay, which no offender names (L19)."""
    tools: tuple[Phrases, ...] = ()
    """Programs that make or change pictures (L19)."""
    adults_only: tuple[Phrases, ...] = ()
    """Services for adults, which no help file opens to children (L11)."""
    retired: tuple[Phrases, ...] = ()
    """Names that services no longer have (L12)."""


def read_word_lists(
    project: Project,
    builtin: Project,
    diagnostics: Diagnostics,
    folders: Collection[str] | None = None,
) -> Mapping[str, WordList]:
    """Give the word list of each language that has one: the project's own, else the built-in one.

    Args:
        project: what is built; a school's own project need not bring any list.
        builtin: the project that comes with the builder.
        diagnostics: takes what is wrong in a list.
        folders: those to read, such as `es`; None for all.
    """
    found: dict[str, WordList] = {}
    for source in dict.fromkeys((builtin, project)):
        for path in source.list("lessons", f"locale/*/{WORDS}"):
            wanted = folders is None or path.parent.name in folders
            record = _read(source, path, WordList, diagnostics) if wanted else None
            if record is not None:
                found[path.parent.name] = record
    return found


def read_brands(project: Project, builtin: Project, diagnostics: Diagnostics) -> Brands:
    """Give the names that no story may carry: the project's own file, else the built-in one."""
    source = project if (project.root / BRANDS).exists() else builtin
    if not (source.root / BRANDS).exists():
        return Brands()
    return _read(source, PurePosixPath(BRANDS), Brands, diagnostics) or Brands()


def _read(
    project: Project, path: PurePosixPath, model: type[R], diagnostics: Diagnostics
) -> R | None:
    file = read_yaml(project, path, diagnostics)
    record = validate(model, file, diagnostics) if file is not None else None
    if file is None or record is None:
        return None
    bad = [(at, pattern) for at, pattern in _patterns(record, ()) if not can_be_found(pattern)]
    for at, pattern in bad:
        message = f"'{pattern}' could never be found"
        hint = (
            "every word needs a letter, but for a * that stands between words: sext*, send * photo"
        )
        diagnostics.add(BAD_PATTERN, file.place(at), message, hint)
    return None if bad else record


def can_be_found(pattern: str) -> bool:
    """Tell whether each word of a pattern has a letter, and its ends are words."""
    parts = pattern.split()
    inner = [part for part in parts if part != "*"]
    words = [word for part in inner for word in part.split("|")]
    return "*" not in (parts[0], parts[-1]) and all(
        any(character.isalnum() for character in word) for word in words
    )


def _patterns(
    value: object, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Give every pattern of a list with its path; what to write instead is none."""
    if isinstance(value, Record):
        for name in type(value).model_fields:
            if name not in ("instead", "allowed_from"):
                yield from _patterns(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _patterns(each, (*path, number))
    elif isinstance(value, str):
        yield path, value
