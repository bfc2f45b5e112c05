"""A lesson's plan: takes a localised lesson, its edition and the fitted deck, gives a `Plan`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from builder.documents import page_words
from builder.documents.plan import (
    Disclosure,
    Duty,
    Pair,
    Plan,
    RunRow,
    RunStage,
    SourceLine,
    Wording,
)
from builder.documents.runtime import Clock, Span
from builder.languages.numbers import in_digits, number_range

if TYPE_CHECKING:
    from builder.content.lesson import Lesson
    from builder.content.text import Item
    from builder.documents.blocks import Frame
    from builder.documents.deck import Deck, Slide
    from builder.documents.edition import Edition

SlideNumbers = Mapping[str, tuple[int, ...]]
"""The numbers that each slide of the deck got when it was fitted, by its id."""


def plan_of_lesson(
    lesson: Lesson, edition: Edition, frame: Frame, deck: Deck, numbers: SlideNumbers
) -> Plan:
    """Give the plan. The run sheet's rows are the deck's slides, so the two cannot differ."""
    card = edition.vocabulary.disclosure
    return Plan(
        frame=frame,
        words=edition.words("plan", page_words.PLAN),
        title=str(lesson.title),
        topic=str(lesson.topic),
        summary=str(lesson.summary),
        overview=tuple(_overview(lesson, edition, numbers)),
        key_messages=_texts(lesson.key_messages),
        objectives=tuple(str(each.text) for each in lesson.objectives),
        materials=_texts(lesson.materials),
        before=_texts(lesson.preparation.before),
        on_the_day=_texts(lesson.preparation.on_the_day),
        after=_texts(lesson.preparation.after),
        ground_rules=_texts(lesson.ground_rules),
        stages=tuple(_RunSheet(lesson, edition, deck, numbers).stages()),
        wordings=tuple(
            Wording(str(each.avoid), str(each.use), str(each.why)) for each in lesson.wordings
        ),
        questions=tuple(
            Pair(str(each.question), str(each.answer)) for each in lesson.likely_questions
        ),
        disclosure=Disclosure(
            intro=str(card.intro),
            do=_texts(card.do),
            do_not=_texts(card.do_not),
            words=_texts(card.words),
            duties=tuple(_duties(edition)),
            record=edition.own(edition.country.record),
        ),
        adaptations=_texts(lesson.adaptations),
        cover_teacher=str(lesson.cover_teacher),
        curriculum=tuple(_curriculum(lesson, edition)),
        sources=tuple(_sources(lesson, edition)),
        help=edition.help("adults"),
    )


def _texts(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(str(item.text) for item in items)


def _overview(lesson: Lesson, edition: Edition, numbers: SlideNumbers) -> Iterator[Pair]:
    locale = edition.locale
    length = in_digits(lesson.minutes, locale)
    slides = max(number for shown in numbers.values() for number in shown)
    yield Pair(edition.word("plan-age"), str(edition.band.label))
    years = edition.own(edition.country.school_years.get(edition.band.id, {}))
    if years:
        yield Pair(edition.word("plan-years"), years)
    yield Pair(
        edition.word("plan-length"),
        edition.word("plan-length-value").replace("{length}", length),
    )
    yield Pair(edition.word("plan-slides"), in_digits(slides, locale))
    yield Pair(edition.word("plan-lead"), edition.facts["lead_title"])


class _RunSheet:
    """The lesson minute by minute."""

    def __init__(self, lesson: Lesson, edition: Edition, deck: Deck, numbers: SlideNumbers) -> None:
        self.lesson = lesson
        self.edition = edition
        self.deck = deck
        self.numbers = numbers

    def stages(self) -> Iterator[RunStage]:
        """Give the stages with their rows."""
        clock = Clock()
        for index, stage in enumerate(self.lesson.stages):
            span = clock.take(stage.minutes)
            yield RunStage(
                number=index + 1,
                title=str(stage.title),
                minutes=self._stage_minutes(span),
                optional=stage.part == "optional",
                aim=str(stage.aim),
                pupils=str(stage.pupils),
                rows=tuple(map(self._row, self._slides(index))),
            )

    def _slides(self, stage: int) -> list[Slide]:
        return [slide for slide in self.deck.slides if slide.stage == stage]

    def _stage_minutes(self, span: Span) -> str:
        locale = self.edition.locale
        words = self.edition.word("plan-stage-minutes")
        return words.replace("{range}", span.in_words(locale)).replace(
            "{length}", in_digits(span.length, locale)
        )

    def _row(self, slide: Slide) -> RunRow:
        shown = self.numbers[slide.id]
        return RunRow(
            minutes=slide.span.in_words(self.edition.locale),
            slides=number_range(shown[0], shown[-1], self.edition.locale),
            title=slide.title,
            do=slide.notes.do,
            say=slide.notes.say,
            listen_for=slide.notes.listen_for,
        )


def _duties(edition: Edition) -> Iterator[Duty]:
    """Give this country's reporting duties; where none is known, the school's own procedure."""
    known = [duty for duty in edition.country.reporting_duty if edition.own(duty.text)]
    for duty in known:
        region = edition.own(duty.region) if duty.region else ""
        yield Duty(region, edition.own(duty.text), edition.own(duty.source))
    if not known:
        yield Duty("", edition.word("plan-duty-unknown"), "")


def _curriculum(lesson: Lesson, edition: Edition) -> Iterator[str]:
    for tag in edition.country.curriculum:
        label = edition.own(tag.label)
        if tag.id in lesson.curriculum and label:
            yield label


def _sources(lesson: Lesson, edition: Edition) -> Iterator[SourceLine]:
    """Give the source documents that the lesson rests on, with the rows it uses."""
    used = sorted(_rows(lesson, edition), key=_row_order)
    for source in edition.vocabulary.sources:
        rows = [row for row in used if row.partition("-")[0] == source.id]
        if rows:
            yield SourceLine(
                id=source.id,
                publisher=source.publisher,
                title=source.title,
                url=source.url or "",
                rows=", ".join(rows),
            )


def _row_order(row: str) -> tuple[str, int]:
    source, _, number = row.partition("-")
    return source, int(number) if number.isdigit() else 0


def _rows(lesson: Lesson, edition: Edition) -> set[str]:
    vocabulary = edition.vocabulary
    flags = {flag for chat in lesson.chats for message in chat.messages for flag in message.flags}
    steps = {step for each in lesson.stages for slide in each.slides for step in _steps(slide)}
    claims = [
        slide.answer for each in lesson.stages for slide in each.slides if slide.kind == "claim"
    ]
    found = [objective.rows for objective in lesson.objectives]
    found += [vocabulary.red_flag(flag).rows for flag in flags]
    found += [vocabulary.step(step).rows for step in steps]
    found += [claim.rows for claim in claims]
    return {row for rows in found for row in rows}


def _steps(slide: object) -> tuple[str, ...]:
    steps: tuple[str, ...] = getattr(slide, "steps", ())
    return steps
