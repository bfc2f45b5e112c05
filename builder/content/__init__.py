"""What lessons, quizzes, posters and help services are: takes YAML trees, gives frozen records."""
