"""The signs of GIFT: takes text, gives it escaped, and back as Moodle reads it."""

from __future__ import annotations

import re

_ESCAPED = str.maketrans({**{sign: f"\\{sign}" for sign in "\\~=#{}:"}, "\n": "\\n"})

# Moodle puts these in the place of escaped signs while it reads, and their signs back afterwards.
_PLACES = {":": "058", "#": "035", "=": "061", "{": "123", "}": "125", "~": "126"}
_HELD = {f"\\{sign}": f"&&{number};" for sign, number in _PLACES.items()} | {"\\n": "&&010"}
_LOOKS_HELD = re.compile(r"&&(?=0|1)")
_WORD_JOINER = "\u2060"


def escaped(text: str) -> str:
    """Give a text without signs that GIFT takes for structure, in one line."""
    return str(text).translate(_ESCAPED)


def kept_apart(text: str) -> str:
    """Part what reads like one of Moodle's own placeholders, by a sign that nobody sees.

    In HTML an ampersand is written `&amp;`; names are plain and have no such way.
    """
    return _LOOKS_HELD.sub(f"&{_WORD_JOINER}&", text)


def held(text: str) -> str:
    """Put placeholders for escaped signs, as Moodle does before it looks for structure."""
    text = text.replace("\\\\", "&&092;")
    for sign, place in _HELD.items():
        text = text.replace(sign, place)
    return text.replace("&&092;", "\\")


def released(text: str) -> str:
    """Put the signs back for their placeholders."""
    for sign, place in _HELD.items():
        text = text.replace(place, "\n" if sign == "\\n" else sign[1])
    return text
