"""The Unicode bidirectional algorithm: takes text as stored, gives it as a reader sees it."""

from __future__ import annotations

import re

import bidi as algorithm

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]")


def display_order(text: str, base: str = "R") -> str:
    """Give each line of `text` from left to right as it is displayed in a paragraph of `base`.

    `base` is R for a right-to-left paragraph, L for a left-to-right one.
    """
    return "\n".join(_line(line, base) for line in text.splitlines())


def reads_in_order(number: str, text: str, base: str = "R") -> bool:
    """Tell whether `number` (a phone number, address or code) is displayed as it must be read.

    Spaces of any width count as the same, controls that are not displayed do not count.
    """
    return _visible(number) in _visible(display_order(text, base))


def _line(line: str, base: str) -> str:
    return str(algorithm.get_display(line, base_dir=base))


def _visible(text: str) -> str:
    return re.sub(r"\s", " ", _INVISIBLE.sub("", text))
