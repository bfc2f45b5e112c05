"""`lessonpack translate`, run as a person would, on the tiny project."""

from __future__ import annotations

import json
import os
import re
import subprocess

import polib
import pytest
from click.testing import CliRunner

from builder.cli import main
from builder.languages.words import WordList
from tests.projects.two_bands import POSTER, UK, change, copy

PO = "lessons/locale/fr/three-flags.po"
PROMISE = "three-flags:poster.promise"
WORDS = "Це не твоя провина."
SIGN = ("--by", "Ana Vidal", "--role", "translator", "--on", "2026-11-20")


@pytest.fixture
def project(tmp_path):
    return copy(tmp_path)


def translate(project, *arguments):
    return CliRunner().invoke(main, ["translate", *arguments, "--project", str(project)])


def done(project, *arguments):
    outcome = translate(project, *arguments)
    assert outcome.exit_code == 0, outcome.output
    return outcome.output


def status(project, tag):
    (found,) = json.loads(done(project, "status", tag, "--json"))
    return found


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def entry(project, path, context):
    return next(each for each in polib.pofile(str(project / path)) if each.msgctxt == context)


def rewrite(project, path, context, msgstr):
    po = polib.pofile(str(project / path), wrapwidth=98)
    next(each for each in po if each.msgctxt == context).msgstr = msgstr
    po.save()


# extract


def test_templates_are_the_same_bytes_wherever_they_are_written(project, tmp_path):
    done(project, "extract")
    done(project, "extract", "--to", str(tmp_path / "elsewhere"))
    written = files(project / "lessons/locale/templates")
    assert written == files(tmp_path / "elsewhere")
    assert {"interface.pot", "vocabulary.pot", "slow-down.pot"} <= set(written)
    for text in written.values():
        assert polib.pofile(text.decode("utf-8")).percent_translated() == 0
    assert not any(b"-Date: " in text for text in written.values())


# init


def test_a_new_language_starts_with_every_text_and_none_translated(project):
    done(project, "init", "fr")
    found = status(project, "fr")
    assert (found["translated"], found["fuzzy"], found["signed"]) == (0, 0, 0)
    assert found["missing"] == sum(part["missing"] for part in found["parts"]) > 100
    folder = project / "lessons/locale/fr"
    assert (folder / "review.yaml").read_text("utf-8").endswith("signed: []\n")
    assert (folder / "glossary.yaml").read_text("utf-8").endswith("terms: []\n")


def test_the_skeleton_of_a_word_list_names_all_that_rules_look_for_and_is_a_word_list(project):
    done(project, "init", "fr")
    text = (project / "lessons/locale/fr/words.yaml").read_text("utf-8")
    assert [line[:-4] for line in text.splitlines() if line.endswith(": []")] == [
        *WordList.model_fields
    ]
    assert "# Words held back from younger bands (L01).\ndenied: []" in text
    done(project, "check", "fr")


def test_the_example_in_a_word_lists_skeleton_is_a_word_list(project):
    done(project, "init", "fr")
    path = project / "lessons/locale/fr/words.yaml"
    head = path.read_text("utf-8").partition("\nnegations")[0].splitlines()
    example = [line[2:] for line in head if re.match(r"# ( |[a-z]+:)", line)]
    assert [line.partition(":")[0] for line in example][:2] == ["negations", "denied"]
    path.write_text("\n".join(example), "utf-8")
    done(project, "check", "fr")


@pytest.mark.parametrize(
    ("tag", "script"), [("he", "Hebr"), ("th", "Thai"), ("fr", ""), ("ja", "")]
)
def test_a_language_whose_script_no_page_can_show_is_told_so_at_once(project, tag, script):
    output = done(project, "init", tag)
    assert ("no font for its script" in output) == bool(script)
    assert script in output


def test_a_language_that_is_begun_is_left_as_it_is(project):
    before = files(project / UK)
    outcome = translate(project, "init", "uk")
    assert outcome.exit_code == 2
    assert "update uk" in outcome.output
    assert files(project / UK) == before


def test_what_somebody_wrote_before_the_language_began_stays(project):
    glossary = project / "lessons/locale/fr/glossary.yaml"
    glossary.parent.mkdir()
    glossary.write_text("terms:\n- {term: gift, use: [cadeau*]}\n", "utf-8")
    done(project, "init", "fr")
    assert "cadeau" in glossary.read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "xx", "../es", "fr-FR", "qps-ploc"])
