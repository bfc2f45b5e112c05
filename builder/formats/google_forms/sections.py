"""The sections of a form: takes a `QuizDocument`, gives what the script needs, ready for JSON.

Each scene is a section; so is what is said to each answer, and the help stands in the last one. A
section says which one follows, so that the story branches as it does everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.content.questions.interaction import ChooseOneOf, Match, Order, Ponder
from builder.content.quiz_paths import END
from builder.formats.learning_platforms.html import carried
from builder.formats.quiz_lines import (
    choice_text,
    help_lines,
    number_of,
    one_order,
    scene_lines,
    start_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.content.questions.interaction import Choice
    from builder.documents.quiz_document import QuizDocument, StoryScene

Section = dict[str, Any]

HELP = "help"
_PARAGRAPH = "\n\n"


def form_of(document: QuizDocument) -> dict[str, Any]:
    """Give the whole form."""
    frame = document.frame
    help_ = _joined((document.close, *help_lines(document)))
    sections = [section for scene in document.scenes for section in _of_scene(document, scene)]
    return {
        "id": document.key_of("form"),
        "language": frame.language,
        "title": carried(document.title),
        "description": _joined(start_lines(document)),
        "confirmation": help_,
        "sections": [*sections, _section(HELP, document.words["help-title"], help_, "", ())],
    }


def _of_scene(document: QuizDocument, scene: StoryScene) -> Iterator[Section]:
    interaction = scene.question.interaction
    title = f"{document.words['scene']} {number_of(document, scene.number)}"
    text = _joined(scene_lines(document, scene))
    answers = list(_answers(document, scene))
    item = _item(document, scene)
    yield _section(_id(scene), title, text, answers[0]["id"], (item,))
    if not isinstance(interaction, ChooseOneOf):
        answers[0]["next"] = _target(scene.next)
    yield from answers


def _item(document: QuizDocument, scene: StoryScene) -> dict[str, Any]:
    interaction, title = scene.question.interaction, carried(scene.question.stem)
    match interaction:
        case Order(items):
            places = [number_of(document, number) for number in range(1, len(items) + 1)]
            rows = [carried(text) for _, text in items]
            return {"kind": "grid", "title": title, "rows": rows, "columns": places, "right": 1}
        case Match(pairs):
            rights = [carried(pairs[place][2]) for place in interaction.mixed]
            return {
                "kind": "grid",
                "title": title,
                "rows": [carried(left) for _, left, _, _ in pairs],
                "columns": list(dict.fromkeys(rights)),
                "right": len(pairs),
            }
        case Ponder():
            return {"kind": "think", "title": title, "text": ""}
        case _:
            kind = "one" if isinstance(interaction, ChooseOneOf) else "many"
            choices = [_choice(document, scene, each) for each in interaction.choices]
            return {"kind": kind, "title": title, "choices": choices}


def _choice(document: QuizDocument, scene: StoryScene, choice: Choice) -> dict[str, Any]:
    text = carried(choice_text(document, scene, choice))
    return {"text": text, "right": choice.right, "section": _answer_id(scene, choice.id)}


def _answers(document: QuizDocument, scene: StoryScene) -> Iterator[Section]:
    """Give the sections with what is said to an answer: one for each, or one for all."""
    interaction, words = scene.question.interaction, document.words
    if isinstance(interaction, ChooseOneOf):
        for choice in interaction.choices:
            title = words["player-good" if choice.right else "player-look"]
            said = _said(choice_text(document, scene, choice), choice.feedback)
            target = _target(choice.next or scene.next)
            yield _section(_answer_id(scene, choice.id), title, "", target, (said,))
        return
    said_of_all = tuple(_explained(document, scene))
    text = one_order(document, interaction) if isinstance(interaction, Order) else ""
    yield _section(_answer_id(scene, "all"), words["page-answers"], text, "", said_of_all)


def _explained(document: QuizDocument, scene: StoryScene) -> Iterator[dict[str, Any]]:
    interaction = scene.question.interaction
    match interaction:
        case Order() | Ponder():
            yield _said(scene.question.stem, interaction.feedback)
        case Match(pairs):
            for _, left, right, feedback in pairs:
                yield _said(f"{left} – {right}", feedback)
        case _:
            for choice in interaction.choices:
                right = f" ({document.words['right']})" if choice.right else ""
                yield _said(f"{choice_text(document, scene, choice)}{right}", choice.feedback)


def _said(title: str, feedback: str) -> dict[str, Any]:
    return {"kind": "said", "title": carried(title), "text": carried(feedback)}


def _section(
    id_: str, title: str, text: str, following: str, items: Iterable[dict[str, Any]]
) -> Section:
    return {"id": id_, "title": title, "text": text, "next": following, "items": list(items)}


def _joined(lines: Iterable[str]) -> str:
    return _PARAGRAPH.join(carried(line) for line in lines)


def _id(scene: StoryScene) -> str:
    return f"scene-{scene.id}"


def _answer_id(scene: StoryScene, answer: str) -> str:
    return f"answer-{scene.id}/{answer}"


def _target(scene_id: str) -> str:
    return HELP if scene_id == END else f"scene-{scene_id}"
