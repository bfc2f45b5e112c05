"""The quiz as the player's script reads it: takes a `QuizDocument`, gives JSON safe within HTML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from builder.content.questions.interaction import (
    ChooseAnyOf,
    ChooseOneOf,
    Mark,
    Match,
    Order,
    Ponder,
    direct,
)
from builder.languages.numbers import in_digits_of
from builder.languages.typography import without_full_stop

if TYPE_CHECKING:
    from builder.content.questions.interaction import Choice, Interaction
    from builder.documents.quiz_document import QuizDocument, Said, StoryScene

_PREFIX = "player-"

# What could end the element or start another inside it (HTML, "restrictions for contents of script
# elements"), and line ends that old scripts do not take; each is the same letter in JSON.
_ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def as_json(story: dict[str, Any]) -> str:
    """Give the story as JSON that cannot leave its `script` element."""
    text = json.dumps(story, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def story_of(document: QuizDocument) -> dict[str, Any]:
    """Give the quiz as mappings and lists."""
    return {
        "digits": _digits(document.frame.language),
        "words": {
            name.removeprefix(_PREFIX): words
            for name, words in document.words.pairs
            if name.startswith(_PREFIX)
        },
        "people": {
            each.id: {"name": each.name, "about": each.about, "focus": each.focus}
            for each in document.people
        },
        "scenes": [_scene(scene, document) for scene in document.scenes],
    }


def _digits(language: str) -> str:
    return "".join(in_digits_of(language, digit) for digit in range(10))


def _scene(scene: StoryScene, document: QuizDocument) -> dict[str, Any]:
    question = scene.question
    return {
        "id": scene.id,
        "story": scene.story,
        "messages": [_said(said) for said in scene.messages],
        "question": {
            "id": question.id,
            "stem": question.stem,
            **_interaction(question.interaction, document),
        },
        "next": scene.next,
    }


def _said(said: Said) -> dict[str, Any]:
    return {"id": said.id, "speaker": said.speaker, "text": said.text, "later": said.later}


def _interaction(interaction: Interaction, document: QuizDocument) -> dict[str, Any]:
    match interaction:
        case ChooseOneOf(choices):
            return {"kind": "one", "choices": [_choice(each) for each in choices]}
        case ChooseAnyOf(choices):
            return {"kind": "many", "choices": [_choice(each) for each in choices]}
        case Mark(choices):
            return {"kind": "mark", "choices": [_marked(each, document) for each in choices]}
        case Order():
            items = [
                {"id": item, "text": text, "quoted": without_full_stop(text)}
                for item, text in interaction.items
            ]
            before = [list(pair) for pair in direct(list(interaction.before))]
            return {
                "kind": "order",
                "items": items,
                "before": before,
                "feedback": interaction.feedback,
            }
        case Match(pairs):
            named = [
                dict(zip(("id", "left", "right", "feedback"), pair, strict=True)) for pair in pairs
            ]
            return {"kind": "match", "pairs": named, "mixed": list(interaction.mixed)}
        case Ponder():
            return {"kind": "reflect", "feedback": interaction.feedback}


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "id": choice.id,
        "text": choice.text,
        "right": choice.right,
        "feedback": choice.feedback,
        "next": choice.next,
    }


def _marked(choice: Choice, document: QuizDocument) -> dict[str, Any]:
    said = document.message(choice.id)
    return {**_choice(choice), "speaker": said.speaker, "flags": list(said.flags)}
