"""Shapes as PresentationML: takes placed elements and the next id, gives their XML."""

from __future__ import annotations

import dataclasses
import itertools
import math
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from builder.fit.placed import (
    Badge,
    Box,
    Insets,
    Look,
    Panel,
    Paragraph,
    Pennant,
    Run,
    Tail,
    TextShape,
    Trail,
)
from builder.formats.pptx.paths import Outline, curve_through, outline_xml, polygon
from builder.formats.pptx.units import emu

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.documents.quiz_bodies import Jump
    from builder.formats.pptx.text import Typesetter

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
JUMP = "ppaction://hlinksldjump"
"""What a click does that leads to another slide."""

_TURN = 60000
"""Units of rotation in a degree."""

_FULLY_ROUND = 50000
_CORNER = 1 - math.sqrt(0.5)
"""Share of a corner's radius that the text rectangle of a rounded rectangle leaves out."""

_PENNANT_TEXT = 15.0
_BADGE_TEXT = 24.0


class Ids:
    """Counts the shape ids of one slide; 1 is the shape tree itself."""

    def __init__(self) -> None:
        self._next = itertools.count(2)

    def take(self) -> int:
        """Give the next id."""
        return next(self._next)


@dataclasses.dataclass(frozen=True, slots=True)
class Draughtsman:
    """Draws the shapes of one slide."""

    setter: Typesetter
    ids: Ids
    relate: Callable[[Jump], str]
    """Gives the relationship of this slide to the one that a link leads to."""
    title_type: str = "title"

    def text(self, shape: TextShape) -> str:
        """Give a box of text, in its placeholder where it has one."""
        head = self._head(
            shape.name,
            holder=self._holder(shape.holder),
            box=shape.holder is None,
            link=self._link(shape.link),
        )
        insets = _inside_corners(shape)
        body = self.setter.body(shape.paragraphs, insets, shape.anchor)
        return f"<p:sp>{head}{self._properties(shape.box, shape.look)}{body}</p:sp>"

    def panel(self, panel: Panel) -> str:
        """Give a decorative shape."""
        head = self._head(panel.name, decorative=True)
        properties = self._properties(panel.box, panel.look, ellipse=panel.round)
        return f"<p:sp>{head}{properties}</p:sp>"

    def trail(self, trail: Trail) -> str:
        """Give a decorative line."""
        path = curve_through(trail.points) if trail.curved else polygon(trail.points, closed=False)
        dash = '<a:prstDash val="sysDot"/>' if trail.dashed else ""
        line = (
            f'<a:ln w="{emu(trail.width)}" cap="rnd">{self.setter.palette.fill(trail.colour)}'
            f"{dash}<a:round/></a:ln>"
        )
        return self._freeform(trail.name, path, f"<a:noFill/>{line}")

    def tail(self, tail: Tail) -> str:
        """Give a decorative triangle."""
        fill = f"{self.setter.palette.fill(tail.fill)}<a:ln><a:noFill/></a:ln>"
        return self._freeform(tail.name, polygon(tail.points, closed=True), fill)

    def pennant(self, pennant: Pennant) -> str:
        """Give a red flag's mark: a pole, and a pennant that carries the number."""
        box = pennant.box
        pole = Box(box.x + (box.w - 4 if pennant.flipped else 0), box.y, 4, box.h)
        hoist, tip = (pole.x, box.x) if pennant.flipped else (pole.right, box.right)
        cloth = polygon(
            ((hoist, box.y + 2), (tip, box.y + box.h * 0.3 + 2), (hoist, box.y + box.h * 0.6 + 2)),
            closed=True,
        )
        # Two thirds of a triangle are too low for a figure: it stands at the pole.
        insets = Insets(start=1, end=(box.w - 4) * 0.36)
        parts = (
            self._freeform("Cloth", cloth, self._cloth(), self._figure(pennant.text, insets)),
            self.panel(Panel("Pole", pole, Look(fill="ink", radius=2))),
        )
        return self.group(f"Pennant {pennant.text}", box, pennant.alt, "".join(parts))

    def badge(self, badge: Badge) -> str:
        """Give a step's mark: a disc with a ring and the number."""
        ring = Box(badge.box.x + 3, badge.box.y + 3, badge.box.w - 6, badge.box.h - 6)
        disc = self.panel(Panel("Disc", badge.box, Look(fill="step"), round=True))
        figure = TextShape(
            "Figure",
            ring,
            (Paragraph((Run(badge.text, bold=True, colour="ground"),), _BADGE_TEXT, "center"),),
            look=Look(outline="step_tint", outline_width=1.5, radius=ring.w / 2),
            anchor="middle",
        )
        parts = disc + self.text(figure)
        return self.group(f"Badge {badge.text}", badge.box, badge.alt, parts)

    def group(self, name: str, box: Box, alt: str, parts: str) -> str:
        """Give a group whose parts are placed as on the slide; without `alt` it is decorative."""
        place = f'x="{emu(box.x)}" y="{emu(box.y)}"'
        size = f'cx="{emu(box.w)}" cy="{emu(box.h)}"'
        return (
            f"<p:grpSp><p:nvGrpSpPr>{self._about(name, alt, decorative=not alt)}<p:cNvGrpSpPr/>"
            f"<p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {place}/><a:ext {size}/>"
            f"<a:chOff {place}/><a:chExt {size}/></a:xfrm></p:grpSpPr>{parts}</p:grpSp>"
        )

    def outline(self, name: str, outline: Outline, style: str) -> str:
        """Give a freeform that is part of a drawing."""
        return self._freeform(name, outline, style)

    def _cloth(self) -> str:
        palette = self.setter.palette
        line = f'<a:ln w="{emu(2)}" cap="rnd">{palette.fill("flag")}<a:round/></a:ln>'
        return palette.fill("flag") + line

    def _figure(self, text: str, insets: Insets) -> str:
        run = Run(text, bold=True, colour="ground")
        return self.setter.body((Paragraph((run,), _PENNANT_TEXT, "center"),), insets, "middle")

    def _freeform(self, name: str, outline: Outline, style: str, text: str = "") -> str:
        head = self._head(name, decorative=not text)
        return f"<p:sp>{head}<p:spPr>{outline_xml(outline)}{style}</p:spPr>{text}</p:sp>"

    def _holder(self, holder: str | None) -> str:
        if holder is None:
            return ""
        if holder == "title":
            return f'<p:ph type="{self.title_type}"/>'
        number = int(holder.removeprefix("body-"))
        kind = "subTitle" if self.title_type == "ctrTitle" else "body"
        return f'<p:ph type="{kind}" idx="{number}"/>'

    def _link(self, jump: Jump | None) -> str:
        """Give the click that leads to another slide: a shape's own, which Google Slides keeps."""
        if jump is None:
            return ""
        return f'<a:hlinkClick r:id="{self.relate(jump)}" action="{JUMP}"/>'

    def _head(
        self,
        name: str,
        *,
        holder: str = "",
        box: bool = False,
        decorative: bool = False,
        link: str = "",
    ) -> str:
        locks = '<a:spLocks noGrp="1"/>' if holder else ""
        kind = ' txBox="1"' if box else ""
        about = self._about(name, "", decorative=decorative, link=link)
        return (
            f"<p:nvSpPr>{about}<p:cNvSpPr{kind}>{locks}</p:cNvSpPr>"
            f"<p:nvPr>{holder}</p:nvPr></p:nvSpPr>"
        )

    def _about(self, name: str, alt: str, *, decorative: bool, link: str = "") -> str:
        described = f" descr={quoteattr(alt)}" if alt else ""
        inside = link + (DECORATIVE if decorative else "")
        number = self.ids.take()
        return f'<p:cNvPr id="{number}" name={quoteattr(name)}{described}>{inside}</p:cNvPr>'

    def _properties(self, box: Box, look: Look, *, ellipse: bool = False) -> str:
        palette = self.setter.palette
        turn = f' rot="{round(look.turn * _TURN) % (360 * _TURN)}"' if look.turn else ""
        line = "<a:ln><a:noFill/></a:ln>"
        if look.outline:
            line = f'<a:ln w="{emu(look.outline_width)}">{palette.fill(look.outline)}</a:ln>'
        return (
            f'<p:spPr><a:xfrm{turn}><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
            f'<a:ext cx="{emu(box.w)}" cy="{emu(box.h)}"/></a:xfrm>'
            f"{_geometry(box, look, ellipse=ellipse)}"
            f"{palette.fill(look.fill, 0.0 if look.clear else 1.0)}{line}</p:spPr>"
        )


def _inside_corners(shape: TextShape) -> Insets:
    """Give insets as Office counts them: from where a rounded corner lets text begin."""
    radius = min(shape.look.radius, min(shape.box.w, shape.box.h) / 2)
    corner = radius * _CORNER
    insets = shape.insets
    return Insets(
        max(0.0, insets.start - corner),
        max(0.0, insets.top - corner),
        max(0.0, insets.end - corner),
        max(0.0, insets.bottom - corner),
    )


def _geometry(box: Box, look: Look, *, ellipse: bool) -> str:
    if ellipse:
        return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    if not look.radius:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    adjust = min(_FULLY_ROUND, round(look.radius / min(box.w, box.h) * 100000))
    return (
        '<a:prstGeom prst="roundRect"><a:avLst>'
        f'<a:gd name="adj" fmla="val {adjust}"/></a:avLst></a:prstGeom>'
    )
