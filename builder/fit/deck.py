"""A deck that fits its slides: takes a semantic `Deck`, a theme and a ruler, gives a `FittedDeck`.

Sizes step down to the theme's floor; what still does not fit goes on to another slide with the same
id; what cannot fit even so becomes a `Finding` that names the words.
"""

from __future__ import annotations

import dataclasses
import functools
from collections import Counter
from typing import TYPE_CHECKING

from builder.documents.deck import ChatBody, Deck, FlagsBody, Slide, TitleBody
from builder.documents.quiz_bodies import OptionsBody, SceneBody, SidesBody
from builder.fit.bench import Bench, Page, too_long
from builder.fit.chat import Chat, Divider
from builder.fit.doors import foot_door
from builder.fit.layouts import lay_body
from builder.fit.layouts_chat import LABEL_WIDTH, lay_chat, lay_flags
from builder.fit.layouts_opening import lay_opening
from builder.fit.layouts_scene import lay_scene
from builder.fit.mirror import mirrored
from builder.fit.page import BAR, BOTTOM, SPAN, START, TITLE_GAP, TITLE_TOP
from builder.fit.placed import (
    HEIGHT,
    Box,
    FittedDeck,
    FittedSlide,
    Look,
    Note,
    Panel,
    Placed,
    TextShape,
)
from builder.fit.setting import Paragraphs, fits, height_of, line_count, paragraph

if TYPE_CHECKING:
    from builder.content.theme import Theme
    from builder.diagnostics import Finding
    from builder.documents.blocks import Bubble
    from builder.fit.shaping import Ruler

_TITLE_LINES = 2
_STEM_LINES = 3
"""Most lines of a title that is a quiz's question: answers follow it, and no other text."""

_SHOWS_BUBBLES = (ChatBody, FlagsBody, SceneBody)


def fit_deck(deck: Deck, theme: Theme, ruler: Ruler) -> FittedDeck:
    """Place everything of `deck` on slides, with what could not be fitted as findings."""
    fitting = _Fitting(deck, Bench(ruler, theme, deck.frame, deck.words))
    fitted: list[FittedSlide] = []
    findings: list[Finding] = []
    shown: Counter[str] = Counter()
    for slide in deck.slides:
        pages = fitting.pages(slide)
        for page in pages:
            shown[slide.title] += 1
            title = fitting.title(slide, shown[slide.title])
            done = fitting.finished(slide, page, title, len(fitted) + 1)
            fitted.append(dataclasses.replace(done, by_link=slide.by_link and page is pages[-1]))
            findings += [*page.findings, *fitting.title_findings(slide, title)]
        findings += foot_door(slide, fitting.bench)[1]
    return FittedDeck(deck.frame, deck.words, tuple(fitted), tuple(dict.fromkeys(findings)))


