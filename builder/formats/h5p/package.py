"""An H5P package: takes content and the versions of libraries, gives an .h5p, and reads one back.

It holds no library: a platform that has the same major and minor versions takes it as it is.
"""

from __future__ import annotations

import dataclasses
import json
import zipfile
from typing import TYPE_CHECKING, Any

import yaml

from builder.formats import archive
from builder.formats.exchange import Loss, UnreadableExportError
from builder.formats.learning_platforms.html import Markup, escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.documents.quiz_document import QuizDocument
    from builder.formats.assets import Assets

Content = dict[str, Any]

FOLDER = "h5p"
_VERSIONS = "libraries.yaml"
_ABOUT, _CONTENT = "h5p.json", "content/content.json"
_LICENCE = {"license": "CC BY", "licenseVersion": "4.0"}
_LONGEST_TAG = 10
"""Characters of a language tag that H5P's own check of `h5p.json` lets through."""
_ALWAYS = (
    Loss("", "libraries", "content alone; lessonpack into-h5p adds those of your own platform"),
    Loss("", "knowing by itself that it has changed", "upload it in the place of the old one"),
)


@dataclasses.dataclass(frozen=True, slots=True)
class Libraries:
    """The version of each library, as `1.16`."""

    versions: Mapping[str, str]

    def named(self, library: str) -> str:
        """Name a library as content does: `H5P.MultiChoice 1.16`."""
        return f"{library} {self.versions[library]}"

    def needed(self, library: str) -> dict[str, Any]:
        """Name a library as a package's head does."""
        major, _, minor = self.versions[library].partition(".")
        return {"machineName": library, "majorVersion": int(major), "minorVersion": int(minor)}


def losses_of_package(document: QuizDocument) -> tuple[Loss, ...]:
    """Give what no H5P package can carry."""
    if document.frame.direction == "ltr":
        return _ALWAYS
    what = "the direction of each text, which some platforms take out of it"
    return (*_ALWAYS, Loss("", what, "the direction that the platform shows H5P in"))


def read_libraries(assets: Assets) -> Libraries:
    """Read which versions the packages are written for."""
    text = (assets.templates / FOLDER / _VERSIONS).read_text(encoding="utf-8")
    return Libraries({name: str(version) for name, version in yaml.safe_load(text).items()})


def package(
    document: QuizDocument, libraries: Libraries, names: Iterable[str], content: Content
) -> bytes:
    """Write a package; the first of `names` is the library that shows it, the others it uses."""
    needed = [libraries.needed(name) for name in names]
    tag = document.frame.language
    about = {
        "title": document.title,
        "language": tag if len(tag) <= _LONGEST_TAG else tag.partition("-")[0],
        "mainLibrary": needed[0]["machineName"],
        "embedTypes": ["iframe"],
        **_LICENCE,
        "defaultLanguage": tag.partition("-")[0],
        "preloadedDependencies": needed,
    }
    return archive.pack({_ABOUT: _json(about), _CONTENT: _json(content)}, first=(_ABOUT,))


def part(
    document: QuizDocument, library: str, kind: str, title: str, params: Content, *ids: str
) -> Content:
    """Write a content within a content.

    Args:
        document: the quiz, for an id that is the same in every build and language.
        library: its library with the version.
        kind: what H5P calls it: `Multiple Choice`.
        title: what it is called where it is edited.
        params: what it holds.
        ids: of what it is made of.
    """
    return {
        "library": library,
        "params": params,
        "subContentId": str(document.uuid_of("h5p", *ids)),
        "metadata": {
            "contentType": kind,
            **_LICENCE,
            "title": title,
            "authors": [],
            "changes": [],
        },
    }


def in_text(words: str) -> str:
    """Give plain text for a field that H5P inserts into its pages as it stands."""
    return str(escaped(words))


def in_html(markup: str) -> str:
    """Give markup for a field that takes HTML; `bdi` is not among what H5P lets through."""
    return str(markup).replace("<bdi", "<span").replace("</bdi>", "</span>")


def paragraphs(texts: Iterable[Markup]) -> str:
    """Join pieces of markup."""
    return in_html(Markup().join(texts))


def read_package(content: bytes) -> tuple[str, Content]:
    """Give the library that shows a package, and its content.

    Raises:
        UnreadableExportError: it is no whole package.
    """
    try:
        members = archive.unpack(content)
        about, found = json.loads(members[_ABOUT]), json.loads(members[_CONTENT])
        return str(about["mainLibrary"]), dict(found)
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise UnreadableExportError(f"this is no whole H5P package: {error}") from error


def _json(value: Content) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
