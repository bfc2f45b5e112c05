"""A file in one language holds no word of another, but for the names of services and contacts."""

from __future__ import annotations

import functools
import re

import pytest

from builder.diagnostics import Diagnostics
from builder.documents.selection import Selection
from builder.fit.shaping import Ruler
from builder.languages.translations import read_translations
from builder.languages.typography import WIDE_COLON
from builder.pipeline.assemble import assemble
from builder.pipeline.assets import load_assets
from builder.pipeline.fonts import load_fonts
from builder.pipeline.letters_drawn import check_letters
from builder.safety.document_words import names_of_services, words_of
from builder.source.files import Project
from tests.projects.han import copy_in_chinese
from tests.projects.two_bands import read

_LATIN_WORD = re.compile("[A-Za-z]{2,}")
# Placeholders, ids, the licence, addresses.
_NO_WORDS = re.compile(r"\{[a-z]+\}|^[a-z0-9-]+$|CC BY 4\.0|[a-z.]+\.uk(?:/[A-Za-z-]+)?")


@pytest.fixture(scope="module")
def chinese(tmp_path_factory):
    """Everything of the tiny project in a language that shares no letter with English."""
    root = copy_in_chinese(tmp_path_factory.mktemp("han"))
    content = read(root).content
    assert content is not None
    diagnostics = Diagnostics()
    found = load_assets(Project(root), diagnostics, ("Hans",))
    assert found is not None, list(map(str, diagnostics))
    fonts = (*found.deck_fonts, *found.assets.fonts)
    assembly = assemble(
        content,
        read_translations(content, diagnostics),
        Selection(locales=("zh-Hans-GB",)),
        found.assets.theme,
        Ruler(fonts),
        diagnostics,
    )
    assert [str(each) for each in diagnostics] == []
    return assembly, fonts


def test_every_word_of_a_translated_file_is_of_its_catalogue(chinese):
    assembly, _ = chinese
    assert len({each.artefact for each in assembly.artefacts}) > 30
    foreign = set()
    names = frozenset().union(*(names_of_services(each.document) for each in assembly.artefacts))
    for artefact in assembly.artefacts:
        for said in words_of(artefact):
            words = functools.reduce(lambda text, name: text.replace(name, ""), names, said.words)
            words = _NO_WORDS.sub("", words)
            if _LATIN_WORD.search(words):
                foreign.add((artefact.artefact, said.field, said.words))
    assert sorted(foreign) == []


def test_every_letter_of_it_has_a_glyph(chinese):
    assembly, fonts = chinese
    diagnostics = Diagnostics()
    check_letters(assembly.artefacts, fonts, diagnostics)
    assert list(diagnostics) == []


def test_a_letter_without_a_glyph_is_named_with_its_text_and_the_fonts(chinese):
    assembly, fonts = chinese
    latin = tuple(face for face in fonts if "Hans" not in face.scripts)
    slides = [each for each in assembly.artefacts if each.artefact == "slides"]
    diagnostics = Diagnostics()
    check_letters(slides, latin, diagnostics)
    slip = next(iter(diagnostics))
    assert {each.code.name for each in diagnostics} == {"undrawn-letter"}
    written = [each for each in diagnostics if WIDE_COLON not in each.message]
    assert {each.place.file.rpartition("/")[0] for each in written} == {"lessons/locale/zh-Hans"}
    assert "CJK UNIFIED IDEOGRAPH" in slip.message
    assert "Liberation Sans" in slip.message


def test_a_font_on_demand_is_asked_for_by_name_and_only_then(tmp_path):
    diagnostics = Diagnostics()
    load_fonts(diagnostics, [tmp_path])
    assert not any("CJK" in each.message for each in diagnostics)
    diagnostics = Diagnostics()
    load_fonts(diagnostics, [tmp_path], ("Jpan",))
    asked = [each for each in diagnostics if "CJK" in each.message]
    assert len(asked) == 2
    assert all("Noto Sans CJK JP" in each.message for each in asked)
    assert all("apt install fonts-noto-cjk" in each.hint for each in asked)
