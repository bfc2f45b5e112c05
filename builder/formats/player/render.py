"""One self-contained page: takes a `QuizDocument` and assets, gives the bytes of an HTML file.

Style and script stand inside it, and its content security policy allows those two and nothing else.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
from typing import TYPE_CHECKING, Any

import markupsafe

from builder.documents.quiz_document import QuizDocument
from builder.formats.format import Rendered
from builder.formats.player import read_back as reading
from builder.formats.player.colours import custom_properties
from builder.formats.player.story import as_json, story_of
from builder.formats.templates import fill

if TYPE_CHECKING:
    from builder.formats.assets import Assets
    from builder.formats.exchange import Counts, Loss

FOLDER = "player"

STYLES = ("base", "shell", "chat", "question", "answer", "help", "paper")
SCRIPTS = (
    *("words", "elements", "motion", "announce", "progress", "leave", "bubbles", "chat", "card"),
    *("one", "many", "mark", "order", "match", "reflect", "scene", "play"),
)
"""Files of `templates/player`, in the order in which they are joined."""

PLATFORM = "platform"
"""The script that tells a learning platform that the story was read to its end."""


@dataclasses.dataclass(frozen=True, slots=True)
class Player:
    """Writes a quiz as a page that plays it."""

    name: str = "player"
    extension: str = "html"
    libraries: tuple[str, ...] = ("Jinja2", "markupsafe", "segno", "Babel")
    templates: tuple[str, ...] = (FOLDER,)

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the page. Raises TypeError for any other kind of document."""
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no player is made of a {type(document).__name__}")
        return Rendered(page(document, assets).encode())

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give nothing: the player shows all there is."""
        del document
        return ()

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is a page of this format."""
        return reading.recognises(name, content)

    def read_back(self, content: bytes) -> Counts:
        """Count what a page holds. Raises UnreadableExportError for one that is not whole."""
        return reading.read_back(content)


def page(document: QuizDocument, assets: Assets, *, platform: bool = False) -> str:
    """Give the whole page; with `platform`, one that a learning platform starts."""
    style = custom_properties(assets.theme.colours) + _joined(assets, "style", STYLES, "css")
    names = (*SCRIPTS[:-1], PLATFORM, SCRIPTS[-1]) if platform else SCRIPTS
    script = f'"use strict";\n(() => {{\n{_joined(assets, "script", names, "js")}}})();\n'
    story = story_of(document)
    return fill(
        f"{FOLDER}/page.html",
        assets,
        {
            "document": document,
            "frame": document.frame,
            "words": document.words,
            "people": {each.id: each for each in document.people},
            "kinds": {scene["id"]: scene["question"]["kind"] for scene in story["scenes"]},
            "policy": policy(style, script),
            # None of the three is a pupil's or an author's words, but for the JSON, which is
            # escaped for where it stands.
            "style": markupsafe.Markup(style),  # noqa: S704
            "script": markupsafe.Markup(script),  # noqa: S704
            "story": markupsafe.Markup(as_json(story)),  # noqa: S704
        },
    )


def policy(style: str, script: str) -> str:
    """Give the content security policy of a page with exactly this style and this script."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _joined(assets: Assets, folder: str, names: tuple[str, ...], extension: str) -> str:
    paths = (assets.templates / FOLDER / folder / f"{name}.{extension}" for name in names)
    return "".join(path.read_text(encoding="utf-8") for path in paths)


FORMAT = Player()
