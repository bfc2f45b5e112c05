"""Posters: one page on each paper, in both directions, in sizes that are read from three metres."""

from __future__ import annotations

import collections
import dataclasses
import functools
import pathlib
import re
from typing import Any, Literal

import pytest
import yaml
from PIL import Image

from builder.documents.blocks import (
    Draft,
    Flag,
    Frame,
    HelpEntry,
    HelpStrip,
    Picture,
    Qr,
    Step,
    Words,
)
from builder.documents.poster import Poster, PosterPaper
from builder.formats.pdf import FORMAT
from builder.formats.pdf.overflow import BOX_OVERFLOW, PAGE_OVERFLOW
from builder.formats.pdf.pages import compose
from builder.pipeline.theme import contrast
from tests.consumers import bidi, pdf_checks, poppler, programs, verapdf
from tests.formats.pdf import samples

Kind = Literal["flags", "steps"]

# Width and height in millimetres: ISO 216 and ANSI/ASME Y14.1.
PAPERS: dict[PosterPaper, tuple[float, float]] = {
    "A3": (297, 420),
    "A4": (210, 297),
    "Tabloid": (279.4, 431.8),
    "Letter": (215.9, 279.4),
}
LANGUAGES = ("en-GB", "es-US", "ar-AE")
KINDS: tuple[Kind, ...] = ("flags", "steps")

