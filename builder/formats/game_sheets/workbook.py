"""A workbook with one sheet: takes rows, gives the bytes of an .xlsx, and reads such bytes back.

Every text is stored as text, in cells that stay text when somebody types in them, so that nothing
that looks like a formula ever becomes one.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING

import xlsxwriter
from lxml import etree

from builder.formats import archive
from builder.formats.exchange import UnreadableExportError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.documents.blocks import Frame

Cell = str | int | None

_MADE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""A constant: the same input gives the same bytes on any day."""

_MAKER = "lessonpack"
_AS_TEXT = {"num_format": "@", "text_wrap": True, "valign": "top"}
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRINGS, _SHEET = "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"
_ESCAPED = re.compile(r"_x([0-9A-F]{4})_")
"""How a workbook writes what XML cannot hold (ISO/IEC 29500-1, 22.9.2.19)."""


@dataclasses.dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the sheet, and how wide its columns are, in characters."""

    name: str
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int]


def workbook(sheet: Sheet, frame: Frame) -> bytes:
    """Write a workbook, in the direction of its language."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties(
            {"title": frame.title, "author": _MAKER, "comments": frame.licence, "created": _MADE}
        )
        page = book.add_worksheet(sheet.name)
        if frame.direction == "rtl":
            page.right_to_left()
        as_text = book.add_format(_AS_TEXT)
        for number, width in enumerate(sheet.widths):
            page.set_column(number, number, width, as_text)
        for line, row in enumerate(sheet.rows):
            for column, cell in enumerate(row):
                if isinstance(cell, int):
                    page.write_number(line, column, cell)
                elif cell:
                    page.write_string(line, column, cell, as_text)
    members = archive.unpack(buffer.getvalue())
    return archive.pack(members, first=("[Content_Types].xml",))


def rows_of(content: bytes) -> list[dict[str, str]]:
    """Give the rows of a workbook's first sheet, each cell by its column's letter.

    Rows that are not there are empty: the place in the list is the row's number less one.

    Raises:
        UnreadableExportError: it is no whole workbook.
    """
    try:
        members = archive.unpack(content)
        strings = list(_strings(members.get(_STRINGS)))
        sheet = etree.fromstring(members[_SHEET], _parser())
        rows: list[dict[str, str]] = []
        for row in sheet.iter(f"{_MAIN}row"):
            number = int(row.get("r", len(rows) + 1))
            rows += [{} for _ in range(number - len(rows))]
            rows[number - 1] = dict(_cells(row, strings))
    except (KeyError, ValueError, IndexError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise UnreadableExportError(f"this is no whole workbook: {error}") from error
    return rows


def heads_in(content: bytes, row: int) -> tuple[str, ...]:
    """Give the texts of a row, counted from 1, of a workbook's first sheet; none in other files."""
    try:
        rows = rows_of(content)
    except UnreadableExportError:
        return ()
    return tuple(rows[row - 1].values()) if len(rows) >= row else ()


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)


def _strings(content: bytes | None) -> Iterator[str]:
    if content is not None:
        for item in etree.fromstring(content, _parser()).iter(f"{_MAIN}si"):
            yield _text_in(item)


def _text_in(element: etree._Element) -> str:
    text = "".join(each.text or "" for each in element.iter(f"{_MAIN}t"))
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _cells(row: etree._Element, strings: Sequence[str]) -> Iterator[tuple[str, str]]:
    for cell in row.iter(f"{_MAIN}c"):
        column = cell.get("r", "").rstrip("0123456789")
        value = cell.findtext(f"{_MAIN}v", "")
        kind = cell.get("t")
        if kind == "s":
            yield column, strings[int(value)]
        elif kind == "inlineStr":
            yield column, _text_in(cell)
        elif value:
            yield column, value
