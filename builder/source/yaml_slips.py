"""Takes a YAML parser's error and the text; gives the place, a plain sentence and a hint.

Each slip is one function that knows it when it sees it; the first that does has the word.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from builder.source import merge_conflict
from builder.source.characters import shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

# A list item's dash may stand before a key; a key is a word, not the start of an address.
_GLUED_COLON = re.compile(r"\s*(?:- +)*[\w-]+:(?=[^\s/])")
_KEY = re.compile(r"\s*(?:- +)*[^\s:#][^:#]*:(?=\s|$)")
_SPACES = "Use spaces, two for each level; most editors can do so for the Tab key."
_CLOSING = {"[": "]", "{": "}"}


@dataclasses.dataclass(frozen=True)
class Slip:
    """What went wrong: where (line and column from 1), in plain words, and what to do."""

    line: int
    column: int
    message: str
    hint: str


@dataclasses.dataclass(frozen=True)
class _Trouble:
    """A parser's error with all that the slips look at; lines and columns from 0."""

    lines: list[str]
    problem: str
    context: str
    line: int
    column: int
    context_line: int | None
    context_column: int
    last: yaml.ScalarEvent | None

    @property
    def text(self) -> str:
        return self.text_of(self.line)

    def text_of(self, line: int) -> str:
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def above(self) -> int:
        """Give the line of the last text above the problem, or -1."""
        line = self.line - 1
        while line >= 0 and not self.text_of(line).strip():
            line -= 1
        return line


def explain(text: str, error: yaml.MarkedYAMLError, last: yaml.ScalarEvent | None) -> Slip:
    """Say in plain words what stopped the parser.

    Args:
        text: the whole file.
        error: what PyYAML's own parser (not libyaml, whose words differ) raised.
        last: the last scalar that was read whole before the error.
    """
    mark = error.problem_mark or error.context_mark
    context = error.context_mark
    trouble = _Trouble(
        lines=re.split("\r\n|\r|\n", text),
        problem=error.problem or "",
        context=error.context or "",
        line=mark.line if mark else 0,
        column=mark.column if mark else 0,
        context_line=context.line if context else None,
        context_column=context.column if context else 0,
        last=last,
    )
    return next(slip for recognise in _SLIPS if (slip := recognise(trouble)))


def _merge_conflict(trouble: _Trouble) -> Slip | None:
    # In YAML the line that starts one is always an error; the others may belong to a text.
    for number, line in enumerate(trouble.lines, start=1):
        if merge_conflict.starts_conflict(line):
            return Slip(number, 1, merge_conflict.MESSAGE, merge_conflict.HINT)
    return None


def _tab(trouble: _Trouble) -> Slip | None:
    for line in (trouble.line, trouble.above()):
        indentation = re.match(r"[ \t]*", trouble.text_of(line))
        if indentation and "\t" in indentation.group():
            return Slip(
                line + 1,
                indentation.group().index("\t") + 1,
                "this line is indented with a tab",
                _SPACES,
            )
    if "cannot start any token" in trouble.problem and trouble.text[trouble.column :][:1] == "\t":
        message = "a tab stands here, where only spaces may"
        return Slip(trouble.line + 1, trouble.column + 1, message, _SPACES)
    return None


def _unclosed_quote(trouble: _Trouble) -> Slip | None:
    if "quoted scalar" not in trouble.context or "found unexpected" not in trouble.problem:
        return None
    return _open_quote(trouble, trouble.context_line or 0, trouble.context_column)


def _open_quote(trouble: _Trouble, line: int, column: int) -> Slip:
    quote = trouble.text_of(line)[column : column + 1]
    return Slip(
        line + 1,
        column + 1,
        f"the text that starts with {quote} here has no {quote} at its end",
        f"Close it with {quote} where the text ends.",
    )


def _text_after_quote(trouble: _Trouble) -> Slip | None:
    """Know `'Don't'` and a quote that only the next quote closes, lines below."""
    last = trouble.last
    if last is None or last.style not in {'"', "'"}:
        return None
    start, end = last.start_mark, last.end_mark
    if not start or not end or end.line != trouble.line or end.column > trouble.column:
        return None
    if trouble.text[end.column : trouble.column].strip() or ":" in trouble.problem:
        return None
    if start.line != end.line:
        return _open_quote(trouble, start.line, start.column)
    hint = (
        "If the quote belongs to the text, as in don't, put the whole text in double quotes."
        if last.style == "'"
        else "If the quote belongs to the text, write \\\" for it, or put the whole text in '…'."
    )
    message = f"the text in quotes ends here at {last.style}, but more follows"
    return Slip(end.line + 1, end.column, message, hint)


