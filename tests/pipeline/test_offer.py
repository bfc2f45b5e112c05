"""What can be asked for is listed whole, with a mark on what comes unasked."""

from __future__ import annotations

from builder.diagnostics import Diagnostics
from builder.languages.translations import read_translations
from builder.pipeline.offer import PLAIN, offer_of
from tests.projects.two_bands import GB, change, copy, read


def test_a_locale_that_a_plain_build_makes_is_marked(tmp_path):
    root = copy(tmp_path)
    change(root, GB, "languages: [uk]", "languages: [uk, en]")
    content = read(root).content
    assert content is not None
    offer = offer_of(content, read_translations(content, Diagnostics()))
    assert {each.id: each.about for each in offer.listed["locales"]} == {
        "ar-EG": f"Arabic, Egypt{PLAIN}",
        "en-GB": "English, United Kingdom",
        "uk-GB": f"Ukrainian, United Kingdom{PLAIN}",
    }
    assert offer.knows_locale("en-EG")
