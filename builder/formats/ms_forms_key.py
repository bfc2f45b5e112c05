"""The key to a quiz in Microsoft Forms: takes a `QuizDocument`, gives a Word file for the teacher.

A file of its own: text after the last question of the other one would become a question.
"""

from builder.formats.ms_forms.key import FORMAT

__all__ = ["FORMAT"]
