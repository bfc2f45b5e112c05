"""Who is targeted, and by whom (L22): takes a material, warns where it is always the same gender.

Neutral stories are best. Where pronouns tell, over all lessons and quizzes, those targeted should
not all be of one gender, nor those who threaten. Only the source language is looked at: many
languages have no neutral pronoun, and their stories are translations of these.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from builder.diagnostics import Severity, define
from builder.languages.locale import SOURCE_LANGUAGE
from builder.safety.material import Hit
from builder.safety.scenarios import is_story, offenders_of, stories

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.diagnostics import Place
    from builder.safety.material import Material

ONE_GENDER = define(
    "L22-one-gender",
    "Stories in which the ones targeted, or the offenders, are all of one gender.",
    Severity.WARNING,
)

LEAST_PEOPLE = 2
"""One person alone is no pattern."""

_WORD = re.compile(r"\w+")
_ROLES = {"targeted": "targeted", "offender": "the one who threatens"}


@dataclasses.dataclass(frozen=True, slots=True)
class _Told:
    """A person in a story whose gender a pronoun tells."""

    source: str
    name: str
    role: str
    gender: str
    place: Place


def one_gender(material: Material) -> Iterator[Hit]:
    """Give a warning for each role in which everybody whose gender is told has the same."""
    found = list(_told(material))
    for role, words in _ROLES.items():
        inside = [each for each in found if each.role == role]
        people = {(each.source, each.name) for each in inside}
        genders = {each.gender for each in inside}
        if len(people) >= LEAST_PEOPLE and len(genders) == 1:
            names = ", ".join(sorted(name for _, name in people))
            message = f"in every story that tells, {words} is “{inside[0].gender}”: {names}"
            hint = "use names that say nothing and no pronoun, or change some of the stories"
            yield Hit(ONE_GENDER, inside[0].place, inside[0].source, message, hint)


def _told(material: Material) -> Iterator[_Told]:
    words = material.list_of(SOURCE_LANGUAGE)
    if words is None:
        return
    pronouns = {
        **dict.fromkeys(words.masculine, words.masculine[:1]),
        **dict.fromkeys(words.feminine, words.feminine[:1]),
    }
    roles = _roles(material)
    for passage in material.passages:
        people = roles.get(passage.source, {})
        if passage.language != SOURCE_LANGUAGE or not is_story(passage) or not people:
            continue
        name = ""
        for word in _WORD.findall(passage.words):
            name = word if word in people else name
            gender = pronouns.get(word.casefold())
            role = people.get(name, "")
            if gender and role in _ROLES:
                yield _Told(passage.source, name, role, gender[0], passage.place)


def _roles(material: Material) -> Mapping[str, dict[str, str]]:
    """Give by lesson and quiz the names of its people, each with what they are in the story."""
    found: dict[str, dict[str, str]] = {}
    for loaded, _, story in stories(material):
        offenders = offenders_of(story)
        for person in story.people:
            role = "targeted" if person.focus else "other"
            role = "offender" if person.id in offenders else role
            # "Aunt Jo" is found by her last word; "An agency" is no person.
            found.setdefault(loaded.id, {})[str(person.name).split()[-1]] = role
    return found
