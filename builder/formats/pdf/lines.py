"""Takes WeasyPrint; makes it break the same words at the same width only once.

A page is laid out in several ways, tables and columns measure their words before they set them,
and columns are balanced by trial. So most lines are asked for again and again, and each costs a
Pango layout. What is remembered is what WeasyPrint itself gave: the pages are the same.
"""

from __future__ import annotations

import copy
import functools
import operator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

# Every property that decides where a line ends, how large it is or how it is drawn. A test watches
# WeasyPrint read its styles, so that none is missing here.
LINE_STYLE = (
    "direction",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_language_override",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_alternates",
    "font_variant_caps",
    "font_variant_east_asian",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_variation_settings",
    "font_weight",
    "hyphenate_character",
    "hyphenate_limit_chars",
    "hyphenate_limit_zone",
    "hyphens",
    "lang",
    "letter_spacing",
    "overflow_wrap",
    "tab_size",
    "text_decoration_line",
    "white_space",
    "word_break",
    "word_spacing",
)
_style_of_line = operator.itemgetter(*LINE_STYLE)

# Several times the lines of the longest plan in all its layouts; some 10 MB.
_MOST_LINES = 20_000

Line = tuple[Any, int, int | None, float, float, float]
"""WeasyPrint's layout of the line, its bytes, where the next starts; width, height, baseline."""


def remember_lines(inline: Any, preferred: Any) -> None:
    """Let WeasyPrint's modules of these names remember their lines. Called once a process."""
    remembering = remembered(inline.split_first_line)
    inline.split_first_line = remembering
    preferred.split_first_line = remembering


def remembered(split: Callable[..., Line]) -> Callable[..., Line]:
    """Give WeasyPrint's `split_first_line` with a memory in the font configuration of the text."""

    @functools.wraps(split)
    def split_once(text: str, style: Any, context: Any, *how: Any, **further: Any) -> Line:
        known = vars(style.font_config).setdefault("known_lines", {})
        asked = (text, *how, *further.items(), *_style_of_line(style))
        try:
            found = known.get(asked)
        except TypeError:  # A style that is a set, as of underlined words, is no key.
            return split(text, style, context, *how, **further)
        if found is None:
            found = split(text, style, context, *how, **further)
            if len(known) >= _MOST_LINES:
                known.clear()
            known[asked] = found
        return _own(found)

    return split_once


def _own(line: Line) -> Line:
    """Give each box a layout of its own, since drawing writes into it."""
    return copy.copy(line[0]), *line[1:]
