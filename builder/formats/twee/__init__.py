"""Twee 3: takes a `QuizDocument`, gives the whole branching story as text that Twine opens."""

from builder.formats.twee.render import FORMAT

__all__ = ["FORMAT"]
