"""Every fact is where its `use` says, and every red flag's quizzes and chats are counted."""

from __future__ import annotations

import pytest

from builder.diagnostics import Diagnostics
from builder.pipeline.coverage import Use, check_coverage, coverage_of
from tests.projects.two_bands import LESSON, QUIZ, change, copy, read

SOURCES = "lessons/shared/sources.yaml"
BOTH = ("11-13", "13-15")


@pytest.fixture
def root(tmp_path):
    """Give the tiny project with every row for its pupils, all of them used."""
    copied = copy(tmp_path)
    path = copied / SOURCES
    text = path.read_text(encoding="utf-8").replace(
        ", use: pupils, fact:", ", use: pupils, ages_from: 11, fact:"
    )
    path.write_text(text, encoding="utf-8")
    return copied


def content(root):
    found = read(root).content
    assert found is not None
    return found


def uses(root, row):
    return {(use.kind, use.id, use.via) for use in coverage_of(content(root)).rows[row]}


def slips(root):
    found = content(root)
    diagnostics = Diagnostics()
    check_coverage(found, coverage_of(found), diagnostics)
    return list(diagnostics)


def row(root, id_, old, new):
    """Change one row; give the place it stands at."""
    line, _ = change(root, SOURCES, f"{{id: {id_}, {old}", f"«{{id: {id_}, {new}")
    return f"{SOURCES}:{line}:5"


def test_a_project_whose_rows_are_all_in_place_has_no_slip(root):
    assert [str(each) for each in slips(root)] == []


def test_a_row_is_used_where_it_is_named_and_where_what_rests_on_it_is_shown(root):
    assert uses(root, "S2-2") == {
        ("lesson", "slow-down", ""),
        ("lesson", "slow-down", "asks-money"),
        ("red flag", "asks-money", ""),
    }
    assert uses(root, "S2-4") == {
        ("lesson", "slow-down", "stop-replying"),
        ("poster", "three-steps", "stop-replying"),
        ("quiz", "the-new-team", ""),
        ("step", "stop-replying", ""),
    }
    assert ("poster", "three-flags", "threat") in uses(root, "S1-3")
    assert ("letter", "to-families", "") in uses(root, "S2-6")


def test_the_bands_of_what_uses_a_row_are_known(root):
    found = coverage_of(content(root)).rows["S2-4"]
    bands = {use.kind: use.bands for use in found}
    assert bands == {"lesson": BOTH, "poster": BOTH, "quiz": BOTH, "step": ()}


def test_a_row_that_nothing_uses_is_an_error_at_its_own_place(root):
    change(root, SOURCES, "rows:\n", "rows:\n  - {id: S2-8, use: adults, fact: 'Unused.'}\n")
    (slip,) = slips(root)
    assert slip.code.name == "row-not-used"
    assert str(slip.place) == f"{SOURCES}:5:5"
    assert "S2-8 is for adults, but nothing uses it" in slip.message


def test_a_red_flag_that_nobody_shows_is_no_use(root):
    for file in ("lessons/posters/three-flags.yaml",):
        change(root, file, "[moves-fast, wants-secret, threat]", "[moves-fast, wants-secret]")
    change(root, LESSON, "flags: [threat, moves-fast]", "flags: [moves-fast]")
    found = {slip.message.partition(" ")[0]: slip for slip in slips(root)}
    assert set(found) == {"S1-3", "S2-1"}
    assert "red flag 'threat'" in found["S1-3"].hint


@pytest.mark.parametrize("id_", ["S1-1", "S2-4"])
def test_a_row_used_for_younger_readers_is_an_error(root, id_):
    place = row(root, id_, "use: pupils, ages_from: 11", "use: pupils, ages_from: 13")
    (slip,) = slips(root)
    assert (slip.code.name, str(slip.place)) == ("row-too-early", place)
    assert f"{id_} is from 13, but is used by" in slip.message
    assert " for 11-13" in slip.message
    assert " for 11-13, 13-15" not in slip.message


