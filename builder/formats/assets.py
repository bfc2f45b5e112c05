"""What a renderer may use besides its document: fonts, drawings, the theme, templates.

Takes them from the pipeline, which found and checked them; gives them by name. A renderer has no
other way to a file.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from builder.content.theme import Theme


@dataclasses.dataclass(frozen=True, slots=True)
class FontFace:
    """One static font file: the family name pages use, its script, weight, and pinned hash."""

    family: str
    scripts: tuple[str, ...]
    """ISO 15924 codes it serves: `Latn`, `Cyrl`, `Grek`, `Arab` ..."""
    weight: int
    path: Path
    sha256: str
    index: int = 0
    """Which font of its file, where that is a collection of several."""
    on_demand: bool = False
    """Whether it is there only where a page in its script is made."""

    def read(self) -> bytes:
        """Give the file's bytes. Raises ValueError when it changed since it was found."""
        return _read_pinned(self.path, self.sha256)


@functools.cache
def _read_pinned(path: Path, sha256: str) -> bytes:
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError(f"{path.name} changed during the build")
    return content


@dataclasses.dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG of the project, by name."""

    name: str
    svg: str


@dataclasses.dataclass(frozen=True, slots=True)
class Assets:
    """Everything a job hands to its renderer besides the document."""

    theme: Theme
    fonts: tuple[FontFace, ...]
    drawings: tuple[Drawing, ...]
    templates: Path
    """The folder of Jinja templates and style sheets; its files' hashes are in the fingerprint."""
    font_table: str = ""
    """Hash of the table of pinned fonts, which stands for those that are there only on demand."""

    def drawing(self, name: str) -> Drawing:
        """Give one drawing. Raises StopIteration for a name that is not there."""
        return next(drawing for drawing in self.drawings if drawing.name == name)
