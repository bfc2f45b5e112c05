"""What every lesson has (L17, L23, L25): takes a material, gives lessons that lack a part.

The parts are those that programmes agree on: rules, distance, a question box, help, a calm close;
and what lets a stranger teach it: roles, a short version, cover, catch-up, families.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.slides import ActivitySlide, CloseSlide, HelpSlide
from builder.diagnostics import Severity, define
from builder.safety.material import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from builder.content.lesson import Lesson, Stage
    from builder.content.load import Loaded
    from builder.safety.material import Material

MISSING = define("L17-missing", "A lesson without a part that keeps it safe, or teachable.")
ALIKE = define("L17-alike", "A lesson whose main stages all ask pupils to do the same.")
ASSEMBLY = define("L23-assembly", "A lesson for 11 and over that is set for an assembly.")
LENGTH = define("L25-length", "A lesson of a length that no timetable has.", Severity.WARNING)

NOT_IN_ASSEMBLY = frozenset({"11-13", "13-15", "15-18"})
"""Bands whose lessons are for one class at a time: somebody present may have lived it."""

LENGTHS = (20, 30, 45, 60)
"""Minutes that a lesson may have; a form time has 20."""

LEAST_RULES = 3


@dataclasses.dataclass(frozen=True, slots=True)
class _Part:
    """A part of a lesson: its name, how to tell that it is there, and what to write."""

    name: str
    there: Callable[[Lesson], bool]
    write: str
    adults: bool = False
    """Whether a lesson for adults needs it too."""


def _has_role(role: str, least: int = 1) -> Callable[[Lesson], bool]:
    return lambda lesson: sum(stage.role == role for stage in lesson.stages) >= least


def _has_slide(kind: type[HelpSlide | CloseSlide]) -> Callable[[Lesson], bool]:
    return lambda lesson: any(
        isinstance(slide, kind) for stage in lesson.stages for slide in stage.slides
    )


_PARTS = (
    _Part(
        "ground rules",
        lambda lesson: len(lesson.ground_rules) >= LEAST_RULES,
        f"at least {LEAST_RULES} 'ground_rules': listen, no real names, anyone may pass",
        adults=True,
    ),
    _Part(
        "distance from pupils’ own lives",
        lambda lesson: lesson.distancing is not None,
        "'distancing': that the people are made up, and nobody is asked about their own life",
    ),
    _Part(
        "a question box",
        lambda lesson: lesson.question_box is not None,
        "'question_box': how to ask in private, and that each slip is read the same day",
    ),
    _Part("a help slide", _has_slide(HelpSlide), "a slide of 'kind: help'", adults=True),
    _Part("a close slide", _has_slide(CloseSlide), "a slide of 'kind: close'", adults=True),
    _Part("a welcome", _has_role("welcome"), "'role: welcome' at the stage that agrees the rules"),
    _Part("a starter", _has_role("start"), "'role: start' at a short first stage"),
    _Part("two main stages", _has_role("main", 2), "'role: main' at two stages", adults=True),
    _Part("a help stage", _has_role("help"), "'role: help' at the stage on finding help"),
    _Part(
        "a calm close",
        lambda lesson: lesson.stages[-1].role == "close",
        "'role: close' at the last stage",
        adults=True,
    ),
    _Part(
        "what a cover teacher may do",
        lambda lesson: lesson.cover is not None,
        "'cover' with 'may_teach', 'note' and 'instead'",
    ),
    _Part(
        "a short version",
        lambda lesson: lesson.short is not None,
        "'short' with 'minutes' and one entry for each core stage",
    ),
    _Part(
        "a sheet for pupils who were absent",
        lambda lesson: lesson.catch_up is not None,
        "'catch_up' with 'intro', 'ideas' and 'think'",
    ),
    _Part(
        "words for families",
        lambda lesson: lesson.families is not None,
        "'families' with 'covers' and 'talk'",
    ),
    _Part(
        "an adaptation for pupils with special needs",
        lambda lesson: any("send" in each.id.split("-") for each in lesson.adaptations),
        "an entry 'adapt-send' in 'adaptations': symbols, pre-taught words, the easy sheet",
    ),
)


def parts(material: Material) -> Iterator[Hit]:
    """Give every part that a lesson lacks, with what to write."""
    for loaded in material.content.lessons.values():
        place = loaded.file.place(("title",), key=True)
        for part in _PARTS:
            if (part.adults or _for_pupils(material, loaded)) and not part.there(loaded.record):
                message = f"the lesson has no part of this kind: {part.name}"
                yield Hit(MISSING, place, loaded.id, message, f"write {part.write}")


def main_stages(material: Material) -> Iterator[Hit]:
    """Give every lesson whose main stages all have the same kind of task."""
    for loaded in material.content.lessons.values():
        lesson = loaded.record
        mains = [stage for stage in lesson.stages if stage.role == "main"]
        kinds = {_tasks(lesson, stage) for stage in mains}
        if len(mains) > 1 and len(kinds) == 1:
            place = loaded.file.place(("stages", lesson.stages.index(mains[1]), "role"))
            message = f"all main stages ask for the same: {', '.join(sorted(*kinds))}"
            hint = "give one of them another kind of activity, such as cards to sort"
            yield Hit(ALIKE, place, loaded.id, message, hint)


def assembly(material: Material) -> Iterator[Hit]:
    """Give every lesson for 11 and over that is set for an assembly."""
    for loaded in material.content.lessons.values():
        bands = NOT_IN_ASSEMBLY.intersection(loaded.record.bands)
        if loaded.record.setting == "assembly" and bands:
            message = "a lesson for 11 and over is not for an assembly"
            hint = "write 'setting: class': somebody present may have lived it"
            yield Hit(ASSEMBLY, loaded.file.place(("setting",)), loaded.id, message, hint)


def length(material: Material) -> Iterator[Hit]:
    """Give every lesson of an odd length."""
    for loaded in material.content.lessons.values():
        minutes = loaded.record.minutes
        if minutes not in LENGTHS:
            message = f"a lesson of {minutes} minutes fits no timetable"
            hint = f"plan for {', '.join(map(str, LENGTHS[:-1]))} or {LENGTHS[-1]} minutes"
            yield Hit(LENGTH, loaded.file.place(("minutes",)), loaded.id, message, hint)


def _for_pupils(material: Material, loaded: Loaded[Lesson]) -> bool:
    bands = material.content.shared.bands.record.bands
    pupils = {str(band.id) for band in bands if band.audience == "pupils"}
    return not pupils.isdisjoint(loaded.record.bands)


def _tasks(lesson: Lesson, stage: Stage) -> frozenset[str]:
    """Give what pupils do in a stage: the kinds of its activities, else of its slides."""
    activities = {each.id: each.kind for each in lesson.worksheet.activities}
    done = [
        activities.get(slide.activity, slide.kind)
        for slide in stage.slides
        if isinstance(slide, ActivitySlide)
    ]
    return frozenset(done or (slide.kind for slide in stage.slides))
