"""A sign-off counts for exactly the words that were read, and lapses by itself."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from builder.diagnostics import Diagnostics
from builder.documents.edition import Editions
from builder.languages.locale import parse_locale
from builder.languages.review import (
    SignOff,
    entry_hash,
    ledger_text,
    read_ledger,
    read_review,
    with_sign_off,
)
from builder.languages.translations import read_translations
from builder.source.files import Project
from tests.languages.po_projects import project
from tests.projects.two_bands import UK, change

BAND = "11-13"
SIGN_OFF = "by: me, on: 2026-11-01"


def editions(found):
    return Editions(found, read_translations(found, Diagnostics()))


def reviewed(found, band=BAND):
    """Tell what is signed in Ukrainian: the shared words, and the poster's."""
    locale = parse_locale("uk-GB")
    makers = editions(found)
    here = makers.make(locale, band)
    poster = makers.localise(found.posters["three-flags"], locale, band, here.facts)
    return here.reviewed, makers.reviewed(poster, locale)


def sign_everything(root, found, folder="uk", band=BAND, role="native speaker"):
    locale = parse_locale("uk-GB")
    makers = editions(found)
    shared = found.shared
    parts = [
        *(shared.bands, shared.red_flags, shared.steps, shared.disclosure, shared.letter),
        found.interface,
        *(found.posters.values()),
    ]
    used = {each for part in parts for each in makers.localise(part, locale, band, {}).used}
    texts = tuple(
        sorted(f"{context} {entry_hash(source, words)}" for context, source, words in used)
    )
    signed = SignOff(by="A Reader", role=role, on="2026-11-01", texts=texts)
    path = root / "lessons/locale" / folder / "review.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(ledger_text((signed,)), encoding="utf-8")


def test_without_a_ledger_nothing_is_reviewed(tmp_path):
    _, found = project(tmp_path)
    assert reviewed(found) == (False, False)


def test_signing_everything_makes_it_reviewed(tmp_path):
    root, found = project(tmp_path)
    sign_everything(root, found)
    assert reviewed(found) == (True, True)


@pytest.mark.parametrize("role", ["translator", "teacher", "child protection"])
def test_what_no_native_speaker_has_signed_is_a_draft(tmp_path, role):
    root, found = project(tmp_path)
    sign_everything(root, found, role=role)
    assert reviewed(found) == (False, False)


def test_a_regions_own_ledger_counts_as_well(tmp_path):
    root, found = project(tmp_path)
    sign_everything(root, found, folder="uk-GB")
    assert reviewed(found) == (True, True)


def test_another_bands_wording_is_not_signed_with_it(tmp_path):
    root, found = project(tmp_path)
    sign_everything(root, found)
    assert reviewed(found, "13-15") == (False, False)


@pytest.mark.parametrize(
    ("file", "old", "new", "left"),
    [
        ("three-flags.po", 'msgstr "не поспішай."', 'msgstr "не поспішай!"', (True, False)),
        ("vocabulary.po", 'msgstr "Слухайте."', 'msgstr "Слухайте"', (False, True)),
    ],
)
def test_one_changed_character_lapses_the_sign_off(tmp_path, file, old, new, left):
    root, found = project(tmp_path)
    sign_everything(root, found)
    change(root, f"{UK}/{file}", old, new)
    assert reviewed(found) == left


def test_a_changed_source_lapses_the_sign_off_even_if_the_translation_stays():
    assert entry_hash("a", "b") != entry_hash("a.", "b")
    assert entry_hash("a", "b") != entry_hash("ab", "")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("signed: []\nsigned: []\n", "repeated-key"),
        ("sined: []\n", "unknown-field"),
        (f"signed:\n  - {{{SIGN_OFF}, texts: [a short], role: teacher}}\n", "wrong-value"),
        (f"signed:\n  - {{{SIGN_OFF}, texts: [], role: teacher}}\n", "wrong-value"),
        (f"signed:\n  - {{{SIGN_OFF}, texts: [a {'0' * 64}], role: friend}}\n", "wrong-value"),
    ],
)
def test_a_broken_ledger_is_a_diagnostic(tmp_path, text, code):
    (tmp_path / "review.yaml").write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    read_ledger(Project(tmp_path), PurePosixPath("review.yaml"), diagnostics)
    assert code in [slip.code.name for slip in diagnostics]


def sign_off(by, on, *texts, role="translator"):
    return SignOff(
        by=by, role=role, on=on, texts=tuple(f"{name} {digit * 64}" for name, digit in texts)
    )


def test_a_ledger_is_read_as_it_was_written(tmp_path):
    signed = (
        sign_off("Ana: “Vidal” #1", "2026-11-01", ("a:b.c@9-11", "0"), ("a:b.d", "1")),
        sign_off("Олена", "2026-11-02", ("a:b.d", "1"), role="child protection"),
    )
    (tmp_path / "review.yaml").write_text(ledger_text(signed), encoding="utf-8")
    diagnostics = Diagnostics()
    assert read_review(Project(tmp_path), PurePosixPath("review.yaml"), diagnostics) == signed
    assert not list(diagnostics)


def test_signing_again_moves_the_signature_to_the_new_day():
    old = sign_off("Ana", "2026-11-01", ("a", "0"), ("b", "0"))
    new = sign_off("Ana", "2026-11-09", ("a", "0"))
    current = {"a": frozenset({"0" * 64}), "b": frozenset({"0" * 64})}
    assert with_sign_off((old,), new, current) == (
        sign_off("Ana", "2026-11-01", ("b", "0")),
        sign_off("Ana", "2026-11-09", ("a", "0")),
    )


def test_texts_of_a_list_share_a_context_and_keep_their_own_signatures():
    old = sign_off("Ana", "2026-11-01", ("a", "0"), ("a", "1"))
    new = sign_off("Ana", "2026-11-09", ("a", "2"))
    current = {"a": frozenset({"0" * 64, "2" * 64})}
    kept = with_sign_off((old,), new, current)
    assert [each.texts for each in kept] == [(f"a {'0' * 64}",), (f"a {'2' * 64}",)]
