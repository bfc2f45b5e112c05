"""What is wrong between the parts of a project is said at its place, with a hint.

In the changed text, a mark stands before the place that the diagnostic has to name.
"""

from __future__ import annotations

import pytest

from tests.projects.two_bands import GB, LESSON, POSTER, QUIZ, STEPS, change, copy, read

FLAGS = "lessons/shared/red_flags.yaml"
SOURCES = "lessons/shared/sources.yaml"
DISCLOSURE = "lessons/shared/disclosure.yaml"

DANGLING = [
    (LESSON, "quizzes: [the-new-team]", "quizzes: [«the-new-taem]", "the-new-team"),
    (LESSON, "posters: [three-flags,", "posters: [«three-fags,", "three-flags"),
    (LESSON, "rows: [S1-1]}", "rows: [«S1-9]}", "S1-"),
    (LESSON, "art: shield-hands", "art: «shield-hand", "shield-hands"),
    (
        LESSON,
        "chat: chat-start\n        messages",
        "chat: «chat-stat\n        messages",
        "chat-start",
    ),
    (LESSON, "messages: [later-stop,", "messages: [«later-stopp,", "later-stop"),
    (LESSON, "easy_messages: [start-hello,", "easy_messages: [«start-helo,", "start-hello"),
    (LESSON, "sender: sam-later", "sender: «sam-latr", "sam-later"),
    (LESSON, "flags: [threat, moves-fast]", "flags: [«thread, moves-fast]", "threat"),
    (LESSON, "activity: activity-order", "activity: «activity-oder", "activity-order"),
    (LESSON, "steps: [tell, stop-replying,", "steps: [tell, «stop-reply,", "stop-replying"),
    (LESSON, "chat: chat-start\n      flags", "chat: «chat-strat\n      flags", "chat-start"),
    (LESSON, "moves-fast, asks-money]", "moves-fast, «ask-money]", "asks-money"),
    (LESSON, "easy_steps: [keep,", "easy_steps: [«kep,", "keep"),
    (LESSON, "easy_flags: [wants-secret,", "easy_flags: [«want-secret,", "wants-secret"),
    (LESSON, "easy_cards: [card-night,", "easy_cards: [«card-nigth,", "card-night"),
    (LESSON, "easy_cards: [story-tell,", "easy_cards: [«story-tel,", "story-tell"),
    (LESSON, "easy_cards: [card-night,", "easy_cards: [«story-tell,", "card-night"),
    (LESSON, "groups: [group-fine]", "groups: [«group-find]", "group-fine"),
    (LESSON, "easy_pairs: [pair-talk,", "easy_pairs: [«pair-tak,", "pair-talk"),
    (LESSON, "easy_claims: [claim-fault,", "easy_claims: [«claim-faults,", "claim-fault"),
    (LESSON, "easy_sentences: [words-need]", "easy_sentences: [«word-need]", "words-need"),
    (LESSON, "easy_places: [place-home,", "easy_places: [«place-hom,", "place-home"),
    (LESSON, "parts: [claim-fault,", "parts: [«claim-false,", "claim-fault"),
    (LESSON, "parts: [claim-fault,", "parts: [«card-night,", "claim-fault"),
    (LESSON, "activity: activity-true\n", "activity: «activity-tru\n", "activity-true"),
    (LESSON, "after: [story-worry]}", "after: [«story-wory]}", "story-worry"),
    (QUIZ, "next: scene-replied", "next: «scene-repleid", "scene-replied"),
    (QUIZ, "messages: [msg-fast,", "messages: [«msg-fats,", "msg-fast"),
    (QUIZ, "{message: msg-who,", "{message: «msg-wo,", "msg-who"),
    (QUIZ, "steps: [block,", "steps: [«blok,", "block"),
    (QUIZ, "flags: [wants-secret]", "flags: [«want-secret]", "wants-secret"),
    (QUIZ, "rows: [S2-4]", "rows: [«S2-44]", "S2-4"),
    (POSTER, "items: [moves-fast,", "items: [«move-fast,", "moves-fast"),
    (POSTER, "art: friends-at-phone", "art: «friend-at-phone", "friends-at-phone"),
    (STEPS, "after: [keep]", "after: [«keeep]", "keep"),
    (FLAGS, "rows: [S1-2]", "rows: [«S12]", "S1-2"),
    (GB, "via: childline", "via: «childlin", "childline"),
    (GB, "field_print: {url:", "field_print: {«ulr:", "url"),
    (GB, "'11-13': {uk:", "«'11-14': {uk:", "11-13"),
    ("lessons/shared/bands.yaml", "id: '13-15'", "id: '15-18'", "11-13"),
]


