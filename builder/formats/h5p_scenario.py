"""H5P Branching Scenario: takes a `QuizDocument`, gives an .h5p with its content alone."""

from builder.formats.h5p.branching import FORMAT

__all__ = ["FORMAT"]
