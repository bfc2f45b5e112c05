"""What becomes a record, and what is said, where, of what does not."""

from __future__ import annotations

import datetime as dt
import enum
import json
import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

import pydantic
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError
from source_cases import read_cases

from builder.diagnostics import Diagnostics
from builder.source.schema import Record, validate
from builder.source.yaml_tree import parse_yaml


class Band(enum.Enum):
    """The bands."""

    YOUNG = "7-9"
    OLD = "15-18"
    DEFAULT = "default"


Words = str | dict[Band, str]


class Stage(Record):
    """A part of a lesson."""

    model_config = pydantic.ConfigDict(title="stage")

    id: str
    minutes: Annotated[int, Field(ge=1, le=90)] = 5
    say: Words = ""


class Mark(Record):
    """A question with a key like its kind."""

    model_config = pydantic.ConfigDict(title="mark question")

    kind: Literal["mark"]
    mark: tuple[str, ...]

    @model_validator(mode="after")
    def _has_something(self) -> Mark:
        if not self.mark:
            raise ValueError("there is nothing to mark")
        return self


class Order(Record):
    """A question with limits."""

    model_config = pydantic.ConfigDict(title="order question")

    kind: Literal["order"]
    steps: Annotated[tuple[str, ...], Field(min_length=2, max_length=4)]


Question = Annotated[Mark | Order, Field(discriminator="kind")]


class Text(Record):
    """A block of words."""

    text: str


class Picture(Record):
    """A block with a picture."""

    picture: str
    alt: str


class Wording(Record):
    """A record that may be written as a plain text."""

    default: str

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, given: Any) -> Any:
        return {"default": given} if isinstance(given, str) else given


Name = Annotated[str, Field(pattern="^[a-z]+$", description="Use small letters.")]


class Lesson(Record):
    """A record with a field of every sort."""

    title: Words = ""
    phone: str = ""
    band: Band = Band.YOUNG
    bands: tuple[Band, ...] = ()
    paper: Literal["A4", "Letter"] = "A4"
    size: Literal["auto"] | int = "auto"
    share: float = 0.0
    quiet: bool = False
    on: dt.date | None = None
    code: Annotated[str, Field(pattern="^[a-z]+$")] = "a"
    short: Annotated[str, Field(min_length=2, max_length=4)] = "ab"
    limits: Annotated[int, Field(gt=1, lt=9, multiple_of=2)] = 2
    stages: tuple[Stage, ...] = ()
    questions: tuple[Question, ...] = ()
    question: Question | None = None
    blocks: tuple[Text | Picture | str, ...] = ()
    plans: Mapping[str, tuple[Stage, ...]] = {}
    deep: Annotated[Question | Text, Field()] | None = None
    renamed: str = Field("", alias="new-name", description="The name it has.")
    site: pydantic.HttpUrl | None = None
    wording: Wording | None = None
    names: tuple[Name, ...] = ()
    label: Name = "a"
    nickname: Name | None = None
    notes: tuple[tuple[int, ...], ...] = ()


def read(model: type[pydantic.BaseModel], text: str) -> tuple[Any, list[str]]:
    found = Diagnostics()
    yaml_file = parse_yaml(text, "a.yaml", found)
    assert yaml_file is not None
    record = validate(model, yaml_file, found)
    said = [
        f"{each.place.line}:{each.place.column} {each.code.name} {each.message}"
        + (f"\n    {each.hint}" if each.hint else "")
        for each in sorted(found, key=lambda each: (each.place, each.message))
    ]
    assert (record is None) == bool(said)
    for line in said:
        assert not any(word in line.lower() for word in ("pydantic", "input", "valid ", "http:"))
    return record, said


def test_everything_right_becomes_a_record():
    record, _ = read(
        Lesson,
        """\
title: {default: Hello, 7-9: Hi}
phone: '116111'
band: 15-18
bands: [7-9, 15-18]
paper: Letter
size: 3
share: 2
quiet: true
on: 2026-11-21
stages: [{id: a, minutes: 10, say: x}]
questions:
- kind: mark
  mark: [a]
- {kind: order, steps: [a, b]}
blocks: [{text: a}, plain, {picture: p, alt: q}]
plans: {x: [{id: a}]}
new-name: y
notes: [[1, 2], []]
wording: Hello
""",
    )
    assert record.title == {Band.DEFAULT: "Hello", Band.YOUNG: "Hi"}
    assert record.bands == (Band.YOUNG, Band.OLD)
    assert record.on == dt.date(2026, 11, 21)
    assert record.stages == (Stage(id="a", minutes=10, say="x"),)
    assert record.questions == (
        Mark(kind="mark", mark=("a",)),
        Order(kind="order", steps=("a", "b")),
    )
    assert record.blocks == (Text(text="a"), "plain", Picture(picture="p", alt="q"))
    assert record.plans["x"][0].id == "a"
    assert record.notes == ((1, 2), ())
    assert record.share == 2.0
    assert record.wording.default == "Hello"