@dataclasses.dataclass(frozen=True)
class _Fitting:
    """One deck being fitted: what its slides have to agree on."""

    deck: Deck
    bench: Bench

    def pages(self, slide: Slide) -> tuple[Page, ...]:
        """Give the pages of one slide; where they are several, their titles carry a number."""
        pages = self._lay(slide, self._top(slide, 1))
        return pages if len(pages) == 1 else self._lay(slide, self._top(slide, len(pages)))

    def title(self, slide: Slide, showing: int) -> str:
        """Give the title for the `showing`th slide of that title: every title stays unique."""
        if showing == 1:
            return slide.title
        number = self.bench.digits(showing)
        return self.bench.words["continued"].format(title=slide.title, number=number)

    def title_findings(self, slide: Slide, title: str) -> tuple[Finding, ...]:
        """Give the finding for a title that takes more than two lines."""
        words = self._title_words(title)
        lines = line_count(words[0], SPAN, self.bench.ruler)
        most = _STEM_LINES if isinstance(slide.body, OptionsBody | SidesBody) else _TITLE_LINES
        fine = lines <= most and fits(words, SPAN, HEIGHT, self.bench.ruler)
        return (
            () if fine or isinstance(slide.body, TitleBody) else (too_long(slide.title, "a title"),)
        )

    def finished(self, slide: Slide, page: Page, title: str, number: int) -> FittedSlide:
        """Give one slide with its title, section bar, footer and notes, in its direction."""
        foot, _ = foot_door(slide, self.bench)
        elements = (*self._furniture(slide, page, title), *page.elements, *foot)
        rtl = self.bench.frame.direction == "rtl"
        opening = page.layout == "opening"
        return FittedSlide(
            id=slide.id,
            number=number,
            stage=slide.stage,
            stage_title=slide.stage_title,
            layout=page.layout,
            title=title,
            minutes="" if opening else slide.minutes,
            footer="" if opening else self.bench.frame.footer,
            elements=mirrored(elements) if rtl else elements,
            notes=self._notes(slide),
        )

    def _lay(self, slide: Slide, top: float) -> tuple[Page, ...]:
        body = slide.body
        if isinstance(body, TitleBody):
            return lay_opening(slide, body, self.bench)
        if isinstance(body, ChatBody):
            return lay_chat(body, self._chat(body, top), self.bench, top)
        if isinstance(body, FlagsBody):
            return lay_flags(body, self._chat(body, top), self.bench, top)
        if isinstance(body, SceneBody) and body.bubbles:
            return lay_scene(slide, body, self._chat(body, top), self.bench, top)
        return lay_body(slide, body, self.bench, top)

    def _furniture(self, slide: Slide, page: Page, title: str) -> tuple[Placed, ...]:
        if page.layout == "opening":
            return ()
        height = self._title_height(title)
        box = Box(START, TITLE_TOP, SPAN, height)
        bar = Look(fill=self.bench.section(slide))
        return (
            TextShape("Title", box, self._title_words(title), holder="title", anchor="middle"),
            Panel("Section", Box(0, 0, BAR, HEIGHT), bar),
        )

    def _title_words(self, title: str) -> Paragraphs:
        return (paragraph(title, self._title_size, bold=True),)

    @functools.cached_property
    def _title_size(self) -> int:
        """Give one size for all titles: the largest at which none needs a line more."""
        sizes = self.bench.theme.deck.title
        titles = [
            slide.title for slide in self.deck.slides if not isinstance(slide.body, TitleBody)
        ]
        least = self._title_lines(titles, sizes[-1])
        return next(size for size in sizes if self._title_lines(titles, size) == least)

    def _title_lines(self, titles: list[str], size: int) -> int:
        words = (paragraph(title, size, bold=True) for title in titles)
        return sum(line_count(each, SPAN, self.bench.ruler) for each in words)

    def _title_height(self, title: str) -> float:
        return height_of(self._title_words(title), SPAN, self.bench.ruler)

    def _top(self, slide: Slide, pages: int) -> float:
        """Give where the body begins; a chat's slides agree on the tallest of their titles."""
        titles = [
            self.title(each, number) for each in self._companions(slide) for number in (1, pages)
        ]
        return TITLE_TOP + max(map(self._title_height, titles)) + TITLE_GAP

    def _companions(self, slide: Slide) -> list[Slide]:
        """Give the slides that show the same bubbles; the slide itself where it shows none."""
        shown = _bubble_ids(slide)
        if not shown:
            return [slide]
        return [each for each in self.deck.slides if _bubble_ids(each) == shown]

    def _chat(self, body: ChatBody | FlagsBody | SceneBody, top: float) -> Chat:
        """Divide a chat once for all slides that show it, by the flags of any of them."""
        ids = tuple(bubble.id for bubble in body.bubbles)
        bodies = [
            each.body
            for each in self.deck.slides
            if isinstance(each.body, FlagsBody) and _bubble_ids(each) == ids
        ]
        flags = {flag.number: flag for each in bodies for flag in each.flags}
        bubbles = tuple(_with_most_flags(bubble, bodies) for bubble in body.bubbles)
        divider = Divider(tuple(flags.values()), BOTTOM - top, LABEL_WIDTH, self.bench)
        return divider.divide(bubbles)

    def _notes(self, slide: Slide) -> tuple[Note, ...]:
        notes, words = slide.notes, self.bench.words
        pairs = (
            (words["time"], notes.time),
            (words["say"], notes.say),
            (words["do"], notes.do),
            (words["listen"], notes.listen_for),
        )
        first_or_last = slide in (self.deck.slides[0], self.deck.slides[-1])
        licence = (Note("", self.bench.frame.licence),) if first_or_last else ()
        return (*(Note(label, text) for label, text in pairs if text), *licence)


def _bubble_ids(slide: Slide) -> tuple[str, ...]:
    body = slide.body
    if isinstance(body, _SHOWS_BUBBLES):
        return tuple(bubble.id for bubble in body.bubbles)
    return ()


def _with_most_flags(bubble: Bubble, bodies: list[FlagsBody]) -> Bubble:
    same = [each for body in bodies for each in body.bubbles if each.id == bubble.id]
    return max((bubble, *same), key=lambda each: len(each.flags))
