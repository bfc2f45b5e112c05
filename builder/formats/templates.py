"""Takes a folder of Jinja templates and what to fill in; gives HTML and style sheets as text.

Undefined names are errors, everything filled into HTML is escaped, and templates cannot reach
Python's internals. Phones, addresses and numbers go through `typed`, drawings through `drawing`,
codes through `qr`.
"""

from __future__ import annotations

import functools
import re
import unicodedata
import urllib.parse
from typing import TYPE_CHECKING, Any

import jinja2
import jinja2.sandbox
import markupsafe

from builder.documents.both import Both
from builder.formats.headlines import set_headline, words_width
from builder.languages.locale import parse_locale
from builder.languages.numbers import counter_style, in_digits_of
from builder.languages.typography import after_label, brackets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from builder.documents.blocks import Frame
    from builder.formats.assets import Assets

_NO_BREAK_SPACE = "\u00a0"
_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_RANGE = re.compile(r"(\d+ ?[-\u2013] ?\d+)")
_ADDRESS = re.compile(r"https?://\S+")
_SVG_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_PROLOG = re.compile(r"^\s*(<\?xml.*?\?>)?\s*(<!--.*?-->\s*)*", re.DOTALL)
# Longer pairs of words look well enough on a line of their own, in characters.
_SHORT_END = 14
_THREE = 3
# Where a sentence ends: Greek asks with a semicolon, Chinese and Japanese leave no space after it.
_SENTENCE_END = re.compile(r"(?<=[.?!\u061f;\u037e])\s+|(?<=[\u3002\uff1f\uff01])\s*")
_WIDE_CLAUSE_END = re.compile(
    r"(?<=[\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f])(?![\u201d\u2019])"
)
_ADDRESS_PART_END = re.compile(r"(?<=/)(?=.)|(?<=\.)(?=[^./]+\.)")
# Light modules that a reader needs around a code: ISO/IEC 18004, section 5.3.8.
_QUIET_ZONE = 4


def fill(template: str, assets: Assets, values: Mapping[str, Any]) -> str:
    """Fill one template with `values`, and with the assets' colours and drawings.

    Raises:
        jinja2.TemplateError: the template is missing, broken or names what is not there.
    """
    return (
        environment(assets.templates)
        .get_template(template)
        .render(
            values,
            theme=assets.theme,
            colours=assets.theme.colours,
            drawing=functools.partial(drawing, assets),
            set_headline=functools.partial(set_headline, assets),
            words_width=functools.partial(words_width, assets),
        )
    )


@functools.cache
def environment(folder: Path) -> jinja2.Environment:
    """Give the Jinja environment of a template folder."""
    made = jinja2.sandbox.ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        autoescape=jinja2.select_autoescape(("html", "xml")),
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=in_two_languages,
    )
    made.filters["typed"] = typed
    made.filters["ranges"] = ranges
    made.filters["cited"] = cited
    made.filters["tied"] = tied
    made.filters["sentences"] = sentences
    made.filters["clauses"] = clauses
    made.filters["pieces"] = pieces
    made.filters["digits"] = digits
    made.filters["counter_style"] = page_counter_style
    made.filters["first_language"] = first_language
    made.filters["other_language"] = other_language
    made.globals["qr"] = qr
    made.globals["colon"] = colon
    made.globals["labelled"] = labelled
    made.globals["together"] = together
    made.tests["in_two_languages"] = is_in_two_languages
    made.globals["brackets"] = brackets_of_page
    return made


def in_two_languages(value: Any) -> Any:
    """Set a text in two languages: the other one below, marked with its language and direction."""
    return _each(value, markupsafe.escape) if isinstance(value, Both) else value


def is_in_two_languages(value: Any) -> bool:
    """Tell whether a text knows itself in another language, which then stands below it."""
    return isinstance(value, Both)


def first_language(value: str) -> str:
    """Give what a text says in the first language, for a column of its own."""
    return str(value)


def other_language(value: str) -> markupsafe.Markup | str:
    """Give what a text says in the other language, marked; the text where both are the same."""
    if not isinstance(value, Both):
        return value
    marked = markupsafe.Markup('<span class="other" lang="{}" dir="{}">{}</span>')
    return marked.format(value.language, value.direction, value.other)


def _each(value: Both, change: Callable[[str], str]) -> markupsafe.Markup:
    """Give both texts of one, each changed by itself."""
    return _one_below(change(str(value)), change(value.other), value)


def _one_below(first: str, other: str, both: Both) -> markupsafe.Markup:
    return markupsafe.Markup('{}<span class="other" lang="{}" dir="{}">{}</span>').format(
        first, both.language, both.direction, other
    )


def typed(value: str, href: str = "") -> markupsafe.Markup:
    """Set a phone number, address, range or code apart from the direction of its line; link it.

    Digit groups are joined by no-break spaces as well: without either, `116 111` shows as
    `111 116` in Arabic. A value with right-to-left letters keeps their direction.
    """
    if isinstance(value, Both):
        return _each(value, typed)
    shown = markupsafe.escape(_NO_BREAK_SPACE.join(value.split()))
    if href:
        # The link stands inside: PDF/UA wants its words directly in the link (7.18.5).
        shown = markupsafe.Markup('<a href="{}">{}</a>').format(href, shown)
    letters = {unicodedata.bidirectional(letter) for letter in value}
    direction = "rtl" if letters & _RIGHT_TO_LEFT else "ltr"
    return markupsafe.Markup('<bdi class="typed" dir="{}">{}</bdi>').format(direction, shown)


