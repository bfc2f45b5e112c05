"""A text an author writes: takes a string or a mapping of wordings, gives one `Text`.

A text is either one string for everybody, or a mapping with `default` and the wordings that differ:
`easy` for the easy twin of a sheet, and a band's id (`13-15`) for that band. Easy wording is
authored, never generated. Beside the wordings stand the `exceptions`: safety rules that this text
may break, each with its reason.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

import pydantic

from builder.source.schema import Record

DEFAULT = "default"
EASY = "easy"
EXCEPTIONS = "exceptions"

ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 60
Id = Annotated[
    str,
    pydantic.StringConstraints(pattern=f"^{ID_PATTERN.pattern}$", max_length=LONGEST_ID),
    pydantic.Field(description="use small letters, digits and hyphens, as in when-a-chat-turns"),
]
"""A name that other places refer to: lower-case letters, digits and hyphens."""


RuleCode = Annotated[
    str,
    pydantic.StringConstraints(pattern=r"^L(0[1-9]|1[0-9]|2[0-8])$"),
    pydantic.Field(description="name the rule by its code, as in L06"),
]
"""The code of a safety rule: L01 to L28."""


class SafetyException(Record):
    """A safety rule that does not hold here, and why; never shown, never translated."""

    model_config = pydantic.ConfigDict(title="exception")

    rule: RuleCode
    reason: str

    @pydantic.field_validator("reason")
    @classmethod
    def _says_why(cls, reason: str) -> str:
        if not reason.strip():
            raise ValueError("say why the rule does not hold here")
        return reason


class Text(Record):
    """What is said, in each wording that the author gave."""

    model_config = pydantic.ConfigDict(title="text")

    default: str
    easy: str | None = None
    bands: dict[str, str] = {}
    exceptions: tuple[SafetyException, ...] = pydantic.Field(default=(), strict=False)

    @pydantic.model_validator(mode="before")
    @classmethod
    def _from_yaml(cls, given: Any) -> Any:
        """Accept a plain string, and gather the bands' wordings from a mapping."""
        if isinstance(given, str):
            return {"default": given}
        if not isinstance(given, dict) or "bands" in given:
            return given
        own = (DEFAULT, EASY, EXCEPTIONS)
        named = {key: value for key, value in given.items() if key in own}
        bands = {key: value for key, value in given.items() if key not in named}
        return {**named, "bands": bands} if bands else named

    @pydantic.field_validator("default", "easy")
    @classmethod
    def _not_blank(cls, words: str | None) -> str | None:
        if words is not None and not words.strip():
            raise ValueError("the text is empty: write it, or leave the field out")
        return words

    @pydantic.field_validator("bands")
    @classmethod
    def _no_blank_band(cls, bands: dict[str, str]) -> dict[str, str]:
        for band, words in bands.items():
            if not words.strip():
                raise ValueError(f"the wording for {band} is empty: write it, or leave it out")
        return bands

    def wordings(self) -> dict[str, str]:
        """Give every wording by its name: `default`, `easy`, or a band's id."""
        easy = {EASY: self.easy} if self.easy is not None else {}
        return {DEFAULT: self.default, **easy, **self.bands}

    @property
    def plain(self) -> str:
        """The easy wording where there is one, else the usual one."""
        return self.easy if self.easy is not None else self.default

    def __str__(self) -> str:
        return self.default

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        """Tell editors: a string, or a mapping of wordings."""
        del core_schema, handler
        string = {"type": "string", "minLength": 1}
        exception = {
            "type": "object",
            "properties": {"rule": {"type": "string", "pattern": "^L[0-9]{2}$"}, "reason": string},
            "required": ["rule", "reason"],
            "additionalProperties": False,
        }
        exceptions = {"type": "array", "items": exception}
        wordings = {
            "type": "object",
            "properties": {DEFAULT: string, EASY: string, EXCEPTIONS: exceptions},
            "required": [DEFAULT],
            "additionalProperties": string,
        }
        return {"anyOf": [string, wordings]}


class Item(Record):
    """One entry of a list that is translated: a rule, a point, something to bring."""

    model_config = pydantic.ConfigDict(title="list entry")

    id: Id
    text: Text
