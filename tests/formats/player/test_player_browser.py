"""The player in Chromium: every path by keyboard, accessible, silent, and quickly left."""

from __future__ import annotations

import pytest

from builder.documents.quiz_document import QuizDocument
from builder.formats.player import FORMAT
from tests.consumers import browser as chromium
from tests.formats import quizzes
from tests.formats.elsewhere import feedback_of
from tests.formats.player.walking import Pupil, assets, paths

CALM = {"reduced_motion": "reduce"}
PHONE = {"width": 320, "height": 640}
LAPTOP = {"width": 1366, "height": 768}
DOCUMENTS = {
    "en": quizzes.english(),
    "ar": quizzes.arabic(),
    "hostile": quizzes.hostile(),
}
WAYS = [
    *((name, way) for name in ("en", "ar") for way in paths(DOCUMENTS[name])),
    ("hostile", next(paths(DOCUMENTS["hostile"]))),
]
CURIOUS = WAYS[::2]
"""On one path of each, every answer is chosen once."""
LEAST_TARGET = 24
"""CSS pixels: WCAG 2.2, success criterion 2.5.8."""


@pytest.fixture(scope="module")
def browser():
    with chromium.start() as started:
        yield started


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("player")
    for name, document in DOCUMENTS.items():
        content = FORMAT.render(document, assets()).content
        assert content is not None
        (folder / f"{name}.html").write_bytes(content)
    return {name: folder / f"{name}.html" for name in DOCUMENTS}


def test_sample_has_more_than_one_path():
    assert len(list(paths(DOCUMENTS["en"]))) == 2


@pytest.mark.parametrize(("name", "way"), WAYS)
def test_every_path_is_walked_by_keyboard_alone(browser, files, name, way):
    with chromium.visit(browser, files[name], **CALM) as visited:
        pupil = Pupil(visited.page, DOCUMENTS[name], curious=(name, way) in CURIOUS)
        pupil.walk(way)
        page = visited.page
        assert page.locator("#help").is_visible()
        assert page.locator(".ending .close").text_content() == DOCUMENTS[name].close
        assert visited.said == []
        assert visited.asked_for == [files[name].as_uri()]
        assert stored(page) == [0, 0, 0]
        pupil.press_on("#restart")
        page.wait_for_selector("#begin:focus")
        assert page.locator(".part").count() == 0


def stored(page) -> list[int]:
    return page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, document.cookie.length]"
    )


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("en", {"viewport": PHONE, "color_scheme": "light"}),
        ("ar", {"viewport": PHONE, "color_scheme": "dark"}),
        ("ar", {"viewport": LAPTOP, "color_scheme": "light"}),
    ],
)
def test_whatever_is_shown_is_accessible_and_fits(browser, files, name, look):
    with chromium.visit(browser, files[name], **look, **CALM) as visited:
        page = visited.page
        faults: list[str] = []

        def judge(what: str) -> None:
            page.evaluate("document.activeElement.scrollIntoView({block: 'nearest'})")
            # Answered questions stay on the page, so the end shows them all once more.
            if not what.endswith("answered"):
                part = ".part.now" if what.endswith("asked") else "html"
                found = chromium.accessibility_faults(page, part)
                faults.extend(f"{what}: {each}" for each in found)
            faults.extend(f"{what}: small {each}" for each in small_targets(page))
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                faults.append(f"{what}: wider than the screen")
            if page.evaluate(HIDDEN_FOCUS):
                faults.append(f"{what}: what has the keyboard lies under the bar")

        Pupil(page, DOCUMENTS[name], judge).walk(next(paths(DOCUMENTS[name])))
        assert faults == []


HIDDEN_FOCUS = """() => {
  const bar = document.getElementById("bar").getBoundingClientRect();
  const held = document.activeElement;
  return held !== document.body && held.id !== "leave"
    && held.getBoundingClientRect().bottom <= bar.bottom;
}"""


def small_targets(page) -> list[str]:
    found = page.evaluate(
        """() => [...document.querySelectorAll("button, label, a, textarea")]
          .filter((each) => each.checkVisibility())
          .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
          .map(([html, box]) => [html, Math.min(box.width, box.height)])"""
    )
    assert found
    return [html for html, size in found if size < LEAST_TARGET]


# --- the chat ------------------------------------------------------------------------------------


def test_messages_arrive_one_by_one_and_can_be_shown_at_once(browser, files):
    with chromium.visit(browser, files["en"]) as visited:
        page = visited.page
        page.click("#begin")
        page.wait_for_selector(".typing")
        assert page.locator(".chat li").count() == 0
        assert page.locator(".typing").get_attribute("aria-hidden") == "true"
        page.focus(".skip")
        page.keyboard.press("Enter")
        page.wait_for_selector(".card h3:focus")
        assert page.locator(".chat li").count() == 3
        assert page.locator(".skip, .typing").count() == 0


def test_starting_again_ends_a_chat_that_still_plays(browser, files):
    with chromium.visit(browser, files["en"]) as visited:
        page = visited.page
        page.click("#begin")
        page.wait_for_selector(".typing")
        page.click("#restart")
        page.wait_for_selector("#begin:focus")
        page.wait_for_timeout(2000)
        assert page.locator(".part, .card").count() == 0
        assert page.locator("#status").inner_text() == ""
        page.click("#begin")
        page.wait_for_selector(".typing")
        assert page.locator(".part").count() == 1