def test_a_record_never_changes():
    record, _ = read(Stage, "id: a")
    with pytest.raises(pydantic.ValidationError):
        record.id = "b"


@pytest.mark.parametrize(("text", "said"), read_cases("schema_slips.txt"))
def test_a_slip_is_said_where_it_is(text, said):
    assert "\n".join(read(Lesson, text)[1]) == said


def test_all_slips_come_in_one_run():
    _, said = read(Lesson, "phone: 1\nband: x\nzzz: 1\nstages: [{}]\nquiet: no")
    assert [line.split()[1] for line in said] == [
        "wrong-type",
        "wrong-value",
        "unknown-field",
        "missing-field",
        "wrong-type",
    ]


def test_a_missing_field_is_described_by_its_own_description():
    class Service(Record):
        phone: str = Field(description="The number, in quotes.")

    assert read(Service, "{}")[1] == [
        "1:1 missing-field this service has no 'phone'\n    The number, in quotes."
    ]


def test_validators_may_name_a_kind_of_error_of_their_own():
    class Pair(Record):
        left: str

        @pydantic.field_validator("left")
        @classmethod
        def _short(cls, left: str) -> str:
            raise PydanticCustomError("too_odd", "'{left}' is odd", {"left": left})

    assert read(Pair, "left: x")[1] == ["1:7 wrong-content 'x' is odd"]


def test_a_validator_without_words_is_given_some():
    class Pair(Record):
        left: str

        @pydantic.field_validator("left")
        @classmethod
        def _never(cls, left: str) -> str:
            raise ValueError

    assert read(Pair, "left: x")[1] == ["1:7 wrong-content these values do not go together"]


def test_a_part_of_a_file_is_placed_in_the_whole():
    found = Diagnostics()
    yaml_file = parse_yaml("stages:\n  - id: a\n  - id: 1\n", "a.yaml", found)
    at = ("stages", 1)
    assert validate(Stage, yaml_file, found, value=yaml_file.value["stages"][1], at=at) is None
    assert validate(Stage, yaml_file, found, at=at) is None
    assert [str(each.place) for each in found] == ["a.yaml:3:9"] * 2
    assert validate(Stage, yaml_file, found, at=("stages", 0)) == Stage(id="a")


def test_a_value_that_is_not_in_the_file_is_placed_at_its_nearest_parent():
    found = Diagnostics()
    yaml_file = parse_yaml("stages:\n  - id: a\n", "a.yaml", found)
    value = {"id": "a", "minutes": "x"}
    assert validate(Stage, yaml_file, found, value=value, at=("stages", 0)) is None
    assert [str(each.place) for each in found] == ["a.yaml:2:5"]


def test_long_values_are_cut_in_messages():
    (said,) = read(Lesson, f"band: {'x' * 5000}")[1]
    assert len(said) < 200


def test_a_file_may_be_a_mapping_of_records():
    class Names(pydantic.RootModel[dict[str, Stage]]):
        pass

    assert read(Names, "a: {id: b, mnutes: 3}")[1] == [
        "1:12 unknown-field 'mnutes' is not a field of a stage\n    did you mean 'minutes'?"
    ]


OTHER_KEYS = ["kind", "mark", "steps", "default", "7-9", "[key]", "str", "Text", "text"]
KEYS = st.sampled_from([*Lesson.model_fields, *OTHER_KEYS])
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["mark", "order", "7-9", "x", "", "2026-11-21", "é\n"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_value_becomes_a_record_or_plain_words(value):
    found = Diagnostics()
    yaml_file = parse_yaml(json.dumps(value), "a.yaml", Diagnostics())
    record = validate(Lesson, yaml_file, found, value=value)
    assert (record is None) == found.errors
    for each in found:
        assert each.message
        assert each.place.line == 1
        assert not re.search(
            r"[Ii]nput|pydantic|function-|\bNone\b|_type|Field required", str(each)
        )
