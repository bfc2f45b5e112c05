"""The form in Word: takes a `QuizDocument`, gives a title and its questions, each in one line.

After the last option stands nothing, at the foot of the pages neither: the quick import would make
a question of it. How the form begins and ends, with the help, stands in the key.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.content.questions.interaction import ChooseAnyOf, Mark
from builder.documents.quiz_document import QuizDocument
from builder.formats.docx.render import word_file
from builder.formats.docx.styles import Sizes
from builder.formats.exchange import Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.learning_platforms.losses import (
    branch_lost,
    losses_of,
    pair_asked_alone,
)
from builder.formats.ms_forms.reading import counts_of, is_form, paragraphs_of
from builder.formats.option_questions import not_asked, option_questions, without_line_breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.documents.quiz_document import StoryScene
    from builder.formats.assets import Assets
    from builder.formats.docx.wordml import Element
    from builder.formats.docx.writer import Writer
    from builder.formats.exchange import Counts

SIZES = Sizes(body=11, title=18, heading=12, before_heading=8, after=4)
LETTERS = "ABCDEFGH"
"""What the quick import knows options by, in any language."""

_ALWAYS = (
    Loss("", "right answers and feedback", "the key for the teacher, a file of its own"),
    Loss("", "a last screen with help", "the key says what to put in the message at the end"),
    Loss("", "settings", "the key says to record no names and to give no points"),
    Loss("", "updating a form that was imported before", "each import makes a new form"),
)


@dataclasses.dataclass(frozen=True, slots=True)
class MsForms:
    """The format of the quick import of Microsoft Forms."""

    name: str = "ms_forms"
    extension: str = "docx"
    libraries: tuple[str, ...] = ("lxml",)
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the form. Raises TypeError for any other kind of document."""
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no form is made of a {type(document).__name__}")

        def body(writer: Writer, width: float) -> Iterator[Element]:
            del width
            return _body(document, writer)

        return Rendered(word_file(document.frame, body, SIZES, assets, foot=False))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what Microsoft Forms cannot carry of a quiz."""
        left_out = {scene.id for scene in not_asked(document)}

        def left(scene: StoryScene) -> Loss | None:
            if scene.id not in left_out:
                return None
            what = "a question without options"
            return Loss(scene.question.id, what, "the key says to talk about it in class")

        return (
            *_ALWAYS,
            *losses_of(document, branch_lost(document), _several, pair_asked_alone, left),
        )

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a form to import: questions and options, and nothing else."""
        if not name.endswith(".docx"):
            return False
        try:
            return is_form(paragraphs_of(content))
        except UnreadableExportError:
            return False

    def read_back(self, content: bytes) -> Counts:
        """Count what a form holds. Raises UnreadableExportError for one that is not whole."""
        return counts_of(paragraphs_of(content))


def _body(document: QuizDocument, writer: Writer) -> Iterator[Element]:
    yield writer.words(without_line_breaks(document.title), "Title")
    for question in option_questions(document):
        yield writer.words(f"{question.number}. {question.text}")
        for letter, option in zip(LETTERS, question.options, strict=False):
            yield writer.words(f"{letter}. {option.text}")


def _several(scene: StoryScene) -> Loss | None:
    if not isinstance(scene.question.interaction, ChooseAnyOf | Mark):
        return None
    what = "that several answers may be chosen"
    return Loss(scene.question.id, what, "one answer, until the teacher switches it on in the form")


FORMAT = MsForms()
