"""The deck's template, made in code: takes a theme and a typesetter, gives an empty presentation.

It starts from python-pptx's own default and replaces theme colours, theme fonts, master, layouts
and text styles; a right-to-left deck gets a mirrored template, not only mirrored slides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

import pptx
from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml

from builder.fit.placed import HEIGHT, WIDTH, Box
from builder.formats.pptx.colours import SLOTS
from builder.formats.pptx.layouts import FOOTERS, LAYOUTS, Holder, Sketch
from builder.formats.pptx.names import DECLARED, A, P
from builder.formats.pptx.units import emu, hundredths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.formats.pptx.text import Typesetter

_EMPTY_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_APPLICATION = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<Properties xmlns="
    '"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>lessonpack</Application></Properties>"
)
_ORDER = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)))
_EAST_ASIAN = ("Hans", "Hant", "Jpan", "Hang")
_COMPLEX = ("Arab", "Hebr", "Thai", "Deva")
_LEVELS = 5
_LEVEL_INDENT = 18.0

Presentation = Any


def empty_deck(setter: Typesetter) -> Presentation:
    """Give a presentation without slides, in the theme's look and the deck's direction."""
    deck: Presentation = pptx.Presentation()
    deck.slide_width, deck.slide_height = emu(WIDTH), emu(HEIGHT)
    deck.part._element.sldSz.attrib.pop("type", None)  # noqa: SLF001
    if setter.rtl:
        deck.part._element.set("rtl", "1")  # noqa: SLF001
    _drop_leftovers(deck)
    _write_theme(deck, setter)
    _write_master(deck, setter)
    _write_layouts(deck, setter)
    return deck


def layout_index(name: str) -> int:
    """Give the place of a layout in the master. Raises StopIteration for an unknown name."""
    return next(index for index, sketch in enumerate(LAYOUTS) if sketch.name == name)


def tree(parts: str) -> str:
    """Give a `p:spTree` with these shapes."""
    return f"<p:spTree>{_EMPTY_TREE}{parts}</p:spTree>"


def _drop_leftovers(deck: Presentation) -> None:
    """Remove what the default template brings of its own maker: thumbnail, printer, statistics."""
    package, part = deck.part.package, deck.part
    for owner in (package._rels, part.rels):  # noqa: SLF001
        for key, relation in list(owner.items()):
            if relation.reltype.rpartition("/")[2] in {"thumbnail", "printerSettings"}:
                owner.pop(key)
            elif relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
                relation.target_part._blob = _APPLICATION.encode()  # noqa: SLF001


def _write_theme(deck: Presentation, setter: Typesetter) -> None:
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = parse_xml(part.blob)
    theme.set("name", "lessonpack")
    elements = theme.find(f"{{{A}}}themeElements")
    elements.replace(elements.find(f"{{{A}}}clrScheme"), parse_xml(_colour_scheme(setter)))
    elements.replace(elements.find(f"{{{A}}}fontScheme"), parse_xml(_font_scheme(setter)))
    part._blob = _serialized(theme)  # noqa: SLF001


def _colour_scheme(setter: Typesetter) -> str:
    roles = {slot: role for role, slot in SLOTS.items()}
    colours = [(slot, setter.palette.hex(roles[slot])) for slot in _ORDER]
    colours += [("hlink", setter.palette.hex("step")), ("folHlink", setter.palette.hex("quiet"))]
    written = "".join(f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in colours)
    return f'<a:clrScheme xmlns:a="{A}" name="lessonpack">{written}</a:clrScheme>'


def _font_scheme(setter: Typesetter) -> str:
    families = setter.palette.theme.deck.families
    latin = families.get("Latn", "Arial")
    # The deck's own script decides first: Chinese and Japanese draw the same letter differently.
    east = _first_family(families, setter.frame.script, _EAST_ASIAN) or ""
    of_complex = _first_family(families, setter.frame.script, _COMPLEX) or latin
    scripts = "".join(
        f"<a:font script={quoteattr(script)} typeface={quoteattr(family)}/>"
        for script, family in sorted(families.items())
        if script != "Latn"
    )
    fonts = (
        f"<a:latin typeface={quoteattr(latin)}/><a:ea typeface={quoteattr(east)}/>"
        f"<a:cs typeface={quoteattr(of_complex)}/>{scripts}"
    )
    return (
        f'<a:fontScheme xmlns:a="{A}" name="lessonpack"><a:majorFont>{fonts}</a:majorFont>'
        f"<a:minorFont>{fonts}</a:minorFont></a:fontScheme>"
    )


def _first_family(families: Mapping[str, str], own: str, scripts: tuple[str, ...]) -> str | None:
    """Give the family of the deck's own script where it is one of these, else of the first."""
    ordered = sorted(scripts, key=lambda script: script != own)
    return next((families[script] for script in ordered if script in families), None)


