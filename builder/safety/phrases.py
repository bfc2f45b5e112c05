"""Words that nothing may say (L05 to L07, L14, L18, L28): takes a material, gives what says them.

Each check looks for one list of `words.yaml` in every language that has it. What a sentence tells
people not to do or say is fine: "Do not delete the chat".
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.diagnostics import Code, define
from builder.safety.material import Hit, rank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.safety.matching import Match
    from builder.safety.material import Material
    from builder.safety.passages import Passage, Voice

BLAMING = define("L05-blaming", "Words that blame or label the person targeted.")
ABSOLUTE = define("L06-absolute", "Words that claim more than anybody can know.")
PROMISE = define("L06-promise", "A promise that nobody can keep for others.")
SCARING = define("L07-scaring", "Words that take hope away.")
DELETING = define("L14-deleting", "Advice to delete what could help.")
ACTING = define("L18-acting", "A task in which somebody acts the part of the one who threatens.")
PICTURES = define("L28-picture", "Asking somebody to make, show, bring or look for a picture.")


@dataclasses.dataclass(frozen=True, slots=True)
class Search:
    """One list to look for, whose words it judges, and what to say when it finds something."""

    words: str
    """A field of `WordList`."""
    code: Code
    says: str
    """What is wrong with the words found, which stand for `{words}`."""
    voices: frozenset[Voice]
    flagged: str = ""
    """The red flag that says of a message what this list looks for, so that it may say so."""

    def __call__(self, material: Material) -> Iterator[Hit]:
        """Give every passage that says something on the list."""
        for passage in material.passages:
            matcher = material.matcher(passage.language, self.words, passage.offenders)
            if matcher is not None and self._judges(passage):
                for match in matcher.claims(passage.words):
                    if too_young(passage, match):
                        yield self._hit(passage, match)

    def _judges(self, passage: Passage) -> bool:
        return passage.voice in self.voices and self.flagged not in passage.flags

    def _hit(self, passage: Passage, match: Match) -> Hit:
        message = self.says.format(words=match.words)
        return Hit(self.code, passage.place, passage.source, message, instead(match))


def too_young(passage: Passage, match: Match) -> bool:
    """Tell whether a passage has readers who may not read what was found."""
    allowed_from = match.group.allowed_from
    if allowed_from is None:
        return True
    return passage.for_pupils and any(rank(band) < rank(allowed_from) for band in passage.bands)


def instead(match: Match) -> str:
    """Give the hint of what to write in place of a match; empty where its list names nothing."""
    return f"write {match.group.instead}" if match.group.instead else ""


_STORY: frozenset[Voice] = frozenset({"ours", "character"})
_OURS: frozenset[Voice] = frozenset({"ours"})
_ALL_IN_STORIES: frozenset[Voice] = _STORY | {"offender"}

blaming = Search("blaming", BLAMING, "“{words}” puts blame on the person targeted", _STORY)
absolutes = Search("absolutes", ABSOLUTE, "“{words}” claims more than anybody can know", _OURS)
promises = Search("promises", PROMISE, "“{words}” promises what nobody can keep", _OURS)
scaring = Search("scaring", SCARING, "“{words}” takes hope away", _OURS)
deleting = Search("deleting", DELETING, "“{words}” loses what could help", _STORY)
acting = Search("acting", ACTING, "“{words}”: nobody acts the one who threatens", _OURS)
pictures = Search(
    "pictures",
    PICTURES,
    "“{words}” asks somebody to handle a picture",
    _ALL_IN_STORIES,
    flagged="asks-private-picture",
)
