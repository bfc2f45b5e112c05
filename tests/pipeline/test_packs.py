"""Packs of whole lessons: what stands in one, in which words, and what it takes to make it."""

from __future__ import annotations

import dataclasses

import pytest

from builder.documents.lesson_pack import PACK, PARTS
from builder.documents.selection import Selection
from builder.pipeline import packs as packs_module
from builder.pipeline.packs import unpacked
from tests.pipeline.test_assemble import everything, made
from tests.projects.two_bands import UK, change, copy, edition

ONLY_PACKS = Selection(locales=("uk-GB",), bands=("11-13",), artefacts=(PACK,))


def packs(assembly):
    return [each for each in assembly.artefacts if each.artefact == PACK]


def pack(tag="uk-GB", band="11-13"):
    return next(each for each in packs(everything()) if (each.locale, each.band) == (tag, band))


def test_each_lesson_has_a_pack_in_each_locale_and_band():
    assert [each.path for each in packs(everything())] == [
        f"{tag}/{band}/slow-down/slow-down_{band}_{tag}_pack-imscc.imscc"
        for tag in ("ar-EG", "uk-GB")
        for band in ("11-13", "13-15")
    ]


def test_it_holds_the_files_of_the_lesson_its_quiz_and_its_posters():
    parts = pack().parts
    assert {part.source_id for part in parts} == {
        *("slow-down", "the-new-team", "three-flags", "three-steps")
    }
    assert {(part.locale, part.band) for part in parts} == {("uk-GB", "11-13")}
    names = {part.artefact for part in parts}
    assert names <= PARTS
    assert {"slides", "plan", "worksheet", "quiz-a", "quiz-b", "quiz-imscc", "poster-a4"} <= names
    assert not any(name.endswith("-bw") for name in names), "a school prints those from the folder"
    letters = [part.format for part in parts if part.artefact.startswith("letter")]
    assert letters == ["docx"] * 3


def test_its_headings_and_titles_are_in_its_language():
    table = pack().document
    assert [group.title for group in table.groups] == [
        *("Для вчителя", "Для роздавання", "Плакати", "Вікторини")
    ]
    parts = iter(pack().parts)
    for group in table.groups:
        for file in group.files:
            part = next(parts)
            assert file.id == part.path.rpartition("/")[2]
    titles = [file.title for group in table.groups for file in group.files]
    assert len(set(titles)) == len(titles)
    assert titles[:2] == ["Не поспішай · План уроку", "Не поспішай · Слайди"]
    assert titles[-2:] == ["Три кроки · Плакат · A4", "Нова команда"]
    assert next(parts, None) is None


def test_keys_plans_and_letters_are_for_adults_and_nothing_else():
    for group, adults in zip(pack().document.groups, (True, False, False, False), strict=True):
        assert {file.for_adults for file in group.files} == {adults}


def test_a_pack_alone_is_the_same_as_one_that_is_made_with_its_parts():
    assembly, slips = made(ONLY_PACKS)
    assert slips == []
    assert assembly.artefacts == (pack(),)


def test_safety_rules_read_its_parts_even_where_nobody_asked_for_them():
    assembly, _ = made(ONLY_PACKS)
    assert {each.path for each in unpacked(assembly.artefacts)} == {
        part.path for part in pack().parts
    }
    whole = unpacked(everything().artefacts)
    others = [each for each in everything().artefacts if each.artefact != PACK]
    assert [each.path for each in whole] == [each.path for each in others]


def test_what_is_not_translated_is_left_out_of_it(tmp_path):
    root = copy(tmp_path)
    (root / f"{UK}/three-flags.po").unlink()
    assembly, _ = made(Selection(bands=("11-13",)), root)
    (found,) = [each for each in packs(assembly) if each.locale == "uk-GB"]
    assert {part.source_id for part in found.parts} == {"slow-down", "the-new-team", "three-steps"}


def test_a_lesson_that_is_withheld_has_no_pack(tmp_path):
    root = copy(tmp_path)
    (root / f"{UK}/slow-down.po").unlink()
    assembly, _ = made(root=root)
    assert {each.locale for each in packs(assembly)} == {"ar-EG"}


def test_a_heading_that_is_not_translated_withholds_it(tmp_path):
    root = copy(tmp_path)
    change(root, f"{UK}/interface.po", 'msgstr "Для роздавання"', 'msgstr ""')
    assembly, slips = made(ONLY_PACKS, root)
    assert assembly.artefacts == ()
    assert any("pack-imscc, is not made in uk-GB" in slip.message for slip in slips)


@pytest.mark.parametrize(
    ("least", "statuses", "lines"),
    [
        ({}, ("reviewed", "verified"), 0),
        ({"translation_status": "draft"}, ("draft", "verified"), 1),
        ({"help_status": "unverified"}, ("reviewed", "unverified"), 1),
    ],
    ids=["none", "a draft", "services nobody checked"],
)
def test_it_is_as_unchecked_as_its_least_checked_part(least, statuses, lines):
    checked = {"translation_status": "reviewed", "help_status": "verified"}
    first, *others = (dataclasses.replace(part, **checked) for part in pack().parts)
    parts = (dataclasses.replace(first, **least), *others)
    made_of_them = packs_module._pack("slow-down", "A title", parts, edition("uk-GB", "11-13"))
    assert (made_of_them.translation_status, made_of_them.help_status) == statuses
    draft = made_of_them.document.frame.draft
    assert (len(draft.plain) if draft else 0) == lines


def test_nobody_who_asks_for_a_quiz_gets_the_lesson():
    assembly, _ = made(Selection(lessons=("the-new-team",), artefacts=(PACK,)))
    assert assembly.artefacts == ()
