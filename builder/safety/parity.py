"""Translations that keep people safe (L26): takes a material, gives what is lost or unsigned.

That no text is missing is kept where translations are read; that the help is the country's own, by
how pages are made. Here: a translation says that it is not their fault where the source does, and
somebody has signed the texts that safety rests on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Place, Severity, define
from builder.languages.locale import SOURCE_LANGUAGE
from builder.languages.review import entry_hash
from builder.languages.texts import Address, walk
from builder.safety.material import Hit, language_of
from builder.safety.passages import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.safety.material import Material
    from builder.safety.passages import Passage

LOST = define(
    "L26-lost",
    "A translation that does not say what its source says about fault.",
    Severity.WARNING,
)
UNSIGNED = define(
    "L26-unsigned",
    "A language in which nobody has signed some of the texts that safety rests on.",
    Severity.NOTE,
)

SAFETY_LISTS = ("not_your_fault", "trusted_adult", "paying", "removal_help")
"""What the source says in a text that safety rests on."""

HELP_WORDS = "help-"
"""How the interface words of the help block begin."""


def fault_lost(material: Material) -> Iterator[Hit]:
    """Give every translation that loses “not your fault”."""
    said: Passage | None = None
    for passage in material.passages:
        matcher = material.matcher(passage.language, "not_your_fault")
        if passage.language == SOURCE_LANGUAGE:
            # Translations follow their source.
            said = passage if matcher is not None and passage.words in matcher else None
        elif said is not None and matcher is not None and passage.words not in matcher:
            message = f"the source says “{said.words}”; this may not say that it is not their fault"
            hint = "say it here too; or, where it does, add its words to 'not_your_fault'"
            yield Hit(LOST, passage.place, passage.source, message, hint)


def unsigned(material: Material) -> Iterator[Hit]:
    """Give every language with the number of safety texts that nobody has signed as they stand."""
    ledgers = material.translations.ledgers
    counts: dict[str, list[bool]] = {}
    for folder, context, source, words in _safety_texts(material):
        own = [ledgers[each].signed for each in (folder, language_of(folder)) if each in ledgers]
        signed = any((context, entry_hash(source, words)) in each for each in own)
        counts.setdefault(folder, []).append(signed)
    for folder, found in sorted(counts.items()):
        drafts = found.count(False)
        if drafts:
            message = (
                f"{drafts} of {len(found)} texts that safety rests on are drafts in '{folder}'"
            )
            hint = (
                f"a native speaker reads them and signs: lessonpack translate sign {folder}; "
                "until then files are marked as drafts"
            )
            place = Place(f"lessons/locale/{folder}/review.yaml")
            yield Hit(UNSIGNED, place, folder, message, hint)


def _safety_texts(material: Material) -> Iterator[tuple[str, str, str, str]]:
    """Give each translated text that safety rests on: folder, context, source, translation."""
    files = material.translations.files
    folders = sorted({folder for folder, _ in files})
    listed = [material.matcher(SOURCE_LANGUAGE, name) for name in SAFETY_LISTS]
    matchers = [each for each in listed if each is not None]
    for loaded in sources_of(material.content):
        for address, text in walk(loaded.record, Address(loaded.id, loaded.node)):
            for wording, words in text.wordings().items():
                context = address.context(wording)
                helps = f"{HELP_WORDS}" in context and loaded.node == "interface"
                if not helps and not any(words in each for each in matchers):
                    continue
                for folder in folders:
                    po = files.get((folder, loaded.id))
                    said = po.translated.get((context, words)) if po else None
                    if said is not None:
                        yield folder, context, words, said.words