def test_what_is_no_language_to_translate_into_is_wrong_usage(project, language):
    outcome = translate(project, "init", language)
    assert outcome.exit_code == 2
    assert "is not a language to translate into" in outcome.output
    assert not (project / PO).exists()


def test_a_region_is_told_how_it_is_begun(project):
    said = " ".join(translate(project, "init", "fr-CA").output.split())
    assert "into PO files in lessons/locale/fr-CA" in said


# update


def test_again_gives_the_same_bytes(project):
    done(project, "update")
    first = files(project / UK)
    done(project, "update", "uk")
    assert files(project / UK) == first


def test_a_reworded_text_keeps_its_translation_as_fuzzy(project):
    change(project, POSTER, "promise: It is not your fault.", "promise: It’s not your fault.")
    output = done(project, "update", "uk")
    found = entry(project, f"{UK}/three-flags.po", PROMISE)
    assert found.fuzzy
    assert found.previous_msgid == "It is not your fault."
    assert f"{UK}/three-flags.po: 5 translated, 1 fuzzy, 0 missing" in output


def test_a_region_keeps_only_what_differs(project):
    region = project / "lessons/locale/uk-US"
    region.mkdir()
    po = polib.pofile(str(project / UK / "three-flags.po"), wrapwidth=98)
    for each in [each for each in po if each.msgctxt != PROMISE]:
        po.remove(each)
    po.save(str(region / "three-flags.po"))
    done(project, "update")
    assert [path.name for path in region.iterdir()] == ["three-flags.po"]
    assert [each.msgctxt for each in polib.pofile(str(region / "three-flags.po"))] == [PROMISE]
    assert status(project, "uk-US")["missing"] == 0


def test_a_broken_po_file_is_named_and_nothing_is_changed(project):
    done(project, "init", "fr")
    (project / PO).write_text('msgid "x\n', "utf-8")
    before = files(project / "lessons/locale/fr")
    outcome = translate(project, "update")
    assert outcome.exit_code == 1
    assert f"{PO}:1" in outcome.output
    assert files(project / "lessons/locale/fr") == before


@pytest.mark.parametrize("command", ["update", "status", "check"])
def test_a_language_that_nobody_has_begun_is_wrong_usage(project, command):
    outcome = translate(project, command, "fr")
    assert outcome.exit_code == 2
    assert "translate init fr." in outcome.output


# status and sign


def test_nothing_is_signed_at_first_and_everything_after_somebody_signed_it(project):
    before = status(project, "uk")
    assert (before["signed"], before["missing"]) == (0, 0)
    done(project, "sign", "uk", *SIGN)
    after = status(project, "uk")
    assert after["signed"] == after["translated"] == before["translated"]
    assert after["lapsed"] == []
    review = {"by": "Ana Vidal", "role": "translator", "on": "2026-11-20"}
    assert all(part["reviews"] == [{**review, "texts": part["signed"]}] for part in after["parts"])


def test_one_part_or_one_text_is_signed_alone(project):
    done(project, "sign", "uk", *SIGN, "--part", "three-flags")
    assert status(project, "uk")["signed"] == 6
    done(project, "sign", "uk", *SIGN, "--address", "three-steps:poster.promise")
    assert status(project, "uk")["signed"] == 7


def test_a_changed_word_lapses_the_sign_off_by_name_until_it_is_signed_again(project):
    done(project, "sign", "uk", *SIGN, "--part", "three-flags")
    rewrite(project, f"{UK}/three-flags.po", PROMISE, "Твоєї провини немає.")
    found = status(project, "uk")
    assert found["signed"] == 5
    assert [(each["context"], each["gone"]) for each in found["lapsed"]] == [(PROMISE, False)]
    assert f"lapsed: {PROMISE} has changed since; signed by Ana Vidal" in done(
        project, "status", "uk"
    )
    done(project, "sign", "uk", *SIGN, "--address", PROMISE)
    assert status(project, "uk")["lapsed"] == []


def test_changed_english_lapses_the_sign_off_too(project):
    done(project, "sign", "uk", *SIGN, "--part", "three-flags")
    change(project, POSTER, "promise: It is not your fault.", "promise: It’s not your fault.")
    found = status(project, "uk")
    assert (found["missing"], found["signed"]) == (1, 5)
    assert [(each["context"], each["gone"]) for each in found["lapsed"]] == [(PROMISE, True)]


