"""Microsoft Forms: takes a `QuizDocument`, gives the Word file that its quick import reads."""

from builder.formats.ms_forms.form import FORMAT

__all__ = ["FORMAT"]
