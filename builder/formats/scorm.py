"""A SCORM 1.2 package: takes a `QuizDocument`, gives a zip that a learning platform starts.

It holds the offline player. The platform is told that the story was begun and that its help screen
was reached; no score and no answer of a pupil is handed over.
"""

from __future__ import annotations

import dataclasses
import re
import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from builder.documents.quiz_document import QuizDocument
from builder.formats.archive import pack, unpack
from builder.formats.exchange import Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.learning_platforms.reading import members_of
from builder.formats.player import FORMAT as PLAYER
from builder.formats.player import read_back as reading
from builder.formats.player.render import page

if TYPE_CHECKING:
    from builder.formats.assets import Assets
    from builder.formats.exchange import Counts

MANIFEST = "imsmanifest.xml"
PAGE = "index.html"

# SCORM 1.2, "Content Aggregation Model", 2.3: the namespaces of its manifest.
_PACKAGING = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
_ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_PREFIXES: dict[Any, str] = {None: _PACKAGING, "adlcp": _ADL}
# XML 1.0, section 2.2: what a document may hold.
_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_NOTHING_STORED = Loss(
    question="",
    cannot="the platform gets no score and no answer of a pupil",
    instead="it learns that the story was begun and that its help screen was reached",
)


@dataclasses.dataclass(frozen=True, slots=True)
class Scorm:
    """Writes a quiz as a package of one page."""

    name: str = "scorm"
    extension: str = "zip"
    libraries: tuple[str, ...] = (*PLAYER.libraries, "lxml")
    templates: tuple[str, ...] = PLAYER.templates

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the package. Raises TypeError for any other kind of document."""
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no learning package is made of a {type(document).__name__}")
        members = {
            MANIFEST: manifest(document),
            PAGE: page(document, assets, platform=True).encode(),
        }
        return Rendered(pack(members, (MANIFEST,)))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Say once that nothing of what pupils choose is stored."""
        del document
        return (_NOTHING_STORED,)

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a package with a player in it."""
        members = members_of(content) if name.endswith(".zip") else {}
        return PAGE in members and _ADL.encode() in members.get(MANIFEST, b"")

    def read_back(self, content: bytes) -> Counts:
        """Count what a package holds. Raises UnreadableExportError for one that is not whole."""
        try:
            members = unpack(content)
            root = etree.fromstring(members[MANIFEST])
            started = root.find(f".//{{{_PACKAGING}}}resource")
            start = "" if started is None else started.get("href", "")
            return reading.read_back(members[start])
        except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
            raise UnreadableExportError(f"the package is not whole: {error}") from error


def manifest(document: QuizDocument) -> bytes:
    """Give the package's table of contents: one organisation of one item of one page."""
    whole, item_id, page_id = (_identifier(document, part) for part in ("whole", "item", "page"))
    root = etree.Element(_tag("manifest"), nsmap=_PREFIXES, identifier=_identifier(document))
    root.set("version", "1.0")
    metadata = etree.SubElement(root, _tag("metadata"))
    _text(metadata, "schema", "ADL SCORM")
    _text(metadata, "schemaversion", "1.2")
    organizations = etree.SubElement(root, _tag("organizations"), default=whole)
    organization = etree.SubElement(organizations, _tag("organization"), identifier=whole)
    _text(organization, "title", document.title)
    item = etree.SubElement(organization, _tag("item"), identifier=item_id, identifierref=page_id)
    _text(item, "title", document.title)
    resources = etree.SubElement(root, _tag("resources"))
    resource = etree.SubElement(
        resources, _tag("resource"), identifier=page_id, type="webcontent", href=PAGE
    )
    resource.set(f"{{{_ADL}}}scormtype", "sco")
    etree.SubElement(resource, _tag("file"), href=PAGE)
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return written


def _identifier(document: QuizDocument, *parts: str) -> str:
    """Give an id that XML takes, which may not begin with a digit."""
    return f"quiz-{document.key_of(*parts)}"


def _tag(name: str) -> str:
    return f"{{{_PACKAGING}}}{name}"


def _text(parent: etree._Element, name: str, text: str) -> None:
    """Add an element with text; the schema allows no language on it, so that is the page's own."""
    etree.SubElement(parent, _tag(name)).text = _NOT_IN_XML.sub("\ufffd", text)


FORMAT = Scorm()
