"""What the sheets of class games share: takes a `QuizDocument`, gives questions, rows, losses."""
