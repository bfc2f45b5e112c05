"""Two languages in one file: named so that no two files collide, with one country's help."""

from __future__ import annotations

import dataclasses

import pytest

from builder.documents.both import Both
from builder.documents.catalogue_of_artefacts import BILINGUAL
from builder.documents.selection import EVERYTHING, Selection
from builder.pipeline.fingerprint import short_hash
from tests.pipeline.test_assemble import codes, everything, made, paths
from tests.projects.two_bands import UK, change, copy

IN_TWO = Selection(("slow-down",), ("11-13",), ("uk-GB",), with_languages=("ar",))


def test_the_files_say_both_languages_in_their_names():
    assembly, slips = made(IN_TWO)
    assert [str(slip) for slip in slips] == []
    folder = "uk-GB/11-13/slow-down/slow-down_11-13_uk-GB+ar_"
    assert paths(assembly) == sorted(f"{folder}{name}.pdf" for name in BILINGUAL)
    assert {each.with_language for each in assembly.artefacts} == {"ar"}
    assert {each.locale for each in assembly.artefacts} == {"uk-GB"}


def test_several_pairings_do_not_collide_and_a_language_is_not_joined_with_itself():
    wide = dataclasses.replace(IN_TWO, with_languages=("ar", "en", "uk"))
    found = paths(made(wide)[0])
    assert len(found) == len(set(found)) == 2 * len(BILINGUAL)


def test_a_language_that_is_named_twice_is_joined_once():
    twice = dataclasses.replace(IN_TWO, with_languages=("ar", "ar"))
    assert paths(made(twice)[0]) == paths(made(IN_TWO)[0])


def test_a_plain_build_makes_none_of_them_and_removes_none():
    assert not any(each.with_language for each in everything().artefacts)
    alike = {"lesson": None, "source_id": "a", "band": "11-13", "locale": "uk-GB", "artefact": "x"}
    assert not EVERYTHING.covers(**alike, with_language="ar")
    wanted = Selection(with_languages=("ar",))
    assert wanted.covers(**alike, with_language="ar")
    assert not wanted.covers(**alike, with_language="es")
    assert not wanted.covers(**alike)


def test_the_help_is_that_of_the_class_in_its_order():
    alone, _ = made(Selection(("slow-down",), ("11-13",), ("uk-GB",), ("worksheet",)))
    joined, _ = made(dataclasses.replace(IN_TWO, artefacts=("worksheet",)))
    services = [
        [(entry.id, entry.phone, entry.url) for entry in each.artefacts[0].document.help.entries]
        for each in (alone, joined)
    ]
    assert services[0] == services[1] != []


def test_both_languages_have_to_be_whole_on_the_file(tmp_path):
    root = copy(tmp_path)
    change(root, f"{UK.replace('uk', 'ar')}/slow-down.po", 'msgstr "رتب"', 'msgstr ""')
    assembly, slips = made(IN_TWO, root)
    assert codes(slips) == ["incomplete-locale", "missing-translation"]
    assert {slip.place.file for slip in slips if slip.code.name == "missing-translation"} == {
        "lessons/locale/ar/slow-down.po"
    }
    assert any("ar-GB" in slip.message for slip in slips)
    made_of_it = {each.artefact for each in assembly.artefacts}
    assert "worksheet" not in made_of_it
    assert "letter-inform" in made_of_it
    assert ("uk-GB", "slow-down") in assembly.withheld


def test_findings_are_placed_in_the_file_of_either_language():
    assembly, _ = made(dataclasses.replace(IN_TWO, artefacts=("worksheet",)))
    (sheet,) = assembly.artefacts
    title = sheet.document.title
    assert isinstance(title, Both)
    assert sheet.places[title].file == "lessons/locale/uk/slow-down.po"
    assert sheet.places[title.other].file == "lessons/locale/ar/slow-down.po"


def test_another_translation_gives_another_fingerprint():
    one, two = (Both("a", other, "ar-GB", "rtl") for other in ("ب", "ت"))
    assert len({short_hash([each]) for each in (one, two, str(one))}) == 3


@pytest.mark.parametrize(("first", "other"), [("en-GB", "uk"), ("uk-GB", "en")])
def test_it_is_a_draft_where_either_half_is(first, other):
    alone, _ = made(Selection(("slow-down",), ("11-13",), ("en-GB",), ("worksheet",)))
    assert {each.translation_status for each in alone.artefacts} == {"source"}
    wanted = dataclasses.replace(IN_TWO, locales=(first,), with_languages=(other,))
    joined, _ = made(wanted)
    assert {each.translation_status for each in joined.artefacts} == {"draft"}
    drafts = [each.document.frame.draft for each in joined.artefacts]
    assert {len(draft.plain) for draft in drafts} == {2}, "the translation, and the help"
    assert all(isinstance(text, Both) for draft in drafts for text in draft.plain)
