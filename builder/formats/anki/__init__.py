"""Anki: takes a `QuizDocument`, gives a deck of cards with the questions about knowledge."""

from builder.formats.anki.render import FORMAT

__all__ = ["FORMAT"]
