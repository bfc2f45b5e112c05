"""What stands where on a fitted slide: takes nothing, is given to a format that draws it.

Lengths are points on a widescreen slide of 960 x 540; boxes of a right-to-left deck are already
mirrored. Elements stand in reading order. Colours are the theme's role names, or `#RRGGBB`.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.diagnostics import Finding
    from builder.documents.blocks import Frame, Words
    from builder.documents.deck import ChartBar
    from builder.documents.quiz_bodies import Jump

WIDTH = 960.0
HEIGHT = 540.0

Align = Literal["start", "center", "end"]
Anchor = Literal["top", "middle", "bottom"]
Layout = Literal["opening", "list", "chat", "diagram", "chart", "statement", "help", "close"]
"""The named layouts of the deck's master."""


@dataclasses.dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: its left top corner, width and height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> float:
        """Half its height down."""
        return self.y + self.h / 2

    def mirrored(self) -> Box:
        """Give the box of a slide that reads from right to left."""
        return dataclasses.replace(self, x=WIDTH - self.x - self.w)


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """Letters of one kind; `contact` marks a phone, address or code, with its own direction."""

    text: str
    bold: bool = False
    colour: str = "ink"
    language: str | None = None
    """Language tag where it differs from the document's."""
    contact: bool = False
    size: float | None = None
    """In points, where it differs from its paragraph's."""


@dataclasses.dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that make one paragraph; `before` is the space above it in points."""

    runs: tuple[Run, ...]
    size: float
    align: Align = "start"
    before: float = 0.0

    @property
    def text(self) -> str:
        """Give its letters."""
        return "".join(run.text for run in self.runs)

    @property
    def bold(self) -> bool:
        """Whether any of it is bold: bold is wider, and measures are taken for the widest."""
        return any(run.bold for run in self.runs)


@dataclasses.dataclass(frozen=True, slots=True)
class Insets:
    """Space inside a shape, around its text."""

    start: float = 0.0
    top: float = 0.0
    end: float = 0.0
    bottom: float = 0.0


@dataclasses.dataclass(frozen=True, slots=True)
class Look:
    """How a shape is drawn: fill, outline, roundness of its corners and turn in degrees."""

    fill: str | None = None
    outline: str | None = None
    outline_width: float = 0.0
    radius: float = 0.0
    turn: float = 0.0
    clear: bool = False
    """Whether its fill cannot be seen: a link over other shapes is one wherever it is clicked."""


PLAIN = Look()


@dataclasses.dataclass(frozen=True, slots=True)
class TextShape:
    """A box of text. `holder` says which placeholder of its layout it fills: `title`, `body-1`."""

    name: str
    box: Box
    paragraphs: tuple[Paragraph, ...]
    holder: str | None = None
    look: Look = PLAIN
    insets: Insets = Insets()
    anchor: Anchor = "top"
    link: Jump | None = None
    """The slide that a click on the shape leads to."""


@dataclasses.dataclass(frozen=True, slots=True)
class Panel:
    """A shape without text that only decorates: a card, a bar, a disc."""

    name: str
    box: Box
    look: Look
    round: bool = False
    """Whether it is an ellipse."""


@dataclasses.dataclass(frozen=True, slots=True)
class Trail:
    """A smooth line through points that only decorates; `curved` bends between them."""

    name: str
    points: tuple[tuple[float, float], ...]
    colour: str
    width: float
    curved: bool = False
    dashed: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Tail:
    """A filled triangle that only decorates: where a speech bubble points to its speaker."""

    name: str
    points: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
    fill: str


@dataclasses.dataclass(frozen=True, slots=True)
class Pennant:
    """A red flag's mark with its number; `flipped` where it flies to the left."""

    box: Box
    text: str
    alt: str
    flipped: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Badge:
    """A step's mark with its number."""

    box: Box
    text: str
    alt: str


@dataclasses.dataclass(frozen=True, slots=True)
class DrawingShape:
    """A drawing of the project, as large as its box allows; an empty `alt` means decorative."""

    name: str
    box: Box
    alt: str
    align: Align = "center"
    anchor: Anchor = "middle"
    directed: bool = False
    """Whether it points along the line, and so the other way on a right-to-left slide."""


@dataclasses.dataclass(frozen=True, slots=True)
class ChartShape:
    """A bar chart that a teacher can edit."""

    box: Box
    bars: tuple[ChartBar, ...]
    series: str
    alt: str
    size: float
    colour: str


@dataclasses.dataclass(frozen=True, slots=True)
class QrShape:
    """An address as a QR code."""

    box: Box
    url: str
    alt: str


Placed = TextShape | Panel | Trail | Tail | Pennant | Badge | DrawingShape | ChartShape | QrShape


@dataclasses.dataclass(frozen=True, slots=True)
class Note:
    """One paragraph of the facilitator notes: its label, perhaps empty, and its words."""

    label: str
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class FittedSlide:
    """One slide: the author's id, its number in the deck, and everything on it."""

    id: str
    number: int
    stage: int
    stage_title: str
    layout: Layout
    title: str
    minutes: str
    """Empty where the layout shows none."""
    footer: str
    elements: tuple[Placed, ...]
    """The first is the title."""
    notes: tuple[Note, ...]
    by_link: bool = False
    """Whether only a link leads on, and not a click anywhere."""


@dataclasses.dataclass(frozen=True, slots=True)
class FittedDeck:
    """All slides in order, ready to be drawn, and what could not be fitted."""

    frame: Frame
    words: Words
    slides: tuple[FittedSlide, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def numbers(self) -> Mapping[str, tuple[int, ...]]:
        """Give the slide numbers of each slide id, which a plan prints."""
        found: dict[str, tuple[int, ...]] = {}
        for slide in self.slides:
            found[slide.id] = (*found.get(slide.id, ()), slide.number)
        return found

    def number_of(self, jump: Jump) -> int:
        """Give the number of the slide that a link leads to.

        Raises KeyError for a slide that is not there, IndexError for a page that it does not have.
        """
        return self.numbers[jump.slide][jump.page - 1]
