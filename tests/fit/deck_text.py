"""A fitted deck as text that a person can review: takes the deck, gives lines."""

from __future__ import annotations

from builder.fit.placed import (
    Badge,
    ChartShape,
    DrawingShape,
    FittedDeck,
    FittedSlide,
    Pennant,
    Placed,
    QrShape,
    TextShape,
)


def deck_as_text(deck: FittedDeck) -> str:
    """Give every slide with what is on it, in reading order, and its notes."""
    return "\n".join(_slide(slide) for slide in deck.slides)


def _slide(slide: FittedSlide) -> str:
    head = f"== {slide.number} {slide.id} [{slide.layout}] {slide.minutes}".rstrip()
    notes = [f"   notes | {note.label}: {note.text}" for note in slide.notes]
    shown = [line for element in slide.elements for line in _element(element)]
    return "\n".join([head, *shown, *notes, ""])


def _element(element: Placed) -> list[str]:
    match element:
        case TextShape():
            sizes = "/".join(f"{each.size:g}" for each in element.paragraphs)
            text = " ¶ ".join(each.text for each in element.paragraphs)
            return [f"{element.holder or 'text':>8} | {text} ({sizes})"]
        case Pennant() | Badge():
            return [f"{type(element).__name__.lower():>8} | {element.text}: {element.alt}"]
        case DrawingShape():
            return [f" drawing | {element.name}: {element.alt or 'decorative'}"]
        case ChartShape():
            bars = ", ".join(f"{bar.label} {bar.value_text}" for bar in element.bars)
            return [f"   chart | {element.series}: {bars} ({element.alt})"]
        case QrShape():
            return [f"      qr | {element.url}: {element.alt}"]
        case _:
            return []
