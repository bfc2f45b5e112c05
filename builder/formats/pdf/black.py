"""Drawing for a black printer: takes assets in colours, gives the same in ink, greys and outlines.

Not the colours with their hue taken away: two that differ in hue only would be one grey. Every
shape that carries a colour gets an outline and one of a few well spaced greys, tints are left white
so that a photocopier has no dots to smear, and what was told by a colour is told by a line.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING

from builder.content.contrast import luminance
from builder.content.theme import Colours

if TYPE_CHECKING:
    from builder.formats.assets import Assets, Drawing

BLACK = Colours(
    ink="#000000",
    ground="#FFFFFF",
    flag="#000000",
    step="#000000",
    accent="#D6D6D6",
    accent_tint="#FFFFFF",
    first_bubble="#FFFFFF",
    second_bubble="#FFFFFF",
    step_tint="#FFFFFF",
    quiet="#3A3A3A",
    line="#6A6A6A",
    sections=("#000000", "#000000", "#000000"),
)
"""Each role without colour; every pair that carries text stands out by far more than 7:1."""

_GREYS = ((0.60, "#FFFFFF"), (0.34, "#DADADA"), (0.20, "#BEBEBE"), (0.09, "#8E8E8E"))
"""From which luminance on a colour becomes which grey; what is darker becomes `_DARKEST`."""
_DARKEST = "#2B2B2B"

_CHOSEN = {
    # The ground behind a picture, marks, and what is drawn on them.
    "#FFF1CC": "#F1F1F1",
    "#C9D2DE": "#8E8E8E",
    "#B00D28": "#000000",
    "#00645C": "#5C5C5C",
    "#004A45": "#333333",
    "#BFE3DC": "#E4E4E4",
    "#94C7BD": "#C4C4C4",
    # Skins are all lighter than hair, so that each face keeps its features.
    "#F5C9A6": "#FFFFFF",
    "#E3A877": "#B0B0B0",
    "#CA8C5D": "#E0E0E0",
    "#B97A4B": "#D6D6D6",
    "#9D643D": "#969696",
    "#8A5633": "#C6C6C6",
    "#6E4429": "#868686",
    "#5C3822": "#B4B4B4",
    "#7B543A": "#6E6E6E",
    "#3E2618": "#6E6E6E",
}
"""Colours of the project's drawings whose luminance alone would not do."""
_GROUNDS = ("#FFF1CC",)

_SHAPE = re.compile(r"<(?:path|circle|ellipse|rect|polygon)\b[^>]*>")
_PAINT = re.compile(r'\b(fill|stroke)="(#[0-9A-Fa-f]{6})"')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# Shares of a drawing's width: the outline, and how large a shape is that gets one: no cheeks, eyes.
_OUTLINE = 1 / 260
_OUTLINED_FROM = 1 / 20


def without_colour(assets: Assets) -> Assets:
    """Give the assets that a sheet for a black printer is drawn with."""
    theme = assets.theme.model_copy(update={"colours": BLACK})
    drawings = tuple(map(_in_black, assets.drawings))
    return dataclasses.replace(assets, theme=theme, drawings=drawings)


@functools.cache
def _in_black(drawing: Drawing) -> Drawing:
    width = float(drawing.svg.partition('viewBox="')[2].split(" ")[2])
    svg = _SHAPE.sub(lambda shape: _shape(shape[0], width), drawing.svg)
    return dataclasses.replace(drawing, svg=svg)


def _shape(tag: str, width: float) -> str:
    fill = dict(_PAINT.findall(tag)).get("fill", _DARKEST)
    greyed = _PAINT.sub(lambda paint: f'{paint[1]}="{_grey(paint[2])}"', tag)
    stands_out = fill in _GROUNDS or _grey(fill) in {_DARKEST, "#000000"} or "stroke=" in tag
    if stands_out or _is_small(tag, width * _OUTLINED_FROM):
        return greyed
    line = f' stroke="#000000" stroke-width="{width * _OUTLINE:.1f}" stroke-linejoin="round"'
    return re.sub(r"\s*/?>$", f"{line}/>", greyed)


def _is_small(tag: str, least: float) -> bool:
    """Tell whether a path, whose points the drawings give as pairs, is smaller than `least`."""
    points = [float(number) for number in _NUMBER.findall(tag.partition(' d="')[2].split('"')[0])]
    if not points:
        return False
    sizes = [max(points[start::2]) - min(points[start::2]) for start in (0, 1)]
    return max(sizes) < least


def _grey(colour: str) -> str:
    if colour.upper() in _CHOSEN:
        return _CHOSEN[colour.upper()]
    light = luminance(colour)
    return next((grey for least, grey in _GREYS if light >= least), _DARKEST)
