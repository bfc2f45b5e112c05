"""Word files: takes a letter or a briefing, gives the bytes of a .docx that a school can change."""

from builder.formats.docx.render import FORMAT

__all__ = ["FORMAT"]
