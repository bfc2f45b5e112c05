"""What a quiz's file cannot know alone: takes quizzes, notes dangling names and dead ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.content.checks_chat import check_messages
from builder.content.known import Known
from builder.content.questions import MarkFlags, OrderSteps
from builder.content.quiz import Quiz
from builder.content.quiz_paths import END, check_paths, targets
from builder.content.references import DANGLING, Path, References
from builder.diagnostics import Diagnostics
from builder.source.yaml_tree import YamlFile

if TYPE_CHECKING:
    from builder.content.load import Loaded


class QuizChecks:
    """The checks of quizzes, with the names that they may refer to."""

    def __init__(self, known: Known, names: References, diagnostics: Diagnostics) -> None:
        self.known = known
        self.names = names
        self.diagnostics = diagnostics

    def quiz(self, loaded: Loaded[Quiz]) -> None:
        """Check what a quiz refers to, and that every path through it ends on the help screen."""
        quiz, file = loaded.record, loaded.file
        scenes = [*(scene.id for scene in quiz.scenes), END]
        earlier: list[str] = []
        named: list[str] = []
        for number, scene in enumerate(quiz.scenes):
            path: Path = ("scenes", number)
            check_messages(
                self.names, self.known, file, (*path, "messages"), scene.messages, quiz.people
            )
            earlier += [message.id for message in scene.messages]
            self._question(file, (*path, "question"), scene.question, earlier)
            for at, target in targets(scene):
                self.names.name(file, (*path, *at), target, scenes, "scene")
                named.append(target)
        if set(named) <= set(scenes):
            check_paths(loaded, self.diagnostics)

    def _question(self, file: YamlFile, path: Path, question: Any, messages: list[str]) -> None:
        if isinstance(question, MarkFlags):
            self._mark(file, path, question, messages)
        elif isinstance(question, OrderSteps):
            self.names.each(file, (*path, "steps"), question.steps, self.known.steps, "step")

    def _mark(self, file: YamlFile, path: Path, question: MarkFlags, messages: list[str]) -> None:
        given = [each.message for each in question.feedback]
        known = question.messages
        self.names.each(file, (*path, "messages"), known, messages, "message")
        for number, name in enumerate(given):
            here = (*path, "feedback", number, "message")
            self.names.name(file, here, name, known, "message of this question")
        for number, name in enumerate(known):
            if name in messages and name not in given:
                message = f"the message '{name}' has no feedback"
                hint = "say for each message why it is, or is not, a red flag"
                place = file.place((*path, "messages", number))
                self.diagnostics.add(DANGLING, place, message, hint)
