"""No page can open a file or the network, whatever it asks for and wherever it asks."""

from __future__ import annotations

import dataclasses

import pytest

from builder.formats.assets import Drawing
from builder.formats.pdf.draw import draw_pdf
from tests.formats.pdf import samples
from tests.formats.pdf.drawing import codes, draw_body

SECRET = "file:///etc/passwd"  # noqa: S105 - an address that must stay closed


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f'<img alt="x" src="{SECRET}">', id="picture from a file"),
        pytest.param('<img alt="x" src="http://example.org/a.png">', id="picture from the web"),
        pytest.param('<link rel="stylesheet" href="http://example.org/a.css">', id="style sheet"),
        pytest.param('<style>@import "http://example.org/a.css";</style>', id="import"),
        pytest.param(
            f"<style>@font-face {{ font-family: a; src: url({SECRET}) }}</style>", id="font"
        ),
        pytest.param(f'<link rel="attachment" href="{SECRET}">', id="attached file"),
        pytest.param(f'<a rel="attachment" href="{SECRET}">x</a>', id="attached link"),
        pytest.param(f'<p style="background: url({SECRET})">x</p>', id="background"),
        pytest.param(f'<ul><li style="list-style: url({SECRET})">x</ul>', id="list marker"),
        pytest.param(f'<object data="{SECRET}"></object>', id="object"),
        pytest.param('<embed src="ftp://example.org/x">', id="embedded thing"),
        pytest.param(
            f'<svg><title>a</title><image href="{SECRET}" width="3" height="3"/></svg>',
            id="picture in a drawing",
        ),
        pytest.param('<base href="file:///etc/"><img alt="x" src="passwd">', id="base address"),
        pytest.param('<img alt="x" src="asset:drawing/../../etc/passwd">', id="no drawing"),
        pytest.param('<img alt="x" src="asset:font/0">', id="no font"),
        pytest.param('<img alt="x" src="data:text/html,x">', id="data that is no drawing"),
    ],
)
def test_an_address_outside_the_assets_is_refused(body: str) -> None:
    drawn = draw_body(f"<p>Words</p>{body}")
    assert drawn.content is None
    assert "refused-address" in codes(drawn)


def test_a_style_sheet_that_imports_is_refused_every_time() -> None:
    for _ in range(2):
        assert codes(draw_body("<p>x</p>", f'@import "{SECRET}";')) == ["refused-address"]


def test_a_drawing_of_the_project_that_leads_elsewhere_is_refused() -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{SECRET}" width="9"/></svg>'
    assets = dataclasses.replace(samples.assets(), drawings=(Drawing("bad", svg),))
    html = '<html lang="en"><title>x</title><img alt="x" src="asset:drawing/bad">'
    drawn = draw_pdf(html, (), samples.frame("en"), assets)
    assert drawn.content is None
    assert "refused-address" in codes(drawn)


def test_a_relative_address_leads_nowhere() -> None:
    drawn = draw_body('<img alt="x" src="passwd">')
    assert drawn.content is None
    assert codes(drawn) == ["page-fault"]


def test_drawings_of_the_project_are_served() -> None:
    body = '<img alt="A pennant" src="asset:drawing/pennant" width="40">'
    assert draw_body(body).content
