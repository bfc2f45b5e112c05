"""Common Cartridge 1.1: takes a `QuizDocument`, gives a cartridge with its quiz and its help page.

The quiz keeps to the profile of QTI 1.2 that cartridges allow: choices of one and of several. What
the profile has no question for becomes a page of text, in the order of the story; the help page is
last. Checked against the XSD of Common Cartridge 1.1 (manifest and QTI profile).
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.content.questions.interaction import Match, Order, Ponder
from builder.documents.quiz_document import QuizDocument, StoryScene
from builder.formats.archive import pack
from builder.formats.exchange import Counts, Loss
from builder.formats.format import Rendered
from builder.formats.learning_platforms.cartridge import Cartridge, Page, quizzes_and_pages
from builder.formats.learning_platforms.html import Markup, in_one_line
from builder.formats.learning_platforms.items import (
    END,
    START,
    Choosing,
    Item,
    Left,
    Option,
    Pairing,
    Telling,
    items_of,
)
from builder.formats.learning_platforms.losses import branch_lost, empty_mark_lost, losses_of
from builder.formats.learning_platforms.orders import the_only_order
from builder.formats.learning_platforms.pages import writer_of
from builder.formats.learning_platforms.qti12 import Quiz12, choice_item, found_in, identifier
from builder.formats.learning_platforms.reading import Found, counted, members_of
from builder.formats.learning_platforms.xml import Element, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.formats.assets import Assets

_EXAM = (
    ("cc_profile", "cc.exam.v0p1"),
    ("qmd_assessmenttype", "Examination"),
    ("qmd_scoretype", "Percentage"),
    ("qmd_feedbackpermitted", "Yes"),
    ("cc_maxattempts", "unlimited"),
)
_ONE = (("cc_profile", "cc.multiple_choice.v0p1"),)
_SEVERAL = (("cc_profile", "cc.multiple_response.v0p1"),)

_OTHER_FILES = Loss(
    "",
    "the slides, posters and worksheets",
    "the quiz and its help alone; pack-imscc of the lesson has all of it in one file",
)
_GRADED = Loss(
    "",
    "that questions carry no grade",
    "choose 0 points for the quiz after it is imported",
)


@dataclasses.dataclass(frozen=True, slots=True)
class CommonCartridge:
    """The Common Cartridge format."""

    name: str = "imscc"
    extension: str = "imscc"
    libraries: tuple[str, ...] = ("lxml", "MarkupSafe")
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write one quiz. Raises TypeError for any other kind of document."""
        del assets
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no cartridge is made of a {type(document).__name__}")
        items = items_of(document)
        pages = [_page(item, document) for item in items if isinstance(item.answering, Telling)]
        cartridge = Cartridge(
            identifier=identifier(document.key_of()),
            title=in_one_line(document.title),
            language=document.frame.language,
            direction=document.frame.direction,
            licence=document.frame.licence,
            start=pages[0],
            told=tuple(pages[1:-1]),
            end=pages[-1],
        )
        asked = tuple(each for item in items for each in _asked(item, document))
        quiz = Quiz12(cartridge.identifier, cartridge.title, cartridge.language, _EXAM, asked)
        content = written(quiz.element()) if asked else None
        return Rendered(pack(cartridge.members(content), first=(Cartridge.MANIFEST,)))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what a cartridge cannot carry of a quiz."""
        of_each = (branch_lost(document), _no_such_question, empty_mark_lost)
        return (_OTHER_FILES, _GRADED, *losses_of(document, *of_each))

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a Common Cartridge."""
        del name
        return Cartridge.SCHEMA in members_of(content).get(Cartridge.MANIFEST, b"")

    def read_back(self, content: bytes) -> Counts:
        """Count what a file holds. Raises UnreadableExportError for a file that is not whole.

        A page that only tells counts as a question without options, and each pair, which is a
        question of its own here, as one.
        """
        quizzes, pages = quizzes_and_pages(members_of(content))
        asked = [found for quiz in quizzes for found in found_in(quiz)]
        told = [
            Found(key=key, options=0, right=0, texts=(html,))
            for key, html in pages
            if not key.endswith((START, END))
        ]
        return counted((*asked, *told))


def _page(item: Item, document: QuizDocument) -> Page:
    titles = {
        document.key_of(START): document.title,
        document.key_of(END): document.words["help-title"],
    }
    title = in_one_line(titles.get(item.key, item.name))
    return Page(item.key, title, item.body + item.explanation)


def _asked(item: Item, document: QuizDocument) -> Iterator[Element]:
    """Give the questions that an item becomes; none for one that is told on a page."""
    answering = item.answering
    if isinstance(answering, Choosing):
        yield choice_item(item, answering, _SEVERAL if answering.several else _ONE)
    elif isinstance(answering, Pairing):
        for left in answering.lefts:
            part = dataclasses.replace(
                item,
                key=document.key_of(item.question, left.id),
                body=item.body + left.text,
                explanation=left.feedback or item.explanation,
            )
            yield choice_item(part, _choosing(left, answering, document), _ONE)


def _choosing(left: Left, pairing: Pairing, document: QuizDocument) -> Choosing:
    """Give the choice of the right side that belongs to one left side."""
    writer = writer_of(document)
    return Choosing(
        tuple(
            Option(id_, writer.element("p", text), id_ == left.right, Markup())
            for id_, text in pairing.rights
        ),
        several=False,
    )


def _no_such_question(scene: StoryScene) -> Loss | None:
    """Give the loss of a question that the profile has no kind for."""
    interaction, id_ = scene.question.interaction, scene.question.id
    if isinstance(interaction, Match):
        return Loss(id_, "pairs in one question", "a question for each pair, with its feedback")
    if isinstance(interaction, Order) and the_only_order(interaction):
        return Loss(id_, "putting lines in order", "a question about the place of each line")
    if isinstance(interaction, Order):
        return Loss(
            id_,
            "an order with several right answers",
            "a page with the lines, the explanation and one order that works",
        )
    if isinstance(interaction, Ponder):
        return Loss(id_, "a question without an answer", "a page with its explanation")
    return None


FORMAT = CommonCartridge()
