"""What a build leaves, judged by the programs that will read it: takes real builds, tests files.

The project's own content in a left-to-right and a right-to-left locale, and a project of two bands
in one more script; `make verify-all` judges the rest in the same way.
"""

from __future__ import annotations

import collections
import dataclasses
import json
import re
import unicodedata
from pathlib import Path

import pptx
import pytest
from click.testing import CliRunner

from builder.cli import main
from builder.diagnostics import Diagnostics
from builder.documents.blocks import Frame, HelpEntry, Picture, Words
from builder.documents.catalogue_of_artefacts import ARTEFACTS
from builder.documents.selection import Selection
from builder.pipeline import plan as planning
from builder.source.files import Project
from tests.consumers import bidi, libreoffice, ooxml, pdf_checks, poppler, pptx_checks, verapdf

ROOT = Path(__file__).parent.parent
TWO_BANDS = ROOT / "tests" / "projects" / "two-bands"
BUILDS = (
    (ROOT, ("when-a-chat-turns",), ("en-GB", "ar-AE")),
    (TWO_BANDS, (), ("uk-GB",)),
)
"""Project, lessons (all when none is named), locales."""

pytestmark = pytest.mark.xdist_group("finished files")


@dataclasses.dataclass(frozen=True)
class Build:
    """One finished build: where it is, what its manifest says, and the documents it was made of."""

    output: Path
    entries: tuple[dict, ...]
    documents: dict[str, object]

    def files(self, ending):
        return [
            self.output / each["path"] for each in self.entries if each["path"].endswith(ending)
        ]


def make(folder, project, lessons, locales):
    arguments = [word for locale in locales for word in ("--locale", locale)]
    arguments += [word for lesson in lessons for word in ("--lesson", lesson)]
    command = ["build", "--project", str(project), "--output", str(folder), "--jobs", "2"]
    outcome = CliRunner().invoke(main, [*command, *arguments])
    assert outcome.exit_code == 0, outcome.output
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    diagnostics = Diagnostics()
    selection = Selection(lessons=lessons, locales=locales)
    source = planning.load(Project(project), diagnostics, selection)
    planned = planning.plan(source, selection, diagnostics)
    documents = {artefact.path: artefact.document for artefact in planned.artefacts}
    return Build(folder, tuple(manifest["artefacts"]), documents)


@pytest.fixture(scope="module")
def builds(tmp_path_factory):
    return [
        make(tmp_path_factory.mktemp("output"), project, lessons, locales)
        for project, lessons, locales in BUILDS
    ]


def every(builds, ending):
    return [path for build in builds for path in build.files(ending)]


def faults(findings):
    return {path.name: found for path, found in findings.items() if found}


def test_every_artefact_is_made_in_every_script(builds):
    made = {(each["artefact"], each["locale"]) for build in builds for each in build.entries}
    wanted = {
        *("slides", "plan", "worksheet", "worksheet-easy", "worksheet-answers", "catch-up"),
        *("letter-inform", "letter-opt-out", "letter-opt-in"),
        *("poster-a3", "poster-a4", "poster-a3-bw", "poster-a4-bw", "poster-text"),
        *(kind.name for kind in ARTEFACTS if kind.source in {"quiz", "pack"}),
    }
    locales = [locale for *_, locales in BUILDS for locale in locales]
    assert made == {(artefact, locale) for artefact in wanted for locale in locales}


def test_microsofts_validator_accepts_every_deck(builds):
    assert faults(ooxml.validate_many(every(builds, ".pptx"))) == {}


def test_every_deck_can_be_read_aloud(builds):
    decks = every(builds, ".pptx")
    assert faults({deck: pptx_checks.check_deck(deck) for deck in decks}) == {}


def test_libreoffice_shows_no_text_outside_its_shape(builds):
    assert faults(libreoffice.texts_outside_shapes(every(builds, ".pptx"))) == {}


def test_every_page_is_pdf_ua(builds):
    assert faults(verapdf.validate_pdfua(every(builds, ".pdf"))) == {}


def test_every_pdf_has_language_title_and_alternative_texts(builds):
    pages = every(builds, ".pdf")
    assert faults({page: pdf_checks.check_pdf(page) for page in pages}) == {}


def test_the_lessons_deck_has_14_to_22_slides(builds):
    for deck in builds[0].files("_slides.pptx"):
        assert 14 <= len(pptx.Presentation(str(deck)).slides) <= 22, deck.name


def test_every_slide_has_notes(builds):
    for deck in every(builds, ".pptx"):
        for number, slide in enumerate(pptx.Presentation(str(deck)).slides, start=1):
            notes = slide.notes_slide.notes_text_frame.text
            assert len(notes) > 40, f"{deck.name}: slide {number}"


