"""What an accessible deck must hold: takes a .pptx file, gives what a reader would miss.

The rules are those of PowerPoint's own accessibility checker that a program can decide, with our
own for languages, facilitator notes and right-to-left text.
"""

from __future__ import annotations

import pathlib
from collections import Counter
from collections.abc import Iterator

import pptx
from lxml import etree
from pptx.slide import Slide

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_DRAWN = {f"{_P}{name}" for name in ("sp", "pic", "grpSp", "graphicFrame", "cxnSp")}
_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


def check_deck(path: pathlib.Path, language: str | None = None) -> list[str]:
    """Give one line for each fault, with the slide's number.

    `language` is the deck's language tag; without it the deck's own properties are believed.
    """
    deck = pptx.Presentation(str(path))
    said = language or deck.core_properties.language
    rtl = said.split("-")[0] in _RIGHT_TO_LEFT
    found = [] if deck.core_properties.language else ["the deck's properties name no language"]
    if not deck.core_properties.title:
        found.append("the deck's properties hold no title")
    if rtl and deck.part._element.get("rtl") != "1":
        found.append("the deck is not marked right to left")
    for number, slide in enumerate(deck.slides, 1):
        found.extend(f"slide {number}: {fault}" for fault in _slide_faults(slide, rtl=rtl))
    return [*found, *_repeated_titles(list(deck.slides))]


def _slide_faults(slide: Slide, *, rtl: bool) -> Iterator[str]:
    tree = slide.shapes._spTree
    yield from _title_faults(slide)
    yield from _alt_faults(tree)
    yield from _language_faults(tree, "")
    if rtl:
        yield from _direction_faults(tree)
    if not slide.has_notes_slide or not slide.notes_slide.notes_text_frame.text.strip():
        yield "no facilitator notes"
    else:
        yield from _language_faults(slide.notes_slide.shapes._spTree, "notes: ")


def _title_faults(slide: Slide) -> Iterator[str]:
    title = slide.shapes.title
    if title is None or not title.text_frame.text.strip():
        yield "no title"
    elif title._element is not next(_shapes_in(slide.shapes._spTree)):
        yield "the title is not the first thing that is read"


def _repeated_titles(slides: list[Slide]) -> Iterator[str]:
    titles = Counter(
        slide.shapes.title.text_frame.text.strip() for slide in slides if slide.shapes.title
    )
    for title, times in titles.items():
        if title and times > 1:
            yield f"{times} slides have the same title: {title}"


def _alt_faults(tree: etree._Element) -> Iterator[str]:
    """Check what is drawn; parts of a group that is described or decorative go with the group."""
    for shape in _shapes_in(tree):
        about = shape.find(f"./*/{_P}cNvPr")
        if (about.get("descr") or "").strip() or _is_decorative(about):
            continue
        if shape.tag == f"{_P}grpSp":
            yield f"group {about.get('name')!r} has no alternative text"
        elif shape.tag != f"{_P}sp" or not _speaks(shape):
            yield f"{about.get('name')!r} has no alternative text and is not marked decorative"


def _speaks(shape: etree._Element) -> bool:
    """Tell whether a shape needs no description: it is a placeholder or has a text of its own."""
    return shape.find(f".//{_P}ph") is not None or bool(_text(shape).strip())


def _is_decorative(about: etree._Element) -> bool:
    return any(mark.get("val") == "1" for mark in about.iter(_DECORATIVE))


def _language_faults(tree: etree._Element, where: str) -> Iterator[str]:
    for run in tree.iter(f"{_A}r", f"{_A}fld"):
        properties = run.find(f"{_A}rPr")
        if _text(run).strip() and (properties is None or not properties.get("lang")):
            yield f"{where}no language on {_text(run)[:40]!r}"


def _direction_faults(tree: etree._Element) -> Iterator[str]:
    for paragraph in tree.iter(f"{_A}p"):
        properties = paragraph.find(f"{_A}pPr")
        if _text(paragraph).strip() and (properties is None or properties.get("rtl") != "1"):
            yield f"not right to left: {_text(paragraph)[:40]!r}"
    for table in tree.iter(f"{_A}tblPr"):
        if table.get("rtl") != "1":
            yield "a table is not right to left"


def _shapes_in(tree: etree._Element) -> Iterator[etree._Element]:
    return (child for child in tree if child.tag in _DRAWN)


def _text(element: etree._Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{_A}t"))
