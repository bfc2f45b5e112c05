"""Templates are the same bytes every time; merging loses no translator's work."""

from __future__ import annotations

import polib
import pytest

from builder.content.text import Text
from builder.languages.extract import EASY_COMMENT, FACT_COMMENT, template, translatable
from builder.languages.merge import merge
from tests.projects.two_bands import LESSON, POSTER, QUIZ, ROOT, change, content, copy, read


def po(entries):
    file = polib.POFile(wrapwidth=98)
    for entry in entries:
        file.append(entry)
    return str(file)


def again(file):
    return polib.pofile("\n" + str(file), wrapwidth=98)


def old_file(*entries):
    file = polib.POFile(wrapwidth=98)
    for context, msgid, msgstr, *more in entries:
        file.append(
            polib.POEntry(msgctxt=context, msgid=msgid, msgstr=msgstr, **(more[0] if more else {}))
        )
    return file


def wanted(*entries):
    return [polib.POEntry(msgctxt=context, msgid=msgid) for context, msgid in entries]


def only(file, context):
    (found,) = [entry for entry in file if entry.msgctxt == context and not entry.obsolete]
    return found


def test_every_file_that_is_translated_has_its_template():
    assert list(translatable(content())) == [
        "interface",
        "vocabulary",
        "slow-down",
        "the-new-team",
        "three-flags",
        "three-steps",
    ]


def test_extracting_twice_gives_the_same_bytes(tmp_path):
    there = read(copy(tmp_path)).content
    for stem, parts in translatable(content()).items():
        assert po(template(parts)) == po(template(translatable(there)[stem])), stem


def test_a_template_holds_neither_dates_nor_lines_nor_folders_of_a_machine():
    text = po(template(translatable(content())["slow-down"]))
    assert f"#: {LESSON}\n" in text
    assert str(ROOT) not in text
    assert "202" not in text


def test_moving_lines_about_changes_no_template(tmp_path):
    root = copy(tmp_path)
    change(root, LESSON, "title: Slow down\ntopic", "# A comment.\n\n\ntitle: Slow down\ntopic")
    before, after = (translatable(each)["slow-down"] for each in (content(), read(root).content))
    assert po(template(before)) == po(template(after))


def test_contexts_name_file_node_field_and_wording():
    contexts = {entry.msgctxt for entry in template(translatable(content())["slow-down"])}
    assert {
        "slow-down:lesson.title",
        "slow-down:slide-claim-answer.text",
        "slow-down:start-fast.text",
        "slow-down:start-fast.text@13-15",
        "slow-down:start-fast.text@easy",
        "slow-down:lesson.worksheet.intro@easy",
    } <= contexts


def test_every_wording_of_every_text_is_extracted_once():
    entries = template(translatable(content())["three-flags"])
    keys = [(entry.msgctxt, entry.msgid) for entry in entries]
    assert len(set(keys)) == len(keys)
    poster = content().posters["three-flags"].record
    texts = [value for _, value in poster if isinstance(value, Text)]
    assert len(keys) == sum(len(text.wordings()) for text in texts)


def test_translators_are_told_what_they_need_to_know():
    entries = template(translatable(content())["vocabulary"])
    easy = next(entry for entry in entries if entry.msgctxt.endswith("@easy"))
    lead = next(entry for entry in entries if "{lead_title}" in entry.msgid)
    assert EASY_COMMENT in easy.comment.splitlines()
    assert FACT_COMMENT in lead.comment.splitlines()
    assert lead.flags == ["python-brace-format"]


def comment(stem, context):
    entries = template(translatable(content())[stem])
    return next(entry for entry in entries if entry.msgctxt == context).comment.splitlines()


@pytest.mark.parametrize(
    ("stem", "context", "said"),
    [
        ("slow-down", "slow-down:lesson.title", "For ages 11-13 and 13-15. Pupils read it."),
        ("slow-down", "slow-down:lesson.topic", "For ages 11-13 and 13-15. Only adults read it."),
        ("slow-down", "slow-down:slide-claim.say", "For ages 11-13 and 13-15. It is said aloud."),
        ("slow-down", "slow-down:start-fast.text@13-15", "For ages 13-15. Pupils read it."),
        ("slow-down", "slow-down:short-chat.how", "For ages 11-13 and 13-15. Only adults read it."),
        ("interface", "interface:plan-years.text", "Only adults read it."),
        ("interface", "interface:help-emergency.text", "Pupils read it."),
        ("interface", "interface:help-emergency-adults.text", "Only adults read it."),
        ("interface", "interface:help-emergency-local-adults.text", "Only adults read it."),
        ("interface", "interface:help-trusted-person.text", "Only adults read it."),
        ("interface", "interface:help-title.text", "Pupils read it."),
    ],
)
def test_translators_are_told_who_reads_a_text(stem, context, said):
    assert comment(stem, context)[0] == said


def test_what_class_games_show_is_for_pupils(tmp_path):
    root = copy(tmp_path)
    stem = "      stem: What could Sam do next?\n"
    change(root, QUIZ, stem, f"{stem}      short: What next?\n")
    entries = template(translatable(read(root).content)["the-new-team"])
    short = next(entry for entry in entries if entry.msgctxt == "the-new-team:q-next.short")
    assert short.comment.splitlines()[0].endswith("Pupils read it.")


def test_a_length_limit_is_a_flag_and_says_what_it_is_for():
    entries = template(translatable(content())["slow-down"])
    title = next(entry for entry in entries if entry.msgctxt == "slow-down:slide-claim.title")
    assert title.flags == ["max-length:45"]
    assert "At most about 45 characters: it is a slide's title." in title.comment.splitlines()


