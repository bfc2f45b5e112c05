"""How a deck is played: takes a slide, lets nothing but its links lead on from it."""

from __future__ import annotations

from typing import Any

from pptx.oxml import parse_xml

from builder.formats.pptx.names import P


def stop_clicks(slide: Any) -> None:
    """Let a click beside the links of a python-pptx slide do nothing; keys still lead on.

    PowerPoint keeps to it. Google Slides does not know it and shows the slide after.
    """
    element = slide._element  # noqa: SLF001
    transition = parse_xml(f'<p:transition xmlns:p="{P}" advClick="0"/>')
    element.find(f"{{{P}}}clrMapOvr").addnext(transition)
