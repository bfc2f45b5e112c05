"""Text never leaves its box, its page or the last page without an error that names it."""

from __future__ import annotations

import pytest

from tests.formats.pdf.drawing import codes, draw_body

LONG = "Donaudampfschifffahrtsgesellschaft"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(
            f'<div style="width: 20mm">{LONG}</div>', "box-overflow", id="word wider than block"
        ),
        pytest.param(
            f'<table style="table-layout: fixed; width: 50mm"><tr><td>{LONG}<td>x</table>',
            "box-overflow",
            id="word wider than cell",
        ),
        pytest.param(
            f'<div data-fit style="height: 8mm; width: 40mm">short<br>{LONG[:9]}</div>',
            "box-overflow",
            id="text higher than fixed box",
        ),
        pytest.param(
            '<div data-fit style="height: 5mm"><div><p>one</p><p>two</p></div></div>',
            "box-overflow",
            id="text deep inside a fixed box",
        ),
        pytest.param(
            f'<p style="position: absolute; left: 170mm">{LONG}</p>',
            "page-overflow",
            id="text beyond the side",
        ),
        pytest.param(
            '<p style="position: absolute; top: 266mm">low</p>',
            "page-overflow",
            id="text below the content",
        ),
        pytest.param(
            '<svg width="700" height="20"><title>wide</title></svg>',
            "page-overflow",
            id="drawing wider than the page",
        ),
        pytest.param(
            '<p>one</p><div data-clear="0" style="position: absolute; top: 0">'
            '<svg width="70" height="70"><title>x</title></svg></div>',
            "box-overflow",
            id="text under a picture",
        ),
    ],
)
def test_what_leaves_its_place_is_found(body: str, code: str) -> None:
    drawn = draw_body(body)
    assert drawn.content is None
    assert code in codes(drawn)


def test_the_finding_names_the_text_of_the_line_s_own_element() -> None:
    (finding,) = draw_body(f'<p>fine</p><p style="width: 9mm">{LONG}</p>').findings
    assert finding.words == LONG


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p>words and more words</p>" * 60, id="several pages"),
        pytest.param('<div data-fit style="height: 14mm">one line</div>', id="box that holds"),
        pytest.param(
            '<p style="text-align: end"><span style="display: inline-block">x</span> </p>',
            id="space that hangs over the edge",
        ),
        pytest.param(
            '<p style="width: 20mm">i</p><div data-clear="40" style="position: absolute; top: 0">'
            '<svg width="600" height="70"><title>x</title></svg></div>',
            id="text on the empty edge of a picture",
        ),
    ],
)
def test_what_fits_is_not_found(body: str, language: str) -> None:
    assert draw_body(body, language=language).findings == ()


def test_a_page_too_many_is_found_with_its_first_words() -> None:
    body = '<p>one</p><p style="break-before: page">two</p>'
    assert draw_body(body, marks='data-pages="2"').content
    (finding,) = draw_body(body, marks='data-pages="1"').findings
    assert finding.code.name == "page-overflow"
    assert finding.words == "two"
