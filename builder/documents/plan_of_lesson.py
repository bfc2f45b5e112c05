"""A lesson's plan: takes a localised lesson, its edition and the fitted deck, gives a `Plan`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from builder.content.activities import MarkFlagsActivity, OrderStepsActivity
from builder.content.references import records
from builder.content.scenario import Message
from builder.content.slides import StepsSlide
from builder.documents import page_words
from builder.documents.letter_of_lesson import goes_home
from builder.documents.plan import (
    Cover,
    Disclosure,
    Duty,
    Pair,
    Plan,
    RunRow,
    RunStage,
    ShortStage,
    ShortVersion,
    SourceLine,
    Wording,
)
from builder.documents.runtime import Clock, Span
from builder.languages.numbers import in_digits, number_range

if TYPE_CHECKING:
    from builder.content.lesson import Lesson, Stage
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
        before=(*_texts(lesson.preparation.before), *_which_letter(lesson, edition)),
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
        disclosure=disclosure_of(edition),
        adaptations=_texts(lesson.adaptations),
        cover=_cover(lesson, edition),
        short=_short(lesson, edition, numbers),
        distancing=str(lesson.distancing or ""),
        question_box=str(lesson.question_box or ""),
        families=_texts(lesson.families.talk) if lesson.families else (),
        curriculum=tuple(_curriculum(lesson, edition)),
        sources=tuple(_sources(lesson, edition)),
        help=edition.help("adults"),
    )


def disclosure_of(edition: Edition) -> Disclosure:
    """Give what to do when a pupil tells, with this country's duty: the same in every pack."""
    card = edition.vocabulary.disclosure
    return Disclosure(
        intro=str(card.intro),
        do=_texts(card.do),
        do_not=_texts(card.do_not),
        words=_texts(card.words),
        duties=tuple(reporting_duties(edition)),
        record=edition.own(edition.country.record),
    )


def _cover(lesson: Lesson, edition: Edition) -> Cover | None:
    if lesson.cover is None:
        return None
    word = "plan-cover-yes" if lesson.cover.may_teach else "plan-cover-no"
    return Cover(edition.word(word), str(lesson.cover.note), str(lesson.cover.instead))


def _short(lesson: Lesson, edition: Edition, numbers: SlideNumbers) -> ShortVersion | None:
    """Give the short version, each stage with the slides that it has in the deck."""
    if lesson.short is None:
        return None
    locale = edition.locale
    stages = {stage.id: stage for stage in lesson.stages}
    rows = []
    for each in lesson.short.stages:
        stage = stages[each.stage]
        rows.append(
            ShortStage(
                title=str(stage.title),
                minutes=in_digits(each.minutes, locale),
                slides=number_range(*_first_and_last(stage, numbers), locale),
                how=str(each.how),
            )
        )
    length = in_digits(lesson.short.minutes, locale)
    return ShortVersion(edition.word("plan-short").replace("{length}", length), tuple(rows))


def _first_and_last(stage: Stage, numbers: SlideNumbers) -> tuple[int, int]:
    shown = [number for slide in stage.slides for number in numbers.get(slide.id, ())]
    last = stage.slides[-1]
    after = getattr(last, "reveal", None) or getattr(last, "answer", None)
    shown += numbers.get(after.id, ()) if after is not None else ()
    return min(shown), max(shown)


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


def _which_letter(lesson: Lesson, edition: Edition) -> Iterator[str]:
    """Give the school's choice among the letters: the law of some countries allows only one."""
    if goes_home(lesson, edition):
        yield edition.word("plan-which-letter")


def reporting_duties(edition: Edition) -> Iterator[Duty]:
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
    """Give every row that the lesson names, and those of the flags and steps that it shows."""
    vocabulary = edition.vocabulary
    found: set[str] = set()
    for _, record in records(lesson):
        found.update(getattr(record, "rows", ()))
        if isinstance(record, Message | MarkFlagsActivity):
            found.update(row for flag in record.flags for row in vocabulary.red_flag(flag).rows)
        elif isinstance(record, StepsSlide | OrderStepsActivity):
            found.update(row for step in record.steps for row in vocabulary.step(step).rows)
    return found