_TEXTS = pathlib.Path(__file__).with_name("texts") / "posters.yaml"
_PICTURES = {
    "flags": Picture("friends-at-phone", "Three friends look at a phone together."),
    "steps": Picture("listening-adult", "A pupil and a grown-up sit side by side."),
}
_ICONS = ("tell", "stop", "stop", "keep", "report")
# What Noto Sans says of its own height, in sizes: a word's box in Poppler is that high.
_NOTO_SANS_HEIGHT = 1.362
_WORD = re.compile(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')


@functools.cache
def said(language: str) -> Any:
    """Give all words of a language."""
    return yaml.safe_load(_TEXTS.read_text(encoding="utf-8"))[language]


def poster(language: str, kind: Kind, paper: PosterPaper) -> Poster:
    """Give a whole poster."""
    texts = said(language)
    (headline, emphasis), labels = texts[kind]
    numbered = list(enumerate(labels, 1))
    return Poster(
        frame=_frame(language),
        words=Words(tuple(texts["words"].items())),
        paper=paper,
        headline=headline,
        emphasis=emphasis,
        flags=tuple(Flag(*each, "") for each in numbered) if kind == "flags" else (),
        steps=tuple(Step(*each, "", _ICONS[each[0] - 1]) for each in numbered)
        if kind == "steps"
        else (),
        picture=_PICTURES[kind],
        promise=texts["promise"],
        advice=texts["advice"],
        help=HelpStrip(
            tuple(HelpEntry(**entry) for entry in texts["entries"]),
            emergency=texts["emergency"][0],
            emergency_phone=texts["emergency"][1],
            qr=Qr(*texts["qr"]),
            trusted_adult="",
        ),
    )


def _frame(language: str) -> Frame:
    texts = said(language)
    return Frame(
        language=language,
        direction="rtl" if language == "ar-AE" else "ltr",
        script="Arab" if language == "ar-AE" else "Latn",
        paper="Letter" if language == "es-US" else "A4",
        title="Poster",
        subject="Poster",
        footer=texts["footer"],
        licence="CC BY 4.0",
        draft=Draft(texts["draft"], ()),
    )


def draw(document: Poster, folder: pathlib.Path) -> pathlib.Path:
    """Write the poster's PDF into `folder`; it must have no findings."""
    path = folder / "poster.pdf"
    path.write_bytes(_drawn(document))
    return path


@functools.cache
def _drawn(document: Poster) -> bytes:
    rendered = FORMAT.render(document, samples.assets())
    assert rendered.findings == ()
    assert rendered.content is not None
    return rendered.content


@dataclasses.dataclass(frozen=True)
class Word:
    """A word on the page: where, in points, and its type size, true for Latin letters only."""

    text: str
    left: float
    right: float
    size: float


def words_of(path: pathlib.Path) -> list[Word]:
    """Give each word in Poppler's order."""
    boxes = programs.run([programs.program("pdftotext"), "-bbox", path, "-"])
    return [
        Word(text, float(left), float(right), (float(low) - float(high)) / _NOTO_SANS_HEIGHT)
        for left, high, right, low, text in _WORD.findall(boxes)
    ]


def size_of(word: str, path: pathlib.Path) -> float:
    """Give the type size in points of the first such word."""
    return next(each.size for each in words_of(path) if each.text == word)


def code_box(path: pathlib.Path, folder: pathlib.Path) -> tuple[float, float, float]:
    """Give the QR code's left, right and width in millimetres: it alone is drawn in pure black."""
    dots = 100
    (drawn,) = poppler.pdf_to_png(path, folder, dots, smooth=False)
    with Image.open(drawn) as picture:
        black = picture.convert("RGB").point(lambda value: 255 if value else 0)
    box = black.convert("L").point(lambda value: 0 if value else 255).getbbox()
    assert box is not None
    left, right = (25.4 * pixel / dots for pixel in (box[0], box[2]))
    return left, right, right - left


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_poster_is_one_page_of_each_paper(
    language: str, kind: Kind, tmp_path: pathlib.Path
) -> None:
    for paper, millimetres in PAPERS.items():
        path = draw(poster(language, kind, paper), tmp_path)
        (size,) = poppler.pdf_page_sizes(path)
        assert [points * 25.4 / 72 for points in size] == pytest.approx(millimetres, abs=0.1)


def test_posters_are_accessible(tmp_path: pathlib.Path) -> None:
    paths = []
    for language in LANGUAGES:
        for kind in KINDS:
            folder = tmp_path / language / kind
            folder.mkdir(parents=True)
            paths.append(draw(poster(language, kind, "A3"), folder))
            assert pdf_checks.check_pdf(paths[-1], language) == []
    assert [broken for broken in verapdf.validate_pdfua(paths).values() if broken] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_word_is_on_the_poster(language: str, kind: Kind, tmp_path: pathlib.Path) -> None:
    document = poster(language, kind, "A4")
    shown = poppler.normalise(poppler.pdf_text(draw(document, tmp_path)))
    assert document.frame.draft is not None
    texts = [
        *(document.headline, document.emphasis, document.promise, document.advice),
        *(flag.label for flag in document.flags),
        *(step.label for step in document.steps),
        *(document.frame.footer, document.frame.licence, document.frame.draft.small),
        *(document.help.emergency, document.help.emergency_phone),
        *(document.words["school"], document.help.qr.service if document.help.qr else ""),
    ]
    for entry in document.help.entries:
        texts += [entry.name, entry.note, entry.phone or entry.text_number or entry.url_short]
    # Letters are counted, since a reader of the page may give Arabic punctuation out of order.
    said_letters = collections.Counter(poppler.normalise("".join(text or "" for text in texts)))
    assert said_letters - collections.Counter(shown) == collections.Counter()


def test_numbers_read_from_left_to_right_in_arabic(tmp_path: pathlib.Path) -> None:
    path = draw(poster("ar-AE", "flags", "A3"), tmp_path)
    from_left = [word.text for word in sorted(words_of(path), key=lambda word: word.left)]
    assert [text for text in from_left if text in {"800", "988"}] == ["800", "988"]
    assert [text for text in from_left if text in {"04", "123-4567"}] == ["04", "123-4567"]
    assert bidi.reads_in_order("takeitdown.ncmec.org", poppler.pdf_text(path))


def test_type_on_a3_is_large_enough_for_three_metres(tmp_path: pathlib.Path) -> None:
    path = draw(poster("es-US", "flags", "A3"), tmp_path)
    assert size_of("Cuando", path) >= 89.9
    assert size_of("privadas", path) >= 29.9
    assert size_of("1-800-843-5678", path) >= 39.9


def test_a4_is_the_a3_design_in_small(tmp_path: pathlib.Path) -> None:
    large = {word.text: word for word in words_of(draw(poster("en-GB", "steps", "A3"), tmp_path))}
    small = {word.text: word for word in words_of(draw(poster("en-GB", "steps", "A4"), tmp_path))}
    assert small.keys() == large.keys()
    for text, word in small.items():
        assert word.left == pytest.approx(large[text].left * 210 / 297, abs=1)
        assert word.size == pytest.approx(large[text].size * 210 / 297, abs=0.3)


def test_a_longer_sentence_is_drawn_smaller(tmp_path: pathlib.Path) -> None:
    document = poster("en-GB", "flags", "A3")
    longer = dataclasses.replace(document, headline="When a chat suddenly changes,")
    assert size_of("When", draw(longer, tmp_path)) < size_of("When", draw(document, tmp_path))


@pytest.mark.parametrize(
    ("headline", "emphasis"),
    [
        ("У чаті пишуть «швидше»?", "Можна спинитися."),
        ("Хоч би що казали,", "можна розказати."),
        ("Онлайн-шантаж?", "Розкажи комусь."),
    ],
)
def test_a_headline_of_long_words_gets_smaller_by_itself(
    headline: str, emphasis: str, tmp_path: pathlib.Path
) -> None:
    document = poster("en-GB", "steps", "A3")
    frame = dataclasses.replace(document.frame, language="uk-UA", script="Cyrl")
    wide = dataclasses.replace(document, frame=frame, headline=headline, emphasis=emphasis)
    first, number = emphasis.split(maxsplit=1)[0], "1111"
    path = draw(wide, tmp_path)
    small, beside = size_of(first, path), size_of(number, path)
    path = draw(dataclasses.replace(document, headline="Stop.", emphasis="Tell."), tmp_path)
    assert small < size_of("Tell.", path)
    assert beside == pytest.approx(size_of(number, path), abs=0.3)


def test_the_coloured_part_of_a_headline_starts_a_line(tmp_path: pathlib.Path) -> None:
    document = poster("en-GB", "steps", "A3")
    short = dataclasses.replace(document, headline="A flag?", emphasis="Say so.")
    found = {word.text: word for word in words_of(draw(short, tmp_path))}
    assert found["Say"].left == pytest.approx(found["A"].left, abs=3)


def picture_width(document: Poster) -> float:
    """Give how wide a poster's picture is drawn, in its own unit."""
    (css,) = compose(document, 0, samples.assets()).css
    found = re.search(r"\.art svg \{\s*display: block; width: ([\d.]+)rem", css)
    assert found is not None
    return float(found[1])


def test_the_picture_gives_way_to_long_steps() -> None:
    document = poster("en-GB", "steps", "A3")
    short = tuple(dataclasses.replace(step, label="Stop") for step in document.steps)
    long = tuple(dataclasses.replace(step, label="Communications") for step in document.steps)
    narrow, wide = (
        picture_width(dataclasses.replace(document, steps=steps)) for steps in (long, short)
    )
    assert narrow < wide


@pytest.mark.parametrize("paper", PAPERS)
def test_the_code_is_large_enough_to_scan(paper: PosterPaper, tmp_path: pathlib.Path) -> None:
    _, _, width = code_box(draw(poster("es-US", "steps", paper), tmp_path), tmp_path)
    assert width >= 25


def test_an_aside_stands_in_the_brackets_of_the_page_s_language() -> None:
    document = poster("en-GB", "steps", "A4")
    lead, *others = document.help.entries
    others = [dataclasses.replace(each, note="any time") for each in others]
    strip = dataclasses.replace(document.help, entries=(lead, *others))
    for language, aside in (("en-GB", "(any time)"), ("zh-Hans-GB", "\uff08any time\uff09")):
        frame = dataclasses.replace(document.frame, language=language)
        page = compose(dataclasses.replace(document, frame=frame, help=strip), 0, samples.assets())
        assert page.html.count(aside) == len(others) > 0


def test_a_short_name_stays_on_one_line_and_a_long_one_need_not() -> None:
    document = poster("en-GB", "steps", "A4")
    lead, *_ = document.help.entries
    for name, kept in (("Take It Down", True), ("The Child Protection Centre", False)):
        entry = dataclasses.replace(lead, name=name)
        strip = dataclasses.replace(document.help, entries=(entry,), qr=None)
        html = compose(dataclasses.replace(document, help=strip), 0, samples.assets()).html
        (drawn,) = re.findall(rf"<bdi([^>]*)>{name}<", html)
        assert ("kept" in drawn) is kept


def test_right_to_left_posters_are_mirrored(tmp_path: pathlib.Path) -> None:
    from_left, from_right = tmp_path / "ltr", tmp_path / "rtl"
    from_left.mkdir()
    from_right.mkdir()
    start = draw(poster("en-GB", "flags", "A3"), from_left)
    mirrored = draw(poster("ar-AE", "flags", "A3"), from_right)
    assert code_box(start, from_left)[0] > 297 / 2 > code_box(mirrored, from_right)[1]
    margin = 18 / 25.4 * 72
    assert min(word.left for word in words_of(start)) == pytest.approx(margin, abs=2)
    right = max(word.right for word in words_of(mirrored))
    assert right == pytest.approx(297 / 25.4 * 72 - margin, abs=2)


def test_the_help_strip_reaches_every_edge_of_the_foot(tmp_path: pathlib.Path) -> None:
    path = draw(poster("en-GB", "steps", "A4"), tmp_path)
    (drawn,) = poppler.pdf_to_png(path, tmp_path, 50, smooth=False)
    with Image.open(drawn) as opened:
        picture = opened.convert("RGB")
    step = tuple(bytes.fromhex(samples.assets().theme.colours.step.removeprefix("#")))
    lowest = picture.height - 2
    assert {picture.getpixel((left, lowest)) for left in range(picture.width - 1)} == {step}


@pytest.mark.parametrize("role", ["flag", "step", "ink"])
def test_words_stand_out_from_their_ground(role: str) -> None:
    colours = samples.assets().theme.colours
    assert contrast(getattr(colours, role), colours.ground) >= 7


def test_dark_words_stand_out_from_a_bubble() -> None:
    colours = samples.assets().theme.colours
    assert contrast(colours.ink, colours.first_bubble) >= 7


def test_words_that_cannot_fit_are_named_and_nothing_is_drawn() -> None:
    document = poster("en-GB", "flags", "A3")
    word = "Datenschutzgrundverordnungsbeauftragte"
    too_wide = dataclasses.replace(document, headline=word)
    rendered = FORMAT.render(too_wide, samples.assets())
    assert rendered.content is None
    assert {finding.code for finding in rendered.findings} <= {BOX_OVERFLOW, PAGE_OVERFLOW}
    assert any(word in finding.words for finding in rendered.findings)


@pytest.mark.parametrize("kind", KINDS)
def test_a_label_that_is_wider_than_its_place_is_named(kind: Kind) -> None:
    label = "Datenschutzgrundverordnung"
    document = poster("en-GB", kind, "A3")
    item = getattr(document, kind)[0]
    items: dict[str, Any] = {kind: (dataclasses.replace(item, label=label),)}
    rendered = FORMAT.render(dataclasses.replace(document, **items), samples.assets())
    assert rendered.content is None
    assert [finding.words for finding in rendered.findings] == [label]


def test_a_poster_without_numbers_or_code_still_says_where_to_turn(tmp_path: pathlib.Path) -> None:
    document = poster("en-GB", "steps", "A4")
    online = dataclasses.replace(document.help.entries[3], id="first")
    help_strip = dataclasses.replace(
        document.help, entries=(online,), emergency_phone=None, qr=None
    )
    frame = dataclasses.replace(document.frame, draft=None)
    path = draw(dataclasses.replace(document, help=help_strip, frame=frame), tmp_path)
    assert "takeitdown.ncmec.org" in poppler.pdf_text(path)
    assert "Draft" not in poppler.pdf_text(path)
