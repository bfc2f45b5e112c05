"""Freeforms: takes points or curves on a slide, gives DrawingML custom geometry.

Curves come as the calls of a fontTools pen, in points of the slide.
"""

from __future__ import annotations

import dataclasses
import itertools
from typing import TYPE_CHECKING

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen

from builder.formats.pptx.units import emu

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]
Segment = tuple[str, tuple[Point, ...]]

_NAMES = {"moveTo": "moveTo", "lineTo": "lnTo", "curveTo": "cubicBezTo", "qCurveTo": "quadBezTo"}


@dataclasses.dataclass(frozen=True, slots=True)
class Outline:
    """Paths that are filled each by itself; a path's holes are further contours of it."""

    paths: tuple[tuple[Segment, ...], ...]


def polygon(points: Sequence[Point], *, closed: bool) -> Outline:
    """Give straight lines from point to point."""
    start: Segment = ("moveTo", (points[0],))
    lines: list[Segment] = [("lineTo", (point,)) for point in points[1:]]
    end: list[Segment] = [("closePath", ())] if closed else []
    return Outline(((start, *lines, *end),))


def curve_through(points: Sequence[Point]) -> Outline:
    """Give a smooth line downwards through points: it leaves and meets each one upright."""
    segments: list[Segment] = [("moveTo", (points[0],))]
    for (x, y), (to_x, to_y) in itertools.pairwise(points):
        middle = (y + to_y) / 2
        segments.append(("curveTo", ((x, middle), (to_x, middle), (to_x, to_y))))
    return Outline((tuple(segments),))


def outline_xml(outline: Outline) -> str:
    """Give an `a:xfrm` and an `a:custGeom` that fit the outline tightly."""
    left, top, right, bottom = _bounds(outline)
    x, y = emu(left), emu(top)
    width, height = max(1, emu(right) - x), max(1, emu(bottom) - y)
    paths = "".join(_path(path, x, y, width, height) for path in outline.paths)
    return (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst>{paths}</a:pathLst></a:custGeom>"
    )


def _bounds(outline: Outline) -> tuple[float, float, float, float]:
    recorder = RecordingPen()
    recorder.value = [segment for path in outline.paths for segment in path]
    pen = BoundsPen(None)
    recorder.replay(pen)
    left, top, right, bottom = pen.bounds
    return left, top, right, bottom


def _path(path: Sequence[Segment], x: int, y: int, width: int, height: int) -> str:
    written = "".join(_segment(name, points, x, y) for name, points in path)
    return f'<a:path w="{width}" h="{height}">{written}</a:path>'


def _segment(name: str, points: Sequence[Point], x: int, y: int) -> str:
    if name == "closePath":
        return "<a:close/>"
    if name == "endPath":
        return ""
    placed = "".join(f'<a:pt x="{emu(px) - x}" y="{emu(py) - y}"/>' for px, py in points)
    return f"<a:{_NAMES[name]}>{placed}</a:{_NAMES[name]}>"
