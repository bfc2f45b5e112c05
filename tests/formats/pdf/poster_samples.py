"""Takes a language and an ink; gives one finished sheet of each small kind, in that language."""

from __future__ import annotations

import dataclasses
from typing import Any

import yaml

from builder.documents import page_words
from builder.documents.blocks import HelpEntry, HelpStrip, Picture, Qr, Step, Words
from builder.documents.plan import Duty
from builder.documents.poster import (
    CardSheet,
    DoorSheet,
    FoldOut,
    PeopleSheet,
    PersonBox,
    Sheet,
    StaffroomSheet,
    TearOffSheet,
)
from tests.formats.pdf import samples
from tests.formats.pdf.test_poster import poster, said

LANGUAGES = ("en-GB", "es-US", "ar-AE")
KINDS = ("door", "tear-off", "cards", "fold-out", "staffroom", "people")

_HILLS = Picture("quiet-hills", "Soft hills and a small sun. There are no words.")
_DOOR = Picture("open-door", "A door opens to warm light.")


def sheet(kind: str, language: str = "en-GB", **changed: Any) -> Any:
    """Give a whole sheet; `changed` replaces fields of it."""
    made = _MAKERS[kind](language)
    return dataclasses.replace(made, **changed)


def _words(names: tuple[str, ...]) -> Words:
    text = (samples.ROOT / "templates/strings.yaml").read_text(encoding="utf-8")
    said_there = {each["id"]: each["text"] for each in yaml.safe_load(text)["strings"]}
    return Words(tuple((name.removeprefix("poster-"), said_there[name]) for name in names))


def _help(language: str) -> HelpStrip:
    texts = said(language)
    return HelpStrip(
        tuple(HelpEntry(**entry) for entry in texts["entries"]),
        emergency=texts["emergency"][0],
        emergency_phone=texts["emergency"][1],
        qr=Qr(*texts["qr"]),
        trusted_adult=texts["promise"],
    )


def _common(language: str, names: tuple[str, ...]) -> dict[str, Any]:
    frame = poster(language, "flags", "A4").frame
    return {"frame": frame, "words": _words(names), "paper": frame.paper}


def _door(language: str) -> Sheet:
    texts, common = said(language), _common(language, page_words.POSTER_DOOR)
    (headline, emphasis), _ = texts["steps"]
    common["paper"] = {"A4": "A5", "Letter": "Half-Letter"}[common["paper"]]
    return DoorSheet(
        **common,
        headline=headline,
        emphasis=emphasis,
        message=f"{texts['advice']} {texts['advice']}",
        picture=_DOOR,
        promise=texts["promise"],
        help=_help(language),
    )


def _tear_off(language: str) -> Sheet:
    texts = said(language)
    strip = _help(language)
    return TearOffSheet(
        **_common(language, page_words.POSTER_TEAR_OFF),
        headline=texts["steps"][0][1],
        message=texts["advice"],
        picture=_HILLS,
        take_one=texts["steps"][1][0],
        first_tab=texts["advice"],
        line=strip.entries[0],
        trusted_adult=strip.trusted_adult,
    )


def _cards(language: str) -> Sheet:
    texts = said(language)
    return CardSheet(
        **_common(language, page_words.POSTER_CARDS),
        headline=texts["steps"][0][1],
        promise=texts["promise"],
        picture=_HILLS,
        help=_help(language),
    )


def _fold_out(language: str) -> Sheet:
    texts = said(language)
    icons = ("tell", "stop", "stop", "keep", "report")
    labels = zip(range(1, 6), texts["steps"][1], icons, strict=True)
    return FoldOut(
        **_common(language, page_words.POSTER_FOLD_OUT),
        headline=texts["steps"][0][1],
        promise=texts["promise"],
        picture=_HILLS,
        steps_title=texts["steps"][0][0],
        steps=tuple(Step(number, label, "", icon) for number, label, icon in labels),
        starters_title=texts["steps"][0][1],
        starters=(texts["advice"], texts["promise"]),
        people_title=texts["flags"][0][1],
        people=tuple(texts["steps"][1][:4]),
        cut=texts["advice"],
        help=_help(language),
    )


def _staffroom(language: str) -> Sheet:
    texts = said(language)
    (headline, emphasis), labels = texts["steps"]
    return StaffroomSheet(
        **_common(language, page_words.POSTER_STAFFROOM),
        headline=headline,
        emphasis=emphasis,
        do=tuple(f"{label}. {texts['advice']}" for label in labels),
        do_not=tuple(texts["flags"][1][:4]),
        say=(texts["promise"], texts["advice"]),
        lead=texts["words"]["school"],
        duties=(Duty("", texts["advice"], "https://example.org/a"),),
        help=_help(language),
    )


def _people(language: str) -> Sheet:
    texts = said(language)
    (headline, emphasis), labels = texts["steps"]
    return PeopleSheet(
        **_common(language, page_words.POSTER_PEOPLE),
        headline=headline,
        emphasis=emphasis,
        people=tuple(PersonBox(label, texts["promise"]) for label in labels[:4]),
        promise=texts["promise"],
        advice=texts["advice"],
        help=_help(language),
    )


_MAKERS = {
    "door": _door,
    "tear-off": _tear_off,
    "cards": _cards,
    "fold-out": _fold_out,
    "staffroom": _staffroom,
    "people": _people,
}
