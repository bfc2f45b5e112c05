"""The staff briefing in Word: takes a `Briefing` and a writer, gives the body's elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.formats.docx.styles import Sizes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.documents.briefing import Briefing, BriefingPart
    from builder.documents.plan import Duty
    from builder.formats.docx.wordml import Element
    from builder.formats.docx.writer import Spans, Writer

SIZES = Sizes(body=9, title=18, heading=10.5, before_heading=4, after=1, columns=2)


def briefing_body(briefing: Briefing, writer: Writer, width: float) -> Iterator[Element]:
    """Write the briefing; `width` is that of a line, in mm."""
    words = briefing.words
    yield writer.words(briefing.title, "Title")
    yield writer.paragraph([writer.run(briefing.topic, "Strong")])
    yield writer.words(briefing.intro)
    yield writer.paragraph([writer.run(briefing.never, "Strong")])
    if briefing.frame.draft and briefing.frame.draft.plain:
        said = " ".join(briefing.frame.draft.plain)
        yield writer.paragraph([writer.run(writer.label(words["draft"]) + said, "Quiet")])
    yield writer.end_section(1, goes_on=False)
    for part in briefing.parts:
        yield from _part(part, writer)
    yield writer.words(words["disclosure-duty"], "Heading1")
    for duty in briefing.duties:
        yield writer.paragraph(_duty(duty, words["source"], writer))
    if briefing.record:
        title = writer.run(writer.label(words["disclosure-record"]), "Strong")
        yield writer.paragraph([title, writer.run(briefing.record)])
    yield writer.end_section(2, goes_on=True)
    yield writer.words(words["wordings"], "Heading1")
    yield _wordings(briefing, writer, width)
    yield writer.end_section(1, goes_on=True)
    for part in (*briefing.checks, briefing.messaging):
        yield from _part(part, writer)
    yield writer.words(words["briefing-figures"], "Heading1")
    for figure in briefing.figures:
        years = writer.typed(figure.years, "Strong")
        yield writer.paragraph([years, writer.run(f" {figure.text}")], "ListBullet")
    yield writer.words(words["briefing-help"], "Heading1")
    yield from writer.help(briefing.help, words["help-text"])


def _part(part: BriefingPart, writer: Writer) -> Iterator[Element]:
    yield writer.words(part.title, "Heading1")
    yield from writer.list(part.points)


def _duty(duty: Duty, source: str, writer: Writer) -> Spans:
    region = [writer.run(writer.label(duty.region), "Strong")] if duty.region else []
    said = writer.aside(f"{writer.label(source)}{duty.source}") if duty.source else ""
    return [*region, writer.run(duty.text), *([writer.run(said, "Quiet")] if said else [])]


def _wordings(briefing: Briefing, writer: Writer, width: float) -> Element:
    words = briefing.words
    head = [[writer.run(words[name], "Strong")] for name in ("avoid", "use", "why")]
    rows = [
        [[writer.run(line.avoid)], [writer.run(line.use, "Strong")], [writer.run(line.why)]]
        for line in briefing.wordings
    ]
    return writer.table([head, *rows], (width * 0.32, width * 0.32, width * 0.36))
