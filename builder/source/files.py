"""Takes a project's folder and a path in it; gives that file's bytes or text, or diagnostics."""

from __future__ import annotations

import dataclasses
import difflib
import os
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, BinaryIO

from builder.diagnostics import Diagnostics, Place, define
from builder.source.characters import (
    CONTROL_CHARACTER,
    DELETE_HINT,
    controls,
    name_of,
    place_in,
)

if TYPE_CHECKING:
    from builder.diagnostics import Code

FILE_MISSING = define("file-missing", "A file that is named does not exist.")
FILE_UNREADABLE = define("file-unreadable", "A file exists but cannot be read as one.")
FILE_TOO_LARGE = define("file-too-large", "A file is larger than any file of its kind should be.")
NOT_UTF_8 = define("not-utf-8", "A text file is not saved as UTF-8.")
PATH_OUTSIDE_PROJECT = define("path-outside-project", "A path leads out of the project's folder.")

LIMIT = 2_000_000

_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class _Refusal(Exception):  # noqa: N818 - it is an answer, not an error
    """Why a file is not read: carried from the step that finds it to the one that reports it."""

    def __init__(self, code: Code, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


@dataclasses.dataclass(frozen=True)
class Project:
    """A folder with `lessons/` in it; all paths are relative to its `root`."""

    root: Path

    def read_bytes(
        self, relative: PurePosixPath | str, diagnostics: Diagnostics, limit: int = LIMIT
    ) -> bytes | None:
        """Give the file's bytes, at most `limit` of them; None with a diagnostic where it can't.

        Only ordinary files inside the project are read; a pipe or device is refused unopened.
        """
        try:
            return self._read(str(relative), limit)
        except _Refusal as refusal:
            place = Place(printable(str(relative)))
            diagnostics.add(refusal.code, place, refusal.message, refusal.hint)
            return None

    def read_text(
        self, relative: PurePosixPath | str, diagnostics: Diagnostics, limit: int = LIMIT
    ) -> str | None:
        """Give the file's text from UTF-8, without its byte order mark; line ends stay as written.

        None with a diagnostic where it can't be read, is not UTF-8, or holds control characters.
        """
        content = self.read_bytes(relative, diagnostics, limit)
        if content is None:
            return None
        file = printable(str(relative))
        content = content.removeprefix(_BOM)
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            _report_not_utf_8(content, error.start, file, diagnostics)
            return None
        return None if report_controls(text, file, diagnostics) else text

    def list(self, folder: str, pattern: str) -> list[PurePosixPath]:
        """Give the files in `folder` that match the glob `pattern`, sorted, relative to the root.

        Hidden files are left out (editors and systems leave them), and so is all that lies
        outside the project once links are followed. A folder that does not exist has no files.
        """
        if _leaves(folder) or _leaves(pattern):
            return []
        found = (path for path in (self.root / folder).glob(pattern) if not path.is_dir())
        paths = [
            PurePosixPath(path.relative_to(self.root).as_posix())
            for path in found
            if self._contains(path)
        ]
        return sorted(path for path in paths if not any(part[0] == "." for part in path.parts))

    def _contains(self, path: Path) -> bool:
        try:
            return path.resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):
            # A circle of links lies nowhere else either; reading it says what is wrong.
            return True

    def _read(self, relative: str, limit: int) -> bytes:
        path = self._resolve(relative)
        try:
            _check_status(path.stat(), limit)
            with _open(path) as stream:
                # Again on what is open: the name may have been given to something else.
                _check_status(os.fstat(stream.fileno()), limit)
                content = stream.read(limit + 1)
        except FileNotFoundError:
            message = "this file does not exist"
            raise _Refusal(FILE_MISSING, message, _siblings_hint(path)) from None
        except NotADirectoryError:
            message = "this file does not exist: a part of its path is a file, not a folder"
            raise _Refusal(FILE_MISSING, message) from None
        except OSError as error:
            raise _unreadable(error) from None
        if len(content) > limit:
            raise _too_large(limit)
        return content

    def _resolve(self, relative: str) -> Path:
        if _leaves(relative):
            raise _Refusal(
                PATH_OUTSIDE_PROJECT,
                "the path leads out of the project",
                "Write it from the project's folder, without '..' and without a drive.",
            )
        try:
            path = (self.root / relative).resolve()
            inside = path.is_relative_to(self.root.resolve())
        except (OSError, RuntimeError, ValueError):
            message = "the path cannot be followed: it goes in a circle or has a bad character"
            raise _Refusal(FILE_UNREADABLE, message) from None
        if not inside:
            raise _Refusal(
                PATH_OUTSIDE_PROJECT,
                "this is a link to something outside the project",
                "Put the file itself into the project.",
            )
        return path


