"""An SVG of the project becomes freeforms that look the same."""

from __future__ import annotations

import pytest

from builder.fit.placed import Box
from builder.formats.pptx.drawings import placed_box, strokes
from builder.formats.pptx.paths import outline_xml, polygon
from tests.fit.sample_deck import sample_assets

SQUARE = Box(0, 0, 100, 100)


def drawing(inside: str, view: str = "0 0 10 10") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}"><title>t</title>{inside}</svg>'
    )


def only(inside: str):
    (stroke,) = strokes(drawing(inside), SQUARE)
    return stroke


def corners(stroke) -> list[tuple[float, float]]:
    return [point for path in stroke.outline.paths for _, points in path for point in points]


@pytest.mark.parametrize("asset", sample_assets().drawings, ids=lambda asset: asset.name)
def test_every_drawing_of_the_project_can_be_drawn(asset):
    drawn = list(strokes(asset.svg, SQUARE))
    assert drawn
    for stroke in drawn:
        assert "<a:pathLst><a:path " in outline_xml(stroke.outline)
        assert stroke.fill or stroke.line


def test_a_rectangle_fills_its_part_of_the_box():
    points = corners(only('<rect x="1" y="2" width="3" height="4" fill="#C8102E"/>'))
    assert (min(points), max(points)) == ((10, 20), (40, 60))


def test_transforms_of_groups_add_up():
    shapes = '<g transform="translate(2 0)"><rect transform="scale(2)" width="1" height="1"/></g>'
    points = corners(only(shapes))
    assert (min(points), max(points)) == ((20, 0), (40, 20))


def test_a_rotation_turns_about_its_centre():
    points = corners(only('<polygon points="4,5 6,5 6,6" transform="rotate(180 5 5)"/>'))
    assert points[0] == pytest.approx((60, 50))


def test_a_drawing_can_be_turned_round():
    shape = drawing('<rect x="2" y="0" width="3" height="4"/>', "1 0 10 10")
    (turned,) = strokes(shape, Box(20, 0, 100, 100), flipped=True)
    points = corners(turned)
    assert (min(points), max(points)) == ((80, 0), (110, 40))


def test_strokes_grow_with_the_drawing():
    stroke = only(
        '<line x1="0" y1="0" x2="5" y2="5" stroke="#14213D" stroke-width="2" fill="none"/>'
    )
    assert (stroke.line, stroke.line_width, stroke.fill) == ("#14213D", 20, None)


def test_paint_is_inherited_from_a_group():
    assert only('<g fill="#00665E"><circle cx="5" cy="5" r="2"/></g>').fill == "#00665E"


def test_a_hole_shares_the_path_of_what_it_is_cut_from():
    ring = "M0,0L10,0L10,10L0,10Z M2,2L2,8L8,8L8,2Z"
    assert len(only(f'<path d="{ring}"/>').outline.paths) == 1


def test_parts_that_overlap_do_not_cut_each_other():
    bubble = "M0,0L10,0L10,10L0,10Z M2,2L8,2L8,8L2,8Z"
    assert len(only(f'<path d="{bubble}"/>').outline.paths) == 2


def test_an_unknown_transform_is_refused():
    with pytest.raises(ValueError, match="skewX"):
        only('<rect width="1" height="1" transform="skewX(20)"/>')


@pytest.mark.parametrize(
    ("align", "anchor", "rtl", "expected"),
    [
        ("center", "middle", False, Box(0, 25, 100, 50)),
        ("start", "top", False, Box(0, 0, 100, 50)),
        ("start", "bottom", True, Box(0, 50, 100, 50)),
    ],
)
def test_a_drawing_is_as_large_as_its_box_allows(align, anchor, rtl, expected):
    assert placed_box(drawing("", "0 0 20 10"), SQUARE, align, anchor, rtl=rtl) == expected


def test_start_is_the_right_in_a_right_to_left_deck():
    tall = drawing("", "0 0 10 20")
    assert placed_box(tall, SQUARE, "start", "middle", rtl=False).x == 0
    assert placed_box(tall, SQUARE, "start", "middle", rtl=True).x == 50


def test_a_straight_line_has_a_shape_that_is_not_empty():
    assert 'cy="1"' in outline_xml(polygon(((0, 5), (9, 5)), closed=False))