def _escape(trouble: _Trouble) -> Slip | None:
    if "escape" not in trouble.problem:
        return None
    return Slip(
        trouble.line + 1,
        trouble.column + 1,
        "a backslash in double quotes starts a code, and this is none that YAML knows",
        "Write \\\\ for a backslash itself, or put the text in single quotes.",
    )


def _glued_colon(trouble: _Trouble) -> Slip | None:
    if not _about_keys(trouble):
        return None
    for line in (trouble.context_line, trouble.above(), trouble.line):
        found = _GLUED_COLON.match(trouble.text_of(line)) if line is not None else None
        if line is not None and found:
            message = "a space is missing after this colon"
            return Slip(line + 1, found.end(), message, "Write 'key: value', with a space.")
    return None


def _about_keys(trouble: _Trouble) -> bool:
    return "mapping values are not allowed" in trouble.problem or "':'" in trouble.problem


def _colon_in_text(trouble: _Trouble) -> Slip | None:
    if "mapping values are not allowed" not in trouble.problem:
        return None
    key = _KEY.match(trouble.text[: trouble.column])
    if not key:
        return None
    return Slip(
        trouble.line + 1,
        trouble.column + 1,
        "this text has a colon in it, so it must be in quotes",
        f'Write {key.group().strip()} "…" with the whole text between the quotes.',
    )


def _key_without_place(trouble: _Trouble) -> Slip | None:
    if "mapping values are not allowed" not in trouble.problem:
        return None
    above = trouble.above()
    return Slip(
        trouble.line + 1,
        len(trouble.text) - len(trouble.text.lstrip()) + 1,
        "a key cannot stand here: the line above already has its value, or lacks its colon",
        f"Line this line up with its neighbours, or look for what is missing in line {above + 1}.",
    )


def _missing_colon(trouble: _Trouble) -> Slip | None:
    if "could not find expected ':'" not in trouble.problem or trouble.context_line is None:
        return None
    line = trouble.context_line
    return Slip(
        line + 1,
        trouble.context_column + 1,
        f"'{shorten(trouble.text_of(line)[trouble.context_column :])}' should be a key, "
        "but has no colon",
        "Write 'key: value'; indent a line that goes on with the text above it.",
    )


def _bracket(trouble: _Trouble) -> Slip | None:
    if "flow" not in trouble.context or trouble.context_line is None:
        return None
    line, column = trouble.context_line, trouble.context_column
    opening = trouble.text_of(line)[column : column + 1]
    closing = _CLOSING.get(opening, "]")
    if line != trouble.line:
        message = f"the {opening} that is opened here is not closed with {closing}"
        hint = f"Close it, or put a text that starts with {opening} in quotes."
        return Slip(line + 1, column + 1, message, hint)
    message = f"a comma or {closing} is missing before this"
    hint = f"Put commas between the items and {closing} at the end; put text with , : [ ] {{ }} "
    return Slip(trouble.line + 1, trouble.column + 1, message, hint + "in quotes.")


def _start_of_text(trouble: _Trouble) -> Slip | None:
    """Know unquoted text that starts with a character that means something else in YAML."""
    start = trouble.text[trouble.column : trouble.column + 1]
    special = "cannot start any token" in trouble.problem or "node content" in trouble.problem
    named = re.search(r"scanning an? (alias|anchor|tag|block scalar|directive)", trouble.context)
    if named and trouble.context_line == trouble.line:
        start = trouble.text[trouble.context_column : trouble.context_column + 1]
    if not (special or named) or not start.strip():
        return None
    column = trouble.context_column if named else trouble.column
    return Slip(
        trouble.line + 1,
        column + 1,
        f"a text cannot start with {start} unless it is in quotes",
        "Put the whole text in quotes.",
    )


def _misaligned(trouble: _Trouble) -> Slip | None:
    if "block" not in trouble.context:
        return None
    return Slip(
        trouble.line + 1,
        trouble.column + 1,
        "this does not line up with the lines above it",
        "Start it below the first letter of its neighbours; a list's dashes stand below each "
        "other.",
    )


def _anything(trouble: _Trouble) -> Slip:
    return Slip(
        trouble.line + 1,
        trouble.column + 1,
        "the file cannot be understood from here on",
        "Check the indentation, the quotes and the colons of this line and the one above.",
    )


_SLIPS: tuple[Callable[[_Trouble], Slip | None], ...] = (
    _merge_conflict,
    _tab,
    _unclosed_quote,
    _escape,
    _text_after_quote,
    _glued_colon,
    _colon_in_text,
    _missing_colon,
    _key_without_place,
    _bracket,
    _start_of_text,
    _misaligned,
    _anything,
)
