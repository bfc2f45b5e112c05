"""The versions of a quiz on paper: takes a quiz, gives which question and answer stands where.

Version A is as its author wrote it, so that it agrees with the player and the slides. Version B has
the same questions with their answers in another order, so that a neighbour's letters are no help.
What tells a story keeps its place: messages, scenes and their numbers. A question is "go to 4" in
both versions, since a class talks about "question 4", and one key serves both.
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
from typing import TYPE_CHECKING, Any, Literal

from builder.content.quiz_paths import targets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from builder.content.questions.interaction import (
        Choice,
        ChooseAnyOf,
        ChooseOneOf,
        Match,
        Order,
    )
    from builder.content.quiz import Quiz, Scene

Version = Literal["a", "b"]
Places = tuple[int, ...]
"""What stands first, second ...: each number is a place in version A, from 0."""


@dataclasses.dataclass(frozen=True, slots=True)
class PaperVersion:
    """Where everything of one quiz stands; the same in every build, language and band."""

    quiz_id: str
    version: Version

    def scenes(self, quiz: Quiz) -> tuple[Scene, ...]:
        """Give the scenes in order: only those that tell no story change places."""
        if self.version == "a":
            return quiz.scenes
        return tuple(
            scene for run in _runs(quiz) for scene in (run if len(run) == 1 else self._turned(run))
        )

    def choices(self, scene: Scene, interaction: ChooseOneOf | ChooseAnyOf) -> Places:
        """Give the order of the answers; the right ones get other letters than in version A.

        True and false, answers with numbers, and those marked `last` keep their places.
        """
        choices = interaction.choices
        if self.version == "a" or scene.question.kind == "true-false" or _numeric(choices):
            return tuple(range(len(choices)))
        options: tuple[Any, ...] = getattr(scene.question, "options", ())
        free = sum(not option.last for option in options)
        before = _right_places(choices, range(len(choices)))
        mixed = self._mixed(
            [choice.id for choice in choices[:free]],
            scene.question.id,
            lambda order: _right_places(choices, order) != before,
            _is_mixed,
        )
        return (*mixed, *range(free, len(choices)))

    def steps(self, scene: Scene, order: Order) -> Places:
        """Give the order in which steps to be ordered are shown: never one that is right."""
        if self.version == "a":
            return tuple(range(len(order.items)))
        ids = [step for step, _ in order.items]

        def is_wrong(places: Places) -> bool:
            shown = [ids[place] for place in places]
            return any(shown.index(first) > shown.index(last) for first, last in order.before)

        return self._mixed(ids, scene.question.id, is_wrong, _is_mixed)

    def rights(self, scene: Scene, match: Match) -> Places:
        """Give the order of the right sides: none opposite its own left side, or as in A."""
        if self.version == "a":
            return match.mixed
        return self._mixed(
            [pair for pair, *_ in match.pairs],
            scene.question.id,
            lambda places: all(shown != place for shown, place in enumerate(places)),
            lambda places: places != match.mixed,
            lambda places: all(a != b for a, b in zip(places, match.mixed, strict=True)),
        )

    def _mixed(
        self, ids: Sequence[str], question_id: str, *wishes: Callable[[Places], bool]
    ) -> Places:
        """Give the order that breaks the fewest wishes, the first ones counting most.

        Among those that are as good it is drawn by a hash of ids alone: a question that is added
        or moved changes no other question.
        """

        def rank(order: Places) -> tuple[list[bool], bytes]:
            return [not wish(order) for wish in wishes], self._drawn(
                question_id, *(ids[place] for place in order)
            )

        return min(itertools.permutations(range(len(ids))), key=rank)

    def _turned(self, run: tuple[Scene, ...]) -> tuple[Scene, ...]:
        """Give the scenes of a run in an order drawn scene by scene; never as they were."""
        drawn = tuple(sorted(run, key=lambda scene: self._drawn(scene.id)))
        return drawn if drawn != run else (*run[1:], run[0])

    def _drawn(self, *names: str) -> bytes:
        return hashlib.sha256("\n".join((self.quiz_id, self.version, *names)).encode()).digest()


def _is_mixed(order: Places) -> bool:
    return order != tuple(sorted(order))


def _right_places(choices: Sequence[Choice], order: Sequence[int]) -> set[int]:
    """Give which letters are right; answers after those of `order` keep theirs."""
    return {shown for shown, place in enumerate(order) if choices[place].right}


def _numeric(choices: Sequence[Choice]) -> bool:
    """Tell whether every answer has a number in it: such a row stays from small to large."""
    return all(any(map(str.isdecimal, choice.text)) for choice in choices)


def _runs(quiz: Quiz) -> list[tuple[Scene, ...]]:
    """Give the scenes in rows that may be mixed among themselves; one alone keeps its place."""
    aimed_at = {target for scene in quiz.scenes for _, target in targets(scene)}
    runs: list[tuple[Scene, ...]] = []
    free = False
    for scene in quiz.scenes:
        was_free, free = free, _is_free(scene) and scene.id not in aimed_at
        if free and was_free:
            runs[-1] = (*runs[-1], scene)
        else:
            runs.append((scene,))
    return runs


def _is_free(scene: Scene) -> bool:
    """Tell whether a scene is a question about knowledge and nothing else."""
    told = scene.story or scene.messages or scene.told or any(targets(scene))
    return not told and scene.question.use == "knowledge" and scene.question.kind != "mark-flags"
