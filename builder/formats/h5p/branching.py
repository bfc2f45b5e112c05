"""The Branching Scenario: takes a `QuizDocument`, gives its scenes with the ways between them.

A choice of one is a question that branches, with what is said to each answer on the way. Any other
question is a page, and its answers are the page after it. The help is the last page, and once more
on the screen after that.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.content.questions.interaction import ChooseOneOf, Match, Order, Ponder
from builder.content.quiz_paths import END
from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import Counts, Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.h5p.interface import of_scenario
from builder.formats.h5p.package import (
    FOLDER,
    in_html,
    in_text,
    losses_of_package,
    package,
    part,
    read_libraries,
    read_package,
)
from builder.formats.h5p.question_set import shown_by
from builder.formats.learning_platforms.html import Markup, feedback_texts, in_one_line, strong
from builder.formats.learning_platforms.losses import losses_of
from builder.formats.learning_platforms.pages import end_page, scene_page, writer_of
from builder.formats.quiz_lines import choice_text, help_lines, one_order, start_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.questions.interaction import Choice
    from builder.documents.quiz_document import StoryScene
    from builder.formats.assets import Assets
    from builder.formats.h5p.package import Content, Libraries
    from builder.formats.learning_platforms.html import Writer

MAIN, QUESTION, TEXT = "H5P.BranchingScenario", "H5P.BranchingQuestion", "H5P.AdvancedText"
_END_SCREEN = -1
_ITEM, _RIGHT = "option", "option right"
"""Classes of what can be chosen, on the page with the answers."""
_RIGHT_WAY = "right"
"""The class of what is said to a right answer, and of an order that works."""


@dataclasses.dataclass(frozen=True, slots=True)
class BranchingScenario:
    """The format of an H5P Branching Scenario."""

    name: str = "h5p_scenario"
    extension: str = "h5p"
    libraries: tuple[str, ...] = ("MarkupSafe", "PyYAML")
    templates: tuple[str, ...] = (FOLDER,)

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the package. Raises TypeError for any other kind of document."""
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no Branching Scenario is made of a {type(document).__name__}")
        libraries = read_libraries(assets)
        content = {"branchingScenario": _Story(document, libraries).whole()}
        return Rendered(package(document, libraries, (MAIN, QUESTION, TEXT), content))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what a Branching Scenario cannot carry of a quiz."""
        return (*losses_of_package(document), *losses_of(document, _only_told))

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a package with a Branching Scenario."""
        return name.endswith(".h5p") and shown_by(content) == MAIN

    def read_back(self, content: bytes) -> Counts:
        """Count what a package holds. Raises UnreadableExportError for one that is not whole."""
        _, found = read_package(content)
        try:
            pages = found["branchingScenario"]["content"]
            _check_ways(pages)
            counted = [_counts(each["type"]) for each in pages]
        except (KeyError, TypeError) as error:
            raise UnreadableExportError(f"a page is not whole: {error}") from error
        return Counts(*(sum(each[place] for each in counted) for place in range(4)))


class _Story:
    """Numbers the pages of a story and writes them."""

    def __init__(self, document: QuizDocument, libraries: Libraries) -> None:
        self.document = document
        self.libraries = libraries
        self._first: dict[str, int] = {}
        number = 0
        for scene in document.scenes:
            self._first[scene.id] = number
            number += 1 if isinstance(scene.question.interaction, ChooseOneOf) else 2
        self._first[END] = number

    def whole(self) -> Content:
        document, words = self.document, self.document.words
        last = [document.close, *help_lines(document)]
        return {
            "title": in_text(document.title),
            "startScreen": {
                "startScreenTitle": in_text(document.title),
                "startScreenSubtitle": in_text(" · ".join(map(in_one_line, start_lines(document)))),
            },
            "endScreens": [
                {
                    "endScreenTitle": in_text(words["help-title"]),
                    "endScreenSubtitle": in_text(" · ".join(map(in_one_line, last))),
                    "contentId": _END_SCREEN,
                    "endScreenScore": 0,
                }
            ],
            "content": list(self._pages()),
            "scoringOptionGroup": {"scoringOption": "no-score", "includeInteractionsScores": False},
            "behaviour": {
                "enableBackwardsNavigation": True,
                "forceContentFinished": False,
                "randomizeBranchingQuestions": False,
            },
            "l10n": of_scenario(words),
        }

    def _pages(self) -> Iterator[Content]:
        for scene in self.document.scenes:
            if isinstance(scene.question.interaction, ChooseOneOf):
                yield self._page(self._question(scene, scene.question.interaction), _END_SCREEN)
            else:
                answers = self._first[scene.id] + 1
                yield self._page(self._text(scene, "asked", _asked(self.document, scene)), answers)
                told = self._text(scene, "told", _told(self.document, scene))
                yield self._page(told, self._first[scene.next])
        params = {"text": in_html(end_page(self.document))}
        title = self.document.words["help-title"]
        library = self.libraries.named(TEXT)
        help_ = part(self.document, library, "Text", in_one_line(title), params, "help")
        yield self._page(help_, _END_SCREEN)

    def _page(self, content: Content, following: int) -> Content:
        return {
            "type": content,
            "showContentTitle": False,
            "proceedButtonText": in_text(self.document.words["player-go-on"]),
            "forceContentFinished": "useBehavioural",
            "contentBehaviour": "useBehavioural",
            "feedback": {"subtitle": ""},
            "nextContentId": following,
        }

    def _question(self, scene: StoryScene, interaction: ChooseOneOf) -> Content:
        writer, words = writer_of(self.document), self.document.words
        alternatives = [
            {
                "text": in_text(choice.text),
                "nextContentId": self._first[choice.next or scene.next],
                "feedback": {
                    "title": in_text(words["player-good" if choice.right else "player-look"]),
                    "subtitle": in_html(_said_to(choice, writer)),
                },
            }
            for choice in interaction.choices
        ]
        question = in_html(scene_page(self.document, scene, scene.messages))
        params = {"branchingQuestion": {"question": question, "alternatives": alternatives}}
        title = in_one_line(scene.question.stem)
        library = self.libraries.named(QUESTION)
        ids = ("branch", scene.question.id)
        return part(self.document, library, "Branching Question", title, params, *ids)

    def _text(self, scene: StoryScene, what: str, markup: Markup) -> Content:
        params = {"text": in_html(markup)}
        title = in_one_line(scene.question.stem)
        ids = (what, scene.question.id)
        return part(self.document, self.libraries.named(TEXT), "Text", title, params, *ids)


