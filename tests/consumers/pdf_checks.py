"""What an accessible PDF must say of itself: takes a PDF file, gives what it leaves out.

Quick checks with pikepdf for every run of the tests; veraPDF judges the whole standard.
"""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

import pikepdf

_UA_PART = "{http://www.aiim.org/pdfua/ns/id/}part"


def check_pdf(path: pathlib.Path, language: str | None = None) -> list[str]:
    """Give what is missing: language (or that it is not `language`), tags, title, names, texts."""
    with pikepdf.open(path) as pdf:
        return [*_about(pdf, language), *_figures(pdf), *_fields(pdf)]


def _about(pdf: pikepdf.Pdf, language: str | None) -> Iterator[str]:
    said = str(pdf.Root.get("/Lang", ""))
    if not said:
        yield "the document names no language"
    elif language is not None and said != language:
        yield f"the document's language is {said}, not {language}"
    if not bool(pdf.Root.get("/MarkInfo", {}).get("/Marked", False)):
        yield "the document is not tagged"
    with pdf.open_metadata(update_docinfo=False) as metadata:
        if not metadata.get("dc:title"):
            yield "the document has no title"
        if metadata.get(_UA_PART) != "1":
            yield "the document does not say that it is PDF/UA-1"
    if not bool(pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "viewers will show the file's name instead of the title"


def _figures(pdf: pikepdf.Pdf) -> Iterator[str]:
    figures = [each for each in _elements(pdf) if each.get("/S") == "/Figure"]
    for number, figure in enumerate(figures, 1):
        if not str(figure.get("/Alt", "")).strip():
            yield f"figure {number} has no alternative text"


def _fields(pdf: pikepdf.Pdf) -> Iterator[str]:
    for field in pdf.Root.get("/AcroForm", {}).get("/Fields", []):
        code, name = str(field.get("/T", "")), str(field.get("/TU", "")).strip()
        if name in {"", code}:  # WeasyPrint writes the code where an input has no title
            yield f"field {code!r} has no name to read aloud"


def _elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Give every structure element, in reading order."""
    waiting = [pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary())]
    while waiting:
        element = waiting.pop()
        yield element
        children = element.get("/K", pikepdf.Array())
        listed = list(children) if isinstance(children, pikepdf.Array) else [children]
        waiting.extend(child for child in reversed(listed) if isinstance(child, pikepdf.Dictionary))
