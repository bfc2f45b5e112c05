"""A lesson's slides: takes a localised lesson and its edition, gives a `Deck`."""

from __future__ import annotations

from functools import singledispatchmethod
from typing import TYPE_CHECKING, Any

from builder.content import slides as source
from builder.documents import page_words
from builder.documents.answers_of_activity import answers_of
from builder.documents.blocks import Frame, Picture, Step
from builder.documents.chats import draw_chat, flags_in_order, number_flags, say
from builder.documents.deck import (
    ActivityBody,
    ChartBar,
    ChatBody,
    ClaimBody,
    CloseBody,
    Deck,
    FlagsBody,
    HelpBody,
    Notes,
    PointsBody,
    QuestionBody,
    Slide,
    StepsBody,
    TitleBody,
    VoteBody,
)
from builder.documents.runtime import Clock, Span
from builder.languages.numbers import in_a_list, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.lesson import Lesson, Stage
    from builder.documents.edition import Edition

ACTIVITY_ICONS = {
    "mark-flags": "mark",
    "order-steps": "sort",
    "sort-cards": "sort",
    "match-pairs": "match",
    "order-cards": "sort",
    "true-or-not": "check",
    "complete-sentences": "write",
    "help-map": "talk",
}


def deck_of_lesson(lesson: Lesson, edition: Edition, frame: Frame) -> Deck:
    """Give the deck of a lesson: every slide of every stage, in order."""
    maker = _DeckMaker(lesson, edition)
    return Deck(frame, edition.words("deck", page_words.DECK), tuple(maker.slides()))


