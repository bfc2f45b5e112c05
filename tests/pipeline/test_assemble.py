"""Every document that is selected and offered, under its name; what is untranslated is withheld."""

from __future__ import annotations

import dataclasses
import functools
import re

import pytest

from builder.diagnostics import Diagnostics
from builder.documents.selection import EVERYTHING, Selection
from builder.fit.placed import FittedDeck
from builder.fit.shaping import Ruler
from builder.languages.localise import OPEN
from builder.languages.translations import read_translations
from builder.pipeline.assemble import assemble, locales_of, widen
from builder.pipeline.assets import load_assets
from builder.pipeline.untranslated import texts_of
from builder.source.files import Project
from tests.projects.two_bands import (
    GB,
    LESSON,
    POSTER,
    ROOT,
    UK,
    change,
    content,
    copy,
    read,
    translations,
)

POSTERS = Selection(lessons=("three-flags", "three-steps"))


@functools.cache
def assets():
    found = load_assets(Project(ROOT), Diagnostics())
    assert found is not None
    return found.assets.theme, Ruler((*found.deck_fonts, *found.assets.fonts))


def made(selection=EVERYTHING, root=ROOT):
    """Give the assembly of a project and the codes of all that was said about it."""
    found = read(root)
    assert found.content is not None, list(map(str, found.diagnostics))
    diagnostics = Diagnostics()
    words = read_translations(found.content, diagnostics)
    wide = widen(selection, found.content)
    return assemble(found.content, words, wide, *assets(), diagnostics), list(diagnostics)


def codes(slips):
    return sorted({slip.code.name for slip in slips})


def paths(assembly):
    return [artefact.path for artefact in assembly.artefacts]


@functools.cache
def everything():
    return made()[0]


def test_nothing_is_wrong_with_any_pairing():
    assembly, slips = made()
    assert [str(slip) for slip in slips] == []
    assert assembly.withheld == ()


POSTER_FILES = [
    *("poster-a3.pdf", "poster-a3-bw.pdf", "poster-a4.pdf", "poster-a4-bw.pdf"),
    "poster-text.txt",
]


def test_every_pairing_of_lesson_band_and_locale_gets_its_files():
    files = {
        "slow-down": [
            "catch-up.pdf",
            "letter-inform.docx",
            "letter-inform.pdf",
            "letter-opt-in.docx",
            "letter-opt-in.pdf",
            "letter-opt-out.docx",
            "letter-opt-out.pdf",
            "pack-imscc.imscc",
            "plan.pdf",
            "slides.pptx",
            "worksheet-answers.pdf",
            "worksheet-easy.pdf",
            "worksheet.pdf",
        ],
        "the-new-team": [
            "quiz-a.pdf",
            "quiz-anki.apkg",
            "quiz-answers.pdf",
            "quiz-b.pdf",
            "quiz-blooket.csv",
            "quiz-canvas.zip",
            "quiz-gift.gift",
            "quiz-google-forms.gs",
            "quiz-h5p.h5p",
            "quiz-imscc.imscc",
            "quiz-kahoot.xlsx",
            "quiz-moodle.xml",
            "quiz-ms-forms-key.docx",
            "quiz-ms-forms.docx",
            "quiz-player.html",
            "quiz-qti3.zip",
            "quiz-scorm.zip",
            "quiz-slides.pptx",
            "quiz-wayground.xlsx",
            "scenario-h5p.h5p",
            "scenario-twee.twee",
        ],
        "three-flags": POSTER_FILES,
        "three-steps": POSTER_FILES,
    }
    assert sorted(paths(everything())) == sorted(
        f"{locale}/{band}/{id_}/{id_}_{band}_{locale}_{file}"
        for locale in ("ar-EG", "uk-GB")
        for band in ("11-13", "13-15")
        for id_, made_of_it in files.items()
        for file in made_of_it
    )


