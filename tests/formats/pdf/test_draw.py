"""The PDF itself: the same bytes every time, only our fonts, tagged and titled."""

from __future__ import annotations

import io
import os
from typing import Any

import pikepdf
import pytest

from builder.formats import pdf
from builder.formats.pdf.draw import draw_pdf, lay_out
from builder.formats.pdf.engine import font_set, weasyprint
from tests.formats.pdf import samples
from tests.formats.pdf.drawing import codes, draw_body


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_same_page_gives_the_same_bytes_whatever_was_drawn_before(language: str) -> None:
    body = "<h1>مرحبا Sam</h1><p>116 111</p>"
    body += "<p style='height: 9mm; background: url(asset:drawing/pennant)'>x</p>"
    first = draw_body(body, language=language).content
    draw_body("<p>something <b>else</b></p>", "p { color: red }", language="ar")
    draw_body("<p>Лінія <b>допомоги</b></p>")
    assert draw_body(body, language=language).content == first


def test_a_changed_word_changes_the_identifier() -> None:
    one, two = (_open(draw_body(f"<p>{word}</p>").content) for word in ("one", "two"))
    assert one.trailer["/ID"][0] != two.trailer["/ID"][0]


def test_the_pdf_says_nothing_of_when_it_was_made() -> None:
    pdf = _open(draw_body("<p>x</p>").content)
    assert "/CreationDate" not in pdf.docinfo
    assert "/ModDate" not in pdf.docinfo


def test_only_the_fonts_of_the_assets_are_in_the_pdf() -> None:
    pdf = _open(draw_body("<p style='font-family: DejaVu Sans'>a <i>b</i> <b>ت</b></p>").content)
    names = {
        str(font["/BaseFont"]).partition("+")[2]
        for page in pdf.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert {name.split("-Bold")[0] for name in names} == {"Noto-Sans-Latn", "Noto-Sans-Arabic-Arab"}


@pytest.mark.parametrize("theirs", [None, "of-this-machine.conf"])
def test_programs_that_are_started_later_see_the_system_s_fonts(
    theirs: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", str(theirs))
    if theirs is None:
        monkeypatch.delenv("FONTCONFIG_FILE")
    # What another test has drawn with these fonts would be remembered.
    font_set.cache_clear()
    draw_body("<p>x</p>")
    assert os.environ.get("FONTCONFIG_FILE") == theirs


def test_a_drawing_that_cannot_be_drawn_is_an_error() -> None:
    drawn = draw_body('<img alt="x" src="data:image/svg+xml,%3Csvg">')
    assert drawn.content is None
    assert codes(drawn) == ["page-fault"]


def test_the_language_and_title_are_the_document_s() -> None:
    html = '<html lang="ar-AE" dir="rtl"><title>عنوان</title><body><p>x</p></body></html>'
    pdf = _open(draw_pdf(html, (), samples.frame("ar"), samples.assets()).content)
    assert str(pdf.Root["/Lang"]) == "ar-AE"
    assert str(pdf.docinfo["/Title"]) == "عنوان"


def _open(content: bytes | None) -> pikepdf.Pdf:
    assert content is not None
    return pikepdf.open(io.BytesIO(content))


def test_only_the_chosen_layout_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    weasyprint()
    from weasyprint.document import Document  # noqa: PLC0415

    calls: list[str] = []

    def counted(name: str, work: Any) -> Any:
        def noted(*args: Any, **how: Any) -> Any:
            calls.append(name)
            return work(*args, **how)

        return noted

    monkeypatch.setattr(pdf, "lay_out", counted("laid out", lay_out))
    monkeypatch.setattr(Document, "write_pdf", counted("drawn", Document.write_pdf))
    assert pdf.FORMAT.render(samples.sample_plan("en", "A4"), samples.assets()).content
    assert calls == ["laid out", "laid out", "laid out", "drawn"]
