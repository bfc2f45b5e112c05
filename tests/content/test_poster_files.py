"""A poster's file says its kind, has that kind's fields, and refers to what there is."""

from __future__ import annotations

import re
from typing import get_args

import pytest
import yaml

from builder.cli_schema import MODELS, schema_of
from builder.content.poster import (
    AnyPoster,
    FlagsPoster,
    Poster,
    PosterKind,
    StaffroomPoster,
    poster_model,
)
from tests.projects.two_bands import POSTER, content, copy, read

FOLDER = "lessons/posters"
STAFFROOM = """
kind: staffroom
title: When a pupil tells
bands: ['11-13']
headline: When a pupil tells,
emphasis: listen.
do: [{do}]
do_not: [{do_not}]
words: [{words}]
"""


def ids(items):
    return [item.id for item in items]


def staffroom(root, **changed):
    """Add a staffroom poster to a project, its sentences chosen from the disclosure card's own."""
    card = content().shared.disclosure.record.disclosure
    chosen = {
        "do": ids(card.do)[:3],
        "do_not": ids(card.do_not)[:2],
        "words": ids(card.words)[:1],
        **changed,
    }
    text = STAFFROOM.format(**{name: ", ".join(given) for name, given in chosen.items()})
    (root / FOLDER / "staffroom.yaml").write_text(text, "utf-8")
    return read(root)


def written(root, text):
    (root / FOLDER / "another.yaml").write_text(text, "utf-8")
    return [each for each in read(root).diagnostics if "another" in each.place.file]


def test_every_kind_has_a_record_of_its_own():
    kinds = get_args(PosterKind)
    models = {poster_model({"kind": kind}) for kind in kinds}
    assert len(models) == len(kinds)
    assert Poster not in models


def test_the_file_decides_the_kind():
    assert isinstance(content().posters["three-flags"].record, FlagsPoster)


@pytest.mark.parametrize("given", [{"kind": "flag"}, {"kind": 3}, {"kind": []}, {}, [], None, 3])
def test_a_wrong_kind_is_read_as_a_poster_of_no_kind(given):
    assert poster_model(given) is Poster


def test_a_kind_that_there_is_not_is_said_where_it_stands(tmp_path):
    root = copy(tmp_path)
    (slip,) = written(root, "kind: flag\ntitle: A\nbands: ['11-13']\n")
    assert (slip.code.name, slip.place.line) == ("wrong-value", 1)
    assert "flags" in f"{slip.message} {slip.hint}"


def test_a_field_of_another_kind_is_refused(tmp_path):
    root = copy(tmp_path)
    text = (root / POSTER).read_text("utf-8") + "take_one: Take one.\n"
    (slip,) = written(root, text)
    assert (slip.code.name, "take_one" in slip.message) == ("unknown-field", True)


def test_a_poster_without_its_picture_is_refused(tmp_path):
    root = copy(tmp_path)
    text = re.sub(r"^art: .*\n", "", (root / POSTER).read_text("utf-8"), flags=re.MULTILINE)
    (slip,) = written(root, text)
    assert (slip.code.name, "art" in slip.message) == ("missing-field", True)


def test_the_staffroom_poster_takes_sentences_of_the_disclosure_card(tmp_path):
    found = staffroom(copy(tmp_path))
    assert found.codes == []
    assert found.content is not None
    assert isinstance(found.content.posters["staffroom"].record, StaffroomPoster)


@pytest.mark.parametrize("field", ["do", "do_not", "words"])
def test_a_sentence_that_the_card_has_not_is_named(tmp_path, field):
    card = content().shared.disclosure.record.disclosure
    known = ids(getattr(card, field))[:1]
    slip = staffroom(copy(tmp_path), **{field: [*known, "no-such-sentence"]}).only()
    assert slip.code.name == "dangling-reference"
    assert "sentence on the disclosure card 'no-such-sentence'" in slip.message


def test_a_do_is_not_a_do_not(tmp_path):
    card = content().shared.disclosure.record.disclosure
    found = staffroom(copy(tmp_path), do_not=ids(card.do)[:1])
    assert found.codes == ["dangling-reference"]


def test_editors_learn_every_kind_from_the_schema():
    shown = yaml.safe_dump(schema_of(MODELS["poster"]))
    assert MODELS["poster"] is AnyPoster
    for kind in get_args(PosterKind):
        assert f"const: {kind}" in shown