def test_one_name_asks_for_a_letter_in_both_its_formats():
    assembly, _ = made(Selection(lessons=("slow-down",), artefacts=("letter-inform",)))
    assert {artefact.format for artefact in assembly.artefacts} == {"docx", "pdf"}
    assert {artefact.artefact for artefact in assembly.artefacts} == {"letter-inform"}


def test_they_come_in_the_order_of_their_paths_and_none_twice():
    assert paths(everything()) == sorted(set(paths(everything())))


def test_an_artefact_says_what_the_manifest_needs():
    poster = next(a for a in everything().artefacts if a.path.endswith("uk-GB_poster-a3.pdf"))
    assert (poster.kind, poster.source_id, poster.artefact) == (
        "poster",
        "three-flags",
        "poster-a3",
    )
    assert (poster.lesson, poster.quiz, poster.band) == ("slow-down", None, "11-13")
    assert (poster.locale, poster.language, poster.country) == ("uk-GB", "uk", "GB")
    assert (poster.format, poster.paper) == ("pdf", "A3")
    quiz = next(a for a in everything().artefacts if a.kind == "quiz")
    assert (quiz.lesson, quiz.quiz) == ("slow-down", "the-new-team")
    slides = next(a for a in everything().artefacts if a.artefact == "slides")
    assert (slides.format, slides.paper) == ("pptx", None)


def test_nothing_is_called_checked_that_nobody_checked():
    assert {a.translation_status for a in everything().artefacts} == {"draft"}
    assert {a.help_status for a in everything().artefacts} == {"unverified"}
    drafts = [a.document.frame.draft for a in everything().artefacts if a.artefact != "slides"]
    assert all(draft is not None and len(draft.plain) == 2 for draft in drafts)


def test_only_files_for_adults_say_what_the_lesson_is_about():
    subjects = {a.artefact: a.document.frame.subject for a in everything().artefacts}
    topic = next(a.document.topic for a in reversed(everything().artefacts) if a.artefact == "plan")
    letters = {"letter-inform", "letter-opt-out", "letter-opt-in"}
    assert {name for name, subject in subjects.items() if subject == topic} == {"plan", *letters}


def test_slides_are_fitted_and_the_plan_counts_them():
    decks = {a.locale: a.document for a in everything().artefacts if a.artefact == "slides"}
    plans = {a.locale: a.document for a in everything().artefacts if a.artefact == "plan"}
    for locale, deck in decks.items():
        assert isinstance(deck, FittedDeck)
        numbers = [row.slides for stage in plans[locale].stages for row in stage.rows]
        assert len(numbers) == len({slide.id for slide in deck.slides})
    assert decks.keys() == plans.keys() == {"uk-GB", "ar-EG"}


def test_every_text_of_a_page_can_be_traced_to_its_file():
    sheet = next(
        a for a in everything().artefacts if a.artefact == "worksheet" and a.band == "11-13"
    )
    places = {words: place.file for words, place in sheet.places.items()}
    assert places[sheet.document.title] == "lessons/locale/ar/slow-down.po"
    assert places[sheet.document.activities[0].flags[0].label] == "lessons/locale/ar/vocabulary.po"
    assert places[sheet.document.words["flags-key"]] == "lessons/locale/ar/interface.po"


@pytest.mark.parametrize(
    ("country", "names"),
    [
        ("GB", {"poster-a3", "poster-a4"}),
        ("US", {"poster-tabloid", "poster-letter"}),
    ],
)
def test_a_countrys_paper_decides_the_sizes_of_posters(tmp_path, country, names):
    root = copy(tmp_path)
    (root / f"lessons/help/{country}.yaml").write_bytes((root / GB).read_bytes())
    assembly, _ = made(Selection(POSTERS.lessons, locales=(f"uk-{country}",)), root)
    sheets = {name for size in names for name in (size, f"{size}-bw")}
    assert {artefact.artefact for artefact in assembly.artefacts} == {*sheets, "poster-text"}


