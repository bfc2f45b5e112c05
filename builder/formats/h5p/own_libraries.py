"""Our content with a platform's own libraries: takes an .h5p of theirs and one of ours, gives one.

A platform takes a package when it has, or finds in it, exactly the versions that the content names.
So the libraries come from a file that the platform itself has written, and our content is labelled
with their versions. What is older than our content needs, or of another generation, is refused.
"""

from __future__ import annotations

import dataclasses
import io
import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

from builder.formats import archive
from builder.formats.exchange import UnreadableExportError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Version = tuple[int, int]

MOST_BYTES = 300_000_000
"""Unpacked; all libraries of a Branching Scenario are about a tenth of it."""

_ABOUT, _CONTENT, _LIBRARY = "h5p.json", "content/content.json", "library.json"
_NEEDS = ("preloadedDependencies", "dynamicDependencies")
_NEEDS_TO_EDIT = "editorDependencies"
_NAMED = re.compile(r"([\w.-]+) (\d+)\.(\d+)")
_FOLDER = re.compile(r"[\w.-]+")


class UnusableTemplateError(Exception):
    """A file cannot lend its libraries; the text says why."""


@dataclasses.dataclass(frozen=True, slots=True)
class Library:
    """One library in a package."""

    name: str
    version: Version
    folder: str
    needs: tuple[str, ...]
    """Names of the libraries without which it does not run."""
    needs_to_edit: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Lender:
    """A package that lends its libraries, the newest of each name."""

    libraries: Mapping[str, Library]
    members: Mapping[str, bytes]


def read_lender(content: bytes) -> Lender:
    """Read a package of a platform.

    Raises:
        UnusableTemplateError: it is no package, has no libraries, or is too large.
    """
    members = _members(content)
    libraries: dict[str, Library] = {}
    for path in sorted(members):
        folder, _, name = path.partition("/")
        if name == _LIBRARY and _FOLDER.fullmatch(folder):
            found = _library(folder, members[path])
            known = libraries.get(found.name)
            if known is None or known.version < found.version:
                libraries[found.name] = found
    if not libraries:
        raise UnusableTemplateError("there is no library in it, only content")
    return Lender(libraries, members)


def faults(ours: bytes, lender: Lender, oldest: Mapping[str, Version] | None) -> Iterator[str]:
    """Say of each library that our content needs what is wrong with the one that is lent.

    Args:
        ours: our package.
        lender: the other one.
        oldest: the versions that will just do; None where any will.

    Raises:
        UnreadableExportError: ours is no whole package.
    """
    for name, wanted in needed(ours).items():
        lent = lender.libraries.get(name)
        if lent is None:
            yield f"{name} is missing in it"
            continue
        if oldest is not None:
            yield from _wrong_version(lent, wanted, oldest.get(name, wanted))
        yield from _gaps(lender, name)


def needed(ours: bytes) -> dict[str, Version]:
    """Give the libraries that one of our packages names, with the versions it is written for.

    Raises:
        UnreadableExportError: it is no whole package.
    """
    try:
        about = json.loads(archive.unpack(ours)[_ABOUT])
        return {each["machineName"]: _version(each) for each in about["preloadedDependencies"]}
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise UnreadableExportError(f"this is no whole H5P package: {error}") from error


def lend(ours: bytes, lender: Lender) -> bytes:
    """Give our package with the libraries of the other, each named in the version it has there.

    Libraries that are missing keep their version: ask `faults` before.
    """
    members = archive.unpack(ours)
    versions = {name: library.version for name, library in lender.libraries.items()}
    about = json.loads(members[_ABOUT])
    for each in about["preloadedDependencies"]:
        version = versions.get(each["machineName"], _version(each))
        each["majorVersion"], each["minorVersion"] = version
    content = _relabelled(json.loads(members[_CONTENT]), versions)
    return archive.pack(
        {**_lent(lender, needed(ours)), _ABOUT: _json(about), _CONTENT: _json(content)},
        first=(_ABOUT,),
    )


def _members(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            if sum(each.file_size for each in opened.infolist()) > MOST_BYTES:
                most = MOST_BYTES // 1_000_000
                raise UnusableTemplateError(f"it unpacks to more than {most} MB")
            found = {each.filename: opened.read(each) for each in opened.infolist()}
    except archive.DAMAGED as error:
        raise UnusableTemplateError("it is no whole .h5p file") from error
    if _ABOUT not in found:
        raise UnusableTemplateError(f"it is no .h5p file: there is no {_ABOUT} in it")
    return {name: each for name, each in found.items() if not name.endswith("/")}


def _library(folder: str, content: bytes) -> Library:
    try:
        said = json.loads(content)
        needs = (each["machineName"] for kind in _NEEDS for each in said.get(kind, ()))
        to_edit = (each["machineName"] for each in said.get(_NEEDS_TO_EDIT, ()))
        return Library(
            str(said["machineName"]), _version(said), folder, tuple(needs), tuple(to_edit)
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise UnusableTemplateError(f"{folder}/{_LIBRARY} cannot be read") from error


def _version(said: Any) -> Version:
    return int(said["majorVersion"]), int(said["minorVersion"])


def _wrong_version(lent: Library, wanted: Version, oldest: Version) -> Iterator[str]:
    found = f"{lent.name} is {_said(lent.version)} in it"
    if lent.version < oldest:
        yield f"{found}, the quiz needs at least {_said(oldest)}"
    elif lent.version[0] > wanted[0]:
        yield f"{found}, the quiz is written for {_said(wanted)}"


def _gaps(lender: Lender, name: str) -> Iterator[str]:
    """Say which libraries are missing that a lent one does not run without."""
    reached = _reached(lender, (name,), to_edit=False)
    for each in sorted(reached - lender.libraries.keys()):
        yield f"{each} is missing in it, which {name} needs"


def _reached(lender: Lender, names: tuple[str, ...], *, to_edit: bool) -> set[str]:
    """Give the names of some libraries and of all that they need, whether they are there or not."""
    reached: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        if library := lender.libraries.get(name):
            waiting += library.needs
            waiting += library.needs_to_edit if to_edit else ()
    return reached


def _lent(lender: Lender, names: Mapping[str, Version]) -> dict[str, bytes]:
    """Give the files of every library that is needed to show or to edit our content."""
    reached = _reached(lender, tuple(names), to_edit=True)
    folders = {each.folder for name, each in lender.libraries.items() if name in reached}
    return {
        path: content
        for path, content in lender.members.items()
        if path.partition("/")[0] in folders and ".." not in path.split("/")
    }


def _relabelled(value: Any, versions: Mapping[str, Version]) -> Any:
    """Give our content with each library named in the version that is lent."""
    if isinstance(value, list):
        return [_relabelled(each, versions) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _renamed(each, versions) if key == "library" else _relabelled(each, versions)
        for key, each in value.items()
    }


def _renamed(named: Any, versions: Mapping[str, Version]) -> Any:
    found = _NAMED.fullmatch(named) if isinstance(named, str) else None
    if found is None or found[1] not in versions:
        return named
    return f"{found[1]} {_said(versions[found[1]])}"


def _said(version: Version) -> str:
    return f"{version[0]}.{version[1]}"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
