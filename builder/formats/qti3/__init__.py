"""QTI 3.0: takes a `QuizDocument`, gives a package with a test that branches as the story does.

Every right order is accepted, and each option has its feedback. The test adds up no score: each
item tells whether it was answered right, with weight 0.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.documents.quiz_document import QuizDocument
from builder.formats.archive import pack
from builder.formats.exchange import Counts, Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.learning_platforms.html import in_one_line
from builder.formats.learning_platforms.items import END, START, items_of
from builder.formats.learning_platforms.losses import (
    empty_mark_lost,
    leads_elsewhere,
    losses_of,
    pair_feedback_joined,
)
from builder.formats.learning_platforms.qti12 import identifier
from builder.formats.learning_platforms.reading import Found, counted, member, members_of
from builder.formats.learning_platforms.xml import Element, node, read, written
from builder.formats.qti3.branches import branch_not_carried, branches_of
from builder.formats.qti3.elements import XML_LANG, Q, html_of
from builder.formats.qti3.item import item_element

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.formats.assets import Assets

_MANIFEST = "imsmanifest.xml"
_TEST = "test.xml"
_PACKAGE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
_P = f"{{{_PACKAGE}}}"
_ITEM_TYPE, _TEST_TYPE = "imsqti_item_xmlv3p0", "imsqti_test_xmlv3p0"
_SCHEMA = b"<schema>QTI Package</schema>"

_PLAYERS_DIFFER = Loss(
    "",
    "branches in players that do not follow them",
    "all scenes stand in their order, each with its own story",
)


@dataclasses.dataclass(frozen=True, slots=True)
class Qti3:
    """The QTI 3.0 format."""

    name: str = "qti3"
    extension: str = "zip"
    libraries: tuple[str, ...] = ("lxml", "MarkupSafe")
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write one quiz. Raises TypeError for any other kind of document."""
        del assets
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no QTI test is made of a {type(document).__name__}")
        items = {
            identifier(item.key): written(item_element(item, document))
            for item in items_of(document)
        }
        test = identifier(document.key_of("_test"))
        members = {
            _MANIFEST: written(_manifest(test, list(items))),
            _TEST: written(_test(document, test, list(items))),
            **{_path(id_): content for id_, content in items.items()},
        }
        return Rendered(pack(members, first=(_MANIFEST,)))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what QTI 3 cannot carry of a quiz."""
        whole = (_PLAYERS_DIFFER,) if leads_elsewhere(document) else ()
        of_each = (branch_not_carried(document), pair_feedback_joined, empty_mark_lost)
        return (*whole, *losses_of(document, *of_each))

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a package of QTI 3."""
        del name
        return _SCHEMA in members_of(content).get(_MANIFEST, b"")

    def read_back(self, content: bytes) -> Counts:
        """Count what a file holds. Raises UnreadableExportError for a file that is not whole."""
        return counted(_found(members_of(content)))


def _path(item: str) -> str:
    return f"items/{item}.xml"


def _manifest(test: str, items: Sequence[str]) -> Element:
    dependencies = (node(f"{_P}dependency", {"identifierref": item}) for item in items)
    resources = [
        node(
            f"{_P}resource",
            {"identifier": test, "type": _TEST_TYPE, "href": _TEST},
            node(f"{_P}file", {"href": _TEST}),
            *dependencies,
        ),
        *(
            node(
                f"{_P}resource",
                {"identifier": item, "type": _ITEM_TYPE, "href": _path(item)},
                node(f"{_P}file", {"href": _path(item)}),
            )
            for item in items
        ),
    ]
    return node(
        f"{_P}manifest",
        {"identifier": f"{test}_package"},
        node(
            f"{_P}metadata",
            None,
            node(f"{_P}schema", None, "QTI Package"),
            node(f"{_P}schemaversion", None, "3.0.0"),
        ),
        node(f"{_P}organizations"),
        node(f"{_P}resources", None, *resources),
        namespaces={None: _PACKAGE},
    )


def _test(document: QuizDocument, test: str, items: Sequence[str]) -> Element:
    """Give the test: one item after the other, with feedback and any number of tries."""
    branches = branches_of(document)
    references = (
        node(
            f"{Q}qti-assessment-item-ref",
            {"identifier": item, "href": _path(item)},
            *branches.get(item, ()),
            node(f"{Q}qti-weight", {"identifier": "WEIGHT", "value": "0"}),
        )
        for item in items
    )
    title = in_one_line(document.title)
    section = node(
        f"{Q}qti-assessment-section",
        {"identifier": "scenes", "title": title, "visible": "false"},
        *references,
    )
    control = node(
        f"{Q}qti-item-session-control",
        {"max-attempts": "0", "show-feedback": "true", "allow-skipping": "true"},
    )
    part = node(
        f"{Q}qti-test-part",
        {"identifier": "story", "navigation-mode": "linear", "submission-mode": "individual"},
        control,
        section,
    )
    return node(
        f"{Q}qti-assessment-test",
        {"identifier": test, "title": title, XML_LANG: document.frame.language},
        part,
        namespaces={None: Q[1:-1]},
    )


def _found(members: Mapping[str, bytes]) -> Iterator[Found]:
    manifest = read(member(members, _MANIFEST))
    for resource in manifest.iter(f"{_P}resource"):
        if resource.get("type") == _ITEM_TYPE:
            root = read(member(members, resource.get("href", "")))
            key = root.get("identifier", "")
            if not key.endswith((START, END)):
                yield _found_in(root, key)


def _found_in(root: Element, key: str) -> Found:
    body = root.find(f"{Q}qti-item-body")
    if body is None:
        raise UnreadableExportError(f"{key} has no body")
    in_order = body.find(f"{Q}qti-order-interaction") is not None
    values = len(root.findall(f".//{Q}qti-correct-response/{Q}qti-value"))
    lefts = body.find(f".//{Q}qti-simple-match-set")
    options = len(body.findall(f".//{Q}qti-simple-choice"))
    return Found(
        key=key,
        options=options if lefts is None else len(lefts),
        right=1 if in_order else values,
        texts=(html_of(body), *map(html_of, root.iterfind(f"{Q}qti-modal-feedback"))),
    )


FORMAT = Qti3()
