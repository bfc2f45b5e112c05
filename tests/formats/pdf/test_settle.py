"""Feet stand at the foot of the page, and lists spread to fill it, with all their parts."""

from __future__ import annotations

from typing import Any

import pytest

from builder.formats.pdf import draw
from tests.formats.pdf.drawing import draw_body

BOTTOM = (297 - 15) * 96 / 25.4


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Fill itself with the page boxes of what is drawn."""
    kept: list[Any] = []
    judge = draw.overflows

    def keep(boxes: list[Any], most: int | None) -> Any:
        kept[:] = boxes
        return judge(boxes, most)

    monkeypatch.setattr(draw, "overflows", keep)
    return kept


def _marked(box: Any, name: str) -> list[Any]:
    found = [] if box.element is None or name not in box.element.attrib else [box]
    inner = [each for child in getattr(box, "children", ()) for each in _marked(child, name)]
    return found or inner


def _ends(pages: list[Any], name: str) -> list[float]:
    boxes = [box for page in pages for box in _marked(page, name)]
    return [box.border_box_y() + box.border_height() for box in boxes]


def test_a_foot_stands_at_the_foot(pages: list[Any]) -> None:
    assert draw_body("<p>Words</p><div data-foot>Help</div>").content
    assert _ends(pages, "data-foot") == pytest.approx([BOTTOM])


def test_the_words_of_a_foot_and_its_ground_move_with_it(pages: list[Any]) -> None:
    assert draw_body("<p>Words</p><div data-foot style='background: #ff0'>Help</div>").content
    (foot,) = _marked(pages[0], "data-foot")
    (line,) = foot.children
    assert line.position_y == pytest.approx(foot.content_box_y())
    assert foot.background.layers[-1].painting_area[1] == pytest.approx(foot.border_box_y())


def test_items_share_the_room_up_to_their_most(pages: list[Any]) -> None:
    items = "<li data-spread='30'>a</li>" * 3
    assert draw_body(f"<ul style='margin: 0'>{items}</ul><p data-after>b</p>").content
    first, second, third = _ends(pages, "data-spread")
    line = draw_line_height(pages)
    assert (second - first, third - second) == pytest.approx((line + 30, line + 30))
    assert _ends(pages, "data-after")[0] > third + 30


def draw_line_height(pages: list[Any]) -> float:
    """Give the height of one item before it was moved."""
    return float(_marked(pages[0], "data-spread")[0].border_height())


def test_spreading_never_pushes_words_off_the_page(pages: list[Any]) -> None:
    items = "<li data-spread='500'>a</li>" * 20
    drawn = draw_body(f"<ul>{items}</ul><div data-foot>Help</div>")
    assert drawn.content
    assert drawn.pages == 1
    assert max(_ends(pages, "data-spread")) < BOTTOM


def test_columns_side_by_side_are_spread_each_for_itself(pages: list[Any]) -> None:
    column = "<td style='vertical-align: top'>" + "<p data-spread='20'>a</p>" * 3
    assert draw_body(f"<table><tr>{column}{column}</tr></table>").content
    ends = _ends(pages, "data-spread")
    assert ends[:3] == pytest.approx(ends[3:])


def test_boxes_grow_up_to_their_most_and_push_down_what_follows(pages: list[Any]) -> None:
    assert draw_body("<div data-grow='40' style='height: 9mm'></div><p data-after>b</p>").content
    (box,) = _marked(pages[0], "data-grow")
    assert box.height == pytest.approx(9 * 96 / 25.4 + 40)
    assert _ends(pages, "data-after")[0] > box.position_y + box.height


def test_what_one_box_cannot_use_goes_to_the_others(pages: list[Any]) -> None:
    boxes = "<div data-grow='50'></div><div data-grow='5000'></div>"
    assert draw_body(f"<p>a</p>{boxes}<div data-foot>Help</div>").pages == 1
    small, large = _marked(pages[0], "data-grow")
    assert small.height == pytest.approx(50)
    assert large.height > 700


def test_cells_of_a_row_end_together_and_their_words_stay_in_the_middle(pages: list[Any]) -> None:
    cell = "<td style='vertical-align: middle; padding: 0'"
    row = f"<tr>{cell} data-grow='60'><p>a</p></td>{cell} data-other><p>b</p></td></tr>"
    assert draw_body(f"<table>{row}</table>", "p { margin: 0 }").content
    first, other = _ends(pages, "data-grow"), _ends(pages, "data-other")
    assert first == pytest.approx(other)
    (cell_box,) = _marked(pages[0], "data-other")
    words = cell_box.children[0]
    above = words.position_y - cell_box.border_box_y()
    assert above == pytest.approx(30, abs=1)
    assert above == pytest.approx(
        cell_box.border_box_y() + cell_box.border_height() - words.position_y - words.height
    )


@pytest.mark.parametrize(
    ("body", "least", "most"),
    [
        pytest.param("<p>one</p>", 0.9, 1.0, id="nearly empty"),
        pytest.param(
            "<p>one</p><div data-foot style='break-before: page; height: 200mm'>Help</div>",
            1.0,
            1.0,
            id="foot alone",
        ),
        pytest.param(
            "<div style='height: 150mm; background: red'></div>"
            "<div data-foot style='height: 100mm'>Help</div>",
            0.0,
            0.1,
            id="filled with what stands at the foot",
        ),
        pytest.param(
            "<p>one</p><div style='break-before: page; height: 250mm; background: red'></div>",
            0.9,
            1.0,
            id="the emptiest page counts, not the last",
        ),
    ],
)
def test_how_blank_the_emptiest_page_is(body: str, least: float, most: float) -> None:
    assert least <= draw_body(body).blank <= most
