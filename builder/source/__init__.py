"""Takes the files of a project; gives their text and YAML, each node with its line and column.

Every file is read once, here. What is wrong with it becomes a `Diagnostic`, never an exception.
"""
