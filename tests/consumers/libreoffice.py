"""LibreOffice: takes decks, gives their pages as PDF and pictures, and text outside its shape."""

from __future__ import annotations

import atexit
import functools
import pathlib
import shutil
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator

from PIL import Image

from tests.consumers import coloured_deck, poppler, programs
from tests.consumers.coloured_deck import Box, Point, Text

_CSV = "44,34,76"
_DPI = 72
_TOLERANCE = 2.0  # points: rounding, and strokes that reach over their letter's box


def deck_pages_pdf(deck: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """Convert a deck (or any file that LibreOffice opens) to a PDF in `folder`; give its path."""
    return _to_pdf([deck], folder)[0]


def to_csv(sheet: pathlib.Path, folder: pathlib.Path) -> str:
    """Open a workbook or a CSV file in UTF-8; give the cells of its first sheet as CSV text."""
    # Field and text delimiters, then UTF-8, as the filter's options count them.
    options = f"csv:Text - txt - csv (StarCalc):{_CSV}"
    reading = [f"--infilter=Text - txt - csv (StarCalc):{_CSV}"] if sheet.suffix == ".csv" else []
    made = folder / "read"
    command = [programs.program("soffice"), "--headless", f"-env:UserInstallation={_profile()}"]
    programs.run([*command, *reading, "--convert-to", options, "--outdir", made, sheet])
    return (made / f"{sheet.stem}.csv").read_bytes().decode("utf-8")


def to_png(source: pathlib.Path, folder: pathlib.Path, dpi: int = 100) -> list[pathlib.Path]:
    """Draw each page of a deck or PDF into `folder`; give the pictures in page order."""
    folder.mkdir(parents=True, exist_ok=True)
    pdf = source if source.suffix == ".pdf" else deck_pages_pdf(source, folder)
    return poppler.pdf_to_png(pdf, folder, dpi)


def text_outside_shapes(deck: pathlib.Path) -> list[str]:
    """Give one line for each text that is drawn beyond its shape or slide, or not at all.

    LibreOffice shrinks text silently, so this judges a copy that may not. A table is one shape.
    Text in charts is the chart's own affair and is not judged.
    """
    return texts_outside_shapes([deck])[deck]


def texts_outside_shapes(decks: Iterable[pathlib.Path]) -> dict[pathlib.Path, list[str]]:
    """Judge several decks with one start of LibreOffice, which takes longer than a deck."""
    listed = list(decks)
    with tempfile.TemporaryDirectory(prefix="deck-texts-") as name:
        folder = pathlib.Path(name)
        copies = [folder / f"{number}.pptx" for number in range(len(listed))]
        texts = [
            coloured_deck.coloured_copy(deck, copy)
            for deck, copy in zip(listed, copies, strict=True)
        ]
        pdfs = _to_pdf(copies, folder)
        return {
            deck: _judged(pdf, spoken, coloured_deck.slide_size(deck))
            for deck, pdf, spoken in zip(listed, pdfs, texts, strict=True)
        }


def _to_pdf(sources: list[pathlib.Path], folder: pathlib.Path) -> list[pathlib.Path]:
    pdfs = [folder / f"{source.stem}.pdf" for source in sources]
    command = [programs.program("soffice"), "--headless", f"-env:UserInstallation={_profile()}"]
    programs.run([*command, "--convert-to", "pdf", "--outdir", folder, *sources])
    for source, pdf in zip(sources, pdfs, strict=True):
        if not pdf.exists():
            raise RuntimeError(f"LibreOffice could not open {source}")
    return pdfs


@functools.cache
def _profile() -> str:
    """Give the address of a profile of this process's own: two may not share one."""
    folder = tempfile.mkdtemp(prefix="libreoffice-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return pathlib.Path(folder).as_uri()


def _judged(pdf: pathlib.Path, texts: list[Text], slide: Point) -> list[str]:
    pictures = poppler.pdf_to_png(pdf, pdf.parent, _DPI, smooth=False)
    last = max((text.slide for text in texts), default=0)
    found = [f"slide {number}: it is not drawn" for number in range(len(pictures) + 1, last + 1)]
    for number, picture in enumerate(pictures, 1):
        with Image.open(picture) as image:
            codes = coloured_deck.codes(image)
        for text in texts:
            if text.slide == number:
                found.extend(_faults(text, _drawn(codes, text.code), slide))
    return found


def _drawn(codes: Image.Image, code: int) -> Box | None:
    """Give the box around all pixels of a text, in points from the slide's corner."""
    box = codes.point([255 * (each == code) for each in range(256)]).getbbox()
    if box is None:
        return None
    left, top, right, bottom = (pixels * 72 / _DPI - coloured_deck.MARGIN for pixels in box)
    return left, top, right, bottom


def _faults(text: Text, drawn: Box | None, slide: Point) -> Iterator[str]:
    what = f"slide {text.slide}: {text.name!r} ({text.words[:40]})"
    if drawn is None:
        if any(unicodedata.category(letter)[0] in "LN" for letter in text.words):
            yield f"{what}: its text is not drawn"
        return
    for whole, box in (("its shape", text.box), ("the slide", (0.0, 0.0, *slide))):
        beyond = _beyond(drawn, box)
        if beyond:
            yield f"{what}: text outside {whole}, {beyond}"


def _beyond(drawn: Box, box: Box) -> str:
    """Say by how many points a drawn text leaves a box, and where; nothing when it does not."""
    excess = {
        "left": box[0] - drawn[0],
        "above": box[1] - drawn[1],
        "right": drawn[2] - box[2],
        "below": drawn[3] - box[3],
    }
    return ", ".join(f"{by:.0f} pt {side}" for side, by in excess.items() if by > _TOLERANCE)