def test_letter_countries_print_sheets_on_letter(tmp_path):
    root = copy(tmp_path)
    (root / "lessons/help/US.yaml").write_bytes((root / GB).read_bytes())
    assembly, _ = made(Selection(locales=("uk-US",), artefacts=("worksheet", "slides")), root)
    assert {(a.artefact, a.paper) for a in assembly.artefacts} == {
        ("worksheet", "Letter"),
        ("slides", None),
    }


@pytest.mark.parametrize(
    ("selection", "count"),
    [
        (Selection(lessons=("slow-down",)), 176),
        (Selection(lessons=("the-new-team",)), 84),
        (Selection(lessons=("three-flags", "the-new-team")), 104),
        (Selection(bands=("13-15",)), 88),
        (Selection(bands=("7-9",)), 0),
        (Selection(locales=("ar-EG",)), 88),
        (Selection(locales=("ar-EG", "ar-EG")), 88),
        (Selection(artefacts=("worksheet", "quiz-a")), 8),
        (Selection(("slow-down",), ("11-13",), ("uk-GB",), ("worksheet",)), 1),
    ],
)
def test_a_selection_makes_only_what_it_names(selection, count):
    assembly, _ = made(selection)
    assert len(assembly.artefacts) == len(set(paths(assembly))) == count
    assert set(paths(assembly)) <= set(paths(everything()))


def test_a_part_is_the_same_as_in_the_whole():
    whole = {artefact.path: artefact for artefact in everything().artefacts}
    part, _ = made(Selection(lessons=("slow-down",), bands=("13-15",)))
    assert part.artefacts
    assert all(whole[artefact.path] == artefact for artefact in part.artefacts)


def test_naming_a_lesson_names_its_quizzes_and_posters():
    wide = widen(Selection(lessons=("slow-down", "the-new-team")), content())
    assert wide.lessons == ("slow-down", "the-new-team", "three-flags", "three-steps")
    assert widen(EVERYTHING, content()) == EVERYTHING


def test_a_locale_whose_country_has_no_help_is_refused_with_the_file_it_needs():
    diagnostics = Diagnostics()
    selection = Selection(locales=("uk-PL", "uk-GB"))
    found = locales_of(content(), translations(), selection, diagnostics)
    assert [each.tag for each in found] == ["uk-GB"]
    (slip,) = diagnostics
    assert (slip.code.name, slip.place.file) == ("no-country", "lessons/help/PL.yaml")


FLAG = ('msgstr "Три знаки"', 'msgstr ""')


def test_an_untranslated_text_withholds_its_source_with_a_warning(tmp_path):
    root = copy(tmp_path)
    change(root, f"{UK}/three-flags.po", *FLAG)
    assembly, slips = made(POSTERS, root)
    assert assembly.withheld == (("uk-GB", "three-flags"),)
    assert codes(slips) == ["locale-not-offered", "missing-translation"]
    assert all(slip.severity.value == "warning" for slip in slips)
    posters = {path for path in paths(everything()) if "poster" in path}
    gone = posters - set(paths(assembly))
    assert gone == {path for path in posters if "three-flags" in path and "uk-GB" in path}


def test_what_nobody_has_begun_to_translate_is_said_in_one_line(tmp_path):
    root = copy(tmp_path)
    (root / f"{UK}/three-flags.po").unlink()
    assembly, slips = made(POSTERS, root)
    assert assembly.withheld == (("uk-GB", "three-flags"),)
    assert codes(slips) == ["locale-not-offered"]
    assert "lessonpack translate status uk" in {slip.hint for slip in slips}.pop()


def test_asked_for_by_name_it_is_an_error(tmp_path):
    root = copy(tmp_path)
    change(root, f"{UK}/three-flags.po", *FLAG)
    assembly, slips = made(Selection(locales=("uk-GB",)), root)
    errors = [slip for slip in slips if slip.severity.value == "error"]
    assert {slip.code.name for slip in errors} == {"incomplete-locale"}
    assert errors[0].place.file == POSTER
    assert "three-flags" not in " ".join(paths(assembly))
    _, others = made(Selection(("three-flags",), locales=("ar-EG",)), root)
    assert others == []


