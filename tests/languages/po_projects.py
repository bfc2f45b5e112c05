"""The tiny project with PO files of its own making."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostics, in_order
from builder.languages.locale import parse_locale
from builder.languages.translations import read_translations
from tests.projects.two_bands import content, copy, read

if TYPE_CHECKING:
    from builder.content.load import Content
    from builder.languages.catalogue import Catalogue

HEADER = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
SLOW = PurePosixPath("lessons/locale/es/three-flags.po")


def entry(context: str, source: str, words: str, flags: str = "") -> str:
    comment = f"#, {flags}\n" if flags else ""
    return f'{comment}msgctxt "{context}"\nmsgid "{source}"\nmsgstr "{words}"\n\n'


def write(root: Path, path: PurePosixPath | str, body: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEADER + body, encoding="utf-8")


def project(to: Path) -> tuple[Path, Content]:
    root = copy(to)
    found = read(root).content
    assert found is not None
    return root, found


def catalogue(found: Content, tag: str, file_id: str = "three-flags") -> Catalogue | None:
    locale = parse_locale(tag)
    assert locale is not None
    diagnostics = Diagnostics()
    translations = read_translations(found, diagnostics)
    assert not diagnostics.errors, list(map(str, in_order(diagnostics)))
    return translations.catalogue(locale, file_id)


def poster() -> str:
    """Give the source words of the poster's promise."""
    return str(content().posters["three-flags"].record.promise)
