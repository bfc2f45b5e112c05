"""Lets `python -m builder` do what `lessonpack` does."""

from builder.cli import main

if __name__ == "__main__":
    main(prog_name="lessonpack")