def _asked(document: QuizDocument, scene: StoryScene) -> Markup:
    """Give the page with a question that is talked about, and what there is to choose from."""
    interaction, writer = scene.question.interaction, writer_of(document)
    match interaction:
        case Order(items):
            shown = [text for _, text in items]
        case Match(pairs):
            shown = [left for _, left, _, _ in pairs]
            shown += [pairs[place][2] for place in interaction.mixed]
        case Ponder():
            shown = []
        case _:
            shown = [choice_text(document, scene, each) for each in interaction.choices]
    listed = writer.element("ul", writer.elements("li", shown)) if shown else Markup()
    return scene_page(document, scene, scene.messages) + listed


def _told(document: QuizDocument, scene: StoryScene) -> Markup:
    """Give the page with every answer and what is said to it."""
    interaction, writer = scene.question.interaction, writer_of(document)
    match interaction:
        case Order(items):
            listed = Markup().join(writer.element("li", text, _ITEM) for _, text in items)
            example = writer.element("p", one_order(document, interaction), _RIGHT_WAY)
            return writer.element("ul", listed) + example + writer.feedback(interaction.feedback)
        case Match(pairs):
            return Markup().join(
                writer.element("p", f"{left} – {right}", _RIGHT) + writer.feedback(feedback)
                for _, left, right, feedback in pairs
            )
        case Ponder():
            return writer.feedback(interaction.feedback)
        case _:
            return Markup().join(
                _answer(document, choice_text(document, scene, choice), right=choice.right)
                + writer.feedback(choice.feedback)
                for choice in interaction.choices
            )


def _answer(document: QuizDocument, text: str, *, right: bool) -> Markup:
    shown = strong(text)
    if right:
        shown = Markup("{} ({})").format(shown, document.words["right"])
    return writer_of(document).element("p", shown, _RIGHT if right else _ITEM)


def _said_to(choice: Choice, writer: Writer) -> Markup:
    """Give what is said to whoever chose an answer, marked where that answer is right."""
    said = writer.feedback(choice.feedback)
    return writer.element("div", said, _RIGHT_WAY if choice.right else "")


def _only_told(scene: StoryScene) -> Loss | None:
    if isinstance(scene.question.interaction, ChooseOneOf):
        return None
    what = "any answer but the choice of one"
    return Loss(scene.question.id, what, "a page to talk about; the next page has every answer")


def _check_ways(pages: list[Content]) -> None:
    """Raise UnreadableExportError where a way leads to no page."""
    ways = [page["nextContentId"] for page in pages]
    for page in pages:
        asked = page["type"]["params"].get("branchingQuestion", {"alternatives": []})
        ways += [each["nextContentId"] for each in asked["alternatives"]]
    if not all(_END_SCREEN <= way < len(pages) for way in ways):
        raise UnreadableExportError("a way leads to a page that is not there")


def _counts(content: Content) -> tuple[int, int, int, int]:
    """Count questions, options, right ones and feedback on one page."""
    params = content["params"]
    if "branchingQuestion" in params:
        answers = params["branchingQuestion"]["alternatives"]
        told = [text for each in answers for text in feedback_texts(each["feedback"]["subtitle"])]
        right = sum(f'class="{_RIGHT_WAY}"' in each["feedback"]["subtitle"] for each in answers)
        return 1, len(answers), right, sum(map(bool, told))
    text: str = params["text"]
    right = text.count(f'class="{_RIGHT}"')
    options = right + text.count(f'class="{_ITEM}"')
    orders = text.count(f'class="{_RIGHT_WAY}"')
    return int(_is_answer(text)), options, right + orders, len(feedback_texts(text))


def _is_answer(text: str) -> bool:
    return bool(feedback_texts(text)) or f'class="{_ITEM}' in text


FORMAT = BranchingScenario()
