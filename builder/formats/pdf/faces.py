"""Takes pinned font files; gives their fixed subsets, for one script each, and names for pages.

A subset is the same whatever the text says, so that a changed word changes no other artefact.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from typing import TYPE_CHECKING

import uharfbuzz

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.formats.assets import FontFace

Ranges = tuple[tuple[int, int], ...]

_PUNCTUATION: Ranges = ((0x20, 0x7E), (0xA0, 0xBF), (0x2000, 0x206F))

# First and last code points by ISO 15924 script, from the Unicode block list. A character of a
# range that the font does not have is simply not in the subset.
SCRIPT_RANGES: dict[str, Ranges] = {
    "Latn": (
        *_PUNCTUATION,
        (0xC0, 0x24F),
        (0x1E00, 0x1EFF),
        (0x20A0, 0x20BF),
        (0x2100, 0x214F),
        (0xFB00, 0xFB06),
    ),
    "Cyrl": (*_PUNCTUATION, (0x400, 0x52F)),
    "Grek": (*_PUNCTUATION, (0x370, 0x3FF), (0x1F00, 0x1FFF)),
    # Joined forms and ligatures too: by them a PDF can say which letters its glyphs are.
    "Arab": (
        *_PUNCTUATION,
        (0x600, 0x6FF),
        (0x750, 0x77F),
        (0x8A0, 0x8FF),
        (0xFB50, 0xFDFF),
        (0xFE70, 0xFEFF),
    ),
    "Hebr": (*_PUNCTUATION, (0x590, 0x5FF)),
    "Armn": (*_PUNCTUATION, (0x530, 0x58F)),
    "Geor": (*_PUNCTUATION, (0x10A0, 0x10FF), (0x1C90, 0x1CBF)),
    "Deva": (*_PUNCTUATION, (0x900, 0x97F), (0xA8E0, 0xA8FF)),
    "Beng": (*_PUNCTUATION, (0x980, 0x9FF)),
    "Guru": (*_PUNCTUATION, (0xA00, 0xA7F)),
    "Gujr": (*_PUNCTUATION, (0xA80, 0xAFF)),
    "Taml": (*_PUNCTUATION, (0xB80, 0xBFF)),
    "Thai": (*_PUNCTUATION, (0xE00, 0xE7F)),
    "Ethi": (*_PUNCTUATION, (0x1200, 0x139F)),
    "Hans": (*_PUNCTUATION, (0x3000, 0x303F), (0x4E00, 0x9FFF), (0xFF00, 0xFFEF)),
    "Hant": (*_PUNCTUATION, (0x3000, 0x303F), (0x4E00, 0x9FFF), (0xFF00, 0xFFEF)),
    "Jpan": (*_PUNCTUATION, (0x3000, 0x30FF), (0x4E00, 0x9FFF), (0xFF00, 0xFFEF)),
    "Kore": (*_PUNCTUATION, (0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3)),
    "Zmth": (*_PUNCTUATION, (0x27E6, 0x27EF)),
}


_SHARING_HAN = frozenset({"Hans", "Hant", "Jpan"})
_KANA: Ranges = ((0x3040, 0x30FF),)


@dataclasses.dataclass(frozen=True, slots=True)
class Subset:
    """A font file for one script: the bytes, what they cover, and their own family name."""

    family: str
    weight: int
    script: str
    content: bytes = dataclasses.field(repr=False)
    covers: frozenset[int] = dataclasses.field(repr=False)
    address: str


def page_subsets(
    fonts: tuple[FontFace, ...], script: str, text: str, second: str = ""
) -> tuple[Subset, ...]:
    """Give the subsets for a page in `script`, and perhaps in a `second` one.

    The first script's come first, then Latin's, then those that other characters of `text` need.
    """
    found = _with_one_han(_scripts_in(text), (script, second), text)
    scripts = [script, *(other for other in ("Latn", *found) if other != script)]
    return tuple(
        _subset(face, wanted)
        for wanted in dict.fromkeys(scripts)
        for face in fonts
        if wanted in face.scripts
    )


def families(subsets: Iterable[Subset]) -> tuple[str, ...]:
    """Give each family name once, in order."""
    return tuple(dict.fromkeys(subset.family for subset in subsets))


def _scripts_in(text: str) -> list[str]:
    letters = {ord(letter) for letter in text}
    return [
        script
        for script, ranges in SCRIPT_RANGES.items()
        if any(_within(letter, ranges[len(_PUNCTUATION) :]) for letter in letters)
    ]


def _with_one_han(scripts: list[str], page: tuple[str, ...], text: str) -> list[str]:
    """Give the scripts with one of those that share their ideographs: the page's, else a guess.

    Where there are kana it is Japanese; ideographs alone are set as in simplified Chinese.
    """
    kana = any(_within(ord(letter), _KANA) for letter in text)
    guess = "Jpan" if kana else "Hans"
    likely = next((each for each in page if each in _SHARING_HAN), guess)
    return [script for script in scripts if script not in _SHARING_HAN or script == likely]


def _within(letter: int, ranges: Ranges) -> bool:
    return any(first <= letter <= last for first, last in ranges)


@functools.cache
def _subset(face: FontFace, script: str) -> Subset:
    wanted = uharfbuzz.SubsetInput()
    for first, last in SCRIPT_RANGES.get(script, ()):
        wanted.unicode_set.add_range(first, last)
    # Every OpenType feature stays: Arabic and Indic letters are shaped by them.
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.invert()
    small = uharfbuzz.subset(uharfbuzz.Face(face.read(), face.index), wanted)
    content = bytes(small.blob.data)
    return Subset(
        # One name a script: WeasyPrint merges files of one family into one wrong font.
        family=f"{face.family} {script}",
        weight=face.weight,
        script=script,
        content=content,
        covers=frozenset(small.unicodes),
        address=f"asset:font/{hashlib.sha256(content).hexdigest()}",
    )