def find_project(start: Path) -> Path | None:
    """Give the nearest folder, from `start` upwards, that has a `lessons` folder; else None."""
    here = start.absolute()
    return next((folder for folder in (here, *here.parents) if (folder / "lessons").is_dir()), None)


def report_controls(text: str, file: str, diagnostics: Diagnostics) -> bool:
    """Report the control characters in `text`, one diagnostic for all; tell whether there are any.

    The place is that of the first.
    """
    found = controls(text)
    if not found:
        return False
    first = found[0]
    more = f", and {len(found) - 1} more like it" if len(found) > 1 else ""
    diagnostics.add(
        CONTROL_CHARACTER,
        place_in(text, first.start(), file),
        f"an invisible character stands here, {name_of(first.group())}{more}",
        "The file seems not to be text, or to be saved as UTF-16: save it as UTF-8."
        if first.group() == "\0"
        else DELETE_HINT,
    )
    return True


def _leaves(relative: str) -> bool:
    """Tell whether a path names a place outside by itself, on any system."""
    windows = PureWindowsPath(relative)
    return bool(windows.drive or windows.root) or ".." in windows.parts


def _open(path: Path) -> BinaryIO:
    return open(path, "rb", opener=lambda name, _: os.open(name, _OPEN_FLAGS))


def _check_status(status: os.stat_result, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise _Refusal(FILE_UNREADABLE, "this is a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        raise _Refusal(FILE_UNREADABLE, "this is not an ordinary file")
    if status.st_size > limit:
        raise _too_large(limit)


def _too_large(limit: int) -> _Refusal:
    size = f"{limit / 1_000_000:g} MB" if limit >= 1_000_000 else f"{limit} bytes"  # noqa: PLR2004
    return _Refusal(
        FILE_TOO_LARGE,
        f"the file is larger than {size}, the most that is read here",
        "Check that it is the right file; split a long text, or save a picture smaller.",
    )


def _unreadable(error: OSError) -> _Refusal:
    if isinstance(error, PermissionError):
        hint = "Give yourself the right to read it in the file's properties."
        return _Refusal(FILE_UNREADABLE, "you are not allowed to read this file", hint)
    reason = (error.strerror or "the system gives no reason").lower()
    return _Refusal(FILE_UNREADABLE, f"the system cannot read this file: {reason}")


def _siblings_hint(path: Path) -> str:
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return "Check the spelling of its folder."
    close = difflib.get_close_matches(path.name, names, n=1)
    return f"did you mean '{printable(close[0])}'?" if close else "Check the spelling."


def _report_not_utf_8(content: bytes, start: int, file: str, diagnostics: Diagnostics) -> None:
    good = content[:start].decode("utf-8")
    kind = "UTF-16, not " if content.startswith(_UTF_16) else "another encoding than "
    diagnostics.add(
        NOT_UTF_8,
        place_in(good, len(good), file),
        f"the file is saved in {kind}UTF-8: byte {content[start]:#04x} is not part of a character",
        "Save it again as UTF-8; editors offer the encoding under 'Save as'.",
    )


def printable(path: str) -> str:
    """Give a path's name so that any terminal can show it."""
    return "".join(
        character if character.isprintable() else f"\\x{ord(character):02x}" for character in path
    )
