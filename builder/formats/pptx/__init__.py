"""PowerPoint decks: takes a `FittedDeck` and assets, gives the bytes of a .pptx file."""

from builder.formats.pptx.render import FORMAT

__all__ = ["FORMAT"]
