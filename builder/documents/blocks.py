"""The small closed vocabulary that documents are made of: frames, help strips, chats, flags, steps.

Takes nothing; gives frozen dataclasses. Text is plain `str`, already in the document's language.
Contacts (`phone`, `url` ...) are typed apart from text: they are Latin digits and addresses that a
format isolates from the direction of the line.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl"]


_CALLED_AND_WHO = re.compile(r"(?P<called>.+?)(?: \((?P<aside>.+)\)|, (?P<rest>.+))")
"""A name that begins with what is called: `3018 (e-Enfance)`, `1737, Need to talk?`."""


@dataclasses.dataclass(frozen=True, slots=True)
class Words:
    """The interface words of one kind of document, by name: `words["minute"]`."""

    pairs: tuple[tuple[str, str], ...]

    def __getitem__(self, name: str) -> str:
        """Give one word. Raises KeyError for a name that is not there."""
        for key, value in self.pairs:
            if key == name:
                return value
        raise KeyError(name)


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """What is not yet checked by a person: short for pupils, plain for adults."""

    small: str
    plain: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Second:
    """The other language of a document that says everything in two."""

    language: str
    direction: Direction
    script: str


@dataclasses.dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every document."""

    language: str
    """BCP 47 language tag of the words, with its country: `ar-AE`, `zh-Hans-US`."""
    direction: Direction
    script: str
    """ISO 15924 code of the main script: `Latn`, `Arab`, `Cyrl` ..."""
    paper: Literal["A4", "Letter"]
    title: str
    subject: str
    footer: str
    """Title and ages, as it stands at the foot of pages and slides."""
    licence: str
    draft: Draft | None
    second: Second | None = None
    """The other language, where the document is in two."""


@dataclasses.dataclass(frozen=True, slots=True)
class Qr:
    """An address as a code, and the same address short enough to print beside it."""

    url: str
    short: str
    service: str

    @property
    def shown_service(self) -> str:
        """Whose address it is; empty where the address says so itself: `stopncii.org`."""
        return "" if _same(self.service, self.short) else self.service


@dataclasses.dataclass(frozen=True, slots=True)
class HelpEntry:
    """One service on a page: what it is for, its name, and what may be printed of it."""

    id: str
    need: str
    """What it is for, in words: "Talk to someone"."""
    name: str
    name_language: str
    """Language tag of the name, which is not translated."""
    phone: str | None = None
    phone_words: str | None = None
    text_number: str | None = None
    text_word: str | None = None
    email: str | None = None
    url: str | None = None
    url_short: str | None = None
    note: str = ""
    """Free of charge, any time, in which languages, through which other service."""

    @property
    def shown_name(self) -> str:
        """The name without the number or address that follows it, which is said once.

        Empty where that is the whole name; `3018 (e-Enfance)` is "e-Enfance" beside its number.
        """
        contacts = (self.phone, self.text_number, self.email, self.url_short or self.url)
        contact = next(filter(None, contacts), "")
        return "" if _same(self.name, contact) else _without(self.name, contact)


@dataclasses.dataclass(frozen=True, slots=True)
class HelpStrip:
    """The help of a country for a band: the first entry is the one to talk to."""

    entries: tuple[HelpEntry, ...]
    emergency: str
    """A sentence for danger right now, without its number."""
    emergency_phone: str | None
    """The number that follows it; None where none may be printed: the sentence then says to call
    the local one."""
    qr: Qr | None
    trusted_adult: str
    """A sentence that sends the pupil to a grown-up they trust."""


@dataclasses.dataclass(frozen=True, slots=True)
class Bubble:
    """One message of a chat as it is drawn."""

    id: str
    name: str
    about: str
    """Who that is, said once at their first message ("new follower"); may be empty."""
    side: Literal["start", "end"]
    """`end` for the person the story is about."""
    text: str
    flags: tuple[int, ...] = ()
    """Numbers of the red flags it carries, where they are shown."""
    later: str = ""
    """What stands across the chat above it where time has passed; else empty."""


@dataclasses.dataclass(frozen=True, slots=True)
class Flag:
    """A red flag as it is shown: its number here, its label, its sentence."""

    number: int
    label: str
    explain: str


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """A step as it is shown: its number here, its label, its sentence, its icon's name."""

    number: int
    label: str
    explain: str
    icon: str


@dataclasses.dataclass(frozen=True, slots=True)
class Picture:
    """A drawing by name, and what it shows in words."""

    name: str
    alt: str


def _same(name: str, contact: str) -> bool:
    """Tell whether a service is called what its number or address is, but for case and accents."""
    return _bare(name) == _bare(contact)


def _without(name: str, contact: str) -> str:
    """Give who answers: what stands in brackets or after a comma where the rest is the contact."""
    found = _CALLED_AND_WHO.fullmatch(name)
    if found is None or not _same(found["called"], contact):
        return name
    return found["aside"] or found["rest"]


def _bare(words: str) -> str:
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if not (sign.isspace() or unicodedata.combining(sign)))