def test_an_old_limit_goes_and_a_translators_own_flag_stays():
    before = old_file(("c", "Stop", "Deja", {"flags": ["max-length:9", "no-wrap"]}))
    wanted_ = [polib.POEntry(msgctxt="c", msgid="Stop", flags=["max-length:12"])]
    assert only(merge(wanted_, before, "es"), "c").flags == ["max-length:12", "no-wrap"]


def test_an_unchanged_text_keeps_its_translation_comment_and_flags():
    before = old_file(("c", "Stop replying", "Deja", {"tcomment": "seen", "flags": ["no-wrap"]}))
    entry = only(merge(wanted(("c", "Stop replying")), before, "es"), "c")
    assert (entry.msgstr, entry.tcomment, entry.flags) == ("Deja", "seen", ["no-wrap"])
    assert not entry.fuzzy


def test_a_fuzzy_entry_stays_fuzzy_with_what_it_was_made_for():
    before = old_file(("c", "Stop", "Deja", {"flags": ["fuzzy"], "previous_msgid": "Halt"}))
    entry = only(again(merge(wanted(("c", "Stop")), before, "es")), "c")
    assert entry.fuzzy
    assert entry.previous_msgid == "Halt"


def test_a_slightly_changed_text_is_offered_its_old_translation_as_fuzzy():
    before = old_file(("c", "Tell someone you trust", "Cuéntalo"))
    merged = again(merge(wanted(("c", "Tell somebody you trust.")), before, "es"))
    entry = only(merged, "c")
    assert entry.msgstr == "Cuéntalo"
    assert entry.fuzzy
    assert entry.previous_msgid == "Tell someone you trust"


@pytest.mark.parametrize(
    "new", [("c", "Something else altogether, longer too"), ("d", "Tell someone you trust.")]
)
def test_another_text_or_another_place_is_offered_nothing(new):
    before = old_file(("c", "Tell someone you trust", "Cuéntalo"))
    entry = only(merge(wanted(new), before, "es"), new[0])
    assert (entry.msgstr, entry.fuzzy) == ("", False)


def test_a_text_that_was_moved_takes_its_translation_along_as_fuzzy():
    before = old_file(("c", "Tell someone you trust", "Cuéntalo"), ("e", "Stop", "Para"))
    template_ = wanted(("d", "Tell someone you trust"), ("e", "Stop"), ("f", "Stop"))
    merged = again(merge(template_, before, "es"))
    moved, stays, new = (only(merged, context) for context in "def")
    assert (moved.msgstr, moved.fuzzy) == ("Cuéntalo", True)
    assert (stays.msgstr, stays.fuzzy) == ("Para", False)
    assert (new.msgstr, new.fuzzy) == ("", False)


def test_the_likeliest_of_several_old_texts_is_offered():
    before = old_file(("c", "Mark every flag", "Marca"), ("c", "Mark each red flag", "Señala"))
    entry = only(merge(wanted(("c", "Mark each red flag.")), before, "es"), "c")
    assert entry.msgstr == "Señala"


def test_what_vanished_is_kept_as_obsolete():
    before = old_file(("c", "Gone", "Ido"), ("d", "Never done", ""))
    merged = again(merge(wanted(("e", "New")), before, "es"))
    assert [(entry.msgid, entry.msgstr) for entry in merged.obsolete_entries()] == [("Gone", "Ido")]


def test_what_comes_back_gets_its_translation_back():
    before = old_file(("c", "Gone", "Ido"))
    without = again(merge(wanted(("e", "New")), before, "es"))
    back = again(merge(wanted(("c", "Gone"), ("e", "New")), without, "es"))
    entry = only(back, "c")
    assert (entry.msgstr, entry.fuzzy) == ("Ido", False)
    assert back.obsolete_entries() == []


def test_merging_twice_changes_nothing_more():
    before = old_file(("c", "Tell someone you trust", "Cuéntalo"), ("x", "Gone", "Ido"))
    template_ = [("c", "Tell somebody you trust."), ("e", "New")]
    once = merge(wanted(*template_), before, "es")
    twice = merge(wanted(*template_), again(once), "es")
    assert str(twice) == str(once)


def test_a_translators_name_in_the_header_is_kept():
    before = old_file()
    before.metadata = {"Last-Translator": "A Person", "Language": "xx"}
    merged = merge(wanted(("c", "New")), before, "es")
    assert merged.metadata["Last-Translator"] == "A Person"
    assert merged.metadata["Language"] == "es"


def test_editing_a_text_asks_only_for_that_text_again(tmp_path):
    root = copy(tmp_path)
    change(root, POSTER, "promise: It is not your fault.", "promise: It’s not your fault.")
    found = read(root).content
    before = polib.pofile(str(root / "lessons/locale/uk/three-flags.po"), wrapwidth=98)
    merged = again(merge(template(translatable(found)["three-flags"]), before, "uk"))
    assert [entry.msgid for entry in merged if entry.fuzzy] == ["It’s not your fault."]
    assert [entry.msgid for entry in merged.untranslated_entries()] == []


@pytest.mark.parametrize("tag", ["uk", "ar"])
def test_the_projects_translations_are_up_to_date(tag):
    for stem, parts in translatable(content()).items():
        path = ROOT / "lessons/locale" / tag / f"{stem}.po"
        before = polib.pofile(str(path), wrapwidth=98)
        merged = merge(template(parts), before, tag)
        open_ = [entry.msgctxt for entry in merged if entry.fuzzy or not entry.msgstr]
        assert open_ == [], path.name
