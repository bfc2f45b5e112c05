"""Losses of exports: each said once, at its question, however many locales have it."""

from __future__ import annotations

import dataclasses

from builder.diagnostics import Diagnostics, Place
from builder.pipeline.losses import note_losses
from tests.formats.quizzes import arabic, english
from tests.pipeline.fakes import fake_artefact


def artefact(document, name="quiz-moodle", output_format="moodle", **places):
    made = fake_artefact(f"{document.frame.language}_{name}")
    return dataclasses.replace(
        made, format=output_format, document=document, artefact=name, places=places
    )


def noted(*artefacts):
    diagnostics = Diagnostics()
    return note_losses(artefacts, diagnostics), list(diagnostics)


def test_a_loss_is_a_note_with_what_stands_in_its_place():
    number, notes = noted(artefact(english()))
    assert number == len(notes) > 0
    assert {note.severity.value for note in notes} == {"note"}
    assert all(note.hint.startswith("instead: ") for note in notes)
    assert all(note.message.startswith("quiz-moodle of ") for note in notes)


def test_the_same_loss_in_two_languages_is_said_once():
    alone, _ = noted(artefact(english()))
    both, _ = noted(artefact(english()), artefact(english()))
    assert both == alone
    more, _ = noted(artefact(english()), artefact(arabic()))
    assert alone <= more < 2 * alone


def test_it_stands_where_the_question_is_written():
    document = english()
    stems = {
        scene.question.stem: Place("quizzes/the-new-team.yaml", number + 2, 7)
        for number, scene in enumerate(document.scenes)
    }
    _, notes = noted(artefact(document, **stems))
    assert {note.place for note in notes} & set(stems.values())


def test_pages_have_no_losses():
    assert noted(dataclasses.replace(fake_artefact("page"), format="pdf")) == (0, [])
