"""Read a whole project: takes its files, gives `Content`, or diagnostics for all that is wrong."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from builder.content.briefing import Briefing
from builder.content.help import CountryHelp
from builder.content.lesson import Lesson
from builder.content.poster import Poster, poster_model
from builder.content.quiz import Quiz
from builder.content.text import ID_PATTERN
from builder.content.vocabulary import Vocabulary
from builder.content.vocabulary_files import (
    BandsFile,
    DisclosureFile,
    InterfaceFile,
    LetterFile,
    RedFlagsFile,
    SourcesFile,
    StepsFile,
)
from builder.diagnostics import Diagnostics, Place, Severity, define
from builder.source.files import Project
from builder.source.schema import Record, validate
from builder.source.yaml_tree import YamlFile, parse_yaml, read_yaml

REPEATED_ID = define("repeated-id", "Two things with one id where ids must differ.")
BAD_NAME = define("bad-name", "A file or folder whose name cannot be an id.")
NOT_READ = define(
    "file-not-read",
    "A file that looks like a lesson, quiz or other source, but ends so that it is never read.",
    Severity.WARNING,
)
NO_CONTENT = define("no-content", "A project without a lesson or a quiz.")

R = TypeVar("R", bound=Record)
_Model = type[R] | Callable[[Any], type[R]]

VOCABULARY = "vocabulary"
INTERFACE = "interface"
RESERVED = (VOCABULARY, INTERFACE, "review")
"""Names of files in a language's folder, so no lesson or quiz can have them."""


@dataclasses.dataclass(frozen=True, slots=True)
class Loaded(Generic[R]):
    """A record with the id of what it is, the node its own texts hang on, and its file."""

    id: str
    node: str
    record: R
    file: YamlFile


@dataclasses.dataclass(frozen=True, slots=True)
class Shared:
    """The shared vocabulary, file by file."""

    bands: Loaded[BandsFile]
    red_flags: Loaded[RedFlagsFile]
    steps: Loaded[StepsFile]
    sources: Loaded[SourcesFile]
    disclosure: Loaded[DisclosureFile]
    letter: Loaded[LetterFile]

    def vocabulary(self) -> Vocabulary:
        """Give it as one."""
        return join_vocabulary(
            self.bands.record,
            self.red_flags.record,
            self.steps.record,
            self.sources.record,
            self.disclosure.record,
            self.letter.record,
        )


def join_vocabulary(
    bands: BandsFile,
    red_flags: RedFlagsFile,
    steps: StepsFile,
    sources: SourcesFile,
    disclosure: DisclosureFile,
    letter: LetterFile,
) -> Vocabulary:
    """Make one vocabulary of its files."""
    return Vocabulary(
        concepts=bands.concepts,
        bands=bands.bands,
        red_flags=red_flags.red_flags,
        steps=steps.steps,
        sources=sources.sources,
        rows=sources.rows,
        disclosure=disclosure.disclosure,
        letter=letter.letter,
    )


@dataclasses.dataclass(frozen=True, slots=True)
class Content:
    """A project as its authors wrote it, each part valid on its own and all references kept."""

    project: Project
    lessons: Mapping[str, Loaded[Lesson]]
    quizzes: Mapping[str, Loaded[Quiz]]
    posters: Mapping[str, Loaded[Poster]]
    briefings: Mapping[str, Loaded[Briefing]]
    countries: Mapping[str, Loaded[CountryHelp]]
    shared: Shared
    interface: Loaded[InterfaceFile]

    def of_lesson(self, lesson_id: str) -> set[str]:
        """Give the ids of a lesson and of the quizzes and posters it lists."""
        lesson = self.lessons[lesson_id].record
        return {lesson_id, *lesson.quizzes, *lesson.posters}

    def only(self, ids: Collection[str]) -> Content:
        """Give the same project with no lessons, quizzes and posters but those named."""
        return dataclasses.replace(
            self,
            lessons={id_: each for id_, each in self.lessons.items() if id_ in ids},
            quizzes={id_: each for id_, each in self.quizzes.items() if id_ in ids},
            posters={id_: each for id_, each in self.posters.items() if id_ in ids},
        )

    def lesson_of(self, listed: str) -> str | None:
        """Give the one lesson that lists a quiz or poster; None where none or several do."""
        lessons = [
            lesson_id
            for lesson_id, lesson in self.lessons.items()
            if listed in (*lesson.record.quizzes, *lesson.record.posters)
        ]
        return lessons[0] if len(lessons) == 1 else None


