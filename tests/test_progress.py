"""What a run shows fits the place it is shown at."""

from __future__ import annotations

import io
import json

import pytest

from builder.diagnostics import Code, Diagnostic, Place, Severity, define
from builder.pipeline.events import Made, NotMade, Planned, Removed, Result
from builder.progress import (
    JsonLines,
    PlainLines,
    Terminal,
    choose_progress,
    make_encodable,
)
from builder.progress_lines import Summary, counts, first_warnings, summary_lines

BAD = define("test-progress-bad", "Something is wrong.")
ODD = define("test-progress-odd", "Something is odd.", Severity.WARNING)

EVENTS = (
    Planned(3, 3),
    Made("a/b.pdf", ("document", "assets")),
    NotMade("c.pdf"),
    Removed("d.pdf"),
)


DRAFTS = (
    "2 of 9 files are drafts: a translation or a help service in it still awaits a person's check"
)


class Screen(io.StringIO):
    """A terminal that remembers."""

    def isatty(self):
        return True


def complain(out, err, *diagnostics):
    PlainLines(out, err).complain(diagnostics)
    return err.getvalue()


def test_plain_lines_name_each_file_once():
    out, err = io.StringIO(), io.StringIO()
    for event in EVENTS:
        PlainLines(out, err).tell(event)
    assert out.getvalue() == "built a/b.pdf\nfailed c.pdf\nremoved d.pdf\n"
    assert err.getvalue() == ""


def test_reasons_are_given_on_request():
    out = io.StringIO()
    PlainLines(out, io.StringIO(), why=True).tell(EVENTS[1])
    assert out.getvalue() == "built a/b.pdf (document, assets)\n"


def test_diagnostics_are_sorted_and_shared_hints_said_once():
    text = complain(
        io.StringIO(),
        io.StringIO(),
        Diagnostic(BAD, Place("b.yaml", 2, 1), "second", "Do this."),
        Diagnostic(BAD, Place("b.yaml", 10, 1), "third", "Do that."),
        Diagnostic(ODD, Place("a.yaml"), "first"),
        Diagnostic(BAD, Place("b.yaml", 2, 1), "second", "Do this."),
        Diagnostic(BAD, Place("b.yaml", 2, 9), "again", "Do this."),
    )
    assert text == (
        "a.yaml:0:0: warning[test-progress-odd] first\n"
        "b.yaml:2:1: error[test-progress-bad] second\n"
        "b.yaml:2:9: error[test-progress-bad] again\n"
        "    Do this.\n"
        "b.yaml:10:1: error[test-progress-bad] third\n"
        "    Do that.\n"
    )


def test_build_shows_the_first_warnings_of_a_kind_and_every_error():
    found = [Diagnostic(ODD, Place("a.po", line), "odd") for line in range(1, 10)]
    found += [Diagnostic(ODD, Place("b.po", 1), "odd")]
    found += [Diagnostic(BAD, Place("a.po", line), "bad") for line in range(1, 6)]
    text = complain(io.StringIO(), io.StringIO(), *found)
    assert text.count("warning[") == 3
    assert text.count("error[") == 5
    *_, last = text.splitlines()
    assert last.startswith("and 7 warnings like these: see lessonpack check with the same --locale")
    err = io.StringIO()
    PlainLines(io.StringIO(), err, every_warning=True).complain(found)
    assert err.getvalue().count("warning[") == 10


