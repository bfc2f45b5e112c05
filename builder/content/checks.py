"""What one file cannot know: takes `Content`, notes dangling references, ids, wrong sums."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from builder.content.checks_lesson import LessonChecks
from builder.content.checks_quiz import QuizChecks
from builder.content.help import CONTACT_FIELDS, CountryHelp, EmergencyNumber, Service
from builder.content.known import CYCLE, known_names
from builder.content.poster import Card, FlagsPoster, Poster, StaffroomPoster, StepsPoster
from builder.content.questions.interaction import steps_earlier
from builder.content.references import Path, References, meant, records
from builder.content.text import DEFAULT, EASY, Text
from builder.content.vocabulary import BANDS
from builder.diagnostics import Diagnostics, define
from builder.source.yaml_tree import YamlFile

if TYPE_CHECKING:
    from builder.content.load import Content, Loaded

BAND = define("unknown-band", "A wording for an age band that does not exist.")
PLACEHOLDER = define("unknown-placeholder", "A placeholder that the builder cannot fill.")

UNSOURCED = define(
    "help-without-source", "A help contact that is printed although nobody saw a source for it."
)

PLACEHOLDERS = ("lead_title",)
"""What a text may leave to the country: `{lead_title}` is who is in charge of safeguarding."""

LETTER_PLACEHOLDERS = ("lesson", "covers")
"""What the letter to families leaves to the lesson that it goes home for."""


def check_content(content: Content, diagnostics: Diagnostics, unread: Collection[str] = ()) -> None:
    """Note everything that is wrong between the parts of a project.

    Args:
        content: the parts that could be read.
        diagnostics: takes what is wrong.
        unread: ids of lessons, quizzes and posters with errors of their own, which do exist.
    """
    checks = _Checks(content, diagnostics, unread)
    lessons = LessonChecks(checks.known, checks.names, diagnostics)
    quizzes = QuizChecks(checks.known, checks.names, diagnostics)
    shared = content.shared
    for part in (shared.bands, shared.red_flags, shared.steps, shared.disclosure, shared.letter):
        checks.nodes(part)
    checks.names.ids(shared.sources.file, shared.sources.record)
    checks.names.ids(content.interface.file, content.interface.record)
    checks.steps_in_order()
    for lesson in content.lessons.values():
        checks.nodes(lesson)
        lessons.lesson(lesson)
    for quiz in content.quizzes.values():
        checks.nodes(quiz)
        quizzes.quiz(quiz)
    for poster in content.posters.values():
        checks.nodes(poster)
        checks.poster(poster)
    for briefing in content.briefings.values():
        checks.nodes(briefing)
    for country in content.countries.values():
        checks.country(country)


class _Checks:
    """The checks, with the ids that references may name."""

    def __init__(self, content: Content, diagnostics: Diagnostics, unread: Collection[str]) -> None:
        self.content = content
        self.diagnostics = diagnostics
        self.names = References(diagnostics)
        self.known = known_names(content, unread)

    # What every file has

    def nodes(self, loaded: Loaded[Any]) -> None:
        """Check ids, bands, wordings, placeholders, rows and pictures, wherever they stand."""
        self.names.ids(loaded.file, loaded.record)
        bands = getattr(loaded.record, "bands", ())
        if all(isinstance(band, str) for band in bands):
            self.names.each(loaded.file, ("bands",), bands, self.known.bands, "age band")
        fills: tuple[str, ...] = PLACEHOLDERS
        if loaded is self.content.shared.letter:
            fills = (*PLACEHOLDERS, *LETTER_PLACEHOLDERS)
        for path, record in records(loaded.record):
            if isinstance(record, Text):
                self._text(loaded.file, path, record, fills)
            rows = getattr(record, "rows", ())
            self.names.each(loaded.file, (*path, "rows"), rows, self.known.rows, "row")
            concepts = getattr(record, "concepts", ())
            if all(isinstance(concept, str) for concept in concepts):
                here = (*path, "concepts")
                self.names.each(loaded.file, here, concepts, self.known.concepts, "concept")
            concept = getattr(record, "concept", None)
            if concept is not None:
                here = (*path, "concept")
                self.names.name(loaded.file, here, concept, self.known.concepts, "concept")
            art = getattr(record, "art", None)
            if isinstance(art, str):
                self.names.name(loaded.file, (*path, "art"), art, self.known.art, "drawing")

    def _text(self, file: YamlFile, path: Path, text: Text, fills: tuple[str, ...]) -> None:
        for wording, words in text.wordings().items():
            at = file.place((*path, wording) if text.easy or text.bands else path)
            if wording not in (DEFAULT, EASY, *BANDS):
                hint = meant(wording, [DEFAULT, EASY, *BANDS])
                message = f"'{wording}' is neither an age band nor a wording"
                place = file.place((*path, wording), key=True)
                self.diagnostics.add(BAND, place, message, hint)
            for name in re.findall(r"\{([^{}]*)\}", words):
                if name not in fills:
                    message = f"nothing fills the placeholder {{{name}}}"
                    hint = f"there is: {', '.join(f'{{{each}}}' for each in fills)}"
                    self.diagnostics.add(PLACEHOLDER, at, message, hint)

    def steps_in_order(self) -> None:
        """Check that the steps' order is one: each `after` exists and no circle forms."""
        steps = self.content.shared.steps
        for number, step in enumerate(steps.record.steps):
            path: Path = ("steps", number, "after")
            self.names.each(steps.file, path, step.after, self.known.steps, "step")
            if step.id in steps_earlier(step.id, self.known.after):
                message = f"the step '{step.id}' would have to come before itself"
                self.diagnostics.add(CYCLE, steps.file.place(path), message, "look at its 'after'")

    # Posters

    def poster(self, loaded: Loaded[Poster]) -> None:
        """Check that a poster shows red flags, steps or sentences that there are."""
        poster, file = loaded.record, loaded.file
        if isinstance(poster, FlagsPoster):
            self.names.each(file, ("items",), poster.items, self.known.flags, "red flag")
        elif isinstance(poster, StepsPoster | Card):
            self.names.each(file, ("items",), poster.items, self.known.steps, "step")
        elif isinstance(poster, StaffroomPoster):
            card = self.content.shared.disclosure.record.disclosure
            for name, given, said in (
                ("do", poster.do, card.do),
                ("do_not", poster.do_not, card.do_not),
                ("words", poster.words, card.words),
            ):
                known = [each.id for each in said]
                self.names.each(file, (name,), given, known, "sentence on the disclosure card")

    # Countries

    def country(self, loaded: Loaded[CountryHelp]) -> None:
        """Check what a country's help refers to: services, fields, bands."""
        country, file = loaded.record, loaded.file
        self.names.ids(file, country)
        self.names.once(file, ("languages",), country.languages)
        plain, offered = country.plain_build, country.languages
        self.names.each(file, ("plain_build",), plain, offered, "language of this country")
        services = [service.id for service in country.services]
        for number, service in enumerate(country.services):
            path: Path = ("services", number)
            self._sourced(file, path, service)
            if service.via is not None:
                self.names.name(file, (*path, "via"), service.via, services, "service")
            self.names.each(file, (*path, "rows"), service.rows, self.known.rows, "row")
            for field in service.field_print:
                here = (*path, "field_print", field)
                self.names.name(file, here, field, CONTACT_FIELDS, "field to print", key=True)
        for number, line in enumerate(country.emergency):
            self._sourced(file, ("emergency", number), line)
        for band in country.school_years:
            self.names.name(file, ("school_years", band), band, BANDS, "age band", key=True)

    def _sourced(self, file: YamlFile, path: Path, entry: Service | EmergencyNumber) -> None:
        """Check that what is printed before anybody has checked it has a source."""
        seen = any(each.kind != "none" for each in entry.evidence)
        if entry.print == "ok" and entry.checked is None and not seen:
            message = f"'{entry.id}' is printed, but no source was seen for it"
            hint = "add where it is written to 'evidence', or write 'print: after_check'"
            self.diagnostics.add(UNSOURCED, file.place((*path, "print")), message, hint)
