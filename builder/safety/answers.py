"""How a quiz answers (L20): takes a material, gives harsh feedback and paths on which nobody tells.

That every option has feedback, and that every path ends on the help screen, is kept by the records
and by `builder/content/quiz_paths.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.content.questions import TrueFalse
from builder.content.questions.base import Option
from builder.content.quiz_paths import END, scene_graph
from builder.diagnostics import define
from builder.languages.readers import owners_of
from builder.safety.material import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.load import Loaded
    from builder.content.quiz import Quiz
    from builder.safety.material import Material
    from builder.safety.passages import Passage

HARSH = define("L20-harsh", "Feedback to a wrong answer that begins by saying that it is wrong.")
UNTOLD = define("L20-untold", "A path through a quiz on which nobody is told.")
UNMARKED = define("L20-unmarked", "A quiz that does not mark where somebody is told.")
FEW = define("L20-knowledge", "A quiz with too few questions that make sense outside its story.")

LEAST_KNOWLEDGE = 3
"""Class game sheets carry only questions marked `use: knowledge`."""

_FIELDS = frozenset({"feedback", "feedback_true", "feedback_false"})
_CLAUSE = re.compile(r"[.,!;:–—،؛]|\s-\s")


def harsh(material: Material) -> Iterator[Hit]:
    """Give every feedback to a wrong answer that starts with “No” or “Wrong”."""
    for passage in material.passages:
        matcher = material.matcher(passage.language, "harsh")
        if matcher is None or passage.kind != "quiz" or passage.field not in _FIELDS:
            continue
        quiz = material.content.quizzes[passage.source].record
        clause = _CLAUSE.split(passage.words.strip(), maxsplit=1)[0].strip()
        match = next(iter(matcher.find(clause)), None)
        if match is not None and match.words.strip() == clause and not _is_right(quiz, passage):
            message = f"feedback begins with “{match.words}”"
            hint = "begin with what makes sense in the choice, then say what helps"
            yield Hit(HARSH, passage.place, passage.source, message, hint)


def telling(material: Material) -> Iterator[Hit]:
    """Give every quiz with a way to the end on which no scene is marked `told: true`."""
    for loaded in material.content.quizzes.values():
        told = {scene.id for scene in loaded.record.scenes if scene.told}
        if not told:
            place = loaded.file.place(("scenes",), key=True)
            message = "no scene is marked as the one in which somebody is told"
            hint = "write 'told: true' into the scene after which somebody knows"
            yield Hit(UNMARKED, place, loaded.id, message, hint)
            continue
        for scene in _ends_untold(loaded, told):
            place = loaded.file.place(("scenes", scene, "id"))
            message = "a path ends here on which nobody has been told"
            hint = "lead it through a scene with 'told: true'"
            yield Hit(UNTOLD, place, loaded.id, message, hint)


def knowledge(material: Material) -> Iterator[Hit]:
    """Give every quiz with too few questions marked `use: knowledge`."""
    for loaded in material.content.quizzes.values():
        count = sum(scene.question.use == "knowledge" for scene in loaded.record.scenes)
        if count < LEAST_KNOWLEDGE:
            place = loaded.file.place(("scenes",), key=True)
            message = f"{count} questions are 'use: knowledge'; {LEAST_KNOWLEDGE} are the least"
            hint = "ask some that make sense without the story: game sheets carry only those"
            yield Hit(FEW, place, loaded.id, message, hint)


def _is_right(quiz: Quiz, passage: Passage) -> bool:
    """Tell whether feedback is for a right answer."""
    owner = owners_of(quiz, passage.path)[-1]
    if isinstance(owner, TrueFalse):
        return passage.field == f"feedback_{str(owner.answer).lower()}"
    return isinstance(owner, Option) and owner.correct


def _ends_untold(loaded: Loaded[Quiz], told: set[str]) -> list[int]:
    """Give the numbers of scenes from which a path ends that passed none of the told ones."""
    leads = scene_graph(loaded.record)
    scenes = [scene.id for scene in loaded.record.scenes]
    reached: set[str] = set()
    waiting = [scenes[0]]
    while waiting:
        scene = waiting.pop()
        if scene not in reached and scene not in told and scene in leads:
            reached.add(scene)
            waiting.extend(leads[scene])
    return [
        number for number, scene in enumerate(scenes) if scene in reached and END in leads[scene]
    ]
