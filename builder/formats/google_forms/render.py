"""The script: takes a `QuizDocument`, gives Apps Script text that makes the form in one run.

The quiz stands in it as JSON, and the script uses it as text alone. The form is no graded quiz and
asks for no names.
"""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

from builder.content.questions.interaction import ChooseAnyOf, Mark, Match, Order
from builder.documents.quiz_document import QuizDocument
from builder.formats.exchange import Counts, Loss, UnreadableExportError
from builder.formats.format import Rendered
from builder.formats.google_forms.sections import form_of
from builder.formats.learning_platforms.losses import losses_of

if TYPE_CHECKING:
    from builder.documents.quiz_document import StoryScene
    from builder.formats.assets import Assets

FOLDER = "google-forms"
_SCRIPT = "form.js"
_BEGINS = "const QUIZ = "

_ALWAYS = (
    Loss("", "updating a form that was made before", "each run makes a new form"),
    Loss("", "a direction of its own for each text", "the direction that Google finds for it"),
)


@dataclasses.dataclass(frozen=True, slots=True)
class GoogleForms:
    """The format of a script for Google Forms."""

    name: str = "google_forms"
    extension: str = "gs"
    libraries: tuple[str, ...] = ()
    templates: tuple[str, ...] = (FOLDER,)

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Write the script. Raises TypeError for any other kind of document."""
        if not isinstance(document, QuizDocument):
            raise TypeError(f"no form is made of a {type(document).__name__}")
        how = " ".join(document.words["google-forms-how"].split())
        script = (assets.templates / FOLDER / _SCRIPT).read_text(encoding="utf-8")
        return Rendered(f"// {how}\n{_BEGINS}{_json(form_of(document))};\n\n{script}".encode())

    def losses(self, document: QuizDocument) -> tuple[Loss, ...]:
        """Give what a Google form cannot carry of a quiz."""
        return (*_ALWAYS, *losses_of(document, _together, _grid))

    def recognises(self, name: str, content: bytes) -> bool:
        """Tell whether a file is such a script."""
        return name.endswith(".gs") and f"\n{_BEGINS}".encode() in content

    def read_back(self, content: bytes) -> Counts:
        """Count what a form will hold. Raises UnreadableExportError for a script that is broken."""
        try:
            items = [
                item for section in read_form(content)["sections"] for item in section["items"]
            ]
            asked = [item for item in items if item["kind"] != "said"]
            return Counts(
                questions=len(asked),
                options=sum(len(_options(item)) for item in asked),
                right=sum(_right(item) for item in asked),
                feedback=sum(bool(item["text"]) for item in items if item["kind"] == "said"),
            )
        except (KeyError, TypeError) as error:
            raise UnreadableExportError(f"a part of the form is not whole: {error}") from error


def read_form(content: bytes) -> dict[str, Any]:
    """Give the form that a script makes. Raises UnreadableExportError for one that is broken."""
    try:
        lines = content.decode().split("\n")
        line = next(each for each in lines if each.startswith(_BEGINS))
        form: dict[str, Any] = json.loads(line.removeprefix(_BEGINS).removesuffix(";"))
    except (UnicodeDecodeError, StopIteration, ValueError) as error:
        raise UnreadableExportError("the script holds no whole form") from error
    return form


def _json(form: dict[str, Any]) -> str:
    """Write JSON that stays on one line and is text to every version of JavaScript."""
    text = json.dumps(form, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _options(item: dict[str, Any]) -> list[Any]:
    found: list[Any] = item.get("choices", item.get("rows", []))
    return found


def _right(item: dict[str, Any]) -> int:
    if "choices" in item:
        return sum(choice["right"] for choice in item["choices"])
    return int(item.get("right", 0))


def _together(scene: StoryScene) -> Loss | None:
    if not isinstance(scene.question.interaction, ChooseAnyOf | Mark):
        return None
    what = "feedback for just the answers that were chosen"
    return Loss(scene.question.id, what, "the next section has the feedback of every answer")


def _grid(scene: StoryScene) -> Loss | None:
    if not isinstance(scene.question.interaction, Order | Match):
        return None
    what = "putting lines in order, or finding pairs"
    return Loss(scene.question.id, what, "a grid to tick; the next section has the answer")


FORMAT = GoogleForms()
