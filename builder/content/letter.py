"""What the letter to families says: takes `lessons/shared/letter.yaml`, gives a frozen `Letter`.

One letter for all lessons: `{lesson}` and `{covers}` come from the lesson it goes home for, and
`{lead_title}` from the country. Its eight parts and their order follow the letters that police and
schools send about this crime: why now, what it is, not to blame, talk, the lesson, if it happens,
who helps, whom to ask.
"""

from __future__ import annotations

import pydantic

from builder.content.text import Item, Text
from builder.source.schema import Record


class LetterPart(Record):
    """One part of the letter: a heading, a few sentences, the rows they rest on."""

    model_config = pydantic.ConfigDict(title="part of a letter")

    title: Text
    text: Text
    rows: tuple[str, ...] = ()


class LetterSteps(Record):
    """What a family does if it happens, one step after another."""

    model_config = pydantic.ConfigDict(title="steps of a letter")

    title: Text
    steps: tuple[Item, ...] = pydantic.Field(min_length=2, max_length=6)
    rows: tuple[str, ...] = pydantic.Field(min_length=1)


class Slip(Record):
    """What families send back: what it is for, and the lines to tick."""

    model_config = pydantic.ConfigDict(title="reply slip")

    title: Text
    intro: Text
    choices: tuple[Item, ...] = pydantic.Field(min_length=1, max_length=2)


class Blank(Record):
    """Something that the school or the family fills in."""

    model_config = pydantic.ConfigDict(title="blank to fill in")

    label: Text
    prompt: Text
    """What stands in the field of an editable letter until somebody writes over it."""


class Blanks(Record):
    """Every blank of the letter and its slip."""

    model_config = pydantic.ConfigDict(title="blanks to fill in")

    date: Blank
    group: Blank
    """The class."""
    teacher: Blank
    return_by: Blank
    contact_name: Blank
    contact: Blank
    sign: Blank
    child: Blank
    adult: Blank
    signature: Blank
    signed_on: Blank


class Variants(Record):
    """The sentence that says what the family has to do, by kind of letter."""

    model_config = pydantic.ConfigDict(title="kinds of letter")

    inform: Text
    opt_out: Text
    opt_in: Text


class Letter(Record):
    """The letter to families, with the slips of the two kinds that ask for an answer."""

    model_config = pydantic.ConfigDict(title="letter to families")

    title: Text
    greeting: Text
    why: LetterPart
    what: LetterPart
    blame: LetterPart
    talk: LetterPart
    """Goes on with what the lesson gives to talk about."""
    lesson: LetterPart
    answer: Variants
    """Stands after what the lesson covers."""
    steps: LetterSteps
    help: LetterPart
    contact: LetterPart
    closing: Text
    opt_out: Slip
    opt_in: Slip
    slip_detail: Text
    """Heads the first column of the slip."""
    slip_answer: Text
    """Heads its second column."""
    blanks: Blanks
