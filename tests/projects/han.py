"""The tiny project in Chinese: takes a folder, gives a copy translated with words of no meaning.

Its words are real ones in an order of chance, about as long as a translation is. What is under test
is how they are set: which font, where lines break, how wide they are measured.
"""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import polib

from builder.languages.extract import template, translatable
from builder.languages.locale import parse_locale
from tests.projects.two_bands import GB, change, copy, read

SAYING = (
    "如果有人在网上催你，先停下来。这不是你的错，告诉一个你信任的大人，他们会帮助你。"
    "不要付钱，也不要再回复；保留聊天记录，然后举报和屏蔽对方。“快一点”是一个危险信号！"
)
SHORTER = 2.2
"""How many letters of English one Chinese character stands for, about."""

_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
_KEPT = ("interface:quiz-letters.text",)


def copy_in_chinese(to: Path, tag: str = "zh-Hans") -> Path:
    """Copy the project with a whole translation into `tag`, whose country is GB."""
    root = copy(to)
    change(root, GB, "languages: [uk]", f"languages: [uk, {tag}]")
    content = read(root).content
    assert content is not None
    folder = root / "lessons/locale" / tag
    folder.mkdir(parents=True)
    for stem, parts in translatable(content).items():
        po = polib.POFile()
        po.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        for number, entry in enumerate(template(parts)):
            entry.msgstr = entry.msgid if entry.msgctxt in _KEPT else filling(entry.msgid, number)
            po.append(entry)
        po.save(str(folder / f"{stem}.po"))
    assert parse_locale(f"{tag}-GB") is not None
    return root


def filling(words: str, start: int) -> str:
    """Give as much Chinese as `words` are long, with their placeholders where they stood."""
    letters = itertools.islice(itertools.cycle(SAYING), start * 7 % len(SAYING), None)
    letters = itertools.dropwhile(lambda letter: not letter.isalnum(), letters)
    parts = _PLACEHOLDER.split(words)
    return "".join(
        part if number % 2 else "".join(itertools.islice(letters, _length(part)))
        for number, part in enumerate(parts)
    )


def _length(words: str) -> int:
    return max(2, round(len(words) / SHORTER)) if words.strip() else 0
