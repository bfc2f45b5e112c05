"""Takes YAML text; gives the events that libyaml would give, and errors whose words are known."""

from __future__ import annotations

import yaml
from yaml.scanner import ScannerError

_BLANKS = frozenset(" \t")
_LINE_ENDS = frozenset("\r\n")


class WordedLoader(yaml.SafeLoader):
    """PyYAML's loader in Python, but for tabs: where they indent nothing they pass, as in libyaml.

    In what no author writes it stays stricter: `|` right before a comment or tab, odd tags.
    U+0085, U+2028 and U+2029, line ends in YAML 1.1, must not be in the text.
    """

    def scan_to_next_token(self) -> None:
        """Skip what separates tokens: spaces, comments, line ends, and tabs between words."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self._take_blanks()
            super().scan_to_next_token()

    def scan_plain_spaces(self, indent: int, start_mark: yaml.Mark) -> list[str]:
        """Give the blanks in unquoted text, where a line end counts as a space; none at its end."""
        blanks = self._take_blanks()
        if self.peek() not in _LINE_ENDS:
            return [blanks] if blanks else []
        self._take_line_end()
        self.allow_simple_key = True
        empty_lines = ""
        while not self._at_document_end() and self.peek() in _BLANKS | _LINE_ENDS:
            if self.peek() in _LINE_ENDS:
                empty_lines += self._take_line_end()
            else:
                self._refuse_indenting_tab(indent, start_mark)
                self.forward()
        return [] if self._at_document_end() else [empty_lines or " "]

    def _take_blanks(self) -> str:
        length = 0
        while self.peek(length) in _BLANKS:
            length += 1
        blanks: str = self.prefix(length)
        self.forward(length)
        return blanks

    def _take_line_end(self) -> str:
        self.forward(2 if self.prefix(2) == "\r\n" else 1)
        return "\n"

    def _at_document_end(self) -> bool:
        mark = self.prefix(4)
        return self.column == 0 and mark[:3] in {"---", "..."} and not mark[3:].strip(" \t\r\n\0")

    def _refuse_indenting_tab(self, indent: int, start_mark: yaml.Mark) -> None:
        if self.peek() == "\t" and self.column < indent:
            context, problem = "while scanning a plain scalar", "found a tab that indents"
            raise ScannerError(context, start_mark, problem, self.get_mark())
