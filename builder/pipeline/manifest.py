"""What was built: takes and gives `output/manifest.json`.

Reading trusts nothing: a manifest that is broken counts as empty, and an entry whose path is not
the one its own ids lead to is no entry, so that a build can never remove a file of somebody else's.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from builder.diagnostics import Diagnostics, Place, Severity, define
from builder.pipeline.write import write_whole

if TYPE_CHECKING:
    from builder.documents.artefact import Artefact

MANIFEST_BROKEN = define(
    "manifest-broken", "The list of what was built cannot be read.", Severity.WARNING
)

MANIFEST = "manifest.json"
SCHEMA = 1
LARGEST = 64_000_000
"""Bytes; 30 countries times 30 languages stay far below."""

_PART = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9])?")


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """One finished file."""

    path: str
    kind: str
    source_id: str
    artefact: str
    lesson: str | None
    quiz: str | None
    band: str
    locale: str
    language: str
    country: str
    paper: str | None
    format: str
    bytes: int
    sha256: str
    fingerprint: str
    translation_status: str
    help_status: str
    with_language: str | None = None
    """The other language of a file that is in two; `with` in the manifest."""


_FIELDS = {field.name: field.type for field in dataclasses.fields(Entry)}
_NAMES = {name: "with" if name == "with_language" else name for name in _FIELDS}
"""What the manifest calls each field."""


def entry_of(artefact: Artefact, fingerprint: str, *, size: int, sha256: str) -> Entry:
    """Give the entry of a finished file."""
    same = {name: getattr(artefact, name) for name in _SAME}
    return Entry(**same, bytes=size, sha256=sha256, fingerprint=fingerprint)


_SAME = sorted(set(_FIELDS) - {"bytes", "sha256", "fingerprint"})
"""What the manifest says of an artefact in the artefact's own words."""


def read_manifest(output: Path, diagnostics: Diagnostics) -> dict[str, Entry]:
    """Give the entries by path; none with a warning where the manifest is broken."""
    try:
        with (output / MANIFEST).open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except FileNotFoundError:
        return {}
    except OSError as error:
        _warn(f"it cannot be read: {(error.strerror or 'no reason given').lower()}", diagnostics)
        return {}
    return _parse(content, diagnostics)


def write_manifest(output: Path, entries: Iterable[Entry]) -> None:
    """Write it whole, sorted by path, without times. Raises OSError."""
    write_whole(output, MANIFEST, manifest_bytes(entries))


def manifest_bytes(entries: Iterable[Entry]) -> bytes:
    """Give the manifest's bytes: the same for the same entries in any order."""
    artefacts = [
        {_NAMES[name]: value for name, value in dataclasses.asdict(each).items()}
        for each in sorted(entries, key=lambda each: each.path)
    ]
    document = {"schema": SCHEMA, "artefacts": artefacts}
    return (json.dumps(document, indent=1, ensure_ascii=False) + "\n").encode()


def is_output_path(
    path: str, *, source_id: str, band: str, locale: str, with_language: str | None = None
) -> bool:
    """Tell whether a path is `<locale>/<band>/<id>/<id>_<band>_<locale>_...`.

    A file in two languages says `<locale>+<language>` in its name.
    """
    parts = PurePosixPath(path).parts
    languages = f"{locale}+{with_language}" if with_language else locale
    return (
        parts[:-1] == (locale, band, source_id)
        and all(_PART.fullmatch(part) for part in parts)
        and parts[-1].startswith(f"{source_id}_{band}_{languages}_")
        and "/".join(parts) == path
    )


def _parse(content: bytes, diagnostics: Diagnostics) -> dict[str, Entry]:
    if len(content) > LARGEST:
        _warn(f"it is larger than {LARGEST // 1_000_000} MB", diagnostics)
        return {}
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        _warn("it is not JSON", diagnostics)
        return {}
    if not _is_manifest(document):
        _warn(f"it is not a manifest of schema {SCHEMA}", diagnostics)
        return {}
    entries = [_entry(each) for each in document["artefacts"]]
    good = {entry.path: entry for entry in entries if entry is not None}
    if len(good) < len(entries):
        count = len(entries) - len(good)
        _warn(f"{count} of its entries are not files of a build", diagnostics)
    return good


def _is_manifest(document: Any) -> bool:
    return (
        isinstance(document, Mapping)
        and document.get("schema") == SCHEMA
        and isinstance(document.get("artefacts"), list)
    )


def _entry(given: Any) -> Entry | None:
    if not isinstance(given, Mapping):
        return None
    fields: dict[str, Any] = {name: given.get(_NAMES[name]) for name in _FIELDS}
    if not all(_fits(fields[name], kind) for name, kind in _FIELDS.items()):
        return None
    entry = Entry(**fields)
    ours = is_output_path(
        entry.path,
        source_id=entry.source_id,
        band=entry.band,
        locale=entry.locale,
        with_language=entry.with_language,
    )
    return entry if ours else None


def _fits(value: Any, kind: Any) -> bool:
    match kind:
        case "int":
            return isinstance(value, int) and not isinstance(value, bool)
        case "str":
            return isinstance(value, str)
        case _:
            return value is None or isinstance(value, str)


def _warn(what: str, diagnostics: Diagnostics) -> None:
    diagnostics.add(
        MANIFEST_BROKEN,
        Place(MANIFEST),
        f"the list of what was built is passed over: {what}",
        "It is written anew; a file that is no longer made may have to be deleted by hand.",
    )
