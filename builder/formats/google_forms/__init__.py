"""Google Forms: takes a `QuizDocument`, gives an Apps Script that makes the form."""

from builder.formats.google_forms.render import FORMAT

__all__ = ["FORMAT"]
