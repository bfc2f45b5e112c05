"""What a YAML file says, where each value stands, and that no text at all breaks the reading."""

from __future__ import annotations

import math

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.diagnostics import Diagnostics, Place
from builder.source import yaml_tree
from builder.source.files import Project
from builder.source.yaml_tree import WordedLoader, YamlFile, parse_yaml, read_yaml

FILE = "lessons/x/lesson.yaml"


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def loader(request, monkeypatch):
    """Read everything with either parser."""
    if request.param == "python":
        monkeypatch.setattr(yaml_tree, "LOADERS", (WordedLoader,))


def parse(text: str) -> tuple[YamlFile | None, list[str]]:
    found = Diagnostics()
    yaml_file = parse_yaml(text, FILE, found)
    return yaml_file, [f"{each.place.line}:{each.place.column} {each.code.name}" for each in found]


def value_of(text: str) -> object:
    yaml_file, found = parse(text)
    assert found == []
    assert yaml_file is not None
    return yaml_file.value


def slips(text: str) -> list[str]:
    return parse(text)[1]


def test_libyaml_is_there_so_that_both_parsers_are_tested():
    assert yaml.__with_libyaml__


@pytest.mark.parametrize(
    "text",
    [
        *("017", "0800", "-07", "00", "NO", "no", "yes", "on", "off", "y", "12:30", "1:30:00"),
        *("1_000", "2026-11-21", "2026-11-21T10:00:00Z", "0b11", "0O17", "0X1F", "1e", "e5"),
        *("tRUE", "nULL", "1.2.3", "07.30", "+", "--", ".", "1,5", "116 111", "=", "<", "7-9"),
        *("9" * 101, "0x" + "f" * 5000, ".INf", "+.nan"),
    ],
)
def test_this_stays_text(text):
    assert value_of(f"a: {text}") == {"a": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("-0", 0),
        ("116111", 116111),
        ("+12", 12),
        ("-12", -12),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.0", 1.0),
        ("1.", 1.0),
        (".5", 0.5),
        ("-.5", -0.5),
        ("1e3", 1000.0),
        ("2.5E-1", 0.25),
        (".inf", math.inf),
        ("-.INF", -math.inf),
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("false", False),
        ("False", False),
        ("FALSE", False),
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("~", None),
        ("", None),
    ],
)
def test_this_is_not_text(text, value):
    read = value_of(f"a: {text}")["a"]
    assert read == value
    assert type(read) is type(value)


def test_nan_is_a_number():
    assert math.isnan(value_of("a: .NaN")["a"])


@pytest.mark.parametrize("text", ["'true'", '"116111"', "'~'", '"null"'])
def test_quotes_keep_text(text):
    assert value_of(f"a: {text}") == {"a": text[1:-1]}


def test_all_styles_are_read():
    text = """\
plain: one
  two
single: 'it''s'
double: "a\\tb \\u00e9"
literal: |
  x
  y
folded: >-
  x
  y
flow: {a: [1, 2], b: {}, c: []}
list:
- - 1
  - 2
? long
: x
tab:\tafter a tab\t# and a comment
"""
    assert value_of(text) == {
        "plain": "one two",
        "single": "it's",
        "double": "a\tb é",
        "literal": "x\ny\n",
        "folded": "x y",
        "flow": {"a": [1, 2], "b": {}, "c": []},
        "list": [[1, 2]],
        "long": "x",
        "tab": "after a tab",
    }


@pytest.mark.parametrize("text", ["{a:\t1,\tb: [\t2\t]\t}", "a: 1\t\n", "a:\n  b:\t\t1"])
def test_tabs_that_indent_nothing_are_spaces(text):
    assert slips(text) == []


def test_values_know_their_places():
    text = "# first\ntitle: x\nstages:\n  - id: a\n    mi\u00e9: 12\n"
    text += "  -  {id: b, \U0001f600: [c]}\r\nlast:\n"
    yaml_file, _ = parse(text)

    def at(*path: str | int, key: bool = False) -> tuple[int, int]:
        place = yaml_file.place(path, key=key)
        assert place.file == FILE
        return place.line, place.column

    assert at() == (2, 1)
    assert at(key=True) == (2, 1)
    assert at("title") == (2, 8)
    assert at("title", key=True) == (2, 1)
    assert at("stages") == (4, 3)
    assert at("stages", 0) == (4, 5)
    assert at("stages", 0, key=True) == (4, 5)
    assert at("stages", 0, "mi\u00e9") == (5, 10)
    assert at("stages", 0, "mi\u00e9", key=True) == (5, 5)
    assert at("stages", 1) == (6, 6)
    assert at("stages", 1, "\U0001f600") == (6, 17)
    assert at("stages", 1, "\U0001f600", 0) == (6, 18)
    assert at("last", key=True) == (7, 1)
    assert at("last")[0] == 7


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("nothing",), (1, 1)),
        (("stages", 7), (2, 1)),
        (("stages", "x"), (2, 1)),
        (("stages", -1), (2, 1)),
        (("stages", 0, "minutes"), (3, 5)),
        (("title", "de", "x"), (1, 1)),
        (("stages", 0, "id", 3), (3, 5)),
    ],
)
def test_a_path_that_does_not_exist_has_its_parents_place(path, place):
    yaml_file, _ = parse("title: x\nstages:\n  - id: a\n")
    found = yaml_file.place(path)
    assert (found.line, found.column) == place