def cited(source: str) -> markupsafe.Markup:
    """Name the source of a fact: a web address by its host, linked whole; other words apart."""
    found = _ADDRESS.search(source)
    host = urllib.parse.urlsplit(found.group()).hostname if found else None
    if not found or not host:
        return markupsafe.Markup("<bdi>{}</bdi>").format(source)
    return typed(host.removeprefix("www."), found.group())


def ranges(text: str) -> markupsafe.Markup:
    """Set every range of numbers in a text (`11–13`) apart, so that it is not turned round."""
    if isinstance(text, Both):
        return _each(text, ranges)
    parts = _RANGE.split(text)
    return markupsafe.Markup("").join(
        typed(part) if number % 2 else markupsafe.escape(part) for number, part in enumerate(parts)
    )


def tied(text: str) -> str:
    """Tie the last two words of a text, if they are short, so that none is left alone.

    Of three words the first two are tied: else the first would stand alone before the others.
    """
    if isinstance(text, Both):
        return _each(text, tied)
    first, *others = text.split(" ")
    if len(others) == _THREE - 1 and len(first) + len(others[0]) < _SHORT_END:
        return f"{first}{_NO_BREAK_SPACE}{others[0]} {others[1]}"
    start, last = text.rpartition(" ")[::2]
    before = start.rpartition(" ")[2]
    short = start and len(before) + len(last) < _SHORT_END
    return f"{start}{_NO_BREAK_SPACE}{last}" if short else text


def sentences(text: str) -> tuple[str, ...]:
    """Give the sentences of a short text, so that a page can keep each on a line where it fits."""
    return tuple(part for part in _SENTENCE_END.split(text) if part)


def clauses(text: str) -> tuple[str, ...]:
    """Give the clauses of a Chinese or Japanese text, which has no spaces to divide it at."""
    return tuple(part for part in _WIDE_CLAUSE_END.split(text) if part)


def pieces(address: str) -> tuple[str, ...]:
    """Give the parts of an address: a line may end after a slash or a dot, not within a name.

    What a name ends with (`.org`) stays with it.
    """
    return tuple(_ADDRESS_PART_END.split(address))


@jinja2.pass_context
def digits(context: jinja2.runtime.Context, number: int) -> str:
    """Write a number in the digits of the page's language and country."""
    return in_digits_of(context["frame"].language, number)


@jinja2.pass_context
def colon(context: jinja2.runtime.Context) -> str:
    """Give what stands between a label and its value in the page's language, with its space."""
    return after_label(context["frame"].language)


@jinja2.pass_context
def labelled(
    context: jinja2.runtime.Context, label: str, value: str = "", *, loud: bool = False
) -> markupsafe.Markup:
    """Give a label, its colon and its value, in each language of the page by itself.

    Args:
        context: the page's.
        label: in one language or in both, without its colon.
        value: what it labels; nothing where that stands elsewhere.
        loud: whether the label is set bold.
    """
    first = _labelled(str(label), value, context["frame"].language, loud=loud)
    if not isinstance(label, Both):
        return first
    said = value.other if isinstance(value, Both) else ""
    return _one_below(first, _labelled(label.other, said, label.language, loud=loud), label)


def _labelled(label: str, value: str, language: str, *, loud: bool) -> markupsafe.Markup:
    named = markupsafe.escape(f"{label}{after_label(language)}")
    shown = markupsafe.Markup("<strong>{}</strong>").format(named) if loud else named
    return shown + str(value)


def together(parts: Iterable[str], separator: str = " ") -> str:
    """Join texts, those of each language by themselves."""
    every = tuple(parts)
    joined = separator.join(map(str, every))
    pair = next((part for part in every if isinstance(part, Both)), None)
    if pair is None:
        return joined
    other = separator.join(part.other if isinstance(part, Both) else part for part in every)
    return Both(joined, other, pair.language, pair.direction)


@jinja2.pass_context
def brackets_of_page(context: jinja2.runtime.Context) -> tuple[str, str]:
    """Give the two signs around an aside in the page's language, with the space before them."""
    return brackets(context["frame"].language)


def page_counter_style(frame: Frame) -> str:
    """Give the CSS name of the digits that the page's own counters use."""
    locale = parse_locale(frame.language)
    return counter_style(locale) if locale else "decimal"


def drawing(assets: Assets, name: str, alt: str) -> markupsafe.Markup:
    """Give a drawing as inline SVG that says `alt` to those who cannot see it.

    Raises:
        LookupError: there is no drawing of that name.
    """
    try:
        svg = assets.drawing(name).svg
    except StopIteration:
        raise LookupError(name) from None
    title = f"<title>{markupsafe.escape(alt)}</title>"
    said = _SVG_TITLE.sub(lambda _: title, _PROLOG.sub("", svg), count=1)
    return markupsafe.Markup(said)  # noqa: S704 (a drawing of the project, its words escaped)


def qr(url: str, alt: str) -> markupsafe.Markup:
    """Give an address as a QR code in inline SVG, with its quiet zone, one unit a module."""
    import segno  # noqa: PLC0415 (only pages need it)

    rows = [bytes(row) for row in segno.make(url, error="m", micro=False).matrix]
    size = len(rows) + 2 * _QUIET_ZONE
    return markupsafe.Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 {0} {0}">'
        '<title>{1}</title><path fill="#000000" d="{2}"/></svg>'
    ).format(size, alt, _dark_runs(rows))


def _dark_runs(rows: list[bytes]) -> str:
    """Draw each run of dark modules in a row as one rectangle."""
    return "".join(
        f"M{run.start() + _QUIET_ZONE} {number + _QUIET_ZONE}h{len(run.group())}v1"
        f"h-{len(run.group())}z"
        for number, row in enumerate(rows)
        for run in re.finditer(rb"\x01+", row)
    )
