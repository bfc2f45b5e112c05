"""A copy of a deck in which each text has its own colour: takes a .pptx, gives the copy and a list.

In the copy nothing but text is drawn, nothing shrinks to fit, and a wide empty margin surrounds
each slide, so that a picture of it shows where every shape's text really goes, in any script.
"""

from __future__ import annotations

import dataclasses
import math
import pathlib
from collections.abc import Callable, Iterator

import pptx
from lxml import etree
from PIL import Image, ImageChops
from pptx.slide import Slide
from pptx.util import Pt

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Colour = tuple[int, int, int]
Place = Callable[[Point], Point]

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_EMU = int(Pt(1))

MARGIN = 72
"""Width of the empty margin on each side of a slide of the copy, in points."""

_STEP = 16
_LEVELS = 15  # of green and of blue; the sixteenth is white's

_AUTOFIT = tuple(_A + name for name in ("noAutofit", "normAutofit", "spAutoFit"))
_FILLS = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
_LETTER_STYLES = {
    _A + name
    for name in (*_FILLS, "ln", "effectLst", "effectDag", "highlight", "uFill", "hlinkClick")
}
_SHAPE_STYLES = {_A + name for name in (*_FILLS, "ln", "effectLst", "effectDag", "scene3d", "sp3d")}
_CELL_STYLES = {_A + name for name in (*_FILLS, "lnL", "lnR", "lnT", "lnB")}


@dataclasses.dataclass(frozen=True, slots=True)
class Text:
    """One shape's text: its slide, its shape's name, its words, its code, where it may be drawn.

    `box` is left, top, right, bottom, in points from the corner of the real slide.
    """

    slide: int
    name: str
    words: str
    code: int
    box: Box


def coloured_copy(source: pathlib.Path, target: pathlib.Path) -> list[Text]:
    """Write the copy of `source` to `target`; give every text in it, slide by slide.

    Raises:
        ValueError: when a slide has more texts than there are colours (225).
    """
    deck = pptx.Presentation(str(source))
    for master in deck.slide_masters:
        for page in (master, *master.slide_layouts):
            _strip(page._element)
    texts = [text for number, slide in enumerate(deck.slides, 1) for text in _colour(slide, number)]
    deck.slide_width += 2 * Pt(MARGIN)
    deck.slide_height += 2 * Pt(MARGIN)
    deck.save(str(target))
    return texts


def slide_size(source: pathlib.Path) -> Point:
    """Give the width and height of a deck's slides, in points."""
    deck = pptx.Presentation(str(source))
    return deck.slide_width / _EMU, deck.slide_height / _EMU


