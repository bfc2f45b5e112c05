"""What a file is made of, as one short string: takes what a renderer receives, gives a fingerprint.

Two builds whose fingerprints are the same would write the same bytes. It has four parts, so that a
build can say which of them changed: the document, the assets, the builder's code, the libraries.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import hashlib
import importlib.metadata
import json
import sys
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pydantic

import builder
from builder.documents.both import Both

if TYPE_CHECKING:
    from builder.formats.assets import Assets
    from builder.formats.format import Format

PARTS = ("document", "assets", "builder code", "libraries")
"""What the parts of a fingerprint stand for, in order."""

_PASSED_OVER = frozenset({"__pycache__", "project"})
"""Folders whose files draw nothing: compiled code, and the lessons in an installed package."""

_LENGTH = 16
"""Hexadecimal digits of each part: 64 bits."""


class Fingerprinter:
    """Gives the fingerprint of any document; what all documents share is hashed once."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._shared: dict[str, str] = {}

    def of(self, output_format: Format, document: Any) -> str:
        """Give the fingerprint of one document in one format."""
        shared = self._shared.get(output_format.name)
        if shared is None:
            shared = ".".join(
                (
                    hash_of_assets(self._assets, output_format.templates),
                    hash_of_code(Path(builder.__file__).parent),
                    hash_of_libraries(output_format.libraries),
                )
            )
            self._shared[output_format.name] = shared
        return f"{short_hash([output_format.name, document])}.{shared}"


def joined(fingerprints: Sequence[str]) -> str:
    """Give the fingerprint of what is made of several: each part of it stands for those of all."""
    parts = zip(*(each.split(".") for each in fingerprints), strict=True)
    return ".".join(short_hash(list(part)) for part in parts)


def changes(old: str, new: str) -> tuple[str, ...]:
    """Give the names of the parts that differ between two fingerprints; all for a broken one."""
    old_parts = old.split(".")
    if len(old_parts) != len(PARTS):
        return PARTS
    pairs = zip(PARTS, old_parts, new.split("."), strict=True)
    return tuple(name for name, before, after in pairs if before != after)


def hash_of_assets(assets: Assets, template_folders: tuple[str, ...]) -> str:
    """Hash what the renderers of a format may use; where a font lies does not matter.

    A font on demand is in the hash by its pin only: an English page stays the same file whether or
    not a Chinese one is made beside it.
    """
    fonts = [
        (face.family, face.scripts, face.weight, face.sha256, face.index)
        for face in assets.fonts
        if not face.on_demand
    ]
    templates = [_hashes_below(assets.templates, folder) for folder in sorted(template_folders)]
    return short_hash([assets.theme, fonts, assets.font_table, assets.drawings, templates])


@functools.cache
def hash_of_code(package: Path) -> str:
    """Hash every file of the package, but for the lessons inside it."""
    return short_hash(_hashes_below(package, "."))


def hash_of_libraries(names: tuple[str, ...]) -> str:
    """Hash the versions of some distributions, and of what decides how files are compressed."""
    versions = [(name, _version(name)) for name in sorted(names)]
    return short_hash([versions, list(sys.version_info[:2]), zlib.ZLIB_RUNTIME_VERSION])


def short_hash(value: Any) -> str:
    """Hash a tree of records, mappings, sequences and plain values.

    Raises:
        TypeError: for a value of any other type: two of them could be the same and look different.
    """
    text = json.dumps(_canonical(value), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:_LENGTH]


def _canonical(value: Any) -> Any:
    """Give the value as JSON has it, each record with the name of its class."""
    match value:
        case enum.Enum():
            tree = _canonical(value.value)
        case Both():
            tree = {"both": [str(value), value.other, value.language, value.direction]}
        case None | bool() | int() | float() | str():
            tree = value
        case tuple() | list():
            tree = [_canonical(each) for each in value]
        case Mapping():
            tree = {"map": [[_canonical(key), _canonical(value[key])] for key in value]}
        case _:
            tree = {
                type(value).__qualname__: {
                    name: _canonical(getattr(value, name)) for name in _field_names(value)
                }
            }
    return tree


def _field_names(record: Any) -> list[str]:
    if isinstance(record, pydantic.BaseModel):
        return list(type(record).model_fields)
    if dataclasses.is_dataclass(record):
        return [field.name for field in dataclasses.fields(record)]
    raise TypeError(f"a document may not hold a {type(record).__name__}")


def _hashes_below(root: Path, folder: str) -> list[tuple[str, str]]:
    files = {path.relative_to(root): path for path in (root / folder).rglob("*") if path.is_file()}
    return [
        (name.as_posix(), hashlib.sha256(path.read_bytes()).hexdigest())
        for name, path in sorted(files.items())
        if not _PASSED_OVER.intersection(name.parts)
    ]


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "missing"
