"""The deck's file: takes a `QuizDocument`, gives the bytes of an .apkg."""

from __future__ import annotations

import dataclasses
import zipfile
from typing import TYPE_CHECKING, Any

from builder.documents.quiz_document import QuizDocument
from builder.formats import archive
from builder.formats.anki.cards import OPTION, RIGHT, cards_of, is_carried
from builder.formats.anki.collection import collection, notes_in
from builder.formats.exchange import Counts, Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.learning_platforms.html import feedback_texts, in_one_line
from builder.formats.learning_platforms.pages import end_page, start_page

if TYPE_CHECKING:
    from builder.formats.assets import Assets

_COLLECTION, _MEDIA = "collection.anki2", "media"
_LARGEST_ID = 1 << 31
_WORD_JOINER = "\u2060"

_ALWAYS = (
    Loss(
        "",
        "a story that is met once, with somebody to talk to",
        "only the questions about knowledge; tell the story with the player or on paper",
    ),
    Loss(
        "",
        "feedback for just the answer that was chosen",
        "the back of the card has the feedback of every answer",
    ),
    Loss(
        "",
        "knowing by itself that cards have changed",
        "when you import again, choose to update notes always; nothing is doubled",
    ),
)


@dataclasses.dataclass(frozen=True, slots=True)
class Anki:
    """The format of Anki's decks."""

    name: str = "anki"
    extension: str = "apkg"
    libraries: tuple[str, ...] = ("genanki", "MarkupSafe")
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the deck. Raises TypeError for any other kind of document."""
        del assets
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no cards are made of a {type(document).__name__}")
        written = collection(
            document.uuid_of("deck").int % _LARGEST_ID,
            _deck_name(document.title),
            start_page(document) + end_page(document),
            document.id,
            tuple(cards_of(document)),
        )
        return Rendered(archive.pack({_COLLECTION: written, _MEDIA: b"{}"}, first=(_COLLECTION,)))

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what cards cannot carry of a quiz."""
        left_out = tuple(
            Loss(scene.question.id, "something to think about", "left out: it has no answer")
            for scene in document.scenes
            if scene.question.use == "knowledge" and not is_carried(scene)
        )
        return (*_ALWAYS, *left_out)

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is an Anki deck."""
        del content
        return name.endswith(".apkg")

    def read_back(self, content: bytes) -> Counts:
        """Count what a deck holds. Raises UnreadableExportError for one that is not whole."""
        try:
            found = archive.unpack(content)[_COLLECTION]
        except (KeyError, zipfile.BadZipFile) as error:
            raise UnreadableExportError(f"this is no whole deck: {error}") from error
        backs = [note["Answer"] for note in notes_in(found)]
        right = sum(back.count(f'class="{RIGHT}"') for back in backs)
        return Counts(
            questions=len(backs),
            options=right + sum(back.count(f'class="{OPTION}"') for back in backs),
            right=right,
            feedback=sum(len(feedback_texts(back)) for back in backs),
        )


def _deck_name(title: str) -> str:
    """Give a title as a deck's name: two colons, which would open a deck below, are kept apart."""
    return in_one_line(title).replace("::", f":{_WORD_JOINER}:")


FORMAT = Anki()