def _write_master(deck: Presentation, setter: Typesetter) -> None:
    master = deck.slide_master._element  # noqa: SLF001
    holders = (
        Holder("title", 0, Box(56, 28, 856, 54), 36, bold=True),
        Holder("body", 1, Box(56, 96, 856, 386), 28),
        *FOOTERS,
    )
    content = (
        f'<p:cSld {DECLARED}><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
        f"<a:effectLst/></p:bgPr></p:bg>{tree(_holders(holders, setter))}</p:cSld>"
    )
    _replace(master, "cSld", content)
    _replace(master, "txStyles", _text_styles(setter))


def _write_layouts(deck: Presentation, setter: Typesetter) -> None:
    for spare in list(deck.slide_layouts)[len(LAYOUTS) :]:
        deck.slide_layouts.remove(spare)
    for layout, sketch in zip(deck.slide_layouts, LAYOUTS, strict=True):
        element = layout._element  # noqa: SLF001
        for name in ("type", "preserve", "userDrawn"):
            element.attrib.pop(name, None)
        if sketch.kind:
            element.set("type", sketch.kind)
        element.set("preserve", "1")
        _replace(element, "cSld", _layout(sketch, setter))


def _layout(sketch: Sketch, setter: Typesetter) -> str:
    shapes = _holders(sketch.holders, setter)
    return f"<p:cSld {DECLARED} name={quoteattr(sketch.title)}>{tree(shapes)}</p:cSld>"


def _holders(holders: tuple[Holder, ...], setter: Typesetter) -> str:
    return "".join(_holder(number, holder, setter) for number, holder in enumerate(holders, 2))


def _holder(number: int, holder: Holder, setter: Typesetter) -> str:
    box = holder.box.mirrored() if setter.rtl else holder.box
    index = f' idx="{holder.index}"' if holder.index else ""
    anchor = "ctr" if holder.small else "t"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{holder.kind} {number}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="{holder.kind}"{index}{_SIZED.get(holder.kind, "")}/></p:nvPr></p:nvSpPr>'
        "<p:spPr>"
        f'<a:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.w)}" cy="{emu(box.h)}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="{int(setter.rtl)}" '
        f'anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{_holder_style(holder, setter)}</a:lstStyle>"
        f"{_prompt(holder, setter)}</p:txBody></p:sp>"
    )


_SIZED = {"dt": ' sz="quarter"', "ftr": ' sz="quarter"', "sldNum": ' sz="quarter"'}
_NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


def number_field(setter: Typesetter, text: str) -> str:
    """Give the field that PowerPoint keeps at the slide's number."""
    return (
        f'<a:fld id="{_NUMBER_FIELD}" type="slidenum"><a:rPr {setter.language()}/>'
        f"<a:t>{text}</a:t></a:fld>"
    )


def _prompt(holder: Holder, setter: Typesetter) -> str:
    if holder.kind == "sldNum":
        return f"<a:p>{number_field(setter, '‹#›')}</a:p>"
    if holder.small:
        return f"<a:p><a:endParaRPr {setter.language()}/></a:p>"
    return f"<a:p>{setter.plain('…', bold=holder.bold)}</a:p>"


def _holder_style(holder: Holder, setter: Typesetter) -> str:
    colour = "tx2" if holder.small else "tx1"
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{setter.alignment(holder.align)}" '
        f'rtl="{int(setter.rtl)}"><a:buNone/><a:defRPr sz="{hundredths(holder.size)}" '
        f'b="{int(holder.bold)}"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        "</a:defRPr></a:lvl1pPr>"
    )


def _text_styles(setter: Typesetter) -> str:
    theme = setter.palette.theme.deck
    return (
        f"<p:txStyles {DECLARED}>"
        f"<p:titleStyle>{_level(1, theme.title[0], setter, heading=True)}</p:titleStyle>"
        f"<p:bodyStyle>{_levels(theme.body[0], setter)}</p:bodyStyle>"
        f"<p:otherStyle>{_levels(theme.body[-1], setter)}</p:otherStyle></p:txStyles>"
    )


def _levels(size: int, setter: Typesetter) -> str:
    return "".join(_level(level, size, setter) for level in range(1, _LEVELS + 1))


def _level(level: int, size: int, setter: Typesetter, *, heading: bool = False) -> str:
    """Give one level's style. Bullets hang by `marL` in right-to-left decks too."""
    font = "mj" if heading else "mn"
    indent = 0 if heading else emu(_LEVEL_INDENT)
    bullet = "<a:buNone/>" if heading else '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    return (
        f'<a:lvl{level}pPr marL="{indent * level}" indent="{-indent}" '
        f'algn="{setter.alignment("start")}" rtl="{int(setter.rtl)}" eaLnBrk="1" hangingPunct="1">'
        f'{bullet}<a:defRPr sz="{hundredths(size)}" b="{int(heading)}" kern="1200">'
        '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'<a:latin typeface="+{font}-lt"/><a:ea typeface="+{font}-ea"/>'
        f'<a:cs typeface="+{font}-cs"/></a:defRPr></a:lvl{level}pPr>'
    )


def _replace(parent: Any, name: str, written: str) -> None:
    old = parent.find(f"{{{P}}}{name}")
    parent.replace(old, parse_xml(written))


def _serialized(element: Any) -> bytes:
    return bytes(etree.tostring(element, encoding="UTF-8", standalone=True))
