"""The same members give the same zip, on any day and in any order."""

from __future__ import annotations

import io
import zipfile

import pytest

from builder.formats import archive

MEMBERS = {"b/two.xml": b"<two/>", "a.xml": b"<one/>", "mimetype": b"plain"}


def test_members_come_back_as_they_went_in():
    assert archive.unpack(archive.pack(MEMBERS)) == MEMBERS


def test_bytes_do_not_depend_on_the_order_of_the_members():
    backwards = dict(reversed(MEMBERS.items()))
    assert archive.pack(MEMBERS) == archive.pack(backwards)


def test_named_members_come_first_and_the_others_by_name():
    made = archive.pack(MEMBERS, first=("mimetype",))
    assert _names(made) == ["mimetype", "a.xml", "b/two.xml"]


def test_no_member_says_when_or_by_whom_it_was_made():
    with zipfile.ZipFile(io.BytesIO(archive.pack(MEMBERS))) as opened:
        entries = opened.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {(3, 0o644 << 16)}


def test_a_first_member_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        archive.pack(MEMBERS, first=("missing",))


def _damaged() -> dict[str, bytes]:
    made = archive.pack({"a.txt": bytes(range(256)) * 20})
    packed = made.index(b"a.txt") + len("a.txt")
    listed = made.rindex(b"PK\x01\x02")
    return {
        "cut short": made[:-30],
        "a piece missing": made[:packed] + made[packed + 9 :],
        "a byte changed": made[:packed] + b"\xff" + made[packed + 1 :],
        "another compression": made[: listed + 10] + b"\x63" + made[listed + 11 :],
        "locked": made[: listed + 8] + b"\x01" + made[listed + 9 :],
        "no zip": b"Dear all",
    }


@pytest.mark.parametrize("damage", _damaged())
def test_a_damaged_zip_is_told_in_one_way(damage):
    with pytest.raises(zipfile.BadZipFile):
        archive.unpack(_damaged()[damage])


def _names(made: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        return opened.namelist()
