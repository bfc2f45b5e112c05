"""How long sentences and words are: takes texts, gives a `Measure` with its reading indices.

English: the Flesch-Kincaid grade (Kincaid and others, 1975), 0.39 words a sentence + 11.8 syllables
a word - 15.59. Spanish: the index of Szigriszt Pazos on the INFLESZ scale (Barrio Cantalejo, 2008),
206.835 - 62.3 syllables a word - words a sentence. For other languages no sound measure is known
here.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# In German the mark that opens an English quotation closes one.
_SENTENCE = re.compile(r"[.!?…؟。]+[”“»\"’‘)]*(?:\s+|$)")


@dataclasses.dataclass(frozen=True, slots=True)
class Measure:
    """What a text comes to."""

    words: int
    sentences: int
    syllables: int

    @property
    def mean(self) -> float:
        """Words in a sentence, on average."""
        return self.words / max(self.sentences, 1)

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade of an English text."""
        return 0.39 * self.mean + 11.8 * self.syllables / max(self.words, 1) - 15.59

    @property
    def inflesz(self) -> float:
        """The index of Szigriszt Pazos of a Spanish text: higher is easier."""
        return 206.835 - 62.3 * self.syllables / max(self.words, 1) - self.mean


def sentences(text: str) -> list[str]:
    """Give the sentences of a text; one that ends without a full stop is one as well."""
    return [each.strip() for each in _SENTENCE.split(text) if WORD.search(each)]


def measure(texts: Iterable[str], count: Callable[[str], int]) -> Measure:
    """Measure some texts, each of whole sentences, with a counter of syllables."""
    found = [WORD.findall(each) for text in texts for each in sentences(text)]
    words = [word for each in found for word in each]
    return Measure(len(words), len(found), sum(map(count, words)))
