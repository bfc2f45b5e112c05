"""Takes the texts beside it; gives one finished document of each kind, in a language and paper."""

from __future__ import annotations

import functools
import hashlib
import pathlib
from typing import Any, Literal

import yaml

from builder.content.theme import Theme
from builder.documents import catch_up, plan, quiz_paper, worksheet
from builder.documents.blocks import (
    Bubble,
    Draft,
    Flag,
    Frame,
    HelpEntry,
    HelpStrip,
    Qr,
    Step,
    Words,
)
from builder.formats.assets import Assets, Drawing, FontFace

ROOT = pathlib.Path(__file__).parents[3]
_TEXTS = pathlib.Path(__file__).with_name("texts")
_FONTS = pathlib.Path("/usr/share/fonts/truetype/noto")

Paper = Literal["A4", "Letter"]


@functools.cache
def assets() -> Assets:
    """Give the project's own theme, templates and drawings, and Noto Sans for Latin and Arabic."""
    templates = ROOT / "templates"
    theme = yaml.safe_load((templates / "theme.yaml").read_text(encoding="utf-8"))
    art = templates / "art"
    drawings = (
        Drawing(path.relative_to(art).with_suffix("").as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(art.rglob("*.svg"))
    )
    return Assets(Theme.model_validate(theme, strict=False), fonts(), tuple(drawings), templates)


@functools.cache
def fonts() -> tuple[FontFace, ...]:
    """Give the four faces."""
    return tuple(
        FontFace(family, scripts, weight, path, hashlib.sha256(path.read_bytes()).hexdigest())
        for family, scripts in (
            ("Noto Sans", ("Latn", "Cyrl", "Grek")),
            ("Noto Sans Arabic", ("Arab",)),
        )
        for weight, ending in ((400, "Regular"), (700, "Bold"))
        for path in (_FONTS / f"{family.replace(' ', '')}-{ending}.ttf",)
    )


@functools.cache
def texts(language: str) -> Any:
    """Give all words of a language."""
    return yaml.safe_load((_TEXTS / f"{language}.yaml").read_text(encoding="utf-8"))


def frame(language: str, paper: Paper = "A4") -> Frame:
    """Give what surrounds each document."""
    said = texts(language)
    right_to_left = language == "ar"
    return Frame(
        language={"en": "en-GB", "ar": "ar-AE"}[language],
        direction="rtl" if right_to_left else "ltr",
        script="Arab" if right_to_left else "Latn",
        paper=paper,
        title=said["title"],
        subject=said["title"],
        footer=said["footer"],
        licence=said["licence"],
        draft=Draft(said["draft"]["small"], tuple(said["draft"]["plain"])),
    )


def words(language: str) -> Words:
    """Give the interface words of all pages."""
    return Words(tuple(texts(language)["words"].items()))


def help_strip(language: str) -> HelpStrip:
    """Give the help strip."""
    said = texts(language)["help"]
    return HelpStrip(
        entries=tuple(HelpEntry(**entry) for entry in said["entries"]),
        emergency=said["emergency"],
        emergency_phone=said["emergency_phone"],
        qr=Qr(**said["qr"]),
        trusted_adult=said["trusted_adult"],
    )


def bubbles(language: str, *, flagged: bool, places: list[int] | None = None) -> tuple[Bubble, ...]:
    """Give the chat, or the messages at `places` of it."""
    said = [
        Bubble(f"m{number}", name, about, side, text, tuple(flags) if flagged else ())
        for number, (name, about, side, text, flags) in enumerate(texts(language)["chat"])
    ]
    return tuple(said if places is None else [said[place] for place in places])


def sample_worksheet(
    language: str, variant: worksheet.Variant, paper: Paper = "A4"
) -> worksheet.Worksheet:
    """Give the pupils' sheet."""
    said = texts(language)["worksheet"]
    flags = tuple(Flag(number, *flag) for number, flag in enumerate(said["flags"], 1))
    steps = tuple(Step(number, *step) for number, step in enumerate(said["steps"], 1))
    mark = worksheet.MarkFlags(
        number=1,
        **said["mark"],
        bubbles=bubbles(language, flagged=variant == "answers"),
        flags=flags,
        unused=(6,),
    )
    order = worksheet.OrderSteps(
        number=2,
        **{key: value for key, value in said["order"].items() if key != "rules"},
        steps=steps[3:] + steps[:3],
        solution=steps,
        rules=tuple(said["order"]["rules"]),
    )
    return worksheet.Worksheet(
        frame=frame(language, paper),
        words=words(language),
        variant=variant,
        title=texts(language)["title"],
        intro=said["intro"],
        activities=(mark, order),
        close=said["close"],
        help=help_strip(language),
    )


def sample_sheet(
    language: str, variant: worksheet.Variant, paper: Paper = "A4"
) -> worksheet.Worksheet:
    """Give a sheet of the kinds that need no chat: cards, pairs, claims, sentences, a map."""
    said = texts(language)["sheet"]
    kinds = (_sort, _match, _story, _claims, _sentences, _map)
    names = ("sort", "match", "story", "claims", "sentences", "map")
    return worksheet.Worksheet(
        frame=frame(language, paper),
        words=words(language),
        variant=variant,
        title=texts(language)["title"],
        intro=said["intro"],
        activities=tuple(
            kind(said[name], letters(language), **_head(number, said[name]["head"]))
            for number, (kind, name) in enumerate(zip(kinds, names, strict=True), 1)
        ),
        close=said["close"],
        help=help_strip(language),
    )


def letters(language: str) -> str:
    """Give the letters that name groups and right sides."""
    return "أبج" if language == "ar" else "ABC"


def _head(number: int, said: list[str]) -> dict[str, Any]:
    return {"number": number, "title": said[0], "instructions": said[1], "minutes": said[2]}


def _sort(said: Any, named: str, **head: Any) -> worksheet.SortCards:
    return worksheet.SortCards(
        **head,
        groups=tuple(map(worksheet.Lettered, named, said["groups"])),
        cards=tuple(worksheet.SortedCard(*card) for card in said["cards"]),
    )


def _match(said: Any, named: str, **head: Any) -> worksheet.MatchPairs:
    return worksheet.MatchPairs(
        **head,
        lefts=tuple(worksheet.LeftSide(*left) for left in said["lefts"]),
        rights=tuple(map(worksheet.Lettered, named, said["rights"])),
    )


def _story(said: Any, _: str, **head: Any) -> worksheet.OrderCards:
    return worksheet.OrderCards(
        **head, **{name: tuple(said[name]) for name in ("cards", "solution", "rules")}
    )


def _claims(said: Any, _: str, **head: Any) -> worksheet.TrueOrNot:
    return worksheet.TrueOrNot(
        **head, claims=tuple(worksheet.Claim(*claim) for claim in said["claims"])
    )


def _sentences(said: Any, _: str, **head: Any) -> worksheet.CompleteSentences:
    return worksheet.CompleteSentences(
        **head, sentences=tuple(worksheet.OpenSentence(*each) for each in said["sentences"])
    )


def _map(said: Any, _: str, **head: Any) -> worksheet.HelpMap:
    return worksheet.HelpMap(
        **head, places=tuple(worksheet.Place(*each) for each in said["places"])
    )


def sample_catch_up(language: str, paper: Paper = "A4") -> catch_up.CatchUp:
    """Give the sheet for a pupil who was absent."""
    said = texts(language)["catch_up"]
    return catch_up.CatchUp(
        frame=frame(language, paper),
        words=words(language),
        title=texts(language)["title"],
        intro=said["intro"],
        ideas=tuple(said["ideas"]),
        think=tuple(said["think"]),
        close=texts(language)["worksheet"]["close"],
        help=help_strip(language),
    )


def sample_quiz(language: str, *, key: bool, paper: Paper = "A4") -> quiz_paper.QuizPaper:
    """Give the quiz on paper or its key, in which two questions differ in sheet B."""
    said = texts(language)["quiz"]
    return quiz_paper.QuizPaper(
        frame=frame(language, paper),
        words=words(language),
        key=key,
        title=said["title"],
        intro=said["intro"],
        people=tuple((name, about) for name, about in said["people"]),
        questions=tuple(
            _question(language, number, question, key=key)
            for number, question in enumerate(said["questions"], 1)
        ),
        close=said["close"],
        help=help_strip(language),
        version="" if key else texts(language)["words"]["version-a"],
    )


def _question(language: str, number: int, said: Any, *, key: bool) -> quiz_paper.PaperQuestion:
    goes_to, all_work = texts(language)["quiz"]["goes_to"], texts(language)["quiz"]["solution_all"]
    match = said["kind"] == "match"
    labels = (said["letters"] if key else ["", "", ""]) if match else "ABCDEF"
    answers = tuple(
        quiz_paper.Answer(
            label=labels[place],
            text=text,
            right=right,
            feedback=feedback,
            goes_to=f"{goes_to} {rest[0]}" if rest and rest[0] else "",
            label_b="CAB"[place] if key and number == 1 else "",
        )
        for place, (text, right, feedback, *rest) in enumerate(said["answers"])
    )
    right = ", ".join(answer.label for answer in answers if answer.right or match)
    return quiz_paper.PaperQuestion(
        number=number,
        story=said["story"],
        bubbles=bubbles(language, flagged=False, places=said["bubbles"]),
        stem=said["stem"],
        interaction=said["kind"],
        how=said["how"],
        answers=answers,
        rights=tuple(map(worksheet.Lettered, letters(language), said.get("rights", ()))),
        solution={"order": all_work, "reflect": ""}.get(said["kind"], right),
        explain=all_work if said["kind"] == "order" else "",
        then=f"{goes_to} 5" if number == 2 else "",
        in_b=f"{texts(language)['words']['version-b']}: 6" if key and number == 5 else "",
    )


def sample_plan(language: str, paper: Paper = "A4") -> plan.Plan:
    """Give the teacher's plan."""
    said = texts(language)["plan"]
    card = said["disclosure"]
    listed = (
        *("key_messages", "objectives", "materials", "before", "on_the_day", "after"),
        *("ground_rules", "adaptations", "curriculum"),
    )
    return plan.Plan(
        frame=frame(language, paper),
        words=words(language),
        title=texts(language)["title"],
        topic=said["topic"],
        summary=said["summary"],
        overview=tuple(plan.Pair(*pair) for pair in said["overview"]),
        **{name: tuple(said[name]) for name in listed},
        stages=tuple(
            _stage(number, *stage, said) for number, stage in enumerate(said["stages"], 1)
        ),
        wordings=tuple(plan.Wording(*each) for each in said["wordings"]),
        questions=tuple(plan.Pair(*pair) for pair in said["questions"]),
        disclosure=plan.Disclosure(
            intro=card["intro"],
            do=tuple(card["do"]),
            do_not=tuple(card["do_not"]),
            words=tuple(card["words"]),
            duties=tuple(plan.Duty(*duty) for duty in card["duties"]),
            record=card["record"],
        ),
        cover=plan.Cover(*said["cover"]),
        short=plan.ShortVersion(
            said["short"]["title"],
            tuple(plan.ShortStage(*stage) for stage in said["short"]["stages"]),
        ),
        distancing=said["distancing"],
        question_box=said["question_box"],
        families=tuple(said["families"]),
        sources=tuple(plan.SourceLine(*source) for source in said["sources"]),
        help=help_strip(language),
    )


def _stage(
    number: int, title: str, minutes: str, optional: bool, aim: str, pupils: str, said: Any
) -> plan.RunStage:
    rows = tuple(plan.RunRow(minutes, *row) for row in said["rows"])
    return plan.RunStage(number, title, minutes, optional, aim, pupils, rows)
