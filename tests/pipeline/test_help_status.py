"""What still has to be checked is listed entry by entry; a check changes one line and the pages."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.content.help import Check
from builder.diagnostics import Diagnostics
from builder.documents.edition import Editions
from builder.documents.selection import Selection
from builder.fit.shaping import Ruler
from builder.languages.locale import parse_locale
from builder.languages.translations import read_translations
from builder.pipeline.assemble import assemble
from builder.pipeline.assets import load_assets
from builder.pipeline.help_status import read_countries, record_check, standings
from builder.source.files import Project
from tests.projects.two_bands import GB, change, copy, read

TODAY = dt.date(2026, 11, 22)
CHECK = {"by": "Ana Vidal", "on": "2026-11-20"}
EG = "lessons/help/EG.yaml"


def countries(root):
    diagnostics = Diagnostics()
    found = read_countries(Project(root), diagnostics)
    assert found is not None, list(map(str, diagnostics))
    return found


def standing(root, entry, as_of=TODAY):
    return next(each for each in standings(countries(root), as_of) if each.entry == entry)


def recorded(root, entry, check=None):
    diagnostics = Diagnostics()
    path = record_check(Project(root), countries(root), entry, check or CHECK, diagnostics)
    return path, [each.code.name for each in diagnostics]


def test_every_service_and_number_is_listed_by_country_and_id(tmp_path):
    found = standings(countries(copy(tmp_path)), TODAY)
    assert [each.entry for each in found] == [
        *("EG:emergency-122", "EG:child-helpline"),
        *("GB:emergency-999", "GB:childline", "GB:report-remove", "GB:ceop-safety-centre"),
        *("GB:samaritans", "GB:stopncii"),
    ]
    assert {each.need for each in found} == {"unchecked"}


def test_each_field_says_whether_it_waits_for_a_check(tmp_path):
    fields = standing(copy(tmp_path), "GB:report-remove").fields
    assert [(each.name, each.value, each.printed) for each in fields] == [
        ("url", "https://www.childline.org.uk/remove", False),
        ("languages", "en", True),
    ]


def test_what_is_never_printed_asks_nobody_to_check_it(tmp_path):
    root = copy(tmp_path)
    change(root, EG, "print: after_check", "print: never")
    change(root, EG, "hours: 24/7\n", "hours: 24/7\n    field_print: {hours: never}\n")
    found = standing(root, "EG:emergency-122")
    assert (found.need, found.open, found.fields) == ("never", False, ())
    assert "hours" not in {each.name for each in standing(root, "EG:child-helpline").fields}


def test_the_newest_source_stands_first(tmp_path):
    root = copy(tmp_path)
    old = "print: after_check\n    evidence: [{where: a test project, kind: official}]"
    more = "{where: b, kind: news, date: '2024'}, {where: c, kind: bik, date: '2025-03'}"
    change(root, EG, old, f"print: after_check\n    evidence: [{{where: a, kind: none}}, {more}]")
    sources = standing(root, "EG:emergency-122").sources
    assert [each.where for each in sources] == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("on", "as_of", "stale"),
    [
        ("2026-11-20", dt.date(2026, 11, 22), False),
        ("2026-11-20", dt.date(2027, 11, 20), False),
        ("2026-11-20", dt.date(2027, 11, 21), True),
        ("2024-02-29", dt.date(2025, 2, 28), False),
        ("2024-02-29", dt.date(2025, 3, 1), True),
        ("2026-11", dt.date(2027, 11, 1), False),
        ("2026-11", dt.date(2027, 11, 2), True),
        ("2026", dt.date(2027, 1, 1), False),
        ("2026", dt.date(2027, 1, 2), True),
    ],
)
def test_a_check_holds_for_twelve_months(on, as_of, stale):
    assert Check(by="A", on=on).stale(as_of) is stale


def test_a_check_that_is_too_old_is_open_again(tmp_path):
    root = copy(tmp_path)
    recorded(root, "GB:childline")
    assert standing(root, "GB:childline").need == "fresh"
    later = standing(root, "GB:childline", dt.date(2028, 1, 1))
    assert (later.need, later.open, later.checked_by) == ("stale", True, "Ana Vidal")


def test_a_check_adds_one_line_and_touches_no_other(tmp_path):
    root = copy(tmp_path)
    before = (root / GB).read_bytes()
    assert recorded(root, "GB:samaritans") == (GB, [])
    after = (root / GB).read_bytes()
    line = b'    checked: {by: "Ana Vidal", on: "2026-11-20"}\n'
    assert after.count(line) == 1
    assert after.replace(line, b"") == before
    assert [path.name for path in (root / GB).parent.iterdir() if path.name[0] == "."] == []


def test_an_older_check_is_replaced(tmp_path):
    root = copy(tmp_path)
    recorded(root, "GB:samaritans", {"by": "B", "on": "2025-01-01"})
    recorded(root, "GB:samaritans")
    found = standing(root, "GB:samaritans")
    assert (found.checked_by, found.checked_on) == ("Ana Vidal", "2026-11-20")
    assert (root / GB).read_text(encoding="utf-8").count("checked:") == 1


def test_a_byte_order_mark_and_windows_line_ends_stay(tmp_path):
    root = copy(tmp_path)
    text = (root / EG).read_bytes().replace(b"\n", b"\r\n")
    (root / EG).write_bytes(b"\xef\xbb\xbf" + text)
    assert recorded(root, "EG:emergency-122") == (EG, [])
    after = (root / EG).read_bytes()
    line = b'    checked: {by: "Ana Vidal", on: "2026-11-20"}\r\n'
    assert after.removeprefix(b"\xef\xbb\xbf").replace(line, b"") == text
    assert after.startswith(b"\xef\xbb\xbf")


def test_a_file_that_cannot_be_written_is_named_with_what_to_write(tmp_path, monkeypatch):
    def fail(*_):
        raise PermissionError(13, "Permission denied")

    root = copy(tmp_path)
    monkeypatch.setattr("builder.pipeline.help_status.write_whole", fail)
    found = countries(root)
    diagnostics = Diagnostics()
    assert record_check(Project(root), found, "GB:childline", CHECK, diagnostics) is None
    (slip,) = diagnostics
    assert slip.code.name == "check-not-recorded"
    assert slip.place == found["GB"].file.place(("services", 0))
    assert 'checked: {by: "Ana Vidal", on: "2026-11-20"}' in slip.hint


def test_a_file_that_changed_meanwhile_is_not_overwritten_with_something_else(tmp_path):
    root = copy(tmp_path)
    found = countries(root)
    (root / GB).write_text("languages: [en]\n", encoding="utf-8")
    diagnostics = Diagnostics()
    assert record_check(Project(root), found, "GB:stopncii", CHECK, diagnostics) is None
    assert [each.code.name for each in diagnostics] == ["check-not-recorded"]
    assert (root / GB).read_text(encoding="utf-8") == "languages: [en]\n"


def sheet(root):
    """Give the worksheet in English with what the manifest says of its help."""
    content = read(root).content
    assert content is not None
    diagnostics = Diagnostics()
    words = read_translations(content, diagnostics)
    found = load_assets(Project(root), diagnostics)
    assert found is not None
    ruler = Ruler((*found.deck_fonts, *found.assets.fonts))
    wanted = Selection(locales=("en-GB",), bands=("11-13",), artefacts=("worksheet",))
    assembly = assemble(content, words, wanted, found.assets.theme, ruler, diagnostics)
    (artefact,) = assembly.artefacts
    return artefact


def test_once_all_of_a_page_is_checked_it_prints_and_the_manifest_says_so(tmp_path):
    root = copy(tmp_path)
    before = sheet(root)
    assert before.help_status == "unverified"
    assert before.document.frame.draft is not None
    addresses = {entry.id: entry.url for entry in before.document.help.entries}
    assert addresses["report-remove"] is None
    for id_ in ("emergency-999", "childline", "report-remove"):
        recorded(root, f"GB:{id_}")
    assert sheet(root).help_status == "unverified"
    recorded(root, "GB:ceop-safety-centre")
    after = sheet(root)
    assert after.help_status == "verified"
    assert after.document.frame.draft is None
    addresses = {entry.id: entry.url for entry in after.document.help.entries}
    assert addresses["report-remove"] == "https://www.childline.org.uk/remove"


def test_a_number_that_waited_for_its_check_is_printed_after_it(tmp_path):
    root = copy(tmp_path)
    locale = parse_locale("en-EG")

    def emergency():
        content = read(root).content
        words = read_translations(content, Diagnostics())
        return Editions(content, words).make(locale, "13-15").help("pupils").emergency_phone

    assert emergency() is None
    recorded(root, "EG:emergency-122")
    assert emergency() == "122"
