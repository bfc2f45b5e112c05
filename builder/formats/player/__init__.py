"""The offline player: takes a `QuizDocument`, gives one HTML file that plays it as a chat."""

from builder.formats.player.render import FORMAT

__all__ = ["FORMAT"]
