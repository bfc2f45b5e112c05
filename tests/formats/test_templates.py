"""What templates give: escaped words, numbers in their order, drawings and codes with words."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import jinja2
import pytest

from builder.documents.both import Both
from builder.formats.templates import (
    cited,
    clauses,
    drawing,
    environment,
    fill,
    pieces,
    qr,
    ranges,
    sentences,
    tied,
    together,
    typed,
)
from tests.consumers.bidi import reads_in_order
from tests.formats.pdf import samples


def _fill(tmp_path: Path, template: str, name: str = "page.html", **values: object) -> str:
    (tmp_path / name).write_text(template, encoding="utf-8")
    assets = samples.assets()
    elsewhere = type(assets)(assets.theme, assets.fonts, assets.drawings, tmp_path)
    return fill(name, elsewhere, values)


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "Exemple\u00a0: oui"), ("zh-Hans", "Exemple：oui"), ("en", "Exemple: oui")],
)
def test_a_label_has_the_colon_of_the_page_s_language(
    tmp_path: Path, language: str, said: str
) -> None:
    (tmp_path / "part.html").write_text(
        "{% macro line() %}{{ label }}{{ colon() }}oui{% endmacro %}", encoding="utf-8"
    )
    page = '{% import "part.html" as part with context %}{{ part.line() }}'
    frame = dataclasses.replace(samples.frame("en"), language=f"{language}-GB")
    assert _fill(tmp_path, page, frame=frame, label="Exemple") == said


def _in_arabic_too(words: str, other: str) -> Both:
    return Both(words, other, "ar-GB", "rtl")


def _below(other: str) -> str:
    return f'<span class="other" lang="ar-GB" dir="rtl">{other}</span>'


def test_each_language_of_a_page_has_its_label_its_colon_and_its_value(tmp_path: Path) -> None:
    label, value = _in_arabic_too("Exemple", "مثلاً"), _in_arabic_too("oui <", "نعم")
    frame = dataclasses.replace(samples.frame("en"), language="fr-GB")
    page = "{{ labelled(label, value, loud=true) }}"
    said = _fill(tmp_path, page, frame=frame, label=label, value=value)
    first = "<strong>Exemple\u00a0: </strong>oui &lt;"
    assert said == first + _below("<strong>مثلاً: </strong>نعم")
    assert _fill(tmp_path, "{{ labelled('Texte', 'oui') }}", frame=frame) == "Texte\u00a0: oui"


def test_what_both_languages_share_stands_under_the_label_of_each_once(tmp_path: Path) -> None:
    frame, label = samples.frame("en"), _in_arabic_too("Text", "أرسل")
    said = _fill(tmp_path, "{{ labelled(label) }}741741", frame=frame, label=label)
    assert said == f"Text: {_below('أرسل: ')}741741"


def test_texts_in_two_languages_are_joined_language_by_language(tmp_path: Path) -> None:
    flags = [_in_arabic_too("praise", "مديح"), _in_arabic_too("a secret", "سر")]
    page = "{{ together(['1', together(flags, ' · ')]) }}"
    assert _fill(tmp_path, page, flags=flags) == f"1 praise · a secret{_below('1 مديح · سر')}"
    assert together(["one", "two"], ", ") == "one, two"


def test_words_are_escaped_in_html(tmp_path: Path) -> None:
    assert _fill(tmp_path, "<p>{{ said }}</p>", said="<b>&") == "<p>&lt;b&gt;&amp;</p>"


def test_a_name_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(jinja2.UndefinedError):
        _fill(tmp_path, "{{ nothing }}")


def test_a_template_cannot_reach_python(tmp_path: Path) -> None:
    with pytest.raises(jinja2.exceptions.SecurityError):
        _fill(tmp_path, "{{ said.__class__.__mro__ }}", said="x")


def test_a_template_outside_the_folder_is_not_found() -> None:
    with pytest.raises(jinja2.TemplateNotFound):
        environment(samples.assets().templates).get_template("../pyproject.toml")


def test_style_sheets_get_the_theme_s_colours(tmp_path: Path) -> None:
    filled = _fill(tmp_path, "p { color: {{ colours.ink }} }", name="page.css")
    assert filled == f"p {{ color: {samples.assets().theme.colours.ink} }}"


@pytest.mark.parametrize(
    "number", ["116 111", "+966 11 123-4567", "childline.org.uk/remove", "#9110"]
)
def test_a_typed_value_reads_in_order_in_arabic(number: str) -> None:
    inside = re.sub(r"<bdi[^>]*>(.*?)</bdi>", "\u2066\\1\u2069", str(typed(number)))
    assert reads_in_order(number, f"اتصل على {inside} الآن")


def test_a_typed_value_is_not_broken_over_lines() -> None:
    assert " " not in re.sub(r"<[^>]*>", "", str(typed("0800 1111")))


def test_a_cited_address_shows_its_host_and_links_the_whole() -> None:
    cite = str(cited("https://www.boe.es/buscar/act.php?id=BOE-A-2021-9347 (article 15)"))
    assert 'href="https://www.boe.es/buscar/act.php?id=BOE-A-2021-9347"' in cite
    assert re.sub(r"<[^>]*>", "", cite) == "boe.es"


def test_a_cited_book_is_named_in_its_own_direction() -> None:
    assert cited("Keeping <children> safe") == "<bdi>Keeping &lt;children&gt; safe</bdi>"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("the right thing to do.", "the right thing to\u00a0do."),
        ("one", "one"),
        ("Sag es jemandem.", "Sag\u00a0es jemandem."),
        ("online internationally agreed", "online internationally agreed"),
        ("", ""),
    ],
)
def test_a_short_word_is_not_left_alone_on_a_line(text: str, kept: str) -> None:
    assert tied(text) == kept


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("In danger right now? Call", ("In danger right now?", "Call")),
        ("Κίνδυνος αυτή τη στιγμή; Κάλεσε", ("Κίνδυνος αυτή τη στιγμή;", "Κάλεσε")),
        ("في خطر الآن؟ رقم الطوارئ:", ("في خطر الآن؟", "رقم الطوارئ:")),
        ("现在有危险？请拨打", ("现在有危险？", "请拨打")),
        ("现在有危险？请拨打当地的紧急电话。", ("现在有危险？", "请拨打当地的紧急电话。")),
        ("Call this at 9.30 now", ("Call this at 9.30 now",)),
        ("", ()),
    ],
)
def test_a_sentence_ends_at_its_own_sign_in_each_script(text: str, parts: tuple[str, ...]) -> None:
    assert sentences(text) == parts


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("nummergegenkummer.de", ("nummergegenkummer.de",)),
        ("takeitdown.ncmec.org", ("takeitdown.", "ncmec.org")),
        ("anti.uz/en/report.html", ("anti.uz/", "en/", "report.html")),
        ("thorn.org/", ("thorn.org/",)),
    ],
)
def test_an_address_is_divided_between_its_names_only(address: str, parts: tuple[str, ...]) -> None:
    assert pieces(address) == parts


def test_a_chinese_text_is_divided_after_its_clauses() -> None:
    assert clauses("说“照我说的做，不然……”") == ("说“照我说的做，", "不然……”")
    assert clauses("“快！”他说") == ("“快！”他说",)


def test_a_typed_value_with_arabic_words_runs_from_right_to_left() -> None:
    assert 'dir="rtl"' in typed("10 دقائق")


def test_a_link_stands_inside_its_isolate() -> None:
    assert str(typed("999", "tel:999")) == (
        '<bdi class="typed" dir="ltr"><a href="tel:999">999</a></bdi>'
    )


def test_typed_values_are_escaped() -> None:
    assert "<script>" not in typed("<script>", 'x"><script>')


def test_a_range_in_a_sentence_is_set_apart_and_the_rest_escaped() -> None:
    assert ranges("11–13 & more") == '<bdi class="typed" dir="ltr">11–13</bdi> &amp; more'


def test_a_drawing_says_what_it_shows_and_only_that() -> None:
    shown = drawing(samples.assets(), "pennant", "Drapeau & mât")
    assert re.findall("<title>(.*?)</title>", shown) == ["Drapeau &amp; mât"]


def test_a_drawing_that_is_not_there_is_an_error() -> None:
    with pytest.raises(LookupError):
        drawing(samples.assets(), "no-such-drawing", "")


def test_a_code_has_its_quiet_zone_and_words() -> None:
    code = str(qr("https://www.childline.org.uk", "childline.org.uk"))
    size = int(re.search(r'viewBox="0 0 (\d+) \1"', code)[1])
    places = [(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)", code)]
    assert min(min(place) for place in places) == 4
    assert max(y for _, y in places) == size - 5
    assert "<title>childline.org.uk</title>" in code


def test_a_code_is_the_same_every_time() -> None:
    assert qr("https://example.org", "a") == qr("https://example.org", "a")
