"""Stories about somebody else (L18): takes a material, gives what comes too near, and real names.

A story has one person that it is about, who has a name and is not the reader; nobody is asked about
their own life. Apps, games and makers in it are made up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.diagnostics import define
from builder.safety.matching import Matcher
from builder.safety.material import Hit
from builder.safety.passages import offenders_in
from builder.safety.phrases import instead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.load import Loaded
    from builder.safety.matching import Match
    from builder.safety.material import Material
    from builder.safety.passages import Passage, Path

FOCUS = define("L18-focus", "A story that is not about exactly one made-up person.")
NAME = define("L18-name", "A person in a story who has the reader's name: you, me.")
OWN_LIFE = define("L18-own-life", "A question about the pupil's own life.")
CHAIR = define("L18-chair", "A story or question that puts the pupil in somebody's place.")
BRAND = define("L18-brand", "A real app, game, site or program by its name.")

_KINDS = ("lesson", "quiz", "poster", "red_flags", "steps")
_TOLD = ("story", "stem")
_QUOTE = '"'


def one_focus(material: Material) -> Iterator[Hit]:
    """Give every chat or quiz in which not exactly one person is the one it is about."""
    for loaded, path, story in stories(material):
        focus = [person for person in story.people if person.focus]
        if len(focus) != 1:
            message = f"{len(focus)} of the people have 'focus: true'"
            hint = "mark the one person whom the story is about, and nobody else"
            place = loaded.file.place((*path, "people"), key=True)
            yield Hit(FOCUS, place, loaded.id, message, hint)


def names_of_others(material: Material) -> Iterator[Hit]:
    """Give every person in a story who is called as the reader would call themselves."""
    for passage in material.passages:
        matcher = material.matcher(passage.language, "reader_names")
        named = "people" in passage.path and passage.field == "name"
        if matcher is not None and named and passage.words in matcher:
            message = f"“{passage.words}” is the reader, not somebody in a story"
            hint = "give the person a name of their own: Sam"
            yield Hit(NAME, passage.place, passage.source, message, hint)


def own_life(material: Material) -> Iterator[Hit]:
    """Give every question about the pupil's own life, on pages or said aloud."""
    for passage in material.passages:
        matcher = material.matcher(passage.language, "own_life")
        if matcher is not None and passage.for_pupils and passage.voice == "ours":
            for match in matcher.claims(passage.words):
                message = f"“{match.words}” asks about the pupil’s own life"
                yield Hit(OWN_LIFE, passage.place, passage.source, message, instead(match))


def in_the_chair(material: Material) -> Iterator[Hit]:
    """Give every scene and question of a quiz that makes the pupil the one it happens to."""
    for passage in material.passages:
        matcher = material.matcher(passage.language, "in_the_chair")
        if matcher is None or passage.kind != "quiz" or passage.field not in _TOLD:
            continue
        match = next((each for each in matcher.find(passage.words) if not _quoted(each)), None)
        if match is not None:
            message = f"“{match.words}” puts the pupil in the place of the one it happens to"
            yield Hit(CHAIR, passage.place, passage.source, message, instead(match))


def brands(material: Material) -> Iterator[Hit]:
    """Give every real name of an app, game, site or program in what pupils read or hear."""
    listed = (*material.brands.platforms, *material.brands.tools)
    if not listed:
        return
    matcher = Matcher(listed)
    for passage in material.passages:
        if passage.kind in _KINDS:
            for match in matcher.find(passage.words):
                message = f"“{match.words}” is a real name"
                yield Hit(BRAND, passage.place, passage.source, message, instead(match))


def stories(material: Material) -> Iterator[tuple[Loaded[Any], Path, Any]]:
    """Give every chat of a lesson and every quiz: its file, its path there, what it is."""
    for lesson in material.content.lessons.values():
        for number, chat in enumerate(lesson.record.chats):
            yield lesson, ("chats", number), chat
    for quiz in material.content.quizzes.values():
        yield quiz, (), quiz.record


def offenders_of(story: Any) -> frozenset[str]:
    """Give the ids of those in a story who write red flags, other than the one it is about."""
    return frozenset(person.id for person in offenders_in(story))


def _quoted(match: Match) -> bool:
    """Tell whether somebody in the story says it."""
    return match.reading.letters[: match.start].count(_QUOTE) % 2 == 1


def is_story(passage: Passage) -> bool:
    """Tell whether a text belongs to a lesson or quiz."""
    return passage.kind in ("lesson", "quiz")
