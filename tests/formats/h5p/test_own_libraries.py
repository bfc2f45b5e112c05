"""Our quizzes in a school's own .h5p: its libraries, its versions, and what falls short."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
import yaml
from click.testing import CliRunner

from builder.cli import main
from builder.cli_into_h5p import ENDING
from builder.formats import archive
from builder.formats.h5p import FORMAT
from builder.formats.h5p.own_libraries import (
    MOST_BYTES,
    UnusableTemplateError,
    faults,
    lend,
    needed,
    read_lender,
)
from builder.formats.h5p.package import read_package
from builder.formats.h5p_scenario import FORMAT as SCENARIO
from builder.pipeline.project import builtin_root
from tests.consumers import h5p_server
from tests.formats.elsewhere import document, rendered

SET = {"H5P.QuestionSet": "1.17", "H5P.MultiChoice": "1.14", "FontAwesome": "4.5"}
STORY = {"H5P.BranchingScenario": "1.8", "H5P.BranchingQuestion": "1.0", "H5P.AdvancedText": "1.1"}
NEEDS = {"H5P.QuestionSet": ("FontAwesome",), "H5P.MultiChoice": ("FontAwesome",)}


def named(name, version):
    major, minor = version.split(".")
    return {"machineName": name, "majorVersion": int(major), "minorVersion": int(minor)}


def library(name, version, needs=(), editor=()):
    """Give the files of a small library that a server accepts."""
    about = {
        "title": name,
        **named(name, version),
        "patchVersion": 3,
        "runnable": 1,
        "preloadedJs": [{"path": "shown.js"}],
        "preloadedDependencies": [named(each, SET.get(each, "1.0")) for each in needs],
        "editorDependencies": [named(each, "1.0") for each in editor],
    }
    folder = f"{name}-{version}"
    return {
        f"{folder}/library.json": json.dumps(about).encode(),
        f"{folder}/semantics.json": b"[]",
        f"{folder}/shown.js": f"/* {name} */".encode(),
    }


def template(versions=SET, needs=NEEDS, **more):
    """Give a package as a platform writes it: its own content, and every library."""
    main_library, version = next(iter(versions.items()))
    about = {
        "title": "My own quiz",
        "language": "en",
        "mainLibrary": main_library,
        "embedTypes": ["iframe"],
        "license": "U",
        "preloadedDependencies": [named(main_library, version)],
    }
    files = {"h5p.json": json.dumps(about).encode(), "content/content.json": b'{"mine": true}'}
    for name, each in versions.items():
        files |= library(name, each, needs.get(name, ()))
    return archive.pack({**files, **more})


def ours(format_=FORMAT, name="english"):
    return rendered(format_, document(name))


def oldest():
    said = yaml.safe_load((builtin_root() / "h5p/oldest.yaml").read_text(encoding="utf-8"))
    return {name: tuple(map(int, version.split("."))) for name, version in said.items()}


def told(lent, mine=None):
    return list(faults(mine or ours(), read_lender(lent), oldest()))


@pytest.mark.parametrize("name", ["english", "arabic", "hostile"])
def test_a_server_without_any_library_takes_the_quiz_with_those_of_the_template(name, tmp_path):
    h5p_server.install(tmp_path, {})
    (tmp_path / "libraries").mkdir()
    bare = h5p_server.upload(tmp_path, ours(name=name))
    assert bare["faults"] == ["install-missing-libraries"]
    found = h5p_server.upload(tmp_path, lend(ours(name=name), read_lender(template())))
    assert found["faults"] == []
    assert found["h5p"]["title"] == document(name).title
    assert [each["library"] for each in found["content"]["questions"]] == [
        "H5P.MultiChoice 1.14"
    ] * len(found["content"]["questions"])


def test_a_scenario_gets_newer_libraries_too(tmp_path):
    h5p_server.install(tmp_path, {})
    (tmp_path / "libraries").mkdir()
    lender = read_lender(template(STORY, {}))
    found = h5p_server.upload(tmp_path, lend(ours(SCENARIO), lender))
    assert found["faults"] == []
    assert found["h5p"]["mainLibrary"] == "H5P.BranchingScenario"
    assert {"machineName": "H5P.BranchingScenario", "majorVersion": 1, "minorVersion": 8} in found[
        "h5p"
    ]["preloadedDependencies"]


def test_only_the_versions_of_our_content_change():
    before, after = (
        json.dumps(read_package(each)[1])
        for each in (ours(), lend(ours(), read_lender(template())))
    )
    assert "MultiChoice 1.14" in after
    assert after.replace("MultiChoice 1.14", "MultiChoice 1.16") == before
    assert FORMAT.read_back(lend(ours(), read_lender(template()))) == FORMAT.read_back(ours())


def test_nothing_of_the_template_but_the_libraries_is_taken():
    more = {
        **library("H5P.Dialogcards", "1.9"),
        **library("H5PEditor.Wizard", "1.2"),
        "content/images/mine.png": b"a picture of theirs",
    }
    needs = {**NEEDS, "FontAwesome": ("H5PEditor.Wizard",)}
    found = archive.unpack(lend(ours(), read_lender(template(needs=needs, **more))))
    assert set(found) == {"h5p.json", "content/content.json"} | {
        f"{name}-{version}/{file}"
        for name, version in {**SET, "H5PEditor.Wizard": "1.2"}.items()
        for file in ("library.json", "semantics.json", "shown.js")
    }


def test_of_two_versions_the_newer_is_taken():
    both = template(**library("H5P.MultiChoice", "1.16", NEEDS["H5P.MultiChoice"]))
    found = archive.unpack(lend(ours(), read_lender(both)))
    assert "H5P.MultiChoice-1.16/library.json" in found
    assert "H5P.MultiChoice-1.14/library.json" not in found


@pytest.mark.parametrize(
    ("versions", "said"),
    [
        (SET, []),
        ({**SET, "H5P.MultiChoice": "1.13"}, []),
        ({**SET, "H5P.MultiChoice": "1.99"}, []),
        (
            {**SET, "H5P.MultiChoice": "1.12"},
            ["H5P.MultiChoice is 1.12 in it, the quiz needs at least 1.13"],
        ),
        (
            {**SET, "H5P.QuestionSet": "2.0"},
            ["H5P.QuestionSet is 2.0 in it, the quiz is written for 1.20"],
        ),
        ({"H5P.Dialogcards": "1.9"}, ["H5P.QuestionSet is missing", "H5P.MultiChoice is missing"]),
    ],
)
def test_each_library_that_falls_short_is_named(versions, said):
    found = told(template(versions, {}))
    assert len(found) == len(said)
    assert all(message.startswith(start) for message, start in zip(found, said, strict=True))


def test_a_library_that_another_does_not_run_without_is_named():
    without = {name: version for name, version in SET.items() if name != "FontAwesome"}
    assert told(template(without)) == [
        "FontAwesome is missing in it, which H5P.QuestionSet needs",
        "FontAwesome is missing in it, which H5P.MultiChoice needs",
    ]


def test_the_oldest_versions_are_not_newer_than_those_we_write_for():
    for format_ in (FORMAT, SCENARIO):
        for name, version in needed(ours(format_)).items():
            assert oldest()[name] <= version


def bomb():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("h5p.json", b"{}")
        with made.open("A-1.0/large.js", "w") as member:
            for _ in range(MOST_BYTES // 1_000_000 + 1):
                member.write(b"0" * 1_000_000)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no zip", "no whole .h5p"),
        (template()[:-200], "no whole .h5p"),
        (archive.pack({"word/document.xml": b""}), "no .h5p file"),
        (ours(), "no library in it"),
        (template(**{"Broken-1.0/library.json": b"{"}), "Broken-1.0/library.json cannot be read"),
        (template(**{"Odd-1.0/library.json": b"[]"}), "Odd-1.0/library.json cannot be read"),
    ],
)
def test_a_file_that_lends_nothing_says_why(content, said):
    with pytest.raises(UnusableTemplateError, match=said):
        read_lender(content)


def test_a_file_that_would_fill_the_memory_is_refused():
    with pytest.raises(UnusableTemplateError, match="more than 300 MB"):
        read_lender(bomb())


def test_a_path_out_of_its_folder_is_left_out():
    found = lend(ours(), read_lender(template(**{"FontAwesome-4.5/../../evil.js": b"x"})))
    assert not any("evil" in name for name in archive.unpack(found))


# --- the command ---------------------------------------------------------------------------------


@pytest.fixture
def files(tmp_path):
    (tmp_path / "school.h5p").write_bytes(template())
    (tmp_path / "the-new-team_quiz-h5p.h5p").write_bytes(ours())
    return tmp_path / "school.h5p", tmp_path / "the-new-team_quiz-h5p.h5p"


def run(*arguments):
    return CliRunner().invoke(main, ["into-h5p", *map(str, arguments)])


def test_the_new_file_stands_beside_the_quiz_and_neither_is_changed(files, tmp_path):
    before = [path.read_bytes() for path in files]
    outcome = run(*files)
    made = tmp_path / f"the-new-team_quiz-h5p{ENDING}"
    assert outcome.exit_code == 0, outcome.output
    assert outcome.stdout == f"wrote {made}\n"
    assert made.read_bytes() == lend(ours(), read_lender(template()))
    assert [path.read_bytes() for path in files] == before


def test_it_can_stand_elsewhere_and_there_may_be_several(files, tmp_path):
    other = tmp_path / "another.h5p"
    other.write_bytes(ours(name="arabic"))
    outcome = run(*files, other, "--output", tmp_path / "new")
    assert outcome.exit_code == 0, outcome.output
    assert len(list((tmp_path / "new").iterdir())) == 2


def test_what_is_missing_is_an_error_and_nothing_is_written(files, tmp_path):
    files[0].write_bytes(template({"H5P.QuestionSet": "1.5"}, {}))
    outcome = run(*files)
    assert outcome.exit_code == 1
    assert "error[h5p-libraries] H5P.QuestionSet is 1.5 in it" in outcome.output
    assert "H5P.MultiChoice is missing in it" in outcome.output
    assert "Download as an .h5p file" in outcome.output
    assert len(list(tmp_path.iterdir())) == 2


def test_old_libraries_are_taken_where_somebody_asks_for_it(files):
    files[0].write_bytes(template({**SET, "H5P.MultiChoice": "1.9"}))
    assert run(*files).exit_code == 1
    assert run(*files, "--any-version").exit_code == 0
    files[0].write_bytes(template({"H5P.QuestionSet": "1.17"}, {}))
    assert run(*files, "--any-version").exit_code == 1, "a missing one is missing all the same"


def test_files_in_the_wrong_order_are_told_apart(files):
    outcome = run(*reversed(files))
    assert outcome.exit_code == 1
    assert "error[h5p-unusable] there is no library in it" in outcome.output


def test_a_quiz_that_is_none_is_an_error(files):
    files[1].write_bytes(b"no zip")
    outcome = run(*files)
    assert outcome.exit_code == 1
    assert "error[h5p-not-a-quiz]" in outcome.output
