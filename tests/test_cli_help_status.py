"""`lessonpack help-status`, run as a person would."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from builder.cli import main
from tests.projects.two_bands import GB, change, copy

TODAY = ("--as-of", "2026-11-22")
CHILDLINE = ("--checked", "GB:childline", "--by", "Ana Vidal", "--on", "2026-11-20")


@pytest.fixture
def project(tmp_path):
    return copy(tmp_path)


def status(project, *arguments):
    given = ["help-status", "--project", str(project), *arguments]
    return CliRunner().invoke(main, given)


def test_every_entry_is_listed_with_its_fields_and_where_they_were_read(project):
    outcome = status(project, *TODAY)
    assert outcome.exit_code == 0, outcome.output
    lines = outcome.output.splitlines()
    start = lines.index("GB:report-remove  Report Remove: nobody has checked it")
    assert [line.split() for line in lines[start + 1 : start + 4]] == [
        ["url", "https://www.childline.org.uk/remove", "printed", "once", "it", "is", "checked"],
        ["languages", "en", "printed", "now"],
        ["source", "a", "test", "project", "(official,", "no", "date)"],
    ]
    assert lines[-1] == "8 entries: 8 to check, 0 checked"


def test_one_country_alone(project):
    outcome = status(project, *TODAY, "--country", "EG")
    assert "GB:" not in outcome.output
    assert outcome.output.endswith("2 entries: 2 to check, 0 checked\n")


def test_a_recorded_check_takes_the_entry_off_the_list(project):
    outcome = status(project, *TODAY, *CHILDLINE)
    assert outcome.exit_code == 0, outcome.output
    assert outcome.output == f"{GB}: GB:childline checked by Ana Vidal on 2026-11-20\n"
    after = status(project, *TODAY)
    assert "GB:childline" not in after.output
    assert after.output.endswith("8 entries: 7 to check, 1 checked\n")
    whole = status(project, *TODAY, "--all")
    assert "GB:childline  Childline: checked by Ana Vidal on 2026-11-20" in whole.output


def test_a_check_older_than_twelve_months_is_back_on_the_list(project):
    status(project, *TODAY, *CHILDLINE)
    outcome = status(project, "--as-of", "2027-11-21", "--country", "GB")
    stale = "checked more than 12 months ago by Ana Vidal on 2026-11-20"
    assert f"GB:childline  Childline: {stale}" in outcome.output
    assert "6 to check (1 of them checked more than 12 months ago), 0 checked" in outcome.output


def test_the_check_of_a_project_tells_of_help_checked_too_long_ago(project):
    status(project, *TODAY, *CHILDLINE)
    judged = ["check", "--project", str(project), "--as-of"]
    assert "L12-stale" not in CliRunner().invoke(main, [*judged, "2027-11-20"]).output
    told = CliRunner().invoke(main, [*judged, "2027-11-21"]).output
    assert "[L12-stale] 'childline' was last checked 2026-11-20" in told


def test_what_a_check_brings_onto_pages_is_said(project):
    check = ("--checked", "GB:report-remove", *CHILDLINE[2:])
    assert "from now on printed: url\n" in status(project, *TODAY, *check).output


def test_a_check_of_what_is_never_printed_says_that_it_stays_away(project):
    change(project, GB, "url: https://stopncii.org\n    print: ok", "print: never")
    check = ("--checked", "GB:stopncii", *CHILDLINE[2:])
    assert "still not printed" in status(project, *TODAY, *check).output


def test_for_programs_it_is_one_array(project):
    status(project, *TODAY, *CHILDLINE)
    outcome = status(project, *TODAY, "--all", "--json")
    found = {each["entry"]: each for each in json.loads(outcome.stdout)}
    line = found["GB:childline"]
    assert (line["status"], line["checked_by"]) == ("fresh", "Ana Vidal")
    assert {"name": "phone", "value": "0800 1111", "printed": True} in line["fields"]
    assert found["EG:emergency-122"]["sources"] == [
        {"where": "a test project", "kind": "official", "date": None}
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--checked", "GB:childlin", *CHILDLINE[2:]), "Did you mean 'GB:childline'?"),
        (("--checked", "childline", *CHILDLINE[2:]), "There is: EG, GB."),
        (("--checked", "GB:x", *CHILDLINE[2:]), "There is: GB:emergency-999, GB:childline"),
        (("--checked", "FR:childline", *CHILDLINE[2:]), "There is: EG, GB."),
        (("--country", "UK"), "There is: EG, GB."),
        ((*CHILDLINE[:4],), "needs --by NAME and --on DATE"),
        ((*CHILDLINE[:2], *CHILDLINE[4:]), "needs --by NAME and --on DATE"),
        ((*CHILDLINE[:2], "--by", "  ", *CHILDLINE[4:]), "needs --by NAME"),
        ((*CHILDLINE[:2], "--by", "A\x07", *CHILDLINE[4:]), "no name has"),
        (CHILDLINE[2:], "go with --checked"),
        ((*CHILDLINE, "--country", "GB"), "records one entry"),
        ((*CHILDLINE, "--all"), "records one entry"),
        ((*CHILDLINE[:4], "--on", "20.11.2026"), "'20.11.2026' is not a day"),
        ((*CHILDLINE[:4], "--on", "2026-02-30"), "'2026-02-30' is not a day"),
        ((*CHILDLINE[:4], "--on", "2026-1-2"), "Write it as 2026-01-02."),
        ((*CHILDLINE[:4], "--on", "2026-11-23"), "2026-11-23 is after 2026-11-22"),
        (("--as-of", "today"), "'today' is not a day"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_changes(project, arguments, said):
    before = (project / GB).read_bytes()
    outcome = status(project, *TODAY, *arguments)
    assert outcome.exit_code == 2
    assert said in " ".join(outcome.output.split())
    assert (project / GB).read_bytes() == before


def test_a_later_check_is_not_taken_back(project):
    status(project, *TODAY, *CHILDLINE)
    earlier = (*CHILDLINE[:2], "--by", "B", "--on", "2026-11-19")
    outcome = status(project, *TODAY, *earlier)
    assert outcome.exit_code == 2
    assert "Ana Vidal checked it later, on 2026-11-20" in " ".join(outcome.output.split())


def test_a_country_with_a_slip_is_named_and_a_lesson_with_one_is_no_hindrance(project):
    (project / "lessons/slow-down/lesson.yaml").write_text("nothing", encoding="utf-8")
    assert status(project, *TODAY).exit_code == 0
    change(project, GB, 'phone: "999"', 'phone: "nine"')
    outcome = status(project, *TODAY)
    assert outcome.exit_code == 1
    assert f"{GB}:5:12: error" in outcome.output
