"""Every kind of poster becomes its sheets, in colours, for a black printer, and in words alone."""

from __future__ import annotations

import dataclasses
import functools
from pathlib import Path
from typing import get_args

import pytest

from builder.content.load import load_project
from builder.content.poster import PosterKind
from builder.diagnostics import Diagnostics
from builder.documents import page_words
from builder.documents.blocks import Frame, HelpStrip, Picture, Words
from builder.documents.catalogue_of_artefacts import ARTEFACTS
from builder.documents.edition import Editions
from builder.documents.poster_of import poster_of
from builder.documents.poster_text import text_of
from builder.languages.locale import parse_locale
from builder.languages.translations import read_translations
from builder.source.files import Project

ROOT = Path(__file__).parents[2]
KINDS = get_args(PosterKind)
NOT_SAID = {
    # The card's own page is its fold-out, whose words are written out.
    "cut",
    # For whoever prints or hangs it up.
    "take_one",
    "first_tab",
}
PUPILS = ("7-9", "9-11", "11-13", "13-15", "15-18")


@functools.cache
def project():
    strings = (ROOT / "templates/strings.yaml").read_text("utf-8")
    found = load_project(Project(ROOT), strings, Diagnostics())
    assert found is not None
    return found, Editions(found, read_translations(found, Diagnostics()))


@functools.cache
def edition(band):
    return project()[1].make(parse_locale("en-GB"), band)


def posters():
    return [
        (id_, band) for id_, loaded in project()[0].posters.items() for band in loaded.record.bands
    ]


def of_kind(kind):
    return next(
        (id_, band) for id_, band in posters() if project()[0].posters[id_].record.kind == kind
    )


@functools.cache
def sheet(id_, band, ink="colour", fold_out=True):
    here = edition(band)
    loaded = project()[0].posters[id_]
    made = project()[1].localise(loaded, here.locale, band, here.facts)
    frame = here.frame("A title", "Poster", "a subject", reviewed=True, checked=True)
    return poster_of(made.record, here, frame, "A4", ink, fold_out=fold_out)


def written(id_, band):
    words = edition(band).words("poster", page_words.POSTER_TEXT)
    text = text_of(sheet(id_, band), words)
    lines = [text.title]
    for part in text.parts:
        lines += [part.heading, *(f"{line.words} {line.contact}" for line in part.lines)]
    return "\n".join(lines)


def strings(value, name=""):
    """Give every string that a sheet says, but not what surrounds it."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each, name)
    elif isinstance(value, Picture):
        yield "alt", value.alt
    elif dataclasses.is_dataclass(value) and not isinstance(value, Frame | Words | HelpStrip):
        for field in dataclasses.fields(value):
            if field.name not in {"explain", "icon", "source", "line", "trusted_adult"}:
                yield from strings(getattr(value, field.name), field.name)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_made_in_colours_in_black_and_in_words(kind):
    made = [each for each in ARTEFACTS if kind in each.poster_kinds]
    assert {each.ink for each in made if each.format == "pdf"} == {"colour", "black"}
    assert [each.format for each in made].count("txt") == 1
    for each in made:
        assert each.name.endswith("-bw") == (each.ink == "black")


def test_the_staffroom_poster_alone_is_for_staff():
    for each in ARTEFACTS:
        if each.poster_kinds:
            assert (each.audience == "staff") == (each.poster_kinds == ("staffroom",))


def test_every_kind_is_written_and_every_band_of_pupils_has_flags_steps_and_a_door():
    found = {
        kind: {band for id_, band in posters() if project()[0].posters[id_].record.kind == kind}
        for kind in KINDS
    }
    for kind in ("flags", "steps", "door", "tear-off", "school-people"):
        assert found[kind] == set(PUPILS)
    assert found["card"] == set(PUPILS[1:])
    assert found["staffroom"] == {"staff"}


@pytest.mark.parametrize(("id_", "band"), posters())
def test_the_words_alone_say_all_that_the_sheet_says(id_, band):
    said = written(id_, band)
    ignored = {*NOT_SAID, "paper", "ink"}
    silent = project()[0].posters[id_].record.kind in {"card", "tear-off"}
    for name, words in strings(sheet(id_, band)):
        if name in ignored or (name == "alt" and silent):
            continue
        assert words in said, name


@pytest.mark.parametrize(("id_", "band"), posters())
def test_the_words_alone_name_every_way_to_help(id_, band):
    made, said = sheet(id_, band), written(id_, band)
    kind = project()[0].posters[id_].record.kind
    entries = (made.line,) if kind == "tear-off" else made.help.entries
    if kind == "staffroom":
        assert made.lead in said
        entries = ()
    elif kind != "tear-off":
        assert made.help.trusted_adult in said
    if kind != "tear-off":
        assert made.help.emergency_phone
        assert f"{made.help.emergency} {made.help.emergency_phone}" in said
    for entry in entries:
        for way in (entry.name, entry.phone, entry.text_number, entry.url_short):
            assert not way or way in said


@pytest.mark.parametrize(("id_", "band"), posters())
def test_ink_changes_nothing_that_is_said(id_, band):
    black = sheet(id_, band, "black")
    assert black.ink == "black"
    assert dataclasses.replace(black, ink="colour") == sheet(id_, band)


def test_a_card_is_a_sheet_of_cards_or_a_fold_out():
    id_, band = of_kind("card")
    assert type(sheet(id_, band, fold_out=False)).__name__ == "CardSheet"
    assert type(sheet(id_, band, fold_out=True)).__name__ == "FoldOut"


def test_the_staffroom_poster_says_what_the_disclosure_card_says():
    id_, band = of_kind("staffroom")
    card = edition(band).vocabulary.disclosure
    made = sheet(id_, band)
    for said, there in ((made.do, card.do), (made.do_not, card.do_not), (made.say, card.words)):
        assert said
        assert set(said) <= {str(each.text) for each in there}
    assert any("picture" in said for said in made.do_not)
    assert any(made.lead in said for said in made.do)


def test_tabs_carry_a_number_that_can_be_called():
    id_, _ = of_kind("tear-off")
    for band in PUPILS:
        line = sheet(id_, band).line
        assert line is not None
        assert line.phone


@pytest.mark.parametrize(("id_", "band"), [each for each in posters() if each[1] != "staff"])
def test_every_sheet_of_pupils_says_that_it_is_not_their_fault(id_, band):
    assert "not your fault" in written(id_, band)


@pytest.mark.parametrize(("id_", "band"), posters())
def test_words_that_are_kept_back_stand_on_no_poster(id_, band):
    said = written(id_, band).lower()
    assert "sextortion" not in said
    if band == "7-9":
        assert not {word for word in ("pay", "blackmail", "threat", "crime") if word in said}
    if band == "9-11":
        assert "blackmail" not in said


def test_something_else_is_no_poster():
    with pytest.raises(TypeError, match=r"^Band$"):
        poster_of(edition("7-9").band, edition("7-9"), None, "A4")
    with pytest.raises(TypeError, match=r"^Band$"):
        text_of(edition("7-9").band, None)
