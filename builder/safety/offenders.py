"""What offenders write (L19): takes a material, gives what is too much, too long, or a recipe.

No chat shows a whole way from an approach to a threat: a gap of time lies between, or the threat
stands alone. No sum of money and no way to pay stands anywhere that pupils read.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from builder.content.quiz import Quiz
from builder.content.quiz_paths import scene_graph
from builder.diagnostics import define
from builder.safety.matching import Matcher
from builder.safety.material import Hit
from builder.safety.passages import messages_of
from builder.safety.phrases import instead
from builder.safety.scenarios import is_story, offenders_of, stories

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.safety.material import Material
    from builder.safety.passages import Path

MANY = define("L19-messages", "A story in which an offender writes more than is needed.")
LONG = define("L19-words", "A message of an offender that is too long.")
SCRIPT = define("L19-script", "A chat that goes from an approach to a threat without a gap.")
SUM = define("L19-sum", "A sum of money on a page for pupils.")
PAYMENT = define("L19-payment", "A way to pay on a page for pupils.")

MOST_MESSAGES = 4
MOST_WORDS = 12

APPROACHES = frozenset(
    {
        "fake-agencies",
        "flattery-and-gifts",
        "moving-apps",
        "pretending",
        "romance",
        "secrets",
        "something-first",
    }
)
THREATS = frozenset({"edited-pictures", "threats"})
"""Concepts of red flags that win trust, and of those that threaten with it."""

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def messages(material: Material) -> Iterator[Hit]:
    """Give every chat, and every path through a quiz, with too many messages of offenders."""
    for loaded, path, story in stories(material):
        count, last = _most_on_a_path(story) if isinstance(story, Quiz) else _in_a_chat(story)
        if count > MOST_MESSAGES:
            place = loaded.file.place((*path, *last))
            message = f"an offender writes {count} messages up to here"
            hint = f"{MOST_MESSAGES} are the most: tell the rest in the story, or leave it out"
            yield Hit(MANY, place, loaded.id, message, hint)


def words(material: Material) -> Iterator[Hit]:
    """Give every message of an offender that is too long, in any wording and language."""
    for passage in material.passages:
        count = len(_WORD.findall(passage.words)) if passage.voice == "offender" else 0
        if count > MOST_WORDS:
            message = f"an offender’s message of {count} words"
            hint = f"{MOST_WORDS} words are the most: pupils need the flag, not the script"
            yield Hit(LONG, passage.place, passage.source, message, hint)


def scripts(material: Material) -> Iterator[Hit]:
    """Give every chat in which an approach leads to a threat with no gap between them.

    A gap is a message with `later`, or a new scene of a quiz that tells what happens.
    """
    carried = {each.id: each.concept for each in material.content.shared.red_flags.record.red_flags}
    for loaded, path, story in stories(material):
        approach = ""
        for here, message, gap in _messages_with_gaps(story):
            approach = "" if gap else approach
            for flag in message.flags:
                if carried.get(flag) in APPROACHES:
                    approach = flag
                elif carried.get(flag) in THREATS and approach:
                    place = loaded.file.place((*path, *here, "flags"))
                    message_ = f"'{approach}' leads straight to '{flag}' here"
                    hint = "put time between them with 'later', or leave one of the two out"
                    yield Hit(SCRIPT, place, loaded.id, message_, hint)


def money(material: Material) -> Iterator[Hit]:
    """Give every sum of money in a lesson or quiz, whoever says it."""
    for passage in material.passages:
        if not is_story(passage) or not passage.for_pupils:
            continue
        matcher = material.matcher(passage.language, "sums")
        match = next(iter(matcher.find(passage.words)), None) if matcher is not None else None
        found = match.words if match else _currency(passage.words)
        if found:
            message = f"“{found}” is a sum of money"
            hint = "leave the sum out: “money” says enough"
            yield Hit(SUM, passage.place, passage.source, message, hint)


def payments(material: Material) -> Iterator[Hit]:
    """Give every way to pay in what pupils read or hear."""
    if not material.brands.payments:
        return
    matcher = Matcher(material.brands.payments)
    for passage in material.passages:
        if passage.for_pupils and passage.kind in ("lesson", "quiz", "poster"):
            for match in matcher.find(passage.words):
                message = f"“{match.words}” is a way to pay"
                yield Hit(PAYMENT, passage.place, passage.source, message, instead(match))


def _currency(text: str) -> str:
    """Give the first currency sign of a text; empty where there is none."""
    return next((each for each in text if unicodedata.category(each) == "Sc"), "")


def _in_a_chat(chat: Any) -> tuple[int, Path]:
    offenders = offenders_of(chat)
    numbers = [n for n, each in enumerate(chat.messages) if each.sender in offenders]
    return len(numbers), ("messages", numbers[-1], "id") if numbers else ()


def _most_on_a_path(quiz: Quiz) -> tuple[int, Path]:
    """Give the most messages of offenders on one path, and where its last one stands."""
    offenders = offenders_of(quiz)
    written = {
        scene.id: [n for n, each in enumerate(scene.messages) if each.sender in offenders]
        for scene in quiz.scenes
    }
    path = _heaviest(quiz.scenes[0].id, scene_graph(quiz), written, ())
    count = sum(len(written[scene]) for scene in path)
    last = next((scene for scene in reversed(path) if written[scene]), None)
    if last is None:
        return 0, ()
    number = [scene.id for scene in quiz.scenes].index(last)
    return count, ("scenes", number, "messages", written[last][-1], "id")


def _heaviest(
    scene: str,
    leads: Mapping[str, set[str]],
    written: Mapping[str, list[int]],
    behind: tuple[str, ...],
) -> tuple[str, ...]:
    """Give the path from a scene on, no scene twice, with the most messages of offenders."""
    here = (*behind, scene)
    # A scene that is named and not there is told elsewhere.
    onward = [each for each in sorted(leads[scene]) if each in leads and each not in here]
    paths = [_heaviest(each, leads, written, here) for each in onward]
    return max(paths, key=lambda path: sum(len(written[each]) for each in path), default=here)


def _messages_with_gaps(story: Any) -> Iterator[tuple[Path, Any, bool]]:
    """Give each message, its path in its story, and whether time has passed before it."""
    if not isinstance(story, Quiz):
        for number, message in enumerate(messages_of(story)):
            yield ("messages", number), message, message.later is not None
        return
    for at, scene in enumerate(story.scenes):
        for number, message in enumerate(scene.messages):
            gap = message.later is not None or (number == 0 and scene.story is not None)
            yield ("scenes", at, "messages", number), message, gap
