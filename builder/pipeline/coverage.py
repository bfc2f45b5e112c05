"""Which fact is used where: takes content, gives the uses of every source row and every red flag.

A row is used by what names it in `rows`, and by what shows a red flag or a step that rests on it.
Red flags and steps are vocabulary: nobody reads them until a lesson, quiz or poster shows them. A
help service stands on the pages of its country, and is chosen there by age.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Literal, get_args

from builder.content.poster import Card, FlagsPoster, StepsPoster
from builder.content.references import ids_in, records
from builder.content.scenario import Message
from builder.diagnostics import define

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from builder.content.load import Content, Loaded
    from builder.content.vocabulary import RedFlag, Row, Step
    from builder.diagnostics import Diagnostics

UNUSED = define("row-not-used", "A fact for readers that nothing made from the content says.")
TOO_EARLY = define("row-too-early", "A fact that is used for younger readers than it is for.")
NOT_TO_PUBLISH = define("row-published", "A fact that must not be published, and is used.")
NO_PLACE = define("row-without-place", "A gap, credit or feature that names no place.")

Kind = Literal["lesson", "quiz", "poster", "letter", "briefing", "service", "red flag", "step"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_VOCABULARY = ("red flag", "step")

_ADULT = 18


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Use:
    """One thing that rests on a row, and whom it is for."""

    kind: Kind
    id: str
    bands: tuple[str, ...] = ()
    via: str = ""
    """The red flag or step through which it does; empty where it names the row itself."""


@dataclasses.dataclass(frozen=True, slots=True)
class Coverage:
    """Every row and every red flag, with what uses it."""

    rows: Mapping[str, tuple[Use, ...]]
    flags: Mapping[str, Mapping[str, tuple[Use, ...]]]
    """By red flag, then by age band: the quizzes and the chats of lessons that hold it."""


def coverage_of(content: Content) -> Coverage:
    """Give the uses of every row and flag, those of one kind together, by id."""
    vocabulary = content.shared.vocabulary()
    rows: dict[str, set[Use]] = {row.id: set() for row in vocabulary.rows}
    for use, named in _all_uses(content):
        for row in named:
            rows.setdefault(row, set()).add(use)
    flags = {flag.id: _chats(content, flag.id) for flag in vocabulary.red_flags}
    return Coverage({row: tuple(sorted(uses, key=_order)) for row, uses in rows.items()}, flags)


def check_coverage(content: Content, coverage: Coverage, diagnostics: Diagnostics) -> None:
    """Note every row that is not where its `use` says, at its own place."""
    sources = content.shared.sources
    ages = {str(band.id): band.ages_from for band in content.shared.bands.record.bands}
    rested = _rested(content)
    for number, row in enumerate(sources.record.rows):
        uses = coverage.rows[row.id]
        for code, message, hint in _slips(row, uses, ages, rested):
            diagnostics.add(code, sources.file.place(("rows", number)), message, hint)


def _slips(
    row: Row, uses: tuple[Use, ...], ages: Mapping[str, int], rested: Mapping[str, list[Row]]
) -> Iterator[tuple[Any, str, str]]:
    shown = [use for use in uses if use.kind not in _VOCABULARY]
    match row.use:
        case "do-not-publish":
            if uses:
                message = f"{row.id} is not to be published, but is used by {_names(uses)}"
                yield NOT_TO_PUBLISH, message, "take it out of 'rows' there, with what rests on it"
        case "gap" | "credit" | "feature":
            if not (row.place or "").strip():
                hint = "say in 'place' where the product honours it, or why it cannot"
                yield NO_PLACE, f"{row.id} is a {row.use} without a place", hint
        case "pupils" | "adults":
            if not shown:
                yield UNUSED, f"{row.id} is for {row.use}, but nothing uses it", _unshown(uses)
            early = {use: _early_bands(row, use, ages, rested) for use in shown}
            where = {
                f"{_name(use)} for {', '.join(bands)}" for use, bands in early.items() if bands
            }
            if where:
                reader = f"from {_from(row)}" if row.use == "pupils" else "for adults"
                message = f"{row.id} is {reader}, but is used by {'; '.join(sorted(where))}"
                hint = "take it out of 'rows' there, with what rests on it, or change the bands"
                yield TOO_EARLY, message, hint


def _unshown(uses: tuple[Use, ...]) -> str:
    if uses:
        return f"no lesson, quiz or poster shows what rests on it: {_names(uses)}"
    return "use it where it helps readers, and name it there in 'rows'; or change its 'use'"


def _early_bands(
    row: Row, use: Use, ages: Mapping[str, int], rested: Mapping[str, list[Row]]
) -> list[str]:
    """Give the bands in which somebody too young reads it.

    A red flag or step may rest on several rows, for several ages, and has a wording for each; it is
    too early only in a band that may read none of them.
    """
    youngest = min((_from(each) for each in rested.get(use.via, ())), default=_from(row))
    return [band for band in use.bands if ages.get(band, _ADULT) < youngest]


def _from(row: Row) -> int:
    """Give the age of its youngest readers."""
    return _ADULT if row.use == "adults" else row.ages_from or 0


def _names(uses: Collection[Use]) -> str:
    return ", ".join(dict.fromkeys(map(_name, uses)))


def _name(use: Use) -> str:
    return f"{use.kind} '{use.id}'"


def _order(use: Use) -> tuple[int, str, str]:
    return KINDS.index(use.kind), use.id, use.via


# What rests on what


def _all_uses(content: Content) -> Iterator[tuple[Use, tuple[str, ...]]]:
    """Give each use with the rows it is one of."""
    vocabulary = content.shared.vocabulary()
    rests = {each.id: each.rows for each in _vocabulary(content)}
    for flag in vocabulary.red_flags:
        yield Use("red flag", flag.id), flag.rows
    for step in vocabulary.steps:
        yield Use("step", step.id), step.rows
    for kind, loaded in _sources(content):
        bands = tuple(loaded.record.bands)
        yield Use(kind, loaded.id, bands), tuple(ids_in(loaded.record, "rows"))
        for shown in sorted(set(_shown(loaded.record))):
            yield Use(kind, loaded.id, bands, shown), rests.get(shown, ())
    letter = content.shared.letter
    yield Use("letter", "to-families", ("parents",)), tuple(ids_in(letter.record, "rows"))
    for code, country in content.countries.items():
        for service in country.record.services:
            if service.print != "never":
                yield Use("service", f"{code}:{service.id}"), service.rows


def _sources(content: Content) -> Iterator[tuple[Kind, Loaded[Any]]]:
    by_kind: tuple[tuple[Kind, Mapping[str, Loaded[Any]]], ...] = (
        ("lesson", content.lessons),
        ("quiz", content.quizzes),
        ("poster", content.posters),
        ("briefing", content.briefings),
    )
    for kind, found in by_kind:
        yield from ((kind, loaded) for loaded in found.values())


def _shown(record: Any) -> Iterator[str]:
    """Give the red flags and steps that a lesson, quiz or poster shows."""
    yield from ids_in(record, "flags", "steps")
    if isinstance(record, FlagsPoster | StepsPoster | Card):
        yield from record.items


def _rested(content: Content) -> dict[str, list[Row]]:
    """Give the rows that each red flag and step rests on."""
    by_id = {row.id: row for row in content.shared.sources.record.rows}
    return {
        each.id: [by_id[row] for row in each.rows if row in by_id] for each in _vocabulary(content)
    }


def _vocabulary(content: Content) -> list[RedFlag | Step]:
    return [*content.shared.red_flags.record.red_flags, *content.shared.steps.record.steps]


def _chats(content: Content, flag: str) -> dict[str, tuple[Use, ...]]:
    """Give the quizzes and lessons whose chats hold a flag, by age band."""
    found: dict[str, list[Use]] = {str(band.id): [] for band in content.shared.bands.record.bands}
    for kind, loaded in _sources(content):
        held = any(
            isinstance(each, Message) and flag in each.flags for _, each in records(loaded.record)
        )
        for band in loaded.record.bands if held else ():
            found.setdefault(band, []).append(Use(kind, loaded.id, tuple(loaded.record.bands)))
    return {band: tuple(sorted(uses, key=_order)) for band, uses in found.items()}
