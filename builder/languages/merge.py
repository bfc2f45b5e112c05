"""Bring a translation up to date: takes a template and the PO file so far, gives the new PO file.

An entry whose context and text are unchanged keeps its translation. Where the text under a context
changed a little, the old translation stays as fuzzy with the text it was made for; where it went to
another context, it goes with it as fuzzy. What vanished is kept as obsolete. A translator's
comments and flags are kept; the template's flags are its own.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import polib

from builder.languages.extract import MAX_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SIMILAR = 0.55
"""From this likeness of source texts on, the old translation is offered as fuzzy."""

_TEMPLATES_FLAGS = ("python-brace-format", MAX_LENGTH)
"""Flags that say what the source is like; an old one may no longer be true."""

# Plural rules are not stated: the content has no plural entries.
HEADER = {
    "Project-Id-Version": "lessonpack",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


def merge(
    template: Iterable[polib.POEntry], before: polib.POFile | None, language: str
) -> polib.POFile:
    """Give the PO file of a language, every entry of the template in its order."""
    known = [entry for entry in before or () if not entry.obsolete]
    dropped = before.obsolete_entries() if before is not None else []
    # A text that comes back after it had vanished gets its translation back.
    exact = {(entry.msgctxt, entry.msgid): entry for entry in (*dropped, *known)}
    merged = polib.POFile(wrapwidth=98)
    merged.metadata = {
        **(before.metadata if before is not None else {}),
        **HEADER,
        "Language": language,
    }
    wanted = list(template)
    current = {(entry.msgctxt, entry.msgid) for entry in wanted}
    for entry in wanted:
        old = exact.get((entry.msgctxt, entry.msgid))
        if old is not None:
            _keep(entry, old)
        else:
            left = [each for each in known if (each.msgctxt, each.msgid) not in current]
            _offer(entry, [each for each in left if each.msgstr])
        merged.append(entry)
    merged.extend(_vanished([*known, *dropped], current))
    return merged


def _keep(entry: polib.POEntry, old: polib.POEntry) -> None:
    entry.msgstr = old.msgstr
    entry.tcomment = old.tcomment
    entry.previous_msgid = old.previous_msgid
    kept = (flag for flag in old.flags if not flag.startswith(_TEMPLATES_FLAGS))
    entry.flags = [*entry.flags, *(flag for flag in kept if flag not in entry.flags)]


def _offer(entry: polib.POEntry, left: list[polib.POEntry]) -> None:
    """Take over the translation of the likeliest old text under the same context, as fuzzy.

    Without one, that of the same text under a context that is gone: somebody has moved it.
    """
    same = [old for old in left if old.msgctxt == entry.msgctxt]
    ratio = {old.msgid: _likeness(entry.msgid, old.msgid) for old in same}
    best = max(same, key=lambda old: ratio[old.msgid], default=None)
    if best is None or ratio[best.msgid] < SIMILAR:
        best = next((old for old in left if old.msgid == entry.msgid), None)
    if best is not None:
        entry.msgstr = best.msgstr
        entry.tcomment = best.tcomment
        entry.previous_msgid = best.msgid
        entry.flags = [*entry.flags, "fuzzy"]


def _likeness(new: str, old: str) -> float:
    return difflib.SequenceMatcher(None, new, old, autojunk=False).ratio()


def _vanished(known: list[polib.POEntry], current: set[tuple[str, str]]) -> Iterator[polib.POEntry]:
    for entry in known:
        if (entry.msgctxt, entry.msgid) not in current and entry.msgstr:
            entry.obsolete = True
            yield entry