@pytest.mark.parametrize(("file", "old", "new", "meant"), DANGLING)
def test_a_reference_to_nothing_is_placed_with_what_was_meant(tmp_path, file, old, new, meant):
    root = copy(tmp_path)
    line, column = change(root, file, old, new)
    slips = [each for each in read(root).diagnostics if each.code.name == "dangling-reference"]
    here = [each for each in slips if str(each.place) == f"{file}:{line}:{column}" or not line]
    assert here, list(map(str, slips))
    assert meant in here[0].hint


def test_a_poster_of_steps_may_not_show_red_flags(tmp_path):
    root = copy(tmp_path)
    change(root, POSTER, "kind: flags", "kind: steps")
    found = read(root)
    assert found.codes == ["dangling-reference"] * 3
    assert "there is no step 'moves-fast'" in found.diagnostics[0].message


def test_a_question_may_only_ask_about_messages_seen_so_far(tmp_path):
    root = copy(tmp_path)
    line, column = change(
        root,
        QUIZ,
        "messages: [msg-fast, msg-who, msg-secret]\n      feedback:",
        "messages: [msg-fast, msg-who, msg-secret, «msg-late]\n"
        "      feedback:\n        - {message: msg-late, feedback: Late.}",
    )
    change(
        root,
        QUIZ,
        "  - id: scene-who\n",
        "  - id: scene-who\n    messages: [{id: msg-late, sender: alex, text: Hi.}]\n",
    )
    slip = read(root).only()
    assert str(slip.place) == f"{QUIZ}:{line}:{column}"


def test_every_message_to_be_marked_has_its_feedback(tmp_path):
    root = copy(tmp_path)
    line, column = change(
        root, QUIZ, "[msg-fast, msg-who, msg-secret]", "[msg-fast, «msg-who, msg-secret]"
    )
    change(root, QUIZ, "        - {message: msg-who, feedback: No flag. A good question.}\n", "")
    slip = read(root).only()
    assert str(slip.place) == f"{QUIZ}:{line}:{column}"
    assert "has no feedback" in slip.message


