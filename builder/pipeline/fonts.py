"""The pinned fonts: takes `templates/fonts.yaml` and this machine's font folders, gives font faces.

Only a file with an accepted hash is used, so that the same lesson looks the same everywhere; a face
that is missing or another version is an error, never a silent fallback.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import pydantic

from builder.diagnostics import Diagnostics, Place, define
from builder.formats.assets import FontFace
from builder.pipeline.project import builtin_project
from builder.source.schema import Record, validate
from builder.source.yaml_tree import read_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

FONT_MISSING = define("font-missing", "A font that pages need is not on this machine.")
FONT_NOT_PINNED = define(
    "font-not-pinned", "A font on this machine is another version than the one pages are made for."
)

FONTS = "templates/fonts.yaml"
FOLDER_VARIABLE = "LESSONPACK_FONTS"

Sha256 = Annotated[str, pydantic.StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Purpose = Literal["page", "deck"]


class PinnedFace(Record):
    """One row of the table: which file, what for, and which versions of it are accepted."""

    model_config = pydantic.ConfigDict(title="font")

    family: str
    file: Annotated[str, pydantic.StringConstraints(pattern=r"^[A-Za-z0-9._-]+\.(ttf|otf|ttc)$")]
    index: Annotated[int, pydantic.Field(ge=0)] = 0
    """Which font of the file, where that is a collection (`.ttc`)."""
    weight: Annotated[int, pydantic.Field(ge=100, le=900)]
    scripts: tuple[str, ...] = pydantic.Field(min_length=1)
    """ISO 15924 codes it serves."""
    on_demand: bool = False
    """Whether it is needed only where something in its script is made."""
    purpose: Purpose
    """`page`: drawn on pages. `deck`: only measured, in place of a font teachers' machines have."""
    sha256: tuple[Sha256, ...] = pydantic.Field(min_length=1)
    package: str
    """The Debian package that has it."""


class FontTable(Record):
    """All pinned faces."""

    model_config = pydantic.ConfigDict(title="fonts table")

    faces: tuple[PinnedFace, ...] = pydantic.Field(min_length=1)


def load_fonts(
    diagnostics: Diagnostics,
    folders: Sequence[Path] | None = None,
    scripts: Collection[str] = (),
) -> dict[Purpose, tuple[FontFace, ...]]:
    """Find every pinned face in `folders` (this machine's font folders), by what it is for.

    Those on demand are looked for only where they serve one of `scripts` (ISO 15924). A face
    without an accepted file is left out and is an error in `diagnostics`.
    """
    table_file = read_yaml(builtin_project(), FONTS, diagnostics)
    table = None if table_file is None else validate(FontTable, table_file, diagnostics)
    found: dict[Purpose, list[FontFace]] = {"page": [], "deck": []}
    if table_file is None or table is None:
        return {purpose: tuple(faces) for purpose, faces in found.items()}
    wanted = {
        index: face
        for index, face in enumerate(table.faces)
        if not face.on_demand or set(scripts).intersection(face.scripts)
    }
    files = _font_files(
        font_folders() if folders is None else folders, {face.file for face in wanted.values()}
    )
    for index, face in wanted.items():
        place = table_file.place(("faces", index))
        chosen = _choose(face, files.get(face.file, ()), place, diagnostics)
        if chosen is not None:
            found[face.purpose].append(chosen)
    return {purpose: tuple(faces) for purpose, faces in found.items()}


def page_scripts(diagnostics: Diagnostics) -> frozenset[str]:
    """Give the scripts (ISO 15924) that pages have a pinned font for."""
    file = read_yaml(builtin_project(), FONTS, diagnostics)
    table = None if file is None else validate(FontTable, file, diagnostics)
    faces = () if table is None else table.faces
    return frozenset(script for face in faces if face.purpose == "page" for script in face.scripts)


def table_hash() -> str:
    """Give the hash of the table itself; empty where there is none."""
    return _hash(builtin_project().root / FONTS) or ""


def font_folders() -> tuple[Path, ...]:
    """Give the folders that systems keep fonts in; first the one that `LESSONPACK_FONTS` names."""
    named = os.environ.get(FOLDER_VARIABLE)
    home = Path.home()
    usual = (
        home / ".local/share/fonts",
        home / "Library/Fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
        Path("/Library/Fonts"),
        Path("C:/Windows/Fonts"),
    )
    return (Path(named), *usual) if named else usual


def _font_files(folders: Sequence[Path], names: set[str]) -> Mapping[str, list[Path]]:
    files: dict[str, list[Path]] = {}
    for path in _walk(folders):
        if path.name in names:
            files.setdefault(path.name, []).append(path)
    return files


def _walk(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        for parent, below, names in os.walk(folder):
            below.sort()
            yield from (Path(parent, name) for name in sorted(names))


def _choose(
    face: PinnedFace, paths: Sequence[Path], place: Place, diagnostics: Diagnostics
) -> FontFace | None:
    """Give the first file with an accepted hash; None with the reason."""
    readable = [(path, digest) for path in paths if (digest := _hash(path))]
    for path, digest in readable:
        if digest in face.sha256:
            return FontFace(
                *(face.family, face.scripts, face.weight, path, digest),
                index=face.index,
                on_demand=face.on_demand,
            )
    get_it = (
        f"On Debian: apt install {face.package}, or 'make setup'. Elsewhere put {face.file} from "
        f"that package into a folder and name the folder in {FOLDER_VARIABLE}."
    )
    if readable:
        path, digest = readable[0]
        message = f"{path} is another version of {face.file} than any that is pinned"
        hint = f"{get_it} Its sha256 is {digest}."
        diagnostics.add(FONT_NOT_PINNED, place, message, hint)
    else:
        message = f"the font file {face.file} ({face.family}) is not on this machine"
        diagnostics.add(FONT_MISSING, place, message, get_it)
    return None


def _hash(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