def test_colours_are_for_terminals_that_want_them(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    bad = Diagnostic(BAD, Place("a.yaml"), "wrong")
    assert "\x1b[" in complain(io.StringIO(), Screen(), bad)
    assert "\x1b[" not in complain(io.StringIO(), io.StringIO(), bad)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in complain(io.StringIO(), Screen(), bad)


def test_message_cannot_steer_the_terminal():
    bad = Diagnostic(BAD, Place("\x1b[2J.yaml"), "\x1b]0;title\x07 \u0639", "\rhint")
    text = complain(io.StringIO(), io.StringIO(), bad)
    assert "\x1b" not in text
    assert "\r" not in text
    assert "\u0639" in text


def test_terminal_shows_a_bar_and_takes_it_away(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    out, err = io.StringIO(), Screen()
    terminal = Terminal(out, err)
    for event in EVENTS:
        terminal.tell(event)
    terminal.sum_up(Summary(Result(1, 0, 1, 1), 3, 0, 0.5))
    bar, taken_away, after = err.getvalue().rpartition("\x1b[2K")
    assert "c.pdf" in bar
    assert "2/3" in bar
    assert taken_away
    assert after == ""
    assert out.getvalue().startswith("1 file built")
    terminal.close()


def test_build_without_work_shows_no_bar():
    err = Screen()
    terminal = Terminal(io.StringIO(), err)
    terminal.tell(Planned(5, 0))
    terminal.close()
    assert err.getvalue() == ""


def test_json_has_one_object_a_line_and_only_ascii():
    out = io.StringIO()
    lines = JsonLines(out)
    for event in EVENTS:
        lines.tell(event)
    lines.complain([Diagnostic(BAD, Place("a.yaml", 2, 3), "é", "hint")])
    lines.sum_up(Summary(Result(1, 2, 3, 4), 7, 5, 1.23456))
    assert out.getvalue().isascii()
    objects = [json.loads(line) for line in out.getvalue().splitlines()]
    assert objects == [
        {"event": "planned", "offered": 3, "to_make": 3},
        {"event": "built", "path": "a/b.pdf", "why": ["document", "assets"]},
        {"event": "failed", "path": "c.pdf"},
        {"event": "removed", "path": "d.pdf"},
        {
            "event": "diagnostic",
            "severity": "error",
            "code": "test-progress-bad",
            "file": "a.yaml",
            "line": 2,
            "column": 3,
            "message": "é",
            "hint": "hint",
        },
        {
            "event": "summary",
            "built": 1,
            "unchanged": 2,
            "removed": 3,
            "failed": 4,
            "interrupted": False,
            "offered": 7,
            "drafts": 5,
            "seconds": 1.235,
        },
    ]


def test_summary_is_in_words():
    assert summary_lines(Summary(Result(1, 2, 0, 0), 3, 0, 1.26)) == [
        "1 file built, 2 unchanged, 0 removed in 1.3 s"
    ]
    assert summary_lines(Summary(Result(2, 0, 0, 1, interrupted=True), 9, 2, 0)) == [
        "2 files built, 0 unchanged, 1 failed, 0 removed in 0.0 s",
        "stopped before the end: the next build goes on from here",
        DRAFTS,
    ]


def test_counts_do_not_count_twice():
    bad, odd = Diagnostic(BAD, Place("a"), "x"), Diagnostic(ODD, Place("a"), "x")
    assert counts([bad, bad, odd]) == "1 error, 1 warning"
    assert counts([]) == ""


def test_notes_are_for_check_alone():
    known = Code("known", "Good to know.", Severity.NOTE)
    note, odd = Diagnostic(known, Place("a"), "x"), Diagnostic(ODD, Place("a"), "x")
    assert first_warnings([note, odd, note]) == ([odd], 0)
    assert counts([note]) == ""
    stream = io.StringIO()
    PlainLines(io.StringIO(), stream, every_warning=True).complain([note])
    assert stream.getvalue() == "a:0:0: note[known] x\n"


@pytest.mark.parametrize(
    ("options", "kind"),
    [({}, PlainLines), ({"as_json": True}, JsonLines), ({"why": True}, PlainLines)],
)
def test_choice_fits_a_pipe(options, kind):
    assert type(choose_progress(**options)) is kind


def test_choice_fits_a_terminal(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr", Screen())
    assert type(choose_progress()) is Terminal
    monkeypatch.setenv("TERM", "dumb")
    assert type(choose_progress()) is PlainLines


def test_letters_that_a_terminal_lacks_do_not_stop_a_run():
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    make_encodable(stream)
    stream.write("ع")
    stream.flush()
    assert stream.buffer.getvalue() == b"\\u0639"
