"""Letters that name options, groups and pairs: takes a language's own, gives enough of them."""

from __future__ import annotations

from builder.languages.localise import OPEN

LETTERS = "ABCDEFGH"
"""As many as any question has options."""


def letters_of(word: str) -> list[str]:
    """Give the letters that name options, as a language writes them; Latin ones if too few."""
    if OPEN in word:
        # Whole: a part of it would not be known as what is not translated.
        return [word] * len(LETTERS)
    own = word.split()
    return own if len(set(own)) >= len(LETTERS) else list(LETTERS)
