"""Every text of a project as rules see it: takes content and translations, gives `Passage`s.

A passage is one wording of one text in one language, with who reads it and whose voice it is: what
a lesson says is judged by more rules than what a made-up blackmailer writes, or a claim that the
next line calls untrue.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from builder.content.activities import SheetClaim
from builder.content.lesson import LikelyQuestion, Wording
from builder.content.load import Loaded
from builder.content.questions import TrueFalse
from builder.content.questions.base import Option
from builder.content.scenario import Chat, Message, Person
from builder.content.slides import ClaimSlide
from builder.languages.locale import SOURCE_LANGUAGE
from builder.languages.readers import Path, Reader, bands_of, is_heard, owners_of, reader_of
from builder.languages.texts import Address, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.content.load import Content
    from builder.content.text import SafetyException
    from builder.diagnostics import Place
    from builder.languages.translations import Translations
    from builder.source.schema import Record

__all__ = ["Passage", "Path", "Reader", "Voice", "passages_of", "sources_of"]

Voice = Literal["ours", "character", "offender", "claim", "avoid"]
"""Whose words they are: the lesson's own; a person's in a story; those of one who writes red flags;
a claim or an answer that is called wrong elsewhere; words quoted as words to avoid."""

_OPENING = frozenset('“«„"')
_CLOSING = frozenset('”»“"')


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """One wording of one text in one language."""

    words: str
    language: str
    """The tag of the folder it is from: `en`, `es`, `en-US`."""
    source: str
    """Id of its lesson, quiz, poster or shared file."""
    kind: str
    """What that is: `lesson`, `quiz`, `poster`, `red_flags`, `interface` ..."""
    path: Path
    """Of the text in its YAML file."""
    place: Place
    wording: str
    """`default`, `easy` or a band's id."""
    bands: tuple[str, ...]
    """The bands that read it; empty for shared texts, whose readers only documents know."""
    reader: Reader
    heard: bool
    """Whether pupils hear it, though an adult reads it."""
    voice: Voice
    offenders: tuple[str, ...]
    """The names of those in its story who write red flags."""
    flags: tuple[str, ...] = ()
    """The red flags that a message carries."""
    exceptions: tuple[SafetyException, ...] = ()

    @property
    def for_pupils(self) -> bool:
        """Whether pupils read it or hear it."""
        return self.reader == "pupils" or self.heard

    @property
    def field(self) -> str:
        """The name of the field that it stands in."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")


def sources_of(content: Content) -> Iterator[Loaded[Any]]:
    """Give every file of a project that holds texts: lessons, quizzes ..., shared, interface."""
    for field in dataclasses.fields(content):
        value = getattr(content, field.name)
        if isinstance(value, Loaded):
            yield value
        elif isinstance(value, Mapping):
            yield from (each for each in value.values() if isinstance(each, Loaded))
    for field in dataclasses.fields(content.shared):
        yield getattr(content.shared, field.name)


def passages_of(content: Content, translations: Translations) -> Iterator[Passage]:
    """Give every text, in the source language and in each language that has it."""
    folders = sorted({folder for folder, _ in translations.files})
    for loaded in sources_of(content):
        for passage, context in _source_passages(loaded):
            yield passage
            for folder in folders:
                po = translations.files.get((folder, loaded.id))
                said = po.translated.get((context, passage.words)) if po else None
                if said is not None:
                    yield dataclasses.replace(
                        passage, words=said.words, language=folder, place=said.place
                    )


def _source_passages(loaded: Loaded[Any]) -> Iterator[tuple[Passage, str]]:
    for address, text in walk(loaded.record, Address(loaded.id, loaded.node)):
        owners = owners_of(loaded.record, address.path)
        readers = reader_of(loaded, address.path)
        voice = _voice(owners, address.path, text.default)
        # What adults find in quotation marks is mostly what they can say themselves.
        voice = "ours" if voice == "character" and readers == "adults" else voice
        offenders = _offenders(owners)
        mapped = bool(text.easy or text.bands or text.exceptions)
        for wording, words in text.wordings().items():
            at = (*address.path, wording) if mapped else address.path
            passage = Passage(
                words=words,
                language=SOURCE_LANGUAGE,
                source=loaded.id,
                kind=loaded.node,
                path=address.path,
                place=loaded.file.place(at),
                wording=wording,
                bands=bands_of(loaded.record, text, wording),
                reader=readers,
                heard=is_heard(readers, address.path),
                voice=voice,
                offenders=tuple(str(person.name) for person in offenders),
                flags=getattr(owners[-1], "flags", ()),
                exceptions=text.exceptions,
            )
            yield passage, address.context(wording)


def _voice(owners: list[Record], path: Path, words: str) -> Voice:
    own, field = owners[-1], path[-1]
    if isinstance(own, Wording) and field != "use":
        return "avoid" if field == "avoid" else "claim"
    if isinstance(own, Message) and field == "text":
        senders = [person.id for person in _offenders(owners)]
        return "offender" if own.sender in senders else "character"
    if _is_wrong(own, field):
        return "claim"
    right = getattr(own, "correct", False) or getattr(own, "is_true", False)
    return "character" if not right and _quoted(words) else "ours"


def _is_wrong(own: Record, field: str | int) -> bool:
    """Tell whether a text is a claim or an answer that something near it calls wrong."""
    match own:
        case Option():
            return field in ("text", "short") and not own.correct
        case TrueFalse():
            return field in ("stem", "short") and not own.answer
        case ClaimSlide():
            # The teacher reads the claim aloud before the class judges it.
            return field in ("claim", "say") and not own.is_true
        case SheetClaim():
            return field == "text" and not own.is_true
        case LikelyQuestion():
            return field == "question"
    return False


def _quoted(words: str) -> bool:
    """Tell whether the whole of a text is one quotation."""
    inner = words.strip().rstrip(".")
    return inner[:1] in _OPENING and inner[-1:] in _CLOSING and not set(inner[1:-1]) & _OPENING


def _offenders(owners: list[Record]) -> list[Person]:
    """Give those of a story, other than the one it is about, who write messages with red flags."""
    for owner in owners:
        people: tuple[Person, ...] = getattr(owner, "people", ())
        if people and all(isinstance(person, Person) for person in people):
            return offenders_in(owner)
    chats: tuple[Chat, ...] = getattr(owners[0], "chats", ())
    return list({each.id: each for chat in chats for each in _offenders([chat])}.values())


def offenders_in(story: Any) -> list[Person]:
    """Give those of a chat or quiz, other than the one it is about, who write red flags."""
    senders = {message.sender for message in messages_of(story) if message.flags}
    return [each for each in story.people if each.id in senders and not each.focus]


def messages_of(story: Any) -> tuple[Message, ...]:
    """Give all messages of a chat, or of a quiz scene by scene."""
    if isinstance(story, Chat):
        return story.messages
    return tuple(message for scene in story.scenes for message in scene.messages)