SLIPS = [
    ("repeated-node", LESSON, "id: slide-rules", "id: «slide-title", "once"),
    ("repeated-node", QUIZ, "id: q-think", "id: «q-order", "once"),
    ("repeated-node", FLAGS, "- id: wants-secret", "- id: «moves-fast", "once"),
    ("repeated-node", SOURCES, "{id: S2-2,", "{id: «S2-1,", "once"),
    ("repeated-node", DISCLOSURE, "{id: disclosure-lead,", "{id: «disclosure-listen,", "once"),
    ("repeated-node", GB, "id: samaritans", "id: «childline", "once"),
    ("named-twice", LESSON, "bands: ['11-13', '13-15']", "bands: ['11-13', «'11-13']", "out"),
    ("named-twice", LESSON, "[block, keep, tell, report]", "[block, «block, tell, report]", "out"),
    ("named-twice", GB, "languages: [uk]", "languages: [uk, «uk]", "out"),
    ("named-twice", GB, "plain_build: [uk]", "plain_build: [uk, «uk]", "out"),
    ("dangling-reference", GB, "plain_build: [uk]", "plain_build: [«en]", "uk"),
    ("dangling-reference", GB, "via: childline", "via: childline\n    rows: [«S1-9]", "mean"),
    ("timings-do-not-sum", LESSON, "minutes: 30", "minutes: «31", "plan is true"),
    ("timings-do-not-sum", LESSON, "minutes: 15\n", "minutes: «16\n", "plan is true"),
    (
        "timings-do-not-sum",
        LESSON,
        "minutes: 8\n    role: help",
        "minutes: «9\n    role: help",
        "true",
    ),
    (
        "named-twice",
        LESSON,
        "[claim-fault, claim-alone]\n        m",
        "[claim-fault, «claim-fault]\n        m",
        "out",
    ),
    ("named-twice", LESSON, "[card-night, card-score]", "[card-night, «card-night]", "out"),
    ("named-twice", LESSON, "[group-fine, group-pause]", "[group-fine, «group-fine]", "out"),
    (
        "circular-order",
        LESSON,
        "text: Alex says hello.}",
        "text: Alex says hello., after: «[story-report]}",
        "after",
    ),
    ("circular-order", STEPS, "icon: keep\n", "icon: keep\n    after: «[block]\n", "after"),
    ("unknown-band", LESSON, "13-15: Pupils weigh", "«12-15: Pupils weigh", "13-15"),
    ("unknown-band", LESSON, "easy: likes chess", "«esay: likes chess", "easy"),
    (
        "unknown-placeholder",
        LESSON,
        "text: 'Tell {lead_title}",
        "text: «'Tell {leader}",
        "{lead_title}",
    ),
    ("unknown-placeholder", DISCLOSURE, "intro: A pupil", "intro: «A {child}", "{lead_title}"),
    ("unreached-scene", QUIZ, "next: scene-replied", "next: scene-mark", "next"),
    (
        "flag-not-listed",
        LESSON,
        "flags: [wants-secret, moves-fast, asks",
        "flags: «[wants-secret, asks",
        "add",
    ),
    (
        "flag-not-listed",
        LESSON,
        "easy_flags: [wants-secret, moves-fast]",
        "easy_flags: «[wants-secret]",
        "add it",
    ),
    (
        "help-without-source",
        GB,
        "print: ok\n    evidence: [{where: a test project, kind: official}]\n  - id: report-r",
        "print: «ok\n    evidence: [{where: a test project, kind: none}]\n  - id: report-r",
        "after_check",
    ),
    (
        "help-without-source",
        GB,
        "print: ok\n    evidence: [{where: a test project, kind: official}]\nservices",
        "print: «ok\n    evidence: [{where: a test project, kind: none}]\nservices",
        "after_check",
    ),
]


@pytest.mark.parametrize(("code", "file", "old", "new", "hint"), SLIPS)
def test_a_slip_is_placed_and_has_a_hint(tmp_path, code, file, old, new, hint):
    root = copy(tmp_path)
    line, column = change(root, file, old, new)
    slips = [each for each in read(root).diagnostics if each.code.name == code]
    assert slips, read(root).codes
    assert hint in slips[0].hint
    if line:
        assert f"{file}:{line}:{column}" in {str(each.place) for each in slips}


def test_a_quiz_that_never_ends_is_refused(tmp_path):
    root = copy(tmp_path)
    change(root, QUIZ, "  - id: scene-think\n", "  - id: scene-think\n    next: scene-hello\n")
    found = read(root)
    assert set(found.codes) == {"endless-quiz"}
    assert "'end'" in found.diagnostics[0].hint


def test_paths_are_checked_although_something_else_is_wrong(tmp_path):
    root = copy(tmp_path)
    change(root, LESSON, "minutes: 30", "minutes: 31")
    change(root, QUIZ, "next: scene-replied", "next: scene-mark")
    assert read(root).codes == ["timings-do-not-sum", "unreached-scene"]


