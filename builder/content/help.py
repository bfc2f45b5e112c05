"""Who helps in a country: takes `lessons/help/<CC>.yaml`, gives a frozen `CountryHelp`.

Every contact is a typed value in Latin digits, one a field, never part of a translated string. What
may be printed is decided per field: `ok` may; `after_check` only once a person has checked the
service's own page and that check is recorded; `never` may not.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import pydantic
from pydantic_core import PydanticCustomError

from builder.content.text import Id
from builder.content.vocabulary import RowId
from builder.source.schema import Record

Need = Literal["talk", "report", "take-down", "crisis", "police"]
"""What somebody needs: a talk, a place to report, pictures taken down, a crisis line."""

Print = Literal["ok", "after_check", "never"]

Phone = Annotated[
    str,
    pydantic.StringConstraints(pattern=r"^[+#]?[0-9](?:[0-9 -]*[0-9])?$"),
    pydantic.Field(description="digits, grouped by spaces or hyphens, in quotes: '0800 1111'"),
]
"""A number to dial, in Latin digits, grouped by spaces or hyphens as the service writes it. Japan's
short numbers start with #, which is dialled too."""

Url = Annotated[
    str,
    pydantic.StringConstraints(pattern=r"^https://[^\s/?#]+\.[^\s/?#]+(?:/[^\s?#]*)?$"),
    pydantic.Field(description="an address that starts with https:// and has no ? or # part"),
]
"""An address that starts with https:// and carries no tracking part."""


def _on_the_calendar(day: str) -> str:
    if len(day) == len("2026-11-21"):
        try:
            dt.date.fromisoformat(day)
        except ValueError:
            raise PydanticCustomError("date_parsing", "no such day") from None
    return day


Day = Annotated[
    str,
    pydantic.StringConstraints(
        pattern=r"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"
    ),
    pydantic.AfterValidator(_on_the_calendar),
    pydantic.Field(description="a date as 2026-11-21, or only the month or the year, in quotes"),
]
"""A date, or a month or year where no more is known."""

LanguageTag = Annotated[
    str,
    pydantic.StringConstraints(pattern=r"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$"),
    pydantic.Field(description="a language code, as in en, es or zh-Hans"),
]

Wordings = dict[LanguageTag, Annotated[str, pydantic.StringConstraints(pattern=r"\S")]]
"""A country's own fact in each of its languages: tag to text. Authored there, not translated."""


CONTACT_FIELDS = (
    "phone",
    "phone_words",
    "text_number",
    "text_word",
    "email",
    "url",
    "chat",
    "hours",
    "free",
    "languages",
)
"""The fields of a service that may have a rule of their own in `field_print`."""


class Evidence(Record):
    """Where a fact was read, what kind of place that is, and its date."""

    model_config = pydantic.ConfigDict(title="evidence")

    where: str
    kind: Literal[
        "official", "bik", "relay", "vetted", "source", "news", "dataset", "app", "law", "none"
    ]
    """`official`: the service's or an authority's own page. `law`: a law or rule. `source`: one of
    the sources of `lessons/shared/sources.yaml`. `bik`: the network of Better Internet for Kids.
    `vetted`: a page that checks the services it lists. `relay`: a page that quotes an official one.
    `news`, `dataset`, `app`: what its name says. `none`: no source was seen."""
    date: Day | None = None


class Check(Record):
    """A person looked at the service's own page or phoned it: who, and when."""

    model_config = pydantic.ConfigDict(title="check")

    by: str
    on: Day

    def stale(self, as_of: dt.date) -> bool:
        """Tell whether it is older than twelve months on a day (rule L12).

        Where only its month or year is known, the first day of that counts.
        """
        year, month, day = (*map(int, self.on.split("-")), 1, 1)[:3]
        return (year + 1, month, day) < (as_of.year, as_of.month, as_of.day)


