"""The passages of a story: takes a `QuizDocument`, gives each with its name, tags, place and text.

Names are the author's ids, the same in every language. A scene leads to a passage for each choice,
with what is said to whoever chose it; from there back, or on. Every path ends on the help.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.questions.interaction import Match, Order, Ponder
from builder.content.quiz_paths import END
from builder.formats.quiz_lines import choice_text, help_lines, one_order
from builder.formats.twee.markup import escaped
from builder.languages.typography import labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.content.questions.interaction import Choice
    from builder.documents.quiz_document import QuizDocument, Said, StoryScene

START = "start"
THE_END = "the-end"

_ACROSS, _DOWN = 200, 125
"""Distances on Twine's map, between the left and upper edges of passages, in its own units."""


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """One passage of a Twine story."""

    name: str
    tags: tuple[str, ...]
    column: int
    row: int
    lines: tuple[str, ...]
    """Markup, one paragraph or link each."""

    @property
    def position(self) -> str:
        """Give its place on Twine's map."""
        return f"{_ACROSS * (self.column + 1)},{_DOWN * (self.row + 1)}"


def passages_of(document: QuizDocument) -> Iterator[Passage]:
    """Give the start, every scene with its answers, and the end."""
    yield Passage(START, (), 0, 0, tuple(_start(document)))
    for scene in document.scenes:
        yield from _scene(document, scene)
    row = len(document.scenes) + 1
    yield Passage(THE_END, ("help",), 0, row, tuple(_end(document)))


def link(words: str, target: str) -> str:
    """Give a link with these words; `target` is the name of a passage."""
    return f"[[{escaped(words)}->{target}]]"


def _start(document: QuizDocument) -> Iterator[str]:
    yield f"<h1>{escaped(document.title)}</h1>"
    yield escaped(document.intro)
    for person in document.people:
        name = f"<strong>{escaped(person.name)}</strong>"
        about = labelled(name, escaped(person.about), document.frame.language)
        yield about if person.about else name
    yield link(document.words["player-start"], _scene_name(document.scenes[0].id))


def _scene(document: QuizDocument, scene: StoryScene) -> Iterator[Passage]:
    interaction = scene.question.interaction
    match interaction:
        case Order():
            answers = [_explained(document, scene, (one_order(document, interaction),))]
            listed = [text for _, text in interaction.items]
            kind = "order"
        case Match():
            answers = [_pairs_explained(document, scene, interaction)]
            listed = [left for _, left, _, _ in interaction.pairs]
            listed += [interaction.pairs[place][2] for place in interaction.mixed]
            kind = "match"
        case Ponder():
            answers = [_explained(document, scene, ())]
            listed, kind = [], "think"
        case _:
            answers = [
                _answer(document, scene, choice, number)
                for number, choice in enumerate(interaction.choices, start=1)
            ]
            listed, kind = [], "choose"
    yield Passage(
        _scene_name(scene.id),
        ("question", kind),
        0,
        scene.number,
        tuple(_scene_lines(document, scene, listed, answers)),
    )
    yield from answers


def _scene_lines(
    document: QuizDocument, scene: StoryScene, listed: list[str], answers: Iterable[Passage]
) -> Iterator[str]:
    if scene.story:
        yield escaped(scene.story)
    for message in scene.messages:
        yield from _said(document, message)
    yield f"<strong>{escaped(scene.question.stem)}</strong>"
    if listed:
        yield f"<ul>{''.join(f'<li>{escaped(each)}</li>' for each in listed)}</ul>"
    choices: tuple[Choice, ...] = getattr(scene.question.interaction, "choices", ())
    if not choices:
        yield from (link(document.words["player-done"], each.name) for each in answers)
    for choice, answer in zip(choices, answers, strict=False):
        yield link(choice_text(document, scene, choice), answer.name)


def _said(document: QuizDocument, message: Said) -> Iterator[str]:
    if message.later:
        yield f"<em>{escaped(message.later)}</em>"
    name = document.speaker(message.speaker).name
    bold = f"<strong>{escaped(name)}</strong>"
    yield labelled(bold, escaped(message.text), document.frame.language)


def _answer(document: QuizDocument, scene: StoryScene, choice: Choice, number: int) -> Passage:
    words = document.words
    tags = ("option", *(("right",) if choice.right else ()), *_told(choice.feedback))
    lines = (
        f"<em>{escaped(choice_text(document, scene, choice))}</em>",
        f"<strong>{escaped(words['player-good' if choice.right else 'player-look'])}</strong>",
        _feedback(choice.feedback),
        link(words["player-again"], _scene_name(scene.id)),
        link(words["player-go-on"], _target(choice.next or scene.next)),
    )
    name = f"{_scene_name(scene.id)} {choice.id}"
    return Passage(name, tags, number, scene.number, lines)


def _explained(document: QuizDocument, scene: StoryScene, before: Iterable[str]) -> Passage:
    interaction = scene.question.interaction
    said: str = getattr(interaction, "feedback", "")
    right = ("right",) if isinstance(interaction, Order) else ()
    lines = (
        *map(escaped, before),
        _feedback(said),
        link(document.words["player-go-on"], _target(scene.next)),
    )
    tags = ("answer", *right, *_told(said))
    return Passage(f"{_scene_name(scene.id)} answer", tags, 1, scene.number, lines)


def _pairs_explained(document: QuizDocument, scene: StoryScene, match: Match) -> Passage:
    lines = [
        line
        for _, left, right, feedback in match.pairs
        for line in (
            f"<strong>{escaped(left)}</strong> – <b>{escaped(right)}</b>",
            _feedback(feedback),
        )
    ]
    on = link(document.words["player-go-on"], _target(scene.next))
    name = f"{_scene_name(scene.id)} answer"
    return Passage(name, ("answer", "pairs"), 1, scene.number, (*lines, on))


def _end(document: QuizDocument) -> Iterator[str]:
    yield f"<h1>{escaped(document.words['help-title'])}</h1>"
    yield escaped(document.close)
    yield from (escaped(line) for line in help_lines(document))
    small = f"{document.frame.footer} · {document.frame.licence}"
    yield f"<small>{escaped(small)}</small>"
    yield link(document.words["player-restart"], START)


def _feedback(text: str) -> str:
    return f'<span class="feedback">{escaped(text)}</span>' if text else ""


def _told(feedback: str) -> tuple[str, ...]:
    return ("feedback",) if feedback else ()


def _scene_name(scene_id: str) -> str:
    return f"scene {scene_id}"


def _target(scene_id: str) -> str:
    return THE_END if scene_id == END else _scene_name(scene_id)
