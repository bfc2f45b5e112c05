"""The deck, imported by Anki's own core: cards, texts, ids, and importing again."""

from __future__ import annotations

import dataclasses
import gc
import html
import re
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from builder.formats import archive
from builder.formats.anki import FORMAT
from builder.formats.exchange import Counts, UnreadableExportError
from builder.formats.learning_platforms.html import feedback_texts
from tests.formats.elsewhere import (
    DOCUMENTS,
    contacts,
    document,
    rendered,
    with_choice,
    with_question,
)


@pytest.fixture
def collection(tmp_path) -> Iterator[Any]:
    """Give an empty collection of Anki's own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from anki.collection import Collection  # noqa: PLC0415
    found = Collection(str(tmp_path / "collection.anki2"))
    yield found
    found.close()
    del found
    gc.collect()


def take_in(collection: Any, content: bytes, folder: Any, *, always: bool = False) -> Any:
    """Import a deck; give what Anki says it did."""
    from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest  # noqa: PLC0415

    path = folder / "deck.apkg"
    path.write_bytes(content)
    options = ImportAnkiPackageOptions(update_notes=1 if always else 0)
    request = ImportAnkiPackageRequest(package_path=str(path), options=options)
    return collection.import_anki_package(request).log


def backs(collection: Any) -> list[str]:
    notes = [collection.get_note(each) for each in sorted(collection.find_notes(""))]
    return [note["Answer"] for note in notes]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_anki_takes_every_question_about_knowledge(name, collection, tmp_path):
    shown = document(name)
    log = take_in(collection, rendered(FORMAT, shown), tmp_path)
    assert len(log.new) == collection.card_count() == 4
    for note in map(collection.get_note, collection.find_notes("")):
        card = note.cards()[0]
        question = next(
            scene.question for scene in shown.scenes if note["Key"].endswith(scene.question.id)
        )
        assert html.escape(question.stem, quote=False) in html.unescape(
            card.question()
        ) or question.stem in html.unescape(card.question())
        assert f'dir="{shown.frame.direction}"' in card.question()
        assert all(contact in re.sub("\u00a0", " ", card.answer()) for contact in contacts(shown))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_feedback_arrives_to_the_byte(name, collection, tmp_path):
    take_in(collection, rendered(FORMAT, document(name)), tmp_path)
    told = sorted(text for back in backs(collection) for text in feedback_texts(back))
    wanted = []
    for place in (1, 3, 4, 5):
        interaction = document(name).scenes[place].question.interaction
        if hasattr(interaction, "choices"):
            wanted += [choice.feedback for choice in interaction.choices]
        elif hasattr(interaction, "pairs"):
            wanted += [pair[3] for pair in interaction.pairs]
        else:
            wanted.append(interaction.feedback)
    assert told == sorted(wanted)


def test_importing_again_updates_and_doubles_nothing(collection, tmp_path):
    take_in(collection, rendered(FORMAT, document("english")), tmp_path)
    changed = with_choice(document("english"), "scene-who", 0, feedback="They can help a lot.")
    log = take_in(collection, rendered(FORMAT, changed), tmp_path, always=True)
    assert (len(log.new), collection.note_count()) == (0, 4)
    assert any("They can help a lot." in back for back in backs(collection))
    take_in(collection, rendered(FORMAT, document("arabic")), tmp_path, always=True)
    assert collection.note_count() == 4


def test_two_colons_in_a_title_open_no_deck_below(collection, tmp_path):
    shown = dataclasses.replace(document("english"), title="One::two")
    take_in(collection, rendered(FORMAT, shown), tmp_path)
    names = {each.name for each in collection.decks.all_names_and_ids()}
    assert names - {"Default"} == {"One:\u2060:two"}


def test_anki_finds_nothing_to_mend(collection, tmp_path):
    take_in(collection, rendered(FORMAT, document("hostile")), tmp_path)
    _, whole = collection.fix_integrity()
    assert whole


def test_reading_back_counts():
    content = rendered(FORMAT, document("hostile"))
    assert FORMAT.read_back(content) == Counts(questions=4, options=9, right=7, feedback=9)
    assert FORMAT.recognises("a.apkg", content)
    assert not FORMAT.recognises("a.zip", content)


def test_a_file_that_is_no_deck_is_not_whole():
    content = rendered(FORMAT, document("english"))
    database = archive.unpack(content)["collection.anki2"]
    for broken in (
        b"PK",
        archive.pack({"media": b"{}"}),
        archive.pack({"collection.anki2": b"no database"}),
        archive.pack({"collection.anki2": database.replace(b"\x1f", b"\x1e")}),
    ):
        with pytest.raises(UnreadableExportError):
            FORMAT.read_back(broken)


def test_a_question_that_is_no_knowledge_makes_no_card():
    shown = with_question(document("english"), "scene-who", use="scenario")
    assert FORMAT.read_back(rendered(FORMAT, shown)).questions == 3
    shown = with_question(document("english"), "scene-think", use="knowledge")
    assert FORMAT.read_back(rendered(FORMAT, shown)).questions == 4
    assert FORMAT.losses(shown)[-1].question == "q-think"