class Service(Record):
    """One help service, with what is known of it."""

    model_config = pydantic.ConfigDict(title="help service")

    id: Id
    name: str
    """In its own spelling; service names are not translated."""
    full_name: str | None = None
    """What the name stands for, on pages for adults."""
    needs: tuple[Need, ...] = pydantic.Field(min_length=1)
    audience: Literal["pupils", "families", "adults", "everyone"] = "everyone"
    """Who turns to it: `families` are parents and others who act for a child; `adults` come for
    themselves."""
    ages_from: int = pydantic.Field(default=0, ge=0, le=120)
    ages_to: int = pydantic.Field(default=120, ge=0, le=120)
    regions: Wordings = {}
    """The part of the country that it is for, as it is printed (`Scotland`), where it is not for
    all of it. Only pages for adults name such a service, and always with its region."""
    languages: tuple[LanguageTag, ...] = ()
    phone: Phone | None = None
    phone_words: str | None = None
    """The number as letters (`1-800-THE-LOST`)."""
    text_number: Phone | None = None
    text_word: str | None = None
    """What to write in the text message that goes to `text_number`."""
    email: str | None = None
    url: Url | None = None
    chat: Url | None = None
    free: bool | None = None
    hours: Literal["24/7"] | None = None
    via: Id | None = None
    """The service that leads to this one, where it has no printable contact of its own."""
    print: Print
    field_print: dict[str, Print] = {}
    """Fields with another rule than the whole entry."""
    evidence: tuple[Evidence, ...] = pydantic.Field(min_length=1)
    checked: Check | None = None
    rows: tuple[RowId, ...] = ()
    """The facts of the sources that name this service."""
    note: str | None = None
    """For whoever maintains the entry; never printed."""

    def may_print(self, field: str) -> bool:
        """Tell whether this field may stand on a page today."""
        rule = self.field_print.get(field, self.print)
        rule = "never" if self.print == "never" else rule
        return rule == "ok" or (rule == "after_check" and self.checked is not None)


class EmergencyNumber(Record):
    """A number for danger right now."""

    model_config = pydantic.ConfigDict(title="emergency number")

    id: Id
    phone: Phone
    print: Print
    evidence: tuple[Evidence, ...] = pydantic.Field(min_length=1)
    checked: Check | None = None
    note: str | None = None

    @property
    def printable(self) -> bool:
        """Whether it may stand on a page today."""
        return self.print == "ok" or (self.print == "after_check" and self.checked is not None)


class Duty(Record):
    """What staff must do after a disclosure, for the country or one of its regions."""

    model_config = pydantic.ConfigDict(title="reporting duty")

    id: Id
    region: Wordings | None = None
    text: Wordings
    source: Wordings
    """Who says so, in one line, as it is printed; `evidence` is where it was read."""
    evidence: tuple[Evidence, ...] = pydantic.Field(min_length=1)


class CurriculumTag(Record):
    """A place in a curriculum that lessons name by its id."""

    model_config = pydantic.ConfigDict(title="curriculum tag")

    id: str
    label: Wordings
    evidence: tuple[Evidence, ...] = ()


class CountryHelp(Record):
    """All that differs by country: help, role titles, duties, curriculum, school years."""

    model_config = pydantic.ConfigDict(title="country")

    languages: tuple[LanguageTag, ...] = pydantic.Field(min_length=1)
    """All the languages that lessons are offered in for this country, in the order of its schools.
    Any other language can be built for it too, when asked for by name."""
    plain_build: tuple[LanguageTag, ...] = ()
    """Those of them that a plain build makes, which is one that names no locale."""
    emergency: tuple[EmergencyNumber, ...] = ()
    services: tuple[Service, ...] = ()
    lead_title: Wordings = {}
    """What the person in charge of safeguarding in a school is called."""
    record: Wordings = {}
    """Where and how a concern is written down."""
    reporting_duty: tuple[Duty, ...] = ()
    curriculum: tuple[CurriculumTag, ...] = ()
    school_years: dict[str, Wordings] = {}
    """What schools call each band's years."""