def test_a_byte_order_mark_is_not_counted(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: b\n")
    yaml_file = read_yaml(Project(tmp_path), "a.yaml", Diagnostics())
    assert yaml_file.place(("a",)) == Place("a.yaml", 1, 4)


def test_a_file_that_cannot_be_read_gives_its_diagnostic(tmp_path):
    found = Diagnostics()
    assert read_yaml(Project(tmp_path), "a.yaml", found) is None
    assert [each.code.name for each in found] == ["file-missing"]


def test_an_alias_is_the_value_of_its_anchor_and_stands_where_it_is_written():
    yaml_file, found = parse("a: &x {b: 1}\nc: *x\n")
    assert found == []
    assert yaml_file.value == {"a": {"b": 1}, "c": {"b": 1}}
    assert yaml_file.place(("c",)).line == 2
    assert yaml_file.place(("c", "b")) == Place(FILE, 1, 11)


def test_an_anchor_may_be_given_anew():
    assert value_of("- &a 1\n- *a\n- &a 2\n- *a\n") == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["0:0 yaml-empty"]),
        ("# only a comment\n", ["0:0 yaml-empty"]),
        ("---\n", ["0:0 yaml-empty"]),
        ("a: 1\na: 2\n", ["2:1 repeated-key"]),
        ("{a: {b: {c: 1, d: 2, c: 3}}}", ["1:22 repeated-key"]),
        ("a: 1\n'a': 2\n\"a\": 3", ["2:1 repeated-key", "3:1 repeated-key"]),
        ("a: !x b\nc: !!python/object/apply:os.system [ls]", ["1:4 yaml-tag", "2:4 yaml-tag"]),
        ("a: ! b\n? !k c\n: !<tag:x> [d]", ["1:4 yaml-tag", "2:3 yaml-tag", "3:3 yaml-tag"]),
        ("a: !!str 12", ["1:4 yaml-tag"]),
        ("a: *b", ["1:4 yaml-alias"]),
        ("a: &x [1, *x]", ["1:11 yaml-alias"]),
        ("&x a: {b: [&y {c: *x}, *y, *z]}", ["1:28 yaml-alias"]),
        ("1: a", ["1:1 yaml-key"]),
        ("true: a\nnull: b\n1.5: c", ["1:1 yaml-key", "2:1 yaml-key", "3:1 yaml-key"]),
        ("[a]: b\n{c: d}: e", ["1:1 yaml-key", "2:1 yaml-key"]),
        ("a: &x {b: 1}\nc:\n  <<: *x\n  b: 2", ["3:3 yaml-key"]),
        ("a: 1\n---\nb: 2\n---\nc: 3", ["2:1 yaml-several-documents"]),
        ('a: "\\0"\nb: "\\u202e"', ["1:4 control-character", "2:4 control-character"]),
        ('a: "\\ud83d"', ["1:4 control-character"]),
        ('"\\u200f": b', ["1:1 control-character"]),
        ("a: \u2066x\u2069", ["1:4 control-character"]),
        ("a: b\0", ["1:5 control-character"]),
        ("a: \udc80", ["1:4 control-character"]),
        ("a: b\n\x85c: d", ["2:1 control-character"]),
        ("a: No #real names\nb: 1", ["1:7 yaml-comment"]),
        ("a:\n  - ein größeres\n    Wort  #eins\n", ["3:11 yaml-comment"]),
        ("a: {b: c #d\n}", ["1:10 yaml-comment"]),
    ],
)
def test_slips_are_reported_at_their_place(text, expected):
    assert slips(text) == expected


@pytest.mark.parametrize(
    "text",
    ["a: b # c", "a: b #\n", "a: b#c", "a: 'b #c'", "a: |\n  b #c\n", "#a\nb: c", "a: # b\n"],
)
def test_comments_and_signs_within_words_cut_nothing(text):
    assert slips(text) == []


