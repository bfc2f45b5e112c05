"""Zip files with the same bytes on any day: takes named members, gives the archive.

Every format that is a zip inside (pptx, docx, h5p, qti) is written here: members in a fixed order,
without dates, owners or the name of the system that made them.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can say."""

_UNIX = 3
_READABLE = 0o644 << 16
_LEVEL = 6

DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),
    *(ValueError, EOFError, RuntimeError, OSError),
)
"""What reading a zip that is not whole may raise; NotImplementedError is a RuntimeError."""


def pack(members: Mapping[str, bytes], first: Sequence[str] = ()) -> bytes:
    """Give a zip of `members`: those of `first` in that order, then the others by name.

    Raises:
        KeyError: when a name of `first` is not among the members.
    """
    names = [*first, *sorted(set(members) - set(first))]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name in names:
            archive.writestr(_entry(name), members[name], compresslevel=_LEVEL)
    return buffer.getvalue()


def unpack(archive: bytes) -> dict[str, bytes]:
    """Give the members of a zip, by name. Raises zipfile.BadZipFile for one that is not whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            return {name: opened.read(name) for name in opened.namelist()}
    except DAMAGED as error:
        raise zipfile.BadZipFile(str(error)) from error


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    return entry
