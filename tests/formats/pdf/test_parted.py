"""Blocks that belong together are counted where they are divided, and the count decides."""

from __future__ import annotations

import pytest

from builder.formats import pdf
from builder.formats.pdf.draw import Drawn, LaidOut, lay_out
from tests.formats.pdf import samples
from tests.formats.pdf.drawing import A4

LINES = "<p>one</p>" * 40
PAGE = "<div style='height: 250mm'></div>"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        pytest.param(f"<div data-whole>{LINES}</div>", 0, id="on one page"),
        pytest.param(f"<div>{LINES * 2}</div>", 0, id="divided, but not marked"),
        pytest.param(f"<div data-whole>{LINES * 2}</div>", 1, id="divided"),
        pytest.param(f"<div data-whole>{LINES * 4}</div>", 1, id="on four pages"),
        pytest.param(
            f"<div data-whole>{LINES}</div>{PAGE}<div data-whole>{LINES * 2}</div>",
            1,
            id="one of two",
        ),
        pytest.param(
            f"<div data-whole>{LINES * 2}</div><div data-whole>{LINES * 2}</div>", 2, id="both"
        ),
        pytest.param(
            f"{PAGE}<table><tr><td data-whole>{LINES}</td></tr></table>", 1, id="in a table"
        ),
    ],
)
def test_each_divided_block_counts_once(body: str, count: int) -> None:
    html = f'<html lang="en"><title>A page</title><body>{body}</body></html>'
    css = (A4, "p { margin: 0; line-height: 6mm }")
    assert lay_out(html, css, samples.frame("en"), samples.assets()).parted == count


@pytest.mark.parametrize(
    ("layouts", "chosen", "tried"),
    [
        pytest.param(
            [LaidOut(2, parted=1), LaidOut(2, blank=0.6), LaidOut(2, blank=0.7), LaidOut(2)],
            3,
            4,
            id="whole and fullest",
        ),
        pytest.param([LaidOut(2, parted=1), LaidOut(2)], 1, 2, id="whole, so no more is tried"),
        pytest.param(
            [LaidOut(2, parted=1), LaidOut(3), LaidOut(3), LaidOut(3)], 0, 4, id="fewer pages first"
        ),
        pytest.param(
            [
                LaidOut(2, parted=2),
                LaidOut(2, parted=2),
                LaidOut(2, parted=1),
                LaidOut(2, parted=1),
            ],
            2,
            4,
            id="the fewest divided, set as generously as can be",
        ),
    ],
)
def test_the_layout_that_divides_least_is_drawn(
    layouts: list[LaidOut], chosen: int, tried: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = list(layouts)
    drawn: list[LaidOut] = []

    def draw(laid_out: LaidOut) -> Drawn:
        drawn.append(laid_out)
        return Drawn(b"", laid_out.pages)

    monkeypatch.setattr(pdf, "lay_out", lambda *_: left.pop(0))
    monkeypatch.setattr(pdf, "draw_pages", draw)
    pdf.FORMAT.render(samples.sample_worksheet("en", "easy"), samples.assets())
    assert drawn == [layouts[chosen]]
    assert len(layouts) - len(left) == tried
