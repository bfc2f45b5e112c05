"""The package of a Common Cartridge 1.1: takes pages and a quiz, gives its members, and back.

What is in it for teachers alone says so as Canvas writes and reads it (`intendedEndUserRole`).
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, ClassVar

from builder.formats.learning_platforms.html import Markup
from builder.formats.learning_platforms.reading import member
from builder.formats.learning_platforms.xml import Element, node, read, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from builder.documents.blocks import Direction

_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
_LOM_OF_RESOURCE = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource"
_P, _L, _R = f"{{{_PACKAGE}}}", f"{{{_LOM}}}", f"{{{_LOM_OF_RESOURCE}}}"
MANIFEST = "imsmanifest.xml"
WEB_CONTENT = "webcontent"
_QUIZ_TYPE = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
_ROLES, _TEACHER = "IMSGLC_CC_Rolesv1p1", "Instructor"
"""The vocabulary of Common Cartridge 1.1 for whom a resource is meant."""
_FOLDER, _SUFFIX = "pages/", ".html"

_HTML = Markup(
    '<!DOCTYPE html>\n<html lang="{language}" dir="{direction}"><head><meta charset="utf-8"/>'
    '<meta name="viewport" content="width=device-width"/><title>{title}</title></head>'
    "<body>{body}</body></html>\n"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """A page of text."""

    key: str
    title: str
    body: Markup

    @property
    def path(self) -> str:
        """Where it stands in the cartridge."""
        return f"{_FOLDER}{self.key}{_SUFFIX}"

    @property
    def identifier(self) -> str:
        """What the manifest calls it."""
        return f"page-{self.key}"


@dataclasses.dataclass(frozen=True, slots=True)
class Cartridge:
    """A start page, a quiz, pages that the quiz has no question for, and the help page."""

    MANIFEST: ClassVar[str] = MANIFEST
    SCHEMA: ClassVar[bytes] = b"<schema>IMS Common Cartridge</schema>"

    identifier: str
    title: str
    language: str
    direction: Direction
    licence: str
    start: Page
    told: tuple[Page, ...]
    end: Page

    def members(self, quiz: bytes | None) -> dict[str, bytes]:
        """Give every file, with the quiz where there is one."""
        pages = {page.path: self._html(page) for page in (self.start, *self.told, self.end)}
        quizzes = {self._quiz_path: quiz} if quiz else {}
        whole = manifest(
            f"{self.identifier}_package",
            about(self.title, self.language, self.licence),
            self._entries(with_quiz=quiz is not None),
            self._resources(with_quiz=quiz is not None),
        )
        return {self.MANIFEST: written(whole), **pages, **quizzes}

    @property
    def _quiz_path(self) -> str:
        return f"{self.identifier}/{self.identifier}.xml"

    def _html(self, page: Page) -> bytes:
        html = _HTML.format(
            language=self.language, direction=self.direction, title=page.title, body=page.body
        )
        return html.encode()

    def _entries(self, *, with_quiz: bool) -> Iterator[Element]:
        yield entry(self.start.identifier, self.start.title)
        if with_quiz:
            yield entry(self.identifier, self.title)
        for page in (*self.told, self.end):
            yield entry(page.identifier, page.title)

    def _resources(self, *, with_quiz: bool) -> Iterator[Element]:
        for page in (self.start, *self.told, self.end):
            yield resource(page.identifier, WEB_CONTENT, page.path, named=True)
        if with_quiz:
            yield resource(self.identifier, _QUIZ_TYPE, self._quiz_path, named=False)


def manifest(
    id_: str, lom: Element, entries: Iterable[Element], resources: Iterable[Element]
) -> Element:
    """Give the manifest of a cartridge: what it is, its course as a tree, and its files."""
    return node(
        f"{_P}manifest",
        {"identifier": id_},
        node(
            f"{_P}metadata",
            None,
            node(f"{_P}schema", None, "IMS Common Cartridge"),
            node(f"{_P}schemaversion", None, "1.1.0"),
            lom,
        ),
        node(
            f"{_P}organizations",
            None,
            node(
                f"{_P}organization",
                {"identifier": "organization", "structure": "rooted-hierarchy"},
                node(f"{_P}item", {"identifier": "root"}, *entries),
            ),
        ),
        node(f"{_P}resources", None, *resources),
        namespaces={None: _PACKAGE, "lom": _LOM, "lomr": _LOM_OF_RESOURCE},
    )


def about(title: str, language: str, rights: str) -> Element:
    """Give what a cartridge says of itself."""
    named = node(f"{_L}title", None, node(f"{_L}string", {"language": language}, title))
    description = node(f"{_L}description", None, node(f"{_L}string", None, rights))
    return node(
        f"{_L}lom",
        None,
        node(f"{_L}general", None, named, node(f"{_L}language", None, language)),
        node(f"{_L}rights", None, description),
    )


def folder(id_: str, title: str, *entries: Element) -> Element:
    """Give a folder of the course."""
    named = node(f"{_P}title", None, title)
    return node(f"{_P}item", {"identifier": f"folder-{id_}"}, named, *entries)


def entry(resource_id: str, title: str) -> Element:
    """Give a place of the course where a resource stands."""
    return node(
        f"{_P}item",
        {"identifier": f"item-{resource_id}", "identifierref": resource_id},
        node(f"{_P}title", None, title),
    )


def resource(id_: str, kind: str, path: str, *, named: bool, for_adults: bool = False) -> Element:
    """Give a resource.

    Args:
        id_: what entries call it.
        kind: its type.
        path: its file.
        named: whether the file is what is opened; a quiz names none.
        for_adults: whether it is for teachers only.
    """
    href = {"href": path} if named else {}
    return node(
        f"{_P}resource",
        {"identifier": id_, "type": kind, **href},
        _for_teachers() if for_adults else None,
        node(f"{_P}file", {"href": path}),
    )


def _for_teachers() -> Element:
    role = node(
        f"{_R}intendedEndUserRole",
        None,
        node(f"{_R}source", None, _ROLES),
        node(f"{_R}value", None, _TEACHER),
    )
    return node(f"{_P}metadata", None, node(f"{_R}lom", None, node(f"{_R}educational", None, role)))


def parts_of(manifest_file: bytes) -> tuple[list[Element], list[Element]]:
    """Give the entries and the resources of a cartridge, to be joined to another's."""
    root = read(manifest_file)
    entries = root.findall(f"{_P}organizations/{_P}organization/{_P}item/{_P}item")
    return entries, root.findall(f"{_P}resources/{_P}resource")


def quizzes_and_pages(
    members: Mapping[str, bytes],
) -> tuple[list[Element], list[tuple[str, str]]]:
    """Give the quizzes of a cartridge, and the key and HTML of its pages.

    Raises:
        UnreadableExportError: the cartridge is not whole.
    """
    quizzes: list[Element] = []
    pages: list[tuple[str, str]] = []
    for each in read(member(members, MANIFEST)).iter(f"{_P}resource"):
        file = each.find(f"{_P}file")
        path = "" if file is None else file.get("href", "")
        content = member(members, path)
        if each.get("type") == _QUIZ_TYPE:
            quizzes.append(read(content))
        elif path.startswith(_FOLDER):
            key = path.removeprefix(_FOLDER).removesuffix(_SUFFIX)
            pages.append((key, _body_of(read(content))))
    return quizzes, pages


def _body_of(root: Element) -> str:
    body = root.find("body")
    return "" if body is None else "".join(_serialised(each) for each in body)


def _serialised(element: Element) -> str:
    return written(element).decode().partition("?>\n")[2]
