"""The Question Set: takes a `QuizDocument`, gives its questions in order, each a Multiple Choice.

It has no page of text: what cannot be asked stands, with its explanation, before the next question,
and the help is what it shows when it is finished. It shows no score.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.content.questions.interaction import Order
from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import Counts, Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.h5p.interface import of_choices, of_question_set
from builder.formats.h5p.package import (
    FOLDER,
    in_html,
    in_text,
    losses_of_package,
    package,
    paragraphs,
    part,
    read_libraries,
    read_package,
)
from builder.formats.learning_platforms.html import in_one_line, strong
from builder.formats.learning_platforms.losses import (
    branch_lost,
    losses_of,
    pair_asked_alone,
)
from builder.formats.learning_platforms.pages import writer_of
from builder.formats.option_questions import not_asked, option_questions, told_at_end
from builder.formats.quiz_lines import help_lines, one_order, start_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.questions.interaction import Choice
    from builder.documents.quiz_document import StoryScene
    from builder.formats.assets import Assets
    from builder.formats.h5p.package import Content
    from builder.formats.option_questions import OptionQuestion

MAIN, CHOICE = "H5P.QuestionSet", "H5P.MultiChoice"

_ALWAYS = (
    Loss("", "keeping what was right from a gradebook", "no result page; switch grading off there"),
    Loss("", "links and headings in the help", "its lines as plain text on the last page"),
)


@dataclasses.dataclass(frozen=True, slots=True)
class QuestionSet:
    """The format of an H5P Question Set."""

    name: str = "h5p"
    extension: str = "h5p"
    libraries: tuple[str, ...] = ("MarkupSafe", "PyYAML")
    templates: tuple[str, ...] = (FOLDER,)

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the package. Raises TypeError for any other kind of document."""
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no Question Set is made of a {type(document).__name__}")
        libraries = read_libraries(assets)
        questions = [
            _question(document, each, libraries.named(CHOICE))
            for each in option_questions(document, _also_told(document))
        ]
        content = _content(document, questions)
        return Rendered(package(document, libraries, (MAIN, CHOICE), content))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what a Question Set cannot carry of a quiz."""
        told = {scene.id for scene in not_asked(document)}

        def only_told(scene: StoryScene) -> Loss | None:
            if scene.id not in told:
                return None
            what = "a question without options"
            return Loss(scene.question.id, what, "a text with its explanation before the next one")

        return (
            *losses_of_package(document),
            *_ALWAYS,
            *losses_of(document, branch_lost(document), pair_asked_alone, only_told),
        )

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a package with a Question Set."""
        return name.endswith(".h5p") and shown_by(content) == MAIN

    def read_back(self, content: bytes) -> Counts:
        """Count what a package holds. Raises UnreadableExportError for one that is not whole."""
        _, found = read_package(content)
        try:
            questions = [each["params"] for each in found["questions"]]
            answers = [answer for each in questions for answer in each["answers"]]
            told = [each["tipsAndFeedback"]["chosenFeedback"] for each in answers]
            return Counts(
                questions=len(questions),
                options=len(answers),
                right=sum(each["correct"] for each in answers),
                feedback=sum(bool(each) for each in told),
            )
        except (KeyError, TypeError) as error:
            raise UnreadableExportError(f"a question is not whole: {error}") from error


def shown_by(content: bytes) -> str:
    """Give the library that shows a package; empty for what is no package."""
    try:
        return read_package(content)[0]
    except UnreadableExportError:
        return ""


def _content(document: QuizDocument, questions: list[Content]) -> Content:
    writer, words = writer_of(document), document.words
    last = (*told_at_end(document, _also_told(document)), document.close, *help_lines(document))
    return {
        "introPage": {
            "showIntroPage": True,
            "title": in_text(document.title),
            "introduction": paragraphs(writer.element("p", line) for line in start_lines(document)),
            "startButtonText": in_text(words["player-start"]),
        },
        "progressType": "textual",
        "passPercentage": 0,
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "questions": questions,
        "texts": of_question_set(words),
        "endGame": {
            "showResultPage": False,
            "showSolutionButton": False,
            "showRetryButton": True,
            "noResultMessage": in_text(" · ".join(map(in_one_line, last))),
            "message": in_text(words["help-title"]),
            "scoreBarLabel": of_choices(words)["scoreBarLabel"],
            "overallFeedback": [],
            "solutionButtonText": in_text(words["page-answers"]),
            "retryButtonText": in_text(words["player-restart"]),
            "finishButtonText": in_text(words["h5p-finish"]),
            "submitButtonText": in_text(words["h5p-finish"]),
            "showAnimations": False,
        },
        "override": {"checkButton": True},
    }


def _question(document: QuizDocument, question: OptionQuestion, library: str) -> Content:
    writer = writer_of(document)
    told = (writer.element("p", line) for line in question.told)
    stem = writer.element("p", strong(question.stem))
    params = {
        "question": paragraphs((*told, stem)),
        "answers": [_answer(document, option) for option in question.options],
        "overallFeedback": [],
        "UI": of_choices(document.words),
        "behaviour": {
            "enableRetry": True,
            "enableSolutionsButton": True,
            "enableCheckButton": True,
            "type": "multi" if question.several else "single",
            "singlePoint": True,
            "randomAnswers": False,
            "showSolutionsRequiresInput": True,
            "confirmCheckDialog": False,
            "confirmRetryDialog": False,
            "autoCheck": False,
            "passPercentage": 0,
            "showScorePoints": False,
        },
    }
    title = in_one_line(question.stem)
    return part(document, library, "Multiple Choice", title, params, "choice", question.id)


def _answer(document: QuizDocument, option: Choice) -> Content:
    writer = writer_of(document)
    told = in_html(writer.element("div", option.feedback)) if option.feedback else ""
    return {
        "text": in_html(writer.element("div", option.text)),
        "correct": option.right,
        "tipsAndFeedback": {"tip": "", "chosenFeedback": told, "notChosenFeedback": ""},
    }


def _also_told(document: QuizDocument) -> Any:
    """Give what is told of a question that cannot be asked: itself, its lines, its explanation."""

    def lines(scene: StoryScene) -> Iterator[str]:
        interaction = scene.question.interaction
        yield scene.question.stem
        if isinstance(interaction, Order):
            yield from (text for _, text in interaction.items)
            yield one_order(document, interaction)
        if said := getattr(interaction, "feedback", ""):
            yield said

    return lines


FORMAT = QuestionSet()
