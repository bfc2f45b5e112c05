"""A sheet for a black printer has no colour, and loses nothing that a colour told."""

from __future__ import annotations

import itertools
import re

import pytest

from builder.content.contrast import contrast
from builder.formats.assets import Drawing
from builder.formats.pdf.black import BLACK, without_colour
from tests.formats.pdf import samples

SKINS = ("#F5C9A6", "#B97A4B", "#8A5633", "#5C3822")
HAIR = "#2A1A12"


def drawings():
    return without_colour(samples.assets()).drawings


def shape(attributes):
    """Give the attributes of one shape of a drawing as a black printer gets it."""
    svg = f'<svg viewBox="0 0 260 100"><path {attributes}/></svg>'
    assets = samples.assets()
    only = type(assets)(assets.theme, assets.fonts, (Drawing("a", svg),), assets.templates)
    (made,) = without_colour(only).drawings
    return dict(re.findall(r'([\w-]+)="([^"]*)"', made.svg.partition("<path")[2]))


@pytest.mark.parametrize("drawing", drawings(), ids=lambda drawing: drawing.name)
def test_every_drawing_is_drawn_in_greys(drawing):
    painted = re.findall(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})\b", drawing.svg)
    assert painted
    assert {paint for paint in painted if len(set(paint)) > 1} == set()


@pytest.mark.parametrize("name", [name for name in type(BLACK).model_fields if name != "sections"])
def test_no_role_has_a_colour(name):
    colour = getattr(BLACK, name)
    assert len({colour[1:3], colour[3:5], colour[5:7]}) == 1


@pytest.mark.parametrize("role", ["ink", "flag", "step", "quiet"])
def test_words_stand_out_on_white_and_in_a_bubble(role):
    for ground in (BLACK.ground, BLACK.first_bubble, BLACK.step_tint):
        assert contrast(getattr(BLACK, role), ground) >= 7


def test_shapes_that_differ_in_hue_only_are_told_apart_by_an_outline():
    big = 'd="M0,0L100,0L100,90Z"'
    for colour in ("#F2876B", "#8FB8E8"):
        drawn = shape(f'{big} fill="{colour}"')
        assert drawn["stroke"] == "#000000"
        assert contrast(drawn["fill"], drawn["stroke"]) > 7


def test_small_shapes_such_as_eyes_keep_their_form():
    assert "stroke" not in shape('d="M0,0L8,0L8,9Z" fill="#F2876B"')


def test_a_shape_with_an_outline_keeps_its_own():
    drawn = shape('d="M0,0L100,0L100,90Z" fill="#FFFFFF" stroke="#14213D" stroke-width="4"')
    assert (drawn["stroke-width"], drawn["fill"]) == ("4", "#FFFFFF")


def test_faces_are_lighter_than_hair_and_skins_differ():
    big = 'd="M0,0L100,0L100,90Z"'
    greys = [shape(f'{big} fill="{skin}"')["fill"] for skin in SKINS]
    hair = shape(f'{big} fill="{HAIR}"')["fill"]
    assert len(set(greys)) == len(SKINS)
    assert all(contrast(grey, hair) > 4.5 for grey in greys)
    assert all(contrast(light, dark) > 1.1 for light, dark in itertools.pairwise(greys))


def test_the_assets_in_colours_stay_as_they_are():
    before = samples.assets().drawings
    without_colour(samples.assets())
    assert samples.assets().drawings == before
    assert samples.assets().theme.colours.flag != BLACK.flag