class _DeckMaker:
    """Makes the slides of one lesson in one edition."""

    def __init__(self, lesson: Lesson, edition: Edition) -> None:
        self.lesson = lesson
        self.edition = edition
        self.flag_number = 0

    def slides(self) -> Iterator[Slide]:
        """Give the slides, a reveal or an answer right after what it belongs to."""
        clock = Clock()
        for number, stage in enumerate(self.lesson.stages):
            stage_span = clock.peek(stage.minutes)
            for slide in stage.slides:
                for part, body in self.parts(slide):
                    yield self._slide(
                        number, stage, stage_span, clock.take(part.minutes), part, body
                    )

    def _slide(
        self, number: int, stage: Stage, stage_span: Span, span: Span, part: Any, body: Any
    ) -> Slide:
        minutes = span_in_words(self.edition, stage_span)
        return Slide(
            id=part.id,
            stage=number,
            stage_title=str(stage.title),
            minutes=minutes,
            span=span,
            title=str(part.title),
            body=body,
            notes=Notes(
                time=self._time(span),
                say=str(part.say),
                do=str(part.do or ""),
                listen_for=str(part.listen_for or ""),
            ),
        )

    def _time(self, span: Span) -> str:
        locale = self.edition.locale
        words = self.edition.word("deck-notes-time")
        return words.replace("{range}", span.in_words(locale)).replace(
            "{length}", in_digits(span.length, locale)
        )

    def _picture(self, art: str | None) -> Picture | None:
        return self.edition.picture(art) if art else None

    @singledispatchmethod
    def parts(self, slide: Any) -> list[tuple[Any, Any]]:
        """Give the one or two slides that an author's slide becomes, each with its body."""
        raise TypeError(f"no slide is made of a {type(slide).__name__}")

    @parts.register
    def _(self, slide: source.TitleSlide) -> list[tuple[Any, Any]]:
        return [(slide, TitleBody(str(slide.subtitle), self.edition.picture(slide.art)))]

    @parts.register
    def _(self, slide: source.RulesSlide) -> list[tuple[Any, Any]]:
        rules = tuple(str(rule.text) for rule in self.lesson.ground_rules)
        return [(slide, PointsBody("", rules, self._picture(slide.art), numbered=True))]

    @parts.register
    def _(self, slide: source.QuestionSlide) -> list[tuple[Any, Any]]:
        prompts = tuple(str(prompt.text) for prompt in slide.prompts)
        return [(slide, QuestionBody(prompts, self._picture(slide.art)))]

    @parts.register
    def _(self, slide: source.PointsSlide) -> list[tuple[Any, Any]]:
        points = tuple(str(point.text) for point in slide.points)
        return [(slide, PointsBody(str(slide.lead or ""), points, self._picture(slide.art)))]

    @parts.register
    def _(self, slide: source.ChatSlide) -> list[tuple[Any, Any]]:
        chat = next(chat for chat in self.lesson.chats if chat.id == slide.chat)
        shown = [message for message in chat.messages if message.id in slide.messages]
        plain = (slide, ChatBody(draw_chat(shown, chat.people), str(slide.prompt)))
        if slide.reveal is None:
            return [plain]
        flags = flags_in_order(shown)
        numbered = number_flags(flags, self.edition.vocabulary, first=self.flag_number + 1)
        self.flag_number += len(numbered)
        numbers = {flag: shown.number for flag, shown in zip(flags, numbered, strict=True)}
        return [plain, (slide.reveal, FlagsBody(draw_chat(shown, chat.people, numbers), numbered))]

    @parts.register
    def _(self, slide: source.StepsSlide) -> list[tuple[Any, Any]]:
        steps = number_steps(slide.steps, self.edition)
        return [(slide, StepsBody(steps, str(slide.footnote or "")))]

    @parts.register
    def _(self, slide: source.VoteSlide) -> list[tuple[Any, Any]]:
        bars = tuple(
            ChartBar(str(each.label), each.example, in_digits(each.example, self.edition.locale))
            for each in slide.choices
        )
        body = VoteBody(
            question=str(slide.question),
            bars=bars,
            reading=str(slide.reading),
            alt=self._chart_alt(bars),
            series=self.edition.word("deck-votes"),
        )
        return [(slide, body)]

    def _chart_alt(self, bars: tuple[ChartBar, ...]) -> str:
        pattern = self.edition.word("deck-chart-value")
        values = [
            pattern.replace("{label}", bar.label).replace("{value}", bar.value_text) for bar in bars
        ]
        joined = in_a_list(values, self.edition.locale)
        return self.edition.word("deck-chart-alt").replace("{values}", joined)

    @parts.register
    def _(self, slide: source.ClaimSlide) -> list[tuple[Any, Any]]:
        verdict = self.edition.word("deck-true" if slide.is_true else "deck-not-true")
        claim = str(slide.claim)
        return [
            (slide, ClaimBody(claim, "", slide.is_true, "")),
            (slide.answer, ClaimBody(claim, verdict, slide.is_true, str(slide.answer.text))),
        ]

    @parts.register
    def _(self, slide: source.ActivitySlide) -> list[tuple[Any, Any]]:
        activities = self.lesson.worksheet.activities
        number, activity = next(
            (number, each)
            for number, each in enumerate(activities, start=1)
            if each.id == slide.activity
        )
        length = in_digits(slide.minutes, self.edition.locale)
        body = ActivityBody(
            number=number,
            icon=ACTIVITY_ICONS[activity.kind],
            instructions=tuple(str(each.text) for each in slide.instructions),
            time=self.edition.word("deck-activity-time").replace("{length}", length),
        )
        return [(slide, body)]

    @parts.register
    def _(self, slide: source.AnswersSlide) -> list[tuple[Any, Any]]:
        activity = next(
            each for each in self.lesson.worksheet.activities if each.id == slide.activity
        )
        true, false = self.edition.word("deck-true"), self.edition.word("deck-not-true")
        return [(slide, answers_of(activity, slide.parts, str(slide.footnote or ""), true, false))]

    @parts.register
    def _(self, slide: source.HelpSlide) -> list[tuple[Any, Any]]:
        return [(slide, HelpBody(str(slide.lead), self.edition.help("pupils")))]

    @parts.register
    def _(self, slide: source.CloseSlide) -> list[tuple[Any, Any]]:
        lines = tuple(str(line.text) for line in slide.lines)
        return [(slide, CloseBody(lines, self._picture(slide.art)))]


def number_steps(
    steps: tuple[str, ...], edition: Edition, *, easy: bool = False
) -> tuple[Step, ...]:
    """Give steps numbered in the order given."""
    return tuple(
        Step(
            number=number,
            label=say(step.label, easy),
            explain=say(step.explain, easy),
            icon=step.icon,
        )
        for number, step in enumerate(map(edition.vocabulary.step, steps), start=1)
    )


def span_in_words(edition: Edition, span: Span) -> str:
    """Give minutes from and to with their unit: "10–18 min"."""
    return edition.word("deck-minutes").replace("{range}", span.in_words(edition.locale))