def load_project(project: Project, interface: str, diagnostics: Diagnostics) -> Content | None:
    """Read and check everything that can be read, so that one run finds all that is wrong.

    None where what all else rests on is missing: the shared vocabulary, the words of the pages.

    Args:
        project: where to read.
        interface: the text of `templates/strings.yaml`.
        diagnostics: takes all that is wrong, in every file.
    """
    from builder.content.checks import check_content  # noqa: PLC0415 (checks read `Content`)

    reader = _Reader(project, diagnostics)
    lessons = reader.folder("lessons", "lessons/*/lesson.yaml", "lesson", Lesson)
    quizzes = reader.folder("quizzes", "quizzes/*.yaml", "quiz", Quiz)
    posters = reader.folder("lessons", "lessons/posters/*.yaml", "poster", poster_model)
    briefings = reader.folder("lessons", "lessons/briefings/*.yaml", "briefing", Briefing)
    countries = reader.countries()
    shared = reader.shared()
    words = reader.interface(interface)
    reader.ids_differ(lessons, quizzes, posters, briefings)
    if not lessons and not quizzes and not diagnostics.errors:
        diagnostics.add(
            NO_CONTENT,
            Place("lessons"),
            "there is no lesson and no quiz here",
            "name the project's folder with --project, or start one with: lessonpack new lesson ID",
        )
    if shared is None or words is None:
        return None
    content = Content(project, lessons, quizzes, posters, briefings, countries, shared, words)
    check_content(content, diagnostics, reader.unread)
    return content


class _Reader:
    """Reads the files of one project, noting what is wrong."""

    def __init__(self, project: Project, diagnostics: Diagnostics) -> None:
        self.project = project
        self.diagnostics = diagnostics
        self.unread: set[str] = set()
        """Ids of files with errors: they do exist, so references to them are right."""

    def one(self, path: PurePosixPath, id_: str, node: str, model: _Model[R]) -> Loaded[R] | None:
        """Read one file as one record; what the file says may decide as which."""
        file = read_yaml(self.project, path, self.diagnostics)
        if file is None:
            return None
        chosen = model if isinstance(model, type) else model(file.value)
        record = validate(chosen, file, self.diagnostics)
        return Loaded(id_, node, record, file) if record is not None else None

    def folder(
        self, folder: str, pattern: str, node: str, model: _Model[R]
    ) -> dict[str, Loaded[R]]:
        """Read every file of a kind; its id is its folder's name, or its own."""
        found = {}
        relative = pattern.removeprefix(f"{folder}/")
        self._other_endings(folder, relative)
        for path in self.project.list(folder, relative):
            id_ = path.parent.name if path.name == "lesson.yaml" else path.stem
            loaded = self.one(path, id_, node, model) if self._good_name(id_, path) else None
            if loaded is not None:
                found[id_] = loaded
            else:
                self.unread.add(id_)
        return found

    def _other_endings(self, folder: str, pattern: str) -> None:
        """Note files that end in .yml, which other programs read as well."""
        for path in self.project.list(folder, f"{pattern.removesuffix('.yaml')}.yml"):
            message = "this file is not read, since its name ends in .yml"
            hint = f"call it {path.with_suffix('.yaml').name}"
            self.diagnostics.add(NOT_READ, Place(str(path)), message, hint)

    def _good_name(self, id_: str, path: PurePosixPath) -> bool:
        if id_ in RESERVED or not ID_PATTERN.fullmatch(id_):
            message = f"'{id_}' cannot be an id"
            hint = "use lower-case letters, digits and hyphens, as in when-a-chat-turns"
            self.diagnostics.add(BAD_NAME, Place(str(path)), message, hint)
            return False
        return True

    def countries(self) -> dict[str, Loaded[CountryHelp]]:
        """Read the help of each country; the file's name is the country's code."""
        found = {}
        self._other_endings("lessons", "help/*.yaml")
        for path in self.project.list("lessons", "help/*.yaml"):
            loaded = self.one(path, path.stem, "country", CountryHelp)
            if loaded is not None:
                found[path.stem] = loaded
        return found

    def shared(self) -> Shared | None:
        """Read the shared vocabulary; None when a file of it is missing or wrong."""
        bands = self._shared("bands", BandsFile)
        flags = self._shared("red_flags", RedFlagsFile)
        steps = self._shared("steps", StepsFile)
        sources = self._shared("sources", SourcesFile)
        disclosure = self._shared("disclosure", DisclosureFile)
        letter = self._shared("letter", LetterFile)
        if not (bands and flags and steps and sources and disclosure and letter):
            return None
        return Shared(bands, flags, steps, sources, disclosure, letter)

    def _shared(self, name: str, model: type[R]) -> Loaded[R] | None:
        path = PurePosixPath(f"lessons/shared/{name}.yaml")
        return self.one(path, VOCABULARY, name, model)

    def interface(self, text: str) -> Loaded[InterfaceFile] | None:
        """Read the words of the pages."""
        file = parse_yaml(text, "templates/strings.yaml", self.diagnostics)
        record = validate(InterfaceFile, file, self.diagnostics) if file is not None else None
        if file is None or record is None:
            return None
        return Loaded(INTERFACE, INTERFACE, record, file)

    def ids_differ(self, *kinds: Mapping[str, Loaded[Any]]) -> None:
        """Note ids that stand for two things: all sources share one namespace."""
        first: dict[str, str] = {}
        for kind in kinds:
            for id_, loaded in kind.items():
                other = first.setdefault(id_, loaded.file.file)
                if other != loaded.file.file:
                    message = f"the id '{id_}' is already that of {other}"
                    place = Place(loaded.file.file)
                    self.diagnostics.add(REPEATED_ID, place, message, "rename one of the two")
