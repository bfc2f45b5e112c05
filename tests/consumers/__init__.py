"""The real programs that open our files: take a finished file, give what they find wrong with it.

A program that is missing is an error that names the `make` target which installs it, never a
silent pass.
"""