def test_another_role_does_not_take_the_place_of_a_lapsed_sign_off(project):
    done(project, "sign", "uk", *SIGN, "--part", "three-flags")
    rewrite(project, f"{UK}/three-flags.po", PROMISE, "Твоєї провини немає.")
    other = ("--by", "Bo", "--role", "child-protection", "--on", "2026-11-21")
    done(project, "sign", "uk", *other, "--address", PROMISE)
    found = status(project, "uk")
    assert found["signed"] == 6
    assert [each["by"] for each in found["lapsed"]] == ["Ana Vidal"]


def test_signing_twice_gives_the_same_bytes(project):
    done(project, "sign", "uk", *SIGN)
    first = (project / UK / "review.yaml").read_bytes()
    done(project, "sign", "uk", *SIGN)
    assert (project / UK / "review.yaml").read_bytes() == first


@pytest.mark.parametrize(
    ("role", "taken_for"), [("native-speaker", "reviewed"), ("translator", "draft")]
)
def test_a_build_takes_what_a_native_speaker_signed_for_reviewed(
    project, tmp_path, role, taken_for
):
    build = [
        *("build", "--project", str(project), "--output", str(tmp_path / "out")),
        *("--locale", "uk-GB", "--lesson", "three-flags", "--artefact", "poster-text"),
    ]
    done(project, "sign", "uk", *SIGN, "--role", role)
    outcome = CliRunner().invoke(main, build)
    assert outcome.exit_code == 0, outcome.output
    manifest = json.loads((tmp_path / "out/manifest.json").read_text("utf-8"))
    assert {each["translation_status"] for each in manifest["artefacts"]} == {taken_for}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--part", "nothing"), "there is no 'nothing' here"),
        (("--address", "three-flags:poster.nothing"), "is translated"),
        (("--part", "three-flags", "--address", PROMISE), "one or the other"),
        (("--on", "2999-01-01"), "has not come yet"),
        (("--on", "20.11.2026"), "is not a day"),
        (("--by", " "), "the name is empty"),
        (("--role", "friend"), "'friend' is not one of"),
    ],
)
def test_what_cannot_be_signed_is_wrong_usage_and_signs_nothing(project, arguments, said):
    outcome = translate(project, "sign", "uk", *SIGN, *arguments)
    assert outcome.exit_code == 2
    assert said in " ".join(outcome.output.split())
    assert not (project / UK / "review.yaml").exists()


def test_a_fuzzy_text_is_not_signed(project):
    change(project, POSTER, "promise: It is not your fault.", "promise: It’s not your fault.")
    done(project, "update", "uk")
    assert "not signed, since not translated: 1 text" in done(project, "sign", "uk", *SIGN)
    assert PROMISE not in (project / UK / "review.yaml").read_text("utf-8")


# check


def checked(project, tag="uk"):
    outcome = translate(project, "check", tag, "--json")
    lines = [json.loads(line) for line in outcome.output.splitlines()]
    return outcome.exit_code, [each for each in lines if each["event"] == "diagnostic"]


def test_the_projects_translations_pass(project):
    assert checked(project) == (0, [])


def lines_of_entry(path, context):
    """Give the numbers of the lines that one entry of a PO file takes."""
    text = path.read_text("utf-8")
    (entry_,) = (each for each in text.split("\n\n") if f'msgctxt "{context}"\n' in each)
    first = text.partition(entry_)[0].count("\n") + 1
    return range(first, first + len(entry_.splitlines()))


@pytest.mark.parametrize(
    ("words", "code", "exit_code"),
    [
        (f"{WORDS} {{lead_title}}", "placeholder-mismatch", 1),
        (f"{WORDS} www.example.org", "translation-addresses", 1),
        (f"{WORDS} Дивись example.org.", "translation-addresses", 1),
        (f"{WORDS}请看example.org了", "translation-addresses", 1),
        (f"{WORDS} help@example.org", "translation-addresses", 1),
        ("It is not your fault.", "translation-is-source", 0),
        (f"{WORDS} 116 111", "phone-in-translation", 1),
        (f"{WORDS} ٠٨٠٠ ١١١١", "phone-in-translation", 1),
        (f"**{WORDS}**", "translation-markup", 1),
        (f"{WORDS}\n", "translation-line-breaks", 1),
        (f"\u202b{WORDS}", "direction-marks", 1),
        (f"{WORDS} 7", "translation-digits", 0),
        (f"{WORDS}\nТак.", "translation-paragraphs", 0),
        (f"«{WORDS}", "translation-quotes", 0),
        (f'"{WORDS}"', "translation-quotes", 0),
        (WORDS * 5, "translation-too-long", 0),
    ],
)
def test_a_slip_is_found_where_it_stands(project, words, code, exit_code):
    rewrite(project, f"{UK}/three-flags.po", PROMISE, words)
    ended, found = checked(project)
    assert ended == exit_code
    here = [each for each in found if each["code"] == code]
    assert here, found
    assert here[0]["file"] == f"{UK}/three-flags.po"
    assert here[0]["line"] in lines_of_entry(project / UK / "three-flags.po", PROMISE)
    assert here[0]["hint"]


