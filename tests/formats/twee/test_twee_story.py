"""The story in Twee 3: every text whole, every way the same as in the quiz, always to the help."""

from __future__ import annotations

import json

import hypothesis
import pytest

from builder.content.quiz_paths import END
from builder.formats.exchange import UnreadableExportError
from builder.formats.learning_platforms.html import carried
from builder.formats.twee import FORMAT
from builder.formats.twee.markup import escaped, unescaped
from builder.formats.twee.reading import read_story
from tests.consumers import extwee
from tests.formats import quizzes
from tests.formats.elsewhere import (
    DOCUMENTS,
    contacts,
    document,
    feedback_of,
    rendered,
    ways,
    with_choice,
)
from tests.formats.platform_samples import ANY_TEXT


@hypothesis.given(ANY_TEXT)
def test_any_text_is_written_without_a_sign_of_harlowe_or_twee_and_comes_back(text):
    markup = escaped(text)
    without = markup.replace("<br>", "\n")
    assert not set(without) & set("[]{}<>$|*_'\"`/\\~^=+-@():%\u2028\u2029")
    assert unescaped(markup) == carried(text)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_story_holds_what_the_quiz_holds(name):
    content = rendered(FORMAT, document(name))
    assert FORMAT.read_back(content) == quizzes.counts_of(document(name))
    story = read_story(content)
    told = [carried(text) for text in feedback_of(document(name))]
    assert [text for each in story.values() for text in each.feedback] == told


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_answer_leads_where_the_quiz_leads(name):
    shown = document(name)
    story = read_story(rendered(FORMAT, shown))
    for scene_id, wanted in ways(shown).items():
        scene = f"scene {scene_id}"
        answers = [story[target] for _, target in story[scene].links]
        onward = {answer.links[-1][1] for answer in answers}
        assert onward == {"the-end" if each == END else f"scene {each}" for each in wanted}
        assert all(set(dict(map(reversed, each.links))) <= {scene, *onward} for each in answers)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_passage_leads_to_the_help_which_stands_last(name):
    shown = document(name)
    story = read_story(rendered(FORMAT, shown))
    leading = {"the-end"}
    while more := {
        each.name
        for each in story.values()
        if each.name not in leading and leading & {target for _, target in each.links}
    }:
        leading |= more
    assert leading == {name for name in story if not name.startswith("Story")}
    assert list(story)[-1] == "the-end"
    help_ = unescaped(story["the-end"].text)
    assert all(contact in help_ for contact in contacts(shown))


def test_each_passage_says_its_language_and_direction():
    story = read_story(rendered(FORMAT, document("arabic")))
    passages = [each for each in story.values() if not each.name.startswith("Story")]
    assert all(each.text.startswith('<div lang="ar-EG" dir="rtl">') for each in passages)


def test_names_and_the_ifid_are_the_same_in_every_language():
    stories = [read_story(rendered(FORMAT, document(name))) for name in DOCUMENTS]
    assert list(stories[0]) == list(stories[1]) == list(stories[2])
    assert len({each["StoryData"].text for each in stories}) == 1
    ifid = json.loads(stories[0]["StoryData"].text)["ifid"]
    assert ifid == str(document("english").uuid_of("story")).upper()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_extwee_reads_the_same_passages(name):
    content = rendered(FORMAT, document(name))
    ours = read_story(content)
    theirs = extwee.parse(content)
    about = json.loads(ours["StoryData"].text)
    assert (theirs["ifid"], theirs["start"], theirs["format"]) == (
        about["ifid"],
        about["start"],
        about["format"],
    )
    assert {each["name"]: set(each["tags"]) for each in theirs["passages"]} == {
        name: set(each.tags) for name, each in ours.items() if not name.startswith("Story")
    }
    for each in theirs["passages"]:
        assert each["text"].strip() == ours[each["name"]].text


def test_an_answer_without_feedback_is_not_counted_as_told():
    shown = with_choice(document("english"), "scene-who", 1, feedback="")
    assert FORMAT.read_back(rendered(FORMAT, shown)).feedback == 14


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"->scene scene-hello]]", b"->nowhere]]"),
        (b":: StoryData", b":: Data"),
        (b":: the-end [help]", b":: start"),
        (b'"start": "start"', b'"start": "gone"'),
    ],
    ids=["a link to nothing", "no data", "two of one name", "no start"],
)
def test_a_broken_story_is_not_whole(old, new):
    content = rendered(FORMAT, document("english"))
    assert old in content
    with pytest.raises(UnreadableExportError):
        FORMAT.read_back(content.replace(old, new))


def test_the_report_names_what_a_story_cannot_ask():
    named = [loss.question for loss in FORMAT.losses(document("english"))]
    assert named == ["q-mark", "q-who", "q-order", "q-match"]


def test_a_story_is_recognised():
    content = rendered(FORMAT, document("english"))
    assert FORMAT.recognises("a.twee", content)
    assert not FORMAT.recognises("a.txt", content)
    assert not FORMAT.recognises("a.twee", b":: Start")