def test_a_row_for_adults_in_a_lesson_for_pupils_is_an_error(root):
    row(root, "S2-7", "use: pupils, ages_from: 11", "use: adults")
    (slip,) = slips(root)
    assert "S2-7 is for adults, but is used by lesson 'slow-down' for 11-13, 13-15" in slip.message


def test_a_red_flag_with_one_row_for_the_age_may_be_shown(root):
    row(root, "S1-3", "use: pupils, ages_from: 11", "use: pupils, ages_from: 15")
    assert slips(root) == []
    row(root, "S2-1", "use: pupils, ages_from: 11", "use: pupils, ages_from: 15")
    assert {slip.code.name for slip in slips(root)} == {"row-too-early"}
    assert len(slips(root)) == 2


def test_what_must_not_be_published_is_used_by_nothing(root):
    place = row(root, "S2-5", "use: pupils, ages_from: 11", "use: do-not-publish")
    (slip,) = slips(root)
    assert (slip.code.name, str(slip.place)) == ("row-published", place)
    assert "step 'keep'" in slip.message
    change(root, SOURCES, "rows:\n", "rows:\n  - {id: S2-9, use: do-not-publish, fact: 'No.'}\n")
    assert len(slips(root)) == 1


@pytest.mark.parametrize("use", ["gap", "credit", "feature"])
@pytest.mark.parametrize("place", ["", ", place: ' '"])
def test_what_the_product_honours_says_where(root, use, place):
    new = f"rows:\n  - {{id: S2-8, use: {use}{place}, fact: 'It has a film.'}}\n"
    change(root, SOURCES, "rows:\n", new)
    (slip,) = slips(root)
    assert (slip.code.name, str(slip.place)) == ("row-without-place", f"{SOURCES}:5:5")
    kept = f"{{id: S2-8, use: {use}, place: README.md, fact: 'It has a film.'}}"
    change(root, SOURCES, new.split("- ")[1].strip(), kept)
    assert slips(root) == []


@pytest.mark.parametrize(("rule", "codes"), [("ok", []), ("never", ["row-not-used"])])
def test_a_fact_about_a_service_is_used_by_the_service(root, rule, codes):
    change(root, SOURCES, "rows:\n", "rows:\n  - {id: S2-8, use: pupils, fact: 'They listen.'}\n")
    evidence = "evidence: [{where: a test project, kind: official}]"
    old = f"hours: 24/7\n    print: ok\n    {evidence}\n  - id: s"
    gb = "lessons/help/GB.yaml"
    change(root, gb, old, old.replace("print: ok", f"print: {rule}\n    rows: [S2-8]"))
    assert [slip.code.name for slip in slips(root)] == codes


def test_the_letter_home_is_read_by_adults(root):
    row(root, "S2-3", "use: pupils, ages_from: 11", "use: adults")
    assert Use("letter", "to-families", ("parents",)) in coverage_of(content(root)).rows["S2-3"]
    (slip,) = slips(root)
    assert "letter" not in slip.message


def test_red_flags_are_counted_by_band_with_the_quizzes_and_chats_that_hold_them(root):
    change(root, QUIZ, "bands: ['11-13', '13-15']", "bands: ['11-13']")
    flags = coverage_of(content(root)).flags
    assert {
        flag: {band: [f"{use.kind} {use.id}" for use in found] for band, found in by_band.items()}
        for flag, by_band in flags.items()
    } == {
        "moves-fast": {
            "11-13": ["lesson slow-down", "quiz the-new-team"],
            "13-15": ["lesson slow-down"],
        },
        "wants-secret": {
            "11-13": ["lesson slow-down", "quiz the-new-team"],
            "13-15": ["lesson slow-down"],
        },
        "threat": {"11-13": ["lesson slow-down"], "13-15": ["lesson slow-down"]},
        "asks-money": {"11-13": [], "13-15": []},
    }


def test_a_poster_of_a_flag_is_no_chat(root):
    change(root, LESSON, "flags: [threat, moves-fast]", "flags: [moves-fast]")
    assert coverage_of(content(root)).flags["threat"] == {"11-13": (), "13-15": ()}