def open_aim(tmp_path):
    """Leave open what only the plan says."""
    root = copy(tmp_path)
    po = (root / f"{UK}/slow-down.po").read_text(encoding="utf-8")
    start = po.index('msgctxt "slow-down:objective-spot.text"')
    said = re.search(r'msgstr "[^"]+"', po[start:])
    assert said is not None
    (root / f"{UK}/slow-down.po").write_text(
        po[:start] + po[start:].replace(said[0], 'msgstr ""', 1), encoding="utf-8"
    )
    return root


def test_a_worksheet_asked_for_by_name_does_not_wait_for_the_plan(tmp_path):
    root = open_aim(tmp_path)
    wanted = Selection(("slow-down",), ("11-13",), ("uk-GB",), ("worksheet", "plan"))
    assembly, slips = made(wanted, root)
    assert [artefact.artefact for artefact in assembly.artefacts] == ["worksheet"]
    assert codes(slips) == ["incomplete-locale", "missing-translation"]
    assert any(
        "slow-down, plan, is not made in uk-GB: one text is" in slip.message for slip in slips
    )
    whole, slips = made(dataclasses.replace(wanted, artefacts=()), root)
    assert not any(artefact.source_id == "slow-down" for artefact in whole.artefacts)
    assert codes(slips) == ["incomplete-locale", "missing-translation"]


def test_no_document_ever_holds_a_text_that_is_not_translated(tmp_path):
    root = copy(tmp_path)
    change(root, f"{UK}/vocabulary.po", 'msgstr "Слухайте."', 'msgstr ""')
    names = tuple(dict.fromkeys(artefact.artefact for artefact in everything().artefacts))
    assembly, _ = made(Selection(locales=("uk-GB",), artefacts=names), root)
    assert assembly.artefacts
    texts = {text for each in assembly.artefacts for text in texts_of(each.document)}
    assert not any(OPEN in text or "Listen." in text for text in texts)


def test_a_missing_shared_word_withholds_everything_of_that_language(tmp_path):
    root = copy(tmp_path)
    change(root, f"{UK}/vocabulary.po", 'msgstr "Слухайте."', 'msgstr ""')
    assembly, _ = made(EVERYTHING, root)
    assert {artefact.locale for artefact in assembly.artefacts} == {"ar-EG"}
    assert len(assembly.withheld) == 4


def test_a_wording_of_one_band_withholds_only_that_band(tmp_path):
    root = copy(tmp_path)
    change(root, f"{UK}/three-flags.po", 'msgstr "Коли чат змінюється,"', 'msgstr ""')
    assembly, _ = made(POSTERS, root)
    bands = {
        a.band for a in assembly.artefacts if a.locale == "uk-GB" and a.source_id == "three-flags"
    }
    assert bands == {"11-13"}


def test_what_does_not_fit_a_slide_is_placed_where_it_was_written(tmp_path):
    root = copy(tmp_path)
    long = "слово" * 60
    change(root, f"{UK}/slow-down.po", 'msgstr "Що здається дивним?"', f'msgstr "{long}"')
    _, slips = made(Selection(locales=("uk-GB",), bands=("11-13",), artefacts=("slides",)), root)
    assert codes(slips) == ["text-too-long"]
    lines = (root / f"{UK}/slow-down.po").read_text(encoding="utf-8").splitlines()
    assert {slip.place.file for slip in slips} == {f"{UK}/slow-down.po"}
    start = slips[0].place.line - 1
    entry = lines[start : lines.index("", start)]
    assert 'msgctxt "slow-down:slide-chat-start.prompt"' in entry


def test_a_lesson_in_the_source_language_needs_no_translation(tmp_path):
    root = copy(tmp_path)
    change(root, GB, "languages: [uk]", "languages: [en, uk]")
    assembly, slips = made(Selection(locales=("en-GB",), artefacts=("worksheet",)), root)
    assert slips == []
    assert {a.translation_status for a in assembly.artefacts} == {"source"}
    title = assembly.artefacts[0].document.title
    assert assembly.artefacts[0].places[title].file == LESSON
