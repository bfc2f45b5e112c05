"""A lesson's letters to families: takes a localised lesson and its edition, gives a `Letter`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.documents import page_words
from builder.documents.letter import Blank, Letter, LetterKind, Part, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content import letter as source
    from builder.content.lesson import Families, Lesson
    from builder.content.text import Text
    from builder.documents.blocks import Frame
    from builder.documents.edition import Edition

LETTERS: dict[str, LetterKind] = {
    "letter-inform": "inform",
    "letter-opt-out": "opt-out",
    "letter-opt-in": "opt-in",
}
"""The kind of letter that each artefact is."""


def goes_home(lesson: Lesson, edition: Edition) -> bool:
    """Tell whether families get a letter: pupils have this lesson, and it says what to write."""
    return lesson.families is not None and edition.band.audience == "pupils"


def letter_of_lesson(lesson: Lesson, edition: Edition, frame: Frame, kind: LetterKind) -> Letter:
    """Give the letter. Raises ValueError for a lesson that has nothing to say to families."""
    if lesson.families is None:
        raise ValueError("a letter needs what the lesson says to families")
    return _LetterMaker(lesson, lesson.families, edition, kind).letter(frame)


class _LetterMaker:
    """Fills the shared letter with what one lesson says."""

    def __init__(
        self, lesson: Lesson, families: Families, edition: Edition, kind: LetterKind
    ) -> None:
        self.shared = edition.vocabulary.letter
        self.families = families
        self.edition = edition
        self.kind = kind
        self.fill = {"{lesson}": str(lesson.title), "{covers}": str(families.covers)}

    def letter(self, frame: Frame) -> Letter:
        """Give all of it."""
        blanks = self.shared.blanks
        return Letter(
            frame=frame,
            words=self.edition.words("letter", page_words.LETTER),
            kind=self.kind,
            title=self._say(self.shared.title),
            greeting=self._say(self.shared.greeting),
            facts=tuple(map(_blank, (blanks.date, blanks.group, blanks.teacher))),
            parts=tuple(self._parts()),
            help=self.edition.help("families"),
            closing=self._say(self.shared.closing),
            sign=_blank(blanks.sign),
            slip=self._slip(),
        )

    def _say(self, text: Text) -> str:
        said = str(text)
        for placeholder, words in self.fill.items():
            said = said.replace(placeholder, words)
        return said

    def _parts(self) -> Iterator[Part]:
        shared, blanks = self.shared, self.shared.blanks
        yield self._part("why", shared.why)
        yield self._part("what", shared.what)
        yield self._part("blame", shared.blame)
        talk = tuple(str(each.text) for each in self.families.talk)
        yield self._part("talk", shared.talk, points=talk)
        yield self._part("lesson", shared.lesson, more=self._answer())
        yield Part(
            name="steps",
            title=self._say(shared.steps.title),
            points=tuple(self._say(each.text) for each in shared.steps.steps),
            numbered=True,
        )
        yield self._part("help", shared.help, shows_help=True)
        contact = (_blank(blanks.contact_name), _blank(blanks.contact))
        yield self._part("contact", shared.contact, blanks=contact)

    def _part(
        self,
        name: str,
        part: source.LetterPart,
        *,
        more: str = "",
        points: tuple[str, ...] = (),
        blanks: tuple[Blank, ...] = (),
        shows_help: bool = False,
    ) -> Part:
        return Part(
            name=name,
            title=self._say(part.title),
            paragraphs=(self._say(part.text), *((more,) if more else ())),
            points=points,
            blanks=blanks,
            shows_help=shows_help,
        )

    def _answer(self) -> str:
        answer = self.shared.answer
        by_kind = {"inform": answer.inform, "opt-out": answer.opt_out, "opt-in": answer.opt_in}
        return self._say(by_kind[self.kind])

    def _slip(self) -> Slip | None:
        if self.kind == "inform":
            return None
        shared, blanks = self.shared, self.shared.blanks
        slip = shared.opt_out if self.kind == "opt-out" else shared.opt_in
        fields = (blanks.child, blanks.group, blanks.adult, blanks.signature, blanks.signed_on)
        return Slip(
            title=self._say(slip.title),
            intro=self._say(slip.intro),
            choices=tuple(self._say(each.text) for each in slip.choices),
            head=(self._say(shared.slip_detail), self._say(shared.slip_answer)),
            fields=tuple(map(_blank, fields)),
            return_by=_blank(blanks.return_by),
        )


def _blank(blank: source.Blank) -> Blank:
    return Blank(str(blank.label), str(blank.prompt))
