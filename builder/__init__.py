"""lessonpack: lessons and quizzes in YAML become packs a class can use.

Takes a project folder (`lessons/`, `quizzes/`); gives finished files in `output/`.
`ARCHITECTURE.md` draws the stages; every folder here is one of them.
"""

__version__ = "0.1.0"