def test_a_place_is_that_of_the_character(project):
    rewrite(project, f"{UK}/three-flags.po", PROMISE, f"{WORDS} www.example.org")
    _, (found,) = checked(project)
    line = (project / UK / "three-flags.po").read_text("utf-8").splitlines()[found["line"] - 1]
    assert line[found["column"] - 1 :].startswith("www.example.org")


GLOSSARY = """\
terms:
- term: fault
  use: [вин*]
  avoid: [провин*]
  note: plain word
"""


def test_a_glossary_warns_of_a_term_said_otherwise(project):
    (project / UK / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    ended, found = checked(project)
    assert ended == 0
    assert {each["code"] for each in found} == {"glossary-term", "glossary-avoided"}
    assert all("plain word" in each["hint"] for each in found)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("terms:\n- {term: gift}\n", "missing-field", 2),
        ("terms:\n- {term: gift, use: []}\n", "wrong-value", 2),
        ("terms:\n- {term: gift, uses: [дар*]}\n", "unknown-field", 2),
        ("terms:\n- {term: gift, use: ['дар *']}\n", "bad-pattern", 2),
        ("terms:\n- {term: gift, use: [a]}\n- {term: Gift, use: [b]}\n", "repeated-term", 3),
        ("terms: [\n", "yaml-syntax", None),
    ],
)
def test_a_broken_glossary_is_named_with_its_place(project, text, code, line):
    (project / UK / "glossary.yaml").write_text(text, "utf-8")
    ended, found = checked(project)
    assert ended == 1
    slip = next(each for each in found if each["code"] == code)
    assert slip["file"] == f"{UK}/glossary.yaml"
    assert line in (None, slip["line"])


def test_a_translation_of_a_text_that_is_not_there_is_told(project):
    path = project / UK / "three-flags.po"
    path.write_text(path.read_text("utf-8").replace(PROMISE, f"{PROMISE}s"), "utf-8")
    ended, (found,) = checked(project)
    assert ended == 0
    assert (found["code"], found["severity"]) == ("stale-translation", "warning")
    assert found["line"] in lines_of_entry(path, f"{PROMISE}s")


def test_a_slip_in_the_word_list_is_told(project):
    (project / UK / "words.yaml").write_text("blaming: [provoked him]\nblamed: [a]\n", "utf-8")
    ended, found = checked(project)
    assert ended == 1
    slip = next(each for each in found if each["code"] == "unknown-field")
    assert (slip["file"], slip["line"]) == (f"{UK}/words.yaml", 2)


# Other programs


def gettext(*arguments):
    """Run a program of GNU gettext, which has to find nothing but empty fields of the header."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    run = subprocess.run(
        arguments, capture_output=True, text=True, check=False, env=environment, timeout=60
    )
    complaints = [line for line in run.stderr.splitlines() if "header field" not in line]
    return run.returncode, complaints, run.stdout


@pytest.mark.parametrize("tag", ["uk", "ar"])
def test_gettext_accepts_what_update_writes(project, tag):
    change(project, POSTER, "promise: It is not your fault.", "promise: It’s not your fault.")
    done(project, "update", tag)
    for path in sorted((project / "lessons/locale" / tag).glob("*.po")):
        assert gettext("msgfmt", "--check", "-o", os.devnull, str(path)) == (0, [], "")


def test_gettext_accepts_the_templates_and_keeps_their_flags(project):
    done(project, "extract")
    for path in sorted((project / "lessons/locale/templates").glob("*.pot")):
        ended, complaints, text = gettext("msgcat", str(path))
        assert (ended, complaints) == (0, [])
        assert text.count("msgctxt") == path.read_text("utf-8").count("msgctxt")
        assert text.count("#: ") == path.read_text("utf-8").count("#: ")
