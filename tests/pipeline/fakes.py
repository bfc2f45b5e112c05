"""A format without a library and artefacts without content, to try the pipeline with."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from builder.content.theme import Colours, DeckType, Theme
from builder.diagnostics import Diagnostics, Finding, Place, Severity, define
from builder.documents.artefact import Artefact
from builder.formats.assets import Assets, Drawing
from builder.formats.format import Rendered
from builder.pipeline.events import Event, Options, Result
from builder.pipeline.run import build

TOO_LONG = define("fake-too-long", "A text of the fake format does not fit.")
RATHER_LONG = define("fake-rather-long", "A text hardly fits.", Severity.WARNING)

WORDS = "A small yellow boat"


@dataclasses.dataclass(frozen=True, slots=True)
class FakeDocument:
    """A text, and what its renderer does to it."""

    text: str
    size: int = 2000
    behaviour: str = "draw"


class FakeFormat:
    """Repeats a text; can be told to fail in every way that a renderer can."""

    name = "fake"
    extension = "txt"
    libraries: tuple[str, ...] = ("pytest",)
    templates: tuple[str, ...] = ()

    def render(self, document: Any, assets: Assets) -> Rendered:
        match document.behaviour:
            case "raise":
                raise ValueError("the ink is dry")
            case "die":
                os.kill(os.getpid(), signal.SIGKILL)
            case "unfit":
                finding = Finding(TOO_LONG, document.text, "it is too long", "say less")
                return Rendered(None, (finding,))
            case "warn":
                finding = Finding(RATHER_LONG, document.text, "it is rather long")
                return Rendered(self._draw(document, assets), (finding,))
            case "nothing":
                return Rendered(None)
            case "interrupt":
                raise KeyboardInterrupt
            case "slow":
                time.sleep(0.002)
            case _:
                pass
        return Rendered(self._draw(document, assets))

    @staticmethod
    def _draw(document: FakeDocument, assets: Assets) -> bytes:
        line = f"{document.text} {assets.theme.colours.ink}\n".encode()
        return line * (document.size // len(line) + 1)


FORMAT = FakeFormat()


def find_format(name: str) -> FakeFormat:
    assert name == "fake"
    return FORMAT


def fake_assets(ink: str = "#14213D", drawing: str = "<svg/>") -> Assets:
    colours = Colours(
        ink=ink,
        ground="#FFFFFF",
        flag="#C8102E",
        step="#00665E",
        accent="#FFC93C",
        accent_tint="#FFF1CC",
        first_bubble="#DCEBFA",
        second_bubble="#DDF3EA",
        step_tint="#BFE3DC",
        quiet="#5B6474",
        line="#C9D2DE",
        sections=("#14213D", "#C8102E", "#00665E"),
    )
    deck = DeckType(families={"Latn": "Arial"}, title=(40,), body=(28, 24))
    theme = Theme(colours=colours, deck=deck, poster_headline=(120,))
    return Assets(theme, (), (Drawing("badge", drawing),), Path(__file__).parent / "no-templates")


def fake_artefact(
    source_id: str = "boats",
    *,
    text: str = WORDS,
    artefact: str = "slides",
    band: str = "11-13",
    locale: str = "en-GB",
    behaviour: str = "draw",
    translation_status: str = "source",
    help_status: str = "verified",
    size: int = 2000,
) -> Artefact:
    return Artefact(
        path=f"{locale}/{band}/{source_id}/{source_id}_{band}_{locale}_{artefact}.txt",
        format="fake",
        document=FakeDocument(text, size, behaviour),
        kind="lesson",
        source_id=source_id,
        artefact=artefact,
        lesson=source_id,
        quiz=None,
        band=band,
        locale=locale,
        language=locale.split("-", maxsplit=1)[0],
        country=locale.rpartition("-")[2],
        paper=None,
        translation_status=translation_status,
        help_status=help_status,
        places={text: Place(f"lessons/{source_id}/lesson.yaml", 3, 7)},
    )


@dataclasses.dataclass(frozen=True)
class Run:
    """What one build came to."""

    result: Result
    events: tuple[Event, ...]
    diagnostics: tuple[Any, ...]

    @property
    def codes(self) -> list[str]:
        return [diagnostic.code.name for diagnostic in self.diagnostics]

    def paths(self, kind: type) -> list[str]:
        return [event.path for event in self.events if isinstance(event, kind)]


def run_build(
    output: Path, artefacts: list[Artefact], assets: Assets | None = None, **options: Any
) -> Run:
    diagnostics = Diagnostics()
    events: list[Event] = []
    result = build(
        artefacts,
        assets or fake_assets(),
        find_format=find_format,
        output=output,
        options=Options(**{"jobs": 1, **options}),
        diagnostics=diagnostics,
        tell=events.append,
    )
    return Run(result, tuple(events), tuple(diagnostics))


def tree(output: Path) -> dict[str, str]:
    """Give every file below a folder, hidden ones too, with its hash."""
    return {
        path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def many(text: str, count: int = 40) -> list[Artefact]:
    """Give artefacts that take a while and are large enough to be caught half written."""
    return [
        fake_artefact(f"boat-{number}", text=text, behaviour="slow", size=200_000)
        for number in range(count)
    ]


if __name__ == "__main__":
    # A build that a test can kill: output folder, text, workers.
    run_build(Path(sys.argv[1]), many(sys.argv[2]), jobs=int(sys.argv[3]))
