"""Poppler, the PDF library of Linux viewers: takes a PDF, gives its text, pages and pictures."""

from __future__ import annotations

import pathlib
import re
import unicodedata

from tests.consumers import programs

# A page may hold the two letters of a lam-alef ligature in either order, and readers of the page
# cannot tell; so any run of these letters is compared without its order.
_LAM_ALEF = re.compile("[\u0644\u0627\u0623\u0625\u0622]{2,}")
# Line ends add hyphens and keep hyphens, so no hyphen counts in a comparison.
_HYPHENS = re.compile("[-\u2010\u2011\u00ad]")


def pdf_text(path: pathlib.Path) -> str:
    """Give the text of all pages, in the order in which Poppler reads them."""
    return "\n".join(pdf_page_texts(path))


def pdf_page_texts(path: pathlib.Path) -> list[str]:
    """Give the text of each page."""
    text = programs.run([programs.program("pdftotext"), "-enc", "UTF-8", path, "-"])
    return text.split("\f")[:-1]


def pdf_page_count(path: pathlib.Path) -> int:
    """Give the number of pages."""
    return len(pdf_page_sizes(path))


def pdf_page_sizes(path: pathlib.Path) -> list[tuple[float, float]]:
    """Give the width and height of each page, in points (1/72 inch)."""
    said = programs.run([programs.program("pdfinfo"), "-f", "1", "-l", "9999", path])
    sizes = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+) pts", said, re.MULTILINE)
    return [(float(width), float(height)) for width, height in sizes]


def pdf_to_png(
    path: pathlib.Path, folder: pathlib.Path, dpi: int = 100, *, smooth: bool = True
) -> list[pathlib.Path]:
    """Draw each page into `folder` and give the pictures in page order.

    Without `smooth` every pixel has exactly one of the page's colours.
    """
    edges = [] if smooth else ["-aa", "no", "-aaVector", "no"]
    command = [programs.program("pdftoppm"), "-png", "-r", str(dpi), *edges]
    programs.run([*command, path, folder / path.stem])
    return sorted(folder.glob(f"{path.stem}-*.png"), key=_page_number)


def normalise(text: str) -> str:
    """Give what must be the same in a source text and in the text read back from its page.

    Compatibility forms are resolved (NFKC); spaces, hyphens and invisible controls dropped; the
    letters of a lam-alef run sorted.
    """
    letters = _HYPHENS.sub("", unicodedata.normalize("NFKC", text))
    kept = "".join(letter for letter in letters if _counts(letter))
    return _LAM_ALEF.sub(lambda run: "".join(sorted(run.group())), kept)


def _counts(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) not in {"Cf", "Cc"}


def _page_number(picture: pathlib.Path) -> int:
    return int(picture.stem.rpartition("-")[2])
