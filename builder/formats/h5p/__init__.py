"""H5P Question Set: takes a `QuizDocument`, gives an .h5p with its content alone, no libraries."""

from builder.formats.h5p.question_set import FORMAT

__all__ = ["FORMAT"]
