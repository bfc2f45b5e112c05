"""What the formats of learning platforms share: takes a `QuizDocument`, gives items with HTML."""
