"""A build in the pseudo languages: nothing in it is untranslated, and nothing has no room."""

from __future__ import annotations

import html.parser
import json
import re
from pathlib import Path

import docx
import pptx
import pytest
import yaml
from click.testing import CliRunner

from builder.cli import main
from builder.formats.player.read_back import STORY_ID
from builder.languages.pseudo import CLOSE, OPEN
from tests.consumers import poppler
from tests.projects.two_bands import GB, ROOT

LOCALES = ("qps-ploc-GB", "qps-plocm-GB")
ARTEFACTS = (
    *("slides", "plan", "worksheet", "worksheet-easy", "worksheet-answers", "letter-inform"),
    *("quiz-player", "quiz-slides", "quiz-a", "quiz-answers", "poster-a4", "poster-text"),
)

SOURCES = "lessons/shared/sources.yaml"

OURS = {"CC", "BY", "QR", "and", "or"}
"""What is no sentence of ours: the licence, what a code is called, how a list is joined."""

pytestmark = pytest.mark.xdist_group("pseudo")


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pseudo")
    wanted = [word for locale in LOCALES for word in ("--locale", locale)]
    wanted += [word for artefact in ARTEFACTS for word in ("--artefact", artefact)]
    command = ["build", "--project", str(ROOT), "--output", str(folder), "--jobs", "2", *wanted]
    outcome = CliRunner().invoke(main, command)
    assert outcome.exit_code == 0, outcome.output
    return folder


def typed_words():
    """Give the words that nobody translates: of the country's help, and of what a plan cites."""
    country = yaml.safe_load((ROOT / GB).read_text("utf-8"))
    cited = yaml.safe_load((ROOT / SOURCES).read_text("utf-8"))["sources"]
    return {word for text in strings([country, cited]) for word in re.findall("[A-Za-z]+", text)}


def strings(value):
    if isinstance(value, dict):
        return [text for each in value.values() for text in strings(each)]
    if isinstance(value, list):
        return [text for each in value for text in strings(each)]
    return [str(value)]


def texts_of_deck(path):
    for slide in pptx.Presentation(str(path)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame.text
            yield shape._element._nvXxPr.cNvPr.get("descr", "")
        if slide.has_notes_slide:
            yield slide.notes_slide.notes_text_frame.text


def texts_of_letter(path):
    document = docx.Document(str(path))
    yield from (node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))


class Page(html.parser.HTMLParser):
    """Gathers what a page shows and what it says of things, and the words of its story."""

    def __init__(self):
        super().__init__()
        self.seen = []
        self.inside = ""
        self.story = ""

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.inside = named.get("id") or tag if tag in ("script", "style") else self.inside
        self.seen += [named[name] for name in ("alt", "title", "aria-label") if named.get(name)]

    def handle_endtag(self, tag):
        self.inside = "" if tag in ("script", "style") else self.inside

    def handle_data(self, text):
        if self.inside == STORY_ID:
            self.story += text
        elif not self.inside:
            self.seen.append(text)


KEPT_KEYS = frozenset({"id", "kind", "next", "speaker", "sender", "use", "url", "href", "language"})
"""What a player's story calls things by, beside their words."""


def words_of_story(value, key=""):
    if isinstance(value, dict):
        for name, each in value.items():
            yield from words_of_story(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from words_of_story(each, key)
    elif isinstance(value, str) and key not in KEPT_KEYS and " " in value:
        yield value


def texts_of_player(path):
    page = Page()
    page.feed(path.read_text("utf-8"))
    assert page.story
    return [*page.seen, *words_of_story(json.loads(page.story))]


def texts_of_pdf(path):
    return [poppler.pdf_text(path)]


READERS = {
    ".pptx": texts_of_deck,
    ".docx": texts_of_letter,
    ".html": texts_of_player,
    ".pdf": texts_of_pdf,
    ".txt": lambda path: [path.read_text("utf-8")],
}


def finished(output, locale):
    manifest = json.loads((output / "manifest.json").read_text("utf-8"))
    paths = [Path(each["path"]) for each in manifest["artefacts"] if each["locale"] == locale]
    assert {path.suffix for path in paths} == set(READERS)
    return [output / path for path in paths]


@pytest.mark.parametrize("locale", LOCALES)
def test_no_file_holds_an_untranslated_word(output, locale):
    known = typed_words() | OURS
    left = {
        (path.name, word)
        for path in finished(output, locale)
        for text in READERS[path.suffix](path)
        for word in re.findall(r"(?<![\w.:/@{-])[A-Za-z]{2,}(?![\w@}])", text)
        if word not in known
    }
    assert left == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_is_cut_short(output, locale):
    # In a chat somebody's picture is the first letter of the name, which is a bracket here: it
    # stands alone in a file that is made of shapes, but not among the words of a PDF.
    for path in (each for each in finished(output, locale) if each.suffix != ".pdf"):
        texts = "".join(text for text in READERS[path.suffix](path) if text != OPEN)
        assert texts.count(OPEN) == texts.count(CLOSE) > 0, path.name


def test_what_is_made_in_a_pseudo_language_is_a_draft(output):
    manifest = json.loads((output / "manifest.json").read_text("utf-8"))
    assert {each["translation_status"] for each in manifest["artefacts"]} == {"draft"}
