"""Common Cartridge 1.1 of a whole lesson: takes a `FilledPack`, gives one file with all its files.

Each heading is a folder of the course. A quiz is a cartridge of its own that joins this one: its
questions stay an assessment, its pages stay pages. What is for adults says so in its metadata, by
which platforms such as Canvas keep it from pupils.
"""

from __future__ import annotations

import dataclasses
import itertools
from typing import TYPE_CHECKING, Any

from builder.documents.lesson_pack import FilledPack
from builder.formats.archive import pack, unpack
from builder.formats.format import Rendered
from builder.formats.learning_platforms.cartridge import (
    MANIFEST,
    WEB_CONTENT,
    about,
    entry,
    folder,
    manifest,
    parts_of,
    resource,
)
from builder.formats.learning_platforms.html import in_one_line
from builder.formats.learning_platforms.qti12 import identifier
from builder.formats.learning_platforms.xml import written

if TYPE_CHECKING:
    from builder.documents.lesson_pack import LessonPack, PackedFile
    from builder.formats.assets import Assets
    from builder.formats.learning_platforms.xml import Element

_FILES = "files/"


@dataclasses.dataclass(frozen=True, slots=True)
class LessonCartridge:
    """The format of a lesson's pack."""

    name: str = "imscc_pack"
    extension: str = "imscc"
    libraries: tuple[str, ...] = ("lxml", "MarkupSafe")
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Put the files together. Raises TypeError for any other kind of document."""
        del assets
        if not isinstance(document, FilledPack):
            raise TypeError(f"no pack is made of a {type(document).__name__}")
        joined = _Joined(document)
        return Rendered(pack(joined.members(), first=(MANIFEST,)))


class _Joined:
    """Joins the files of a pack to one manifest."""

    def __init__(self, document: FilledPack) -> None:
        self._pack = document.pack
        self._contents = iter(document.contents)
        self._resources: list[Element] = []
        self._members: dict[str, bytes] = {}

    def members(self) -> dict[str, bytes]:
        """Give every file of the cartridge."""
        folders = [
            folder(f"group-{number}", group.title, *map(self._item, group.files))
            for number, group in enumerate(self._pack.groups, start=1)
        ]
        whole = manifest(
            f"{identifier(self._pack.id)}_pack", _about(self._pack), folders, self._resources
        )
        return {MANIFEST: written(whole), **self._members}

    def _item(self, file: PackedFile) -> Element:
        """Take the next file in; give what stands for it in the course."""
        content = next(self._contents)
        return self._quiz(file, content) if file.kind == "quiz" else self._file(file, content)

    def _file(self, file: PackedFile, content: bytes) -> Element:
        id_, path = identifier(file.id), f"{_FILES}{file.id}"
        self._members[path] = content
        made = resource(id_, WEB_CONTENT, path, named=True, for_adults=file.for_adults)
        self._resources.append(made)
        return entry(id_, in_one_line(file.title))

    def _quiz(self, file: PackedFile, cartridge: bytes) -> Element:
        members = unpack(cartridge)
        items, resources = parts_of(members.pop(MANIFEST))
        self._members |= members
        self._resources += resources
        return folder(identifier(file.id), in_one_line(file.title), *items)


def _about(document: LessonPack) -> Element:
    frame = document.frame
    draft = frame.draft.plain if frame.draft else ()
    rights = " ".join(itertools.chain((f"{frame.licence}.",), draft))
    return about(in_one_line(document.title), frame.language, rights)


FORMAT = LessonCartridge()
