"""Losses of exports: each said once, at its question, however many locales have it."""

from __future__ import annotations

import dataclasses

from builder.diagnostics import Place
from builder.formats.moodle import FORMAT as MOODLE
from builder.pipeline.losses import loss_report
from builder.progress_lines import loss_lines
from tests.formats.quizzes import arabic, english
from tests.pipeline.fakes import fake_artefact


def artefact(document, name="quiz-moodle", output_format="moodle", **places):
    made = fake_artefact(f"{document.frame.language}_{name}")
    return dataclasses.replace(
        made, format=output_format, document=document, artefact=name, places=places
    )


def noted(*artefacts):
    notes = loss_report(artefacts).diagnostics
    return len(notes), list(notes)


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
    placed = {note.message.partition(":")[0].rpartition(" ")[2]: note.place for note in notes}
    written = {scene.question.id: stems[scene.question.stem] for scene in document.scenes}
    named = {loss.question for loss in MOODLE.losses(document) if loss.question}
    assert named
    assert {id_: placed[id_] for id_ in named} == {id_: written[id_] for id_ in named}


def test_pages_have_no_losses():
    assert noted(dataclasses.replace(fake_artefact("page"), format="pdf")) == (0, [])


# --- in one line a target ------------------------------------------------------------------------


def total(*artefacts):
    (found,) = loss_report(artefacts).targets
    return found


def test_a_target_says_what_is_done_most_often():
    found = total(artefact(english(), "quiz-canvas", "canvas"))
    assert found.most_often == "a text with its explanation, which New Quizzes may leave out"


def test_a_target_says_how_many_questions_differ():
    found = total(artefact(english()))
    losses = MOODLE.losses(english())
    changed = {loss.question for loss in losses if loss.question}
    assert (found.target, found.questions) == ("quiz-moodle", 7)
    assert found.affected == len(changed) > 1
    heading, line = loss_lines([found])
    assert "lessonpack check --losses" in heading
    assert line.startswith(f"  quiz-moodle  {found.affected} of 7 questions differ; most often: ")


def test_the_same_quiz_in_two_languages_counts_once():
    assert total(artefact(english()), artefact(english())) == total(artefact(english()))
    same = dataclasses.replace(artefact(arabic()), source_id=artefact(english()).source_id)
    both = total(artefact(english()), same)
    assert both.questions == 7
    assert total(artefact(english()), artefact(arabic())).questions == 14


def test_what_is_lost_of_a_whole_quiz_is_said_where_no_question_differs():
    found = total(artefact(english(), "quiz-scorm", "scorm"))
    assert found.affected == 0
    assert "as a whole: it learns that the story was begun" in loss_lines([found])[1]


def test_targets_stand_by_name_and_can_be_chosen():
    report = loss_report(
        [artefact(english()), artefact(english(), "quiz-anki", "anki"), artefact(english())]
    )
    assert [each.target for each in report.targets] == ["quiz-anki", "quiz-moodle"]
    assert [each.target for each in report.of({"quiz-moodle", "slides"}).targets] == ["quiz-moodle"]
    lines = loss_lines(report.targets)
    assert len(lines) == 3
    assert lines[1].startswith("  quiz-anki    ")


def test_nothing_is_said_where_nothing_is_lost():
    assert loss_lines(loss_report([]).targets) == []
