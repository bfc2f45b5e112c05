"""The stages of a lesson as PowerPoint's sections: takes fitted slides, gives the extension.

A teacher sees them in the slide sorter, where they can be moved or skipped as a whole.
"""

from __future__ import annotations

import itertools
import uuid
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml

from builder.formats.pptx.names import P

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.fit.placed import FittedSlide

_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_NAMESPACE = uuid.UUID("0b6e9a0e-41c6-5c8f-9d3c-2f1f5a7c9d10")


def write_sections(deck: Any, slides: Iterable[FittedSlide]) -> None:
    """Add the list of sections to a presentation that already has its slides."""
    ids = [each.get("id") for each in deck.part._element.sldIdLst]  # noqa: SLF001
    pairs = zip(slides, ids, strict=True)
    sections = "".join(
        _section(stage, list(members))
        for stage, members in itertools.groupby(pairs, key=lambda pair: pair[0].stage)
    )
    extension = (
        f'<p:extLst xmlns:p="{P}"><p:ext uri="{_EXTENSION}"><p14:sectionLst xmlns:p14="{_P14}">'
        f"{sections}</p14:sectionLst></p:ext></p:extLst>"
    )
    element = deck.part._element  # noqa: SLF001
    for old in element.findall(f"{{{P}}}extLst"):
        element.remove(old)
    element.append(parse_xml(extension))


def _section(stage: int, members: list[tuple[FittedSlide, str]]) -> str:
    first = members[0][0]
    identity = str(uuid.uuid5(_NAMESPACE, f"{stage} {first.number}")).upper()
    listed = "".join(f'<p14:sldId id="{number}"/>' for _, number in members)
    return (
        f'<p14:section name={quoteattr(first.stage_title or str(stage + 1))} id="{{{identity}}}">'
        f"<p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>"
    )