def test_a_red_flag_that_there_is_none_of_is_named_once(tmp_path):
    root = copy(tmp_path)
    change(root, LESSON, "flags: [wants-secret]\n", "flags: [want-secret]\n")
    slip = read(root).only()
    assert slip.code.name == "dangling-reference"
    assert "did you mean 'wants-secret'?" in slip.hint


def test_minutes_of_reveals_and_answers_count(tmp_path):
    root = copy(tmp_path)
    change(
        root,
        LESSON,
        "title: Now a threat\n          minutes: 2",
        "title: Now a threat\n          minutes: 1",
    )
    slip = read(root).only()
    assert "'stage-chat' take 7 minutes together, but here it says 8" in slip.message


def test_without_a_slip_nothing_is_said(tmp_path):
    assert read(copy(tmp_path)).diagnostics == ()


KEYLESS = {
    "activity-mark": "mark-flags",
    "activity-order": "order-steps",
    "activity-words": "complete-sentences",
    "activity-map": "help-map",
}


@pytest.mark.parametrize("activity", KEYLESS)
def test_an_answers_slide_needs_an_activity_with_a_key(tmp_path, activity):
    root = copy(tmp_path)
    title = "title: What belongs together\n        activity: "
    line, column = change(root, LESSON, f"{title}activity-match", f"{title}«{activity}")
    slip = read(root).only()
    assert (slip.code.name, str(slip.place)) == (
        "activity-without-key",
        f"{LESSON}:{line}:{column}",
    )
    assert f"a {KEYLESS[activity]} activity" in slip.message
    assert "true-or-not" in slip.hint


def test_the_cards_of_a_circle_are_named_and_not_those_that_follow_it(tmp_path):
    root = copy(tmp_path)
    change(root, LESSON, "text: Alex says hello.}", "text: Alex says hello., after: [story-worry]}")
    found = read(root)
    assert found.codes == ["circular-order"] * 2
    for card, slip in zip(("story-hello", "story-worry"), found.diagnostics, strict=True):
        assert f"'{card}' would have to come before itself" in slip.message


SHORT = "    - {id: short-chat, stage: stage-chat, minutes: 6, how: Mark the flags together.}\n"
LAST = (
    "    - {id: short-help, stage: stage-help, minutes: 5, "
    "how: 'Show the steps, then the help lines.'}\n"
)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("short-chat, stage: stage-chat", "short-chat, stage: «stage-check", "'stage-check' is"),
        ("short-chat, stage: stage-chat", "short-chat, stage: «stage-chatt", "'stage-chatt' is"),
        (
            "short-chat, stage: stage-chat",
            "short-chat, stage: «stage-welcome",
            "'stage-welcome' is",
        ),
        (SHORT + LAST, LAST.replace("stage: ", "stage: «") + SHORT, "'stage-help' is"),
        (
            LAST,
            LAST + "    - {id: short-check, stage: «stage-check, minutes: 0, how: Check.}\n",
            "'stage-check' is",
        ),
        ("  stages:\n    - {id: short-w", "  stages:\n    «- {id: short-w", ""),
    ],
)
def test_the_short_version_has_exactly_the_core_stages(tmp_path, old, new, said):
    root = copy(tmp_path)
    line, column = change(root, LESSON, old, new)
    if not said:
        change(root, LESSON, LAST, "")
        said = "leaves out a core stage"
    (slip,) = (each for each in read(root).diagnostics if each.code.name == "short-not-core")
    assert str(slip.place) == f"{LESSON}:{line}:{column}"
    assert said in slip.message
    assert slip.hint.endswith("stage-welcome, stage-chat, stage-help")


def test_the_minutes_of_the_short_version_are_placed_with_what_they_sum(tmp_path):
    root = copy(tmp_path)
    line, column = change(root, LESSON, "short:\n  minutes: 15", "short:\n  minutes: «20")
    slip = read(root).only()
    assert (slip.code.name, str(slip.place)) == ("timings-do-not-sum", f"{LESSON}:{line}:{column}")
    assert "the stages of the short version take 15 minutes" in slip.message
