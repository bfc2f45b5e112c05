"""The paths through a quiz: takes its scenes, notes those that nobody meets or leaves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from builder.content.quiz import Quiz, Scene
from builder.diagnostics import Diagnostics, define

if TYPE_CHECKING:
    from builder.content.load import Loaded

UNREACHED = define("unreached-scene", "A scene that no path through the quiz leads to.")
NO_END = define("endless-quiz", "A scene of a quiz from which no path reaches the help screen.")

END = "end"
"""What `next` says to lead to the help screen."""


def targets(scene: Scene) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Give every scene that a scene names as the next, with the path where it does."""
    if scene.next:
        yield ("next",), scene.next
    for number, option in enumerate(getattr(scene.question, "options", ())):
        if option.next:
            yield ("question", "options", number, "next"), option.next


def scene_graph(quiz: Quiz) -> dict[str, set[str]]:
    """Give for each scene of a quiz the scenes that its answers lead to, `end` included."""
    following = [*(scene.id for scene in quiz.scenes[1:]), END]
    graph = {}
    for scene, after in zip(quiz.scenes, following, strict=True):
        otherwise = scene.next or after
        options = getattr(scene.question, "options", ())
        graph[scene.id] = {option.next or otherwise for option in options} or {otherwise}
    return graph


def check_paths(loaded: Loaded[Quiz], diagnostics: Diagnostics) -> None:
    """Note scenes that no path from the first leads to, or from which none leads to the end."""
    leads = scene_graph(loaded.record)
    reached = _closure({loaded.record.scenes[0].id}, leads)
    back: dict[str, set[str]] = {}
    for start, found in leads.items():
        for target in found:
            back.setdefault(target, set()).add(start)
    ending = _closure({END}, back)
    for number, scene in enumerate(loaded.record.scenes):
        place = loaded.file.place(("scenes", number, "id"))
        if scene.id not in reached:
            message = f"no path leads to the scene '{scene.id}'"
            diagnostics.add(UNREACHED, place, message, "name it in a 'next', or take it out")
        elif scene.id not in ending:
            message = f"from the scene '{scene.id}' no path reaches the help screen"
            diagnostics.add(NO_END, place, message, f"lead an option to '{END}'")


def _closure(start: set[str], leads: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(start)
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting.extend(leads.get(each, ()))
    return seen
