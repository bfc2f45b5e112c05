"""How easy pages are to read (L03, L04): takes a material, gives what its band finds too hard.

The targets are the bands' own (`lessons/shared/bands.yaml`); how pages are measured, and in which
languages, is told in `measuring.py`.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from builder.diagnostics import Place, Severity, define
from builder.safety import syllables
from builder.safety.document_words import audience_of, reader_of, without_paper
from builder.safety.material import Hit, language_of
from builder.safety.measuring import WORD, Measure, measure, sentences
from builder.safety.passages import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.vocabulary import Band, Reading
    from builder.documents.artefact import Artefact
    from builder.safety.material import Material

HARD = define("L03-reading", "A page that is harder to read than its band needs.", Severity.WARNING)
FAR_TOO_HARD = define("L03-reading-far", "A page that is two grades too hard for its band.")
CONTRACTED = define(
    "L03-contraction", "A contraction in an easy wording, which Easy Read avoids.", Severity.WARNING
)
LONG_ON_AVERAGE = define(
    "L04-mean", "Sentences that are too long for the band on average.", Severity.WARNING
)
LONG = define("L04-long", "A sentence of more than 25 words.", Severity.WARNING)

MEASURED = frozenset({"en", "es"})

LONGEST = 25
"""Most words in one sentence (rule L04)."""

EASY_READ = 6.0
"""Highest grade of an easy twin: Easy Read asks for grade 4 to 6."""

_FAR = 2.0
_ENOUGH = 60
"""Fewer words than this say nothing about a page."""
_RUNNING = 4
"""Fewer words than this are a label, not a sentence."""

_SPANISH_EASY, _SPANISH_NORMAL = 65.0, 55.0
"""INFLESZ: from 65 "fairly easy" (primary school), from 55 "normal" (secondary school)."""
_PRIMARY = 6
"""Highest grade of a band that reads what INFLESZ calls fairly easy."""

_APOSTROPHE = re.compile("['’]")
_NOT_RUNNING = frozenset({"footer", "title", "subject", "small", "plain", "alt", "stage_title"})


def long_sentences(material: Material) -> Iterator[Hit]:
    """Give every sentence of more than 25 words, whoever reads it."""
    for passage in material.passages:
        if passage.voice == "avoid":
            continue
        for sentence in sentences(passage.words):
            length = len(WORD.findall(sentence))
            if length > LONGEST:
                start = " ".join(sentence.split()[:6])
                message = f"a sentence of {length} words: “{start} …”"
                hint = f"make two or three of it; {LONGEST} words are the most"
                yield Hit(LONG, passage.place, passage.source, message, hint)


def contractions(material: Material) -> Iterator[Hit]:
    """Give every contraction in easy wording."""
    for passage in material.passages:
        matcher = material.matcher(passage.language, "contractions")
        if matcher is not None and passage.wording == "easy" and passage.reader == "pupils":
            whole = (each for each in matcher.find(passage.words) if _APOSTROPHE.search(each.words))
            for match in whole:
                message = f"“{match.words}” is a contraction in an easy wording"
                hint = "write both words: “do not”, “it is”"
                yield Hit(CONTRACTED, passage.place, passage.source, message, hint)


def grades(material: Material) -> Iterator[Hit]:
    """Give every page or deck whose words and sentences are too hard for its band."""
    for page in _pages(material):
        yield from page.grade() if page.language == "en" else page.index()


def means(material: Material) -> Iterator[Hit]:
    """Give every page or deck whose sentences are too long for its band on average."""
    for page in _pages(material):
        found, most = page.measure, page.target.sentence_words
        # Half a word more is within the error of counting.
        if found.mean > most + 0.5:
            message = (
                f"{page.name} has {found.mean:.1f} words in a sentence on average; "
                f"{most} are the most"
            )
            hint = "split the longest: one idea in each sentence"
            yield Hit(LONG_ON_AVERAGE, page.place, page.artefact.source_id, message, hint)


@dataclasses.dataclass(frozen=True, slots=True)
class _Page:
    """One document in one language, measured against what its readers need."""

    artefact: Artefact
    language: str
    target: Reading
    place: Place
    texts: tuple[str, ...]
    measure: Measure

    @property
    def name(self) -> str:
        """Give what it is called in messages."""
        return f"{without_paper(self.artefact)} for {self.artefact.band} in '{self.language}'"

    def grade(self) -> Iterator[Hit]:
        """Say how far an English page is over its grade, and in which sentences first."""
        found = self.measure
        over = round(found.grade, 1) - self.target.grade
        if over > 0:
            code = FAR_TOO_HARD if over >= _FAR else HARD
            message = (
                f"{self.name} reads at grade {found.grade:.1f}; {self.target.grade:g} is the most"
            )
            worst = "; ".join(f"“{each}”" for each in _hardest(self.texts))
            hint = f"shorter words and sentences, first in: {worst}"
            yield Hit(code, self.place, self.artefact.source_id, message, hint)

    def index(self) -> Iterator[Hit]:
        """Say how far a Spanish page is under its index."""
        found = self.measure
        least = _SPANISH_EASY if self.target.grade <= _PRIMARY else _SPANISH_NORMAL
        if round(found.inflesz) < least:
            message = (
                f"{self.name} has {found.inflesz:.0f} on the INFLESZ scale; {least:g} is needed"
            )
            hint = "shorter words and sentences"
            yield Hit(HARD, self.place, self.artefact.source_id, message, hint)


def _pages(material: Material) -> Iterator[_Page]:
    """Give every document that is long enough to measure, once in each language and band."""
    files = {each.id: each.file.file for each in sources_of(material.content)}
    seen: set[tuple[str, str, str, str]] = set()
    for artefact in material.artefacts:
        # The same words in another country, or on another paper, need no second look.
        language = language_of(artefact.language)
        key = (artefact.source_id, artefact.band, without_paper(artefact), language)
        target = _target(material, artefact)
        if key in seen or language not in MEASURED or target is None:
            continue
        seen.add(key)
        texts = running_text(material, artefact)
        count = syllables.english if language == "en" else syllables.spanish
        found = measure(texts, count)
        if found.words >= _ENOUGH:
            place = Place(files[artefact.source_id])
            yield _Page(artefact, language, target, place, texts, found)


def running_text(material: Material, artefact: Artefact) -> tuple[str, ...]:
    """Give what a document's own readers read in sentences, each text once."""
    wanted = reader_of(artefact)
    texts = dict.fromkeys(
        " ".join(said.words.split())
        for said in material.said_in(artefact)
        if said.reader == wanted and said.field not in _NOT_RUNNING
    )
    return tuple(text for text in texts if len(WORD.findall(text)) >= _RUNNING)


def _target(material: Material, artefact: Artefact) -> Reading | None:
    """Give what the readers of a document need: its band, else families or staff."""
    audience = audience_of(artefact)
    band_id = {"pupils": artefact.band, "families": "parents"}.get(audience, "staff")
    bands: tuple[Band, ...] = material.content.shared.bands.record.bands
    found = next((each.reading for each in bands if each.id == band_id), None)
    if found is not None and artefact.artefact.endswith("-easy"):
        return found.model_copy(update={"grade": min(found.grade, EASY_READ)})
    return found


def _hardest(texts: tuple[str, ...]) -> list[str]:
    """Give the two hardest English sentences."""
    each = [sentence for text in texts for sentence in sentences(text)]
    each.sort(key=lambda sentence: -measure([sentence], syllables.english).grade)
    return each[:2]
