"""The package of a Common Cartridge 1.1: takes pages and a quiz, gives its members, and back."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, ClassVar

from builder.formats.learning_platforms.html import Markup
from builder.formats.learning_platforms.reading import member
from builder.formats.learning_platforms.xml import Element, node, read, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.documents.blocks import Direction

_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
_P, _L = f"{{{_PACKAGE}}}", f"{{{_LOM}}}"
_QUIZ_TYPE = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
_PAGE_TYPE = "webcontent"
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

    MANIFEST: ClassVar[str] = "imsmanifest.xml"
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
        manifest = written(self._manifest(with_quiz=quiz is not None))
        return {self.MANIFEST: manifest, **pages, **quizzes}

    @property
    def _quiz_path(self) -> str:
        return f"{self.identifier}/{self.identifier}.xml"

    def _html(self, page: Page) -> bytes:
        html = _HTML.format(
            language=self.language, direction=self.direction, title=page.title, body=page.body
        )
        return html.encode()

    def _manifest(self, *, with_quiz: bool) -> Element:
        return node(
            f"{_P}manifest",
            {"identifier": f"{self.identifier}_package"},
            node(
                f"{_P}metadata",
                None,
                node(f"{_P}schema", None, "IMS Common Cartridge"),
                node(f"{_P}schemaversion", None, "1.1.0"),
                self._about(),
            ),
            node(f"{_P}organizations", None, self._organization(with_quiz=with_quiz)),
            node(f"{_P}resources", None, *self._resources(with_quiz=with_quiz)),
            namespaces={None: _PACKAGE, "lom": _LOM},
        )

    def _about(self) -> Element:
        language = {"language": self.language}
        title = node(f"{_L}title", None, node(f"{_L}string", language, self.title))
        licence = node(f"{_L}description", None, node(f"{_L}string", None, self.licence))
        return node(
            f"{_L}lom",
            None,
            node(f"{_L}general", None, title, node(f"{_L}language", None, self.language)),
            node(f"{_L}rights", None, licence),
        )

    def _organization(self, *, with_quiz: bool) -> Element:
        quiz = [_entry(self.identifier, self.title)] if with_quiz else []
        entries = (
            _entry(self.start.identifier, self.start.title),
            *quiz,
            *(_entry(page.identifier, page.title) for page in self.told),
            _entry(self.end.identifier, self.end.title),
        )
        return node(
            f"{_P}organization",
            {"identifier": "organization", "structure": "rooted-hierarchy"},
            node(f"{_P}item", {"identifier": "root"}, *entries),
        )

    def _resources(self, *, with_quiz: bool) -> Iterator[Element]:
        for page in (self.start, *self.told, self.end):
            yield _resource(page.identifier, _PAGE_TYPE, page.path, named=True)
        if with_quiz:
            yield _resource(self.identifier, _QUIZ_TYPE, self._quiz_path, named=False)


def _entry(resource: str, title: str) -> Element:
    return node(
        f"{_P}item",
        {"identifier": f"item-{resource}", "identifierref": resource},
        node(f"{_P}title", None, title),
    )


def _resource(id_: str, kind: str, path: str, *, named: bool) -> Element:
    """Give a resource; only pages name their file as what is opened."""
    href = {"href": path} if named else {}
    return node(
        f"{_P}resource",
        {"identifier": id_, "type": kind, **href},
        node(f"{_P}file", {"href": path}),
    )


def quiz_and_pages(
    members: Mapping[str, bytes],
) -> tuple[Element | None, list[tuple[str, str]]]:
    """Give the quiz of a cartridge, and the key and HTML of its pages.

    Raises:
        UnreadableExportError: the cartridge is not whole.
    """
    manifest = read(member(members, Cartridge.MANIFEST))
    quiz: Element | None = None
    pages: list[tuple[str, str]] = []
    for resource in manifest.iter(f"{_P}resource"):
        file = resource.find(f"{_P}file")
        path = "" if file is None else file.get("href", "")
        root = read(member(members, path))
        if resource.get("type") == _QUIZ_TYPE:
            quiz = root
        else:
            pages.append((path.removeprefix(_FOLDER).removesuffix(_SUFFIX), _body_of(root)))
    return quiz, pages


def _body_of(root: Element) -> str:
    body = root.find("body")
    return "" if body is None else "".join(_serialised(each) for each in body)


def _serialised(element: Element) -> str:
    return written(element).decode().partition("?>\n")[2]
