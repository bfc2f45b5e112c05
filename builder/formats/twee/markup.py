"""Texts in a Twine story: takes plain text, gives what Harlowe shows as exactly that text.

Harlowe, Twine's own story format, has signs for links, macros, variables, lists and styles, and
shows HTML as HTML. Every sign that could be one of them is written as a numeric character
reference, which it shows as the sign itself.
"""

from __future__ import annotations

import html
import re

from builder.formats.learning_platforms.html import carried

_PLAIN = frozenset(" ,?!.")
"""Signs of ASCII that mean nothing to Harlowe or Twee; a full stop after a digit may."""

_REFERENCE = re.compile(r"&#\d+;")


def escaped(text: str) -> str:
    """Give a text as Harlowe shows it; line ends become line breaks."""
    return "<br>".join(_line(line) for line in carried(text).split("\n"))


def unescaped(markup: str) -> str:
    """Give the text that `escaped` was given."""
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), markup.replace("<br>", "\n"))


def _line(line: str) -> str:
    return "".join(
        letter if _is_plain(letter, before) else f"&#{ord(letter)};"
        for before, letter in zip(f"\n{line}", line, strict=False)
    )


def _is_plain(letter: str, before: str) -> bool:
    if not letter.isascii():
        return letter.isprintable()
    return letter.isalnum() or (letter in _PLAIN and not (letter == "." and before.isdigit()))
