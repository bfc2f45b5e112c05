"""The player's file: self-contained, its words only ever text, the same bytes each time."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from builder.content.contrast import contrast
from builder.documents.page_words import QUIZ_DOCUMENT
from builder.formats.exchange import ExchangeFormat, UnreadableExportError
from builder.formats.player import FORMAT
from builder.formats.player.colours import dark_colours, light_colours, readable
from builder.formats.player.read_back import read_story
from builder.formats.player.render import PLATFORM, SCRIPTS, STYLES
from builder.formats.player.story import story_of
from tests.formats import quizzes
from tests.formats.player.walking import ROOT, assets

DOCUMENTS = [quizzes.english, quizzes.arabic, quizzes.hostile]
PLAYER = ROOT / "templates/player"


def written(document) -> bytes:
    content = FORMAT.render(document, assets()).content
    assert content is not None
    return content


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.__name__)
def test_page_holds_the_whole_story_to_the_letter(document):
    content = written(document())
    assert read_story(content) == story_of(document())
    assert FORMAT.recognises("a.html", content)
    assert FORMAT.read_back(content) == quizzes.counts_of(document())


def test_no_words_can_end_the_element_they_stand_in():
    page = written(quizzes.hostile()).decode()
    assert page.count("<script") == page.count("</script") == 2
    assert page.count("<!--") == 0


def test_every_kind_of_broken_page_is_told():
    content = written(quizzes.english())
    assert not FORMAT.recognises("a.html", b"<html></html>")
    for broken in (
        content[: content.index(b"lessonpack-story") + 400],
        content.replace(b'"kind":"one"', b'"sort":"one"', 1),
        content.replace(b'"scenes":', b'"acts":'),
        b"\xff",
    ):
        with pytest.raises(UnreadableExportError):
            FORMAT.read_back(broken)


def test_nothing_is_lost():
    assert isinstance(FORMAT, ExchangeFormat)
    assert FORMAT.losses(quizzes.english()) == ()


def test_same_document_gives_the_same_bytes():
    assert written(quizzes.arabic()) == written(quizzes.arabic())


def test_another_kind_of_document_is_refused():
    with pytest.raises(TypeError):
        FORMAT.render("a quiz", assets())


def test_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else():
    page = written(quizzes.english()).decode()
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert found is not None
    policy = found.group(1).replace("&#39;", "'").split("; ")
    style = hash_of(re.search("<style>(.*)</style>", page, re.DOTALL))
    script = hash_of(re.search("<script>(.*)</script>", page, re.DOTALL))
    assert policy == [
        "default-src 'none'",
        f"style-src '{style}'",
        f"script-src '{script}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def hash_of(found: re.Match[str] | None) -> str:
    assert found is not None
    digest = hashlib.sha256(found.group(1).encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def test_page_asks_for_no_other_file():
    page = written(quizzes.english()).decode()
    assert not re.findall(r"\ssrc=|@import|url\(", page)
    assert re.findall(r"<link|<img|<iframe", page) == []


@pytest.mark.parametrize("kind", ["script", "style"])
def test_every_file_of_the_player_is_in_it_once(kind):
    names = [*SCRIPTS, PLATFORM] if kind == "script" else [*STYLES]
    assert sorted(names) == sorted(path.stem for path in (PLAYER / kind).iterdir())


def test_player_carries_the_words_that_it_shows_and_no_other():
    scripts = "".join(path.read_text() for path in (PLAYER / "script").iterdir())
    pages = "".join(path.read_text() for path in PLAYER.glob("*.html"))
    called = set(re.findall(r'words\((?:[^()]*\? )?"([\w-]+)"', scripts))
    called |= set(re.findall(r'words\([^()]*: "([\w-]+)"\)', scripts)) | {"up", "down"}
    shown = set(re.findall(r"""words\["player-([\w-]+)"\]|words\['player-([\w-]+)'\]""", pages))
    carried = {name.removeprefix("quiz-player-") for name in QUIZ_DOCUMENT if "-player-" in name}
    assert called | {"".join(pair) for pair in shown} == carried


def test_styles_know_start_and_end_but_not_left_and_right():
    styles = "".join(path.read_text() for path in (PLAYER / "style").iterdir())
    sides = r"[\w-]*(?:-left|-right)\b|\b(?:left|right):|: (?:left|right)\b"
    assert re.findall(sides, styles) == []


def test_direction_and_language_are_those_of_the_words():
    assert b'<html lang="ar-EG" dir="rtl">' in written(quizzes.arabic())
    assert b'<html lang="en-GB" dir="ltr">' in written(quizzes.english())


@pytest.mark.parametrize("made", [light_colours, dark_colours], ids=["light", "dark"])
def test_every_colour_of_text_can_be_read_on_its_ground(made):
    colours = made(assets().theme.colours)
    grounds = ("wall", "card", "first", "second", "step-tint", "accent-tint")
    pairs = [
        *(("ink", ground) for ground in grounds),
        *(("quiet", ground) for ground in ("wall", "card")),
        *((role, "card") for role in ("step", "flag")),
        *((f"on-{role}", role) for role in ("step", "flag", "accent")),
    ]
    poor = [pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5]
    assert poor == []


def test_colour_is_moved_only_as_far_as_needed():
    assert readable("#5B6474", "#FFFFFF", "#000000") == "#5B6474"
    assert contrast(readable("#5B6474", "#121E37", "#FFFFFF"), "#121E37") < 5.5
    assert readable("#808080", "#808080", "#808080") == "#808080"