def test_quoted_merge_signs_are_ordinary_keys():
    assert value_of("'<<': a") == {"<<": "a"}


def test_joiners_and_marks_of_scripts_stay():
    assert value_of('a: "\\u200c\\u200d\\u0301"') == {"a": "\u200c\u200d\u0301"}


def test_all_slips_of_a_file_come_in_one_run_with_the_syntax_error_last():
    text = 'a: 1\na: 2\nb: !x y\nc: "\\a"\n1: d\ne: f: g\n'
    assert slips(text) == [
        "2:1 repeated-key",
        "3:4 yaml-tag",
        "4:4 control-character",
        "5:1 yaml-key",
        "6:5 yaml-syntax",
    ]


def test_what_is_wrong_is_left_out_and_the_rest_is_read():
    yaml_file, _ = parse('a: 1\na: 2\nb: !x [y]\nc: "\\ad\\u202e"\n[x]: y\n<<: {z: 1}\nq: *r\n1: s')
    assert yaml_file.value == {"a": 1, "b": ["y"], "c": "\ufffdd\ufffd", "q": None, "1": "s"}


def test_a_repeated_key_names_the_line_of_the_first():
    found = Diagnostics()
    parse_yaml("a: 1\nb: 2\na: 3\n", FILE, found)
    (diagnostic,) = found
    assert "line 1" in diagnostic.message


@pytest.mark.parametrize("unit", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_deep_nesting_is_refused(unit):
    (slip,) = slips(unit * 100_000)
    assert slip.endswith("yaml-too-deep")


def test_forty_levels_are_the_limit():
    assert slips("[" * 40 + "]" * 40) == []
    assert slips("[" * 41 + "]" * 41) == ["1:41 yaml-too-deep"]


def test_aliases_cannot_nest_deeper():
    text = "- &a0 []\n" + "".join(f"- &a{i + 1} [*a{i}]\n" for i in range(60))
    assert slips(text) == ["40:9 yaml-too-deep"]


def test_a_billion_laughs_are_refused():
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 30)]
    (slip,) = slips("\n".join(lines))
    assert slip.endswith("yaml-too-large")


def test_as_many_values_as_no_lesson_has_are_refused():
    assert slips("- a\n" * 19_999) == []
    assert slips("- a\n" * 20_000) == ["20000:3 yaml-too-large"]


def test_one_long_line_is_read():
    assert len(value_of("a: " + "x" * 1_000_000)["a"]) == 1_000_000


def test_a_code_beyond_unicode_is_reported():
    assert slips('a: b\nc: "\\U00110000"') == ["2:0 control-character"]


@pytest.mark.parametrize("text", ["%YAML 2.0\n---\na: b", f"%YAML 1.{'9' * 5000}\n---\na: b"])
def test_a_version_that_is_unknown_is_reported(text):
    assert len(slips(text)) == 1


YAML_PIECES = st.sampled_from(
    [
        *"abc019:-?[]{},#&*!|>'\"%@`\\~<=. \t\n\r\u00e9\u200f\u2028\0\ud800\ufeff\U0001f600",
        *(
            ": ",
            "- ",
            "? ",
            "\n  ",
            "\n- ",
            "---\n",
            "...\n",
            "&a ",
            "*a",
            "<<: ",
            "!!str ",
            "\r\n",
        ),
        *(
            '"\\',
            "\\u",
            "\\U",
            "d83d",
            "0011",
            "|+2\n",
            ">-\n",
            "%YAML ",
            "%TAG ! x\n",
            "true",
            "null",
        ),
    ]
)


def has_only_plain_values(value: object) -> bool:
    pending = [value]
    while pending:
        each = pending.pop()
        if isinstance(each, dict):
            assert all(type(key) is str for key in each)
            pending += each.values()
        elif isinstance(each, list):
            pending += each
        else:
            assert each is None or type(each) in {str, int, float, bool}
    return True


def check_any(text: str) -> None:
    found = Diagnostics()
    yaml_file = parse_yaml(text, FILE, found)
    assert yaml_file is not None or found.errors
    for each in found:
        assert str(each).encode()
        assert "\n" not in each.message
    if yaml_file is not None:
        assert has_only_plain_values(yaml_file.value)
        assert repr(yaml_file).encode()


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters()))
@example("\ufeff\ufeff")
@example("\ud800")
def test_any_text_is_read_or_refused(text):
    check_any(text)


@settings(max_examples=500, deadline=None)
@given(st.lists(YAML_PIECES, max_size=25).map("".join))
@example("&a !<> *a")
@example("%TAG ! \n---")
def test_any_text_like_yaml_is_read_or_refused(text):
    check_any(text)
