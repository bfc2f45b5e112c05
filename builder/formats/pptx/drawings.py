"""The project's drawings as native shapes: takes an SVG and a box, gives a group of freeforms.

The SVG may hold `svg title g path rect circle ellipse line polyline polygon` with fill, stroke and
opacity, as attributes, and matrix, translate, scale and rotate transforms.
"""

from __future__ import annotations

import dataclasses
import functools
import math
import re
from collections.abc import Iterator, Mapping

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path.parser import parse_path
from fontTools.svgLib.path.shapes import PathBuilder
from lxml import etree

from builder.fit.placed import Align, Anchor, Box
from builder.formats.pptx.paths import Outline, Segment

_CALL = re.compile(r"(\w+)\s*\(([^)]*)\)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_INHERITED = ("fill", "stroke", "stroke-width", "opacity", "fill-opacity")
_ACROSS = {"start": 0.0, "center": 0.5, "end": 1.0}
_DOWN = {"top": 0.0, "middle": 0.5, "bottom": 1.0}

Contour = tuple[Segment, ...]


Shape = tuple[Outline, Mapping[str, str], float]
"""An outline, its attributes, and how much its own transforms make it larger."""


@dataclasses.dataclass(frozen=True, slots=True)
class Stroke:
    """One shape of a drawing: its outline on the slide and its paint."""

    outline: Outline
    fill: str | None
    line: str | None
    line_width: float
    opacity: float


@dataclasses.dataclass(frozen=True, slots=True)
class Sheet:
    """A parsed drawing: its view box, and its shapes in its own units."""

    view: tuple[float, float, float, float]
    shapes: tuple[Shape, ...]


def placed_box(svg: str, box: Box, align: Align, anchor: Anchor, *, rtl: bool) -> Box:
    """Give the box that a drawing takes when it is as large as `box` allows."""
    _, _, width, height = _read(svg).view
    scale = min(box.w / width, box.h / height)
    across = 1 - _ACROSS[align] if rtl else _ACROSS[align]
    x = box.x + (box.w - width * scale) * across
    y = box.y + (box.h - height * scale) * _DOWN[anchor]
    return Box(x, y, width * scale, height * scale)


def strokes(svg: str, box: Box, *, flipped: bool = False) -> Iterator[Stroke]:
    """Give the shapes of a drawing that fills `box`, from back to front; `flipped` mirrors it."""
    sheet = _read(svg)
    left, top, width, _ = sheet.view
    scale = box.w / width
    onto = Transform(scale, 0, 0, scale, box.x - left * scale, box.y - top * scale)
    if flipped:
        onto = Transform(-scale, 0, 0, scale, box.right + left * scale, box.y - top * scale)
    for outline, style, own_scale in sheet.shapes:
        opacity = float(style.get("opacity", 1)) * float(style.get("fill-opacity", 1))
        line = _paint(style.get("stroke", "none"))
        yield Stroke(
            outline=Outline(tuple(_moved(path, onto) for path in outline.paths)),
            fill=_paint(style.get("fill", "#000000")),
            line=line,
            line_width=float(style.get("stroke-width", 1)) * own_scale * scale,
            opacity=opacity,
        )


@functools.lru_cache(maxsize=64)
def _read(svg: str) -> Sheet:
    root = etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False))
    x, y, width, height = (float(each) for each in _NUMBER.findall(root.get("viewBox", "")))
    return Sheet((x, y, width, height), tuple(_shapes(root, Identity, {})))


def _shapes(element: etree._Element, turn: Transform, style: Mapping[str, str]) -> Iterator[Shape]:
    own = {name: str(element.attrib[name]) for name in _INHERITED if name in element.attrib}
    inherited = {**style, **own}
    turned = turn.transform(_transform(element.get("transform", "")))
    kind = etree.QName(element).localname
    if kind in {"svg", "g"}:
        for child in element.iterchildren(tag=etree.Element):
            yield from _shapes(child, turned, inherited)
    elif kind != "title":
        contours = tuple(_moved(contour, turned) for contour in _contours(element))
        yield (
            _outline(contours),
            inherited,
            math.sqrt(abs(turned[0] * turned[3] - turned[1] * turned[2])),
        )


def _contours(element: etree._Element) -> Iterator[Contour]:
    """Give the contours of one shape, in its own units."""
    builder = PathBuilder()
    bare = etree.Element(element.tag)
    for name, value in element.attrib.items():
        if name != "transform":
            bare.set(name, value)
    builder.add_path_from_element(bare)
    for path in builder.paths:
        pen = RecordingPen()
        parse_path(path, pen)
        contour: list[Segment] = []
        for name, points in pen.value:
            contour.append((name, points))
            if name in {"closePath", "endPath"}:
                yield tuple(contour)
                contour = []


def _moved(contour: Contour, onto: Transform) -> Contour:
    recorded = RecordingPen()
    pen = TransformPen(recorded, onto)
    for name, points in contour:
        getattr(pen, name)(*points)
    return tuple((name, points) for name, points in recorded.value)


def _outline(contours: tuple[Contour, ...]) -> Outline:
    """Give contours as paths: Office fills a path even-odd, so only holes share a path.

    SVG fills non-zero: two contours that turn the same way do not cut holes into each other.
    """
    paths: list[list[Contour]] = []
    for contour in contours:
        host = next((path for path in paths if _is_hole(contour, path[0])), None)
        if host is None:
            paths.append([contour])
        else:
            host.append(contour)
    return Outline(tuple(tuple(seg for contour in path for seg in contour) for path in paths))


def _is_hole(contour: Contour, outer: Contour) -> bool:
    left, top, right, bottom = _bounds(contour)
    o_left, o_top, o_right, o_bottom = _bounds(outer)
    inside = o_left <= left and o_top <= top and right <= o_right and bottom <= o_bottom
    return inside and _area(contour) * _area(outer) < 0


def _bounds(contour: Contour) -> tuple[float, float, float, float]:
    pen = BoundsPen(None)
    _replay(contour, pen)
    left, top, right, bottom = pen.bounds
    return left, top, right, bottom


def _area(contour: Contour) -> float:
    """Give the area inside a contour; its sign says which way round it goes."""
    pen = AreaPen()
    drawn = [segment for segment in contour if segment[0] not in {"endPath", "closePath"}]
    _replay((*drawn, ("closePath", ())), pen)
    return float(pen.value)


def _replay(contour: Contour, pen: object) -> None:
    for name, points in contour:
        getattr(pen, name)(*points)


def _paint(value: str) -> str | None:
    return None if value == "none" else value


def _transform(written: str) -> Transform:
    made = Identity
    for name, numbers in _CALL.findall(written):
        values = [float(each) for each in _NUMBER.findall(numbers)]
        made = made.transform(_one_transform(name, values))
    return made


def _one_transform(name: str, values: list[float]) -> Transform:
    if name == "matrix":
        return Transform(*values)
    if name == "translate":
        return Identity.translate(*values)
    if name == "scale":
        return Identity.scale(*values)
    if name == "rotate":
        around = values[1:] or [0.0, 0.0]
        turned = Identity.translate(*around).rotate(math.radians(values[0]))
        return turned.translate(-around[0], -around[1])
    raise ValueError(f"a drawing uses the transform {name!r}")