def codes(picture: Image.Image) -> Image.Image:
    """Give, for each pixel of a drawn slide of the copy, the code of the text it belongs to.

    Pixels with red in them (the ground, coloured emoji) belong to none and get 255.
    """
    red, green, blue = picture.convert("RGB").split()
    nobody = red.point([255 * (value >= _STEP) for value in range(256)])
    high = green.point([value // _STEP * _LEVELS for value in range(256)])
    low = blue.point([value // _STEP for value in range(256)])
    return ImageChops.add(nobody, ImageChops.add(high, low))


def _strip(page: etree._Element) -> None:
    """Leave of a master or layout only its placeholders, let none shrink its text or be seen."""
    tree = page.find(f".//{_P}spTree")
    for shape in list(tree):
        if shape.find(f"./*/{_P}nvPr") is not None and shape.find(f".//{_P}ph") is None:
            tree.remove(shape)
    _undress(page)


def _colour(slide: Slide, number: int) -> list[Text]:
    """Colour the texts of a slide of the copy and hide all else; give the texts."""
    slide._element.attrib.pop("show", None)
    for placeholder in slide.placeholders:
        _say_place(placeholder)
    tree = slide.shapes._spTree
    texts = []
    for code, (shape, place) in enumerate(list(_speaking(tree, lambda point: point))):
        _paint(shape, _colour_of(code))
        texts.append(Text(number, _name(shape), _words(shape), code, _box(shape, place)))
    for shape in list(tree.iter(f"{_P}pic", f"{_P}cxnSp", f"{_P}graphicFrame")):
        if shape.find(f".//{_A}tbl") is None:
            shape.getparent().remove(shape)
    _undress(slide._element)
    for shape in tree:
        _move(shape)
    return texts


def _say_place(placeholder: object) -> None:
    """Write a placeholder's inherited place into it, so that it can be moved."""
    place = {side: getattr(placeholder, side) for side in ("left", "top", "width", "height")}
    for side, emu in place.items():
        setattr(placeholder, side, emu)


def _colour_of(code: int) -> Colour:
    """Give the colour of the text with this code: the code in base 15, as green and blue."""
    if code >= _LEVELS**2:
        raise ValueError("too many texts on one slide")
    green, blue = divmod(code, _LEVELS)
    return 0, green * _STEP + _STEP // 2, blue * _STEP + _STEP // 2


def _speaking(tree: etree._Element, place: Place) -> Iterator[tuple[etree._Element, Place]]:
    """Give the shapes and tables that hold words, also inside groups, each with its place."""
    for shape in tree:
        if shape.tag == f"{_P}grpSp":
            yield from _speaking(shape, _inside(shape, place))
        elif shape.tag in {f"{_P}sp", f"{_P}graphicFrame"} and _words(shape).strip():
            yield shape, place


def _inside(group: etree._Element, outer: Place) -> Place:
    """Give how a group places what it holds: moved, scaled, turned, and then as `outer` does."""
    frame = group.find(f"{_P}grpSpPr/{_A}xfrm")
    if frame is None:
        return outer
    (x, y), (width, height) = _pair(frame, "off"), _pair(frame, "ext")
    (from_x, from_y), (from_width, from_height) = _pair(frame, "chOff"), _pair(frame, "chExt")
    scale_x, scale_y = width / (from_width or 1), height / (from_height or 1)

    def place(point: Point) -> Point:
        moved = x + (point[0] - from_x) * scale_x, y + (point[1] - from_y) * scale_y
        return outer(_turned(moved, (x + width / 2, y + height / 2), frame))

    return place


def _box(shape: etree._Element, place: Place) -> Box:
    """Give the box around a shape or table as it stands on its slide, in points."""
    frame = shape.find(f".//{_A}xfrm") if shape.tag == f"{_P}sp" else shape.find(f"{_P}xfrm")
    (x, y), (width, height) = _pair(frame, "off"), _pair(frame, "ext")
    columns, rows = list(shape.iter(f"{_A}gridCol")), list(shape.iter(f"{_A}tr"))
    if columns:
        width = sum(int(column.get("w")) for column in columns)
        height = sum(int(row.get("h")) for row in rows)
    centre = x + width / 2, y + height / 2
    corners = [
        place(_turned((across, down), centre, frame))
        for across in (x, x + width)
        for down in (y, y + height)
    ]
    across, down = zip(*corners, strict=True)
    return tuple(emu / _EMU for emu in (min(across), min(down), max(across), max(down)))


def _turned(point: Point, centre: Point, frame: etree._Element) -> Point:
    """Turn a point around a centre as a frame's `rot` says, clockwise in 60000ths of a degree."""
    angle = math.radians(int(frame.get("rot", "0")) / 60000)
    x, y = point[0] - centre[0], point[1] - centre[1]
    return (
        centre[0] + x * math.cos(angle) - y * math.sin(angle),
        centre[1] + x * math.sin(angle) + y * math.cos(angle),
    )


def _pair(frame: etree._Element, name: str) -> tuple[int, int]:
    first, second = frame.find(_A + name).attrib.values()
    return int(first), int(second)


def _paint(shape: etree._Element, colour: Colour) -> None:
    """Give all letters and bullets of a shape one colour."""
    for run in shape.iter(f"{_A}r", f"{_A}fld"):
        properties = run.find(f"{_A}rPr")
        if properties is None:
            properties = etree.Element(f"{_A}rPr")
            run.insert(0, properties)
        _drop(properties, _LETTER_STYLES)
        properties.insert(0, _solid(colour))
    for paragraph in shape.iter(f"{_A}p"):
        properties = paragraph.find(f"{_A}pPr")
        if properties is not None:
            _drop(properties, {f"{_A}buClr", f"{_A}buClrTx"})
            bullet = etree.Element(f"{_A}buClr")
            bullet.extend(_solid(colour))
            properties.insert(0, bullet)


def _solid(colour: Colour) -> etree._Element:
    fill = etree.Element(f"{_A}solidFill")
    etree.SubElement(fill, f"{_A}srgbClr", val="{:02X}{:02X}{:02X}".format(*colour))
    return fill


def _undress(page: etree._Element) -> None:
    """Take every ground, line and shadow off a page, and the leave to shrink text."""
    for background in list(page.iter(f"{_P}bg")):
        background.getparent().remove(background)
    for body in page.iter(f"{_A}bodyPr"):
        _drop(body, _AUTOFIT)
    for properties in page.iter(f"{_P}spPr"):
        _drop(properties, _SHAPE_STYLES)
        properties.append(etree.Element(f"{_A}noFill"))
        etree.SubElement(etree.SubElement(properties, f"{_A}ln"), f"{_A}noFill")
        properties.append(etree.Element(f"{_A}effectLst"))
    for properties in page.iter(f"{_A}tcPr"):
        _drop(properties, _CELL_STYLES)
        for side in "LRTB":
            etree.SubElement(etree.SubElement(properties, f"{_A}ln{side}"), f"{_A}noFill")
        properties.append(etree.Element(f"{_A}noFill"))


def _move(shape: etree._Element) -> None:
    """Move a shape that stands on the slide itself into the copy's wider page."""
    frame = shape.find(f"{_P}xfrm")
    frame = shape.find(f"./*/{_A}xfrm") if frame is None else frame
    if frame is not None and frame.find(f"{_A}off") is not None:
        corner = frame.find(f"{_A}off")
        for axis in ("x", "y"):
            corner.set(axis, str(int(corner.get(axis)) + int(Pt(MARGIN))))


def _drop(parent: etree._Element, tags: set[str] | tuple[str, ...]) -> None:
    for child in [child for child in parent if child.tag in tags]:
        parent.remove(child)


def _name(shape: etree._Element) -> str:
    return str(shape.find(f"./*/{_P}cNvPr").get("name"))


def _words(shape: etree._Element) -> str:
    return " ".join(part.text or "" for part in shape.iter(f"{_A}t"))
