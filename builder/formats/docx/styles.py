"""What a Word file looks like: takes a frame and a theme, gives its styles, lists and settings.

The styles are Word's own by name (Title, Heading 1, List Bullet ...), so that a school's template,
the navigation pane and screen readers know them.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.formats.docx.wordml import Element, el, half_points, mm, part, twips, val
from builder.languages.locale import office_tag, parse_locale
from builder.languages.numbers import counter_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.theme import Theme
    from builder.documents.blocks import Frame

BULLETS, NUMBERS = "1", "2"
"""The two kinds of list, as paragraphs refer to them."""

_WORD_2013 = "15"
_EAST_ASIAN = frozenset({"Hans", "Hant", "Jpan", "Kore"})
"""Scripts whose letters Word takes for East Asian, and looks up in that language."""
_WORD = "http://schemas.microsoft.com/office/word"
_DIGITS = {"arabic-indic": "hindiNumbers"}
"""What Word calls the digits of a list, where they are not Latin."""


@dataclasses.dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes and distances of one kind of document, in points."""

    body: float
    title: float
    heading: float
    before_heading: float
    after: float
    small: float = 8
    columns: int = 1
    """How many the last section has."""


class StyleSheet:
    """The styles of one document."""

    def __init__(self, frame: Frame, theme: Theme, sizes: Sizes) -> None:
        self.frame = frame
        self.colours = theme.colours
        self.font = theme.deck.families.get(frame.script) or theme.deck.families["Latn"]
        self.sizes = sizes

    def part(self) -> bytes:
        """Write `word/styles.xml`."""
        return part(el("w:styles", None, self._defaults(), *self._styles()))

    def _defaults(self) -> Element:
        faces = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")
        size = half_points(self.sizes.body)
        run = el(
            "w:rPr",
            None,
            el("w:rFonts", dict.fromkeys(faces, self.font)),
            val("w:color", _hex(self.colours.ink)),
            val("w:sz", size),
            val("w:szCs", size),
            language(self.frame),
        )
        spacing = {"w:after": twips(self.sizes.after), "w:line": "252", "w:lineRule": "auto"}
        paragraph = el("w:pPr", None, el("w:spacing", spacing))
        return el(
            "w:docDefaults",
            None,
            el("w:rPrDefault", None, run),
            el("w:pPrDefault", None, paragraph),
        )

    def _styles(self) -> Iterator[Element]:
        sizes, colours = self.sizes, self.colours
        yield _style("paragraph", "Normal", "Normal", default=True)
        title = [*_bold(), *_size(sizes.title)]
        yield _style("paragraph", "Title", "Title", paragraph=_spaced(0, 4), run=title)
        yield self._heading(1, sizes.heading, sizes.before_heading)
        yield self._heading(2, sizes.body, sizes.before_heading / 2)
        for id_, name, number in (
            ("ListBullet", "List Bullet", BULLETS),
            ("ListNumber", "List Number", NUMBERS),
        ):
            list_ = el("w:numPr", None, val("w:numId", number))
            tight = _spaced(0, 1)
            yield _style("paragraph", id_, name, paragraph=[list_, *tight])
        nothing = [el("w:spacing", {"w:after": "0", "w:line": twips(1), "w:lineRule": "exact"})]
        yield _style("paragraph", "SectionEnd", "Section End", paragraph=nothing, run=_size(1))
        small = [val("w:color", _hex(colours.quiet)), *_size(sizes.small)]
        yield _style("paragraph", "Footer", "footer", paragraph=_spaced(0, 0), run=small)
        yield _style("character", "DefaultParagraphFont", "Default Paragraph Font", default=True)
        yield _style("character", "Strong", "Strong", run=_bold())
        quiet = val("w:color", _hex(colours.quiet))
        yield _style("character", "Quiet", "Quiet", run=[quiet])
        yield _style("character", "PlaceholderText", "Placeholder Text", run=[quiet])
        link = [val("w:color", _hex(colours.ink)), val("w:u", "single")]
        yield _style("character", "Hyperlink", "Hyperlink", run=link)
        yield _table_style()

    def _heading(self, level: int, size: float, before: float) -> Element:
        paragraph = [
            el("w:keepNext"),
            el("w:keepLines"),
            *_spaced(before, 1),
            val("w:outlineLvl", str(level - 1)),
        ]
        run = [*_bold(), val("w:color", _hex(self.colours.step)), *_size(size)]
        return _style(
            "paragraph", f"Heading{level}", f"heading {level}", paragraph=paragraph, run=run
        )


