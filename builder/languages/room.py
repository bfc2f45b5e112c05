"""How long a translation may be: takes a text's place in its record, gives the `Room`s it has.

Two kinds. Class games take so many characters and no more: a longer text stops the build. A title,
a label or a bubble is measured when it is set, so its number is only what has been seen to fit; it
never lies below the length of the English, which does fit.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.content.activities import (
    Group,
    HelpPlace,
    OrderedCard,
    Pair,
    SheetClaim,
    SortingCard,
)
from builder.content.poster import Card, Poster, SchoolPerson, TearOff
from builder.content.questions import ChooseMany, ChooseOne, MarkFlags, TrueFalse
from builder.content.questions.base import Option, QuestionBase
from builder.content.quiz import Quiz
from builder.content.scenario import Message, Person
from builder.content.slides import (
    ActivitySlide,
    ChatSlide,
    Choice,
    ClaimSlide,
    CloseSlide,
    HelpSlide,
    PointsSlide,
    QuestionSlide,
    SlideBase,
    StepsSlide,
    TitleSlide,
    VoteSlide,
)
from builder.content.text import Item
from builder.content.vocabulary import Band, RedFlag, Step
from builder.content.vocabulary_files import InterfaceWord
from builder.languages.readers import owners_of

if TYPE_CHECKING:
    from builder.content.load import Loaded
    from builder.languages.texts import Entry
    from builder.source.schema import Record

GAME_STEM, GAME_ANSWER, GAME_ANSWERS = 120, 75, 4
"""Characters of a question and an answer, and answers, that Kahoot takes (its own template)."""

_GAME = "class games take no more, and the build stops"


@dataclasses.dataclass(frozen=True, slots=True)
class Room:
    """How many characters a text may have, what for, and whether one more stops the build."""

    length: int
    why: str
    hard: bool = False
    crowded: bool = False
    """Whether what stands around it is as tight, so that not all of it can be as long."""


# Numbers are lengths that were seen to fit in every layout, with accents and a third more letters.
_SEEN: tuple[tuple[type[Record], str, int, str], ...] = (
    (TitleSlide, "title", 40, "the title on the first slide"),
    (TitleSlide, "subtitle", 60, "the line under the first slide's title"),
    (SlideBase, "title", 45, "a slide's title"),
    (PointsSlide, "lead", 70, "the line above a slide's points"),
    (PointsSlide, "points", 90, "a point on a slide"),
    (QuestionSlide, "prompts", 90, "a question on a slide"),
    (ActivitySlide, "instructions", 90, "a line on a slide"),
    (CloseSlide, "lines", 90, "a line on a slide"),
    (ChatSlide, "prompt", 65, "the question beside a chat"),
    (ClaimSlide, "claim", 70, "a claim on a slide"),
    (HelpSlide, "lead", 70, "the line above the help services"),
    (StepsSlide, "footnote", 75, "the line under the steps"),
    (VoteSlide, "question", 90, "the question of a vote"),
    (VoteSlide, "reading", 75, "the line under a vote's bars"),
    (Choice, "label", 32, "the name of a bar in a chart"),
    (QuestionBase, "stem", 95, "a slide's title"),
    (Band, "label", 28, "part of the foot of every page"),
    (Message, "text", 75, "a chat bubble"),
    (Person, "name", 20, "the name above a chat bubble"),
    (SortingCard, "text", 60, "text on a small card to cut out"),
    (OrderedCard, "text", 55, "text on a small card to cut out"),
    (Pair, "left", 50, "one half of a pair on a sheet"),
    (Pair, "right", 55, "one half of a pair on a sheet"),
    (Group, "label", 45, "the head of a column"),
    (SheetClaim, "text", 55, "a line of a table"),
    (HelpPlace, "label", 34, "a place on a map"),
    (SchoolPerson, "role", 26, "the head of a box"),
    (SchoolPerson, "helps", 75, "text in a small box"),
    (TearOff, "take_one", 48, "the line over the tabs"),
    (TearOff, "first_tab", 120, "text on a tab as narrow as a finger"),
    (Card, "steps_title", 40, "text in a panel as small as a playing card"),
    (Card, "starters_title", 24, "text in a panel as small as a playing card"),
    (Card, "people_title", 26, "text in a panel as small as a playing card"),
    (Card, "starters", 60, "text in a panel as small as a playing card"),
    (Card, "people", 60, "text in a panel as small as a playing card"),
    (Card, "cut", 70, "text in the margin of a sheet of cards"),
)

# On a poster every text is large: each may be so long, but not all of them at once.
_CROWDED: tuple[tuple[type[Record], str, int, str], ...] = (
    (RedFlag, "label", 34, "the name of a red flag beside its message"),
    (Step, "label", 36, "a step on a path of several"),
    (Poster, "headline", 28, "part of the large words of a poster"),
    (Poster, "emphasis", 22, "part of the large words of a poster"),
    (Poster, "promise", 55, "the line over a poster's help"),
    (Poster, "advice", 85, "the line at a poster's foot"),
)

_WORDS: tuple[tuple[str, int, str], ...] = (
    ("help-need", 34, "a small heading over help services"),
    ("help-emergency", 80, "the line at a poster's foot"),
    ("help-free", 14, "a word beside a phone number"),
    ("help-any-time", 16, "a word beside a phone number"),
    ("help-scan", 34, "the line under a code"),
    ("worksheet-true", 10, "the head of a narrow column of boxes to tick"),
    ("worksheet-not-true", 12, "the head of a narrow column of boxes to tick"),
    ("poster-school", 24, "a word before a line to write on"),
    ("draft-small", 62, "the small line at the foot that marks a draft"),
)
"""Words of the pages themselves, by how their id begins; on posters they are as crowded."""


def rooms_for(entry: Entry, loaded: Loaded[Any]) -> tuple[Room, ...]:
    """Give the rooms of one wording of a text; none where it may be as long as it needs."""
    owners = owners_of(loaded.record, entry.path)
    owner, field = _slot(owners, entry)
    named = [(each, False) for each in _SEEN] + [(each, True) for each in _CROWDED]
    seen = [
        _seen_room(entry, length, what, crowded=crowded)
        for (kind, name, length, what), crowded in named
        if isinstance(owner, kind) and name == field
    ]
    if isinstance(owner, InterfaceWord):
        words = (each[1:] for each in _WORDS if owner.id.startswith(each[0]))
        seen = [_seen_room(entry, length, what, crowded=True) for length, what in words]
    return (*_game_rooms(owners, str(entry.path[-1])), *seen[:1])


def _seen_room(entry: Entry, length: int, what: str, *, crowded: bool) -> Room:
    return Room(max(length, len(entry.words)), f"it is {what}", crowded=crowded)


def length_in_browsers(text: str) -> int:
    """Count a text as a browser does, in UTF-16 units: most emoji count as two."""
    return len(text.encode("utf-16-le")) // 2


def longest(rooms: tuple[Room, ...]) -> int | None:
    """Give how many characters fit all of some rooms; None where there is none."""
    return min((room.length for room in rooms), default=None)


def _slot(owners: list[Record], entry: Entry) -> tuple[Record, str]:
    """Give the record and field that a text belongs to; an entry of a list counts as its list."""
    names = [step for step in entry.path if isinstance(step, str)]
    own = -2 if isinstance(owners[-1], Item) else -1
    return owners[own], names[own]


def _game_rooms(owners: list[Record], field: str) -> tuple[Room, ...]:
    """Give the room of what a class game asks: questions about knowledge."""
    question = next((each for each in owners if isinstance(each, QuestionBase)), None)
    own = owners[-1]
    answer, stem = Room(GAME_ANSWER, _GAME, hard=True), Room(GAME_STEM, _GAME, hard=True)
    if isinstance(own, Message):
        marked = isinstance(owners[0], Quiz) and field == "text" and _is_marked(owners[0], own)
        return (answer,) if marked else ()
    if question is None or not _asked_in_games(question):
        return ()
    if isinstance(own, Option) and field == ("text" if own.short is None else "short"):
        return (answer,)
    return (stem,) if own is question and field == _asked_field(question) else ()


def _asked_field(question: QuestionBase) -> str:
    return "stem" if question.short is None else "short"


def _asked_in_games(question: QuestionBase) -> bool:
    match question:
        case ChooseOne() | ChooseMany():
            answers = len(question.options)
        case MarkFlags():
            answers = len(question.messages)
        case TrueFalse():
            answers = 2
        case _:
            return False
    return question.use == "knowledge" and answers <= GAME_ANSWERS


def _is_marked(quiz: Quiz, message: Message) -> bool:
    """Tell whether a message is an answer of a question that class games ask."""
    questions = [scene.question for scene in quiz.scenes]
    return any(
        isinstance(each, MarkFlags) and message.id in each.messages and _asked_in_games(each)
        for each in questions
    )
