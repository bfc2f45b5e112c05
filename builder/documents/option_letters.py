"""Letters that name options, groups and pairs: takes a language's own, gives enough of them."""

from __future__ import annotations

LETTERS = "ABCDEFGH"
"""As many as any question has options."""


def letters_of(word: str) -> list[str]:
    """Give the letters that name options, as a language writes them; Latin ones if too few."""
    own = word.split()
    return own if len(set(own)) >= len(LETTERS) else list(LETTERS)
