"""The key in Word: takes a `QuizDocument`, gives how to use the form, and every explanation.

What the form cannot ask stands last, to talk about in class.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.content.questions.interaction import Order
from builder.documents.quiz_document import QuizDocument
from builder.formats.docx.render import word_file
from builder.formats.docx.styles import Sizes
from builder.formats.docx.wordml import el, val
from builder.formats.exchange import Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.learning_platforms.html import carried
from builder.formats.ms_forms.form import LETTERS
from builder.formats.ms_forms.reading import FEEDBACK, RIGHT, counts_of, is_key, paragraphs_of
from builder.formats.option_questions import not_asked, option_questions
from builder.formats.quiz_lines import one_order, scene_lines, start_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.documents.quiz_document import StoryScene
    from builder.formats.assets import Assets
    from builder.formats.docx.wordml import Element
    from builder.formats.docx.writer import Writer
    from builder.formats.exchange import Counts
    from builder.formats.option_questions import OptionQuestion

SIZES = Sizes(body=10, title=18, heading=12, before_heading=8, after=3)


@dataclasses.dataclass(frozen=True, slots=True)
class MsFormsKey:
    """The key to a form, for the teacher."""

    name: str = "ms_forms_key"
    extension: str = "docx"
    libraries: tuple[str, ...] = ("lxml",)
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the key. Raises TypeError for any other kind of document."""
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no key is made of a {type(document).__name__}")

        def body(writer: Writer, width: float) -> Iterator[Element]:
            del width
            return _body(document, writer)

        return Rendered(word_file(document.frame, body, SIZES, assets))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give nothing: the key holds every text of the quiz."""
        del document
        return ()

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a key to a form."""
        if not name.endswith(".docx"):
            return False
        try:
            return is_key(paragraphs_of(content))
        except UnreadableExportError:
            return False

    def read_back(self, content: bytes) -> Counts:
        """Count what a key holds. Raises UnreadableExportError for one that is not whole."""
        return counts_of(paragraphs_of(content))


def _body(document: QuizDocument, writer: Writer) -> Iterator[Element]:
    words = document.words
    yield writer.words(document.title, "Title")
    yield writer.words(words["forms-open"], "Heading1")
    yield writer.words(words["forms-set"])
    yield writer.words(words["forms-description"])
    yield from writer.list(start_lines(document))
    yield writer.words(words["forms-thanks"])
    yield from writer.list([document.close, document.help.trusted_adult])
    yield from writer.help(document.help, words["help-text"])
    yield writer.words(words["page-answers"], "Heading1")
    for question in option_questions(document):
        yield from _question(document, question, writer)
    left = not_asked(document)
    if left:
        yield writer.words(words["forms-think"], "Heading1")
    for scene in left:
        yield from _to_talk_about(document, scene, writer)


def _question(
    document: QuizDocument, question: OptionQuestion, writer: Writer
) -> Iterator[Element]:
    words = document.words
    yield writer.words(f"{question.number}. {question.text}", "Heading2")
    how = words["forms-many" if question.several else "forms-one"]
    yield writer.paragraph([writer.run(how, "Quiet")])
    for letter, option in zip(LETTERS, question.options, strict=False):
        spans = [writer.run(f"{letter}. {option.text}")]
        if option.right:
            spans += [writer.run(" "), _tagged(writer, f"({words['right']})", RIGHT)]
        yield writer.paragraph(spans)
        if option.feedback:
            yield _feedback(writer, option.feedback)


def _to_talk_about(document: QuizDocument, scene: StoryScene, writer: Writer) -> Iterator[Element]:
    interaction = scene.question.interaction
    yield writer.words(scene.question.stem, "Heading2")
    for line in scene_lines(document, scene):
        yield writer.words(line)
    if isinstance(interaction, Order):
        yield from writer.list([text for _, text in interaction.items])
        yield writer.paragraph([_tagged(writer, one_order(document, interaction), RIGHT)])
    said: str = getattr(interaction, "feedback", "")
    if said:
        yield _feedback(writer, said)


def _feedback(writer: Writer, text: str) -> Element:
    return writer.paragraph([_tagged(writer, text, FEEDBACK)])


def _tagged(writer: Writer, text: str, tag: str) -> Element:
    """Set words in a content control, which a reader finds by its tag in any language."""
    run = writer.run(carried(text), "Strong" if tag == RIGHT else "Quiet")
    return el("w:sdt", None, el("w:sdtPr", None, val("w:tag", tag)), el("w:sdtContent", None, run))


FORMAT = MsFormsKey()