def test_nothing_types_where_less_motion_is_wanted(browser, files):
    with chromium.visit(browser, files["en"], **CALM) as visited:
        page = visited.page
        page.evaluate(
            """() => new MutationObserver((changes) => {
              window.typed = window.typed || document.querySelector(".typing, .skip") !== null;
            }).observe(document.body, {childList: true, subtree: true})"""
        )
        page.click("#begin")
        page.wait_for_selector(".card")
        assert page.evaluate("window.typed") is False
        assert page.evaluate("document.getAnimations().length") == 0


def test_a_screen_reader_hears_who_says_what_politely(browser, files):
    with chromium.visit(browser, files["en"], **CALM) as visited:
        page = visited.page
        page.click("#begin")
        page.wait_for_selector(".card")
        said = page.get_by_role("log", name="Messages").get_by_role("listitem")
        texts = [item.locator(".body").inner_text() for item in said.all()]
        assert ["Alex" in text for text in texts] == [True, True, False]
        assert "Sam" in texts[2]
        stem = DOCUMENTS["en"].scenes[0].question.stem
        page.wait_for_function(
            "stem => document.querySelector('#status').innerText === stem", arg=stem
        )
        assert page.get_by_role("group", name=stem).count() == 1


# --- leaving -------------------------------------------------------------------------------------


def left(page, document: QuizDocument) -> bool:
    """Tell whether nothing of the quiz is to be seen; then nothing of it may be there either."""
    if page.title() != document.words["player-notes"]:
        return False
    html = page.content().partition("<body")[2]
    first = document.scenes[0]
    texts = [document.title, document.intro, first.question.stem, document.help.emergency]
    assert not any(text in html for text in texts)
    assert page.evaluate("document.body.innerText.trim()") == ""
    return True


@pytest.mark.parametrize("name", ["en", "ar"])
def test_button_leaves_at_once_and_loading_again_brings_nothing_back(browser, files, name):
    with chromium.visit(browser, files[name], **CALM) as visited:
        page = visited.page
        page.click("#begin")
        page.wait_for_selector(".card")
        page.click("#leave")
        assert left(page, DOCUMENTS[name])
        page.reload()
        assert left(page, DOCUMENTS[name])
        assert visited.said == []
        assert stored(page) == [0, 0, 0]


def test_shift_three_times_leaves_and_says_so_before(browser, files):
    with chromium.visit(browser, files["en"]) as visited:
        page = visited.page
        page.click("#begin")
        for count in "12":
            page.keyboard.press("Shift")
            page.wait_for_function(
                "count => document.querySelector('#status').innerText.includes(count)", arg=count
            )
            assert page.locator("#shift").is_visible()
            assert not left(page, DOCUMENTS["en"])
        page.keyboard.press("Shift")
        assert left(page, DOCUMENTS["en"])
        page.wait_for_timeout(1200)
        assert left(page, DOCUMENTS["en"]), "a chat that was playing comes back"


@pytest.mark.parametrize(
    "keys",
    [
        ["Shift+H", "Shift+E", "Shift+L", "Shift+L", "Shift+O"],
        ["Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"],
        ["Shift", "Shift", "a", "Shift", "Shift"],
        ["Escape", "Escape", "Escape"],
    ],
)
def test_typing_and_escape_do_not_leave(browser, files, keys):
    with chromium.visit(browser, files["en"], **CALM) as visited:
        for key in keys:
            visited.page.keyboard.press(key)
        assert not left(visited.page, DOCUMENTS["en"])


# --- policy, paper, no script --------------------------------------------------------------------


def test_policy_stops_whatever_does_not_belong_to_the_page(browser, files):
    with chromium.visit(browser, files["en"]) as visited:
        page = visited.page
        page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = "window.intruder = true";
              document.body.append(script);
              const image = document.createElement("img");
              image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
              document.body.append(image);
            }"""
        )
        refused = page.evaluate("fetch('https://example.org/').then(() => '', (e) => e.name)")
        assert refused == "TypeError"
        assert page.evaluate("window.intruder") is None
        assert sum("Content Security Policy" in line for line in visited.said) >= 3
        assert visited.asked_for == [files["en"].as_uri()]


def shown_texts(document: QuizDocument) -> tuple[list[str], list[str]]:
    """Give what belongs on paper, and what would tell an answer."""
    questions = [scene.question for scene in document.scenes]
    asked = [question.stem for question in questions]
    for question in questions:
        asked += [choice.text for choice in getattr(question.interaction, "choices", ())]
    return asked, [text for text in feedback_of(document) if text]


@pytest.mark.parametrize("name", ["en", "ar"])
@pytest.mark.parametrize("begun", [False, True])
def test_print_shows_every_scene_and_the_help_but_no_answer(browser, files, name, begun):
    with chromium.visit(browser, files[name], **CALM) as visited:
        page = visited.page
        if begun:
            page.click("#begin")
            page.wait_for_selector(".card")
        page.emulate_media(media="print")
        assert_is_paper(page, DOCUMENTS[name])
        assert not page.locator("#leave").is_visible()


def test_without_a_script_the_whole_story_can_be_read(browser, files):
    with chromium.visit(browser, files["en"], java_script_enabled=False) as visited:
        assert_is_paper(visited.page, DOCUMENTS["en"])
        assert not visited.page.locator("#begin").is_visible()


def assert_is_paper(page, document: QuizDocument) -> None:
    shown = page.locator("body").inner_text()
    asked, told = shown_texts(document)
    assert [text for text in asked if text not in shown] == []
    assert [text for text in told if text in shown] == []
    assert page.locator("#help").is_visible()
    assert all(entry.name in shown for entry in document.help.entries)
    assert shown.index(document.help.trusted_adult) > shown.index(document.close)