# What stands in a document but is not printed as it is, or not on this artefact.
_NOT_SHOWN = (Frame, HelpEntry, Picture, Words)
_NAMES_OF_THINGS = frozenset({"icon", "id", "interaction", "side", "variant", "url", "source"})
_ONLY_IN_KEYS = frozenset({"solution", "rules", "feedback", "explain"})
_ONLY_IN_WORD = frozenset({"kind", "name", "prompt", "trusted_adult"})
_HIDDEN = {
    "catch-up": _NAMES_OF_THINGS,
    "letter-inform": _NAMES_OF_THINGS | _ONLY_IN_WORD,
    "letter-opt-in": _NAMES_OF_THINGS | _ONLY_IN_WORD,
    "letter-opt-out": _NAMES_OF_THINGS | _ONLY_IN_WORD,
    "worksheet": _NAMES_OF_THINGS | _ONLY_IN_KEYS,
    "worksheet-easy": _NAMES_OF_THINGS | _ONLY_IN_KEYS,
    "quiz-a": _NAMES_OF_THINGS | _ONLY_IN_KEYS,
    "quiz-b": _NAMES_OF_THINGS | _ONLY_IN_KEYS,
    "plan": _NAMES_OF_THINGS | {"trusted_adult"},
}


def shown(value, hidden):
    """Give the texts of a document that its pages print."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from shown(each, hidden)
    elif dataclasses.is_dataclass(value) and not isinstance(value, _NOT_SHOWN):
        for field in dataclasses.fields(value):
            if field.name not in hidden:
                yield from shown(getattr(value, field.name), hidden)


def letters(text):
    """Count letters: extraction moves Arabic letters within a word, and marks anywhere."""
    plain = unicodedata.normalize("NFKC", text)
    return collections.Counter(letter for letter in plain if unicodedata.category(letter)[0] == "L")


def words(text):
    """Give the words of a text, each as its letters in order, since extraction moves them."""
    plain = unicodedata.normalize("NFKC", text)
    kept = "".join(sign for sign in plain if unicodedata.category(sign)[0] != "M")
    return {"".join(sorted(word)) for word in re.findall(r"[^\W\d_]+", kept)}


def sheets(builds):
    """Give sheets, letters and plans, each with its language and all that it should say."""
    for build in builds:
        for entry in build.entries:
            hidden = _HIDDEN.get(entry["artefact"])
            if hidden is not None and entry["path"].endswith(".pdf"):
                texts = set(shown(build.documents[entry["path"]], hidden))
                yield build.output / entry["path"], entry["language"], texts


def test_the_text_of_a_page_is_the_text_put_in(builds):
    for path, language, texts in sheets(builds):
        if language != "ar":
            extracted = poppler.normalise(poppler.pdf_text(path))
            lost = {text for text in texts if poppler.normalise(text) not in extracted}
            assert lost == set(), path.name


def test_no_arabic_letter_is_lost(builds):
    for path, language, texts in sheets(builds):
        if language == "ar":
            extracted = poppler.pdf_text(path)
            assert letters(" ".join(texts)) - letters(extracted) == {}, path.name
            # What else stands on the page has letters enough for a whole text that is not there.
            there = words(extracted)
            gone = {text for text in texts if 2 * len(words(text) - there) > len(words(text))}
            assert gone == set(), path.name


def test_every_phone_number_reads_in_the_right_order(builds):
    phones = {
        entry.phone
        for build in builds
        for document in build.documents.values()
        for entry in getattr(getattr(document, "help", None), "entries", ())
        if entry.phone
    }
    assert {"0800 1111", "116111"} <= phones
    for deck in every(builds, ".pptx"):
        for slide in pptx.Presentation(str(deck)).slides:
            for shape in slide.shapes:
                text = shape.text_frame.text if shape.has_text_frame else ""
                for phone in phones:
                    if phone in text.replace("\u00a0", " "):
                        assert bidi.reads_in_order(phone, text), f"{deck.name}: {text}"


def test_a_number_with_a_space_reads_in_order_on_right_to_left_slides(tmp_path):
    # The numbers of the Emirates have no space, so nothing could turn them round.
    command = ["build", "--project", str(TWO_BANDS), "--output", str(tmp_path), "--jobs", "1"]
    outcome = CliRunner().invoke(main, [*command, "--locale", "ar-GB", "--artefact", "slides"])
    assert outcome.exit_code == 0, outcome.output
    decks = [pptx.Presentation(str(path)) for path in tmp_path.rglob("*.pptx")]
    texts = [
        shape.text_frame.text
        for deck in decks
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame and "0800 1111" in shape.text_frame.text.replace("\u00a0", " ")
    ]
    assert texts
    assert [text for text in texts if not bidi.reads_in_order("0800 1111", text)] == []


def test_minutes_run_from_the_first_to_the_last_on_right_to_left_slides(builds):
    # Arabic-Indic digits run from right to left by themselves, and so they should.
    seen = 0
    for deck in (deck for deck in every(builds, ".pptx") if "_ar-" in deck.name):
        for slide in pptx.Presentation(str(deck)).slides:
            for shape in slide.shapes:
                found = re.search(
                    "[0-9]+–[0-9]+", shape.text_frame.text if shape.name == "Minutes" else ""
                )
                if found:
                    seen += 1
                    assert bidi.reads_in_order(found[0], shape.text_frame.text), deck.name
    assert seen >= 20


def test_a_second_build_renders_nothing(builds):
    for build, (project, lessons, locales) in zip(builds, BUILDS, strict=True):
        before = {path: path.stat().st_mtime_ns for path in build.output.rglob("*.p*")}
        make(build.output, project, lessons, locales)
        assert {path: path.stat().st_mtime_ns for path in build.output.rglob("*.p*")} == before