def numbering(frame: Frame) -> bytes:
    """Write `word/numbering.xml`: a list with bullets, a list with numbers."""
    locale = parse_locale(frame.language)
    digits = _DIGITS.get(counter_style(locale) if locale else "", "decimal")
    lists = (("bullet", "•", BULLETS), (digits, "%1.", NUMBERS))
    return part(
        el(
            "w:numbering",
            None,
            *(_list(kind, mark, number) for kind, mark, number in lists),
            *(
                el("w:num", {"w:numId": number}, val("w:abstractNumId", number))
                for _, _, number in lists
            ),
        )
    )


def settings(frame: Frame) -> bytes:
    """Write `word/settings.xml`: the language, and that this is no old file."""
    compatible = {
        "w:name": "compatibilityMode",
        "w:uri": _WORD,
        "w:val": _WORD_2013,
    }
    return part(
        el(
            "w:settings",
            None,
            el("w:zoom", {"w:percent": "100"}),
            val("w:defaultTabStop", mm(12)),
            val("w:characterSpacingControl", "doNotCompress"),
            el("w:compat", None, el("w:compatSetting", compatible)),
            el("w:themeFontLang", {"w:val": office_tag(frame.language)}),
            val("w:decimalSymbol", "."),
            val("w:listSeparator", ","),
        )
    )


def language(frame: Frame, tag: str = "") -> Element:
    """Say the language of some words: the document's, or another."""
    own = office_tag(frame.language)
    if frame.direction == "rtl" and not tag:
        return el("w:lang", {"w:bidi": own})
    if frame.script in _EAST_ASIAN and not tag:
        return el("w:lang", {"w:eastAsia": own})
    return val("w:lang", tag or own)


def _list(kind: str, mark: str, number: str) -> Element:
    indent = el("w:ind", {"w:left": mm(6), "w:hanging": mm(5)})
    level = el(
        "w:lvl",
        {"w:ilvl": "0"},
        val("w:start", "1"),
        val("w:numFmt", kind),
        val("w:lvlText", mark),
        val("w:lvlJc", "left"),
        el("w:pPr", None, indent),
    )
    return el(
        "w:abstractNum",
        {"w:abstractNumId": number},
        val("w:multiLevelType", "singleLevel"),
        level,
    )


def _table_style() -> Element:
    side = {"w:w": mm(1.5), "w:type": "dxa"}
    margins = el("w:tblCellMar", None, el("w:left", side), el("w:right", side))
    style = _style("table", "TableNormal", "Normal Table", default=True)
    style.append(el("w:tblPr", None, el("w:tblInd", {"w:w": "0", "w:type": "dxa"}), margins))
    return style


def _style(
    kind: str,
    id_: str,
    name: str,
    *,
    default: bool = False,
    paragraph: list[Element] | None = None,
    run: list[Element] | None = None,
) -> Element:
    attributes = {"w:type": kind, "w:styleId": id_, **({"w:default": "1"} if default else {})}
    based = val("w:basedOn", "Normal") if kind == "paragraph" and not default else None
    return el(
        "w:style",
        attributes,
        val("w:name", name),
        based,
        el("w:qFormat") if kind == "paragraph" else None,
        el("w:pPr", None, *paragraph) if paragraph else None,
        el("w:rPr", None, *run) if run else None,
    )


def _bold() -> list[Element]:
    return [el("w:b"), el("w:bCs")]


def _size(points: float) -> list[Element]:
    return [val("w:sz", half_points(points)), val("w:szCs", half_points(points))]


def _spaced(before: float, after: float) -> list[Element]:
    return [el("w:spacing", {"w:before": twips(before), "w:after": twips(after)})]


def _hex(colour: str) -> str:
    return colour.removeprefix("#").upper()
