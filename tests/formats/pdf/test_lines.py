"""Remembered lines: as WeasyPrint breaks them itself, whatever was asked for before."""

from __future__ import annotations

import types
from typing import Any

from builder.formats.pdf.engine import weasyprint
from builder.formats.pdf.lines import LINE_STYLE, remembered
from tests.formats.pdf.drawing import draw_body


class _Watched(dict[str, Any]):
    """A style that notes which of its properties are read."""

    def __init__(self, style: Any) -> None:
        super().__init__()
        self.style = style
        self.font_config = style.font_config
        self.read: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        self.read.add(name)
        return self.style[name]


def _split() -> Any:
    weasyprint()
    from weasyprint.layout import inline  # noqa: PLC0415

    return inline.split_first_line.__wrapped__


def test_every_property_that_a_line_depends_on_is_remembered(monkeypatch: Any) -> None:
    split = _split()
    from weasyprint.layout import inline  # noqa: PLC0415

    read: set[str] = set()

    def watch(text: str, style: Any, *how: Any, **further: Any) -> Any:
        watched = _Watched(style)
        made = split(text, watched, *how, **further)
        read.update(watched.read)
        return made

    monkeypatch.setattr(inline, "split_first_line", watch)
    body = "<p style='hyphens: auto; width: 2cm; letter-spacing: 1pt'>unbelievable consequences</p>"
    draw_body(body + "<p style='overflow-wrap: anywhere; width: 1mm'>abc</p>")
    assert "hyphenate_limit_chars" in read
    assert read <= set(LINE_STYLE)


def _style(size: int) -> Any:
    class Style(dict[str, Any]):
        font_config = types.SimpleNamespace()

    return Style(dict.fromkeys(LINE_STYLE, "normal") | {"font_size": size})


def test_a_line_is_broken_once_for_the_same_words_width_and_style() -> None:
    asked: list[tuple[Any, ...]] = []

    def split(text: str, style: Any, _: Any, width: float) -> Any:
        asked.append((text, style["font_size"], width))
        return types.SimpleNamespace(text=text), len(text), None, width, 1.0, 1.0

    once = remembered(split)
    small = _style(10)
    lines = [once("words", small, None, 50.0), once("words", small, None, 50.0)]
    once("words", small, None, 60.0)
    large = _style(12)
    large.font_config = small.font_config
    once("words", large, None, 50.0)
    assert asked == [("words", 10, 50.0), ("words", 10, 60.0), ("words", 12, 50.0)]
    assert lines[0] is not None
    assert lines[0][1:] == lines[1][1:]
    assert lines[0][0] is not lines[1][0]


def test_pages_are_the_same_bytes_without_a_memory(monkeypatch: Any) -> None:
    body = "<table><tr><td>Some words <u>that</u> stand in a cell<td>or two</table>" * 3
    first = draw_body(body).content
    split = _split()
    from weasyprint.layout import inline, preferred  # noqa: PLC0415

    monkeypatch.setattr(inline, "split_first_line", split)
    monkeypatch.setattr(preferred, "split_first_line", split)
    assert first is not None
    assert draw_body(body).content == first
